"""F01 to F05: Telegram asks for patience, fails, or is not there. All of it arrives in the end."""

from pathlib import Path

from bot.domain.pacing import Limits
from bot.simulator.views import SimMessage
from tests.chat import Person
from tests.faults.clock import StoryClock
from tests.faults.story import Desk, Town, a_town
from tests.faults.wire import a_wire

STEADY = Limits(per_second=100, chat_seconds=0.0, group_per_minute=1000)
"""Slow enough that a broadcast is not over before a 429 is read."""


async def test_f01_a_429_in_one_group_parks_that_group_alone(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=12) as town, town.bot() as desk:
        group, _ = await desk.group()
        earlier = len(await town.requests(group))
        await town.sim.fault("flood", chat_id=group, retry_after=40)
        number = await desk.publish()
        await desk.settles()
        assert set(await town.copies(number)) == set(town.readers)
        await desk.after(39)
        assert len(await town.requests(group)) == earlier + 1
        await desk.after(1)
        assert set(await town.copies(number)) == {group, *town.readers}


async def a_reader(desk: Desk) -> SimMessage:
    """Somebody who has the bot's first message before them, and its buttons."""
    rosa = await desk.sim.person("Rosa")
    desk.town.talks.add(rosa)
    return await Person(desk.room, rosa, "Rosa").starts()


async def nothing_is_asked_for(seconds: float, town: Town, board: SimMessage) -> None:
    """Let time pass while everything must wait, though somebody writes, presses and writes."""
    asked, rosa = await town.asked(), board.chat_id
    await town.sim.write(rosa, rosa, "/help")
    await town.sim.press(rosa, rosa, board.message_id, board.labels[0], within=0)
    await town.sim.wait_idle()
    town.clock.leap(seconds)
    await town.sim.write(rosa, rosa, "/whoami")
    await town.sim.wait_idle()
    assert await town.asked() == asked


async def test_f02_a_429_in_three_chats_stops_every_request_until_it_has_passed(
    tmp_path: Path,
) -> None:
    clock = StoryClock(speed=1)
    async with a_town(tmp_path, clock=clock) as town, town.bot(STEADY) as desk:
        groups = [(await desk.group())[0] for _ in range(3)]
        await town.settle(40)
        rosa = await a_reader(desk)
        for group in groups:
            await town.sim.fault("flood", chat_id=group, method="sendMessage", retry_after=25)
        number = await desk.publish()
        await clock.until_someone_waits(20.0, 26.0)
        assert len(await town.copies(number)) < 40
        await nothing_is_asked_for(20, town, rosa)
        clock.leap(5)
        await desk.settles()
        assert desk.room.bot.worker.pacer.rate(clock.monotonic()) < STEADY.per_second
        assert set(await town.copies(number)) == {*groups, *town.readers}


async def test_f02_a_429_to_a_reader_in_mid_broadcast_stops_every_request(tmp_path: Path) -> None:
    clock = StoryClock(speed=1)
    async with a_town(tmp_path, readers=60, clock=clock) as town, town.bot(STEADY) as desk:
        rosa = await a_reader(desk)
        await town.sim.fault("flood", chat_id=town.readers[20], retry_after=25)
        number = await desk.publish()
        await clock.until_someone_waits(20.0, 26.0)
        assert 20 <= len(await town.copies(number)) < 60
        await nothing_is_asked_for(20, town, rosa)
        clock.leap(5)
        await desk.settles()
        assert set(await town.copies(number)) == set(town.readers)


async def test_f03_a_wait_that_is_absurd_or_only_in_the_words_is_bounded(tmp_path: Path) -> None:
    async with a_town(tmp_path) as town, town.bot() as desk:
        group, _ = await desk.group()
        for given, bare, waits in (
            (7, True, 7),
            (0, False, 1),
            (-1, False, 1),
            (10**9, False, 3600),
            ("soon", False, 1),
        ):
            await town.sim.fault("flood", chat_id=group, retry_after=given, bare=bare)
            number = await desk.publish()
            await desk.settles()
            await desk.after(waits - 0.5)
            assert not await town.copies(number)
            await desk.after(0.5)
            assert set(await town.copies(number)) == {group}
        assert town.log.getvalue().count("flood_wait_clamped") == 4


async def test_f04_a_failing_server_is_asked_again_and_what_it_may_have_sent_is_marked(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=3) as town, town.bot() as desk:
        refused, took, fine = town.readers
        await town.sim.fault("bad_gateway", chat_id=refused, times=3)
        await town.sim.fault("server_error", chat_id=took, accepted=True)
        number = await desk.publish()
        for seconds in (1, 2, 4):
            await desk.settles()
            assert refused not in await town.copies(number)
            await desk.after(seconds)
        assert await town.copies(number) == {refused: 1, took: 2, fine: 1}
        marked = {chat for chat, row in town.rows(number).items() if row.uncertain}
        assert marked == {refused, took}


async def test_f05_what_never_left_is_sent_when_there_is_a_network_again(tmp_path: Path) -> None:
    async with (
        a_town(tmp_path, readers=5) as town,
        a_wire(town.sim.url) as wire,
        town.bot(url=wire.url) as desk,
    ):
        await desk.lea.asks("/freeze")
        number = await desk.publish()
        await desk.settles()
        await wire.cut()
        await desk.operator.thaw_alone(desk.at_terminal)
        for _ in range(3):
            await desk.room.bot.worker.idle()
            town.clock.leap(4)
        assert not await town.copies(number)
        assert town.log.getvalue().count("NotSent") >= 10
        await wire.mend()
        await desk.after(60)
        assert await town.copies(number) == dict.fromkeys(town.readers, 1)
        assert not any(row.uncertain for row in town.rows(number).values())
