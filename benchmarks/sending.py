"""Table 1: sends a second and CPU milliseconds a message, from claimed row to recorded result.

The worker with a real database on disk, transport and messenger, without a limit; beside it what
a bot would use without this project. Baselines only send: they claim and record nothing.
"""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from benchmarks.outbox import fill, recorded
from benchmarks.serving import TOKEN, Server, Tally, server_note, serving
from benchmarks.tables import Table
from bot.delivery import DeliveryWorker
from bot.domain.pacing import Limits
from bot.messenger import TelegramMessenger
from bot.services.ports import SystemClock
from bot.transport import AiohttpRequest
from storage.database import Database

UNLIMITED = Limits(per_second=1e9, chat_seconds=0.0, group_per_minute=1000)
IN_FLIGHT = 256
HTTPX_IN_FLIGHT = 16
"""Where PTB's default request is fastest; with 64 and more at once it sends half as much."""
LATENCIES = (0.0, 0.05)
HTML = "<b>Bulletin 4</b>\n\n" + "The road to the bridge is open &amp; quiet, residents say. " * 15
COLUMNS = (
    "way",
    "latency",
    "messages",
    "sends/s",
    "CPU ms",
    "arrived",
    "recorded",
    "twice",
    "server busy",
)

Send = Callable[[int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Run:
    """One way, measured once. `seconds` and `cpu` are the sending process's, all its threads
    included; `recorded` is what the database says, None where there is none."""

    way: str
    latency: float
    messages: int
    seconds: float
    cpu: float
    arrived: int
    twice: int
    recorded: int | None
    tally: Tally

    def cells(self) -> tuple[str, ...]:
        """Return its row of the table."""
        return (
            self.way,
            f"{1000 * self.latency:.0f} ms",
            f"{self.messages:,}",
            f"{self.messages / self.seconds:,.0f}",
            f"{1000 * self.cpu / self.messages:.3f}",
            f"{self.arrived:,}",
            "-" if self.recorded is None else f"{self.recorded:,}",
            f"{self.twice:,}",
            f"{self.tally.busy:.0%}",
        )


class Stopwatch:
    """Wall and CPU seconds of a block, on a fresh record of the server."""

    def __init__(self, server: Server, way: str, latency: float, messages: int) -> None:
        self._server, self._way, self._latency, self._messages = server, way, latency, messages
        self._seconds, self._cpu = 0.0, 0.0
        self._tally: Tally

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Measure the block."""
        gc.collect()
        await self._server.begin(self._latency)
        self._seconds, self._cpu = time.monotonic(), time.process_time()
        yield
        self._seconds = time.monotonic() - self._seconds
        self._cpu = time.process_time() - self._cpu
        self._tally = await self._server.tally()

    async def read(self, *, recorded: int | None = None) -> Run:
        """Return the run, with what the server saw of it."""
        record = await self._server.record()
        return Run(
            way=self._way,
            latency=self._latency,
            messages=self._messages,
            seconds=self._seconds,
            cpu=self._cpu,
            arrived=len(record.sent_to()),
            twice=record.repeated,
            recorded=recorded,
            tally=self._tally,
        )


async def measure(quick: bool) -> Table:
    """Measure all ways at all latencies, one after the other."""
    many, some, few = (60, 40, 8) if quick else (20_000, 3_000, 150)
    runs = []
    async with serving() as server:
        for latency in LATENCIES:
            runs.append(await _ours(server, latency, many))
            if quick and latency:
                continue
            runs.append(await _semaphore(server, latency, some, AiohttpRequest(), IN_FLIGHT))
            runs.append(await _semaphore(server, latency, some, HTTPXRequest(), HTTPX_IN_FLIGHT))
            runs.append(await _rate_limiter(server, latency, few))
            runs.append(await _naive(server, latency, few))
    return Table(
        title="1. Sends a second, from claimed row to recorded result",
        columns=COLUMNS,
        rows=tuple(run.cells() for run in runs),
        notes=_notes(runs),
    )


async def _ours(server: Server, latency: float, messages: int) -> Run:
    watch = Stopwatch(server, "this project's worker", latency, messages)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bulletins.db"
        database = await Database.open(path)
        try:
            await fill(database, range(1, messages + 1), HTML)
            async with _bot(server, AiohttpRequest()) as bot:
                await _work(database, bot, watch)
        finally:
            await database.close()
        return await watch.read(recorded=recorded(path))


async def _work(database: Database, bot: ExtBot[int], watch: Stopwatch) -> None:
    worker = DeliveryWorker(
        database, TelegramMessenger(bot), SystemClock(), limits=UNLIMITED, in_flight=IN_FLIGHT
    )
    async with asyncio.TaskGroup() as tasks, watch.running():
        tasks.create_task(worker.run())
        await worker.idle()
        worker.stop()


async def _semaphore(
    server: Server, latency: float, messages: int, request: BaseRequest, at_once: int
) -> Run:
    usual = isinstance(request, HTTPXRequest)
    way = f"PTB, {'default request' if usual else 'our transport'}, semaphore of {at_once}"
    free = asyncio.Semaphore(at_once)
    async with _bot(server, request) as bot:

        async def send(chat: int) -> None:
            async with free:
                await _send(bot, chat)

        return await _all_at_once(Stopwatch(server, way, latency, messages), send, messages)


async def _rate_limiter(server: Server, latency: float, messages: int) -> Run:
    watch = Stopwatch(server, "PTB, AIORateLimiter (30/s)", latency, messages)
    async with _bot(server, HTTPXRequest(), AIORateLimiter()) as bot:
        return await _all_at_once(watch, lambda chat: _send(bot, chat), messages)


async def _all_at_once(watch: Stopwatch, send: Send, messages: int) -> Run:
    async with watch.running():
        await asyncio.gather(*(send(chat) for chat in range(1, messages + 1)))
    return await watch.read()


async def _naive(server: Server, latency: float, messages: int) -> Run:
    watch = Stopwatch(server, "PTB, loop of send; sleep(1/30)", latency, messages)
    async with _bot(server, HTTPXRequest()) as bot, watch.running():
        for chat in range(1, messages + 1):
            await _send(bot, chat)
            await asyncio.sleep(1 / 30)
    return await watch.read()


async def _send(bot: ExtBot[int], chat: int) -> None:
    await bot.send_message(chat, HTML, parse_mode=ParseMode.HTML)


@asynccontextmanager
async def _bot(
    server: Server, request: BaseRequest, limiter: AIORateLimiter | None = None
) -> AsyncIterator[ExtBot[int]]:
    bot: ExtBot[int] = ExtBot(
        TOKEN,
        base_url=server.bot_url,
        request=request,
        get_updates_request=request,
        rate_limiter=limiter,
    )
    async with bot:
        yield bot


def _notes(runs: list[Run]) -> tuple[str, ...]:
    return (
        f"No limit of the rate, window {IN_FLIGHT}, loopback HTTP without TLS, {len(HTML)} signs.",
        "CPU: the sending process's, a message, all threads; the worker's holds claiming, recording"
        " and SQLite. What PTB sends by itself is recorded nowhere.",
        "Arrived: chats for which the server took a message. Recorded: rows that the database file"
        " holds as sent, with their message's number. Twice: messages beyond one a chat.",
        "AIORateLimiter and the loop are held to 30/s by design; the limiter lets more than 60 go"
        " in its first second.",
        server_note([run.tally for run in runs]),
    )
