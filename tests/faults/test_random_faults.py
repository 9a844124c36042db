"""Faults at random, from seeds that are printed: nobody is lost, and nothing is repeated unmarked,
or oftener than answers were lost.

The full size, 10,000 recipients, is a benchmark (`benchmarks/faults.py`).
"""

import asyncio
from pathlib import Path

from bot.domain.ids import BulletinNumber
from bot.transport import Timeouts
from tests.chat import says
from tests.faults.clock import PATIENCE, StoryClock
from tests.faults.patient import PatientLoop
from tests.faults.story import a_town

RATES = {
    "hang": 0.05,  # accepted, and never answered
    "reset": 0.05,
    "bad_gateway": 0.05,
    "flood": 0.02,
    "truncated": 0.02,
}
SEEDS = range(1, 21)
READERS = 60
SPEED = 200
IMPATIENT = Timeouts(connect=1.0, read=0.25, upload=1.0)


def test_random_faults_of_twenty_seeds_lose_nobody(tmp_path: Path) -> None:
    # The faults alone decide whose answer is lost, and not how busy the machine is.
    with asyncio.Runner(loop_factory=PatientLoop) as runner:
        runner.run(twenty_seeds(tmp_path))


async def twenty_seeds(folder: Path) -> None:
    async with a_town(folder, readers=READERS, clock=StoryClock(SPEED)) as town:
        async with town.bot(timeouts=IMPATIENT) as desk:
            for seed in SEEDS:
                print(f"seed {seed}")  # noqa: T201 - shown when the test fails
                card = await desk.card()
                earlier = len(await town.sim.requests())
                await town.sim.random_faults(RATES, seed, "sendMessage", town.desk)
                number = await desk.approve(card)
                # Delivered, or finished, as the approver is told in the end.
                ended = says(f"Bulletin {number}: ")
                await town.sim.wait_for(desk.omar.id, ended, within=PATIENCE)
                await town.sim.clear_faults()
                # Whose answer was lost twice is left to the operator, who tries once more.
                if town.states(number)["failed"]:
                    await desk.operator.retry(desk.at_terminal, BulletinNumber(number))
                    await desk.settles()
                await town.check()
                copies, doubts = await town.copies(number), await town.doubts(earlier)
                assert set(copies) == set(town.readers)
                assert [chat for chat in copies if copies[chat] > 1 + doubts[chat]] == []
        requests = await town.sim.requests("sendmessage")
        assert {one.fault for one in requests} >= set(RATES)
