"""What a killed process left in its database file: the deliveries, row by row, and the figures.

The only place of the kill tests that knows the tables of the outbox. It looks at a copy, so that
the next process finds the file and its log just as the kill left them.
"""

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

DELIVERIES = """
    SELECT d.subject, d.chat, d.topic, d.part, t.html, d.state,
        CASE d.state WHEN 'sending' THEN d.boot END AS boot, d.crashes, d.uncertain, d.message
    FROM deliveries AS d JOIN texts AS t ON t.id = d.text
    WHERE d.kind = 'bulletin'
"""
FIGURES = """
    SELECT subject, total, sent, failed, cancelled FROM figures WHERE kind = 'bulletin'
"""


class Name(NamedTuple):
    """Which delivery: the words tell bulletin and part."""

    chat: int
    html: str


class Row(NamedTuple):
    """One delivery of a bulletin; `boot` is the process that has it in flight."""

    subject: int
    chat: int
    topic: int
    part: int
    html: str
    state: str
    boot: str | None
    crashes: int
    uncertain: bool
    message: int | None

    @property
    def name(self) -> Name:
        """What tells it from all others."""
        return Name(self.chat, self.html)


class Figures(NamedTuple):
    """What the database has counted of one bulletin."""

    total: int
    sent: int
    failed: int
    cancelled: int


@dataclass(frozen=True)
class Left:
    """What stands in the file."""

    rows: tuple[Row, ...]
    figures: dict[int, Figures]
    faults: tuple[str, ...]

    @property
    def in_flight(self) -> tuple[Row, ...]:
        """What was claimed and has no result."""
        return tuple(row for row in self.rows if row.boot is not None)

    @property
    def queued(self) -> int:
        """How many deliveries wait."""
        return sum(row.state == "queued" for row in self.rows)

    def counted(self) -> dict[int, Figures]:
        """Return the figures as the rows give them."""
        states = Counter((row.subject, row.state) for row in self.rows)
        totals = Counter(row.subject for row in self.rows)
        return {
            subject: Figures(
                total, *(states[subject, state] for state in ("sent", "failed", "cancelled"))
            )
            for subject, total in totals.items()
        }


def left_in(database: Path) -> Left:
    """Return what stands in a database that no process has open."""
    with _copy(database) as connection:
        rows = tuple(Row(*values) for values in connection.execute(DELIVERIES))
        figures = {subject: Figures(*rest) for subject, *rest in connection.execute(FIGURES)}
        checks = ("PRAGMA integrity_check", "PRAGMA foreign_key_check")
        found = [str(row) for check in checks for row in connection.execute(check)]
    return Left(rows, figures, tuple(fault for fault in found if fault != "('ok',)"))


@contextmanager
def _copy(database: Path) -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        for path in (database, database.with_name(f"{database.name}-wal")):
            if path.exists():
                shutil.copy(path, folder)
        with closing(sqlite3.connect(Path(folder) / database.name)) as connection:
            yield connection
