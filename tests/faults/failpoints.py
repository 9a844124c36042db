"""Where a process can be made to die by SIGKILL: real parts, each with a trap in it (fault F19).

The product has no failpoints. Must not know what the database holds, nor start a process.
"""

import inspect
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from bot.domain.delivery import Delivery, SendOutcome
from bot.services.ports import Messenger
from storage.database import Database
from storage.stores import Stores

LONG_STATEMENT = 20_000
"""Steps of SQLite's machine: about a hundred rows of a fan-out; the desk's statements take less."""


class Point(StrEnum):
    """A moment to die at. At ACCEPTED and ANY_MOMENT the parent kills; NEVER lets live."""

    CLAIMING = "before the claim's commit"
    CLAIMED = "after the claim's commit"
    ACCEPTED = "accepted, the answer not read"
    ANSWERED = "answered, not recorded"
    RECORDING = "before the record's commit"
    RECORDED = "after the record's commit"
    BETWEEN = "between two group commits"
    APPROVING = "before the approval's commit"
    APPROVED = "after the approval's commit"
    COMMITTED = "after a commit"
    STATEMENT = "inside a long statement"
    ANY_MOMENT = "at a random moment"
    NEVER = "never"


AROUND = {
    "bot.delivery.claimer": (Point.CLAIMING, Point.CLAIMED),
    "bot.delivery.recorder": (Point.RECORDING, Point.RECORDED),
    "bot.services.review": (Point.APPROVING, Point.APPROVED),
    "bot.services.retracting": (Point.APPROVING, Point.APPROVED),
    "bot.services.due": (Point.APPROVING, Point.APPROVED),
}
"""The points before and after the commit, by the module that asks for the transaction."""

FOR_OTHERS = {"bot.services.recording", "bot.services.once"}
"""They open transactions that others ask them for."""


@dataclass(frozen=True)
class Doom:
    """Die when `point` is met for the `nth` time after so many answers."""

    point: Point = Point.NEVER
    nth: int = 1
    answers: int = 0


class Fate:
    """Counts what has happened in this process, and ends it when its doom has come."""

    def __init__(self, doom: Doom) -> None:
        self._doom = doom
        self._met = 0
        self.done: Counter[Point] = Counter()

    def meets(self, point: Point) -> None:
        """Be at a point; does not return if it is the last one."""
        self.done[point] += 1
        doom = self._doom
        if point is not doom.point or self.done[Point.ANSWERED] < doom.answers:
            return
        self._met += 1
        if self._met == doom.nth:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalDatabase(Database):
    """The real database, in whose transactions the process may die."""

    fate: ClassVar[Fate] = Fate(Doom())

    @classmethod
    async def open(cls, path: Path, **details: object) -> Database:
        """Open it as ever, and let SQLite call in the middle of long statements."""
        database = await super().open(path, **details)  # type: ignore[arg-type]
        await database._writer.set_progress_handler(_in_statement, LONG_STATEMENT)  # noqa: SLF001
        return database

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Stores]:
        """Die before or after the commit, if that is the doom."""
        points = AROUND.get(_asker())
        async with super().write() as stores:
            yield stores
            if points is not None:
                self.fate.meets(points[0])
        if points is not None:
            self.fate.meets(points[1])
        self.fate.meets(Point.COMMITTED)


class MortalMessenger:
    """The real messenger, after whose answers the process may die."""

    def __init__(self, messenger: Messenger, fate: Fate) -> None:
        self._messenger, self._fate = messenger, fate

    async def send(self, delivery: Delivery) -> SendOutcome:
        """Send as ever; what is answered now is not recorded yet."""
        outcome = await self._messenger.send(delivery)
        self._fate.meets(Point.ANSWERED)
        if self._fate.done[Point.RECORDED]:
            self._fate.meets(Point.BETWEEN)
        return outcome


def _in_statement() -> int:
    MortalDatabase.fate.meets(Point.STATEMENT)
    return 0


def _asker() -> str:
    """Return the name of the product's module that asks for the present transaction."""
    frame = inspect.currentframe()
    while frame is not None:
        name = str(frame.f_globals["__name__"])
        if name.startswith("bot.") and name not in FOR_OTHERS:
            return name
        frame = frame.f_back
    return ""
