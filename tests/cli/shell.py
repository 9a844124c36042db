"""A person at a terminal: runs the command line as processes of its own, in a folder of its own.

The environment has no setting but those of the story, and a token that must not come out again.
"""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import from_json

from bot.config import environment
from bot.simulator import DEFAULT_TOKEN

GRACE = 60
"""Seconds after which a command hangs; a busy machine needs several to begin one."""

AT_ONCE = 3


class Printed(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    errors: str

    def json(self) -> Any:
        """What it printed, if that is JSON and nothing else."""
        assert self.code == 0, self.errors
        return from_json(self.out)

    def sentence(self) -> str:
        """The one line it said on standard error, and nothing on standard output."""
        assert self.out == ""
        assert self.errors.count("\n") == 1, self.errors
        return self.errors.strip()


class Shell:
    """Commands in one folder; `settings` hold for all of them. Every output is searched for the
    token."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings = {"BULLETIN_TOKEN": DEFAULT_TOKEN} | settings
        self._places = asyncio.Semaphore(AT_ONCE)

    async def bulletin(self, *words: str, given: bytes = b"", **settings: str) -> Printed:
        """Run `bulletin WORDS...` to its end; of many at the same time, a few at once."""
        async with self._places, self.running(*words, **settings) as process:
            return await self.finish(process, given)

    @asynccontextmanager
    async def running(self, *words: str, **settings: str) -> AsyncIterator[Process]:
        """`bulletin WORDS...` at work; what still runs at the end of the block is ended."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *words),
            cwd=self.folder,
            env=environment(**self.settings | settings),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                await _end(process)

    async def finish(self, process: Process, given: bytes = b"") -> Printed:
        """Wait for the end of a command."""
        async with asyncio.timeout(GRACE):
            out, errors = await process.communicate(given)
        assert process.returncode is not None
        printed = Printed(process.returncode, out.decode(), errors.decode())
        said = printed.out + printed.errors
        assert "Traceback" not in said, said
        assert DEFAULT_TOKEN not in said
        assert DEFAULT_TOKEN.partition(":")[2] not in said
        return printed


async def _end(process: Process) -> None:
    """Ask a process to end, and kill one that does not: a demo that is killed leaves its bot
    behind, which holds the pipes, so that nobody would hear of its end."""
    process.terminate()
    try:
        async with asyncio.timeout(GRACE):
            await process.communicate()
    except TimeoutError:
        process.kill()
        raise
