"""Stories of the guided way left and taken up again, pressed twice, too late or by others."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import Kind
from bot.domain.ids import ChatId, MessageId, PersonId
from bot.domain.rich import RichText
from bot.services.guiding import Said, Spot
from bot.simulator.client import SimClient
from tests.chat import Newsroom, Person, opened, town
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT
from tests.stories.guided import (
    BOARD,
    LEAD,
    content,
    forged,
    goes,
    led,
    screen,
    starting,
)


async def test_it_can_be_left_for_the_board_and_taken_up_again(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    board = await goes(lea, BOARD)
    assert "1. A convoy" in (board.text or "")
    # Left is left: the next text is a draft of its own again.
    other = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    assert "Draft 2" in (other.text or "")
    await lea.taps(starting(board, "➕"), board)
    sections = await lea.sees("Which front or topic is next?")
    assert "✓ 📍 North" in sections.labels
    await lea.taps("✓ 📍 North", sections)
    await lea.writes("And another convoy.")
    assert "2. And another convoy." in ((await lea.sees("Draft 1", "another convoy")).text or "")


async def test_an_item_gets_its_source_on_the_way(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    item = await goes(lea, "🔗")
    assert NORTH in (item.text or "")
    await goes(lea, "🔗")
    question = await lea.sees("❓")
    await lea.writes("A baker in Manbij", reply_to=question.message_id)
    await room.settles()
    (found,) = (await content(tmp_path)).items()
    assert [source.text for source in found.sources] == ["A baker in Manbij"]
    # The way back leads through the board.
    await goes(lea, "➕", "📍 North")
    await lea.writes(SOUTH)
    assert len(list((await content(tmp_path)).items())) == 2


@pytest.mark.parametrize("shown", ["kind", "day"])
async def test_day_and_kind_of_any_draft_change_from_its_board(
    room: Newsroom, tmp_path: Path, shown: str
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    if shown == "kind":
        await forged(lea, board, "g:k:1:1:")
        after = await goes(lea, "⚡")
        assert (await content(tmp_path)).kind is Kind.FLASH
    else:
        await forged(lea, board, "g:d:1:1:")
        await goes(lea, "📅")
        after = await lea.writes("13-03-25")
        assert (await content(tmp_path)).day.isoformat() == "2025-03-13"
    assert "version 2" in (after.text or "")
    assert SUBMIT in after.labels


@pytest.mark.parametrize("way", ["tapped", "written"])
async def test_the_title_says_the_day_that_was_chosen(
    room: Newsroom, tmp_path: Path, way: str
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(
        "Monday, 03-03-25: what we know\n\n# South\n– Teachers went on strike."
    )
    await forged(lea, board, "g:d:1:1:")
    if way == "tapped":
        after = await goes(lea, "Yesterday")
    else:
        await goes(lea, "📅")
        after = await lea.writes("4 March 2025")
    day = (await content(tmp_path)).day
    assert f"{day:%d-%m-%Y}: what we know" in (after.text or "")
    assert "03-03-25" not in (after.text or "")


async def test_a_draft_in_review_comes_back_when_it_is_added_to(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash")
    await forged(lea, board, "g:a:1:1:fnorth")
    await lea.writes(NORTH)
    assert (await omar.sees("hash", "Taken back")).labels == []
    assert (await omar.taps(APPROVE, card)).show_alert
    assert SUBMIT in (await screen(room, lea)).labels


async def test_after_the_submission_a_text_is_a_new_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    await goes(lea, SUBMIT)
    fresh = await lea.writes("Teachers went on strike in Daraa.")
    assert "Draft 2" in (fresh.text or "")


async def test_a_whole_update_in_the_middle_is_a_draft_of_its_own(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    assert "Draft 2" in (board.text or "")
    assert not (await content(tmp_path, 1)).sections


async def test_several_drafts_at_once(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    one = await led(lea, "📍 North")
    two = await led(lea, "📍 South")
    assert one.message_id != two.message_id
    await lea.writes(SOUTH)
    # The other one is answered by a reply, or by tapping its section anew.
    await lea.writes(NORTH, reply_to=one.message_id)
    assert (await content(tmp_path, 1)).sections[0].front == "north"
    assert (await content(tmp_path, 2)).sections[0].front == "south"


async def test_a_long_text_is_no_day(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/draft")
    await goes(lea, LEAD, "📅")
    board = await lea.writes(f"# North\n– {NORTH}\n– {SOUTH}")
    assert "Draft 2" in (board.text or "")
    assert not (await content(tmp_path)).sections


async def test_a_double_tap_begins_one_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    listed = await lea.writes("/draft")
    await asyncio.gather(lea.taps(LEAD, listed), lea.taps(LEAD, listed))
    await room.settles()
    assert (await lea.writes("/draft")).labels == [LEAD, "Draft 1 · not submitted"]


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town with an admin, in which no bot runs yet."""
    async with town() as found:
        yield found


async def test_every_step_outlives_a_restart(sim: SimClient, tmp_path: Path) -> None:
    async with opened(sim, tmp_path) as room:
        lea = await room.member("Lea", "author")
        await lea.writes("/draft")
        await goes(lea, LEAD, "Yesterday")
    for labels in (["⚡"], ["📍 North"]):
        async with opened(sim, tmp_path) as room:
            lea = Person(room, lea.id, "Lea")
            await goes(lea, *labels)
    async with opened(sim, tmp_path) as room:
        await Person(room, lea.id, "Lea").writes(NORTH)
    async with opened(sim, tmp_path) as room:
        lea = Person(room, lea.id, "Lea")
        await lea.writes(SOUTH)
        await goes(lea, "Reported")
    found = await content(tmp_path)
    assert found.kind is Kind.FLASH
    assert [(item.text.text, item.confidence.value) for item in found.items()] == [
        (NORTH, "stated"),
        (SOUTH, "reported"),
    ]


async def test_a_message_handled_twice_adds_nothing_twice(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    asks = await led(lea, "📍 North")
    actor = await room.bot.services.members.actor(PersonId(lea.id), "en")
    guiding, questions = room.bot.services.guiding, room.bot.services.questions
    prompt = await questions.asked(actor, ChatId(lea.id), MessageId(asks.message_id))
    assert prompt is not None
    spot = Spot(chat=ChatId(lea.id), message=MessageId(asks.message_id + 1))
    words = Said(spot=spot, text=RichText.plain(NORTH), at=prompt.opened_at, language="en")
    first = await guiding.answer(actor, prompt, words)
    second = await guiding.answer(actor, prompt, words)
    assert second == first
    assert await guiding.again(actor, prompt.draft, spot) == first
    assert [item.text.text for item in (await content(tmp_path)).items()] == [NORTH]


async def test_tapping_what_is_so_already_voids_no_review(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash")
    await forged(lea, board, "g:k:1:1:daily")
    await forged(lea, board, "g:d:1:1:2025-03-12")
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
