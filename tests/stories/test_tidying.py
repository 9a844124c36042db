"""Stories of what goes, and when: private notes, what was put aside, what led to a bulletin; and of
drafts that nobody goes on with."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.services.tidying import CHUNK
from bot.simulator.client import SimMessage
from bot.text.shelf import ShelfAct
from tests.chat import MovableClock, Newsroom, Person, newsroom
from tests.stories.desk import NORTH, TEXT, approved, last_message, received
from tests.stories.leavings import CONTENTS, SECRET, counted, everything, published, sound, talk
from tests.stories.shelving import (
    ASIDE,
    REOPEN,
    asks_file,
    dated,
    looking,
    named,
    now,
    opens,
    rejected,
    shares,
    shelf,
)

REASON = "The numbers are of last week."


@pytest.fixture
async def desk(room: Newsroom) -> tuple[Person, Person]:
    """An author and a reviewer."""
    return await room.member("Lea", "author"), await room.member("Omar", "reviewer")


async def sweep(room: Newsroom) -> int:
    """Tidy up as the schedule does once an hour."""
    return await room.bot.services.tidying.sweep()


async def test_private_notes_go_30_days_after_publication_and_the_bulletin_stays(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person], tmp_path: Path
) -> None:
    lea, omar = desk
    reader = await room.person("Rosa")
    await reader.writes("/subscribe")
    await approved(lea, omar)
    await room.settles()
    await talk(tmp_path, 1, lea.id)
    before = await published(tmp_path)
    clock.ahead = timedelta(days=29, hours=23)
    assert await sweep(room) == 0
    assert SECRET in await everything(tmp_path)
    clock.ahead = timedelta(days=30, hours=1)
    assert await sweep(room) == 1
    assert SECRET not in await everything(tmp_path)
    assert await published(tmp_path) == before
    assert len(await received(room, reader.id)) == 1
    assert NORTH in await reader.asks("/latest")
    assert await sound(tmp_path)
    assert await sweep(room) == 0


async def test_of_a_published_draft_the_approved_version_alone_is_kept(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person], tmp_path: Path
) -> None:
    lea, omar = desk
    await rejected(lea, omar, REASON)
    listed = await lea.writes("/drafts")
    await shelf(lea, listed, ShelfAct.REOPEN, 1)
    board = await lea.sees("Draft 1 ·", "version 2")
    before = await last_message(room, omar.id)
    await lea.taps("✅ Submit", board)
    card = await omar.sees("version 2", "hash", after=before)
    await omar.taps("✅ Approve and publish", card)
    await room.settles()
    await talk(tmp_path, 1, lea.id)
    hidden = REASON in await everything(tmp_path)
    clock.ahead = timedelta(days=31)
    assert await sweep(room) == 1
    assert await asks_file(tmp_path, "SELECT number FROM revisions WHERE draft = 1") == [(2,)]
    # What has still to go out as an addition stays planned.
    assert await counted(tmp_path, 1) == CONTENTS | {"revisions": 1, "releases": 1}
    assert hidden
    assert REASON not in await everything(tmp_path)
    votes = await asks_file(tmp_path, "SELECT verdict, reason FROM reviews ORDER BY revision")
    assert votes == [("reject", ""), ("approve", "")]
    assert await sweep(room) == 0


async def test_the_contents_of_what_was_put_aside_go_after_30_days(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person], tmp_path: Path
) -> None:
    lea, omar = desk
    await approved(lea, omar, dated(11))
    await room.settles()
    before = await published(tmp_path)
    words = "Sixteen lorries were counted at the crossing."
    await rejected(lea, omar, REASON, TEXT.replace(NORTH, words))
    board = await lea.writes(dated(13))
    await lea.taps("🗑 Discard", board)
    await lea.taps("Yes, discard it", await now(room, board))
    await room.settles()
    for draft in (2, 3):
        await talk(tmp_path, draft, lea.id)
    clock.ahead = timedelta(days=29)
    assert await sweep(room) == 0
    assert words in await everything(tmp_path)
    clock.ahead = timedelta(days=31)
    assert await sweep(room) == 3
    for draft in (2, 3):
        assert await counted(tmp_path, draft) == CONTENTS
    left = await everything(tmp_path)
    for trace in (words, REASON, SECRET):
        assert trace not in left
    assert await published(tmp_path) == before
    assert await sound(tmp_path)
    assert await sweep(room) == 0
    gone = await shelf(lea, await lea.writes("/drafts"), ShelfAct.REOPEN, 2)
    assert gone.text == "What was put aside is kept for 30 days. This draft is gone."


async def test_who_is_told_in_the_night_hears_no_sound(tmp_path: Path, clock: MovableClock) -> None:
    async with newsroom(tmp_path, clock, night="00:00-23:59") as room:
        lea = await room.member("Lea", "author")
        await lea.writes(TEXT)
        clock.ahead = timedelta(days=31)
        assert await sweep(room) == 1
        assert (await lea.sees("Nobody has touched your draft 1")).silent


async def test_a_draft_that_nobody_touches_for_30_days_is_put_aside_and_its_author_told(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person], tmp_path: Path
) -> None:
    lea, omar = desk
    board = await lea.writes(TEXT)
    await shares(lea, board)
    theirs = await opens(omar, 1)
    clock.ahead = timedelta(days=20)
    young = await lea.writes(dated(13))
    clock.ahead = timedelta(days=31)
    assert await sweep(room) == 1
    notice = await lea.sees("Nobody has touched your draft 1 for 30 days", "/drafts")
    assert notice.message_id > young.message_id
    for one in (board, theirs):
        aside = await now(room, one)
        assert "Withdrawn." in (aside.text or "")
        assert aside.labels == []
    assert await sweep(room) == 0
    listed = await lea.writes("/drafts")
    assert named(1) not in listed.labels
    assert named(2) in listed.labels
    # It can be taken up for 30 days more.
    clock.ahead = timedelta(days=60)
    await lea.taps(ASIDE, listed)
    await lea.taps(looking(1), await now(room, listed))
    await lea.taps(REOPEN, await now(room, listed))
    await lea.sees("Draft 1 ·", "version 2")
    assert await sweep(room) == 1
    assert await asks_file(tmp_path, "SELECT id, state FROM drafts ORDER BY id") == [
        (1, "writing"),
        (2, "withdrawn"),
    ]


async def test_a_draft_that_waits_for_review_does_not_expire(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person]
) -> None:
    lea, omar = desk
    board = await lea.writes(TEXT)
    await lea.taps("✅ Submit", board)
    card = await omar.sees("hash")
    clock.ahead = timedelta(days=40)
    assert await sweep(room) == 0
    assert (await omar.taps("✅ Approve and publish", card)).text == "Published as bulletin 1."


async def test_an_author_who_left_is_not_told(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person]
) -> None:
    lea, _ = desk
    board = await lea.writes(TEXT)
    question = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", question)
    await room.settles()
    before: SimMessage = await now(room, board)
    last = await last_message(room, lea.id)
    clock.ahead = timedelta(days=31)
    assert await sweep(room) == 1
    await room.settles()
    assert await last_message(room, lea.id) == last
    assert (await now(room, board)).text == before.text


async def test_many_go_in_chunks_and_two_sweeps_at_once_do_it_once(
    room: Newsroom, clock: MovableClock, desk: tuple[Person, Person], tmp_path: Path
) -> None:
    lea, omar = desk
    await lea.writes(TEXT)
    many = 2 * CHUNK + 5
    copy = "INSERT INTO drafts (author, state, revision, created_at, changed_at) SELECT ?, "
    copy += "'writing', 1, created_at, changed_at FROM drafts WHERE id = 1"
    for _ in range(many - 1):
        await asks_file(tmp_path, copy, omar.id)
    await asks_file(
        tmp_path,
        "INSERT INTO revisions"
        " (draft, number, source, content, problems, hash, written_at, written_by)"
        " SELECT id, 1, source, content, problems, hash, revisions.written_at, written_by"
        " FROM drafts, revisions WHERE id > 1 AND draft = 1",
    )
    clock.ahead = timedelta(days=31)
    assert sum(await asyncio.gather(sweep(room), sweep(room))) == many
    state = "SELECT state, count(*) FROM drafts GROUP BY state"
    assert await asks_file(tmp_path, state) == [("withdrawn", many)]
    await room.settles()
    told = [each for each in await room.sim.messages(omar.id) if "Nobody" in (each.text or "")]
    assert len(told) == many - 1
    clock.ahead = timedelta(days=62)
    assert sum(await asyncio.gather(sweep(room), sweep(room))) == many
    assert await asks_file(tmp_path, "SELECT count(*) FROM revisions") == [(0,)]
    assert await sound(tmp_path)
