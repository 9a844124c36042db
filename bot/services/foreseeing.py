"""Reads and renders a draft before a transaction about it, beside the loop: what is the same in the
transaction is at hand there, and nobody else waits for it.

Must not decide anything: what was foreseen wrongly is made again.
"""

import asyncio

from bot.domain.draft import Draft, Revision
from bot.domain.ids import BulletinNumber, DraftId
from bot.services import carding, sealing
from bot.services.advising import advice_on
from bot.services.context import ServiceContext
from storage.stores import Stores


async def foresee(context: ServiceContext, draft_id: DraftId) -> None:
    """Have the advice on a draft's present revision at hand, and its editions in all languages
    under the numbers that it has, or would be given now."""
    async with context.database.read() as stores:
        draft = await stores.drafts.get(draft_id)
        revision = await stores.drafts.revision(draft_id, draft.revision) if draft else None
        if draft is None or revision is None:
            return
        if revision.sealed_at is None:
            revision = revision.model_copy(update={"sealed_at": context.clock.now()})
        parts = await parts_now(context, stores, draft, revision)
        await advice_on(context, stores, draft, revision)
    await asyncio.to_thread(sealing.fingerprint, context, parts)


async def parts_now(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> tuple[sealing.Part, ...]:
    """Return what a draft would make under the numbers that it has, or would be given now."""
    if draft.number is not None or draft.practice:
        return await carding.parts_for(context, stores, draft, revision)
    first = await stores.bulletins.next_number()
    count = 1 + len(sealing.plan_of(revision).later)
    numbers = tuple(BulletinNumber(first + step) for step in range(count))
    return sealing.parts_of(revision, numbers)
