"""Table 5: bulletins to many readers while Telegram fails at random, from seeds that are printed.

The real bot, approval by chat included; the simulator, whose ledger is the oracle, in another
process. The clock that is handed to the bot runs faster, so that waits are shorter and no rule is
another. What is lost, or broken otherwise, `tests.faults.invariants` says.
"""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.tables import Table
from bot.domain.ids import BulletinNumber
from bot.simulator import SimClient
from bot.transport import Timeouts
from tests.chat import says
from tests.faults.clock import StoryClock
from tests.faults.invariants import breaches
from tests.faults.story import Desk, Town, a_town_of
from tests.faults.test_random_faults import RATES

SPEED = 20
IMPATIENT = Timeouts(connect=2.0, read=1.0, upload=2.0)
LONGEST = 1800.0
"""Seconds after which a bulletin that has not ended hangs."""

COLUMNS = (
    "seed",
    "readers",
    "requests",
    "faults",
    "arrived twice",
    "given up",
    "of these arrived",
    "lost",
    "not there after a retry",
    "breaches",
)


class Round(NamedTuple):
    """What came of one seed. `given_up` are deliveries that ended as failed, with a reason, since
    two answers were lost; `absent` readers have no copy even after the operator's retry."""

    readers: int
    requests: int
    faults: int
    twice: int
    given_up: int
    given_up_arrived: int
    lost: int
    absent: int
    breaches: int

    def cells(self, name: str) -> tuple[str, ...]:
        """Return its row of the table."""
        return (name, *(f"{figure:,}" for figure in self))


@dataclass(frozen=True, slots=True)
class Size:
    """How many readers, and which seeds."""

    readers: int
    seeds: range


async def measure(quick: bool) -> Table:
    """Publish one bulletin a seed, each with a new database and a new simulator."""
    size = Size(30, range(1, 3)) if quick else Size(10_000, range(1, 21))
    rounds = {seed: await _round(seed, size.readers) for seed in size.seeds}
    everything = Round(*map(sum, zip(*rounds.values(), strict=True)))
    return Table(
        title="5. Random faults",
        columns=COLUMNS,
        rows=(
            *(one.cells(str(seed)) for seed, one in rounds.items()),
            everything.cells("all"),
        ),
        notes=_notes(),
    )


async def _round(seed: int, readers: int) -> Round:
    with TemporaryDirectory() as folder:
        async with (
            _simulator() as url,
            SimClient(url) as sim,
            a_town_of(sim, Path(folder), readers, StoryClock(SPEED)) as town,
        ):
            async with town.bot(timeouts=IMPATIENT) as desk:
                number = await _publish(town, desk, seed)
                given_up = {c for c, row in town.rows(number).items() if row.state == "failed"}
                first = await town.copies(number)
                lost = [one for one in breaches(await town.evidence()) if one.kind == "lost"]
                if given_up:
                    await desk.operator.retry(desk.at_terminal, BulletinNumber(number))
                    await desk.settles()
            requests = await sim.requests("sendmessage")
            copies = await town.copies(number)
            return Round(
                readers=readers,
                requests=len(requests),
                faults=sum(one.fault is not None for one in requests),
                twice=sum(count - 1 for count in first.values()),
                given_up=len(given_up),
                given_up_arrived=len(given_up & set(first)),
                lost=len(lost),
                absent=len(set(town.readers) - set(copies)),
                breaches=len(breaches(await town.evidence())),
            )


async def _publish(town: Town, desk: Desk, seed: int) -> int:
    """Send a bulletin through the faults, until the approver is told that it has ended."""
    card = await desk.card()
    await town.sim.random_faults(RATES, seed, "sendMessage", town.desk)
    number = await desk.approve(card, within=60)
    ended = says(f"Bulletin {number}: ")
    await town.sim.wait_for(desk.omar.id, ended, within=LONGEST)
    await town.sim.clear_faults()
    return number


@asynccontextmanager
async def _simulator() -> AsyncIterator[str]:
    """A simulator in a process of its own; its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator", stdout=PIPE
    )
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


def _notes() -> tuple[str, ...]:
    rates = ", ".join(f"{kind} {rate:.0%}" for kind, rate in RATES.items())
    return (
        f"Faults of sendMessage to readers: {rates}; `hang` and `truncated` are accepted first.",
        f"The bot's clock runs {SPEED} times as fast; an answer is waited for"
        f" {IMPATIENT.read:.0f} s of real time.",
        "Lost: no copy in the ledger, and no reason on record. Given up: two answers were lost, so"
        " the operator decides; the retry is one `bulletin outbox retry`.",
        "Arrived twice: before the retry; each is marked uncertain, or it would be a breach.",
        "Breaches: everything that the invariants' checker finds, after the retry.",
    )
