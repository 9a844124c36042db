"""Stories of questions about one item: one question, one answer, and one board is left."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, opened, said, town
from tests.stories.board import (
    BACK,
    FIRST,
    LONGER,
    PLACES,
    SECOND,
    SOURCE,
    WORDS,
    answered,
    asked,
    boards,
    chosen,
    now,
)
from tests.stories.desk import EDIT, last_message

BOLD = [{"type": "bold", "offset": 0, "length": 7}]


async def test_a_new_text_takes_the_place_of_the_old_one_and_one_board_is_left(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    old = await lea.writes(LONGER)

    question = await asked(lea, old, "2", WORDS)
    assert question.force_reply
    assert SECOND in (question.text or "")
    assert "Send me its new text." in (question.text or "")
    board = await lea.writes("Reports say that Aleppo airport is closed.", entities=BOLD)

    assert "2. Reported: Reports say that Aleppo airport is closed." in (board.text or "")
    assert "4 items" in (board.text or "")
    assert "version 2" in (board.text or "")
    await room.settles()
    assert [each.message_id for each in await boards(room, lea)] == [board.message_id]
    left = [each.message_id for each in await room.sim.messages(lea.id)]
    assert not {old.message_id, question.message_id} & set(left)

    screen = await chosen(lea, board, "2")
    assert "<b>Reports</b> say" in (screen.html or "")
    assert "📍 Aleppo" in (screen.text or "")
    assert "Kobane" not in (screen.text or "")


async def test_what_a_person_has_judged_is_not_guessed_again(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await chosen(lea, board, "2", "Confirmed")
    board = await answered(lea, board, "2", WORDS, "– Allegedly, Kobane is calm.")
    assert "2. Confirmed: Allegedly, Kobane is calm." in (board.text or "")


@pytest.mark.parametrize(
    "text",
    ["– One thing.\n– Another.", "One thing.\n\nAnother.", "# Western front\nOne.", LONGER],
)
async def test_several_items_are_no_answer_and_the_question_stays(
    room: Newsroom, text: str
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "2", WORDS)

    refused = await lea.writes(text)
    assert (refused.text or "").startswith("That looks like more than one item.")
    shown = await lea.writes("Kobane is calm.", reply_to=question.message_id)
    assert "2. Kobane is calm." in (shown.text or "")


async def test_what_is_too_long_is_refused_with_its_length(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    refused = await answered(lea, board, "2", WORDS, "word " * 750)
    assert "This item would have 3,749 characters; 3,500 fit" in (refused.text or "")
    await lea.writes("/cancel")
    await chosen(lea, board, BACK)
    refused = await answered(lea, board, "2", SOURCE, "w" * 301)
    assert "This source has 301 characters; at most 300 fit." in (refused.text or "")
    await chosen(lea, board, BACK)
    assert SECOND in ((await now(lea, board)).text or "")


async def test_cancel_leaves_the_item_as_it_is(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await asked(lea, board, "2", WORDS)
    assert "I no longer wait for that answer" in await lea.asks("/cancel")
    other = await lea.writes(LONGER.replace("12-03-25", "13-03-25"))
    assert "Draft 2" in (other.text or "")
    assert SECOND in ((await now(lea, board)).text or "")


async def test_a_second_question_closes_the_first(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    first = await asked(lea, board, "2", WORDS)
    await chosen(lea, board, BACK)
    second = await asked(lea, board, "3", WORDS)
    await room.settles()
    left = [each.message_id for each in await room.sim.messages(lea.id)]
    assert first.message_id not in left
    assert second.message_id in left
    shown = await lea.writes("Nurses went on strike in Daraa.")
    assert SECOND in (shown.text or "")
    assert "3. Nurses" in (shown.text or "")
    again = await lea.writes(LONGER)
    assert "Draft 2" in (again.text or "")


async def test_an_answer_applies_though_the_draft_moved_on_elsewhere(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "2", WORDS)
    await chosen(lea, board, BACK, "1", "🗑 Delete", "1", "Alleged")
    shown = await lea.writes("Kobane is calm.", reply_to=question.message_id)
    assert "1. Alleged: Kobane is calm." in (shown.text or "")
    assert FIRST not in (shown.text or "")


async def test_questions_outlive_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            board = await lea.writes(LONGER)
            await asked(lea, board, "1", SOURCE)
            await room.settles()
        await sim.write(lea.id, lea.id, "Radio Manbij")
        async with opened(sim, tmp_path) as room:
            board = await room.sees(lea.id, "📝 Draft 1", "🔗", "version 2")
            await room.settles()
            (left,) = await boards(room, lea)
            assert left.message_id == board.message_id


async def test_a_text_that_is_no_reply_answers_within_the_hour_alone(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "1", PLACES)
    await room.sim.advance_clock(3_660)
    before = await last_message(room, lea.id)
    assert "Draft 2" in await lea.asks("Kobane is calm.")
    shown = await lea.writes("Kobane", reply_to=question.message_id)
    assert shown.message_id > before
    assert "Draft 1" in (shown.text or "")
    assert "version 2" in (shown.text or "")


async def test_the_question_for_a_whole_text_is_cleared_away_too(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    before = await last_message(room, lea.id)
    await lea.taps(EDIT, board)
    question = await lea.sees(said("en", "drafting-ask-text", draft="1")[:40], after=before)
    await lea.writes(LONGER.replace("Teachers", "Nurses"))
    await room.settles()
    assert len(await boards(room, lea)) == 1
    assert question.message_id not in [each.message_id for each in await room.sim.messages(lea.id)]
