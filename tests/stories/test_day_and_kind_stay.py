"""Stories of new texts for drafts whose day and kind were said with buttons: only a date of their
own changes the day, and no text changes the kind."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.draft import Kind
from tests.chat import Newsroom, Person
from tests.stories.desk import EDIT, NORTH, SOUTH, last_message
from tests.stories.guided import BOARD, LEAD, content, goes, screen

FLASH = "⚡"
SPOKEN = date(2024, 12, 6)


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    """Lea, who was led: an urgent flash about the sixth of December, with one item."""
    lea = await room.member("Lea", "author")
    await lea.writes("/draft")
    await goes(lea, LEAD, "📅")
    await lea.writes("6 December 2024")
    await goes(lea, FLASH, "📍 North")
    return lea


async def rewritten(lea: Person, text: str) -> None:
    """Send a whole new text by ✏️ Edit."""
    before = await last_message(lea.room, lea.id)
    await lea.taps(EDIT, await screen(lea.room, lea))
    question = await lea.sees("whole new text", after=before)
    await lea.writes(text, reply_to=question.message_id)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"# North\n– {SOUTH}", SPOKEN),
        (f"Daily update\n\n# North\n– {SOUTH}", SPOKEN),
        (f"Update 31-02-25\n\n# North\n– {SOUTH}", SPOKEN),
        (f"Update 12-03-25\n\n# North\n– {SOUTH}", date(2025, 3, 12)),
        (f"# North\n– {SOUTH}\n\n12-03-25", date(2025, 3, 12)),
    ],
)
async def test_a_new_text_keeps_day_and_kind_unless_it_has_a_date_of_its_own(
    lea: Person, tmp_path: Path, text: str, day: date
) -> None:
    await lea.writes(NORTH)
    await goes(lea, BOARD)
    await rewritten(lea, text)
    found = await content(tmp_path)
    assert [item.text.text for item in found.items()] == [SOUTH]
    assert (found.day, found.kind) == (day, Kind.FLASH)
    board = (await screen(lea.room, lea)).text or ""
    assert "I found no date" not in board
    assert "is not a date" not in board
    # What is handed back and sent again as it is says the same.
    before = await last_message(lea.room, lea.id)
    await lea.taps(EDIT, await screen(lea.room, lea))
    await lea.sees("whole new text", after=before)
    back = next(each for each in await lea.room.sim.messages(lea.id) if each.message_id > before)
    await lea.writes(back.text or "")
    assert await content(tmp_path) == found


async def test_an_edited_message_keeps_them_too(lea: Person, tmp_path: Path) -> None:
    sent = await lea.room.sim.write(lea.id, lea.id, NORTH)
    await lea.room.sim.wait_reply(lea.id, sent)
    await goes(lea, BOARD)
    await lea.room.sim.edit(lea.id, lea.id, sent, SOUTH)
    await lea.room.settles()
    found = await content(tmp_path)
    assert [item.text.text for item in found.items()] == [SOUTH]
    assert (found.day, found.kind) == (SPOKEN, Kind.FLASH)


async def test_words_that_follow_within_the_minute_keep_them_too(
    lea: Person, tmp_path: Path
) -> None:
    await lea.writes(NORTH)
    await goes(lea, BOARD)
    await lea.writes(f"– {SOUTH}")
    found = await content(tmp_path)
    assert [item.text.text for item in found.items()] == [NORTH, SOUTH]
    assert (found.day, found.kind) == (SPOKEN, Kind.FLASH)
