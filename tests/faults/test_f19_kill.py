"""F19: kill -9 at any moment loses nothing, and repeats at most what was in flight."""

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
from tests.faults.toll import POINTS, Rounds, readers, to_readers
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
        toll = await Rounds(served, sim, bot_nursery, tmp_path, seed).kill_often(ROUNDS, COLD)
    rows = toll.left.rows

    assert [one.signal for one in toll.rounds] == [KILLED] * ROUNDS
    assert {one.point for one in toll.rounds} == set(POINTS), "a point was never met"
    assert all(len(one.in_flight) <= one.window for one in toll.rounds)
    assert [one.faults for one in toll.rounds if one.faults] == []

    assert toll.lost == set()
    assert {row.state for row in rows} == {"sent"}
    assert toll.repeated, "no kill came after a send: these rounds show nothing"
    assert toll.repeated.total() <= toll.crashes.total() <= toll.bound
    assert toll.repeated <= toll.crashes, "repeated without having been in flight"
    assert {row.name: row.crashes for row in rows if row.crashes} == toll.crashes, "not once"
    assert {row.name for row in rows if row.uncertain} == set(toll.crashes), "not marked"

    assert toll.left.figures == toll.left.counted()
    assert toll.left.faults == ()


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
        (row,), sent = left_in(database).rows, to_readers(served)

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
