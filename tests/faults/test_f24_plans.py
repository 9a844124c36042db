"""F24: the clock jumps while something has a time. It is neither sent early nor late unasked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.chat import Newsroom, Person, newsroom, opened, town
from tests.faults.test_f24_clock import HOUR, TO_1970, TwoClocks
from tests.stories.desk import received
from tests.stories.times import held, swept


class Planned(NamedTuple):
    """An approved draft that has a time; the bot has seen the plan."""

    room: Newsroom
    clock: TwoClocks
    omar: Person
    rosa: Person

    async def sent_after(self, time: timedelta = timedelta()) -> int:
        """Let time pass, and the bot do what is due; return how many bulletins the reader has."""
        self.clock.let_pass(time)
        await swept(self.room)
        return len(await received(self.room, self.rosa.id))

    async def asked(self) -> None:
        """Require that the reviewer is asked, and that their word sends it."""
        question = await self.omar.sees("was to go out on", "so I ask before anything is sent")
        toast = await self.omar.taps("📣 Publish now", question)
        assert toast.text == "Published as bulletin 1."
        assert await self.sent_after() == 1


@asynccontextmanager
async def planned(folder: Path, when: str) -> AsyncIterator[Planned]:
    """Approve a draft and plan it."""
    clock = TwoClocks()
    async with newsroom(folder, clock) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        rosa = await room.person("Rosa")
        await rosa.writes("/subscribe")
        await held(lea, omar)
        assert "goes out on" in await omar.asks(f"/at {when}")
        await swept(room)
        yield Planned(room, clock, omar, rosa)


@pytest.mark.parametrize("minutes", [30, 50, 59])
async def test_f24_what_a_jump_ahead_makes_due_is_not_sent_unasked(
    tmp_path: Path, minutes: int
) -> None:
    """Half an hour late by the new time, or within the grace of it: the time has not passed."""
    async with planned(tmp_path, f"in {minutes} minutes") as story:
        story.clock.ahead += HOUR
        assert await story.sent_after() == 0
        await story.asked()


async def test_f24_what_a_jump_back_delays_is_not_sent_late_unasked(tmp_path: Path) -> None:
    async with planned(tmp_path, "in 30 minutes") as story:
        story.clock.ahead -= HOUR
        assert await story.sent_after(timedelta(minutes=31)) == 0
        assert await story.sent_after(HOUR) == 0
        await story.asked()


async def test_f24_in_1970_nothing_is_due_and_the_right_time_asks_about_what_was_missed(
    tmp_path: Path,
) -> None:
    async with planned(tmp_path, "in 30 minutes") as story:
        story.clock.ahead += TO_1970
        assert await story.sent_after(2 * HOUR) == 0
        story.clock.ahead -= TO_1970
        assert await story.sent_after() == 0
        await story.asked()


async def test_f24_a_clock_that_is_right_again_in_time_leaves_the_plan_as_it_was(
    tmp_path: Path,
) -> None:
    async with planned(tmp_path, "in 30 minutes") as story:
        for jump in (TO_1970, -TO_1970, -HOUR, HOUR, timedelta(seconds=-20)):
            story.clock.ahead += jump
            assert await story.sent_after() == 0
        assert await story.sent_after(timedelta(minutes=31)) == 1


async def test_f24_a_bot_that_was_down_asks_about_what_it_missed(tmp_path: Path) -> None:
    clock = TwoClocks()
    async with town() as sim:
        async with opened(sim, tmp_path, clock=clock) as room:
            await room.admin.starts()
            lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
            rosa = await room.person("Rosa")
            await rosa.writes("/subscribe")
            await held(lea, omar)
            assert "goes out on" in await omar.asks("/at in 30 minutes")
        clock.let_pass(HOUR)
        async with opened(sim, tmp_path, clock=clock) as room:
            story = Planned(room, clock, Person(room, omar.id, "Omar"), rosa)
            assert await story.sent_after() == 0
            await story.asked()
