"""F14 and F15: a text that Telegram refuses costs one request; a group that moves takes its
bulletins along."""

from pathlib import Path

import pytest

from bot.simulator import SimClient
from bot.simulator import running as simulating
from tests.faults.clock import StoryClock
from tests.faults.invariants import breaches
from tests.faults.record import followers
from tests.faults.story import Desk, Town, a_town, a_town_of


async def test_f14_a_refused_text_costs_one_request_and_stops_its_bulletin(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=30) as town, town.bot() as desk:
        for chat in town.readers:
            await town.sim.fault("cannot_parse", chat_id=chat)
        number = await desk.publish()
        await desk.admin.sees("Telegram refused the text of bulletin 1")
        await desk.settles()
        asked = [one for one in await town.sim.requests("sendmessage") if one.fault]
        assert len(asked) == 1
        assert not await town.copies(number)
        assert town.states(number) == {"failed": 1, "cancelled": 29}

        await town.sim.clear_faults()
        number = await desk.publish()
        await desk.settles()
        assert set(await town.copies(number)) == set(town.readers)


async def a_small_group(desk: Desk) -> int:
    """A basic group that follows, and may become a supergroup."""
    rosa = await desk.room.person("Rosa")
    group = await desk.sim.group("Neighbours", creator=rosa.id, bot="member")
    desk.town.talks |= {rosa.id, group}
    await rosa.writes("/subscribe", chat=group)
    return group


async def arrived(  # noqa: PLR0917 - who, what, from where to where
    town: Town, desk: Desk, number: int, old: int, new: int, parts: int = 1
) -> None:
    """Everyone has each part of the bulletin once, the group where it is now; and so it stays."""
    town.moved[old] = new
    await desk.settles()
    assert await town.copies(number) == dict.fromkeys([new, *town.readers], parts)
    assert {chat for chat, _ in followers(town.path)} == {new, *town.readers}


async def test_f15_a_move_that_the_error_tells_of_is_followed(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        group = await a_small_group(desk)
        new = await town.sim.migrate(group, announce=False)
        number = await desk.publish(items=80)
        await arrived(town, desk, number, group, new, parts=2)


@pytest.mark.parametrize("new_first", [False, True])
async def test_f15_a_move_that_a_message_tells_of_is_followed(
    tmp_path: Path, *, new_first: bool
) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        group = await a_small_group(desk)
        new = await town.sim.migrate(group, new_first=new_first)
        await desk.settles()
        number = await desk.publish()
        await arrived(town, desk, number, group, new)


@pytest.mark.parametrize("new_first", [False, True])
async def test_f15_a_move_while_the_message_is_on_its_way_is_followed(
    tmp_path: Path, *, new_first: bool
) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        group = await a_small_group(desk)
        earlier = len(await town.requests(group))
        card = await desk.card()
        await town.sim.fault("delay", chat_id=group, accepted=False, delay=0.5)
        number = await desk.approve(card)
        await town.until_asked(group, earlier + 1)
        new = await town.sim.migrate(group, new_first=new_first)
        await arrived(town, desk, number, group, new)


@pytest.mark.parametrize(
    ("kind", "to"), [("private", -1_000_000_777_777), ("group", 5_000_000_777), ("group", 0)]
)
async def test_f15_a_forged_move_is_ignored(tmp_path: Path, kind: str, to: int) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        group = await a_small_group(desk)
        chat = town.readers[0] if kind == "private" else group
        message = {
            "message_id": 9_999,
            "date": 1_740_000_000,
            "chat": {"id": chat, "type": kind, "title": "x", "first_name": "x"},
            "migrate_to_chat_id": to,
        }
        await town.sim.inject({"message": message})
        await desk.settles()
        number = await desk.publish()
        await desk.settles()
        assert await town.copies(number) == dict.fromkeys([group, *town.readers], 1)


async def test_f15_an_error_that_sends_a_reader_elsewhere_is_ignored(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        elsewhere, here = town.readers
        await town.sim.fault(
            "error",
            chat_id=elsewhere,
            description="Bad Request: group chat was upgraded to a supergroup chat",
            parameters={"migrate_to_chat_id": -1_000_000_777_777},
        )
        number = await desk.publish()
        await desk.settles()
        assert await town.copies(number) == {here: 1}
        assert town.states(number) == {"sent": 1, "failed": 1}
        assert {chat for chat, _ in followers(town.path)} == {elsewhere, here}


async def test_f15_a_move_after_the_first_part_arrived_takes_the_others_along(
    tmp_path: Path,
) -> None:
    async with (
        simulating() as served,
        SimClient(served.url) as sim,
        a_town_of(sim, tmp_path, 2, StoryClock()) as town,
        town.bot() as desk,
    ):
        group = await a_small_group(desk)
        earlier = len(await town.requests(group))
        card = await desk.card(items=150)
        await town.sim.fault("delay", chat_id=group, accepted=True, delay=0.5)
        number = await desk.approve(card)
        await town.until_asked(group, earlier + 1)
        new = await town.sim.migrate(group)
        town.recipients[number] = town.recipients[number] - {(group, 0)} | {(new, 0)}
        town.moved[group] = new
        await desk.settles()
        copies = await town.copies(number)
        parts = copies[town.readers[0]]
        assert parts >= 3
        assert (copies[group], copies[new]) == (1, parts - 1)
        assert list(breaches(await town.evidence())) == []
