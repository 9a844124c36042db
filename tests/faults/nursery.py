"""The parent's side of the victims: orders one, waits for its end, kills it.

Ends only what it started, and only while it is known to be there.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import IO

from tests.faults.victim import Order

ROOT = Path(__file__).parents[2]
KILLED = signal.SIGKILL
PATIENCE = 60.0
"""Seconds after which a process that neither dies nor is killed is taken for hanging."""


class Life:
    """One process; its end is told by the signal that ended it, or its exit code."""

    def __init__(self, number: int, end: "asyncio.Future[int]") -> None:
        self._number, self._end = number, end

    async def lasts(self, seconds: float) -> bool:
        """Whether it is still there after so long."""
        await asyncio.wait({self._end}, timeout=seconds)
        return not self._end.done()

    async def ends(self) -> int:
        """Wait until it has died by itself; return the signal, or its exit code."""
        if await self.lasts(PATIENCE):
            raise TimeoutError("nothing killed the process")
        return self._end.result()

    async def is_killed(self) -> int:
        """Kill it, if it is still there; return the signal."""
        if not self._end.done():
            os.kill(self._number, KILLED)
        return await self._end


class Nursery:
    """Bears one process at a time."""

    def __init__(self, orders: IO[str], answers: IO[str]) -> None:
        self._orders, self._answers = orders, answers

    @asynccontextmanager
    async def born(self, order: Order) -> AsyncIterator[Life]:
        """A process that lives as ordered; killed at the end of the block if it still lives."""
        self._write(order.line())
        number = await asyncio.to_thread(self._read)
        life = Life(number, asyncio.get_running_loop().run_in_executor(None, self._read))
        try:
            yield life
        finally:
            await life.is_killed()
            self._write("buried")

    def _write(self, line: str) -> None:
        self._orders.write(f"{line}\n")
        self._orders.flush()

    def _read(self) -> int:
        return int(self._answers.readline())


@contextmanager
def nursery() -> Iterator[Nursery]:
    """A nursery for many rounds, which has imported the bot when it is handed out."""
    command = [sys.executable, "-m", "tests.faults.victim"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline(), "the bot could not be imported"
        yield Nursery(process.stdin, process.stdout)
