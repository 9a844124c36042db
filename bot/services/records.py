"""The record as people use it: refusals that came to no use case, pages for the admins, its check,
and its head, which is posted to them once a day.

Must not change an entry. What strangers are refused is bounded: so much an hour is written down,
the rest is counted.
"""

from collections.abc import Callable, Collection
from datetime import timedelta

from bot.domain.audit import Act, Entry, Finding, Head, verify
from bot.domain.errors import Refusal
from bot.domain.flood import Allowance, Buckets
from bot.domain.policy import Actor, Permission
from bot.services.alarms import tell_admins
from bot.services.context import ServiceContext
from bot.services.recording import BOT, Deed, record, record_refusal, sealing_key
from bot.text import record as words

PAGE = 20
"""Entries of a page."""

POSTED_EVERY = timedelta(days=1)
STRANGERS = Allowance(burst=30, per_second=30 / 3600)
"""What is written of all strangers together, so that none can fill the database."""

_ALL = 0


class Records:
    """Use cases of the record. `wake` is called when a head is to be sent."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake
        self._strangers = Buckets(STRANGERS)
        self._uncounted = 0

    async def refused(self, actor: Actor, act: Act, subject: str, refusal: Refusal) -> None:
        """Write that somebody was refused before it came to a use case; of strangers, as far as
        there is room."""
        if refusal.recorded:
            return
        if not actor.tag and not self._strangers.take(_ALL, self._context.clock.monotonic()):
            self._uncounted += 1
            return
        await record_refusal(Deed(self._context, actor, act, subject), refusal)

    async def page(self, actor: Actor, offset: int = 0) -> tuple[tuple[Entry, ...], bool]:
        """Return entries, the newest first, and whether there are older ones."""
        actor.require(Permission.SEE_RECORD)
        async with self._context.database.read() as stores:
            found = await stores.audit.latest(PAGE + 1, offset)
        return found[:PAGE], len(found) > PAGE

    async def latest(self, actor: Actor, limit: int) -> tuple[Entry, ...]:
        """Return so many entries, the newest first."""
        actor.require(Permission.SEE_RECORD)
        async with self._context.database.read() as stores:
            return await stores.audit.latest(limit)

    async def verify(self, actor: Actor, heads: Collection[Head] = ()) -> tuple[int, list[Finding]]:
        """Return how many entries there are, and what is wrong with them; compared with the head
        that was posted last, and with others."""
        actor.require(Permission.SEE_RECORD)
        async with self._context.database.read() as stores:
            entries = await stores.audit.all()
            posted = await stores.audit.posted()
        known = [*heads, *([posted[0]] if posted else [])]
        return len(entries), verify(entries, sealing_key(self._context), known)

    async def sweep(self) -> int:
        """Count what strangers were refused beyond what was written, and post the head if a day has
        passed; return how many rows that wrote."""
        return await self._count_strangers() + await self._post_head()

    async def _count_strangers(self) -> int:
        count, self._uncounted = self._uncounted, 0
        if count:
            async with self._context.database.write() as stores:
                await record(stores, Deed(self._context, BOT, Act.STRANGERS, f"count {count}"))
        return min(count, 1)

    async def _post_head(self) -> int:
        async with self._context.database.write() as stores:
            now, head = self._context.clock.now(), await stores.audit.head()
            last = await stores.audit.posted()
            # After a clock that was set back, rather once too often.
            if head is None or (last and timedelta() <= now - last[1] < POSTED_EVERY):
                return 0
            await tell_admins(self._context, stores, now, lambda say: (words.head(head, say), ()))
            await stores.audit.note_posted(head, now)
        self._wake()
        return 1
