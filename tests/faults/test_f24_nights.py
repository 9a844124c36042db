"""F24 and its like in quiet hours: whatever breaks in the night, nobody is woken up, and in the
morning everybody has everything, once."""

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.bulletin import Choice, Subscription
from bot.domain.following import DAY_MINUTES, Habits, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId
from storage.database import Database
from tests.faults.clock import StoryClock
from tests.faults.record import followers
from tests.faults.story import HASTY, Town, a_town

HOUR = 3600.0
READERS = 4
RATES = {"reset": 0.1, "bad_gateway": 0.1, "flood": 0.05}


class SetClock(StoryClock):
    """A story's clock whose wall clock somebody sets."""

    def __init__(self) -> None:
        super().__init__()
        self._moves: list[tuple[int, timedelta]] = [(0, timedelta())]

    def now(self) -> datetime:
        return self.at(time.monotonic_ns())

    def at(self, machine: int) -> datetime:
        off = next(by for since, by in reversed(self._moves) if since <= machine)
        return super().at(machine) + off

    def is_set(self, by: timedelta) -> None:
        """Move the wall clock alone."""
        self._moves.append((time.monotonic_ns(), self._moves[-1][1] + by))


async def nightfall(town: Town) -> dict[str, list[int]]:
    """Let readers of each sort follow: awake, held, silent, and those of a digest. It has been
    night for an hour, and will be for eight."""
    now = town.clock.now()
    minute = now.hour * 60 + now.minute
    night = {
        "quiet_from": (minute - 60) % DAY_MINUTES,
        "quiet_until": (minute + 480) % DAY_MINUTES,
    }
    sorts = {
        "awake": Habits(),
        "held": Habits(quiet=Quiet.HELD, **night),
        "silent": Habits(quiet=Quiet.SILENT, **night),
        "digest": Habits(rhythm=Rhythm.DAILY),
    }
    found = {sort: list(await town.sim.crowd(READERS)) for sort in sorts}
    database = await Database.open(town.path)
    async with database.write() as stores:
        for sort, chats in found.items():
            for chat in chats:
                one = Subscription(
                    chat=ChatId(chat),
                    topic=NO_TOPIC,
                    language="en",
                    choice=Choice(),
                    habits=sorts[sort],
                )
                await stores.audience.subscribe(one, now)
    await database.close()
    return found


async def test_f24_a_night_of_restarts_and_faults_wakes_nobody(tmp_path: Path) -> None:
    async with a_town(tmp_path) as town:
        readers = await nightfall(town)
        assert not followers(town.path) & {(chat, 0) for chat in readers["digest"]}
        async with town.bot(timeouts=HASTY) as desk:
            card = await desk.card(items=80)
            await town.sim.random_faults(RATES, 24, "sendMessage", town.desk)
            await desk.approve(card)
            await desk.settles()
            await town.check(finished=False)
        for _ in range(2):
            async with town.bot(timeouts=HASTY) as desk:
                await desk.after(2 * HOUR)
                await town.check(finished=False)
                assert not set(await town.copies(1)) & set(readers["held"])
        async with town.bot(timeouts=HASTY) as desk:
            for _ in range(4):
                await desk.after(1.5 * HOUR)
            await town.sim.clear_faults()
            await desk.operator.retry(desk.at_terminal, BulletinNumber(1))
            await desk.after(HOUR)
            copies = await town.copies(1)
        wanted = {*readers["awake"], *readers["held"], *readers["silent"]}
        assert set(copies) == wanted


@pytest.mark.parametrize(
    ("jump", "ends"), [(-1, 10), (1, 7), (-3, 12), (9, 0)], ids=["-1h", "+1h", "-3h", "slept"]
)
async def test_f24_quiet_hours_go_by_the_clock_on_the_wall(
    tmp_path: Path, jump: int, ends: int
) -> None:
    """Set back, the night is longer (before it began, there is none); set ahead, shorter."""
    clock = SetClock()
    async with a_town(tmp_path, clock=clock) as town:
        readers = await nightfall(town)
        async with town.bot() as desk:
            await desk.publish()
            await desk.settles()
            clock.is_set(timedelta(hours=jump))
            await desk.settles()
            hours = 0
            while not set(await town.copies(1)) >= set(readers["held"]):
                hours += 1
                assert hours <= ends, "still not there"
                await desk.after(HOUR)
            assert hours in {ends, ends - 1}
