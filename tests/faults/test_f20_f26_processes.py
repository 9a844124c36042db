"""F20 and F26: a process that is told to stop, and one that a message kills. Real processes, real
signals."""

import signal
from pathlib import Path

from tests.faults.clock import StoryClock
from tests.faults.story import a_town

START = 30.0
"""Seconds that a process may need on a busy machine before it works."""


async def test_f20_on_sigterm_what_is_in_flight_ends_is_recorded_and_the_exit_is_clean(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=40, clock=StoryClock(speed=1)) as town:
        async with town.bot() as desk:
            card = await desk.card()
        await town.sim.latency(50)
        async with town.process(BULLETIN_RATE="100") as process:
            number = await desk.approve(card, START)
            await town.until_asked(town.readers[9], 1)
            process.send_signal(signal.SIGTERM)
            assert await process.wait() == 0
        sent = await town.copies(number)
        assert 9 <= len(sent) < 40
        assert town.states(number) == {"sent": len(sent), "queued": 40 - len(sent)}
        await town.check(finished=False)

        await town.sim.latency(0)
        async with town.bot() as desk:
            await desk.settles()
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)


async def test_f26_a_message_that_kills_the_process_is_given_up_and_the_others_go_on(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=12, clock=StoryClock(speed=1)) as town:
        async with town.bot() as desk:
            card = await desk.card()
        killer = town.readers[3]
        await town.sim.fault("hang", chat_id=killer, accepted=False, times=None)
        for crash in (1, 2, 3):
            async with town.process(BULLETIN_RATE="100") as process:
                if crash == 1:
                    await desk.approve(card, START)
                    await desk.omar.sees("Bulletin 1 is on its way", "11 of 12")
                await town.until_asked(killer, crash, START)
                process.kill()
                await process.wait()
            town.crashes += 1
        await town.sim.clear_faults()
        async with town.bot() as desk:
            await desk.settles()
            assert set(await town.copies(1)) == set(town.readers) - {killer}
            assert town.states(1) == {"sent": 11, "failed": 1}
            assert town.rows(1)[killer].trouble == "exhausted"
            number = await desk.publish()
            await desk.settles()
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
