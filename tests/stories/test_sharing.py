"""Stories of two members at one draft: sharing it, one editing at a time, and texts that come too
late but are not lost."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import DraftId, PersonId
from bot.domain.rich import RichText
from bot.simulator.client import SimMessage
from bot.text.shelf import ShelfAct
from storage.database import Database
from tests.chat import MovableClock, Newsroom, Person, newsroom, opened, town
from tests.stories.desk import APPROVE, EDIT, NORTH, SOUTH, SUBMIT, TEXT, last_message
from tests.stories.shelving import (
    DROP,
    KEPT,
    LOST,
    TO_DRAFTS,
    USE,
    asks_file,
    named,
    now,
    opens,
    shares,
    shelf,
)

DAWN = TEXT.replace("noon", "dawn")
DUSK = TEXT.replace("noon", "dusk")
FIVE_MINUTES = timedelta(minutes=5, seconds=1)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
async def room(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Newsroom]:
    """A newsroom whose clock can be put forward."""
    async with newsroom(tmp_path, clock) as found:
        yield found


async def two_at_one(room: Newsroom) -> tuple[Person, Person, SimMessage, SimMessage]:
    """Lea shares a draft, Omar opens it; return both and their boards."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    board = await lea.writes(TEXT)
    await shares(lea, board)
    theirs = await opens(omar, 1)
    return lea, omar, await now(room, board), theirs


async def asked(person: Person, board: SimMessage) -> SimMessage:
    """Press Edit, and return the question for the new text."""
    before = await last_message(person.room, person.id)
    toast = await person.taps(EDIT, board)
    assert not toast.show_alert, toast.text
    return await person.sees("whole new text", after=before)


async def rewrites(person: Person, board: SimMessage, text: str) -> SimMessage:
    """Replace the whole text, and return the new board."""
    question = await asked(person, board)
    return await person.writes(text, reply_to=question.message_id)


async def late(room: Newsroom, clock: MovableClock) -> tuple[Person, Person, SimMessage]:
    """Lea takes so long over her text that Omar is at the draft when it comes; return both, and
    what Lea is answered."""
    lea, omar, board, theirs = await two_at_one(room)
    question = await asked(lea, board)
    clock.ahead += FIVE_MINUTES
    await rewrites(omar, theirs, DAWN)
    return lea, omar, await lea.writes(DUSK, reply_to=question.message_id)


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
        assert answer.text.startswith("Omar is working on this draft, until ")
        assert answer.text.endswith("UTC at least. Nothing was changed.")
        assert answer.show_alert
    refused = await shelf(lea, board, ShelfAct.OWN, 1)
    assert refused.text.startswith("Omar is working on this draft")
    assert "version 1" in ((await now(room, board)).text or "")


