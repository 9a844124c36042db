"""Stories of a bot that stops, or is killed, in the middle of things: nothing is lost, and no more
is said twice than was on its way."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.config import environment
from bot.domain.delivery import DeliveryKind
from bot.domain.ids import BulletinNumber
from bot.domain.pacing import Limits
from bot.simulator.client import SimClient, SimMessage
from bot.simulator.server import running as simulating
from bot.simulator.state import DEFAULT_TOKEN
from storage.database import Database
from tests.chat import ADMIN, Newsroom, Person, opened
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    EDIT,
    SOUTH,
    SUBMIT,
    TEXT,
    received,
    submitted,
)

HALTING = Limits(per_second=0.02, chat_seconds=0.0, group_per_minute=1000)
"""One message at once, the next in 50 seconds: whatever is published now is still to be sent."""


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town with an admin, in which no bot runs yet."""
    async with simulating() as served, SimClient(served.url) as client:
        await client.person("Ada", id=ADMIN, language_code="en")
        yield client


async def in_review(room: Newsroom, readers: int) -> tuple[Person, Person, list[int], SimMessage]:
    """Return author, reviewer, the subscribed readers' chats and the reviewer's card."""
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    people = [await room.person(f"R{number}") for number in range(readers)]
    for one in people:
        await one.writes("/subscribe")
    await submitted(lea)
    card = await omar.sees("hash")
    await room.settles()
    return lea, omar, [one.id for one in people], card


async def test_what_was_approved_before_a_stop_is_delivered_after_the_start(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        lea, omar, readers, card = await in_review(room, 3)
    async with opened(sim, tmp_path, HALTING) as room:
        toast = await omar.taps(APPROVE, card)
        assert toast.text == "Published as bulletin 1."
    assert [len(await received(room, chat)) for chat in readers] == [0, 0, 0]
    async with opened(sim, tmp_path) as room:
        await omar.sees("Bulletin 1: delivered", "3 messages in")
        await lea.sees("approved by Omar")
        assert (await omar.sees("hash", "Approved by Omar")).labels == []
        await room.settles()
    async with opened(sim, tmp_path) as room:
        await room.settles()
    assert [len(await received(room, chat)) for chat in readers] == [1, 1, 1]


async def test_whoever_leaves_before_a_delivery_goes_on_is_not_written_to(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        _, omar, readers, card = await in_review(room, 2)
        await omar.writes("/freeze")
        await omar.taps(APPROVE, card)
        await Person(room, readers[0], "R0").writes("/unsubscribe")
    async with opened(sim, tmp_path) as room:
        for one in (omar, room.admin):
            await one.thaws()
        await omar.sees("Bulletin 1: finished", "1 of 2 messages delivered")
    assert [len(await received(room, chat)) for chat in readers] == [0, 1]


async def test_what_people_did_while_the_bot_was_down_is_done_after_the_start(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        _, omar, readers, card = await in_review(room, 1)
    data = card.button(APPROVE).data
    assert data
    await sim.press(omar.id, omar.id, card.message_id, data=data, within=0)
    late = await sim.person("Late", language_code="en")
    await sim.start(late)
    await sim.write(late, late, "/subscribe")
    await sim.block(readers[0])
    async with opened(sim, tmp_path) as room:
        await room.settles()
        assert SOUTH in await Person(room, late, "Late").asks("/latest")
        await omar.sees("hash", "Approved by Omar")
    assert not await received(room, readers[0])


async def test_open_questions_and_old_buttons_outlive_a_restart(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        lea, omar, readers, card = await in_review(room, 1)
        await omar.taps(CHANGES, card)
        question = await omar.sees("what should change")
    async with opened(sim, tmp_path) as room:
        await omar.writes("Which schools?", reply_to=question.message_id)
        verdict = await lea.sees("asks for changes", "Which schools?")
    async with opened(sim, tmp_path) as room:
        await lea.taps(EDIT, verdict)
        await lea.sees("whole new text")
    async with opened(sim, tmp_path) as room:
        board = await lea.writes(TEXT.replace("Teachers", "Teachers of all schools"))
        assert "version 2" in (board.text or "")
    async with opened(sim, tmp_path) as room:
        await lea.taps(SUBMIT, board)
        card = await omar.sees("hash", "version 2")
    async with opened(sim, tmp_path) as room:
        await omar.taps(APPROVE, card)
        await room.settles()
    (got,) = await received(room, readers[0])
    assert "Teachers of all schools" in (got.text or "")


@asynccontextmanager
async def process(sim: SimClient, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real bot, as an operator runs it; killed at the end if it still runs."""
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=Path(__file__).parents[2],
        env=environment(
            BULLETIN_TOKEN=DEFAULT_TOKEN,
            BULLETIN_ADMIN=str(ADMIN),
            BULLETIN_API_URL=sim.url,
            BULLETIN_DATABASE=str(folder / "bulletin.db"),
            BULLETIN_RATE="100",
            BULLETIN_PROGRESS_SECONDS="0.1",
            BULLETIN_LOG_LEVEL="ERROR",
        ),
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


async def test_a_bot_killed_in_mid_delivery_loses_nobody_and_repeats_only_what_was_in_flight(
    sim: SimClient, tmp_path: Path
) -> None:
    async with opened(sim, tmp_path) as room:
        _, omar, readers, card = await in_review(room, 40)

    await sim.latency(30)
    async with process(sim, tmp_path) as first:
        toast = await omar.taps(APPROVE, card, within=20.0)
        assert toast.text == "Published as bulletin 1."
        await sim.wait_ledger((await sim.stats()).ledger + 12)
        first.kill()
        await first.wait()

    recorded = await recorded_chats(tmp_path)
    tried = {str(each.chat_id) for each in await sim.requests("sendmessage")}
    assert recorded, "the kill came before anything was recorded"
    assert not set(readers) <= recorded, "the kill came when all was over"

    await sim.latency(0)
    async with opened(sim, tmp_path) as room:
        await omar.sees("Bulletin 1: delivered", "40 messages in")
        await room.settles()
    copies = Counter({chat: len(await received(room, chat)) for chat in readers})
    assert min(copies.values()) == 1
    assert max(copies.values()) <= 2
    twice = {chat for chat, count in copies.items() if count == 2}
    assert not twice & recorded
    assert {str(chat) for chat in twice} <= tried


async def recorded_chats(folder: Path) -> set[int]:
    """Return the chats to which the database knows bulletin 1 delivered."""
    database = await Database.open(folder / "bulletin.db")
    async with database.read() as stores:
        copies = await stores.outbox.sent(DeliveryKind.BULLETIN, BulletinNumber(1))
    await database.close()
    return {int(copy.chat) for copy in copies}
