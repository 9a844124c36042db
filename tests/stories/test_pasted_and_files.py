"""Stories of texts that come in pieces, as files, or from somebody else."""

import re

import pytest

from tests.chat import Newsroom, Person
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message

PREVIEW = "👁 Preview"
WORD = re.compile(r"\bw\d+\b")
"""Words that are counted, so that a lost or moved one shows."""


def long_text(line_words: int, words: int = 3000, *, end: str = ".", bullet: str = "– ") -> str:
    """Return an update of numbered words, so many in a line, a heading each ten lines."""
    counted = [f"w{number}" for number in range(words)]
    lines = ["Update 12-03-25", ""]
    for count, at in enumerate(range(0, words, line_words)):
        if count % 10 == 0:
            lines += ["", f"# Region {count // 10}", ""]
        lines.append(bullet + " ".join(counted[at : at + line_words]) + end)
    return "\n".join(lines)


async def the_only_board(room: Newsroom, author: Person) -> str:
    """Return the board, which there must be one of; all messages of the bot after it are told."""
    await room.settles()
    shown = [each for each in await room.sim.messages(author.id) if each.by_bot and each.labels]
    boards = [each for each in shown if (each.text or "").startswith("📝 Draft")]
    assert len(boards) == 1, [each.text for each in boards]
    before = await last_message(room, author.id)
    await author.taps(PREVIEW, boards[0])
    previewed = [each.text or "" for each in await room.sim.messages(author.id, after=before)]
    return "\n".join([boards[0].text or "", *previewed])


@pytest.mark.parametrize("line_words", [3, 17, 60, 250, 500])
async def test_a_paste_that_the_client_split_is_one_draft_and_loses_no_word(
    room: Newsroom, line_words: int
) -> None:
    lea = await room.member("Lea", "author")
    text = long_text(line_words)
    assert len(text) > 12_000

    sent = await room.sim.write(lea.id, lea.id, text)
    assert len(sent.message_ids) > 3
    shown = await the_only_board(room, lea)

    headline = f"{-(-3000 // line_words)} items"
    assert headline.replace("1000", "1,000") in shown
    found = WORD.findall(shown[shown.index("Bulletin 1") :])
    assert found == [f"w{number}" for number in range(3000)]


@pytest.mark.parametrize("line_words", [5, 40, 300])
async def test_the_structure_survives_where_lines_end_without_a_full_stop(
    room: Newsroom, line_words: int
) -> None:
    lea = await room.member("Lea", "author")
    text = long_text(line_words, end="", bullet="")
    whole = await lea.sends("whole.txt", text.encode())
    counts = (whole.text or "").splitlines()[-1]
    kim = await room.member("Kim", "author")

    await room.sim.write(kim.id, kim.id, text)
    shown = await the_only_board(room, kim)

    head, preview = shown.split("Bulletin 1", maxsplit=1)
    assert counts.split(" · ")[0] in head
    assert WORD.findall(preview) == [f"w{number}" for number in range(3000)]


