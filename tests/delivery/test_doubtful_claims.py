"""A claim whose commit seemed to fail, although it was made: nobody holds what it took, so it is
given back, whichever claim of the process it was."""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.delivery import DeliveryWorker
from bot.delivery.claimer import Claimer
from bot.domain.errors import StorageError, StorageProblem
from bot.messenger import TelegramMessenger
from bot.simulator import SimClient
from storage.database import Database
from storage.posts import Room
from storage.stores import Stores
from tests.delivery.builders import AT_ONCE, Desk, Hire, at_work, readers, sent_to
from tests.delivery.clock import HandClock

LEASE = timedelta(minutes=2)
Claim = Callable[[], Awaitable[list[tuple[int, int, bool]]]]


class DoubtfulDatabase(Database):
    """The real database, of which so many next commits are made and yet seem to fail."""

    doubts = 0

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Stores]:
        async with super().write() as stores:
            yield stores
        if self.doubts:
            self.doubts -= 1
            raise StorageError(StorageProblem.UNREADABLE, "disk I/O error")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with AsyncExitStack() as stack:
        database = await DoubtfulDatabase.open(tmp_path / "bulletins.db")
        stack.push_async_callback(database.close)
        yield database


@pytest.fixture
def hire(database: Database, messenger: TelegramMessenger, clock: HandClock) -> Hire:
    return partial(DeliveryWorker, database, messenger, clock, limits=AT_ONCE, jitter=lambda: 0.0)


@pytest.fixture
def claim(database: Database, clock: HandClock) -> Claim:
    """Claims of one process; each returns chats, attempts and doubts."""
    claimer = Claimer(database, clock, boot="boot", lease=LEASE, pause=timedelta())

    async def claim() -> list[tuple[int, int, bool]]:
        claimed = await claimer.claim(Room(100), frozenset())
        return [(int(one.chat), one.attempts, one.uncertain) for one in claimed]

    return claim


def doubt(database: Database, commits: int) -> None:
    """Let the next commits be in doubt."""
    assert isinstance(database, DoubtfulDatabase)
    database.doubts = commits


@pytest.mark.parametrize("doubts", [1, 3])
async def test_a_first_claim_in_doubt_is_given_back_as_if_it_had_not_been(
    desk: Desk, database: Database, claim: Claim, doubts: int
) -> None:
    await desk.post(1, [7, 8], "The bridge is open.")
    doubt(database, doubts)
    for _ in range(doubts):
        assert await claim() == []
    assert await claim() == [(7, 1, False), (8, 1, False)]


async def test_a_later_claim_in_doubt_is_given_back_as_well(
    desk: Desk, database: Database, claim: Claim
) -> None:
    assert await claim() == []
    await desk.post(1, [7, 8], "The bridge is open.")
    doubt(database, 1)
    assert await claim() == []
    assert await claim() == [(7, 1, False), (8, 1, False)]


async def test_what_another_process_died_with_counts_one_crash_although_the_start_was_in_doubt(
    desk: Desk, database: Database, claim: Claim
) -> None:
    await desk.post(1, [7], "The bridge is open.")
    async with database.write() as stores:
        await stores.flights.claim(desk.clock.now(), "before", LEASE, Room(1))
    doubt(database, 2)
    for _ in range(2):
        assert await claim() == []
    assert await claim() == [(7, 2, True)]


async def test_a_worker_whose_first_claim_is_in_doubt_reaches_everybody_once(
    sim: SimClient, desk: Desk, database: Database, hire: Hire, clock: HandClock
) -> None:
    people = await readers(sim, 5)
    await desk.post(1, people, "The bridge is open.")
    doubt(database, 1)

    async with at_work(hire()) as worker:
        await clock.until_someone_waits(0.5)
        clock.advance(1)
        await worker.idle()

    assert await sent_to(sim) == Counter(people)
