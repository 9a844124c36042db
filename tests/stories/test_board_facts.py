"""Stories of what is known about an item: its sources, its places, and when it may be published."""

from pathlib import Path

from tests.chat import Newsroom, newsroom
from tests.stories.board import (
    ACTORS,
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
from tests.stories.desk import APPROVE, SUBMIT, received


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

    refused = await answered(lea, board, "1", PLACES, "Kobanne")
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
    await chosen(lea, board, "✖ 📍 Remove places")
    assert "📍 no places" in ((await chosen(lea, board, "1")).text or "")


async def test_actors_are_seen_and_corrected_by_names_that_the_theatre_knows(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    assert "👥 no actors" in ((await chosen(lea, board, "1")).text or "")

    await chosen(lea, board, BACK)
    refused = await answered(lea, board, "1", ACTORS, "Turkiey")
    assert refused.text == (
        "I don't know the actor “Turkiey”. Did you mean Turkey? Nothing was changed; send the "
        "actors again, or /cancel."
    )
    unknown = await lea.writes("Xyzzy Brigade")
    assert (unknown.text or "").startswith("I don't know the actor “Xyzzy Brigade”. Nothing was")
    told = await lea.writes("SDF and Turkey, the Xyzzy Brigade")
    assert "The other actors are in." in (told.text or "")
    await room.settles()
    (board,) = await boards(room, lea)
    screen = await chosen(lea, board, "1")
    assert "👥 Syrian Democratic Forces, Turkey" in (screen.text or "")
    # Its places are as they were.
    assert "📍 Manbij" in (screen.text or "")

    # What was corrected stays when the text changes.
    await chosen(lea, board, BACK)
    board = await answered(lea, board, "1", WORDS, "A convoy reached Raqqa at noon.")
    assert "👥 Syrian Democratic Forces" in ((await chosen(lea, board, "1")).text or "")
    await chosen(lea, board, "✖ 👥 Remove actors")
    assert "👥 no actors" in ((await chosen(lea, board, "1")).text or "")
    await chosen(lea, board, BACK)
    board = await answered(lea, board, "1", ACTORS, "Turkey")
    board = await answered(lea, board, "1", ACTORS, "-")
    assert "👥 no actors" in ((await chosen(lea, board, "1")).text or "")


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
