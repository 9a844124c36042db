"""Starts `benchmarks.server`, gives it orders, and reads what it recorded.

Must not judge: what a figure means is said by the benchmark that asked for it.
"""

import asyncio
import sys
from array import array
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from benchmarks.server import EDITED, REFUSED, SENT

TOKEN = "4242:benchmark"
ROW_BYTES = 17
FREE = 0.75
"""The share of a core up to which the server is taken to have kept up."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How busy the server was since `Server.begin`: its CPU and wall seconds, and by how many
    seconds, on average, an answer went out later than the latency that was asked for."""

    requests: int
    cpu: float
    wall: float
    lateness: float

    @property
    def busy(self) -> float:
        """Return the share of one core that the server used; near 1 it is the bottleneck."""
        return self.cpu / self.wall

    @property
    def cpu_ms(self) -> float:
        """Return the server's CPU milliseconds a request."""
        return 1000 * self.cpu / max(1, self.requests)


@dataclass(frozen=True, slots=True)
class Record:
    """What reached the server, in order of arrival: moments of the machine's monotonic clock
    (`time.monotonic` of any process), chats, and what became of it (SENT, EDITED, REFUSED)."""

    times: "array[float]"
    chats: "array[int]"
    kinds: "array[int]"

    def moments(self, *kinds: int) -> list[float]:
        """Return when requests of these kinds arrived; of all kinds if none is named."""
        return [at for at, kind in zip(self.times, self.kinds, strict=True) if kind in kinds]

    @property
    def all(self) -> list[float]:
        """Return when each request arrived, whatever became of it."""
        return self.moments(SENT, EDITED, REFUSED)

    def sent_to(self) -> Counter[int]:
        """Return how many new messages each chat was sent."""
        pairs = zip(self.chats, self.kinds, strict=True)
        return Counter(chat for chat, kind in pairs if kind == SENT)

    @property
    def repeated(self) -> int:
        """Return how many messages were one too many, if each chat was to have one."""
        return sum(count - 1 for count in self.sent_to().values())


def busiest(moments: list[float], seconds: float = 1.0) -> int:
    """Return the most moments that any window of `seconds` holds, wherever it begins; the window
    is open at its end, and `moments` are in order."""
    most = first = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def server_note(tallies: list[Tally]) -> str:
    """Say how it was checked that the server was not what was measured."""
    busy = max(tally.busy for tally in tallies)
    late = 1000 * max(tally.lateness for tally in tallies)
    return (
        f"The server is another process on the same machine: in its busiest run it used {busy:.0%} "
        f"of one core, and on average it answered at most {late:.1f} ms later than it was told. "
        f"{'So it is not the bottleneck.' if busy < FREE else 'It may have been the bottleneck.'}"
    )


class Server:
    """The server in its other process, reached at `url`."""

    def __init__(self, port: int, control: aiohttp.ClientSession) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._control = control

    @property
    def bot_url(self) -> str:
        """Return PTB's base_url."""
        return f"{self.url}/bot"

    async def begin(self, latency: float = 0.0) -> None:
        """Forget what was recorded, and answer after `latency` seconds from now on."""
        await self._order(f"begin?latency={latency}")

    async def flood(self, seconds: float, *, after: int = 0, private: bool = False) -> None:
        """Answer 429 to all requests, or to those to private chats, for `seconds`, from the first
        request after `after` more accepted messages."""
        await self._order(f"flood?seconds={seconds}&after={after}&private={int(private)}")

    async def tally(self) -> Tally:
        """Return how busy the server was since `begin`."""
        async with self._control.get(f"{self.url}/control/tally") as answer:
            return Tally(**await answer.json())

    async def record(self) -> Record:
        """Return all that reached the server since `begin`."""
        columns = await self._order("record")
        rows = len(columns) // ROW_BYTES
        times, chats, kinds = array("d"), array("q"), array("b")
        times.frombytes(columns[: 8 * rows])
        chats.frombytes(columns[8 * rows : 16 * rows])
        kinds.frombytes(columns[16 * rows :])
        return Record(times, chats, kinds)

    async def _order(self, order: str) -> bytes:
        async with self._control.get(f"{self.url}/control/{order}") as answer:
            return await answer.read()


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """Run a server process for the length of the block."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.server", stdin=pipe, stdout=pipe
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        port = int(await process.stdout.readline())
        async with aiohttp.ClientSession() as control:
            yield Server(port, control)
    finally:
        process.stdin.close()
        await process.wait()
