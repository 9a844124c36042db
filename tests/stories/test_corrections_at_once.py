"""Stories of two corrections of one bulletin, and of a bulletin that changed or was taken back
while one was written: nothing is overwritten unseen."""

from tests.chat import Newsroom, Person
from tests.stories.board import SECOND, answered, boards, now
from tests.stories.correcting import (
    REASON,
    TAKE_IN,
    TRUE,
    begun,
    bulletin,
    corrected,
    database,
    handed_in,
    history,
    latest,
    out,
    published,
)
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT, last_message

STRIKE = "Nurses went on strike in Daraa."


async def taken_back(room: Newsroom, reason: str = "It was made up.") -> None:
    """Let bulletin 1 be taken back, as a reviewer's command does."""
    found = await bulletin(room)
    async with database(room).write() as stores:
        await room.bot.services.publishing.changing.retract(stores, found, reason, delete=False)
    await room.settles()


async def two(room: Newsroom) -> tuple[Person, Person, Person]:
    """Let a bulletin be out, with one more author."""
    lea, omar, _ = await out(room)
    return lea, omar, await room.member("Kim", "author")


async def test_the_second_of_two_corrections_is_stale_and_can_take_in_the_first(
    room: Newsroom,
) -> None:
    lea, omar, kim = await two(room)
    hers = await corrected(lea)
    his = await corrected(kim, "2", STRIKE, "/correct 1 Nurses, not teachers.")
    card = await handed_in(kim, omar, his)
    await published(lea, omar, hers)

    toast = await omar.taps(APPROVE, card)
    assert toast.text.startswith("Bulletin 1 has changed since this correction was begun")
    assert len(await history(room)) == 1
    board = await now(kim, his)
    assert "Bulletin 1 has changed since you began" in (board.text or "")
    before = await last_message(room, kim.id)
    await kim.taps(TAKE_IN, board)
    board = (await boards(room, kim))[-1]
    await kim.sees("starts from what is published today", after=before)
    assert "has changed since you began" not in (board.text or "")
    card = await handed_in(kim, omar, board)
    assert "Nurses" in (card.text or "")
    # The other line is about what the reviewers saw before.
    differs = (card.text or "").split("what differs")[1].split("🔀")[0]
    assert "teachers" in differs.casefold()
    assert "flour" not in differs
    assert "rice" not in differs
    toast = await omar.taps(APPROVE, card)
    assert toast.text.startswith("Bulletin 1 is corrected")
    await room.settles()
    shown = (await latest(lea)).text or ""
    assert [TRUE in shown, STRIKE in shown, NORTH in shown, SOUTH in shown] == [
        True,
        True,
        False,
        False,
    ]
    assert shown.index(REASON) < shown.index("Nurses, not teachers.")
    assert [one.version for one in await history(room)] == [1, 2]


async def test_one_that_is_behind_cannot_be_submitted(room: Newsroom) -> None:
    lea, omar, kim = await two(room)
    his = await corrected(kim, "2", STRIKE, "/correct 1 Nurses, not teachers.")
    await published(lea, omar, await corrected(lea))
    toast = await kim.taps(SUBMIT, await now(kim, his))
    assert toast.text.startswith("Bulletin 1 has changed since this correction was begun")


async def test_a_new_correction_starts_from_what_is_published_by_now(room: Newsroom) -> None:
    lea, omar, kim = await two(room)
    await published(lea, omar, await corrected(lea))
    board = await begun(kim, "/correct 1 More.")
    assert "rice" in (board.text or "")
    await published(kim, omar, await answered(kim, board, "2", "✏️ Text", SECOND))
    first, second = await history(room)
    assert [item.text.text for item in first.before.items()] == [NORTH, SOUTH]
    assert [item.text.text for item in second.before.items()] == [TRUE, SOUTH]


async def test_a_correction_that_is_current_has_nothing_to_take_in(room: Newsroom) -> None:
    lea, omar, kim = await two(room)
    his = await corrected(kim, "2", STRIKE, "/correct 1 Nurses, not teachers.")
    await published(lea, omar, await corrected(lea))
    old = await now(kim, his)
    await kim.taps(TAKE_IN, old)
    toast = await kim.taps(TAKE_IN, old)
    assert toast.text == "There is a newer version of this draft. Nothing was changed."


async def test_what_was_taken_back_cannot_be_corrected_and_reads_as_the_notice(
    room: Newsroom,
) -> None:
    lea, omar, kim = await two(room)
    card = await handed_in(lea, omar, await corrected(lea))
    his = await corrected(kim, "2", STRIKE, "/correct 1 Nurses, not teachers.")
    shown = await latest(kim)
    await taken_back(room)
    for toast in (await omar.taps(APPROVE, card), await kim.taps(SUBMIT, await now(kim, his))):
        assert toast.text.startswith("Bulletin 1 was taken back")
    assert "Bulletin 1 was taken back" in await kim.asks("/correct 1 x")
    toast = await kim.taps("✏️ Correct bulletin 1", shown)
    assert toast.text.startswith("Bulletin 1 was taken back")
    assert NORTH not in ((await latest(lea)).text or "")
    assert NORTH not in await lea.asks("/search flour")
    assert NORTH not in await lea.asks("/on 2025-03-12")
    assert [one.kind for one in await history(room)] == ["retraction"]


async def test_the_notice_is_what_whoever_asks_for_the_bulletin_gets(room: Newsroom) -> None:
    _, _, kim = await two(room)
    shown = await latest(kim)
    await taken_back(room, "It was <made> up.")
    pressed = await room.sim.press(
        kim.id, shown.chat_id, shown.message_id, data="p:b:0:1", stale=True
    )
    assert pressed.answered
    notice = (await now(kim, shown)).text or ""
    assert notice.startswith("🚫 Bulletin 1 ·")
    assert "This bulletin was taken back on " in notice
    assert "It was <made> up." in notice
    assert NORTH not in notice