async def test_the_lock_runs_out_after_five_minutes_and_the_newest_version_is_there(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    await rewrites(omar, theirs, DAWN)
    clock.ahead += timedelta(minutes=4, seconds=50)
    newest = await opens(lea, 1)
    assert "Omar is editing" in (newest.text or "")
    assert (await lea.taps(EDIT, newest)).text.startswith("Omar is working on this draft")
    clock.ahead += timedelta(seconds=15)
    newest = await opens(lea, 1)
    assert "Omar is editing" not in (newest.text or "")
    assert "version 2" in (newest.text or "")
    assert (await lea.taps(EDIT, board)).text.startswith("There is a newer version of this draft.")
    await rewrites(lea, newest, DAWN.replace("flour", "bread"))
    assert "version 3" in ((await omar.sees("Lea is editing", "version 3")).text or "")


async def test_of_two_who_begin_at_once_one_has_it(room: Newsroom) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    toasts = await asyncio.gather(lea.taps(EDIT, board), omar.taps(EDIT, theirs))
    busy = [toast.text for toast in toasts if toast.text]
    assert len(busy) == 1
    assert "is working on this draft" in busy[0]


async def test_a_text_that_comes_too_late_is_kept_and_put_in_place_when_its_writer_says_so(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, answer = await late(room, clock)
    assert "Omar is working on this draft" in (answer.text or "")
    assert LOST in (answer.text or "")
    assert answer.labels == [USE, DROP]
    assert "version 2" in ((await opens(lea, 1)).text or "")
    # Not while Omar is at it, and the text stays kept.
    assert (await lea.taps(USE, answer)).text.startswith("Omar is working on this draft")
    clock.ahead += FIVE_MINUTES
    assert (await lea.taps(USE, answer)).text == "Your text is in place."
    done = await now(room, answer)
    assert done.text == "✅ Done. Your text stands in draft 1 now."
    assert done.labels == [named(1)]
    assert "dusk" in ((await omar.sees("version 3", "Lea is editing")).text or "")
    gone = "This text is not waiting any more. Nothing was changed."
    assert (await lea.taps(USE, answer)).text == gone


async def test_a_kept_text_that_is_let_go_changes_nothing(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, answer = await late(room, clock)
    stolen = await shelf(omar, answer, ShelfAct.USE, 1)
    assert stolen.text == "This text is not waiting any more. Nothing was changed."
    assert (await lea.taps(DROP, answer)).text == "Let go."
    assert (await now(room, answer)).labels == []
    clock.ahead += FIVE_MINUTES
    board = await opens(lea, 1)
    assert "dawn" in (board.text or "")
    assert "version 2" in (board.text or "")
    assert KEPT not in (await lea.writes("/drafts")).labels


async def test_the_list_offers_the_texts_that_wait_one_after_the_other(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea, _, _ = await late(room, clock)
    words = RichText.plain("A convoy with tents").model_dump_json()
    keep = "INSERT INTO kept_texts (draft, item, person, text, kept_at) VALUES (1, ?, ?, ?, ?)"
    await asks_file(tmp_path, keep, 1, lea.id, words, 9_000_000_000_000)
    await asks_file(tmp_path, keep, 99, lea.id, words, 9_000_000_000_001)
    listed = await lea.writes("/drafts")
    assert "3 texts of yours came too late" in (listed.text or "")
    await lea.taps("📝 Kept texts (3)", listed)
    first = await now(room, listed)
    assert "the whole text of draft 1" in (first.text or "")
    assert "dusk" in (first.text or "")
    assert first.labels == [USE, DROP, "▶️ More", TO_DRAFTS]
    await lea.taps("▶️ More", first)
    second = await now(room, listed)
    assert "There it says now" in (second.text or "")
    assert NORTH.replace("noon", "dawn") in (second.text or "")
    await lea.taps("▶️ More", second)
    third = await now(room, listed)
    assert "That item is no longer in the draft." in (third.text or "")
    clock.ahead += FIVE_MINUTES
    refused = await lea.taps(USE, third)
    assert refused.text.startswith("That item is no longer in the draft, so your text stays kept.")
    await lea.taps("◀️ Back", third)
    await lea.taps(USE, await now(room, listed))
    board = await opens(lea, 1)
    assert "A convoy with tents" in (board.text or "")
    assert SOUTH in (board.text or "")


async def test_a_text_for_a_version_that_another_has_replaced_is_kept_too(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    question = await asked(lea, board)
    clock.ahead += FIVE_MINUTES
    await rewrites(omar, theirs, DAWN)
    clock.ahead += FIVE_MINUTES
    answer = await lea.writes(DUSK, reply_to=question.message_id)
    assert "There is a newer version of this draft." in (answer.text or "")
    assert LOST in (answer.text or "")
    await lea.taps(USE, answer)
    assert "dusk" in ((await opens(lea, 1)).text or "")


async def test_locks_questions_and_kept_texts_outlive_a_restart(tmp_path: Path) -> None:
    free = "UPDATE drafts SET editing_until = 1"
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            lea, omar, board, theirs = await two_at_one(room)
            question = await asked(lea, board)
            await asks_file(tmp_path, free)
            await rewrites(omar, theirs, DAWN)
        async with opened(sim, tmp_path):
            answer = await lea.writes(DUSK, reply_to=question.message_id)
            assert LOST in (answer.text or "")
        async with opened(sim, tmp_path):
            assert (await lea.taps(USE, answer)).text.startswith("Omar is working on this draft")
            await asks_file(tmp_path, free)
            assert (await lea.taps(USE, answer)).text == "Your text is in place."
    assert await asks_file(tmp_path, "SELECT count(*) FROM kept_texts") == [(0,)]


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
