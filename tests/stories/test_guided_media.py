"""Stories of pictures that come while the guided way asks for items: each goes to its item."""

from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, Person, newsroom, said
from tests.stories.desk import NORTH, SOUTH, last_message
from tests.stories.guided import content, led, screen


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    return lea


async def files(folder: Path, draft: int = 1) -> list[tuple[str, int]]:
    """Return each item with how many files it has."""
    return [(item.text.text, len(item.media)) for item in (await content(folder, draft)).items()]


async def test_a_photo_with_words_is_an_item_with_that_photo(lea: Person, tmp_path: Path) -> None:
    await lea.room.sim.send_photo(lea.id, lea.id, b"1", text=NORTH)
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 1)]
    assert NORTH in ((await screen(lea.room, lea)).text or "")
    told = [each.text for each in await lea.room.sim.messages(lea.id)]
    assert said("en", "media-no-answer") not in told


async def test_a_photo_without_words_is_the_last_item_s(lea: Person, tmp_path: Path) -> None:
    await lea.writes(NORTH)
    await lea.writes(SOUTH)
    await lea.room.sim.send_photo(lea.id, lea.id, b"1")
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 0), (SOUTH, 1)]
    # Also as a reply to the screen.
    asks = await screen(lea.room, lea)
    await lea.room.sim.send_photo(lea.id, lea.id, b"2", reply_to=asks.message_id)
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 0), (SOUTH, 2)]
    await lea.writes("A third thing happened.")
    assert await files(tmp_path) == [(NORTH, 0), (SOUTH, 2), ("A third thing happened.", 0)]


async def test_a_photo_long_after_its_item_begins_no_draft(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        lea = await room.member("Lea", "author")
        await led(lea, "📍 North")
        await lea.writes(NORTH)
        await room.sim.advance_clock(300)
        await room.sim.send_photo(lea.id, lea.id, b"1")
        await room.settles()
        assert await files(tmp_path) == [(NORTH, 1)]


@pytest.mark.parametrize("caption_at", [0, 1, 2])
async def test_an_album_goes_with_its_words(lea: Person, tmp_path: Path, caption_at: int) -> None:
    await lea.writes(NORTH)
    await lea.room.sim.send_album(
        lea.id, lea.id, [b"1", b"2", b"3"], text=SOUTH, caption_at=caption_at
    )
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 0), (SOUTH, 3)]


async def test_an_album_without_words_is_the_last_item_s(lea: Person, tmp_path: Path) -> None:
    await lea.writes(NORTH)
    await lea.room.sim.send_album(lea.id, lea.id, [b"1", b"2"])
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 2)]


async def test_a_document_is_warned_of(lea: Person, tmp_path: Path) -> None:
    before = await last_message(lea.room, lea.id)
    await lea.room.sim.send_document(lea.id, lea.id, "report.pdf", b"%PDF", text=NORTH)
    warned = await lea.sees("A document tells more than it shows", after=before)
    assert warned.labels == ["🗑 Take it out"]
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 1)]


async def test_the_same_photo_delivered_twice_is_there_once(lea: Person, tmp_path: Path) -> None:
    await lea.writes(NORTH)
    await lea.room.sim.send_photo(lea.id, lea.id, b"1")
    await lea.room.settles()
    await lea.room.sim.redeliver((await lea.room.sim.stats()).next_update_id - 1)
    await lea.room.settles()
    assert await files(tmp_path) == [(NORTH, 1)]
