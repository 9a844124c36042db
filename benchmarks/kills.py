"""Table 4: rounds of kill -9, what they lost and repeated, and how soon the next start sends.

One database and one simulator for the whole series, which lives in this process, so that its ledger
outlives every kill. Judges nothing; `tests/faults/test_f19_kill.py` does.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.tables import Table
from bot.simulator import SimClient, running
from tests.faults.failpoints import Point
from tests.faults.nursery import nursery
from tests.faults.toll import COLD_WINDOW, POINTS, WINDOW, Rounds, Toll

SEED = 1000
COLUMNS = (
    "killed",
    "rounds",
    "left in flight",
    "lost",
    "repeated",
    "bound",
    "first send, median",
    "p99",
    "max",
)
NONE = "-"
COLD = "at a random moment, python -m bot run"


async def measure(quick: bool) -> Table:
    """Kill 1,000 times (10 if quick), one in twenty a bot as an operator starts it."""
    rounds, cold = (10, 1) if quick else (1_000, 50)
    with TemporaryDirectory() as folder, nursery() as bearing:
        async with running() as served, SimClient(served.url) as sim:
            series = Rounds(served, sim, bearing, Path(folder), SEED)
            toll = await series.kill_often(rounds, cold)
    cases = [(str(point), point, False) for point in POINTS] + [(COLD, Point.ANY_MOMENT, True)]
    rows = [_case(name, toll, point, cold=is_cold) for name, point, is_cold in cases]
    return Table(
        title="4. Rounds of kill -9",
        columns=COLUMNS,
        rows=(*rows, _all(toll), _starts("starts, forked", toll, cold=False), _cold(toll)),
        notes=_notes(toll),
    )


def _case(name: str, toll: Toll, point: Point, *, cold: bool) -> tuple[str, ...]:
    cases = [one for one in toll.rounds if (one.point, one.cold) == (point, cold)]
    return (
        name,
        f"{len(cases):,}",
        f"{sum(len(one.in_flight) for one in cases):,}",
        NONE,
        f"{toll.repeated_by(point, cold=cold):,}",
        f"{sum(one.window for one in cases):,}",
        *(NONE,) * 3,
    )


def _all(toll: Toll) -> tuple[str, ...]:
    return (
        "all",
        f"{len(toll.rounds):,}",
        f"{toll.crashes.total():,}",
        f"{len(toll.lost):,}",
        f"{toll.repeated.total():,}",
        f"{toll.bound:,}",
        *(NONE,) * 3,
    )


def _cold(toll: Toll) -> tuple[str, ...]:
    return _starts("starts, python -m bot run", toll, cold=True)


def _starts(name: str, toll: Toll, *, cold: bool) -> tuple[str, ...]:
    times = toll.first_sends(cold=cold)
    return (name, f"{len(times):,}", *(NONE,) * 4, *_spread(times))


def _spread(times: Sequence[float]) -> tuple[str, str, str]:
    """Median, 99th percentile and maximum of sorted seconds."""
    if not times:
        return NONE, NONE, NONE
    highest = times[min(len(times) - 1, int(0.99 * len(times)))]
    return f"{median(times):.3f} s", f"{highest:.3f} s", f"{times[-1]:.3f} s"


def _notes(toll: Toll) -> tuple[str, ...]:
    damaged = sum(bool(one.faults) for one in toll.rounds)
    marked = sum(row.uncertain for row in toll.left.rows)
    return (
        f"{len(toll.left.rows):,} deliveries, seed {SEED}. Windows: {WINDOW} in flight, and"
        f" {COLD_WINDOW} for `python -m bot run`. Bound: the sum of the windows.",
        "Killed by itself at a point, else by the parent. Forked: the way out (database, transport,"
        " messenger, worker) in a real process, forked from one that has imported the bot."
        " `python -m bot run`: the whole bot, interpreter and imports included, at 100 a second.",
        "First send: from the order to start until Telegram took the first message, for starts that"
        " lived to send; what the process before had in flight goes first.",
        f"Repeated and marked uncertain: {_marked(toll)} of {toll.repeated.total():,}; marked in"
        f" all: {marked:,}. Files that PRAGMA integrity_check found damaged: {damaged}.",
    )


def _marked(toll: Toll) -> int:
    uncertain = {row.name for row in toll.left.rows if row.uncertain}
    return sum(count for name, count in toll.repeated.items() if name in uncertain)
