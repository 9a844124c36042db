"""The demo: joins the local Telegram, a bot in a process of its own, and the tour.

Must not know how any of them works.
"""

import asyncio
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.config import environment
from bot.services.ports import SystemClock
from bot.simulator import DEFAULT_TOKEN, SimClient, running
from bot.simulator.tour import Tour, TourEnded

out = Console(highlight=False)

_ADMIN = 1001
"""The demo's first admin, a person of the simulator."""

_ZONE = "Asia/Damascus"
"""The time zone of the demo's collective."""

_GRACE = 10.0
"""Seconds in which the demo's bot has to stop; it needs one or two."""

_NEXT = """
This was the real bot; only Telegram was a local one. To go on with a real token:
  1. In Telegram, write /newbot to @BotFather, and copy the token.
  2. cp .env.example .env, and put the token behind BULLETIN_TOKEN=
  3. make run, and write /whoami to your bot. Put the number behind BULLETIN_ADMIN=, and
     make run again: you are the first admin.
"""


async def demo(*, keep: bool) -> str | None:
    """Play the tour, with `keep` stay afterwards; return what went wrong, if anything did."""
    stop = _told_to_stop()
    with tempfile.TemporaryDirectory(prefix="bulletin-demo-") as folder:
        async with (
            running() as simulator,
            SimClient(simulator.url) as sim,
            _bot(simulator.url, Path(folder)) as process,
        ):
            today = SystemClock().now().astimezone(ZoneInfo(_ZONE)).date()
            tour = Tour(sim, out, today)
            interrupted = _after(stop, "It was interrupted.")
            trouble = await first_of(_play(tour), bot_ended(process), interrupted)
            if trouble is None:
                out.print(_NEXT, markup=False, soft_wrap=True)
            if trouble is None and keep:
                tour.explain_playing()
                trouble = await first_of(bot_ended(process), _after(stop, None))
    if trouble is None and process.returncode:
        return f"The bot stopped with code {process.returncode}."
    return trouble


async def first_of(*parts: Coroutine[Any, Any, str | None]) -> str | None:
    """Return the result of the part that ends first; the others are cancelled."""
    async with asyncio.TaskGroup() as tasks:
        begun = [tasks.create_task(part) for part in parts]
        done, _ = await asyncio.wait(begun, return_when=asyncio.FIRST_COMPLETED)
        for task in begun:
            task.cancel()
    return next(task.result() for task in begun if task in done)


async def bot_ended(process: asyncio.subprocess.Process) -> str:
    """Wait until the bot's process is gone, which it should not be; say so."""
    code = await process.wait()
    return f"The bot ended by itself, with code {code}."


async def _play(tour: Tour) -> str | None:
    try:
        await tour.play(_ADMIN)
    except TourEnded as ended:
        return str(ended)
    except SystemExit:
        # rich's answer to a closed pipe; inside a task it would end the event loop, not the demo.
        return "Nobody reads its output any more."
    return None


async def _after(stop: asyncio.Event, sentence: str | None) -> str | None:
    await stop.wait()
    return sentence


def _told_to_stop() -> asyncio.Event:
    """Return what SIGINT and SIGTERM set: the bot and the folder must not be left behind."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop


@asynccontextmanager
async def _bot(url: str, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the real bot as a process of its own, as an operator would."""
    settings = {
        "BULLETIN_TOKEN": DEFAULT_TOKEN,
        "BULLETIN_ADMIN": str(_ADMIN),
        "BULLETIN_API_URL": url,
        "BULLETIN_DATABASE": str(folder / "demo.db"),
        "BULLETIN_PROGRESS_SECONDS": "0.3",
        "BULLETIN_TIMEZONE": _ZONE,
        "BULLETIN_LOG_LEVEL": "ERROR",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        # There is no .env in it.
        cwd=folder,
        env=environment(**settings),
        # Ctrl-C in the terminal is for the demo, which then stops the bot.
        start_new_session=True,
    )
    try:
        yield process
    finally:
        await _stop(process)


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        async with asyncio.timeout(_GRACE):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
