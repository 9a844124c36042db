"""Stories of what was put aside: who finds it, and how it is taken up again."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.domain.ids import DraftId, PersonId
from bot.text.shelf import ShelfAct
from storage.database import Database
from tests.chat import MovableClock, Newsroom, newsroom, said
from tests.stories.desk import APPROVE, NORTH, SUBMIT, last_message, submitted
from tests.stories.shelving import (
    ASIDE,
    READ,
    REOPEN,
    TO_DRAFTS,
    asks_file,
    dated,
    looking,
    now,
    rejected,
    shelf,
)

REASON = "The numbers are of last week."


async def test_what_was_put_aside_is_there_for_every_member_who_drafts(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "author")
    await rejected(lea, omar, REASON)
    board = await nora.writes(dated(13))
    await nora.taps("🗑 Discard", board)
    await nora.taps("Yes, discard it", await now(room, board))
    for member in (lea, omar, nora, room.admin):
        listed = await member.writes("/drafts")
        await member.taps(ASIDE, listed)
        aside = await now(room, listed)
        assert "Put aside, kept for 30 days" in (aside.text or "")
        assert "by Lea · ⛔ rejected by Omar, just now" in (aside.text or "")
        assert f"Why: {REASON}" in (aside.text or "")
        assert "by Nora · 📥 withdrawn, just now" in (aside.text or "")
        assert aside.labels == [looking(2), looking(1), TO_DRAFTS]
        await member.taps(TO_DRAFTS, aside)
        assert (await now(room, listed)).text == listed.text


async def test_a_draft_that_was_put_aside_can_be_looked_at_and_read(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "author")
    long_reason = REASON + " Ask the school again." * 20
    await rejected(lea, omar, long_reason)
    listed = await nora.writes("/drafts")
    await nora.taps(ASIDE, listed)
    aside = await now(room, listed)
    assert long_reason not in (aside.text or "")
    await nora.taps(looking(1), aside)
    seen = await now(room, listed)
    assert long_reason in (seen.text or "")
    assert NORTH[:20] in (seen.text or "")
    await nora.taps(READ, seen)
    exact = await nora.sees(NORTH, after=listed.message_id)
    assert exact.protected


async def test_an_author_takes_up_a_rejected_draft_and_it_goes_its_way_again(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await rejected(lea, omar, REASON)
    listed = await lea.writes("/drafts")
    await lea.taps(ASIDE, listed)
    await lea.taps(looking(1), await now(room, listed))
    toast = await lea.taps(REOPEN, await now(room, listed))
    assert toast.text == "Draft 1 is yours now. Change it and submit it again."
    board = await lea.sees("Draft 1 ·", "version 2", after=listed.message_id)
    assert "Nothing was rejected or withdrawn" in ((await now(room, listed)).text or "")
    # Its old number went to what came after, and the old verdict counts no more.
    other = await submitted(lea, dated(13))
    assert "to become bulletin 1." in ((await now(room, other)).text or "")
    before = await last_message(room, omar.id)
    await lea.taps(SUBMIT, board)
    card = await omar.sees("Draft 1", "version 2", "hash", after=before)
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 2."
    assert await asks_file(tmp_path, "SELECT count(*) FROM drafts") == [(2,)]


async def test_whoever_takes_up_another_s_draft_is_its_author_and_the_writer_stays_recorded(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "author")
    board = await rejected(lea, omar, REASON)
    listed = await nora.writes("/drafts")
    await nora.taps(ASIDE, listed)
    await nora.taps(looking(1), await now(room, listed))
    await nora.taps(REOPEN, await now(room, listed))
    await nora.sees("Draft 1 ·", "version 2")
    await lea.sees("Nora has taken up draft 1 again", "not be asked to decide")
    closed = await now(room, board)
    assert closed.text == said("en", "shelf-closed", draft="1")
    assert closed.labels == []
    refused = await shelf(lea, listed, ShelfAct.OPEN, 1)
    assert refused.text == "This draft belongs to somebody else."
    database = await Database.open(tmp_path / "bulletin.db")
    async with database.read() as stores:
        draft = await stores.drafts.get(DraftId(1))
        writers = await stores.drafts.writers(DraftId(1))
    await database.close()
    assert draft is not None
    assert (draft.author, draft.number) == (PersonId(nora.id), None)
    assert writers == {PersonId(lea.id), PersonId(nora.id)}


async def test_of_two_who_take_up_a_draft_at_once_one_gets_it(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    nora, kim = await room.member("Nora", "author"), await room.member("Kim", "author")
    await rejected(lea, omar, REASON)
    lists = [await one.writes("/drafts") for one in (nora, kim)]
    toasts = await asyncio.gather(
        *(
            shelf(one, listed, ShelfAct.REOPEN, 1)
            for one, listed in zip((nora, kim), lists, strict=True)
        )
    )
    loser = next(toast.text for toast in toasts if "already" in toast.text)
    winner = loser.partition(" ")[0]
    assert sorted(toast.text for toast in toasts) == sorted(
        [
            "Draft 1 is yours now. Change it and submit it again.",
            f"{winner} has taken this draft up already. Nothing was changed.",
        ]
    )
    # The same press again, as after a crash, changes nothing more.
    again = nora if winner == "Nora" else kim
    await shelf(again, lists[0] if again is nora else lists[1], ShelfAct.REOPEN, 1)
    await again.sees("Draft 1 ·", "version 2")


async def test_what_was_put_aside_longer_than_30_days_ago_is_gone(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await rejected(lea, omar, REASON)
        clock.ahead = timedelta(days=29)
        listed = await lea.writes("/drafts")
        await lea.taps(ASIDE, listed)
        assert "29 days ago" in ((await now(room, listed)).text or "")
        clock.ahead = timedelta(days=31)
        answer = await lea.taps(looking(1), await now(room, listed))
        gone = "What was put aside is kept for 30 days. This draft is gone."
        assert (answer.text, answer.show_alert) == (gone, True)
        assert (await shelf(lea, listed, ShelfAct.REOPEN, 1)).text == gone
        await lea.taps(TO_DRAFTS, await now(room, listed))
        await lea.taps(ASIDE, await now(room, listed))
        assert "Nothing was rejected or withdrawn" in ((await now(room, listed)).text or "")


async def test_practice_of_somebody_else_is_not_shown(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await rejected(lea, omar, REASON)
    await asks_file(tmp_path, "UPDATE drafts SET practice = 1")
    listed = await omar.writes("/drafts")
    await omar.taps(ASIDE, listed)
    assert "Nothing was rejected" in ((await now(room, listed)).text or "")
    for act in (ShelfAct.LOOK, ShelfAct.READ, ShelfAct.REOPEN):
        refused = await shelf(omar, listed, act, 1)
        assert refused.text == "This draft belongs to somebody else."
    listed = await lea.writes("/drafts")
    await lea.taps(ASIDE, listed)
    assert "🎓 practice" in ((await now(room, listed)).text or "")
