"""F26 beside F19: three kills in a row give up nobody who was merely in flight at the time; after
the second, each goes alone."""

from pathlib import Path

from bot.simulator import running
from storage.database import Database
from tests.delivery.builders import Desk
from tests.delivery.clock import HandClock
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import left_in
from tests.faults.nursery import KILLED, nursery
from tests.faults.toll import readers, to_readers
from tests.faults.victim import Order


async def test_f26_three_kills_in_a_row_give_up_nobody_but_the_one_that_went_alone(
    tmp_path: Path,
) -> None:
    path = tmp_path / "bulletin.db"
    async with running() as served:
        database = await Database.open(path)
        await Desk(database, HandClock()).post(1, readers(served, 100), "The bridge is open.")
        await database.close()
        in_flight = []
        with nursery() as found:
            for _ in range(3):
                order = Order(path, served.url, doom=Doom(Point.CLAIMED))
                async with found.born(order) as life:
                    assert await life.ends() == KILLED
                in_flight.append(len(left_in(path).in_flight))
            async with found.born(Order(path, served.url)) as life:
                assert await life.ends() == 0
        sent = to_readers(served)
    assert in_flight[2] == 1
    assert in_flight[0] > 1
    left = left_in(path)
    assert [row.state for row in left.rows if row.name not in sent] == ["failed"]
    assert left.figures[1].sent == 99
