"""Table 3: a bulletin is fanned out to 100,000 and 1,000,000 subscriptions.

From the reviewer's approval to the last row, through the real use cases; beside it, the two ways in
which others fill such a table.
"""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar, NamedTuple

from benchmarks.desk import REVIEWER, opened, settings_of, submitted
from benchmarks.outbox import (
    bytes_of_outbox,
    insert_at_once,
    insert_one_by_one,
    load_subscriptions,
)
from benchmarks.tables import Table
from bot.domain.ids import BulletinNumber
from storage.database import Database
from storage.stores import Stores

COLUMNS = (
    "way",
    "subscriptions",
    "seconds",
    "CPU seconds",
    "transactions",
    "longest",
    "bytes a row",
)
FIRST_CHAT = 1_000_000_000
"""A number as long as those of Telegram's people."""


class TimedDatabase(Database):
    """The real database; it notes how long each transaction that writes held the writer."""

    held: ClassVar[list[float]] = []

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Stores]:
        """A transaction as ever."""
        began = 0.0
        async with super().write() as stores:
            began = time.perf_counter()
            yield stores
        self.held.append(time.perf_counter() - began)


class Run(NamedTuple):
    """One fan-out; `held` is how long each transaction held the writer, in seconds."""

    way: str
    chats: int
    seconds: float
    cpu: float
    held: list[float]
    size: int

    def cells(self) -> tuple[str, ...]:
        """Return its row of the table."""
        return (
            self.way,
            f"{self.chats:,}",
            f"{self.seconds:.2f}",
            f"{self.cpu:.2f}",
            f"{len(self.held):,}",
            f"{1000 * max(self.held):.0f} ms",
            f"{self.size / self.chats:.0f}",
        )


async def measure(quick: bool) -> Table:
    """Fan out to each number of subscriptions, each way in a file of its own."""
    sizes = (2_000, 20_000) if quick else (100_000, 1_000_000)
    runs = []
    for size in sizes:
        chats = range(FIRST_CHAT, FIRST_CHAT + 7 * size, 7)
        runs.append(await _project(chats))
        runs.append(await _baseline("one INSERT ... SELECT, one transaction", chats, _at_once))
        runs.append(await _baseline("an INSERT a chat, one transaction", chats, insert_one_by_one))
    return Table(
        title="3. Fan-out",
        columns=COLUMNS,
        rows=tuple(run.cells() for run in runs),
        notes=(
            "This project: from the reviewer's approval, through the use cases, to the last row; "
            "the approval's own transaction is among those timed. One part, one language.",
            "Longest: how long a transaction held the only writer, commit to disk included.",
            "Bytes a row: growth of the file, its log put back, over the rows that were added.",
            "The baselines insert into the same table and look for no edition.",
        ),
    )


async def _project(chats: range) -> Run:
    with TemporaryDirectory() as folder:
        settings = settings_of(Path(folder) / "bulletin.db")
        draft = await submitted(settings)
        load_subscriptions(settings.database, chats)
        before = bytes_of_outbox(settings.database)
        async with opened(settings, TimedDatabase) as services:
            TimedDatabase.held.clear()
            began, cpu = time.perf_counter(), time.process_time()
            await services.review.approve(REVIEWER, draft.id, draft.revision)
            while await services.publishing.fan_out():
                pass
            seconds, spent = time.perf_counter() - began, time.process_time() - cpu
            figures = await services.publishing.figures(BulletinNumber(1))
        if figures is None or figures.total != len(chats):
            raise RuntimeError(f"{figures} instead of {len(chats)} deliveries")
        size = bytes_of_outbox(settings.database) - before
        return Run("this project", len(chats), seconds, spent, list(TimedDatabase.held), size)


async def _baseline(way: str, chats: range, insert: Callable[[Path, range], None]) -> Run:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bulletin.db"
        await (await Database.open(path)).close()
        load_subscriptions(path, chats)
        before = bytes_of_outbox(path)
        began, cpu = time.perf_counter(), time.process_time()
        insert(path, chats)
        seconds, spent = time.perf_counter() - began, time.process_time() - cpu
        return Run(way, len(chats), seconds, spent, [seconds], bytes_of_outbox(path) - before)


def _at_once(path: Path, _: range) -> None:
    insert_at_once(path)
