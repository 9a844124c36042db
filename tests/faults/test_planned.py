"""What is planned keeps the invariants: an addition, and a bulletin with a time, whose process is
stopped before it and started after it."""

from datetime import timedelta
from pathlib import Path

from tests.faults.record import followers
from tests.faults.story import Desk, Town, a_text, a_town
from tests.stories.desk import APPROVE
from tests.stories.times import held, in_parts


async def publish_in_two(town: Town, desk: Desk, wait: timedelta) -> None:
    """Let a bulletin be approved whose second item has to wait."""
    later = town.clock.now() + wait
    await in_parts(desk.lea, None, later, text=a_text(1, items=2))
    town.recipients[1] = town.recipients[2] = followers(town.path)
    toast = await desk.omar.taps(APPROVE, await desk.omar.sees("hash"))
    assert toast.text == "Published as bulletin 1."
    await desk.settles()


async def test_an_addition_reaches_everyone_once_with_the_words_that_were_approved(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=5) as town, town.bot() as desk:
        await publish_in_two(town, desk, timedelta(hours=1))
        assert sum((await town.copies(2)).values()) == 0
        town.clock.leap(3601)
        await desk.room.bot.services.scheduling.sweep()
        await desk.settles()
        copies = await town.copies(2)
        assert {copies[reader] for reader in town.readers} == {1}


async def test_a_time_within_its_grace_is_kept_by_the_next_process(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=5) as town:
        async with town.bot() as desk:
            await held(desk.lea, desk.omar, a_text(1))
            assert "goes out on" in await desk.omar.asks("/at in 10 minutes")
        town.recipients[1] = followers(town.path)
        town.clock.leap(900)
        for _ in range(2):
            async with town.bot() as desk:
                await desk.room.bot.services.scheduling.sweep()
                await desk.settles()
        copies = await town.copies(1)
        assert {copies[reader] for reader in town.readers} == {1}