async def test_one_endless_line_pasted_in_pieces_loses_no_word(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    text = "Update 12-03-25\n– " + " ".join(f"w{number}" for number in range(3000))

    await room.sim.write(lea.id, lea.id, text)
    shown = await the_only_board(room, lea)
    assert WORD.findall(shown[shown.index("Bulletin 1") :]) == [f"w{n}" for n in range(3000)]


async def test_a_long_paste_of_several_updates_is_a_draft_for_each(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    days = ["12-03-25", "11-03-25", "10-03-25"]
    text = "\n\n".join(long_text(20, 1200).replace("12-03-25", day) for day in days)

    await room.sim.write(lea.id, lea.id, text)
    await room.settles()

    drafts = await lea.writes("/draft")
    assert drafts.labels == [f"Draft {number} · not submitted" for number in (3, 2, 1)]
    shown = [each for each in await room.sim.messages(lea.id) if "📝 Draft" in (each.text or "")]
    for number, (board, day) in enumerate(zip(shown, ("12", "11", "10"), strict=True), start=1):
        assert f"Draft {number}" in (board.text or "")
        assert f"{day} March 2025" in (board.text or "")
        assert "60 items, 6 sections" in (board.text or "")
        before = await last_message(room, lea.id)
        await lea.taps(PREVIEW, board)
        previewed = [each.text or "" for each in await room.sim.messages(lea.id, after=before)]
        assert WORD.findall("\n".join(previewed)) == [f"w{word}" for word in range(1200)]


async def test_two_long_texts_with_a_pause_between_are_two_drafts(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    text = long_text(20, 700)
    await lea.writes(text)
    await room.sim.advance_clock(120)

    assert "Draft 2" in await lea.asks(long_text(20, 100))


async def test_the_pieces_of_a_paste_are_rejoined_where_they_were_cut(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    first = await lea.writes(long_text(20, 700))
    assert "Draft 1" in (first.text or "")
    # A short text that follows is a paragraph of its own, not the end of the last item.
    board = await lea.writes("– A bridge near Kobane is closed.")
    assert "36 items" in (board.text or "")


@pytest.mark.parametrize(
    ("name", "encoding", "read_as"),
    [
        ("update.txt", "utf-8", None),
        ("update.md", "utf-8-sig", None),
        ("UPDATE.TXT", "utf-16", "UTF-16"),
        ("update.txt", "utf-16-le", "UTF-16-LE"),
        ("update.txt", "cp1252", "Windows-1252"),
    ],
)
async def test_a_text_file_becomes_a_draft_whatever_its_encoding(
    room: Newsroom, name: str, encoding: str, read_as: str | None
) -> None:
    lea = await room.member("Lea", "author")
    text = TEXT + "– Élise’s café in “Latakia” stayed open.\n"

    answer = await lea.sends(name, text.replace("\n", "\r\n").encode(encoding))

    if read_as:
        assert answer.text == (
            f"I read this file as {read_as}. If its letters look wrong, save it as UTF-8 and send"
            " it again."
        )
        answer = await lea.sees("Draft 1")
    assert "Élise’s café in “Latakia” stayed open." in (answer.text or "")
    assert "3 items, 2 sections" in (answer.text or "")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("photo.txt", bytes(range(256)) * 40, "This does not look like text, so I left it alone."),
        ("empty.txt", b"", "words"),
        ("spaces.txt", b" \r\n\t \n", "words"),
        ("big.txt", b"\xff" * 1_000_001, "This file is too large; I can take 1,000 kB."),
        ("long.txt", b"word " * 40_000, "This text has 200,000 characters; I can take 100,000."),
    ],
)
async def test_other_files_are_refused_with_the_reason(
    room: Newsroom, name: str, content: bytes, words: str
) -> None:
    lea = await room.member("Lea", "author")
    assert words in ((await lea.sends(name, content)).text or "")
    assert "You have no open drafts." in await lea.asks("/draft")


async def test_the_caption_of_a_file_stands_above_its_text(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.sends("items.txt", f"– {NORTH}\n– {SOUTH}".encode(), text="Update 12-03-25")
    assert "12 March 2025" in (board.text or "")
    assert "2 items" in (board.text or "")


async def test_draft_as_the_caption_of_a_file_is_no_part_of_the_text(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.sends("update.txt", TEXT.encode(), text="/draft")
    assert "2 items, 2 sections" in (board.text or "")
    assert "/draft" not in (board.text or "")


@pytest.mark.parametrize("hidden", [False, True])
async def test_a_forwarded_text_is_a_draft_and_its_source_is_not_kept(
    room: Newsroom, *, hidden: bool
) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Rosa")
    group = await room.sim.group("Friends", creator=lea.id, members=[rosa.id])
    written = await room.sim.write(group, rosa.id, TEXT)

    sent = await room.sim.forward(lea.id, lea.id, group, written, hidden=hidden)

    board = await room.sim.wait_reply(lea.id, sent)
    assert "Draft 1" in (board.text or "")
    assert SOUTH in (board.text or "")
    assert "Rosa" not in (board.text or "")


async def test_a_post_forwarded_from_a_channel_is_a_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    channel = await room.sim.channel("Elsewhere", creator=lea.id)
    post = await room.sim.write(channel, lea.id, TEXT)

    sent = await room.sim.forward(lea.id, lea.id, channel, post)
    assert SOUTH in ((await room.sim.wait_reply(lea.id, sent)).text or "")
