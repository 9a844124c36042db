"""Stories of slips that were found and mended: a text taken for a reason, things handled twice."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.domain.ids import DraftId, PersonId
from bot.simulator.client import SimClient, SimMessage
from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    EDIT,
    REJECT,
    SUBMIT,
    TEXT,
    approved,
    desk_group,
    submitted,
)

OWN = """Update 14-03-25

# West
- The ferry to the island sails again.
"""
DONE = "Draft 1 is rejected, and its author has been told why."


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town in which no bot runs yet."""
    async with town() as client:
        yield client


@asynccontextmanager
async def killed(sim: SimClient, folder: Path) -> AsyncIterator[Newsroom]:
    """A bot whose work is done, but which dies each time before it can note that an update is
    handled: the next bot handles all of them again."""
    path = folder / "bulletin.db"
    run(path, "CREATE TRIGGER killed BEFORE UPDATE ON inbox BEGIN SELECT RAISE(IGNORE); END")
    async with opened(sim, folder) as room:
        yield room
        await room.settles()
    run(path, "DROP TRIGGER killed")


def run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@asynccontextmanager
async def restarted(sim: SimClient, folder: Path) -> AsyncIterator[Newsroom]:
    """The bot that comes after; it has handled what the last one left."""
    async with opened(sim, folder) as room:
        # What is left is begun before anything new is fetched.
        await room.admin.writes("/help")
        await room.settles()
        yield room


async def desk_of_two(room: Newsroom) -> tuple[Person, Person]:
    return await room.member("Lea", "author"), await room.member("Omar", "reviewer")


async def boards(room: Newsroom, person: Person) -> list[str]:
    """Return the first lines of the boards in a person's chat that can still be tapped."""
    return [
        (each.text or "").partition("\n")[0]
        for each in await room.sim.messages(person.id)
        if each.by_bot and SUBMIT in each.labels
    ]


async def saying(room: Newsroom, chat: int, words: str) -> list[SimMessage]:
    """Return the bot's messages in a chat with these words."""
    found = await room.sim.messages(chat)
    return [each for each in found if each.by_bot and words in (each.text or "")]


@pytest.mark.parametrize("button", [REJECT, CHANGES])
@pytest.mark.parametrize(
    "text",
    [
        OWN,
        "- The ferry to the island sails again.",
        "Update 14-03-25\nThe ferry to the island sails again.",
        "The harbour was quiet.\n\nThe ferry to the island sails again.",
        "The ferry to the island sails again. " * 14,
    ],
    ids=["whole", "item", "dated", "paragraphs", "long"],
)
async def test_a_reviewers_own_update_is_no_reason(room: Newsroom, button: str, text: str) -> None:
    lea, omar = await desk_of_two(room)
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(button, card)
    question = await omar.sees("❓")
    board = await omar.writes(text)
    assert "Draft 2" in (board.text or "")
    await omar.sees("Was it your answer about draft 1?")
    assert not await saying(room, lea.id, "by Omar")
    # The question is still open.
    done = await omar.writes("This is\n\n- old.", reply_to=question.message_id)
    assert "Draft 1 is rejected" in (done.text or "") or "draft 1 has been told" in (
        done.text or ""
    )


async def test_the_end_of_a_long_paste_is_no_reason_either(room: Newsroom) -> None:
    lea, omar = await desk_of_two(room)
    await submitted(lea)
    await omar.taps(REJECT, await omar.sees("hash"))
    await omar.sees("❓")
    line = "– The ferry to the island sails again and again.\n"
    await room.sim.write(omar.id, omar.id, OWN + line * 82 + "Nothing else happened.")
    await room.settles()
    assert not await saying(room, omar.id, "is rejected")
    assert len(await boards(room, omar)) == 1


@pytest.mark.parametrize(
    "reason", ["It is old.", "This was known on 12-03-25", "Old\nand wrong.", "???"]
)
async def test_a_short_reason_still_needs_no_reply(room: Newsroom, reason: str) -> None:
    lea, omar = await desk_of_two(room)
    await submitted(lea)
    await omar.taps(REJECT, await omar.sees("hash"))
    await omar.sees("❓")
    assert await omar.asks(reason) == DONE
    await lea.sees("rejected by Omar", reason)


async def test_a_reason_handled_twice_is_no_draft(sim: SimClient, tmp_path: Path) -> None:
    async with opened(sim, tmp_path) as room:
        lea, omar = await desk_of_two(room)
        await submitted(lea)
        await omar.taps(REJECT, await omar.sees("hash"))
        await omar.sees("❓")
        await room.settles()
    async with killed(sim, tmp_path) as room:
        await room.sim.write(omar.id, omar.id, "It is old.")
    async with restarted(sim, tmp_path) as room:
        assert len(await saying(room, omar.id, DONE)) == 2
        assert await boards(room, omar) == []
        assert len(await saying(room, lea.id, "rejected by Omar")) == 1


