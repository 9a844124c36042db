"""Copies against a Telegram in memory: whatever happens, they come to the last text.

Hypothesis publishes, sends, loses answers, kills, corrects, corrects again and retracts in any
order, with chats that refuse edits, deletions, or everything, and that fall into quiet hours and
wake up. At the end the night is over, all that is left is done, and each chat must read the last
version and nothing else, but for what Telegram did not let us change, and what a lost answer left
behind. Who asked for a digest instead never hears of any of it.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.delivery import Delivery, SendOutcome, Throttled, Trouble, Uncertain
from bot.domain.following import Habits, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, ChatId
from storage.database import Database
from storage.stores import Stores
from tests.faults.record import Row
from tests.storage.changing import (
    GONE,
    Telegram,
    change,
    claimed,
    fan_out,
    landed,
    miscounted,
    publish,
    rows_of,
    subscribe,
)
from tests.storage.posting import AT

T = TypeVar("T")
CHATS = (1, 2, 3)
DIGEST = 2000
"""Somebody who is told of bulletins in a digest; behind all others."""
NIGHT = Habits(quiet=Quiet.HELD, quiet_from=17 * 60, quiet_until=5 * 60)
MORNING = AT + timedelta(hours=12)
MOST_PARTS = 3
FEW_CRASHES = 2
"""What three processes died with is given up (fault F26), which is another test's matter."""


