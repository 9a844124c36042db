"""Stories of the way into practice: what /practice makes, and that it says so everywhere."""

from pathlib import Path

import pytest

from bot.domain.ids import DraftId
from storage.database import Database
from tests.chat import Newsroom
from tests.stories.desk import NORTH, TEXT

LEAD = "🧭 Lead me"
MARK = "🎓 Practice"


async def is_practice(folder: Path, draft: int) -> bool:
    database = await Database.open(folder / "bulletin.db")
    try:
        async with database.read() as stores:
            found = await stores.drafts.get(DraftId(draft))
            return found is not None and found.practice
    finally:
        await database.close()


async def test_practice_explains_itself_and_offers_both_ways(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    door = await lea.writes("/practice")
    assert "Draft 1 is for practice" in (door.text or "")
    assert "nothing is ever sent" in (door.text or "")
    assert door.labels == [LEAD]
    assert await is_practice(tmp_path, 1)
    listed = await lea.writes("/draft")
    assert listed.labels == [LEAD, "🎓 Draft 1 · not submitted"]


async def test_a_text_after_practice_is_practice(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/practice")
    board = await lea.writes(TEXT)
    assert (board.text or "").startswith(MARK)
    assert "Draft 1" in (board.text or "")
    await lea.taps("👁 Preview", board)
    await lea.sees("PRACTICE. This is not news", NORTH)
    # What is written afterwards is real again.
    second = await lea.writes(TEXT.replace("12-03-25", "13-03-25"))
    assert MARK not in (second.text or "")
    assert [await is_practice(tmp_path, draft) for draft in (1, 2)] == [True, False]


async def test_practice_can_be_led(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    door = await lea.writes("/practice")
    for label in (LEAD, "Today", "📰 Daily update", "📍 North"):
        shown = (await room.sim.messages(lea.id))[-1]
        assert shown.message_id == door.message_id
        await lea.taps(next(one for one in shown.labels if label in one), shown)
    shown = await lea.writes(NORTH)
    assert (shown.text or "").startswith(MARK)
    await lea.taps("📋 Board", shown)
    assert (await lea.sees("Draft 1", "1. A convoy")).text
    assert ((await room.sim.messages(lea.id))[-1].text or "").startswith(MARK)
    assert await is_practice(tmp_path, 1)
    assert not await is_practice(tmp_path, 2)


async def test_several_practice_drafts_at_once(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/practice")
    await lea.writes("/practice")
    listed = await lea.writes("/draft")
    assert listed.labels == [
        LEAD,
        "🎓 Draft 2 · not submitted",
        "🎓 Draft 1 · not submitted",
    ]


@pytest.mark.parametrize("role", [None, "translator"])
async def test_practice_is_for_those_who_draft(room: Newsroom, role: str | None) -> None:
    someone = await (room.member("Tina", role) if role else room.person("Rosa"))
    refused = await someone.asks("/practice")
    assert "practice" not in refused.lower()
    assert "desk" in refused or "role" in refused
