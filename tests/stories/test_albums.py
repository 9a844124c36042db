"""Stories of albums: one caption, several files, in whatever order they come."""

import pytest

from tests.chat import Newsroom, Person, said
from tests.stories.desk import EDIT, NORTH, SOUTH, TEXT
from tests.stories.test_media import BRIDGE, HEAD, MINUTE, boards, previewed


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


@pytest.mark.parametrize("caption_at", [0, 1, 2])
async def test_an_album_goes_with_the_words_of_whichever_of_its_files_has_them(
    room: Newsroom, lea: Person, caption_at: int
) -> None:
    await room.sim.send_album(
        lea.id,
        lea.id,
        [b"1", b"2", b"3"],
        kinds=["photo", "video", "photo"],
        text=f"{HEAD}– {NORTH}\n– {BRIDGE}",
        caption_at=caption_at,
    )

    (board,) = await boards(room, lea)
    assert "Draft 1" in (board.text or "")
    assert "2 items" in (board.text or "")
    found = await previewed(lea, board)
    assert sorted(kind for kind, _ in found) == ["photo", "photo", "video"]
    assert {caption for _, caption in found} == {f"{BRIDGE}\nBulletin 1"}


async def test_an_album_behind_a_draft_moves_to_its_own_words(room: Newsroom, lea: Person) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await room.sim.send_album(
        lea.id, lea.id, [b"1", b"2"], text=f"Update 13-03-25\n– {SOUTH}", caption_at=1
    )

    one, other = await boards(room, lea)
    assert "📎" not in (one.text or "")
    assert "Draft 2" in (other.text or "")
    assert "📎 2 files" in (other.text or "")
    found = await previewed(lea, other)
    assert {caption for _, caption in found} == {f"{SOUTH}\nBulletin 1"}


async def test_an_album_without_words_begins_one_draft(room: Newsroom, lea: Person) -> None:
    await room.sim.send_album(lea.id, lea.id, [b"1", b"2", b"3"])

    (board,) = await boards(room, lea)
    assert "📎 3 files" in (board.text or "")
    waits = said("en", "media-waits")
    told = [each for each in await room.sim.messages(lea.id) if each.text == waits]
    assert len(told) == 1


async def test_an_album_may_answer_with_a_whole_new_text(room: Newsroom, lea: Person) -> None:
    board = await lea.writes(TEXT)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    await room.sim.advance_clock(2 * MINUTE)

    await room.sim.send_album(lea.id, lea.id, [b"1", b"2"], text=f"{HEAD}– {BRIDGE}", caption_at=1)

    await lea.sees("Draft 1", f"1. 📎 {BRIDGE}", "📎 2 files")
    # The first picture came before the words, and had begun a draft; that is gone.
    await lea.sees("Draft 2", "Withdrawn.")
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]
