"""Stories of photos, videos and documents: kept with their words, reviewed, and sent to readers."""

from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.desk import CHANGES, EDIT, NORTH, SOUTH, TEXT, submitted

PREVIEW = "👁 Preview"
HEAD = "Update 12-03-25\n\n# Northern front\n"
BRIDGE = "A bridge near Kobane is closed."
MINUTE = 60


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def boards(room: Newsroom, person: Person) -> list[SimMessage]:
    """Return the boards in a person's chat, when all is handled."""
    await room.settles()
    shown = await room.sim.messages(person.id)
    return [each for each in shown if (each.text or "").startswith("📝 Draft")]


async def previewed(person: Person, board: SimMessage) -> list[tuple[str, str]]:
    """Return the files of a preview, each with its kind and caption."""
    await person.taps(PREVIEW, board)
    await person.room.settles()
    shown = await person.room.sim.messages(person.id, after=board.message_id)
    found = [each for each in shown if each.by_bot and each.file is not None]
    return [(each.file.kind if each.file else "", each.text or "") for each in found]


async def test_a_photo_goes_with_the_last_item_of_its_caption(room: Newsroom, lea: Person) -> None:
    await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}\n– {BRIDGE}")

    (board,) = await boards(room, lea)
    assert f"1. {NORTH}\n2. 📎 {BRIDGE}" in (board.text or "")
    assert "📎 one file" in (board.text or "")
    assert await previewed(lea, board) == [("photo", f"{BRIDGE}\nBulletin 1")]


async def test_a_file_without_words_goes_with_the_item_written_last(
    room: Newsroom, lea: Person
) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await room.sim.send_video(lea.id, lea.id)
    await room.sim.send_photo(lea.id, lea.id)
    await lea.writes(f"– {BRIDGE}")
    await room.sim.send_photo(lea.id, lea.id, b"other")

    (board,) = await boards(room, lea)
    assert board.message_id == max(each.message_id for each in await room.sim.messages(lea.id))
    assert "📎 3 files" in (board.text or "")
    assert await previewed(lea, board) == [
        ("video", f"{NORTH}\nBulletin 1"),
        ("photo", f"{NORTH}\nBulletin 1"),
        ("photo", f"{BRIDGE}\nBulletin 1"),
    ]


async def test_a_file_after_words_without_an_item_belongs_to_the_whole(
    room: Newsroom, lea: Person
) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await lea.writes("The road there is long and in a bad state.")
    await room.sim.send_photo(lea.id, lea.id)

    (board,) = await boards(room, lea)
    assert await previewed(lea, board) == [("photo", "Bulletin 1")]


async def test_a_file_alone_begins_a_draft_that_waits_for_its_words(
    room: Newsroom, lea: Person
) -> None:
    await room.sim.send_photo(lea.id, lea.id)
    await lea.sees(said("en", "media-waits"))
    (board,) = await boards(room, lea)
    assert "no items" in (board.text or "")
    # The writer takes their time.
    await room.sim.advance_clock(10 * MINUTE)
    await lea.writes(f"{HEAD}– {NORTH}")

    (board,) = await boards(room, lea)
    assert "Draft 1 · Wednesday, 12 March 2025" in (board.text or "")
    assert await previewed(lea, board) == [("photo", f"{NORTH}\nBulletin 1")]


async def test_a_file_that_waits_for_several_items_is_the_whole_s(
    room: Newsroom, lea: Person
) -> None:
    await room.sim.send_photo(lea.id, lea.id)
    await lea.writes(f"{HEAD}– {NORTH}\n– {BRIDGE}")
    (board,) = await boards(room, lea)
    assert await previewed(lea, board) == [("photo", "Bulletin 1")]


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


