"""Strangers write as much as they can: a member is answered, and the memory stays small (T16)."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram import Update

from bot.domain.ids import PersonId
from bot.domain.policy import Member, Role
from bot.intake import Intake
from bot.intake.raw import read_update, sender
from bot.simulator import SimClient
from storage.database import Database
from tests.delivery.clock import MIDDAY, HandClock
from tests.delivery.listening import Readers, listening


async def hired(database: Database, person: int) -> None:
    member = Member(person=PersonId(person), role=Role.AUTHOR, tag="Mia")
    async with database.write() as stores:
        await stores.members.add(member, MIDDAY)


async def test_t16_a_crowd_of_strangers_does_not_hold_up_a_member(
    sim: SimClient, intake: Intake, database: Database, heard: Readers
) -> None:
    mia = await sim.person("Mia")
    await hired(database, mia)
    release, mia_was_heard = asyncio.Event(), asyncio.Event()

    async def react(update: Update) -> None:
        if update.effective_chat and update.effective_chat.id == mia:
            mia_was_heard.set()
        else:
            await release.wait()

    heard.reaction = react
    for stranger in range(2000):
        await sim.inject({"message": from_stranger(10_000 + stranger)})
    async with listening(intake):
        await sim.write(mia, mia, "the bridge fell")
        await mia_was_heard.wait()
        assert len(heard.texts()) <= 1
        release.set()
        await sim.wait_idle(within=30)
        await intake.idle()

    assert len(heard.texts()) == 2001


async def test_t16_a_flood_by_one_stranger_is_dropped_before_it_is_kept(
    sim: SimClient, intake: Intake, database: Database, heard: Readers, clock: HandClock
) -> None:
    mia = await sim.person("Mia")
    await hired(database, mia)
    for number in range(500):
        await sim.inject({"message": from_stranger(10_000)})
        if number % 5 == 0:
            await sim.write(mia, mia, f"part {number}")

    async with listening(intake):
        await sim.wait_idle(within=30)
        await intake.idle()
        assert len(heard.texts(10_000)) == 30
        assert heard.texts(mia) == [f"part {number}" for number in range(0, 500, 5)]

        clock.advance(1)
        for _ in range(2):
            await sim.inject({"message": from_stranger(10_000)})
        await sim.wait_idle()
        await intake.idle()

    assert len(heard.texts(10_000)) == 31
    assert await known(database) == 131


async def known(database: Database) -> int:
    """How many updates were ever written to the inbox."""
    later = MIDDAY + timedelta(days=1)
    async with database.write() as stores:
        return await stores.inbox.prune(later)


def from_stranger(person: int) -> dict[str, Any]:
    user = {"id": person, "is_bot": False, "first_name": "S"}
    chat = {"id": person, "type": "private", "first_name": "S"}
    return {"message_id": 1, "date": 1_740_000_000, "chat": chat, "from": user, "text": "hello?"}


@pytest.mark.parametrize(
    ("body", "payer"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": 7}}}, 7),
        ({"message": {"chat": {"id": -5}, "from": {"id": 7}, "sender_chat": {"id": -6}}}, -6),
        ({"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": -5}}}}, 7),
        ({"message": {"chat": {"id": -5}, "from": {"id": 7}, "migrate_to_chat_id": -100}}, None),
        ({"my_chat_member": {"chat": {"id": 7}, "from": {"id": 7}}}, None),
        ({"message": {"from": "nobody"}}, None),
    ],
)
def test_t16_what_is_sent_at_will_is_paid_by_its_sender(
    body: dict[str, Any], payer: int | None
) -> None:
    arrived = read_update({"update_id": 1, **body})

    assert arrived is not None
    assert sender(arrived.raw) == payer
