"""Table 2, second part: what becomes of a broadcast when Telegram answers 429 to everything.

The sender notes when it began each send and when it read each 429; the server notes what arrived.
"""

import asyncio
import json
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter
from telegram.request import HTTPXRequest

from benchmarks.pacing import PACED, PAID, Bot, a_bot, outbox_worker, send, work_off
from benchmarks.server import SENT
from benchmarks.serving import Server, Tally, busiest, server_note, serving
from benchmarks.tables import Table
from bot.domain.delivery import Delivery, SendOutcome, Throttled
from bot.messenger import TelegramMessenger
from bot.transport import AiohttpRequest

LATENCY = 0.05
WAIT = 3.0
"""Seconds of the 429."""
SHORTEST = 1.0
"""The least that Telegram asks for."""
SIZES = {limit: 10 * limit for limit in PACED}
QUICK = {30: 24, PAID: 200}
"""Messages at each limit."""


@dataclass
class Notes:
    """When sends began, and when a 429 was read and until when it asked to wait."""

    begun: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    until: float = 0.0

    def throttled(self, seconds: float) -> None:
        """A 429 was read."""
        now = time.monotonic()
        self.read.append(now)
        self.until = max(self.until, now + seconds)


class Watched:
    """The messenger, which notes what it begins and what it is told."""

    def __init__(self, bot: Bot, notes: Notes) -> None:
        self._messenger, self._notes = TelegramMessenger(bot), notes

    async def send(self, delivery: Delivery) -> SendOutcome:
        """Send, and note it."""
        self._notes.begun.append(time.monotonic())
        outcome = await self._messenger.send(delivery)
        if isinstance(outcome, Throttled):
            self._notes.throttled(outcome.seconds)
        return outcome


class WatchedRequest(HTTPXRequest):
    """PTB's default request, which notes the same."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes = notes

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Send, and note it."""
        self._notes.begun.append(time.monotonic())
        status, body = await super().do_request(*args, **kwargs)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            self._notes.throttled(json.loads(body)["parameters"]["retry_after"])
        return status, body


@dataclass(frozen=True, slots=True)
class Run:
    """One broadcast through one 429."""

    way: str
    limit: int
    messages: int
    notes: Notes
    moments: list[float]
    chats: int
    tally: Tally

    def cells(self) -> tuple[str, ...]:
        """Return its row of the table."""
        first = self.notes.read[0]
        early = [at for at in self.notes.begun if first < at < self.notes.until]
        after = [at for at in self.notes.begun if at >= self.notes.until]
        arrived = [at for at in self.moments if at >= self.notes.until]
        return (
            self.way,
            f"{self.limit}",
            f"{self.messages:,}",
            f"{self.messages - self.chats:,}",
            f"{len(self.notes.read):,}",
            f"{len(early):,}",
            f"{1000 * (after[0] - self.notes.until):,.0f}" if after else "-",
            f"{busiest(arrived):,}" if arrived else "-",
        )


async def measure(quick: bool) -> Table:
    """Let one 429 stop each way in the middle."""
    sizes, loop, wait = (QUICK, 6, SHORTEST) if quick else (SIZES, SIZES[30] // 2, WAIT)
    async with serving() as server:
        runs = [await _worker(server, limit, sizes[limit], wait) for limit in PACED]
        runs.append(await _loop(server, 30, loop, wait))
        runs.append(await _limiter(server, 30, 2 * loop, wait))
    return Table(
        title="2. Through one 429 for everything",
        columns=(
            "way",
            "limit",
            "messages",
            "lost",
            "429s",
            "begun in spite of it",
            "ms to the first send",
            "busiest second after",
        ),
        rows=tuple(run.cells() for run in runs),
        notes=(
            f"Latency {1000 * LATENCY:.0f} ms; after a third of the messages the server answers 429"
            f" to everything for {wait:.0f} s.",
            "Begun in spite of it: between reading the first 429 and the end of the wait. The 429s"
            " of what was in flight by then cannot be avoided.",
            "Ms to the first send: from the end of the wait, the latest that any 429 asked for.",
            server_note([run.tally for run in runs]),
        ),
    )


async def _worker(server: Server, limit: int, messages: int, wait: float) -> Run:
    notes = Notes()
    async with (
        a_bot(server, AiohttpRequest()) as bot,
        outbox_worker(Watched(bot, notes), limit, messages) as worker,
    ):
        await _begin(server, messages, wait)
        await work_off(worker)
    return await _run(server, "this project's worker", limit, messages, notes)


async def _loop(server: Server, limit: int, messages: int, wait: float) -> Run:
    notes = Notes()
    async with a_bot(server, WatchedRequest(notes)) as bot:
        await _begin(server, messages, wait)
        for chat in range(1, messages + 1):
            await _insist(bot, chat, wait)
            await asyncio.sleep(1 / limit)
    return await _run(server, "PTB, loop that waits on a 429", limit, messages, notes)


async def _limiter(server: Server, limit: int, messages: int, wait: float) -> Run:
    notes = Notes()
    limiter = AIORateLimiter(overall_max_rate=limit, max_retries=3)
    async with a_bot(server, WatchedRequest(notes), limiter) as bot:
        await _begin(server, messages, wait)
        sends = (send(bot, chat) for chat in range(1, messages + 1))
        await asyncio.gather(*sends, return_exceptions=True)
    return await _run(server, "PTB, AIORateLimiter, 3 retries", limit, messages, notes)


async def _insist(bot: Bot, chat: int, wait: float) -> None:
    try:
        await send(bot, chat)
    except RetryAfter:
        await asyncio.sleep(wait)
        await _insist(bot, chat, wait)


async def _begin(server: Server, messages: int, wait: float) -> None:
    await server.begin(LATENCY)
    await server.flood(wait, after=messages // 3)


async def _run(server: Server, way: str, limit: int, messages: int, notes: Notes) -> Run:
    tally, record = await server.tally(), await server.record()
    return Run(
        way=way,
        limit=limit,
        messages=messages,
        notes=notes,
        moments=record.moments(SENT),
        chats=len(record.sent_to()),
        tally=tally,
    )
