"""Stories of how long the guided way takes texts as items: while its screen is what stands last."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, Person
from tests.stories.desk import NORTH, SOUTH, SUBMIT, last_message
from tests.stories.guided import BOARD, LEAD, goes, led, screen, words
from tests.stories.shelving import named, opens

LATER = "Something else happened elsewhere, and it has to do with nothing before."


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    lea = await room.member("Lea", "author")
    await lea.writes(f"Update 12-03-25\n\n# Southern front\n– {SOUTH}")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    await room.sim.advance_clock(120)
    return lea


async def test_a_text_within_the_hour_is_one_more_item(lea: Person, tmp_path: Path) -> None:
    await lea.writes(LATER)
    assert await words(tmp_path, 2) == [NORTH, LATER]


async def test_it_goes_on_after_a_look_at_an_item(lea: Person, tmp_path: Path) -> None:
    await goes(lea, "Confirmed", "🔗")
    await lea.writes(LATER)
    assert await words(tmp_path, 2) == [NORTH, LATER]


@pytest.mark.parametrize("end", ["cancel", "board", "other", "submit", "list", "draft", "back"])
async def test_what_ends_it(lea: Person, tmp_path: Path, end: str) -> None:
    match end:
        case "cancel":
            await lea.writes("/cancel")
        case "board":
            await goes(lea, BOARD)
        case "other":
            await opens(lea, 1)
        case "submit":
            await goes(lea, SUBMIT)
        case "list":
            await lea.writes("/drafts")
        case "draft":
            await lea.writes("/draft")
        case _:
            await goes(lea, "🔗", "‹ Back")
    await lea.room.sim.advance_clock(120)
    before = await last_message(lea.room, lea.id)
    await lea.writes(LATER)
    await lea.sees("Draft 3", after=before)
    assert await words(tmp_path, 2) == [NORTH]


async def test_being_led_through_another_draft_ends_it(lea: Person, tmp_path: Path) -> None:
    await lea.writes("/draft")
    await goes(lea, LEAD)
    await lea.writes(LATER)
    assert await words(tmp_path, 2) == [NORTH]


async def test_a_screen_that_was_left_long_ago_takes_nothing_any_more(
    lea: Person, tmp_path: Path
) -> None:
    listed = await lea.writes("/drafts")
    await lea.taps(named(1), listed)
    await lea.writes(f"Update 13-03-25\n\n# North\n– {LATER}")
    assert await words(tmp_path, 2) == [NORTH]
    await lea.room.sim.advance_clock(120)
    before = await last_message(lea.room, lea.id)
    await lea.writes("And this.")
    await lea.sees("Draft 4", after=before)


@pytest.mark.parametrize(
    "text",
    [
        f"Update 13-03-25\n\n# North\n– {LATER}",
        f"# North\n– {LATER}\n– Second.\n\n# South\n– Third.",
    ],
)
async def test_an_update_of_its_own_is_a_draft_of_its_own(
    lea: Person, tmp_path: Path, text: str
) -> None:
    before = await last_message(lea.room, lea.id)
    await lea.writes(text)
    await lea.sees("Draft 3", after=before)
    assert await words(tmp_path, 2) == [NORTH]


async def test_a_reply_to_the_screen_says_what_is_meant(lea: Person, tmp_path: Path) -> None:
    asks = await screen(lea.room, lea)
    text = f"# North\n– {LATER}\n\n# South\n– Third."
    await lea.writes(text, reply_to=asks.message_id)
    assert await words(tmp_path, 2) == [NORTH, LATER, "Third."]
