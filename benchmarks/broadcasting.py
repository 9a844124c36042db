"""Table 6: a whole bot publishes to many: how soon it begins, and what memory it takes.

The bot is a process of its own, such as an operator runs, over the recording server. Its memory is
looked at when it has started, and at its highest after it has fanned out and sent for a while.
"""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.desk import settings_of, submitted
from benchmarks.fan_out import FIRST_CHAT
from benchmarks.outbox import load_subscriptions
from benchmarks.serving import Server, serving
from benchmarks.tables import Table

COLUMNS = (
    "subscriptions",
    "approvals",
    "press to commit",
    "commit to first send",
    "at most",
    "sent meanwhile",
    "memory at start",
    "at its highest",
)
PACE = 1_000.0
"""The most that Telegram allows, to those who pay."""


class Round(NamedTuple):
    """One approval. Seconds from the press to the commit, and from there to the first message that
    reached the server; MiB of memory."""

    press: float
    first: float
    sent: int
    start: float
    highest: float


class Size(NamedTuple):
    """How many subscriptions, how often, and how many messages to wait for."""

    chats: int
    rounds: int
    sent: int


async def measure(quick: bool) -> Table:
    """Publish to each number of subscriptions."""
    sizes = (
        (Size(100, 2, 100), Size(2_000, 1, 1_000))
        if quick
        else (Size(100, 20, 100), Size(100_000, 3, 5_000), Size(1_000_000, 2, 30_000))
    )
    rows = []
    async with serving() as server:
        for size in sizes:
            rounds = [await _round(server, size) for _ in range(size.rounds)]
            rows.append(_cells(size, rounds))
    return Table(
        title="6. A whole bot publishes",
        columns=COLUMNS,
        rows=tuple(rows),
        notes=(
            "Press: the use case is called as a press of Approve calls it. First send: its arrival "
            "at the server, of any message that follows from the approval. Medians, and the worst.",
            f"Sent at {PACE:,.0f} a second, the most that Telegram allows. Memory is the process's "
            "VmRSS and VmHWM, after the whole fan-out and the messages sent.",
        ),
    )


def _cells(size: Size, rounds: list[Round]) -> tuple[str, ...]:
    return (
        f"{size.chats:,}",
        str(size.rounds),
        f"{1000 * median(one.press for one in rounds):.0f} ms",
        f"{1000 * median(one.first for one in rounds):.0f} ms",
        f"{1000 * max(one.first for one in rounds):.0f} ms",
        f"{min(one.sent for one in rounds):,}",
        f"{max(one.start for one in rounds):.0f} MiB",
        f"{max(one.highest for one in rounds):.0f} MiB",
    )


async def _round(server: Server, size: Size) -> Round:
    with TemporaryDirectory() as folder:
        settings = settings_of(Path(folder) / "bulletin.db", server.url)
        draft = await submitted(settings)
        chats = range(FIRST_CHAT, FIRST_CHAT + 7 * size.chats, 7)
        load_subscriptions(settings.database, chats)
        await server.begin()
        async with _newsroom(server, settings.database) as process:
            start = await _answer(process)
            await _until(server, 1)  # the review card
            before = (await server.tally()).requests
            press = await _ask(process, f"approve {draft.id} {draft.revision}")
            await _until(server, before + size.sent)
            memory = await _ask(process, "report")
        moments = (await server.record()).all
        return Round(
            press=press["committed"] - press["began"],
            first=next(at for at in moments if at > press["began"]) - press["committed"],
            sent=len([at for at in moments if at > press["began"]]),
            start=start["VmRSS"],
            highest=memory["VmHWM"],
        )


async def _until(server: Server, requests: int) -> None:
    """Wait until the server has recorded so many messages."""
    while len((await server.record()).times) < requests:  # noqa: ASYNC110
        # The server is another process and has no events to give.
        await asyncio.sleep(0.2)


@asynccontextmanager
async def _newsroom(server: Server, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    arguments = ("-m", "benchmarks.newsroom", server.url, str(database), str(PACE))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdin=PIPE, stdout=PIPE
    )
    try:
        yield process
    finally:
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()


async def _ask(process: asyncio.subprocess.Process, order: str) -> dict[str, float]:
    if process.stdin is None:
        raise RuntimeError("the bot's process has no standard input")
    process.stdin.write(f"{order}\n".encode())
    return await _answer(process)


async def _answer(process: asyncio.subprocess.Process) -> dict[str, float]:
    if process.stdout is None or not (line := await process.stdout.readline()):
        raise RuntimeError("the bot's process has ended")
    answer: dict[str, float] = json.loads(line)
    return answer
