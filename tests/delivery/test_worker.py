"""The worker at work: bulletins go out over HTTP, and everything is written down.

The ledger of the simulator says what Telegram accepted, whatever the worker was told.
"""

import asyncio
import contextlib
from collections import Counter

from bot.delivery import DeliveryWorker
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.pacing import Limits
from bot.messenger import TelegramMessenger
from bot.services.ports import SystemClock
from bot.simulator import SimClient
from storage.database import Database
from tests.delivery.builders import AT_ONCE, Desk, Hire, at_work, readers, sent_to
from tests.delivery.clock import HandClock


async def test_a_bulletin_reaches_every_reader_once_and_the_figures_say_so(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 40)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()

    assert await sent_to(sim) == Counter(people)
    figures = await desk.figures(1)
    assert (figures.total, figures.sent, figures.open) == (40, 40, 0)


async def test_the_number_of_each_sent_message_is_kept(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 3)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()

    async with desk.database.read() as stores:
        copies = await stores.outbox.sent(DeliveryKind.BULLETIN, 1)
    assert {(copy.chat, copy.message) for copy in copies} == {
        (entry.chat_id, entry.message_id) for entry in await sim.ledger()
    }


async def test_a_long_bulletin_arrives_in_order(sim: SimClient, desk: Desk, hire: Hire) -> None:
    people = await readers(sim, 5)
    await desk.post(1, people, "Part 1/3", "Part 2/3", "Part 3/3")

    async with at_work(hire()) as worker:
        await worker.idle()

    for person in people:
        shown = [message.text for message in await sim.messages(person) if message.by_bot]
        assert shown == ["Part 1/3", "Part 2/3", "Part 3/3"]


async def test_the_desk_goes_before_the_bulletin(sim: SimClient, desk: Desk, hire: Hire) -> None:
    people = await readers(sim, 6)
    reviewer = await sim.person("Reviewer")
    await sim.start(reviewer)
    await desk.post(1, people, "The bridge is open.")
    await desk.post(2, [reviewer], "To review", kind=DeliveryKind.REVIEW_CARD, lane=Lane.DESK)

    async with at_work(hire(in_flight=1)) as worker:
        await worker.idle()

    assert (await sim.ledger())[0].chat_id == reviewer


