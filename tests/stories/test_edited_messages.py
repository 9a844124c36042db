"""Stories of members who edit a message that they sent: the draft follows; nothing runs again."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, said
from tests.stories.desk import (
    EDIT,
    NORTH,
    SOUTH,
    SUBMIT,
    TEXT,
    last_message,
)
from tests.stories.messages import edits

NURSES = TEXT.replace("Teachers", "Nurses")
DISCARD = "🗑 Discard"


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def board_of(room: Newsroom, person: Person) -> SimMessage:
    """Return the only board in a person's chat, when all is handled."""
    await room.settles()
    shown = await room.sim.messages(person.id)
    (board,) = [each for each in shown if (each.text or "").startswith("📝 Draft")]
    return board


async def says_nothing(person: Person, message: int, text: str) -> None:
    """Edit a message of which nothing must come."""
    before = await last_message(person.room, person.id)
    await edits(person, message, text)
    assert await last_message(person.room, person.id) == before


async def test_an_edited_message_makes_a_new_version(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    await room.sim.wait_reply(lea.id, sent)

    await edits(lea, sent, NURSES)

    board = await board_of(room, lea)
    assert "Nurses went on strike" in (board.text or "")
    assert "Teachers" not in (board.text or "")
    assert "version 2" in (board.text or "")
    assert (await lea.taps(SUBMIT, board)).text.startswith("Submitted")


async def test_the_same_edit_twice_changes_nothing(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    await room.sim.wait_reply(lea.id, sent)
    await edits(lea, sent, NURSES)
    board = await board_of(room, lea)

    await room.sim.redeliver((await room.sim.stats()).next_update_id - 1)
    await says_nothing(lea, sent, NURSES)

    assert (await board_of(room, lea)).text == board.text


async def test_the_other_messages_of_the_draft_stay_as_they_are(
    room: Newsroom, lea: Person
) -> None:
    await lea.writes("Update 12-03-25\n\n# Northern front\n– First.")
    second = await room.sim.write(lea.id, lea.id, "– Second, reportedly.\n– Third.")
    await room.sim.wait_reply(lea.id, second)
    await lea.writes("– Fourth.")

    await edits(lea, second, "– Second, confirmed.\n– Between.\n– Third.")

    board = await board_of(room, lea)
    lines = [line for line in (board.text or "").splitlines() if line[:1].isdigit()]
    assert [line.partition(". ")[2].rpartition(": ")[2] for line in lines[:5]] == [
        "First.",
        "Second, confirmed.",
        "Between.",
        "Third.",
        "Fourth.",
    ]
    # Words that an edit takes out again go.
    await edits(lea, second, "– Third.")
    board = await board_of(room, lea)
    assert "3 items" in (board.text or "")
    assert "Between" not in (board.text or "")


async def test_an_edit_of_an_answer_to_edit_counts_too(room: Newsroom, lea: Person) -> None:
    board = await lea.writes(TEXT)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    answer = await room.sim.write(lea.id, lea.id, NURSES)
    await room.sim.wait_reply(lea.id, answer)

    await edits(lea, answer, NURSES.replace("strike", "holiday"))

    shown = await lea.sees("Draft 1", "Nurses went on holiday", "version 3")
    assert shown.labels


async def test_a_message_is_still_known_after_the_draft_was_changed_otherwise(
    room: Newsroom, lea: Person
) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await room.sim.wait_reply(lea.id, sent)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    await lea.writes(NURSES + "– Shops stayed closed.\n")

    # Its own words are found where they are; what the other message changed stays.
    await edits(lea, sent, TEXT.replace("noon", "dawn"))
    board = await lea.sees("Draft 1", "version 3")
    assert NORTH.replace("noon", "dawn") in (board.text or "")
    assert "Nurses" in (board.text or "")
    assert "Shops stayed closed." in (board.text or "")
    # Of what both have changed, nobody can tell which is right.
    await edits(lea, sent, TEXT.replace("noon", "dawn").replace("Teachers", "Farmers"))
    told = await lea.sees(said("en", "edited-unplaced", draft="1").splitlines()[0])
    assert told.labels == ["Draft 1 · not submitted"]
    assert "Farmers" not in str(
        [each.text for each in await room.sim.messages(lea.id) if each.by_bot]
    )


async def test_an_edit_of_several_updates_changes_the_one_it_concerns(
    room: Newsroom, lea: Person
) -> None:
    both = TEXT + "\nUpdate 11-03-25\n\n– Shops in Sweida stayed closed.\n"
    sent = await room.sim.write(lea.id, lea.id, both)
    await lea.sees("Draft 2")

    await edits(lea, sent, both.replace("stayed closed", "opened again"))

    one = await lea.sees("Draft 1", SOUTH, "version 1")
    other = await lea.sees("Draft 2", "opened again", "version 2")
    assert one.labels
    assert other.labels
    # If it is not the same updates any more, nobody can tell.
    await edits(lea, sent, TEXT)
    for draft in ("1", "2"):
        await lea.sees(said("en", "edited-unplaced", draft=draft).splitlines()[0])


async def test_an_edit_that_makes_two_updates_of_one_is_not_guessed_at(
    room: Newsroom, lea: Person
) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    await room.sim.wait_reply(lea.id, sent)

    await edits(lea, sent, TEXT + "\nUpdate 11-03-25\n\n– Shops in Sweida stayed closed.\n")

    told = await lea.sees("Nothing was changed.")
    assert told.labels == ["Draft 1 · not submitted"]
    await lea.taps(told.labels[0], told)
    assert "version 1" in ((await lea.sees("Draft 1", after=told.message_id)).text or "")


async def test_an_edit_after_a_formatting_change_alone_is_an_edit(
    room: Newsroom, lea: Person
) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    await room.sim.wait_reply(lea.id, sent)

    await room.sim.edit(lea.id, lea.id, sent, html=TEXT.replace("noon", "<b>noon</b>"))

    board = await board_of(room, lea)
    assert "version 2" in (board.text or "")
    await lea.taps("👁 Preview", board)
    shown = await lea.sees("Bulletin 1", after=board.message_id)
    assert "<b>noon</b>" in (shown.html or "")
    assert NORTH in (shown.text or "")
