"""Pause, cancel and freeze in mid-broadcast: every claim looks for them (fault F28)."""

from collections import Counter
from datetime import timedelta

import pytest

from bot.domain.delivery import DeliveryKind, Lane, Standing
from bot.domain.lifecycle import DeliveryEvent
from bot.simulator import SimClient
from storage.posts import Result, Room
from tests.delivery.builders import Desk, Hire, at_work, readers, sent_to

KIND = DeliveryKind.BULLETIN
WINDOW = 4
LEASE = timedelta(minutes=2)


async def hold(desk: Desk, subject: int, standing: Standing) -> None:
    async with desk.database.write() as stores:
        act = stores.control.pause if standing is Standing.PAUSED else stores.control.cancel
        assert await act(KIND, subject)


async def resume(desk: Desk, subject: int) -> None:
    async with desk.database.write() as stores:
        assert await stores.control.resume(KIND, subject)


async def sweep(desk: Desk, chunk: int = 10_000) -> int:
    """Sweep as the schedule does; return how many transactions that took."""
    chunks, more = 0, True
    while more:
        async with desk.database.write() as stores:
            more = await stores.control.sweep(chunk)
        chunks += 1
    return chunks


async def test_f28_after_a_pause_no_more_goes_than_was_in_flight_and_then_all_the_rest(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 60)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire(in_flight=WINDOW)) as worker:
        await sim.wait_ledger(5)
        await hold(desk, 1, Standing.PAUSED)
        asked = len(await sim.requests("sendmessage"))
        await worker.idle()
        after = len(await sim.requests("sendmessage"))
        assert after <= asked + WINDOW
        assert after < 60
        await worker.idle()
        assert len(await sim.requests("sendmessage")) == after
        await resume(desk, 1)
        await worker.idle()

    assert await sent_to(sim) == Counter(people)


async def test_f28_after_a_cancel_the_rest_is_cancelled_in_chunks_and_nothing_is_lost(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 60)
    await desk.post(1, people, "The bridge is open.")

    async with at_work(hire(in_flight=WINDOW)) as worker:
        await sim.wait_ledger(5)
        await hold(desk, 1, Standing.CANCELLED)
        asked = len(await sim.requests("sendmessage"))
        assert await sweep(desk, chunk=7) == 9
        await worker.idle()

    figures = await desk.figures(1)
    assert figures.sent == len(await sim.ledger()) <= asked + WINDOW
    assert figures.sent + figures.cancelled == figures.total == 60


async def test_f28_what_comes_back_throttled_after_a_cancel_is_cancelled_and_not_sent(
    desk: Desk,
) -> None:
    await desk.post(1, [7, 8], "The bridge is open.")
    async with desk.database.write() as stores:
        claimed = await stores.flights.claim(desk.clock.now(), "boot", LEASE, Room(1))
    await hold(desk, 1, Standing.CANCELLED)
    await sweep(desk)
    assert (await desk.figures(1)).open == 1

    due = desk.clock.now() + timedelta(seconds=40)
    result = Result(delivery=claimed[0].id, event=DeliveryEvent.THROTTLED, due_at=due)
    async with desk.database.write() as stores:
        await stores.flights.record([result], desk.clock.now())
        assert await stores.flights.next_due() is None
    assert (await desk.figures(1)).cancelled == 2


@pytest.mark.parametrize("how", ["its process died", "its claim was in doubt"])
async def test_what_comes_back_from_its_flight_to_a_cancelled_bulletin_is_cancelled(
    desk: Desk, how: str
) -> None:
    await desk.post(1, [7], "The bridge is open.")
    async with desk.database.write() as stores:
        await stores.flights.claim(desk.clock.now(), "boot", LEASE, Room(1))
    await hold(desk, 1, Standing.CANCELLED)

    async with desk.database.write() as stores:
        if how == "its process died":
            assert await stores.flights.requeue_orphans("next", desk.clock.now()) == 1
        else:
            assert await stores.flights.give_back("boot", [], desk.clock.now()) == 1
    assert (await desk.figures(1)).open == 0


async def test_a_paused_bulletin_does_not_hold_up_another_for_the_same_readers(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 10)
    await desk.post(1, people, "The bridge is open.")
    await desk.post(2, people, "The bridge is closed.")
    await hold(desk, 1, Standing.PAUSED)

    async with at_work(hire()) as worker:
        await worker.idle()
        assert await sent_to(sim) == Counter(people)
        async with desk.database.read() as stores:
            assert await stores.flights.next_due() is None
        await resume(desk, 1)
        await worker.idle()

    assert await sent_to(sim) == Counter(people * 2)


async def test_what_was_paused_can_be_cancelled_and_stays_so(desk: Desk) -> None:
    await desk.post(1, [7, 8], "The bridge is open.")
    await hold(desk, 1, Standing.PAUSED)
    await hold(desk, 1, Standing.CANCELLED)
    await sweep(desk)

    assert (await desk.figures(1)).cancelled == 2
    async with desk.database.write() as stores:
        assert not await stores.control.resume(KIND, 1)
        assert not await stores.control.pause(KIND, 1)
        assert await stores.control.standing(KIND, 1) is Standing.CANCELLED


async def test_a_freeze_stops_the_readers_bulletins_and_lets_the_desk_talk(
    sim: SimClient, desk: Desk, hire: Hire
) -> None:
    people = await readers(sim, 5)
    await desk.post(1, people, "Urgent", lane=Lane.URGENT)
    await desk.post(2, people, "The bridge is open.")
    await desk.post(3, people[:1], "To review", kind=DeliveryKind.REVIEW_CARD, lane=Lane.DESK)
    await desk.post(4, people[1:2], "A flash", kind=DeliveryKind.REVIEW_CARD, lane=Lane.URGENT)
    await desk.post(5, people[2:3], "It waits", kind=DeliveryKind.REMINDER, lane=Lane.REMINDER)
    async with desk.database.write() as stores:
        await stores.control.freeze(desk.clock.now())

    async with at_work(hire()) as worker:
        await worker.idle()
        assert [entry.text for entry in await sim.ledger()] == ["A flash", "To review", "It waits"]
        async with desk.database.write() as stores:
            assert await stores.control.thaw()
        await worker.idle()

    assert await sent_to(sim) == Counter([*people * 2, *people[:3]])
