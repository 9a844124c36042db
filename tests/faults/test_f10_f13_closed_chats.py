"""F10 to F13: chats that cannot be written to any more. They are asked once, and not for ever."""

from pathlib import Path

import pytest

from bot.delivery.unknowns import FEWEST
from bot.domain.delivery import Standing
from bot.domain.ids import BulletinNumber
from bot.domain.pacing import Limits
from tests.chat import Person
from tests.faults.clock import StoryClock
from tests.faults.record import closed, followers
from tests.faults.story import a_town

STEADY = Limits(per_second=100, chat_seconds=0.0, group_per_minute=1000)
"""Slow enough that the answers come in the order of the sends, more or less."""


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("blocked", "blocked"),
        ("deactivated", "deactivated"),
        ("not_started", "never_started"),
    ],
)
async def test_f10_a_reader_who_is_gone_is_asked_once_and_comes_back_with_start(
    tmp_path: Path, kind: str, reason: str
) -> None:
    async with a_town(tmp_path, readers=3) as town, town.bot() as desk:
        gone, *here = town.readers
        await town.sim.fault(kind, chat_id=gone)
        for _ in range(2):
            number = await desk.publish()
            await desk.settles()
            assert set(await town.copies(number)) == set(here)
        assert len(await town.requests(gone)) == 1
        assert town.states(1) == {"sent": 2, "failed": 1}
        assert closed(town.path) == {gone: reason}

        town.talks.add(gone)
        await Person(desk.room, gone, "Back").starts()
        number = await desk.publish()
        await desk.settles()
        assert set(await town.copies(number)) == set(town.readers)
        assert closed(town.path) == {}


@pytest.mark.parametrize("kind", ["kicked", "not_member", "group_deleted"])
async def test_f11_a_group_that_shut_the_bot_out_pauses_and_keeps_its_settings(
    tmp_path: Path, kind: str
) -> None:
    await a_closed_group(tmp_path, kind, "kicked")


@pytest.mark.parametrize("kind", ["write_forbidden", "no_rights", "not_admin"])
async def test_f12_the_same_in_the_words_of_a_400(tmp_path: Path, kind: str) -> None:
    await a_closed_group(tmp_path, kind, "no_rights")


async def a_closed_group(tmp_path: Path, kind: str, reason: str) -> None:
    """A group closes, the admin is told, and everything is as before when it opens again."""
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        group, rosa = await desk.group("North")
        await town.sim.fault(kind, chat_id=group, times=None)
        earlier = len(await town.requests(group))
        for _ in range(2):
            number = await desk.publish()
            await desk.settles()
            assert set(await town.copies(number)) == set(town.readers)
        assert len(await town.requests(group)) == earlier + 1
        await desk.admin.sees("I can no longer write", str(group), "bulletin 1")
        assert closed(town.path) == {group: reason}

        await town.sim.clear_faults()
        await town.sim.promote_bot(group, by=rosa.id)
        await desk.settles()
        number = await desk.publish()
        await desk.settles()
        assert set(await town.copies(number)) == {group, *town.readers}
        settings = await rosa.writes("/subscribe", chat=group)
        assert "📍 North, and what concerns everyone" in (settings.text or "")


async def test_f13_an_unknown_chat_is_believed_the_second_time_an_hour_later(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=3) as town, town.bot() as desk:
        unknown, *here = town.readers
        await town.sim.fault("chat_not_found", chat_id=unknown, times=None)
        number = await desk.publish()
        await desk.settles()
        await desk.after(3599)
        assert len(await town.requests(unknown)) == 1
        assert (unknown, 0) in followers(town.path)
        await desk.after(1)
        assert len(await town.requests(unknown)) == 2
        assert closed(town.path) == {unknown: "chat_not_found"}
        assert town.states(number) == {"sent": 2, "failed": 1}
        number = await desk.publish()
        await desk.settles()
        assert set(await town.copies(number)) == set(here)


@pytest.mark.parametrize(("unknown", "paused"), [(8, False), (12, True)])
async def test_f13_four_unknown_chats_in_a_hundred_are_people_who_went_and_six_are_our_fault(
    tmp_path: Path, *, unknown: int, paused: bool
) -> None:
    async with (
        a_town(tmp_path, readers=200, clock=StoryClock(speed=2)) as town,
        town.bot(STEADY) as desk,
    ):
        known, gone = town.readers[:-unknown], town.readers[-unknown:]
        for chat in gone:
            await town.sim.fault("chat_not_found", chat_id=chat)
        number = BulletinNumber(await desk.publish())
        await desk.settles()
        assert set(await town.copies(number)) == set(known)
        assert (await desk.operator.standing(number) is Standing.PAUSED) is paused

        if paused:
            await desk.operator.resume(desk.at_terminal, number)
        await desk.settles()
        await desk.after(3600)
        assert set(await town.copies(number)) == set(town.readers)


async def test_f13_too_many_unknown_chats_stop_the_bulletin_until_somebody_looked(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, readers=400) as town, town.bot() as desk:
        unknown = town.readers[:FEWEST]
        for chat in unknown:
            await town.sim.fault("chat_not_found", chat_id=chat)
        number = await desk.publish()
        alarm = await desk.admin.sees("Bulletin 1 is paused", "more than 5 % of its chats")
        await desk.settles()
        assert len(await town.copies(number)) <= town.window

        await desk.admin.taps("▶️ Resume", alarm)
        await desk.omar.sees("Bulletin 1 is on its way")
        await desk.operator.sweep()
        await desk.settles()
        assert set(await town.copies(number)) == set(town.readers) - set(unknown)
        await desk.after(3600)
        assert set(await town.copies(number)) == set(town.readers)
