"""Deleting what the desk needs no longer: private notes, drafts that were put aside, what led to a
bulletin; and drafts that nobody goes on with are put aside.

Each chunk is a transaction of its own and can come twice. Must not touch what was published.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.domain.draft import Draft
from bot.domain.lifecycle import DraftEvent
from bot.services import mail
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from storage.stores import Stores

KEPT = timedelta(days=30)
"""How long the desk keeps what it has put aside, and what led to a bulletin; and how long a draft
may lie untouched."""

CHUNK = 20
"""Drafts of one transaction."""

_Tidy = Callable[[Stores, datetime], Awaitable[int]]


class Tidying:
    """The sweep that deletes. No person acts here, so nothing is asked of an Actor. `wake` is
    called when somebody is to be told."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def sweep(self) -> int:
        """Put aside, empty and trim all that is due; return how many drafts that were."""
        expired = await self._all(self._expire)
        if expired:
            self._wake()
        return expired + await self._all(_empty) + await self._all(_trim)

    async def _all(self, tidy: _Tidy) -> int:
        done = 0
        while True:
            async with self._context.database.write() as stores:
                count = await tidy(stores, self._context.clock.now() - KEPT)
            done += count
            if not count:
                return done

    async def _expire(self, stores: Stores, before: datetime) -> int:
        count = 0
        for number in await stores.leftovers.untouched(before, CHUNK):
            draft = await stores.drafts.get(number)
            if draft is not None:
                count += await self._put_aside(stores, draft)
        return count

    async def _put_aside(self, stores: Stores, draft: Draft) -> bool:
        now = self._context.clock.now()
        if not await stores.drafts.step(draft, DraftEvent.EXPIRE, now):
            return False
        await stores.drafts.release_number(draft.id)
        await stores.releases.drop(draft.id)
        await stores.prompts.close(draft.id)
        mirrors = Mirrors(self._context, stores)
        await mirrors.tell(draft, draft.author, "shelf-expired", days=KEPT.days)
        await mirrors.refresh(await mail.reread(stores, draft))
        return True


async def _empty(stores: Stores, before: datetime) -> int:
    drafts = await stores.leftovers.put_aside(before, CHUNK)
    await stores.leftovers.empty(drafts)
    return len(drafts)


async def _trim(stores: Stores, before: datetime) -> int:
    drafts = await stores.leftovers.published(before, CHUNK)
    await stores.leftovers.keep_approved(drafts)
    return len(drafts)
