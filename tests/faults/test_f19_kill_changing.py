"""F19 while copies are brought to a change: killed in the sweep, between edits, before the record,
each chat reads the last version once, and the figures are those of the ledger."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.delivery import CopyFigures
from bot.simulator import Served, SimClient, running
from storage.database import Database
from tests.chat import ADMIN, opened
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import left_in
from tests.faults.nursery import KILLED, Nursery, nursery
from tests.faults.toll import readers
from tests.faults.victim import Order
from tests.storage.changing import change, fan_out, miscounted, publish, subscribe
from tests.storage.posting import ONE

READERS = 150
REFUSING, BLOCKED, DELETED = range(3)
"""Who makes trouble: a copy cannot be edited, the bot is blocked, a part was deleted."""
DOOMS = (
    Doom(Point.STATEMENT),
    Doom(Point.STATEMENT, nth=2),
    Doom(Point.ANSWERED, answers=20),
    Doom(Point.BETWEEN, answers=40),
)
"""Two of them with edits in flight: what three died with is given up (fault F26)."""


@pytest.fixture(scope="module")
def bot_nursery() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


async def test_f19_a_change_killed_again_and_again_leaves_each_copy_right(
    bot_nursery: Nursery, tmp_path: Path
) -> None:
    async with running() as served, SimClient(served.url) as sim:
        await sim.person("Ada", id=ADMIN, language_code="en")
        chats = readers(served, READERS)
        path = await delivered(bot_nursery, served, tmp_path, chats)
        copies = {chat: [one.message_id for one in await sim.messages(chat)] for chat in chats[:3]}
        sent = len(await sim.ledger())
        await sim.fault(
            "not_editable", method="editMessageText", chat_id=chats[REFUSING], times=None
        )
        await sim.block(chats[BLOCKED])
        await sim.delete(chats[DELETED], chats[DELETED], copies[chats[DELETED]][1])
        await sim.fault("flood", method="editMessageText", chat_id=chats[10], retry_after=1)

        await changes(path)
        for doom in DOOMS:
            async with bot_nursery.born(Order(path, served.url, whole=True, doom=doom)) as life:
                assert await life.ends() == KILLED, doom
            assert left_in(path).faults == ()
            assert miscounted(path) == []
        async with opened(sim, tmp_path) as room:
            await room.settles()
            figures = await copies_of(path)

        calm = chats[3:]
        texts = Counter([tuple([one.text for one in await sim.messages(chat)]) for chat in calm])
        assert texts == {("ONE", "TWO"): len(calm)}, "a copy is not what it should be"
        refused = [one.text for one in await sim.messages(chats[REFUSING])]
        assert refused[:3] == ["one", "two", "ONE"], "what cannot be edited is answered"
        assert Counter(refused) <= Counter(["one", "two", "ONE", "TWO", "ONE", "TWO"])
        ledger = [one for one in await sim.ledger() if one.seq > sent]

    edited = {(one.chat_id, one.message_id) for one in ledger if one.method == "editmessagetext"}
    deleted = {(one.chat_id, one.message_id) for one in ledger if one.method == "deletemessage"}
    assert figures == CopyFigures(
        edited=len(edited), replied=3, removed=len(deleted), unreachable=3
    )
    assert {chat for chat, _ in edited | deleted}.isdisjoint({chats[BLOCKED]})
    assert miscounted(path) == []


async def delivered(bot_nursery: Nursery, served: Served, folder: Path, chats: list[int]) -> Path:
    """Deliver a bulletin of three parts to everyone; return the database."""
    path = folder / "bulletin.db"
    database = await Database.open(path)
    async with database.write() as stores:
        await subscribe(stores, *chats)
        await publish(stores, "one", "two", "three")
        await fan_out(stores)
    await database.close()
    async with bot_nursery.born(Order(path, served.url, window=64)) as life:
        assert await life.ends() == 0
    return path


async def changes(path: Path) -> None:
    """The last part goes, the others get new words."""
    database = await Database.open(path)
    async with database.write() as stores:
        await change(stores, 1, "ONE", "TWO", "-see above")
    await database.close()


async def copies_of(path: Path) -> CopyFigures | None:
    """The figures of the change."""
    database = await Database.open(path)
    async with database.read() as stores:
        found = await stores.copies.figures(ONE)
    await database.close()
    return found
