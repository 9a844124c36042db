"""Stories of what an author says about one item: its text, sources, places and time. One question,
one answer, and one board is left."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, newsroom, opened, said, town
from tests.stories.board import (
    BACK,
    FIRST,
    LONGER,
    NOT_BEFORE,
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
from tests.stories.desk import APPROVE, EDIT, SUBMIT, last_message, received

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


async def test_sources_are_added_one_by_one_shown_to_readers_and_removed(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    board = await lea.writes(LONGER)

    question = await asked(lea, board, "1", SOURCE)
    assert "Readers will see it." in (question.text or "")
    board = await lea.writes("Radio Manbij")
    assert f"1. {FIRST} 🔗" in (board.text or "")
    board = await answered(lea, board, "1", SOURCE, "https://example.org/flour")
    board = await answered(lea, board, "1", SOURCE, "A third one")
    screen = await chosen(lea, board, "1")
    assert "🔗 Radio Manbij\n🔗 https://example.org/flour" in (screen.text or "")
    board = await chosen(lea, board, "✖ 🔗 A third one")

    await lea.taps(SUBMIT, board)
    await omar.taps(APPROVE, await omar.sees("hash"))
    await room.settles()
    (got,) = await received(room, rosa.id)
    assert "Sources: Radio Manbij · https://example.org/flour" in (got.text or "")
    assert "A third one" not in (got.text or "")


async def test_an_item_has_five_sources_at_most_and_a_dash_takes_all_away(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    for number in range(5):
        board = await answered(lea, board, "1", SOURCE, f"Source {number}")
    refused = await answered(lea, board, "1", SOURCE, "One more")
    assert refused.text == "An item can have 5 sources. Take one away first."
    board = await lea.writes("-")
    assert "🔗" not in (board.text or "")


async def test_places_are_corrected_by_names_that_the_theatre_knows(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    refused = await answered(lea, board, "1", PLACES, "Aleppo, Kobanne")
    assert refused.text == (
        "I don't know the place “Kobanne”. Did you mean Kobane? Nothing was changed; send the "
        "places again, or /cancel."
    )
    unknown = await lea.writes("Xyzzyburg")
    assert (unknown.text or "").startswith("I don't know the place “Xyzzyburg”. Nothing was")
    board = await lea.writes("Aleppo and منبج، Kobane")
    screen = await chosen(lea, board, "1")
    assert "📍 Aleppo, Manbij, Kobane" in (screen.text or "")

    # What was corrected stays when the text changes.
    await chosen(lea, board, BACK)
    board = await answered(lea, board, "1", WORDS, "A convoy reached Raqqa at noon.")
    screen = await chosen(lea, board, "1")
    assert "📍 Raqqa, Aleppo, Kobane" in (screen.text or "")
    await chosen(lea, board, "✖ 📍 No places")
    assert "📍 no places" in ((await chosen(lea, board, "1")).text or "")


async def test_an_item_waits_until_a_time_on_the_collectives_clocks(tmp_path: Path) -> None:
    async with newsroom(tmp_path, timezone="Asia/Damascus") as room:
        lea = await room.member("Lea", "author")
        board = await lea.writes(LONGER)

        question = await asked(lea, board, "2", NOT_BEFORE)
        assert "(time zone: Asia/Damascus)" in (question.text or "")
        refused = await lea.writes("yesterday 9:00")
        assert (refused.text or "").startswith("I cannot read “yesterday 9:00” as a time that is")
        board = await lea.writes("tomorrow 9:00")
        assert f"2. {SECOND} ⏳" in (board.text or "")
        screen = await chosen(lea, board, "2")
        assert "09:00 +03. It follows the bulletin then." in (screen.text or "")

        await chosen(lea, board, "✖ ⏳ At once")
        shown = await now(lea, board)
        assert f"2. {SECOND}\n" in (shown.text or "")


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


async def test_an_answer_handled_twice_is_one_step(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await asked(lea, board, "1", SOURCE)
    sent = max((await room.sim.write(lea.id, lea.id, "Radio Manbij")).message_ids)
    board = await room.sim.wait_reply(lea.id, sent)
    person = {"id": lea.id, "is_bot": False, "first_name": "Lea", "language_code": "en"}
    chat = {"id": lea.id, "type": "private", "first_name": "Lea"}
    message = {"message_id": sent, "date": board.date, "from": person, "chat": chat}

    await room.sim.inject({"message": message | {"text": "Radio Manbij"}})
    await room.settles()

    (left,) = await boards(room, lea)
    assert left.text == board.text
    screen = await chosen(lea, left, "1")
    assert (screen.text or "").count("Radio Manbij") == 1


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
