"""Stories of private notes: the desk reads them, and nobody else ever does."""

from tests.chat import Newsroom
from tests.stories.board import BACK, LONGER, NOTE, WORDS, answered, asked, chosen, now, toast
from tests.stories.desk import APPROVE, SUBMIT, UNDO, received

CANARY = "zebrafinch"


async def everything_said_to(room: Newsroom, chat: int) -> str:
    """All that the bot ever sent to a chat, deleted or changed since or not."""
    ledger = await room.sim.ledger()
    return "\n".join(each.text or "" for each in ledger if each.chat_id == chat)


async def test_a_note_is_shown_on_the_items_screen_with_its_writer(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "1", NOTE)
    assert "Only the desk sees it" in (question.text or "")

    shown = await lea.writes(f"Heard from {CANARY}.")
    # A note is no part of the text: there is no new version.
    assert "version 1" in (shown.text or "")
    assert CANARY not in (shown.text or "")
    screen = await chosen(lea, shown, "1")
    assert f"📝 Only the desk sees this. Lea: Heard from {CANARY}." in (screen.text or "")
    assert CANARY not in ((await chosen(lea, shown, BACK, "2")).text or "")

    screen = await chosen(lea, shown, BACK, "1", f"✖ 📝 Heard from {CANARY}.")
    assert CANARY not in (screen.text or "")


async def test_no_note_ever_reaches_a_reader(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    board = await lea.writes(LONGER)
    board = await answered(lea, board, "1", NOTE, f"Heard from {CANARY}.")
    board = await answered(lea, board, "1", WORDS, "A convoy with bread reached Manbij.")
    screen = await chosen(lea, board, "1")
    assert CANARY in (screen.text or "")
    board = await chosen(lea, board, BACK)
    await lea.taps("👁 Preview", board)
    preview = await lea.sees("Bulletin 1", "bread", after=board.message_id)
    assert CANARY not in (preview.text or "")

    await lea.taps(SUBMIT, board)
    await omar.taps(APPROVE, await omar.sees("hash"))
    await room.settles()
    (got,) = await received(room, rosa.id)
    assert "bread" in (got.text or "")
    for question in ("/latest", "/front north", f"/search {CANARY}", "manbij", CANARY):
        await rosa.writes(question)
    said = (await everything_said_to(room, rosa.id)).splitlines()
    # An answer repeats what was asked.
    assert [line for line in said if CANARY in line] == [f"🔍 {CANARY}"] * 2


async def test_a_note_stays_with_its_item_through_undo_and_never_moves_to_another(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    board = await answered(lea, board, "1", NOTE, f"Heard from {CANARY}.")
    shown = await chosen(lea, board, "1", "🗑 Delete", "1")
    assert CANARY not in (shown.text or "")
    shown = await chosen(lea, board, BACK, UNDO, "1")
    assert CANARY in (shown.text or "")


async def test_a_note_that_is_too_long_is_refused_and_a_link_in_it_is_written_out(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    refused = await answered(lea, board, "1", NOTE, "n" * 1_001)
    assert "This note has 1,001 characters; at most 1,000 fit." in (refused.text or "")
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/x"}
    board = await lea.writes("Here", entities=[link])
    screen = await chosen(lea, board, "1")
    assert "Lea: Here https://example.org/x" in (screen.text or "")


async def test_a_note_can_still_be_written_when_the_draft_is_in_review(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await lea.taps(SUBMIT, board)
    await room.admin.sees("hash")
    shown = await answered(lea, await now(lea, board), "1", NOTE, f"Heard from {CANARY}.")
    assert "In review" in (shown.text or "")
    assert (await toast(lea, shown, "1")).text == ""
