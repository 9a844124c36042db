"""Stories of what readers have in their chats: their copies are brought to what is approved, and a
bulletin that was taken back stands there no more."""

import pytest

from tests.chat import Newsroom, Person
from tests.stories.board import answered, now
from tests.stories.correcting import (
    REASON,
    TRUE,
    begun,
    bulletin,
    corrected,
    database,
    out,
    published,
)
from tests.stories.desk import NORTH, last_message, received

LONG = " ".join(["Every bridge over the river was looked at, one after the other."] * 60)


async def copies(reader: Person) -> list[str]:
    """What of bulletin 1 stands in a reader's chat now."""
    found = await reader.room.sim.messages(reader.id)
    return [one.html or "" for one in found if "ulletin 1" in (one.text or "")]


async def test_the_copy_is_edited_to_the_very_bytes_that_were_approved(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    (sent,) = await received(room, rosa.id)
    before = await last_message(room, omar.id)
    await published(lea, omar, await corrected(lea))
    card = await omar.sees("Bulletin 1 ·", TRUE, after=before)
    assert await copies(rosa) == [card.html]
    (copy,) = [one for one in await room.sim.messages(rosa.id) if TRUE in (one.text or "")]
    assert copy.message_id == sent.message_id
    await omar.sees("edited: 1", after=before)


async def test_two_corrections_in_a_row_leave_the_last_text_with_both_marks(
    room: Newsroom,
) -> None:
    lea, omar, rosa = await out(room)
    await published(lea, omar, await corrected(lea))
    board = await corrected(lea, "2", "Nurses struck.", "/correct 1 Nurses.")
    await published(lea, omar, board)
    (copy,) = await copies(rosa)
    assert "Nurses struck." in copy
    assert TRUE in copy
    assert copy.index(REASON) < copy.index(": Nurses.")


async def test_a_bulletin_that_grows_by_a_message_and_shrinks_again_leaves_no_orphan(
    room: Newsroom,
) -> None:
    lea, omar, rosa = await out(room)
    board = await begun(lea)
    for number in ("1", "2"):
        board = await answered(lea, await now(lea, board), number, "✏️ Text", LONG[:3500])
    await published(lea, omar, board)
    parts = await copies(rosa)
    assert len(parts) > 1
    assert f"1/{len(parts)}" in parts[0]
    board = await begun(lea, "/correct 1 Short again.")
    for number in ("1", "2"):
        board = await answered(lea, await now(lea, board), number, "✏️ Text", f"Short {number}.")
    await published(lea, omar, board)
    (only,) = await copies(rosa)
    assert "Short 1." in only
    assert "1/" not in only


@pytest.mark.parametrize("delete", [False, True])
async def test_what_is_taken_back_becomes_the_notice_or_is_deleted(
    room: Newsroom,
    delete: bool,  # noqa: FBT001 - one of two stories
) -> None:
    _, _, rosa = await out(room)
    found = await bulletin(room)
    async with database(room).write() as stores:
        changing = room.bot.services.publishing.changing
        await changing.retract(stores, found, "It was made up.", delete=delete)
    changing.wake()
    await room.settles()
    left = await copies(rosa)
    assert all(NORTH not in one for one in left)
    assert len(left) == (0 if delete else 1)
    if left:
        assert left[0].startswith("🚫 <b>Bulletin 1 ·")
        assert "It was made up." in left[0]


async def test_who_reads_another_language_has_the_marks_in_it(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    nora = await room.person("Nora", language="es")
    await nora.writes("/subscribe")
    text = "Update 13-03-25\n\n# Northern front\n– Flour came.\n"
    await lea.writes(text)
    board = await lea.sees("Draft 2")
    assert board.labels
    await published(lea, omar, board)
    board = await corrected(lea, "1", "Rice came.", f"/correct 2 {REASON}")
    await published(lea, omar, board)
    shown = [one.text or "" for one in await room.sim.messages(nora.id)]
    (copy,) = [one for one in shown if "Rice came." in one]
    assert "Corregido el " in copy
    assert REASON in copy
