"""Rounds of kill -9 over one database and one Telegram, and the toll that they took (fault F19).

Counts, and judges nothing: the tests and the bench do.
"""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise
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


@dataclass(frozen=True)
class Round:
    """One process and its end. It was started at `started` (monotonic nanoseconds), when the
    ledger had `ledger` entries; `cold` is one that an operator would start. `in_flight` is what it
    had claimed and not recorded, with the claim's boot."""

    point: Point
    cold: bool
    signal: int
    started: int
    ledger: int
    in_flight: frozenset[tuple[Name, str]]
    faults: tuple[str, ...]

    @property
    def window(self) -> int:
        """How many deliveries it was allowed to have in flight."""
        return COLD_WINDOW if self.cold else WINDOW


@dataclass(frozen=True)
class Toll:
    """What a series of rounds took."""

    rounds: tuple[Round, ...]
    entries: tuple[tuple[int, Name], ...]
    """What Telegram took, in order, each with its moment in monotonic nanoseconds."""
    left: Left
    """What stands in the database when all is done."""

    @property
    def sent(self) -> Counter[Name]:
        """How often each delivery was sent."""
        return Counter(name for _, name in self.entries if name.chat in READER_IDS)

    @property
    def repeated(self) -> Counter[Name]:
        """How often each was sent beyond the first time."""
        return +Counter({name: count - 1 for name, count in self.sent.items()})

    @property
    def crashes(self) -> Counter[Name]:
        """How many processes died with each delivery in flight."""
        return Counter(name for name, _ in self._flights)

    @property
    def lost(self) -> set[Name]:
        """What was never sent."""
        return {row.name for row in self.left.rows} - set(self.sent)

    @property
    def bound(self) -> int:
        """How many may be repeated: the sum of the windows."""
        return sum(one.window for one in self.rounds)

    def repeated_by(self, point: Point, *, cold: bool) -> int:
        """How many were sent by processes that died at a point before they could record it."""
        return sum(
            len({name for _, name in taken} & {name for name, _ in one.in_flight})
            for one, taken in self._lives()
            if (one.point, one.cold) == (point, cold)
        )

    def first_sends(self, *, cold: bool) -> list[float]:
        """Seconds from each start to its first send, sorted; without those that died before."""
        return sorted(
            (taken[0][0] - one.started) / 1e9
            for one, taken in self._lives()
            if taken and one.cold is cold
        )

    @property
    def _flights(self) -> set[tuple[Name, str]]:
        return {flight for one in self.rounds for flight in one.in_flight}

    def _lives(self) -> list[tuple[Round, tuple[tuple[int, Name], ...]]]:
        ends = [*(one.ledger for one in self.rounds), len(self.entries)]
        spans = zip(self.rounds, pairwise(ends), strict=True)
        return [(one, self.entries[start:end]) for one, (start, end) in spans]


def readers(served: Served, count: int) -> list[int]:
    """Put people who have started the bot into Telegram, without telling the bot."""
    people = [Person(number, f"Reader {number}") for number in READER_IDS[:count]]
    for one in people:
        add_person(served.simulator, one).started = True
    return [one.id for one in people]


def taken(served: Served) -> tuple[tuple[int, Name], ...]:
    """Return what Telegram took, by the words as they were sent, and when."""
    return tuple(
        (entry.time, Name(entry.chat_id, entry.raw or ""))
        for entry in served.simulator.ledger.entries
    )


def to_readers(served: Served) -> Counter[Name]:
    """Count what Telegram took for readers."""
    return Counter(name for _, name in taken(served) if name.chat in READER_IDS)


class Rounds:
    """A series: each round lets a process live, and kills it in the middle of its work."""

    def __init__(
        self, served: Served, sim: SimClient, nursery: Nursery, folder: Path, seed: int
    ) -> None:
        self._served, self._sim, self._nursery = served, sim, nursery
        self._database = folder / "bulletin.db"
        self._random = Random(seed)  # noqa: S311 - moments, not secrets
        self._readers = readers(served, READERS)
        self._bulletins, self._queued = 0, 0
        self._answers = 0
        self._rounds: list[Round] = []

    async def kill_often(self, rounds: int, cold: int) -> Toll:
        """Run so many rounds over all points, `cold` of them with the bot as an operator runs it,
        and one that ends well; return the toll."""
        points = [POINTS[number % len(POINTS)] for number in range(rounds - cold)]
        plan = [(point, False) for point in points] + [(Point.ANY_MOMENT, True)] * cold
        self._random.shuffle(plan)
        for point, is_cold in plan:
            while self._queued < READERS:
                await self._post()
            await (self._kill_cold() if is_cold else self._kill(point))
        async with self._nursery.born(Order(self._database, self._served.url, WINDOW)) as life:
            assert await life.ends() == 0, "it did not end well"
        return Toll(tuple(self._rounds), taken(self._served), left_in(self._database))

    async def _post(self) -> None:
        """Put the next bulletin into the outbox; every third has two parts."""
        self._bulletins += 1
        number = self._bulletins
        parts = [f"Bulletin {number}, part {part}" for part in range(1, 2 + (number % 3 == 0))]
        database = await Database.open(self._database)
        await Desk(database, HandClock()).post(number, self._readers, *parts)
        await database.close()
        self._queued += len(parts) * READERS

    async def _kill(self, point: Point) -> None:
        """Let the way out die at `point`, at once or when some more is sent."""
        answers = self._answers + self._random.choice((0, self._random.randrange(2 * WINDOW)))
        doom = Doom(point, answers=answers)
        if point is Point.ACCEPTED:
            await self._sim.fault(
                "hang", method="sendMessage", accepted=True, nth=answers + 1, times=None
            )
        before, started = len(self._served.simulator.ledger), time.monotonic_ns()
        order = Order(self._database, self._served.url, WINDOW, doom=doom)
        async with self._nursery.born(order) as life:
            signal = await self._end(life, point, before + answers)
        await self._sim.clear_faults()
        self._note(point, signal, started, before)

    async def _kill_cold(self) -> None:
        """Let `python -m bot run` die somewhere in its work."""
        before, started = len(self._served.simulator.ledger), time.monotonic_ns()
        async with cold_bot(self._served.url, self._database) as process:
            await self._reached(before + self._answers + self._random.randrange(1, 2 * WINDOW))
            process.kill()
            signal = -await process.wait()
        self._note(Point.ANY_MOMENT, signal, started, before, cold=True)

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

    def _note(
        self, point: Point, signal: int, started: int, ledger: int, *, cold: bool = False
    ) -> None:
        left = left_in(self._database)
        # What the next process did not live to take back is the same crash.
        known = {flight for one in self._rounds for flight in one.in_flight}
        flights = frozenset((row.name, str(row.boot)) for row in left.in_flight) - known
        self._rounds.append(Round(point, cold, signal, started, ledger, flights, left.faults))
        self._answers = _sound(left.in_flight)
        self._queued = left.queued


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
