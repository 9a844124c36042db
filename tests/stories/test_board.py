"""Stories of the board: one message on which an author changes items with two taps, and back."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, said
from tests.stories.board import (
    BACK,
    DELETE,
    DOWN,
    FIRST,
    LONGER,
    RUMOUR,
    SECOND,
    THIRD,
    UP,
    boards,
    chosen,
    now,
    toast,
)
from tests.stories.desk import APPROVE, MORE, SHARE, SUBMIT, TEXT, UNDO, acts, submitted

NEWER = "There is a newer version of this draft. Nothing was changed."


def items(board: SimMessage) -> list[str]:
    """The lines of a board's sections and items."""
    text = board.text or ""
    body = text.split("\n\n")[1:-1]
    return "\n".join(body).splitlines()[1:]


async def test_two_taps_say_how_certain_an_item_is_and_the_board_stays_one_message(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    screen = await chosen(lea, board, "2")
    assert (screen.text or "").startswith("📝 Draft 1 · item 2")
    assert SECOND in (screen.text or "")
    assert "Northern front → front: North" in (screen.text or "")
    assert "📍 Kobane" in (screen.text or "")
    assert "Confidence: Stated (my guess" in (screen.text or "")
    assert screen.labels[:5] == ["Confirmed", "✓ Stated", "Reported", "Alleged", "Rumour"]

    again = await chosen(lea, board, "Alleged")
    assert f"2. Alleged: {SECOND}" in (again.text or "")
    assert "version 2" in (again.text or "")
    assert [each.message_id for each in await boards(room, lea)] == [board.message_id]
    screen = await chosen(lea, board, "2")
    assert "✓ Alleged" in screen.labels
    assert "Confidence: Alleged\n" in (screen.text or "")


async def test_an_item_moves_step_by_step_across_the_border_of_sections(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    screen = await chosen(lea, board, "2", DOWN)
    assert "Southern front → front: South" in (screen.text or "")
    assert SECOND in (screen.text or "")
    shown = await chosen(lea, board, DOWN, BACK)
    assert items(shown) == [
        "Northern front → front: North",
        f"1. {FIRST}",
        "Southern front → front: South",
        f"2. {THIRD}",
        f"3. {SECOND}",
        "Rumours → rumours",
        f"4. Rumour: {RUMOUR}",
    ]
    # At the very ends there is only one way to go.
    assert UP not in (await chosen(lea, board, "1")).labels
    assert DOWN not in (await chosen(lea, board, BACK, "4")).labels


async def test_an_item_goes_to_another_section_or_to_a_front_that_has_none_yet(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    screen = await chosen(lea, board, "1")
    assert "→ Southern front" in screen.labels
    assert "→ Northern front" not in screen.labels
    assert "＋ Section: East" not in screen.labels
    screen = await chosen(lea, board, "📂 Section")
    assert "→ puts it into a section" in (screen.text or "")
    assert "→ Southern front" in screen.labels
    assert "＋ Section: East" in screen.labels
    assert "＋ Section: South" not in screen.labels

    shown = await chosen(lea, board, "→ Southern front")
    assert items(shown)[2:5] == ["Southern front → front: South", f"2. {THIRD}", f"3. {FIRST}"]
    shown = await chosen(lea, board, "3", "📂 Section", "＋ Section: East")
    assert items(shown)[4:6] == ["East → front: East", f"3. {FIRST}"]


async def test_among_rumours_an_item_is_a_rumour_until_somebody_judges_it(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    shown = await chosen(lea, board, "1", "→ Rumours")
    assert f"4. Rumour: {FIRST}" in (shown.text or "")
    shown = await chosen(lea, board, "4", "→ Southern front")
    assert f"3. {FIRST}" in (shown.text or "")
    shown = await chosen(lea, board, "3", "Confirmed", "3", "→ Rumours")
    assert f"4. Confirmed: {FIRST}" in (shown.text or "")


async def test_deleting_takes_one_item_and_undo_goes_back_step_by_step(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    assert UNDO not in board.labels

    await chosen(lea, board, "3", "Reported")
    gone = await toast(lea, board, "1", DELETE)
    assert gone.text == "Deleted. ↩️ Undo brings it back."
    shown = await now(lea, board)
    assert FIRST not in (shown.text or "")
    assert "3 items" in (shown.text or "")

    assert (await toast(lea, board, UNDO)).text == f"Undone: ➖ {FIRST}"
    back = await now(lea, board)
    assert FIRST in (back.text or "")
    assert f"3. Reported: {THIRD}" in (back.text or "")
    shown = await chosen(lea, board, UNDO)
    assert f"3. {THIRD}" in (shown.text or "")
    assert "version 5" in (shown.text or "")
    # Undoing ends with what was sent, never with nothing.
    assert acts(shown) == acts(board)
    assert (await lea.taps(UNDO, back)).text == NEWER


async def test_after_an_undo_one_goes_on_and_back_from_there(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)

    await chosen(lea, board, "1", DELETE, UNDO, "2", DELETE)
    shown = await now(lea, board)
    assert FIRST in (shown.text or "")
    assert SECOND not in (shown.text or "")
    shown = await chosen(lea, board, UNDO)
    assert items(shown) == items(board)
    assert UNDO not in shown.labels


async def test_a_change_takes_a_draft_out_of_review_and_the_board_says_so_before(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await submitted(lea, LONGER)
    card = await room.admin.sees("hash")
    shown = await now(lea, board)
    assert "A change takes it back to writing, to be submitted again." in (shown.text or "")

    shown = await chosen(lea, board, "1", "Reported")
    assert "Nobody else sees it until you submit it." in (shown.text or "")
    closed = await room.admin.sees("Taken back by the author")
    assert closed.message_id == card.message_id
    assert (await room.admin.taps(APPROVE, card)).text == NEWER
    await lea.taps(SUBMIT, shown)
    assert f"Reported: {FIRST}" in ((await room.admin.sees("hash", "version 2")).text or "")


async def test_more_than_forty_items_have_pages(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    many = "\n".join(f"– Item {number} of a long day." for number in range(1, 84))
    board = await lea.writes(f"Update 12-03-25\n\n# Northern front\n{many}\n")
    assert acts(board)[:42] == [*map(str, range(1, 41)), "More items ›", SUBMIT]
    assert "… and 43 more lines" in (board.text or "")

    shown = await chosen(lea, board, "More items ›")
    assert acts(shown)[:42] == [*map(str, range(41, 81)), "‹ Earlier items", "More items ›"]
    assert "41. Item 41 of a long day." in (shown.text or "")
    assert "Northern front → front: North" in (shown.text or "")
    assert "40. Item" not in (shown.text or "")
    shown = await chosen(lea, board, "More items ›", "82", "Rumour")
    assert shown.labels[:3] == ["81", "82", "83"]
    assert "82. Rumour: Item 82" in (shown.text or "")


async def test_the_board_offers_what_else_can_be_done(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    assert acts(board)[-4:] == [*MORE, SHARE]
    data = {label: board.button(label).data for label in (*MORE, SHARE)}
    assert list(data.values()) == ["g:a:1:1:", "g:d:1:1:", "g:k:1:1:", "k:s:1"]


@pytest.mark.parametrize("language", ["es", "ar"])
async def test_the_board_speaks_the_members_language(room: Newsroom, language: str) -> None:
    lea = await room.member("Lea", "author", language)
    board = await lea.writes(LONGER)
    screen = await chosen(lea, board, "1")
    assert said(language, "item-headline", draft="1", number="1") in (screen.text or "")
    for label in ("source", "note", "places", "not-before", "text", "delete", "back"):
        assert said(language, f"editing-button-{label}") in screen.labels
    shown = await chosen(lea, board, said(language, "confidence-alleged"))
    assert said(language, "confidence-alleged") in (shown.text or "")
