"""What the worker changes beyond a delivery: subscriptions, subjects, migrated groups, itself."""

import asyncio
from collections import Counter
from datetime import timedelta
from functools import partial

from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import Delivery, DeliveryKind, Halted, Lane, Trouble
from bot.domain.ids import NO_TOPIC, ChatId
from bot.services.alarms import Alarm
from bot.simulator import SimClient
from storage.database import Database
from storage.posts import Room
from storage.stores import Stores
from tests.delivery.builders import Desk, Hire, at_work, readers, sent_to
from tests.delivery.clock import HandClock


async def subscribe(database: Database, clock: HandClock, *chats: int) -> None:
    async with database.write() as stores:
        for chat in chats:
            subscription = Subscription(
                chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=Choice()
            )
            await stores.audience.subscribe(subscription, clock.now())


async def active(database: Database) -> int:
    async with database.read() as stores:
        return await stores.audience.count()


async def test_f10_a_reader_who_blocked_the_bot_is_asked_once_and_not_again(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    gone, here = await readers(sim, 2)
    await subscribe(desk.database, clock, gone, here)
    await sim.block(gone)
    await desk.post(1, [gone, here], "Part 1/2", "Part 2/2")

    async with at_work(hire()) as worker:
        await worker.idle()

    asked = [one for one in await sim.requests("sendmessage") if int(one.chat_id or 0) == gone]
    assert len(asked) == 1
    assert await active(desk.database) == 1
    figures = await desk.figures(1)
    assert (figures.sent, figures.failed, figures.cancelled) == (2, 1, 1)


async def test_f10_what_else_waits_for_a_reader_who_blocked_the_bot_asks_no_more(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    gone, here = await readers(sim, 2)
    await subscribe(desk.database, clock, gone, here)
    await sim.block(gone)
    for number in (1, 2, 3):
        await desk.post(number, [gone, here], "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()

    asked = [one for one in await sim.requests("sendmessage") if int(one.chat_id or 0) == gone]
    assert len(asked) == 1
    ends = [await desk.figures(number) for number in (1, 2, 3)]
    assert [one.sent for one in ends] == [1, 1, 1]
    assert sorted((one.failed, one.cancelled) for one in ends) == [(0, 1), (0, 1), (1, 0)]


async def test_f13_an_unknown_chat_is_asked_again_after_an_hour_and_then_believed(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    await subscribe(desk.database, clock, 987654)
    await desk.post(1, [987654], "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()
        assert await active(desk.database) == 1
        clock.advance(3600)
        await worker.idle()

    assert len(await sim.requests("sendmessage")) == 2
    assert await active(desk.database) == 0


async def test_f14_refused_content_costs_one_request_and_stops_its_bulletin_alone(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 30)
    await desk.post(1, people, "<b>never closed")
    await desk.post(2, people, "The bridge is open.")

    async with at_work(hire()) as worker:
        await worker.idle()

    assert len(await sim.requests("sendmessage")) == 31
    refused, fine = await desk.figures(1), await desk.figures(2)
    assert (refused.sent, refused.failed, refused.cancelled) == (0, 1, 29)
    assert fine.sent == 30


async def test_f14_a_notice_that_is_refused_stops_no_other_about_the_same_bulletin(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    admins, (group,) = await readers(sim, 3), await readers(sim, 1)
    notice = partial(desk.post, 1, kind=DeliveryKind.NOTICE, lane=Lane.DESK)
    await notice(admins, "<b>never closed", version=1)
    await notice([*admins, group], "A group closed.", version=2)

    async with at_work(hire(in_flight=1)) as worker:
        await worker.idle()

    assert len(await sim.requests("sendmessage")) == 1 + 4
    assert await sent_to(sim) == Counter([*admins, group])
    figures = await desk.figures(1, DeliveryKind.NOTICE)
    assert (figures.sent, figures.failed, figures.cancelled) == (4, 1, 2)


async def test_f11_a_group_that_is_known_to_be_closed_is_told_of_no_more(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    closed, fresh = [await sim.supergroup(name, bot="member") for name in ("A", "B")]
    await subscribe(desk.database, clock, closed, fresh)
    for group in (closed, fresh):
        await sim.fault("kicked", chat_id=group)
    await desk.post(1, [closed, fresh], "The bridge is open.")
    told: list[tuple[Alarm, int]] = []

    async def tell(_: Stores, alarm: Alarm, delivery: Delivery) -> None:
        told.append((alarm, delivery.chat))

    async with desk.database.write() as stores:
        # As the bot is told of its removal while the bulletin is in flight.
        await stores.audience.deactivate(ChatId(closed), Trouble.KICKED)
    async with at_work(hire(tell=tell)) as worker:
        await worker.idle()
    assert told == [(Alarm.CLOSED_CHAT, fresh)]


async def test_f15_a_migrated_group_is_moved_everywhere_and_gets_each_part_once(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    group = await sim.group("Neighbours", bot="member")
    await subscribe(desk.database, clock, group)
    async with desk.database.write() as stores:
        await stores.desk.set(ChatId(group))
    await desk.post(1, [group], "Part 1/2", "Part 2/2")
    to = await sim.migrate(group)

    async with at_work(hire()) as worker:
        await worker.idle()

    assert [(entry.chat_id, entry.text) for entry in await sim.ledger()] == [
        (to, "Part 1/2"),
        (to, "Part 2/2"),
    ]
    async with desk.database.read() as stores:
        assert await stores.desk.get() == to
        assert await stores.audience.get(ChatId(to), NO_TOPIC) is not None
        assert await stores.audience.get(ChatId(group), NO_TOPIC) is None


async def test_f15_a_group_that_moves_before_a_fan_out_reaches_it_is_not_left_out(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    # The place of a fan-out goes upwards, and a supergroup's number is far below a group's.
    first, group = sorted([await sim.group("A", bot="member"), await sim.group("B", bot="member")])
    people = await readers(sim, 3)
    await subscribe(desk.database, clock, first, group, *people)
    await desk.post(1, [group], "The bridge is closed.")
    await desk.begin(2, "The bridge is open.", chunk=1)
    to = await sim.migrate(group, announce=False)
    known = asyncio.Event()

    async def step() -> bool:
        await known.wait()
        return await desk.step(chunk=2)

    async with at_work(hire(spread=step)) as worker:
        # The first bulletin is refused by the group and reaches the supergroup.
        await sim.wait_ledger(2)
        known.set()
        await worker.idle()

    sent = Counter((entry.chat_id, entry.text) for entry in await sim.ledger())
    news = [(chat, "The bridge is open.") for chat in (first, to, *people)]
    assert sent == Counter([(to, "The bridge is closed."), *news])


async def test_f16_a_refused_token_stops_the_worker_and_loses_nothing(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 5)
    await sim.fault("unauthorized", times=None)
    await desk.post(1, people, "The bridge is open.")

    ended = await hire().run()
    await sim.clear_faults()
    async with at_work(hire()) as worker:
        await worker.idle()

    assert ended == Halted(token_refused=True)
    assert set(await sent_to(sim)) == set(people)


async def test_f19_what_a_dead_process_had_in_flight_is_sent_again_by_the_next(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 60)
    await desk.post(1, people, "The bridge is open.")

    for accepted in (10, 25, 40):
        async with asyncio.TaskGroup() as tasks:
            doomed = tasks.create_task(hire(in_flight=8).run())
            await sim.wait_ledger(accepted)
            doomed.cancel()
    async with at_work(hire(in_flight=8)) as worker:
        await worker.idle()

    sent = await sent_to(sim)
    assert set(sent) == set(people)
    assert sum(sent.values()) <= 60 + 3 * 8
    assert (await desk.figures(1)).sent == 60


async def test_f20_on_stop_what_is_in_flight_ends_and_the_rest_stays_due(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 50)
    await sim.latency(30)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire(in_flight=5)):
        await sim.wait_ledger(8)
    figures, sent = await desk.figures(1), await sent_to(sim)
    await sim.latency(0)
    async with at_work(hire()) as successor:
        await successor.idle()

    assert figures.sent == len(sent) < 50
    assert set((await sent_to(sim)).values()) == {1}


async def test_f20_a_send_that_outlasts_the_grace_is_marked_and_repeated_once(
    sim: SimClient, desk: Desk, hire: Hire, clock: HandClock
) -> None:
    [person] = await readers(sim, 1)
    await sim.fault("delay", delay=5.0)
    await desk.post(1, [person], "The bridge is open.")

    async with at_work(hire(grace=10.0)) as worker:
        await sim.wait_ledger(1)
        worker.stop()
        await clock.until_someone_waits(10.0)
        clock.advance(10)
    async with desk.database.write() as stores:
        clock.advance(60)
        [again] = await stores.flights.claim(clock.now(), "next", timedelta(minutes=2), Room(5))

    assert again.uncertain
    assert again.kind is DeliveryKind.BULLETIN
