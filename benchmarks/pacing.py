"""Table 2: how much of Telegram's limit is used, and what the busiest second held.

Arrivals at the server count, not what the sender believes. Baselines send without claiming or
recording anything.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from benchmarks.outbox import fill
from benchmarks.sending import HTML, IN_FLIGHT
from benchmarks.server import SENT
from benchmarks.serving import TOKEN, Server, Tally, busiest, server_note, serving
from benchmarks.tables import Table
from bot.delivery import DeliveryWorker
from bot.domain.pacing import Limits
from bot.messenger import TelegramMessenger
from bot.services.ports import Messenger, SystemClock
from bot.transport import AiohttpRequest
from storage.database import Database

LATENCIES = (0.0, 0.05, 0.15)
PARTS = 3
"""The messages of a long bulletin, which a chat may get one a second."""
PAID = 1000
PACED = {30: Limits(), PAID: Limits(paid_per_second=995)}
"""What the worker is told for a limit: the defaults of BULLETIN_RATE and BULLETIN_PAID_RATE. What
goes at the higher one is paid for."""

Bot = ExtBot[int]


@dataclass(frozen=True, slots=True)
class Run:
    """One way at one limit and latency; `moments` are the arrivals at the server."""

    way: str
    limit: int
    latency: float
    moments: list[float]
    tally: Tally

    @property
    def rate(self) -> float:
        """Return the messages a second between the first and the last."""
        return (len(self.moments) - 1) / (self.moments[-1] - self.moments[0])

    def cells(self) -> tuple[str, ...]:
        """Return its row of the table."""
        return (
            self.way,
            f"{self.limit}",
            f"{1000 * self.latency:.0f} ms",
            f"{len(self.moments):,}",
            f"{self.rate:,.2f}",
            f"{self.rate / self.limit:.1%}",
            f"{busiest(self.moments):,}",
        )


async def measure(quick: bool) -> Table:
    """Measure each way at each limit and latency, one after the other."""
    runs = []
    async with serving() as server:
        for limit in PACED:
            ours, loop = (limit // 5, 3) if quick else (20 * limit, max(60, limit // 4))
            for latency in LATENCIES[1:2] if quick else LATENCIES:
                runs.append(await _worker(server, limit, latency, ours))
                runs.append(await _loop(server, limit, latency, loop))
                if limit == PAID:
                    continue
                runs.append(await _worker(server, limit, latency, ours // PARTS, PARTS))
                runs.append(await _limiter(server, limit, latency, 8 if quick else 180))
    return Table(
        title="2. The share of the limit that is used, and the busiest second",
        columns=("way", "limit", "latency", "messages", "a second", "share", "busiest second"),
        rows=tuple(run.cells() for run in runs),
        notes=(
            "A second: messages between the first arrival at the server and the last. Busiest"
            " second: the most arrivals in any window of a second, wherever it begins.",
            f"{PAID} a second is for paid broadcasts, which the worker's are here. Of a bulletin of"
            f" {PARTS} messages each chat gets one a second.",
            "AIORateLimiter's average holds the burst of its first second, which is beyond the"
            " limit.",
            server_note([run.tally for run in runs]),
        ),
    )


@asynccontextmanager
async def outbox_worker(
    messenger: Messenger, limit: int, chats: int, parts: int = 1
) -> AsyncIterator[DeliveryWorker]:
    """Give a worker whose outbox, a database on disk, holds so many messages to each of so many
    chats."""
    with TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "bulletins.db")
        try:
            await fill(database, range(1, chats + 1), HTML, parts=parts, paid=limit == PAID)
            yield DeliveryWorker(
                database, messenger, SystemClock(), limits=PACED[limit], in_flight=IN_FLIGHT
            )
        finally:
            await database.close()


async def work_off(worker: DeliveryWorker) -> None:
    """Let the worker send all that is due."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(worker.run())
        await worker.idle()
        worker.stop()


@asynccontextmanager
async def a_bot(
    server: Server, request: BaseRequest, limiter: AIORateLimiter | None = None
) -> AsyncIterator[Bot]:
    """Give PTB's bot for the server."""
    bot: Bot = ExtBot(
        TOKEN,
        base_url=server.bot_url,
        request=request,
        get_updates_request=request,
        rate_limiter=limiter,
    )
    async with bot:
        yield bot


async def send(bot: Bot, chat: int) -> None:
    """Send as PTB does by itself."""
    await bot.send_message(chat, HTML, parse_mode=ParseMode.HTML)


async def _worker(server: Server, limit: int, latency: float, chats: int, parts: int = 1) -> Run:
    async with a_bot(server, AiohttpRequest()) as bot:
        messenger = TelegramMessenger(bot)
        async with outbox_worker(messenger, limit, chats, parts) as worker:
            await server.begin(latency)
            await work_off(worker)
    way = "this project's worker" + (f", {parts} messages a chat" if parts > 1 else "")
    return await _run(server, way, limit, latency)


async def _loop(server: Server, limit: int, latency: float, messages: int) -> Run:
    async with a_bot(server, HTTPXRequest()) as bot:
        await server.begin(latency)
        for chat in range(1, messages + 1):
            await send(bot, chat)
            await asyncio.sleep(1 / limit)
    return await _run(server, f"PTB, loop of send; sleep(1/{limit})", limit, latency)


async def _limiter(server: Server, limit: int, latency: float, messages: int) -> Run:
    async with a_bot(server, HTTPXRequest(), AIORateLimiter(overall_max_rate=limit)) as bot:
        await server.begin(latency)
        await asyncio.gather(*(send(bot, chat) for chat in range(1, messages + 1)))
    return await _run(server, "PTB, AIORateLimiter", limit, latency)


async def _run(server: Server, way: str, limit: int, latency: float) -> Run:
    tally = await server.tally()
    moments = (await server.record()).moments(SENT)
    return Run(way=way, limit=limit, latency=latency, moments=moments, tally=tally)
