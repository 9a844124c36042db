"""F19 over a bulletin's whole life: three parts for a thousand chats are corrected, settled and
taken back, with kills in between. Each copy is right after each change, and the figures are the
ledger's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.simulator import SimClient, running
from tests.faults.arrivals import Breach
from tests.faults.failpoints import Doom, Point
from tests.faults.left_behind import left_in
from tests.faults.nursery import KILLED, Nursery, nursery
from tests.faults.standing import Reckoning, edited_twice, told, wrong
from tests.faults.thousand import EVERYTHING, SOUTH
from tests.faults.truth import RUMOUR, TAKEN_BACK, Press, Truth
from tests.faults.victim import Order
from tests.storage.changing import miscounted

PUBLISHING = (Doom(Point.APPROVED), Doom(Point.BETWEEN, answers=500))
CORRECTING = (
    Doom(Point.APPROVED),
    Doom(Point.STATEMENT, nth=3),
    Doom(Point.ANSWERED, answers=300),
    Doom(Point.BETWEEN, answers=900),
)
SETTLING = (
    Doom(Point.STATEMENT),
    Doom(Point.BETWEEN, answers=600),
    Doom(Point.COMMITTED, nth=3),
)
RETRACTING = (
    Doom(Point.APPROVED),
    Doom(Point.STATEMENT, nth=2),
    Doom(Point.ANSWERED, answers=700),
)
"""Each process dies later than the one before it: as it decides, sweeps, edits. No two in a row die
with the same in flight, since the third would give it up (fault F26)."""


@pytest.fixture(scope="module")
def bot_nursery() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


class Oracle:
    """Judges each change by the ledger and by what stands in the chats."""

    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self._reckoning = Reckoning({})
        self._read = 0
        self.flights = 0

    async def judge(self, version: int) -> None:
        """Require that each copy is right, and the figures are those of the ledger."""
        truth, chats = self._truth, self._truth.chats
        figures = await truth.finishes()
        deeds = truth.deeds(self._read)
        self._read = len(chats.served.simulator.ledger)
        editions = truth.editions(version)
        self._reckoning.editions = {
            place: editions[choice] for place, choice in chats.choices.items()
        }
        reckoned = self._reckoning.read(
            deeds, {chats.now(place): place for place in chats.doors}, chats.closed
        )
        standing = truth.standing(version)
        found = [breach for chat in standing for breach in wrong(chat)]
        found += edited_twice(deeds)
        assert not found, (len(found), found[:20])
        assert miscounted(truth.path) == []
        if version:
            assert figures == reckoned, (version, figures, reckoned)
        doubts = sum(len(chat.doubts) for chat in standing)
        assert doubts <= self.flights, "more is marked than was in flight"

    def told(self, deeds_after: int) -> list[Breach]:
        """What is wrong with how an outcome was told, exactly to those who had the item."""
        truth = self._truth
        deeds = truth.deeds(deeds_after)
        return [
            breach
            for chat in truth.standing(2)
            for breach in told(
                chat, [one for one in deeds if one.place == truth.chats.now(chat.place)]
            )
        ]


async def dies(bot_nursery: Nursery, truth: Truth, press: Press, dooms: tuple[Doom, ...]) -> int:
    """Press, and let one process after the other take it up and die; return how much was in
    flight."""
    await truth.press(press)
    flights = 0
    for doom in dooms:
        order = Order(truth.path, truth.sim.url, whole=True, doom=doom)
        async with bot_nursery.born(order) as life:
            assert await life.ends() == KILLED, doom
        left = left_in(truth.path)
        assert left.faults == ()
        flights += len(left.in_flight)
    return flights


async def test_f19_a_thousand_chats_have_the_truth_after_each_change_and_each_kill(
    bot_nursery: Nursery, tmp_path: Path
) -> None:
    async with running() as served, SimClient(served.url) as sim:
        truth = await Truth.begun(served, sim, tmp_path)
        oracle, chats = Oracle(truth), truth.chats

        oracle.flights += await dies(bot_nursery, truth, await truth.submits(), PUBLISHING)
        await oracle.judge(0)
        assert parts(truth, 0) == (3, 2)

        await chats.refuse(4)
        await chats.close(4, silently=True)
        await chats.move(6, announce=True)
        await chats.move(6, announce=False)
        press = await truth.corrects()
        await chats.close(4, silently=False)
        oracle.flights += await dies(bot_nursery, truth, press, CORRECTING)
        await oracle.judge(1)
        assert parts(truth, 1) == (4, 1), "one edition grows by a message, the other shrinks"

        chats.arrive()
        before = len(served.simulator.ledger)
        press = await truth.settles()
        await chats.move(6, announce=False)
        await chats.move(6, announce=True)
        oracle.flights += await dies(bot_nursery, truth, press, SETTLING)
        await oracle.judge(2)
        assert oracle.told(before) == []
        assert RUMOUR in truth.editions(2)[EVERYTHING].parts[-1]
        assert truth.editions(2)[SOUTH].told is None

        await chats.close(4, silently=True)
        press = await truth.retracts()
        await chats.move(6, announce=True)
        oracle.flights += await dies(bot_nursery, truth, press, RETRACTING)
        await oracle.judge(3)
        assert parts(truth, 3) == (1, 1)
        assert TAKEN_BACK in truth.editions(3)[EVERYTHING].parts[0]


def parts(truth: Truth, version: int) -> tuple[int, int]:
    """Of how many messages each edition is, and that the full one is what was approved."""
    editions = truth.editions(version)
    if version in truth.exact:
        assert list(editions[EVERYTHING].parts) == truth.exact[version]
    return len(editions[EVERYTHING].parts), len(editions[SOUTH].parts)
