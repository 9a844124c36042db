"""Table 8: the copies of a changed bulletin are brought to their new text in a sweep.

Through the real store, step by step, over copies that were delivered; beside it, a plain UPDATE of
the same rows that sets the same columns, in one transaction.
"""

import sqlite3
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.fan_out import FIRST_CHAT, TimedDatabase
from benchmarks.outbox import LANGUAGE, SUBJECT, fill, load_subscriptions
from benchmarks.tables import Table
from bot.domain.bulletin import Choice
from bot.services.copying import STEP
from bot.services.ports import SystemClock
from storage.database import Database

DELIVERED = """
    UPDATE deliveries SET state = 'sent', message = 1000 + chat % 1000, due_at = NULL;
    UPDATE mailings SET sent = total;
"""
PLAIN = """
    UPDATE deliveries SET text = 2, state = 'queued', due_at = 1, edits = message, attempts = 0,
        crashes = 0, trouble = NULL;
    UPDATE mailings SET sent = 0;
"""


async def measure(quick: bool) -> Table:
    """Change a bulletin with each number of copies, each way in a file of its own."""
    rows = []
    for size in (2_000, 20_000) if quick else (100_000, 1_000_000):
        chats = range(FIRST_CHAT, FIRST_CHAT + 7 * size, 7)
        rows.append(await _sweep(chats))
        rows.append(await _plain(chats))
    return Table(
        title="8. Copies brought to a change",
        columns=("way", "copies", "seconds", "rows a second", "transactions", "longest"),
        rows=tuple(rows),
        notes=(
            f"This project: steps of {STEP:,} rows, from the change's commit until claims go on. "
            "One part, one language; subscriptions without a copy are looked for on the way.",
            "Longest: how long a transaction held the only writer, commit to disk included.",
            "The baseline maps no texts, counts nothing and holds the writer all the time.",
        ),
    )


async def _sweep(chats: range) -> tuple[str, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bulletin.db"
        await _deliver(path, chats)
        database = await TimedDatabase.open(path)
        now = SystemClock().now()
        async with database.write() as stores:
            await stores.editions.add(SUBJECT, LANGUAGE, Choice(), [("after", None)], version=1)
            await stores.copies.begin(SUBJECT, 1, now)
        TimedDatabase.held.clear()
        began, more = time.perf_counter(), True
        while more:
            async with database.write() as stores:
                more = await stores.copies.step(now, STEP)
        seconds = time.perf_counter() - began
        async with database.read() as stores:
            figures = await stores.copies.figures(SUBJECT)
        await database.close()
        if figures is None or figures.waiting != len(chats):
            raise RuntimeError(f"{figures} instead of {len(chats)} copies that wait")
        return _cells("this project", len(chats), seconds, list(TimedDatabase.held))


async def _plain(chats: range) -> tuple[str, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bulletin.db"
        await _deliver(path, chats)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("INSERT INTO texts (id, html) VALUES (2, 'after')")
            began = time.perf_counter()
            connection.executescript(f"PRAGMA synchronous = FULL; BEGIN; {PLAIN} COMMIT;")
            seconds = time.perf_counter() - began
        return _cells("one plain UPDATE, one transaction", len(chats), seconds, [seconds])


async def _deliver(path: Path, chats: range) -> None:
    """Fan a bulletin out to these chats, and call all of it delivered."""
    database = await Database.open(path)
    await database.close()
    load_subscriptions(path, chats)
    database = await Database.open(path)
    await fill(database, chats[:0], "before")
    await database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(f"BEGIN; {DELIVERED} COMMIT;")


def _cells(way: str, copies: int, seconds: float, held: list[float]) -> tuple[str, ...]:
    longest = timedelta(seconds=max(held)) / timedelta(milliseconds=1)
    rate = f"{copies / seconds:,.0f}"
    return way, f"{copies:,}", f"{seconds:.2f}", rate, f"{len(held):,}", f"{longest:.0f} ms"
