"""Stories of two members at one draft: sharing it, and one editing at a time."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.domain.ids import DraftId, PersonId
from bot.text.buttons import DraftAct, DraftButton
from bot.text.shelf import ShelfAct
from storage.database import Database
from tests.chat import MovableClock, Newsroom
from tests.stories.desk import APPROVE, EDIT, SUBMIT, TEXT, last_message
from tests.stories.pairs import DAWN, asked, rewrites, two_at_one
from tests.stories.shelving import (
    asks_file,
    named,
    now,
    opens,
    presses,
    shelf,
)


async def test_a_shared_draft_is_opened_and_changed_by_another_and_both_are_its_writers(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    assert SUBMIT in theirs.labels
    await rewrites(omar, theirs, DAWN)
    seen = await now(room, board)
    assert "version 2" in (seen.text or "")
    assert "Omar is editing, until" in (seen.text or "")
    database = await Database.open(tmp_path / "bulletin.db")
    async with database.read() as stores:
        draft = await stores.drafts.get(DraftId(1))
        writers = await stores.drafts.writers(DraftId(1))
    await database.close()
    assert writers == {PersonId(lea.id), PersonId(omar.id)}
    assert draft is not None
    assert draft.author == PersonId(lea.id)


async def test_a_draft_that_is_not_shared_stays_with_its_author(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "admin")
    board = await lea.writes(TEXT)
    listed = await omar.writes("/drafts")
    assert named(1) not in listed.labels
    for label in (SUBMIT, EDIT, "👁 Preview", "🗑 Discard"):
        data = board.button(label).data
        assert data
        hello = listed.message_id
        answer = await room.sim.press(omar.id, omar.id, hello, data=data, stale=True)
        if label != "🗑 Discard":
            assert answer.text == "This draft belongs to somebody else."
    assert (await shelf(omar, listed, ShelfAct.OPEN, 1)).text == (
        "This draft belongs to somebody else."
    )


async def test_the_author_alone_shares_closes_and_discards(room: Newsroom) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    for act in (ShelfAct.SHARE, ShelfAct.OWN):
        assert (await shelf(omar, theirs, act, 1)).text == "This draft belongs to somebody else."
    data = board.button("🗑 Discard").data
    assert data
    sure = data.replace("discard", "sure")
    answer = await room.sim.press(omar.id, omar.id, theirs.message_id, data=sure, stale=True)
    assert answer.text == "This draft belongs to somebody else."
    toast = await shelf(lea, board, ShelfAct.OWN, 1)
    assert toast.text == "Only you can open this draft now."
    closed = await now(room, theirs)
    assert closed.text == "🔒 Draft 1 is no longer shared with you."
    assert closed.labels == []
    for label in (SUBMIT, EDIT):
        assert (await omar.taps(label, theirs)).text == "This draft belongs to somebody else."


async def test_a_co_author_submits_and_the_author_s_board_says_so(room: Newsroom) -> None:
    _, omar, board, theirs = await two_at_one(room)
    mine = await rewrites(omar, theirs, DAWN)
    toast = await omar.taps(SUBMIT, mine)
    assert toast.text == "Submitted. One reviewer has it now."
    card = await room.admin.sees("by Lea", "version 2", "hash")
    assert "In review" in ((await now(room, board)).text or "")
    await room.admin.taps(APPROVE, card)
    for one in (board, mine):
        assert "Published as bulletin 1" in ((await now(room, one)).text or "")


async def test_a_withdrawn_draft_says_so_on_every_board(room: Newsroom) -> None:
    lea, _, board, theirs = await two_at_one(room)
    await lea.taps("🗑 Discard", board)
    await lea.taps("Yes, discard it", await now(room, board))
    withdrawn = await now(room, theirs)
    assert "Withdrawn." in (withdrawn.text or "")
    assert withdrawn.labels == []


async def test_while_one_is_editing_the_other_is_told_who_and_until_when(room: Newsroom) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    await asked(omar, theirs)
    busy = await now(room, board)
    assert "✏️ Omar is editing, until" in (busy.text or "")
    assert "✏️ Omar is editing" in await lea.asks("/drafts")
    for label in (EDIT, SUBMIT):
        answer = await lea.taps(label, board)
        assert answer.text.startswith("Omar is working on this draft right now.")
        assert answer.text.endswith("UTC.")
        assert answer.show_alert
    refused = await shelf(lea, board, ShelfAct.OWN, 1)
    assert refused.text.startswith("Omar is working on this draft")
    assert "version 1" in ((await now(room, board)).text or "")


async def test_the_lock_runs_out_after_five_minutes_and_the_newest_version_is_there(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, _, theirs = await two_at_one(room)
    await rewrites(omar, theirs, DAWN)
    clock.ahead += timedelta(minutes=4, seconds=50)
    newest = await opens(lea, 1)
    assert "Omar is editing" in (newest.text or "")
    assert (await lea.taps(EDIT, newest)).text.startswith("Omar is working on this draft")
    clock.ahead += timedelta(seconds=15)
    newest = await opens(lea, 1)
    assert "Omar is editing" not in (newest.text or "")
    assert "version 2" in (newest.text or "")
    old = DraftButton(act=DraftAct.EDIT, draft=DraftId(1), revision=1)
    behind = await presses(lea, newest, old)
    assert behind.text.startswith("There is a newer version of this draft.")
    await rewrites(lea, newest, DAWN.replace("flour", "bread"))
    assert "version 3" in ((await omar.sees("Lea is editing", "version 3")).text or "")


async def test_of_two_who_begin_at_once_one_has_it(room: Newsroom) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    toasts = await asyncio.gather(lea.taps(EDIT, board), omar.taps(EDIT, theirs))
    busy = [toast.text for toast in toasts if toast.text]
    assert len(busy) == 1
    assert "is working on this draft" in busy[0]


async def test_a_practice_draft_is_not_shared(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    await asks_file(tmp_path, "UPDATE drafts SET practice = 1")
    answer = await shelf(lea, board, ShelfAct.SHARE, 1)
    assert answer.text == "A practice draft stays with you alone; nobody else is shown it."
    assert await asks_file(tmp_path, "SELECT shared FROM drafts") == [(0,)]


async def test_who_left_the_desk_is_neither_shown_nor_asked_anything(room: Newsroom) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    question = await room.admin.writes("/remove Omar")
    await room.admin.taps("Yes, remove Omar", question)
    before = await last_message(room, omar.id)
    await rewrites(lea, board, DAWN)
    await room.settles()
    assert "dawn" not in ((await now(room, theirs)).text or "")
    assert await last_message(room, omar.id) == before
    for label in (SUBMIT, EDIT):
        assert (await omar.taps(label, theirs)).text == "Only members of the desk can do this."


async def test_what_is_settled_is_not_shared_any_more(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    await lea.taps("🗑 Discard", board)
    await lea.taps("Yes, discard it", await now(room, board))
    answer = await shelf(lea, board, ShelfAct.SHARE, 1)
    assert answer.text == "This has been decided already. Nothing was changed."
