"""Rounds of kill -9 over one database and one Telegram, and the toll that they took (fault F19).

Counts, and judges nothing: the tests and the bench do.
"""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.config import environment
from bot.simulator import DEFAULT_TOKEN, Served, SimClient
from bot.simulator.model import Person
from bot.simulator.places import add_person
from storage.database import Database
from tests.chat import ADMIN
from tests.delivery.builders import Desk
from tests.delivery.clock import HandClock
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import Left, Name, Row, left_in
from tests.faults.nursery import ROOT, Life, Nursery
from tests.faults.victim import Order

READERS = 100
READER_IDS = range(2_000_000, 3_000_000)
"""Nobody else in these stories has a number among them."""
WINDOW = 8
COLD_WINDOW = 256
"""What `bot.delivery.worker` has in flight at most, if it is not told otherwise."""
POINTS = (
    Point.CLAIMING,
    Point.CLAIMED,
    Point.ACCEPTED,
    Point.ANSWERED,
    Point.RECORDING,
    Point.RECORDED,
    Point.BETWEEN,
    Point.ANY_MOMENT,
)
JITTER = 0.02
"""Seconds within which a random kill comes."""


@dataclass
class Toll:
    """What the rounds took: kills by point, the signals that ended them, the sum of the windows,
    which deliveries were left in flight by which process, milliseconds from each start to its first
    send, and what was found damaged."""

    kills: Counter[str] = field(default_factory=Counter)
    signals: Counter[int] = field(default_factory=Counter)
    bound: int = 0
    flights: set[tuple[Name, str]] = field(default_factory=set)
    most_in_flight: int = 0
    first_sends: dict[str, list[float]] = field(default_factory=dict)
    damage: list[str] = field(default_factory=list)

    @property
    def crashes(self) -> Counter[Name]:
        """How many processes died with each delivery in flight."""
        return Counter(name for name, _ in self.flights)


def readers(served: Served, count: int) -> list[int]:
    """Put people who have started the bot into Telegram, without telling the bot."""
    people = [Person(number, f"Reader {number}") for number in READER_IDS[:count]]
    for one in people:
        add_person(served.simulator, one).started = True
    return [one.id for one in people]


def copies(served: Served) -> Counter[Name]:
    """Count what Telegram took for each chat, by the words as they were sent."""
    entries = served.simulator.ledger.entries
    return Counter(Name(entry.chat_id, entry.raw or "") for entry in entries)


class Rounds:
    """A series: each round lets a process live, and kills it in the middle of its work."""

    def __init__(
        self, served: Served, sim: SimClient, nursery: Nursery, folder: Path, seed: int
    ) -> None:
        self._served, self._sim, self._nursery = served, sim, nursery
        self.database = folder / "bulletin.db"
        self._random = Random(seed)  # noqa: S311 - moments, not secrets
        self._readers = readers(served, READERS)
        self._bulletins = 0
        self._answers = 0
        self.toll = Toll()

    @property
    def _ledger(self) -> int:
        return len(self._served.simulator.ledger)

    async def post(self) -> None:
        """Put the next bulletin into the outbox; every third has two parts."""
        self._bulletins += 1
        number = self._bulletins
        parts = [f"Bulletin {number}, part {part}" for part in range(1, 2 + (number % 3 == 0))]
        database = await Database.open(self.database)
        await Desk(database, HandClock()).post(number, self._readers, *parts)
        await database.close()

    async def kill_often(self, rounds: int, cold: int) -> None:
        """So many rounds over all points, `cold` of them with the bot as an operator runs it."""
        points: list[Point | None] = [POINTS[number % len(POINTS)] for number in range(rounds)]
        points[:cold] = [None] * cold
        self._random.shuffle(points)
        for point in points:
            await (self.kill_cold() if point is None else self.kill(point))

    async def kill(self, point: Point) -> None:
        """One round: a start, and a death at `point`, at once or when some more is sent."""
        await self._stock()
        answers = self._answers + self._random.choice((0, self._random.randrange(2 * WINDOW)))
        order = Order(self.database, self._served.url, WINDOW, doom=Doom(point, answers=answers))
        if point is Point.ACCEPTED:
            await self._sim.fault(
                "hang", method="sendMessage", accepted=True, nth=answers + 1, times=None
            )
        before, started = self._ledger, time.monotonic_ns()
        async with self._nursery.born(order) as life:
            ended = await self._end(life, point, before + answers)
        await self._sim.clear_faults()
        self._note(point, ended, WINDOW)
        self._time("forked", before, started)

    async def kill_cold(self) -> None:
        """One round with the bot as an operator runs it, killed somewhere in its work."""
        await self._stock()
        before, started = self._ledger, time.monotonic_ns()
        async with cold_bot(self._served.url, self.database) as process:
            await self._reached(before + self._answers + self._random.randrange(1, 2 * WINDOW))
            process.kill()
            ended = -await process.wait()
        self._note(Point.ANY_MOMENT, ended, COLD_WINDOW)
        self._time("cold", before, started)

    async def finish(self) -> Left:
        """Let a last process send all that is left; return what stands in the database then."""
        async with self._nursery.born(Order(self.database, self._served.url, WINDOW)) as life:
            assert await life.ends() == 0
        return left_in(self.database)

    async def _end(self, life: Life, point: Point, moment: int) -> int:
        if point is Point.ACCEPTED:
            await self._reached(moment + 1)
            return await life.is_killed()
        if point is Point.ANY_MOMENT:
            await self._reached(moment)
            await life.lasts(self._random.uniform(0, JITTER))
            return await life.is_killed()
        return await life.ends()

    async def _reached(self, count: int) -> None:
        await self._sim.wait_ledger(count, within=60.0)

    async def _stock(self) -> None:
        """Let there be more to send than a round takes."""
        while not self._bulletins or left_in(self.database).queued < READERS:
            await self.post()

    def _note(self, point: Point, ended: int, window: int) -> None:
        toll, left = self.toll, left_in(self.database)
        toll.kills[point] += 1
        toll.signals[ended] += 1
        toll.bound += window
        toll.damage += left.faults
        toll.flights |= {(row.name, str(row.boot)) for row in left.in_flight}
        toll.most_in_flight = max(toll.most_in_flight, len(left.in_flight))
        self._answers = _sound(left.in_flight)

    def _time(self, kind: str, before: int, started: int) -> None:
        entries = self._served.simulator.ledger.entries
        if len(entries) > before:
            first = (entries[before].time - started) / 1e6
            self.toll.first_sends.setdefault(kind, []).append(first)


def _sound(orphans: tuple[Row, ...]) -> int:
    """Return how many answers the next process has to live for.

    A delivery with which three processes died is given up (fault F26). So whoever takes over what
    has crashed twice lives until it is sent: it comes first.
    """
    return len(orphans) + 2 * WINDOW if any(row.crashes for row in orphans) else 0


@asynccontextmanager
async def cold_bot(url: str, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run`; killed at the end of the block if it still runs."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=ROOT,
        env=environment(
            BULLETIN_TOKEN=DEFAULT_TOKEN,
            BULLETIN_ADMIN=str(ADMIN),
            BULLETIN_API_URL=url,
            BULLETIN_DATABASE=str(database),
            BULLETIN_RATE="100",
            BULLETIN_LOG_LEVEL="ERROR",
        ),
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
