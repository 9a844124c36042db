"""Stories of members who edit a message to take it back, or while another member is at its draft:
the draft follows, or they are told, and nothing that they wrote is lost."""

from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, said
from tests.stories.board import WORDS, asked
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message
from tests.stories.guided import words
from tests.stories.messages import edits, sends
from tests.stories.pairs import FIVE_MINUTES, rewrites
from tests.stories.shelving import DROP, USE, asks_file, opens, shares

DUSK = NORTH.replace("noon", "dusk")


@pytest.mark.parametrize("signs", [".", "–", "***", "🙏", "# "])
async def test_a_message_edited_to_signs_takes_its_items_out(
    room: Newsroom, tmp_path: Path, signs: str
) -> None:
    lea = await room.member("Lea", "author")
    sent = await sends(lea, TEXT)
    before = await last_message(room, lea.id)
    await edits(lea, sent, signs)
    assert await words(tmp_path) == []
    assert await last_message(room, lea.id) >= before
    board = await lea.sees("Draft 1", "version 2")
    assert "no items" in (board.text or "")
    # It may say something again.
    await edits(lea, sent, TEXT)
    assert await words(tmp_path) == [NORTH, SOUTH]


async def test_one_message_of_several_is_taken_back(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await sends(lea, TEXT)
    second = await sends(lea, "– Shops closed in Homs.")
    assert len(await words(tmp_path)) == 3
    await edits(lea, second, "–")
    assert await words(tmp_path) == [NORTH, SOUTH]


async def test_the_new_text_of_an_item_edited_to_signs_takes_the_item_out(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    question = await asked(lea, board, "1", WORDS)
    sent = await sends(lea, DUSK, reply_to=question.message_id)
    assert await words(tmp_path) == [DUSK, SOUTH]
    await edits(lea, sent, "–")
    assert await words(tmp_path) == [SOUTH]


async def test_an_edit_while_another_is_at_the_draft_is_kept_and_made_later(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    sent = await sends(lea, TEXT)
    await shares(lea, await lea.sees("Draft 1"))
    await rewrites(omar, await opens(omar, 1), TEXT.replace("Teachers", "Nurses"))
    before = await last_message(room, lea.id)
    await edits(lea, sent, TEXT.replace("noon", "dusk"))
    offered = await lea.sees("Omar is editing", "Your edit is not lost", after=before)
    assert offered.labels == [USE, DROP]
    assert (await lea.taps(USE, offered)).text.startswith("Omar is working on this draft")
    listed = await lea.writes("/drafts")
    await lea.taps("📝 Kept text", listed)
    await lea.sees("You edited a message of draft 1", "dusk", after=before)
    clock.ahead += FIVE_MINUTES
    assert (await lea.taps(USE, offered)).text == "Your text is in place."
    dusk, nurses = await words(tmp_path)
    assert (dusk, "Nurses" in nurses) == (DUSK, True)
    assert await asks_file(tmp_path, "SELECT id FROM kept_texts") == []


async def test_a_text_that_cannot_be_an_update_is_answered_as_an_edit(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    sent = await sends(lea, TEXT)
    await asks_file(tmp_path, "UPDATE drafts SET author = ?, shared = 0", room.admin.id)
    before = await last_message(room, lea.id)
    await edits(lea, sent, TEXT.replace("noon", "dusk"))
    await lea.sees(said("en", "error-not-your-draft"), after=before)
