"""Stories of words that were meant for something: a question, the draft at hand, a time to go out.

What nobody asked for is not taken, and what somebody meant is not lost without a word.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.domain.ids import DraftId
from tests.chat import Newsroom, Person
from tests.stories.board import (
    LONGER,
    NOTE,
    PLACES,
    SECOND,
    UP,
    WORDS,
    answered,
    asked,
    chosen,
    now,
    run,
    toast,
)
from tests.stories.desk import APPROVE, CHANGES, COMMENT, TEXT, UNDO, last_message, submitted
from tests.stories.guided import BOARD, TOPIC, content, goes, led, screen
from tests.stories.shelving import opens, shares
from tests.stories.times import MOVE, PICK, Story, a_story, held

CAREFUL = """Two things, please:

– Which schools are on strike, and since when?
– Who told us so?

The rest is good."""
OFFER = "Was it your answer"
TAKE = "✅ My answer"
GO_ON = "🧭 Go on"


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def states(folder: Path) -> list[str]:
    """The states of all drafts, in their order."""
    return await run(folder, "SELECT state FROM drafts ORDER BY id")


async def asks_why(room: Newsroom, label: str = CHANGES) -> tuple[Person, Person]:
    """A draft of Lea's waits, and Omar is asked for his reason."""
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.taps(label, await omar.sees("hash"))
    await room.sim.wait_for(omar.id, lambda each: each.force_reply)
    return lea, omar


