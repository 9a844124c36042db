"""F27 and F28: one chat answers late, a person holds a bulletin back. The others go on as before,
and what is held is held at once."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.delivery import Standing
from bot.domain.ids import BulletinNumber
from bot.domain.pacing import Limits
from bot.transport import Timeouts
from tests.faults.clock import StoryClock
from tests.faults.story import Desk, Town, a_town

SLOW = Limits(per_second=40, chat_seconds=0.0, group_per_minute=1000)
CLAIMS = 10
"""How many claims the worker holds at that rate: those of a quarter of a second."""


async def test_f27_a_chat_that_answers_late_holds_up_no_other(tmp_path: Path) -> None:
    patient = Timeouts(connect=2.0, read=5.0, upload=5.0)
    async with a_town(tmp_path, readers=30) as town, town.bot(timeouts=patient) as desk:
        first, slow, *others = town.readers
        await town.sim.fault("delay", chat_id=slow, delay=60)
        one = await desk.publish()
        await town.until_asked(others[-1], 1)
        two = await desk.publish()
        await town.until_asked(others[-1], 2)

        assert [await town.copies(number) for number in (one, two)] == [
            dict.fromkeys(town.readers, 1),
            dict.fromkeys([first, *others], 1),
        ]
        asked = [int(one.chat_id or 0) for one in await town.sim.requests("sendmessage")]
        assert [chat for chat in asked if chat in others] == others * 2
        waiting = [each for each in await town.requests(slow) if each.answered is None]
        assert len(waiting) == 1

        await desk.settles()
        await desk.after(20)
        assert await town.copies(one) == dict.fromkeys(town.readers, 1) | {slow: 2}
        assert await town.copies(two) == dict.fromkeys(town.readers, 1)


async def pause(desk: Desk) -> None:
    progress = await desk.omar.sees("Bulletin 1 is on its way")
    await desk.omar.taps("⏸ Pause", progress)


async def resume(desk: Desk) -> None:
    paused = await desk.omar.sees("Bulletin 1 is paused")
    await desk.omar.taps("▶️ Resume", paused)


async def cancel(desk: Desk) -> None:
    progress = await desk.omar.sees("Bulletin 1 is on its way")
    await desk.omar.taps("⏹ Cancel", progress)
    question = await desk.omar.sees("Cancel bulletin 1?")
    await desk.omar.taps(question.labels[0], question)


async def freeze(desk: Desk) -> None:
    # What she hears of her draft must not be taken for the answer.
    await desk.lea.sees("Your draft 1 was approved")
    assert "Everything is frozen" in await desk.lea.asks("/freeze")


async def thaw(desk: Desk) -> None:
    await desk.omar.thaws()
    assert "The freeze is lifted" in await desk.admin.thaws()


async def held(town: Town, desk: Desk, hold: Callable[[Desk], Awaitable[None]]) -> int:
    """A bulletin is held back in mid-broadcast: no more goes than was in flight. Returns how many
    have it."""
    number = await desk.publish()
    await town.until_asked(town.readers[5], 1)
    await hold(desk)
    sent = len(await town.copies(number))
    town.clock.leap(600)
    await desk.settles()
    after = len(await town.copies(number))
    assert 5 <= after <= sent + CLAIMS
    assert after < len(town.readers)
    return after


@pytest.mark.parametrize(("hold", "let_go"), [(pause, resume), (freeze, thaw)])
async def test_f28_what_is_paused_or_frozen_goes_on_later(
    tmp_path: Path,
    hold: Callable[[Desk], Awaitable[None]],
    let_go: Callable[[Desk], Awaitable[None]],
) -> None:
    clock = StoryClock(speed=1)
    async with a_town(tmp_path, readers=200, clock=clock) as town, town.bot(SLOW) as desk:
        await held(town, desk, hold)
        clock.run(20)
        await let_go(desk)
        await desk.operator.sweep()
        await desk.settles()
        assert await town.copies(1) == dict.fromkeys(town.readers, 1)


async def test_f28_what_is_cancelled_never_goes(tmp_path: Path) -> None:
    clock = StoryClock(speed=1)
    async with a_town(tmp_path, readers=200, clock=clock) as town, town.bot(SLOW) as desk:
        sent = await held(town, desk, cancel)
        await desk.operator.sweep()
        assert town.states(1) == {"sent": sent, "cancelled": 200 - sent}
        assert await desk.operator.standing(BulletinNumber(1)) is Standing.CANCELLED
