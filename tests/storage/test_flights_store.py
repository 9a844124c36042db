"""What is in flight when its process dies, or the clock is set anew."""

from datetime import timedelta

from bot.domain.delivery import Figures
from storage.database import Database
from storage.flights import PATIENCE
from tests.storage.posting import AT, claim, figures, put


async def test_what_a_dead_process_had_in_flight_is_sent_again_and_marked(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        await put(stores, 8)
        await claim(stores, limit=1)
        await claim(stores, boot="second")
        assert await stores.flights.requeue_orphans("second", AT) == 1
        assert await stores.flights.requeue_orphans("second", AT) == 0
        (again,) = await claim(stores, boot="second")
    assert (again.chat, again.uncertain, again.attempts) == (7, True, 2)


async def test_a_delivery_with_which_three_processes_died_is_given_up(db: Database) -> None:
    async with db.write() as stores:
        for part in (1, 2):
            await put(stores, 7, part)
        for boot in ("first", "second", "third"):
            assert len(await claim(stores, boot=boot)) == 1
            assert await stores.flights.requeue_orphans(f"after {boot}", AT) == 1
        assert await claim(stores) == ()
        assert await figures(stores) == Figures(
            total=2, sent=0, failed=1, cancelled=1, started_at=AT
        )


async def test_a_clock_that_went_back_does_not_hold_up_what_was_in_flight(db: Database) -> None:
    async with db.write() as stores:
        await put(stores, 7)
        await claim(stores)
        restarted = AT - timedelta(days=400)
        await stores.flights.requeue_orphans("second", restarted)
        assert len(await claim(stores, restarted, boot="second")) == 1


async def test_a_clock_that_was_set_back_moves_what_waits_with_it(db: Database) -> None:
    hour, wait = timedelta(hours=1), timedelta(seconds=30)
    async with db.write() as stores:
        await put(stores, 7)
        await claim(stores)
        await put(stores, 8, due_at=AT + wait)
        await put(stores, 9, due_at=AT - hour)
        await stores.flights.shift(-hour, AT - hour, None)
        assert [one.chat for one in await claim(stores, AT - hour)] == [9]
        assert await stores.flights.next_due() == AT - hour + wait


async def test_a_clock_that_was_set_back_lets_nobody_wait_longer_for_what_goes_alone(
    db: Database,
) -> None:
    hour = timedelta(hours=1)
    async with db.write() as stores:
        await put(stores, 7)
        for boot in ("first", "second"):
            await claim(stores, boot=boot)
            await stores.flights.requeue_orphans(f"after {boot}", AT)
        assert [one.chat for one in await claim(stores)] == [7]
        await put(stores, 8, due_at=AT - hour)
        await stores.flights.shift(-hour, AT, None)
        assert await claim(stores, AT - hour) == ()
        assert [one.chat for one in await claim(stores, AT - hour + PATIENCE)] == [8]


async def test_a_clock_that_was_set_forward_moves_what_it_went_past(db: Database) -> None:
    hour, wait = timedelta(hours=1), timedelta(seconds=30)
    async with db.write() as stores:
        await put(stores, 8, due_at=AT + wait)
        await put(stores, 9, due_at=AT + hour)
        await stores.flights.shift(hour, AT, AT + hour)
        assert [one.chat for one in await claim(stores, AT + hour)] == [9]
        assert await stores.flights.next_due() == AT + hour + wait
