"""A start that kills itself while it renews the mark of its database (fault F25).

`python -m tests.faults.marking DATABASE` takes orders, a line each: "2 before" is SIGKILL before
the second time that the file beside the database is written, "2 after" when that is done. Each is
carried out by a process of its own, forked so that it costs milliseconds; the answer is the signal
that ended it. Times 1 and 2 are of the start, 3 and 4 of the sweep that renews the mark.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import log as logs
from bot.config import Settings
from bot.services.boots import Boots
from bot.services.opening import load_theatre, service_context
from bot.services.ports import Clock, SystemClock
from storage.database import Database
from storage.mark import MarkFile

SETTINGS = Settings(_env_file=None)
THEATRE = load_theatre(SETTINGS)


class MortalFile(MarkFile):
    """A file in which the process writes for the last time."""

    def __init__(self, path: Path, last: int, when: str) -> None:
        super().__init__(path)
        self._left, self._when = last, when

    def keep(self, *marks: str) -> None:
        self._left -= 1
        if self._left == 0 and self._when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        super().keep(*marks)
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


@asynccontextmanager
async def boots(
    file: MarkFile, path: Path, clock: Clock | None = None
) -> AsyncIterator[tuple[Boots, Database]]:
    """What a start looks at, over real files."""
    database = await Database.open(path)
    try:
        context = service_context(SETTINGS, THEATRE, database, clock or SystemClock())
        yield Boots(context, file), database
    finally:
        await database.close()


async def doomed(path: Path, last: int, when: str) -> None:
    """Start, and renew the mark, until the end."""
    async with boots(MortalFile(path, last, when), path) as (found, _):
        await found.begin()
        await found.beat()


def main() -> None:
    logs.configure("ERROR")
    for order in sys.stdin:
        last, when = order.split()
        child = os.fork()
        if child == 0:
            asyncio.run(doomed(Path(sys.argv[1]), int(last), when))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.WTERMSIG(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