class Copies(RuleBasedStateMachine):
    """One bulletin of one to three parts for three chats."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "model.db"
        self.runner = asyncio.Runner()
        self.db = self.runner.run(Database.open(self.path))
        self.telegram = Telegram()
        self.flying: list[tuple[Delivery, SendOutcome]] = []
        self.version, self.longest = 0, 0
        self.parts: list[str] = []
        self.retracted = False
        self.boot = 0
        self.taken: set[tuple[int, int]] = set()
        self.now = AT
        self.asleep: set[int] = set()
        self.lost: dict[int, int] = dict.fromkeys(CHATS, 0)

    @initialize(parts=st.integers(1, MOST_PARTS), reached=st.integers(1, 4))
    def published(self, parts: int, reached: int) -> None:
        self.parts, self.longest = [f"v0 part {part}" for part in range(1, parts + 1)], parts

        async def run(stores: Stores) -> None:
            await subscribe(stores, *CHATS, DIGEST)
            await adjust(stores, DIGEST, Habits(rhythm=Rhythm.DAILY))
            await publish(stores, *self.parts)
            await fan_out(stores, chunk=1, steps=reached)

        self.write(run)

    @rule()
    def fans_out(self) -> None:
        self.write(lambda stores: fan_out(stores, chunk=1, steps=1))

    @rule(limit=st.integers(1, 3))
    def sends(self, limit: int) -> None:
        """Claim, and let Telegram do it; nobody has read the answers yet."""

        async def run(stores: Stores) -> tuple[Delivery, ...]:
            return await claimed(stores, self.now, limit=limit, boot=str(self.boot))

        found = self.write(run)
        for one in found:
            if int(one.chat) in self.asleep and one.edits is None:
                assert one.part > 1, f"{one} wakes a chat"
                assert one.silent, f"{one} makes a sound"
        self.flying += [(delivery, self.telegram.does(delivery)) for delivery in found]

    @rule()
    def sends_all(self) -> None:
        for _ in range(MOST_PARTS):
            self.sends(3)
            self.land_all()

    @precondition(lambda self: self.flying)
    @rule(at=st.integers(0, 2), answer=st.sampled_from(["read", "read", "lost", "throttled"]))
    def lands(self, at: int, answer: str) -> None:
        delivery, outcome = self.flying.pop(at % len(self.flying))
        if answer == "lost":
            self.lost[int(delivery.chat)] += 1
            outcome = Uncertain(Trouble.SERVER)
        elif answer == "throttled":
            # It was taken all the same: another doubt, of the worst kind.
            self.lost[int(delivery.chat)] += 1
            outcome = Throttled(1)
        self.write(lambda stores: landed(stores, delivery, outcome))

    @precondition(lambda self: self.boot < FEW_CRASHES)
    @rule()
    def dies(self) -> None:
        """kill -9: what Telegram answered is known to nobody."""
        self.boot += 1
        for delivery, _ in self.flying:
            self.lost[int(delivery.chat)] += 1
        self.flying.clear()
        self.write(lambda stores: stores.flights.requeue_orphans(str(self.boot), AT))

    @precondition(lambda self: not self.retracted)
    @rule(parts=st.integers(1, MOST_PARTS), hole=st.sampled_from((0, 2)))
    def is_corrected(self, parts: int, hole: int) -> None:
        """A part that was there may be taken out between others: what comes behind is a file."""
        self.version += 1
        left = {part for part in range(1, parts + 1) if part != hole or part > self.longest}
        self.longest = max(self.longest, parts)
        self.parts = [
            f"{'' if part in left else GONE}v{self.version} part {part}"
            for part in range(1, self.longest + 1)
        ]
        self.write(lambda stores: change(stores, self.version, *self.parts))

    @precondition(lambda self: not self.retracted)
    @rule(
        parts=st.integers(1, MOST_PARTS),
        hole=st.sampled_from((0, 2)),
        limit=st.integers(1, 3),
        steps=st.integers(0, 4),
    )
    def is_overtaken(self, parts: int, hole: int, limit: int, steps: int) -> None:
        """What is in flight is overtaken by a correction, whose sweep passes it or does not."""
        self.sends(limit)
        self.is_corrected(parts, hole)
        self.sweeps(MOST_PARTS, steps)

    @precondition(lambda self: not self.retracted)
    @rule(delete=st.booleans())
    def is_retracted(self, delete: bool) -> None:  # noqa: FBT001 - Hypothesis names it
        self.version, self.retracted = self.version + 1, True
        notice = f"{GONE if delete else ''}v{self.version} taken back"
        rest = [f"{GONE}v{self.version} part {part}" for part in range(2, self.longest + 1)]
        self.parts = [notice, *rest]
        self.write(lambda stores: change(stores, self.version, *self.parts, retracted=True))

    @rule(chunk=st.integers(1, 9), steps=st.integers(1, 4))
    def sweeps(self, chunk: int, steps: int) -> None:
        for _ in range(steps):
            self.write(lambda stores: stores.copies.step(AT, chunk))

    @rule(chat=st.sampled_from(CHATS), edits=st.booleans())
    def hardens(self, chat: int, edits: bool) -> None:  # noqa: FBT001 - Hypothesis names it
        """What stands in a chat now can be deleted no more, or not even edited."""
        standing = {(chat, message) for message in self.telegram.chats[chat]}
        (self.telegram.frozen if edits else self.telegram.kept).update(standing)

    @rule(chat=st.sampled_from(CHATS))
    def falls_asleep(self, chat: int) -> None:
        """Its quiet hours are now; what is in flight has been sent."""
        self.asleep.add(chat)
        self.write(lambda stores: adjust(stores, chat, NIGHT))

    @rule(chat=st.sampled_from(CHATS))
    def wakes_up(self, chat: int) -> None:
        """It has no quiet hours any more."""
        self.asleep.discard(chat)
        self.write(lambda stores: adjust(stores, chat, Habits()))

    @rule(chat=st.sampled_from(CHATS[:1]))
    def closes(self, chat: int) -> None:
        self.telegram.closed.add(chat)

    @rule(chat=st.sampled_from(CHATS))
    def somebody_deletes(self, chat: int) -> None:
        if self.telegram.chats[chat]:
            newest = max(self.telegram.chats[chat])
            del self.telegram.chats[chat][newest]
            self.taken.add((chat, newest))

    @invariant()
    def counters_agree(self) -> None:
        assert miscounted(self.path) == []

    def teardown(self) -> None:
        try:
            if self.parts:
                self.finish()
                for chat in set(CHATS) - self.telegram.closed:
                    self.check(chat)
                assert not self.telegram.chats[DIGEST]
        finally:
            self.runner.run(self.db.close())
            self.runner.close()
            self.folder.cleanup()

    def finish(self) -> None:
        """Do all that is left."""
        self.land_all()
        self.now = MORNING
        self.asleep.clear()
        for _ in range(40):
            self.write(lambda stores: stores.copies.step(AT, 1))
            self.fans_out()
        for _ in range(100):
            self.sends(3)
            if not self.flying:
                break
            self.land_all()

        async def settled(stores: Stores) -> bool:
            return await stores.flights.next_due() is None and not await stores.copies.behind()

        assert self.write(settled), "something is stuck"

    def land_all(self) -> None:
        """Read every answer."""
        flying, self.flying = self.flying, []

        async def run(stores: Stores) -> None:
            for delivery, outcome in flying:
                await landed(stores, delivery, outcome)

        self.write(run)

    def check(self, chat: int) -> None:
        """A chat that is open reads the last version: each part once, in its place."""
        standing = self.telegram.chats[chat]
        rows = {row.part: row for row in rows_of(self.path) if row.chat == chat}
        for part, wanted in enumerate(self.parts, 1):
            row = rows.get(part)
            if row is None:
                assert wanted.startswith(GONE) or self.retracted, f"part {part} is missing"
            elif not self.excused(row, wanted):
                assert row.html == wanted
                shown = None if row.message is None else standing.get(row.message)
                where = f"chat {chat}, part {part}: {row}"
                assert row.state == "sent", where
                removed = wanted.startswith(GONE) and row.message is None
                assert removed or self.was_deleted(chat, row) or shown == wanted, where
        known = {row.message for row in rows.values()}
        orphans = [
            message
            for message in standing
            if message not in known and (chat, message) not in self.telegram.frozen
        ]
        assert len(orphans) <= self.lost[chat], f"chat {chat} has orphans: {orphans}"

    def was_deleted(self, chat: int, row: Row) -> bool:
        """Whether somebody took away what we had put right."""
        return (chat, row.message) in self.taken

    def excused(self, row: Row, wanted: str) -> bool:
        """Whether nothing of this part has to be in its chat, or it could not be changed."""
        if row.state == "cancelled":
            return row.trouble == "taken_out" and (self.retracted or wanted.startswith(GONE))
        # Neither deleted nor edited: Telegram let us do neither, or it is gone.
        return row.state == "failed" and row.trouble == "message_gone" and wanted.startswith(GONE)

    def write(self, work: Callable[[Stores], Awaitable[T]]) -> T:
        return self.runner.run(self._write(work))

    async def _write(self, work: Callable[[Stores], Awaitable[T]]) -> T:
        async with self.db.write() as stores:
            return await work(stores)


async def adjust(stores: Stores, chat: int, habits: Habits) -> None:
    """Give a chat other habits."""
    found = await stores.audience.get(ChatId(chat), NO_TOPIC)
    assert found is not None
    await stores.audience.adjust(found.model_copy(update={"habits": habits}), AT)


TestCopies = Copies.TestCase
TestCopies.settings = settings(
    max_examples=150,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
