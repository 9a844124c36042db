"""F26, strictly: a message kills the process at once, while its neighbours are in flight with it;
they are not given up with it."""

from pathlib import Path

from tests.faults.clock import StoryClock
from tests.faults.story import a_town

START = 30.0


async def test_f26_the_neighbours_of_a_message_that_kills_at_once_are_not_given_up_with_it(
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
                await town.until_asked(killer, crash, START)
                process.kill()
                await process.wait()
            town.crashes += 1
        await town.sim.clear_faults()
        async with town.bot() as desk:
            await desk.settles()
        others = set(town.readers) - {killer}
        assert set(await town.copies(1)) == others
        assert town.states(1) == {"sent": 11, "failed": 1}
        assert town.rows(1)[killer].trouble == "exhausted"