async def test_a_reason_on_the_desk_handled_twice_is_thanked_for_again(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        lea, omar = await desk_of_two(room)
        group = await desk_group(room, omar)
        await submitted(lea)
        await omar.taps(REJECT, await room.sees(group, "hash"))
        question = await room.sees(group, "❓")
        await room.settles()
    async with killed(sim, tmp_path) as room:
        await room.sim.write(group, omar.id, "It is old.", reply_to=question.message_id)
    async with restarted(sim, tmp_path) as room:
        assert len(await saying(room, group, DONE)) == 2
        assert await saying(room, group, said("en", "error-no-question")) == []


async def test_a_new_text_handled_twice_is_one_version(sim: SimClient, tmp_path: Path) -> None:
    async with opened(sim, tmp_path) as room:
        lea = await room.member("Lea", "author")
        await lea.taps(EDIT, await lea.writes(TEXT))
        question = await lea.sees("whole new text")
        await room.settles()
    async with killed(sim, tmp_path) as room:
        await room.sim.write(lea.id, lea.id, OWN, reply_to=question.message_id)
    async with restarted(sim, tmp_path) as room:
        assert await saying(room, lea.id, said("en", "error-no-question")) == []
        (board,) = [each for each in await saying(room, lea.id, "📝") if SUBMIT in each.labels]
        assert "version 2" in (board.text or "")
        assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_an_approval_whose_answer_was_lost_is_answered_when_it_comes_again(
    room: Newsroom,
) -> None:
    lea, omar = await desk_of_two(room)
    reader = await room.person("Rana")
    await reader.writes("/subscribe")
    await submitted(lea)
    card, other = await omar.sees("hash"), await room.admin.sees("hash")
    # The bot dies when the approval is in the database, and nobody has been told.
    actor = await room.bot.services.members.actor(PersonId(omar.id), "en")
    await room.bot.services.review.approve(actor, DraftId(1), 1)

    for _ in range(2):
        assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
        await omar.sees("Bulletin 1: delivered")
        await room.settles()
    assert len(await saying(room, omar.id, "Bulletin 1: delivered")) == 1
    assert len(await saying(room, reader.id, "Bulletin 1")) == 1
    # Nobody else approved it.
    late = await room.admin.taps(APPROVE, other)
    assert late.text == said("en", "error-already-decided")


async def test_an_approval_handled_twice_shows_its_progress_once(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        lea, omar = await desk_of_two(room)
        await (await room.person("Rana")).writes("/subscribe")
        await submitted(lea)
        card = await omar.sees("hash")
        await room.settles()
    async with killed(sim, tmp_path) as room:
        await omar.taps(APPROVE, card)
        await omar.sees("Bulletin 1: delivered")
    async with restarted(sim, tmp_path) as room:
        assert len(await saying(room, omar.id, "Bulletin 1:")) == 1
        assert await saying(room, omar.id, said("en", "error-already-decided")) == []


async def test_a_double_tap_says_once_that_nobody_follows(room: Newsroom) -> None:
    lea, omar = await desk_of_two(room)
    await submitted(lea)
    card = await omar.sees("hash")
    for _ in range(2):
        assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
    await room.settles()
    nobody = said("en", "progress-nobody", number="1")
    assert len(await saying(room, omar.id, nobody)) == 1


async def test_a_text_with_several_updates_handled_twice_shows_all_boards(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        lea = await room.member("Lea", "author")
        await room.settles()
    async with killed(sim, tmp_path) as room:
        await room.sim.write(lea.id, lea.id, f"{TEXT}\n{OWN}")
        await room.settles()
        shown = await boards(room, lea)
    # The bot died before it had sent a board.
    run(tmp_path / "bulletin.db", "DELETE FROM boards")
    async with restarted(sim, tmp_path) as room:
        assert await boards(room, lea) == [*shown, *shown]
        assert len(shown) == 2


async def test_a_text_that_is_published_is_not_submitted_again(room: Newsroom) -> None:
    lea, omar = await desk_of_two(room)
    assert (await approved(lea, omar)).text == "Published as bulletin 1."
    await room.settles()
    again = await lea.writes(TEXT.upper())
    refused = await lea.taps(SUBMIT, again)
    assert refused.text == ("This text is published already, as bulletin 1. Nothing was changed.")
    # Another text, or the same for another day, is none of these.
    other = await lea.writes(TEXT.replace("12-03-25", "13-03-25"))
    assert (await lea.taps(SUBMIT, other)).text.startswith("Submitted")


async def test_of_two_drafts_with_one_text_one_is_published(room: Newsroom) -> None:
    lea, omar = await desk_of_two(room)
    await submitted(lea)
    await submitted(lea)
    cards = [await omar.sees(f"Draft {number}", "hash") for number in (1, 2)]
    assert (await omar.taps(APPROVE, cards[0])).text == "Published as bulletin 1."
    second = await omar.taps(APPROVE, cards[1])
    assert second.text == said("en", "error-published-before", number="1")
