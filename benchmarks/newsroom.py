"""A whole bot in a process of its own, for `benchmarks.broadcasting`: it runs, approves what waits
when it is told to, and says what it took.

Lines on standard input: `approve <draft> <revision>`, `report`; the end of it ends the bot. Answers
are lines of JSON.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from benchmarks.desk import REVIEWER, settings_of
from bot import log
from bot.app import Bot, running
from bot.domain.ids import DraftId
from bot.domain.pacing import Limits


def memory() -> dict[str, float]:
    """Return the process's memory in MiB: at present and at its highest."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return {name: int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")}


async def _serve(bot: Bot) -> None:
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        match line.split():
            case ["approve", draft, revision]:
                began = time.monotonic()
                await bot.services.review.approve(REVIEWER, DraftId(int(draft)), int(revision))
                _say({"began": began, "committed": time.monotonic()})
            case ["report"]:
                _say(memory())
            case _:
                raise ValueError(f"no such order: {line!r}")


def _say(answer: dict[str, float]) -> None:
    print(json.dumps(answer), flush=True)


async def main(url: str, database: str, rate: str) -> None:
    """Run until standard input ends."""
    log.configure("ERROR")
    limits = Limits(per_second=float(rate), chat_seconds=1.0)
    async with running(settings_of(Path(database), url), limits=limits) as bot:
        _say(memory())
        await _serve(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