async def test_a_sleeping_worker_wakes_for_what_is_posted(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    [person] = await readers(sim, 1)

    async with at_work(hire()) as worker:
        await worker.idle()
        await desk.post(1, [person], "The bridge is open.")
        worker.wake()
        await sim.wait_ledger(1)


async def test_what_is_due_later_is_sent_when_its_time_has_come(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    [person] = await readers(sim, 1)
    clock.advance(30)
    await desk.post(1, [person], "The bridge is open.")
    clock.advance(-30)

    async with at_work(hire()) as worker:
        await worker.idle()
        assert (await sim.stats()).ledger == 0
        clock.advance(30)
        await sim.wait_ledger(1)


async def test_at_telegrams_limits_no_second_holds_more_than_thirty(
    sim: SimClient, desk: Desk, database: Database, messenger: TelegramMessenger
) -> None:
    people = await readers(sim, 48)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(DeliveryWorker(database, messenger, SystemClock())) as worker:
        await worker.idle()

    stats = await sim.stats()
    assert stats.ledger == 48
    assert stats.busiest_second <= 30


async def test_f01_a_429_in_one_group_parks_that_group_and_nobody_else(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    people = await readers(sim, 10)
    group = await sim.supergroup("Neighbours", bot="member")
    await sim.fault("flood", chat_id=group, retry_after=40)
    await desk.post(1, [group, *people], "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()
        assert await sent_to(sim) == Counter(people)
        clock.advance(39)
        await worker.idle()
        assert await sent_to(sim) == Counter(people)
        clock.advance(1)
        await worker.idle()

    assert await sent_to(sim) == Counter([group, *people])


async def test_f02_a_429_in_three_chats_stops_everything_until_it_has_passed(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    groups = [await sim.supergroup(f"Group {number}", bot="member") for number in range(3)]
    people = await readers(sim, 60)
    for group in groups:
        await sim.fault("flood", chat_id=group, retry_after=25)
    await desk.post(1, [*groups, *people], "The bridge is open.")

    async with at_work(hire(in_flight=4)) as worker:
        await sim.wait_requests("sendmessage", 3)
        await clock.until_someone_waits(23.0)
        asked = len(await sim.requests("sendmessage"))
        assert asked < 20
        clock.advance(24.9)
        assert len(await sim.requests("sendmessage")) == asked
        clock.advance(0.1)
        await worker.idle()

    assert await sent_to(sim) == Counter([*groups, *people])
    assert worker.pacer.rate(clock.monotonic()) < AT_ONCE.per_second


async def test_f04_a_failing_server_is_asked_again_a_little_later(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    [person] = await readers(sim, 1)
    await sim.fault("bad_gateway", times=3)
    await desk.post(1, [person], "The bridge is open.")

    async with at_work(hire()) as worker:
        for seconds in (1, 2, 4):
            await worker.idle()
            assert (await sim.stats()).ledger == 0
            clock.advance(seconds)
        await worker.idle()

    assert await sent_to(sim) == Counter([person])


async def test_f06_a_lost_answer_is_repeated_once_and_then_left_to_the_operator(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    lucky, unlucky = await readers(sim, 2)
    await sim.fault("close", chat_id=lucky)
    await sim.fault("close", chat_id=unlucky, times=None)
    await desk.post(1, [lucky, unlucky], "The bridge is open.")

    async with at_work(hire()) as worker:
        for _ in range(5):
            await worker.idle()
            clock.advance(60)

    assert await sent_to(sim) == Counter({lucky: 2, unlucky: 2})
    figures = await desk.figures(1)
    assert (figures.sent, figures.failed) == (1, 1)


async def test_f27_a_chat_that_does_not_answer_holds_up_no_other(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    first, slow, *others = await readers(sim, 30)
    await sim.fault("hang", chat_id=slow)
    await desk.post(1, [first, slow, *others], "The bridge is open.")

    async with at_work(hire(in_flight=4, grace=0.0)):
        await sim.wait_ledger(30)
        requests = await sim.requests("sendmessage")

    assert [int(one.chat_id or 0) for one in requests if one.answered is None] == [slow]
    assert set(await sent_to(sim)) == {first, slow, *others}


async def test_random_faults_lose_nobody(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    people = await readers(sim, 120)
    rates = {"close": 0.08, "reset": 0.05, "server_error": 0.08, "flood": 0.03, "truncated": 0.04}
    await sim.random_faults(rates, seed=20250301, method="sendMessage")
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire(in_flight=16)) as worker:
        while (await desk.figures(1)).open:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(worker.idle(), 0.2)
            clock.advance(60)

    figures = await desk.figures(1)
    sent = await sent_to(sim)
    assert figures.sent + figures.failed == 120
    assert len(sent) >= figures.sent
    assert max(sent.values()) <= 3


async def test_a_slow_rate_still_reaches_everyone(
    sim: SimClient, desk: Desk, database: Database, messenger: TelegramMessenger
) -> None:
    people = await readers(sim, 3)
    await desk.post(1, people, "One", "Two")
    limits = Limits(per_second=200, chat_seconds=0.05)

    async with at_work(DeliveryWorker(database, messenger, SystemClock(), limits=limits)) as worker:
        # The second parts are due when their chats may be written to again.
        await sim.wait_ledger(6)
        await worker.idle()

    assert await sent_to(sim) == Counter(people * 2)


async def test_a_stop_gives_back_what_a_late_claim_brings(
    sim: SimClient, desk: Desk, database: Database, hire: Hire
) -> None:
    people = await readers(sim, 3)
    await desk.post(1, people, "The bridge is open.")
    worker = hire(grace=0.0)

    async with asyncio.TaskGroup() as tasks:
        async with database.write():
            running = tasks.create_task(worker.run())
            # The claim waits for the writer when the worker is told to stop.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            worker.stop()
        await running

    async with database.write() as stores:
        assert await stores.flights.requeue_orphans("next", desk.clock.now()) == 0
    assert (await desk.figures(1)).open == 3
    assert await sent_to(sim) == Counter()
