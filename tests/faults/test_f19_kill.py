"""F19: kill -9 at any moment loses nothing, and repeats at most what was in flight."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.simulator import Served, SimClient, running
from storage.database import Database
from tests.delivery.builders import Desk
from tests.delivery.clock import HandClock
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import left_in
from tests.faults.nursery import KILLED, Nursery, nursery
from tests.faults.toll import POINTS, Rounds, copies, readers
from tests.faults.victim import Order

ROUNDS = 50
COLD = 3


@pytest.fixture(scope="module")
def bot_nursery() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


@pytest.mark.parametrize("seed", [19])
async def test_f19_fifty_kills_lose_nobody_and_repeat_no_more_than_was_in_flight(
    bot_nursery: Nursery, tmp_path: Path, seed: int
) -> None:
    async with running() as served, SimClient(served.url) as sim:
        rounds = Rounds(served, sim, bot_nursery, tmp_path, seed)
        await rounds.kill_often(ROUNDS, COLD)
        left = await rounds.finish()
        sent, toll = copies(served), rounds.toll
    repeated = +Counter({name: count - 1 for name, count in sent.items()})

    assert toll.signals == {KILLED: ROUNDS}
    assert set(toll.kills) == set(POINTS), "a point was never met"
    assert toll.damage == []
    assert toll.most_in_flight > 1, "the kills came when nothing was in flight"

    assert {row.name for row in left.rows} == set(sent), "lost, or sent to nobody we know"
    assert {row.state for row in left.rows} == {"sent"}
    assert repeated, "no kill came after a send: these rounds show nothing"
    assert repeated.total() <= len(toll.flights) <= toll.bound
    assert {row.name: row.crashes for row in left.rows if row.crashes} == toll.crashes
    assert repeated <= toll.crashes, "repeated without having been in flight"
    assert {row.name for row in left.rows if row.uncertain} == set(toll.crashes)

    assert left.figures == left.counted()
    assert left.faults == ()


@pytest.mark.parametrize(
    ("point", "in_flight", "copies_sent"),
    [
        (Point.CLAIMING, 0, 1),
        (Point.CLAIMED, 1, 1),
        (Point.ACCEPTED, 1, 2),
        (Point.ANSWERED, 1, 2),
        (Point.RECORDING, 1, 2),
        (Point.RECORDED, 0, 1),
    ],
)
async def test_f19_what_a_kill_costs_depends_on_its_moment(
    bot_nursery: Nursery, tmp_path: Path, point: Point, in_flight: int, copies_sent: int
) -> None:
    """It is repeated from the moment it may be out until its record is committed, and marked from
    the moment it is claimed."""
    async with running() as served, SimClient(served.url) as sim:
        database = await posted(served, tmp_path)
        order = Order(database, served.url, window=1, doom=Doom(point))
        if point is Point.ACCEPTED:
            await sim.fault("hang", accepted=True)
        async with bot_nursery.born(order) as life:
            if point is Point.ACCEPTED:
                await sim.wait_ledger(1)
                await life.is_killed()
            assert await life.ends() == KILLED
        killed = left_in(database)
        async with bot_nursery.born(Order(database, served.url)) as life:
            assert await life.ends() == 0
        (row,), sent = left_in(database).rows, copies(served)

    assert len(killed.in_flight) == in_flight
    assert sent == {row.name: copies_sent}
    assert (row.state, row.crashes, row.uncertain) == ("sent", in_flight, bool(in_flight))


async def posted(served: Served, folder: Path) -> Path:
    """Put one bulletin for one reader into a new database; return its path."""
    path = folder / "bulletin.db"
    database = await Database.open(path)
    await Desk(database, HandClock()).post(1, readers(served, 1), "The bridge is open.")
    await database.close()
    return path
