"""The outbox against a model of it, with crashes: nothing is lost, nothing overtakes.

Hypothesis posts, claims, reports, kills, cancels, pauses, sweeps and freezes in any order, and lets
a chat fall into quiet hours; after every claim the rules of order are checked, and at the end of
the night everything that was posted has ended in a state that the model agrees with.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import Delivery, DeliveryKind, DeliveryState, Lane
from bot.domain.following import Habits, Quiet
from bot.domain.ids import NO_TOPIC, ChatId, DeliveryId, MessageId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.database import Database
from storage.flights import CRASHES
from storage.posts import Post, Result, Room

START = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LEASE = timedelta(minutes=2)
SLEEPER = 3
"""The chat that falls asleep. Its night begins before all this, and ends in the morning."""
NIGHT = Habits(quiet=Quiet.HELD, quiet_from=17 * 60, quiet_until=5 * 60)
MORNING = START + timedelta(hours=12)
QUEUED, SENDING, SENT, FAILED, CANCELLED = DeliveryState

KINDS = {1: DeliveryKind.BULLETIN, 2: DeliveryKind.REVIEW_CARD, 3: DeliveryKind.BULLETIN}
LANES = {1: Lane.URGENT, 2: Lane.URGENT, 3: Lane.BULLETIN}
Name = tuple[int, int, int]
"""Subject, chat and part."""


@dataclass
class Row:
    """What the model knows of a delivery; it `fell` when an earlier part failed."""

    state: DeliveryState = QUEUED
    id: DeliveryId | None = None
    lane: Lane = Lane.BULLETIN
    crashes: int = 0
    fell: bool = False
    dropped: bool = False


class Outbox(RuleBasedStateMachine):
    """Three chats, three bulletins of up to three parts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.db = self.runner.run(Database.open(Path(self.folder.name) / "model.db"))
        self.rows: dict[Name, Row] = {}
        self.now = START
        self.boot = 0
        self.paused: set[int] = set()
        self.frozen = False
        self.asleep = False
        self.sleeps_or_wakes(NIGHT)
        self.sleeps_or_wakes(Habits())

    @rule(habits=st.sampled_from([NIGHT, Habits()]))
    def sleeps_or_wakes(self, habits: Habits) -> None:
        """Its quiet hours begin, or are turned off."""
        one = Subscription(
            chat=ChatId(SLEEPER), topic=NO_TOPIC, language="en", choice=Choice(), habits=habits
        )

        async def run() -> None:
            async with self.db.write() as stores:
                await stores.audience.subscribe(one, START)
                await stores.audience.adjust(one, START)

        self.runner.run(run())
        self.asleep = habits is NIGHT

    @rule(
        subject=st.integers(1, 3),
        chat=st.integers(1, 3),
        parts=st.permutations([1, 2, 3]),
        wait=st.integers(0, 5),
    )
    def post(self, subject: int, chat: int, parts: list[int], wait: int) -> None:
        lane = LANES[subject]

        async def run() -> None:
            async with self.db.write() as stores:
                text = await stores.outbox.text("text", None)
                for part in parts:
                    fresh = await stores.outbox.post(
                        Post(
                            kind=KINDS[subject],
                            subject=subject,
                            chat=ChatId(chat),
                            part=part,
                            text=text,
                            lane=lane,
                            due_at=self.now + timedelta(seconds=wait * part),
                        )
                    )
                    assert fresh is ((subject, chat, part) not in self.rows)
                    self.rows.setdefault((subject, chat, part), Row(lane=lane))

        self.runner.run(run())

    @rule(limit=st.integers(1, 4))
    def claim(self, limit: int) -> None:
        self.claimed(limit)

    @precondition(lambda self: self.in_flight())
    @rule(
        data=st.data(),
        event=st.sampled_from(
            [
                DeliveryEvent.DELIVERED,
                DeliveryEvent.DELIVERED,
                DeliveryEvent.THROTTLED,
                DeliveryEvent.NOT_SENT,
                DeliveryEvent.UNCERTAIN,
                DeliveryEvent.REFUSED,
                DeliveryEvent.EXHAUSTED,
            ]
        ),
        wait=st.integers(0, 40),
    )
    def record(self, data: st.DataObject, event: DeliveryEvent, wait: int) -> None:
        some = data.draw(st.sets(st.sampled_from(self.in_flight()), min_size=1))
        self.recorded(sorted(some), event, self.now + timedelta(seconds=wait))

    @rule()
    def crash(self) -> None:
        """The process dies; the next one takes back what was in flight."""
        self.boot += 1
        lost = self.in_flight()

        async def run() -> int:
            async with self.db.write() as stores:
                return await stores.flights.requeue_orphans(str(self.boot), self.now)

        assert self.runner.run(run()) == len(lost)
        for name in lost:
            row = self.rows[name]
            row.crashes += 1
            if row.crashes < CRASHES:
                self.requeue(name)
            else:
                self.fail(name)

    @rule(seconds=st.integers(1, 180))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(held=st.sets(st.integers(1, 3)))
    def doubt(self, held: set[int]) -> None:
        """A claim's commit is in doubt: what the process does not know of is taken back."""

        async def run() -> int:
            async with self.db.write() as stores:
                chats = [ChatId(chat) for chat in held]
                return await stores.flights.give_back(str(self.boot), chats, self.now)

        unknown = [name for name in self.in_flight() if name[1] not in held]
        assert self.runner.run(run()) == len(unknown)
        for name in unknown:
            self.requeue(name)

    @rule(subject=st.integers(1, 3))
    def cancel(self, subject: int) -> None:
        async def run() -> int:
            async with self.db.write() as stores:
                return await stores.outbox.cancel(KINDS[subject], subject)

        assert self.runner.run(run()) == self.change(subject, QUEUED, CANCELLED)
        for name in self.in_flight():
            self.rows[name].dropped |= name[0] == subject

    @rule(subject=st.integers(1, 3))
    def pause(self, subject: int) -> None:
        async def run() -> bool:
            async with self.db.write() as stores:
                return await stores.control.pause(KINDS[subject], subject)

        known = any(name[0] == subject for name in self.rows)
        assert self.runner.run(run()) is (known and subject not in self.paused)
        if known:
            self.paused.add(subject)

    @rule(subject=st.integers(1, 3))
    def resume(self, subject: int) -> None:
        async def run() -> bool:
            async with self.db.write() as stores:
                return await stores.control.resume(KINDS[subject], subject)

        assert self.runner.run(run()) is (subject in self.paused)
        self.paused.discard(subject)

    @rule(chunk=st.integers(1, 4))
    def sweep(self, chunk: int) -> None:
        """One chunk, wherever the sweep of some subject is."""

        async def run() -> bool:
            async with self.db.write() as stores:
                return await stores.control.sweep(chunk)

        self.runner.run(run())

    @rule()
    def freeze_or_thaw(self) -> None:
        async def run() -> None:
            async with self.db.write() as stores:
                if self.frozen:
                    assert await stores.control.thaw()
                else:
                    await stores.control.freeze(self.now)

        self.runner.run(run())
        self.frozen = not self.frozen

    @rule(subject=st.integers(1, 3))
    def retry(self, subject: int) -> None:
        async def run() -> int:
            async with self.db.write() as stores:
                found = [
                    await stores.outbox.retry(mailing, self.now)
                    for mailing in await stores.outbox.mailings(KINDS[subject], subject)
                ]
                return sum(count for count, _ in found)

        fallen = 0
        for name, row in self.rows.items():
            if name[0] == subject and row.state is FAILED:
                row.crashes, row.dropped = 0, False
            if name[0] == subject and row.state is CANCELLED and row.fell:
                row.state, row.crashes, row.fell, row.dropped = QUEUED, 0, False, False
                fallen += 1
        assert self.runner.run(run()) == self.change(subject, FAILED, QUEUED) + fallen

    @invariant()
    def figures_agree(self) -> None:
        async def run() -> None:
            async with self.db.read() as stores:
                for subject in {name[0] for name in self.rows}:
                    states = [row.state for name, row in self.rows.items() if name[0] == subject]
                    found = await stores.outbox.figures(KINDS[subject], subject)
                    assert found is not None
                    counted = (found.total, found.sent, found.failed, found.cancelled)
                    assert counted == (
                        len(states),
                        states.count(SENT),
                        states.count(FAILED),
                        states.count(CANCELLED),
                    )

        self.runner.run(run())

    def teardown(self) -> None:
        """Deliver all that is left: nothing may be stuck, nothing lost."""
        try:
            for subject in list(self.paused):
                self.resume(subject)
            for _ in range(20):
                self.sweep(4)
            if self.frozen:
                self.freeze_or_thaw()
            self.now += timedelta(hours=1)
            self.recorded(self.in_flight(), DeliveryEvent.DELIVERED, None)
            for now in (self.now, MORNING):
                self.now = now
                while self.claimed(10):
                    self.recorded(self.in_flight(), DeliveryEvent.DELIVERED, None)
            assert all(row.state in {SENT, FAILED, CANCELLED} for row in self.rows.values())
            self.runner.run(self.copies_agree())
        finally:
            self.runner.run(self.db.close())
            self.runner.close()
            self.folder.cleanup()

    async def copies_agree(self) -> None:
        async with self.db.read() as stores:
            assert await stores.flights.next_due() is None
            for subject in (1, 2, 3):
                copies = await stores.outbox.sent(KINDS[subject], subject)
                assert {(subject, copy.chat, copy.part) for copy in copies} == {
                    name
                    for name, row in self.rows.items()
                    if row.state is SENT and name[0] == subject
                }

    def claimed(self, limit: int) -> int:
        async def run() -> tuple[Delivery, ...]:
            async with self.db.write() as stores:
                return await stores.flights.claim(self.now, str(self.boot), LEASE, Room(limit))

        busy = {chat for _, chat, _ in self.in_flight()}
        found = self.runner.run(run())
        assert len(found) <= limit
        for delivery in found:
            name = (delivery.subject, int(delivery.chat), delivery.part)
            row = self.rows[name]
            assert delivery.chat not in busy
            assert row.state is QUEUED
            assert delivery.subject not in self.paused
            assert not self.frozen or KINDS[delivery.subject] is not DeliveryKind.BULLETIN
            assert not any(self.is_open((*name[:2], part)) for part in range(1, delivery.part))
            night = self.asleep and self.now < MORNING and delivery.chat == SLEEPER
            hushed = night and KINDS[delivery.subject] is DeliveryKind.BULLETIN
            assert not hushed or delivery.part > 1, "it wakes somebody up"
            assert delivery.silent is hushed
            busy.add(int(delivery.chat))
            row.state, row.id = SENDING, delivery.id
        return len(found)

    def recorded(self, names: list[Name], event: DeliveryEvent, due_at: datetime | None) -> None:
        results = []
        for name in names:
            row = self.rows[name]
            assert row.id is not None
            message = MessageId(row.id.chat) if event is DeliveryEvent.DELIVERED else None
            results.append(Result(delivery=row.id, event=event, message=message, due_at=due_at))
            row.state = advance(DELIVERY_TABLE, SENDING, event)
            if row.state is FAILED:
                self.fail(name)
            elif row.state is QUEUED:
                self.requeue(name)

        async def run() -> None:
            async with self.db.write() as stores:
                await stores.flights.record(results, self.now)

        self.runner.run(run())

    def requeue(self, name: Name) -> None:
        """What was cancelled in flight is not tried again."""
        self.rows[name].state = CANCELLED if self.rows[name].dropped else QUEUED

    def fail(self, name: Name) -> None:
        self.rows[name].state = FAILED
        for other, row in self.rows.items():
            if other[:2] == name[:2] and other[2] > name[2] and row.state is QUEUED:
                row.state, row.fell = CANCELLED, True

    def change(self, subject: int, was: DeliveryState, becomes: DeliveryState) -> int:
        found = [row for name, row in self.rows.items() if name[0] == subject and row.state is was]
        for row in found:
            row.state = becomes
        return len(found)

    def in_flight(self) -> list[Name]:
        return sorted(name for name, row in self.rows.items() if row.state is SENDING)

    def is_open(self, name: Name) -> bool:
        return name in self.rows and self.rows[name].state in {QUEUED, SENDING}


TestOutbox = Outbox.TestCase
TestOutbox.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