async def test_a_document_is_kept_with_a_warning_that_comes_once(
    room: Newsroom, lea: Person
) -> None:
    await lea.sends("report-by-lea.pdf", b"%PDF-1.7", text=f"{HEAD}– {NORTH}")
    await lea.sends("other.pdf", b"%PDF-1.8")

    (board,) = await boards(room, lea)
    assert "📎 2 files" in (board.text or "")
    shown = [each.text for each in await room.sim.messages(lea.id) if each.by_bot]
    assert shown.count(said("en", "media-document")) == 1
    assert [kind for kind, _ in await previewed(lea, board)] == ["document", "document"]


@pytest.mark.parametrize("kind", ["animation", "voice", "sticker"])
async def test_what_is_not_taken_is_said_plainly(room: Newsroom, lea: Person, kind: str) -> None:
    sent = await room.sim.send_other(lea.id, lea.id, kind)  # type: ignore[arg-type]
    answer = await room.sim.wait_reply(lea.id, sent)
    assert answer.text == said("en", "media-not-taken")

    await room.sim.send_other(lea.id, lea.id, kind, text=f"{HEAD}– {NORTH}")  # type: ignore[arg-type]
    await lea.sees(said("en", "media-not-taken-words"))
    (board,) = await boards(room, lea)
    assert NORTH in (board.text or "")
    assert "📎" not in (board.text or "")


async def test_an_edited_caption_keeps_its_file(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}")
    await boards(room, lea)
    await room.sim.edit(lea.id, lea.id, sent, f"{HEAD}– Something else entirely happened today.")

    (board,) = await boards(room, lea)
    assert "version 2" in (board.text or "")
    assert await previewed(lea, board) == [
        ("photo", "Something else entirely happened today.\nBulletin 1")
    ]


async def test_a_caption_that_comes_later_takes_the_file_along(room: Newsroom, lea: Person) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    sent = await room.sim.send_photo(lea.id, lea.id)
    (board,) = await boards(room, lea)
    assert f"1. 📎 {NORTH}" in (board.text or "")

    await room.sim.edit(lea.id, lea.id, sent, f"– {BRIDGE}")

    (board,) = await boards(room, lea)
    assert f"1. {NORTH}\n2. 📎 {BRIDGE}" in (board.text or "")


async def test_files_stay_with_their_items_when_the_whole_text_is_sent_anew(
    room: Newsroom, lea: Person
) -> None:
    await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}")
    (board,) = await boards(room, lea)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")

    board = await lea.writes(f"{HEAD}– {BRIDGE}\n– {NORTH.replace('noon', 'dawn')}")

    assert f"2. 📎 {NORTH.replace('noon', 'dawn')}" in (board.text or "")


async def test_a_file_is_no_answer_to_a_question(room: Newsroom, lea: Person) -> None:
    omar = await room.member("Omar", "reviewer")
    await submitted(lea, TEXT)
    await omar.taps(CHANGES, await omar.sees("hash"))
    await omar.sees("what should change")
    await room.sim.send_photo(omar.id, omar.id, text="Say where.")
    await lea.sees("Say where.")
    await omar.sees(said("en", "media-no-answer"))


async def test_the_same_file_handled_twice_is_there_once(room: Newsroom, lea: Person) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await room.sim.send_photo(lea.id, lea.id)
    await boards(room, lea)
    await room.sim.redeliver((await room.sim.stats()).next_update_id - 1)
    (board,) = await boards(room, lea)
    assert "📎 one file" in (board.text or "")


async def test_after_a_restart_a_file_still_waits_for_its_words(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            await room.sim.send_photo(lea.id, lea.id)
            await room.settles()
        await sim.write(lea.id, lea.id, f"{HEAD}– {NORTH}")
        async with opened(sim, tmp_path) as room:
            await room.sees(lea.id, "Draft 1", f"📎 {NORTH}")


async def test_readers_pictures_are_not_kept(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    sent = await room.sim.send_photo(rosa.id, rosa.id)
    answer = await room.sim.wait_reply(rosa.id, sent)
    assert "I can only read words." in (answer.text or "")
