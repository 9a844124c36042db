"""F19 while a schedule is published: killed before or after its commit, or in the middle of the
sending, it goes out once, to everyone."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import DraftId
from bot.domain.lifecycle import DraftEvent
from bot.services.ports import SystemClock
from bot.simulator import SimClient, running
from storage.database import Database
from storage.releases import Release
from tests.chat import ADMIN, opened
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import Name, left_in
from tests.faults.nursery import Nursery, nursery
from tests.faults.test_f19_kill_publishing import assert_published_once, dies, finish, subscribe
from tests.faults.toll import readers, to_readers
from tests.faults.victim import Order
from tests.stories.times import held

READERS = 1_000


@pytest.fixture(scope="module")
def schedule_nursery() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


async def test_f19_a_schedule_that_is_due_while_processes_die_goes_out_once(
    schedule_nursery: Nursery, tmp_path: Path
) -> None:
    async with running() as served, SimClient(served.url) as sim:
        await scheduled(sim, tmp_path)
        database = await subscribe(tmp_path, readers(served, READERS))
        flights: Counter[Name] = Counter()
        for doom in (
            Doom(Point.APPROVING),
            Doom(Point.APPROVED),
            Doom(Point.BETWEEN, answers=READERS // 10),
        ):
            await dies(schedule_nursery, Order(database, served.url, whole=True, doom=doom))
            published = bool(left_in(database).rows)
            assert published == (doom.point is not Point.APPROVING)
            flights.update(row.name for row in left_in(database).in_flight)
        await finish(sim, served, tmp_path, READERS)
        sent = to_readers(served)

    assert_published_once(left_in(database), READERS)
    assert len(sent) == READERS
    repeated = +Counter({name: count - 1 for name, count in sent.items()})
    assert repeated <= flights, "repeated without having been in flight"


async def scheduled(sim: SimClient, folder: Path) -> None:
    """Approve a draft and let it be due a minute ago, while no bot runs."""
    await sim.person("Ada", id=ADMIN, language_code="en")
    async with opened(sim, folder) as room:
        await room.admin.starts()
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        draft = await held(lea, omar)
    await plan(folder, draft)


async def plan(folder: Path, number: DraftId) -> None:
    """Write down that a draft was due a minute ago."""
    database = await Database.open(folder / "bulletin.db")
    now = SystemClock().now()
    async with database.write() as stores:
        draft = await stores.drafts.get(number)
        assert draft is not None
        assert draft.number is not None
        assert await stores.drafts.step(draft, DraftEvent.SCHEDULE, now)
        due = now - timedelta(minutes=1)
        await stores.releases.plan(Release(draft=draft.id, part=0, number=draft.number, due_at=due))
    await database.close()
