"""Answers to people share the pacer with the outbox, and go first; over HTTP to the simulator."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.delivery import DeliveryWorker
from bot.domain.ids import ChatId
from bot.domain.pacing import Limits, Pacer
from bot.limiter import AnswerLimiter
from bot.messenger import TelegramMessenger
from bot.services.ports import SystemClock
from bot.simulator import Served, SimClient
from bot.transport import FloodLimit
from storage.database import Database
from tests.chat import opened
from tests.delivery.builders import Desk, at_work, readers, sent_to
from tests.delivery.clock import HandClock
from tests.delivery.conftest import Bot, a_bot

SLOW = Limits(per_second=1, chat_seconds=0.0)


class Counting(Pacer):
    """The pacer, which counts the requests that it was told of, and says when an answer waits."""

    taken = 0

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits, slack=0.0)
        self.asked = asyncio.Event()

    @contextmanager
    def answering(self) -> Iterator[None]:
        with super().answering():
            self.asked.set()
            yield

    def take(self, chat: ChatId, now: float, *, paid: bool = False, answer: bool = False) -> None:
        self.taken += 1
        super().take(chat, now, paid=paid, answer=answer)


@pytest.fixture
def pacer() -> Counting:
    return Counting(SLOW)


@pytest.fixture
async def answering(served: Served, pacer: Pacer, clock: HandClock) -> AsyncIterator[Bot]:
    """A bot whose answers pass the pacer, on the clock to move."""
    async with a_bot(served, read=10.0, limiter=AnswerLimiter(pacer, clock)) as bot:
        yield bot


async def test_many_who_ask_at_once_are_answered_within_telegrams_limit(
    served: Served, sim: SimClient
) -> None:
    people = await readers(sim, 42)
    limiter = AnswerLimiter(Pacer(Limits()), SystemClock())

    async with a_bot(served, read=10.0, limiter=limiter) as bot, asyncio.TaskGroup() as asked:
        for person in people:
            asked.create_task(bot.send_message(person, "Nothing new."))

    stats = await sim.stats()
    assert stats.ledger == 42
    assert stats.busiest_second <= 30


async def test_an_answer_goes_before_the_bulletins_that_wait(
    sim: SimClient,
    desk: Desk,
    answering: Bot,
    pacer: Counting,
    clock: HandClock,
) -> None:
    curious, *others = await readers(sim, 5)
    await desk.post(1, others, "The bridge is open.")
    worker = DeliveryWorker(desk.database, TelegramMessenger(answering), clock, pacer=pacer)

    async with at_work(worker), asyncio.TaskGroup() as asked:
        await sim.wait_ledger(1)
        asked.create_task(answering.send_message(curious, "Nothing new."))
        await pacer.asked.wait()
        for count in range(2, 6):
            clock.advance(1)
            await sim.wait_ledger(count)

    assert [entry.chat_id for entry in await sim.ledger()].index(curious) == 1
    assert pacer.taken == 5


async def test_a_chat_that_must_wait_holds_up_no_other_answer(
    sim: SimClient, answering: Bot, clock: HandClock
) -> None:
    parked, other = await readers(sim, 2)
    await sim.fault("flood", chat_id=parked, retry_after=20)

    async with asyncio.TaskGroup() as asked:
        late = asked.create_task(answering.send_message(parked, "Nothing new."))
        await clock.until_someone_waits(20.0)
        clock.advance(2)
        await answering.send_message(other, "Nothing new.")
        assert not late.done()
        clock.advance(18)

    assert [entry.chat_id for entry in await sim.ledger()] == [other, parked]


async def test_f01_an_answer_gives_up_on_a_chat_that_is_parked_for_long(
    sim: SimClient, answering: Bot, clock: HandClock
) -> None:
    [parked] = await readers(sim, 1)
    await sim.fault("flood", chat_id=parked, retry_after=60)

    for seconds in (60, 35):
        with pytest.raises(FloodLimit) as refused:
            await answering.send_message(parked, "Nothing new.")
        assert refused.value.seconds == seconds
        clock.advance(25)
    assert len(await sim.requests("sendMessage")) == 1

    clock.advance(10)
    await answering.send_message(parked, "Nothing new.")
    assert await sent_to(sim) == {parked: 1}


async def test_an_answer_that_meets_a_second_429_is_given_up(
    sim: SimClient, answering: Bot, clock: HandClock
) -> None:
    [parked] = await readers(sim, 1)
    await sim.fault("flood", chat_id=parked, times=2, retry_after=5)

    async def insist() -> None:
        with pytest.raises(FloodLimit):
            await answering.send_message(parked, "Nothing new.")

    async with asyncio.TaskGroup() as asked:
        asked.create_task(insist())
        await clock.until_someone_waits(5.0)
        clock.advance(5)

    assert len(await sim.requests("sendMessage")) == 2
    assert not await sim.ledger()


async def test_f02_during_a_429_for_all_nothing_is_asked_and_then_everything_is(
    sim: SimClient, answering: Bot, pacer: Counting, clock: HandClock
) -> None:
    people = await readers(sim, 2)
    before = len(await sim.requests())
    for chat in (-1, -2, -3):
        pacer.throttled(ChatId(chat), 40.0, clock.monotonic())

    async with asyncio.TaskGroup() as asked:
        for person in people:
            asked.create_task(answering.send_message(person, "Nothing new."))
        asked.create_task(answering.get_me())
        await clock.until_someone_waits(40.0)
        clock.advance(39.9)
        assert len(await sim.requests()) == before
        clock.advance(0.1)
        await sim.wait_ledger(1)
        clock.advance(1)

    assert set(await sent_to(sim)) == set(people)


async def test_f02_a_429_for_answers_in_three_chats_stops_the_outbox_too(
    sim: SimClient,
    desk: Desk,
    answering: Bot,
    pacer: Counting,
    clock: HandClock,
) -> None:
    groups = [await sim.supergroup(f"Group {number}", bot="member") for number in range(3)]
    [reader] = await readers(sim, 1)
    for group in groups:
        await sim.fault("flood", chat_id=group, retry_after=25)
    worker = DeliveryWorker(desk.database, TelegramMessenger(answering), clock, pacer=pacer)

    async with asyncio.TaskGroup() as asked:
        for number, group in enumerate(groups):
            asked.create_task(answering.send_message(group, "Nothing new."))
            await sim.wait_requests("sendmessage", number + 1)
            clock.advance(1)
        await clock.until_someone_waits(25.0)
        await desk.post(1, [reader], "The bridge is open.")
        async with at_work(worker):
            await clock.until_someone_waits(23.0)
            assert not await sim.ledger()
            for count in range(1, 5):
                clock.advance(25)
                await sim.wait_ledger(count)

    assert set(await sent_to(sim)) == {*groups, reader}


async def test_a_bot_asked_to_wait_answers_a_little_later(tmp_path: Path, sim: SimClient) -> None:
    ada = await sim.person("Ada")
    async with opened(sim, tmp_path) as room:
        await sim.fault("flood", chat_id=ada, retry_after=1)
        asked = await sim.write(ada, ada, "/whoami")
        answer = await sim.wait_reply(ada, max(asked.message_ids))
        await room.settles()

    assert str(ada) in (answer.text or "")


async def test_a_bot_asked_to_wait_for_long_drops_the_answer_and_keeps_what_was_done(
    tmp_path: Path, sim: SimClient
) -> None:
    rosa = await sim.person("Rosa")
    async with opened(sim, tmp_path) as room:
        await sim.fault("flood", chat_id=rosa, retry_after=600)
        await sim.write(rosa, rosa, "/subscribe")
        await room.settles()
        sent = await sim.requests("sendMessage")

    assert len(sent) == 1
    database = await Database.open(tmp_path / "bulletin.db")
    async with database.read() as stores:
        assert await stores.audience.count() == 1
    await database.close()
