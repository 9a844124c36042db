"""A bot that is there to be killed: the real way out, or the whole bot, as a process of its own.

`python -m tests.faults.victim` imports everything once and then bears a process for each order on
its standard input. It is forked, so that a round costs milliseconds, and yet a process like any
other: SIGKILL ends it, and nothing of it is left but its files. Must not know who kills, or why.
"""

import asyncio
import json
import os
import signal
import sys
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

from telegram.ext import ExtBot

import bot.app
from bot import log as logs
from bot.config import Settings
from bot.delivery import DeliveryWorker
from bot.messenger import TelegramMessenger
from bot.services.ports import SystemClock
from bot.simulator.state import DEFAULT_TOKEN
from bot.transport import AiohttpRequest
from tests.chat import settings_for
from tests.delivery.builders import AT_ONCE
from tests.faults.failpoints import Doom, Fate, MortalDatabase, MortalMessenger, Point

LIFETIME = 120
"""Seconds; nobody waits longer for it, and it must not outlive a parent that was killed itself."""


@dataclass(frozen=True)
class Order:
    """What to run: `whole` is the whole bot, else its way out alone, with at most `window`
    deliveries in flight."""

    database: Path
    url: str
    window: int = 8
    whole: bool = False
    doom: Doom = field(default_factory=Doom)

    def line(self) -> str:
        """Return the order as one line."""
        return json.dumps(asdict(self) | {"database": str(self.database)})

    @classmethod
    def read(cls, line: str) -> Self:
        """Read what `line` wrote."""
        given = json.loads(line)
        doom = given["doom"] | {"point": Point(given["doom"]["point"])}
        return cls(**given | {"database": Path(given["database"]), "doom": Doom(**doom)})

    @property
    def settings(self) -> Settings:
        """The settings of a bot at this address and database."""
        return settings_for(self.url, self.database.parent, database=self.database)


async def send(order: Order, fate: Fate) -> None:
    """Run the way out, what `bot.app` builds for it and nothing else, until all is sent."""
    database = await MortalDatabase.open(order.database)
    request = AiohttpRequest()
    telegram: ExtBot[None] = ExtBot(
        DEFAULT_TOKEN,
        base_url=f"{order.url}/bot",
        base_file_url=f"{order.url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    async with telegram:
        messenger = MortalMessenger(TelegramMessenger(telegram), fate)
        worker = DeliveryWorker(
            database, messenger, SystemClock(), limits=AT_ONCE, in_flight=order.window
        )
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(worker.run())
            await worker.idle()
            worker.stop()
    await database.close()


async def run(order: Order) -> None:
    """Run the whole bot, over a database in which it may die, until it is killed."""
    # The composition root takes its parts by these names.
    vars(bot.app).update(Database=MortalDatabase, TelegramMessenger=_mortal)
    async with bot.app.running(order.settings, limits=AT_ONCE) as whole:
        await whole.ended()


def _mortal(telegram: ExtBot[None]) -> MortalMessenger:
    return MortalMessenger(TelegramMessenger(telegram), MortalDatabase.fate)


def live(order: Order) -> None:
    """Live as ordered; returns if the doom never came."""
    logs.configure("ERROR", secrets=[DEFAULT_TOKEN])
    fate = MortalDatabase.fate = Fate(order.doom)
    asyncio.run(run(order) if order.whole else send(order, fate))


def bear(order: Order) -> int:
    """Fork a process that lives as ordered; return its number."""
    number = os.fork()
    if number:
        return number
    code = 1
    try:
        signal.alarm(LIFETIME)
        os.dup2(2, 1)  # standard output belongs to the conversation with the parent
        live(order)
        code = 0
    except Exception:  # noqa: BLE001 - it is told, and must not go on as the process it came from
        traceback.print_exc()
    finally:
        os._exit(code)


def main() -> None:
    """Say that all is imported. Then bear a process for each line; say its number, and how it
    ended."""
    _say(os.getpid())
    for line in sys.stdin:
        number = bear(Order.read(line))
        _say(number)
        # Its number is given to nobody else before the parent has read that it ended.
        ended = os.waitid(os.P_PID, number, os.WEXITED | os.WNOWAIT)
        _say(-1 if ended is None else ended.si_status)
        sys.stdin.readline()
        os.waitpid(number, 0)


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
