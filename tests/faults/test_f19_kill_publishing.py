"""F19 while a bulletin is being published: killed anywhere between the press and the end of the
fan-out, it is published once, to everyone."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.bulletin import Choice, Subscription
from bot.domain.ids import NO_TOPIC, ChatId
from bot.services.ports import SystemClock
from bot.simulator import Served, SimClient, running
from bot.simulator.client import SimMessage
from storage.database import Database
from tests.chat import ADMIN, opened
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import Figures, Left, Name, left_in
from tests.faults.nursery import KILLED, Nursery, nursery
from tests.faults.toll import readers, to_readers
from tests.faults.victim import Order
from tests.stories.desk import APPROVE, submitted

READERS = 3_000
FEWER = 1_000
MOST_LIVES = 40
LONGEST_LIFE = 5.0
"""Seconds; a process that has nothing left to commit does not meet its doom, and is killed."""
BEFORE = (Doom(Point.APPROVING), Doom(Point.STATEMENT), Doom(Point.STATEMENT, nth=3))
"""The long statements are those of the fan-out: nothing else touches hundreds of rows here."""


@pytest.fixture(scope="module")
def bot_nursery() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


async def test_f19_a_publication_killed_at_each_commit_reaches_everyone_once(
    bot_nursery: Nursery, tmp_path: Path
) -> None:
    """All is frozen meanwhile, so that nothing but the publication is under way; each process dies
    one commit later than the one before it."""
    async with running() as served, SimClient(served.url) as sim:
        card = await in_review(sim, tmp_path)
        database = await subscribe(tmp_path, readers(served, READERS))
        await freeze(database, frozen=True)
        await press_approve(sim, card)
        for doom in BEFORE:
            await dies(bot_nursery, Order(database, served.url, whole=True, doom=doom))
        for nth in range(1, MOST_LIVES):
            doom = Doom(Point.COMMITTED, nth)
            await is_killed(bot_nursery, Order(database, served.url, whole=True, doom=doom))
            if len(left_in(database).rows) == READERS:
                break
        assert to_readers(served) == {}, "something was sent in spite of the freeze"
        await freeze(database, frozen=False)
        await finish(sim, served, tmp_path, READERS)
        sent = to_readers(served)

    assert_published_once(left_in(database), READERS)
    assert set(sent.values()) == {1}, "no delivery was in flight, and yet some came twice"
    assert len(sent) == READERS


async def test_f19_a_publication_killed_while_it_is_being_sent_reaches_everyone(
    bot_nursery: Nursery, tmp_path: Path
) -> None:
    """The approval is the last thing that the first process does; the second dies as it sends."""
    async with running() as served, SimClient(served.url) as sim:
        card = await in_review(sim, tmp_path)
        database = await subscribe(tmp_path, readers(served, FEWER))
        await press_approve(sim, card)
        flights: Counter[Name] = Counter()
        for doom in (Doom(Point.APPROVED), Doom(Point.BETWEEN, answers=FEWER // 10)):
            await dies(bot_nursery, Order(database, served.url, whole=True, doom=doom))
            flights.update(row.name for row in left_in(database).in_flight)
        await finish(sim, served, tmp_path, FEWER)
        sent = to_readers(served)

    assert_published_once(left_in(database), FEWER)
    assert len(sent) == FEWER
    repeated = +Counter({name: count - 1 for name, count in sent.items()})
    assert repeated <= flights, "repeated without having been in flight"


def assert_published_once(left: Left, subscribed: int) -> None:
    """One bulletin, for each subscription once, and all of it sent and counted."""
    assert left.faults == ()
    assert len(left.rows) == len({row.chat for row in left.rows}) == subscribed
    assert left.figures == left.counted() == {1: Figures(subscribed, subscribed, 0, 0)}


async def dies(bot_nursery: Nursery, order: Order) -> None:
    """Let a process meet its doom."""
    async with bot_nursery.born(order) as life:
        assert await life.ends() == KILLED
    assert left_in(order.database).faults == ()


async def is_killed(bot_nursery: Nursery, order: Order) -> None:
    """Let a process live until its doom, or until it has had time enough for it."""
    async with bot_nursery.born(order) as life:
        await life.lasts(LONGEST_LIFE)
        assert await life.is_killed() == KILLED
    assert left_in(order.database).faults == ()


async def press_approve(sim: SimClient, card: SimMessage) -> None:
    """The reviewer presses while no bot runs."""
    data = card.button(APPROVE).data
    assert data is not None
    await sim.press(card.chat_id, card.chat_id, card.message_id, data=data, within=0)


async def finish(sim: SimClient, served: Served, folder: Path, subscribed: int) -> None:
    """Let a bot that nobody kills do what is left."""
    async with opened(sim, folder, progress_seconds=1.0) as room:
        while len(to_readers(served)) < subscribed:
            await sim.wait_ledger(len(served.simulator.ledger) + 1, within=30.0)
        await room.settles()


async def in_review(sim: SimClient, folder: Path) -> SimMessage:
    """Let a draft be submitted; return the reviewer's card."""
    await sim.person("Ada", id=ADMIN, language_code="en")
    async with opened(sim, folder) as room:
        await room.admin.starts()
        lea = await room.member("Lea", "author")
        omar = await room.member("Omar", "reviewer")
        await submitted(lea)
        card = await omar.sees("hash")
        await room.settles()
    return card


async def subscribe(folder: Path, chats: list[int]) -> Path:
    """Subscribe these chats to everything; return the database."""
    path = folder / "bulletin.db"
    database = await Database.open(path)
    async with database.write() as stores:
        for chat in chats:
            wish = Subscription(chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=Choice())
            await stores.audience.subscribe(wish, SystemClock().now())
    await database.close()
    return path


async def freeze(path: Path, *, frozen: bool) -> None:
    """Freeze everything, or thaw."""
    database = await Database.open(path)
    async with database.write() as stores:
        if frozen:
            await stores.control.freeze(SystemClock().now())
        else:
            await stores.control.thaw()
    await database.close()