async def test_an_undo_says_what_it_undid(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await chosen(lea, board, "2", "Alleged")
    board = await answered(lea, board, "2", NOTE, "From my cousin.")
    undone = await toast(lea, board, UNDO)
    assert undone.text.startswith("Undone: ✏️ Shops in Kobane")
    assert "Alleged" in undone.text
    # A note is no step of the draft: it stays.
    assert "From my cousin." in ((await chosen(lea, board, "2")).text or "")


async def test_an_undo_of_several_things_says_so(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    board = await chosen(lea, board, "✏️ Edit")
    await lea.sees("whole new text")
    board = await lea.writes(LONGER.replace("Manbij", "Aleppo").replace("Daraa", "Homs"))
    undone = await toast(lea, board, UNDO)
    assert undone.text.startswith("Undone: ✏️")
    assert undone.text.endswith("…")
    assert len(undone.text) <= 200


@pytest.mark.parametrize("caption", [None, "This is my cousin."])
async def test_a_file_does_not_become_public_while_a_private_note_is_asked_for(
    room: Newsroom, tmp_path: Path, caption: str | None
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "2", NOTE)
    photo = await room.sim.send_photo(lea.id, lea.id, text=caption or "")
    told = await room.sim.wait_reply(lea.id, photo)
    assert "A file cannot be private" in (told.text or "")
    assert not list((await content(tmp_path)).media)
    assert not any(item.media for item in (await content(tmp_path)).items())
    assert await states(tmp_path) == ["writing"]
    # The question is still open.
    board = await lea.writes("From my cousin.", reply_to=question.message_id)
    assert "From my cousin." in ((await chosen(lea, board, "2")).text or "")


async def test_a_careful_reason_is_not_lost_in_a_draft(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await asks_why(room)
    board = await omar.writes(CAREFUL)
    assert "Draft 2" in (board.text or "")
    offer = await omar.sees(OFFER, "draft 1")
    await omar.taps(TAKE, offer)
    await omar.sees("The author of draft 1 has been told what to change.")
    await lea.sees("asks for changes", "Which schools are on strike", "The rest is good.")
    await room.settles()
    assert await states(tmp_path) == ["writing", "withdrawn"]
    left = [each.message_id for each in await room.sim.messages(omar.id)]
    assert not {board.message_id, offer.message_id} & set(left)


async def test_a_comment_that_approves_can_be_careful_too(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await asks_why(room, COMMENT)
    await omar.writes(CAREFUL)
    await omar.taps(TAKE, await omar.sees(OFFER))
    await lea.sees("Which schools are on strike")
    await room.settles()
    assert await states(tmp_path) == ["published", "withdrawn"]


async def test_what_was_no_answer_stays_a_draft(room: Newsroom, tmp_path: Path) -> None:
    _, omar = await asks_why(room)
    await omar.writes(CAREFUL)
    offer = await omar.sees(OFFER)
    card = await room.admin.sees("hash")
    await room.admin.taps(APPROVE, card)
    await room.settles()
    late = await omar.taps(TAKE, offer)
    assert late.text.startswith("This question is closed")
    assert await states(tmp_path) == ["published", "writing"]


async def test_nobody_else_can_take_it_and_not_twice(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await asks_why(room)
    await omar.writes(CAREFUL)
    offer = await omar.sees(OFFER)
    data = offer.button(TAKE).data
    assert data
    forged = await room.sim.press(room.admin.id, room.admin.id, 1, data=data, stale=True)
    assert forged.text == "This draft belongs to somebody else."
    assert await states(tmp_path) == ["in_review", "writing"]
    await omar.taps(TAKE, offer)
    await room.settles()
    await omar.taps(TAKE, offer)
    await room.settles()
    assert await states(tmp_path) == ["writing", "withdrawn"]
    told = [each for each in await room.sim.messages(lea.id) if "asks for" in (each.text or "")]
    assert len(told) == 1


async def test_a_reason_that_is_too_long_is_said_to_be(room: Newsroom, tmp_path: Path) -> None:
    _, omar = await asks_why(room)
    await omar.writes("Why? " * 300)
    told = await omar.sees("If it was your answer")
    assert "1,000" in (told.text or "")
    assert told.labels == []
    assert await states(tmp_path) == ["in_review", "writing"]


async def test_a_photo_with_words_may_be_a_reason_and_one_without_may_not(
    room: Newsroom,
) -> None:
    lea, omar = await asks_why(room)
    await room.sim.send_photo(omar.id, omar.id)
    told = await omar.sees("If it was your answer")
    assert "only be words" in (told.text or "")
    await room.sim.advance_clock(3_000)
    await room.sim.send_photo(omar.id, omar.id, text=CAREFUL)
    await omar.taps(TAKE, await omar.sees(OFFER))
    await lea.sees("asks for changes", "Which schools are on strike")


async def test_words_go_to_the_draft_that_was_worked_on_last(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    first = await lea.writes(LONGER)
    second = await lea.writes(LONGER.replace("12-03-25", "13-03-25"))
    assert "Draft 2" in (second.text or "")
    board = await answered(lea, first, "2", WORDS, "Shops in Kobane closed again.")
    assert "Draft 1" in (board.text or "")
    board = await lea.writes("– Goes where?")
    assert "Draft 1" in (board.text or "")
    words = [item.text.text for item in (await content(tmp_path, 1)).items()]
    assert "Goes where?" in words
    assert "Shops in Kobane closed again." in words
    assert len(list((await content(tmp_path, 2)).items())) == 4


async def test_an_hour_later_words_begin_a_draft_of_their_own(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    first = await lea.writes(LONGER)
    await lea.writes(LONGER.replace("12-03-25", "13-03-25"))
    await chosen(lea, first, "2", UP)
    await room.sim.advance_clock(3_660)
    assert "Draft 3" in await lea.asks("– Goes where?")


async def test_the_board_of_a_shared_draft_says_how_to_add_to_it(room: Newsroom) -> None:
    lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
    await shares(lea, await lea.writes(LONGER))
    board = await opens(tom, 1)
    assert "➕ Add" in (board.text or "")
    # What was worked on last takes what follows.
    await chosen(tom, board, "2", "Alleged")
    board = await tom.writes("– Goes where?")
    assert "Draft 1" in (board.text or "")
    assert "Goes where?" in (board.text or "")


async def test_cancel_leaves_no_screen_that_waits_for_words(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    shown = await led(lea, TOPIC)
    assert "heading of your topic" in (shown.text or "")
    await lea.writes("/cancel")
    paused = await now(lea, shown)
    assert "Write the heading" not in (paused.text or "")
    assert "Paused" in (paused.text or "")
    assert paused.labels == [BOARD, GO_ON]
    await lea.taps(GO_ON, paused)
    assert "Which front or topic is next?" in ((await now(lea, shown)).text or "")


async def test_cancel_where_nothing_was_asked_says_what_becomes_of_the_draft(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    shown = await led(lea)
    assert "Which front or topic is next?" in (shown.text or "")
    told = await lea.writes("/cancel")
    assert "Draft 1 stays as it is" in (told.text or "")
    assert told.labels == [BOARD, GO_ON]
    await lea.taps(BOARD, told)
    await lea.sees("📝 Draft 1", "no items")


async def test_cancel_of_another_day_goes_on_with_the_day(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/draft")
    shown = await goes(lea, "🧭", "📅")
    await lea.writes("/cancel")
    paused = await now(lea, shown)
    await lea.taps(GO_ON, paused)
    assert "Which day is it about?" in ((await screen(room, lea)).text or "")


async def test_a_bare_time_is_taken_where_a_time_is_picked(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    plan = await story.kim.writes("/at")
    await story.kim.taps(PICK, plan)
    told = await story.kim.writes("17:15")
    assert f"Draft {draft} goes out on" in (told.text or "")
    assert "17:15" in (told.text or "")
    await story.kim.taps(MOVE, told)
    told = await story.kim.writes("17:45")
    assert "17:45" in (told.text or "")
    assert await story.state(draft) is DraftState.SCHEDULED


async def test_other_words_than_a_time_are_not_taken_for_one(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    plan = await story.kim.writes("/at")
    await story.kim.taps(PICK, plan)
    assert "📝 Draft 2" in await story.kim.asks("Something else happened.")
    # Once the times are gone, so is the question.
    await story.kim.taps("↩️ Back", await now(story.kim, plan))
    await story.room.sim.advance_clock(90)
    assert "📝 Draft 3" in await story.kim.asks("17:15")
    assert await story.state(DraftId(draft)) is DraftState.APPROVED


async def test_places_that_are_known_are_kept_beside_one_that_is_not(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    before = await last_message(room, lea.id)
    told = await answered(lea, board, "2", PLACES, "Atlantis, Manbij")
    assert "“Atlantis”" in (told.text or "")
    assert "The other places are in." in (told.text or "")
    board = await lea.sees("📝 Draft 1", after=max(before, told.message_id))
    assert "📍 Manbij" in ((await chosen(lea, board, "2")).text or "")
    # The question is answered: what comes next is something else.
    assert "There was no open question" in await lea.asks("/cancel")


async def test_a_place_that_is_not_known_alone_leaves_the_question_open(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    told = await answered(lea, board, "2", PLACES, "Atlantis")
    assert "/search finds it" in (told.text or "")
    board = await lea.writes("Manbij")
    assert "📍 Manbij" in ((await chosen(lea, board, "2")).text or "")
    assert SECOND in (board.text or "")


async def test_a_press_on_a_draft_that_is_taken_does_not_speak_of_a_text(room: Newsroom) -> None:
    lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
    board = await lea.writes(TEXT)
    await shares(lea, board)
    his = await opens(tom, 1)
    await chosen(tom, his, "1", "Alleged")
    await room.settles()
    refused = await toast(lea, board, "1", "Confirmed")
    assert refused.text.startswith("Tom is working on this draft right now.")
    assert "What you sent" not in refused.text
    assert "Try again after" in refused.text
