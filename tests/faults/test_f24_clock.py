"""F24: the clock jumps an hour ahead, an hour back, or to 1970. Waits go by the monotonic clock,
and what a wall clock could reopen stays closed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.wallclock import TOLERANCE, Jumps
from bot.services.control import THAW_WINDOW
from bot.services.inbox import Arrived, Inbox
from bot.services.ports import SystemClock
from storage.database import Database
from tests.chat import JOIN, MovableClock, Newsroom, Person, newsroom
from tests.delivery.clock import MIDDAY, HandClock
from tests.stories.desk import approved, received

HOUR = timedelta(hours=1)
TO_1970 = datetime(1970, 1, 1, tzinfo=UTC) - SystemClock().now()
JUMPS = pytest.mark.parametrize("jump", [HOUR, -HOUR, TO_1970], ids=["+1h", "-1h", "1970"])
NOT_VALID = "This invitation does not work."


class TwoClocks(MovableClock):
    """Its monotonic clock can be moved too, as when time really passes."""

    passed = timedelta()

    def monotonic(self) -> float:
        return super().monotonic() + self.passed.total_seconds()

    def let_pass(self, time: timedelta) -> None:
        self.ahead += time
        self.passed += time


class SetClock(HandClock):
    """A clock for tests whose wall clock somebody sets."""

    off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off


@JUMPS
def test_f24_a_jump_is_told_by_its_length_and_once(jump: timedelta) -> None:
    jumps = Jumps()
    assert jumps.look(MIDDAY, 1000.0) == timedelta()
    wall = MIDDAY + timedelta(seconds=30) + jump
    assert jumps.look(wall, 1030.0) == jump
    assert jumps.look(wall + timedelta(seconds=60), 1090.0) == timedelta()


def test_f24_clocks_that_run_alike_or_creep_have_not_jumped() -> None:
    jumps = Jumps()
    # A day in looks of a minute, while a time server takes 30 ms off each.
    looks = [
        jumps.look(MIDDAY + minute * timedelta(seconds=59.97), minute * 60.0)
        for minute in range(1440)
    ]
    assert set(looks) == {timedelta()}


def test_f24_the_tolerance_is_not_a_jump_and_what_exceeds_it_is() -> None:
    for sign in (1, -1):
        more = TOLERANCE + timedelta(milliseconds=1)
        jumps = Jumps()
        jumps.look(MIDDAY, 0.0)
        assert jumps.look(MIDDAY + sign * TOLERANCE, 0.0) == timedelta()
        assert jumps.look(MIDDAY + sign * TOLERANCE + sign * more, 0.0) == sign * more


def test_f24_a_machine_that_slept_has_jumped_forward() -> None:
    jumps = Jumps()
    jumps.look(MIDDAY, 50.0)
    assert jumps.look(MIDDAY + 8 * HOUR, 50.5) == 8 * HOUR - timedelta(seconds=0.5)


@JUMPS
async def test_f24_bulletins_and_sweeps_go_on_after_a_jump(tmp_path: Path, jump: timedelta) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        rosa = await room.person("Rosa")
        await rosa.writes("/subscribe")
        clock.ahead += jump
        await approved(lea, omar)
        # The progress is brought up to date by a sweep.
        await omar.sees("Bulletin 1: delivered")
        assert len(await received(room, rosa.id)) == 1


async def half_thawed(room: Newsroom) -> Person:
    """A reviewer has frozen everything, and asks to thaw."""
    omar = await room.member("Omar", "reviewer")
    await omar.asks("/freeze")
    assert "One of two" in await omar.asks("/thaw")
    return omar


async def test_f24_a_clock_set_back_does_not_open_the_window_to_thaw_again(tmp_path: Path) -> None:
    clock = TwoClocks()
    async with newsroom(tmp_path, clock) as room:
        omar = await half_thawed(room)
        clock.let_pass(THAW_WINDOW + timedelta(minutes=1))
        clock.ahead -= timedelta(minutes=5)
        assert "One of two" in await room.admin.asks("/thaw")
        assert "The freeze is lifted" in await omar.asks("/thaw")


@JUMPS
async def test_f24_a_jump_within_the_window_to_thaw_closes_it(
    tmp_path: Path, jump: timedelta
) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        omar = await half_thawed(room)
        clock.ahead += jump
        assert "One of two" in await room.admin.asks("/thaw")
        assert "The freeze is lifted" in await omar.asks("/thaw")


async def link(room: Newsroom) -> str:
    """Let the admin invite an author; returns the secret of the link."""
    found = JOIN.search((await room.admin.writes("/invite author")).html or "")
    assert found
    return found[1]


async def test_f24_t15_an_invitation_does_not_live_for_ever_in_1970(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        eve = await room.person("Eve")
        secret = await link(room)
        clock.ahead = TO_1970
        assert ((await eve.starts(secret)).text or "").startswith(NOT_VALID)
        # It is used up: a clock that is put right does not bring it back.
        clock.ahead = timedelta()
        assert ((await eve.starts(secret)).text or "").startswith(NOT_VALID)


async def test_f24_t15_an_invitation_of_a_clock_far_ahead_dies_with_the_right_time(
    tmp_path: Path,
) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        eve, kim = await room.person("Eve"), await room.person("Kim")
        clock.ahead = timedelta(days=3650)
        secret, other = await link(room), await link(room)
        assert "You are an author now" in ((await kim.starts(other)).text or "")
        clock.ahead = timedelta()
        assert ((await eve.starts(secret)).text or "").startswith(NOT_VALID)


@JUMPS
async def test_f24_updates_keep_the_order_in_which_they_came(
    tmp_path: Path, jump: timedelta
) -> None:
    clock, database = SetClock(), await Database.open(tmp_path / "bulletin.db")
    inbox = Inbox(database, clock)
    # Telegram's numbers start anew after a quiet week, so they do not tell the order.
    for number, off in ((900, timedelta()), (901, jump), (5, 2 * jump)):
        clock.off = off
        clock.advance(1.0)
        await inbox.put([Arrived(update_id=number, chat=7, raw="{}")])
    waiting = [update.update_id for update in await inbox.waiting()]
    await database.close()
    assert waiting == [900, 901, 5]
