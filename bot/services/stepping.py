"""One step of a draft, or a polite word that it comes too late.

No use case: runs inside the transaction of one. Must not know what follows from a step.
"""

from datetime import datetime

from bot.domain.draft import Draft
from bot.domain.errors import IllegalTransition, Stale
from bot.domain.lifecycle import DraftEvent
from storage.stores import Stores


async def step(stores: Stores, draft: Draft, event: DraftEvent, at: datetime) -> None:
    """Take a step from the draft as the caller saw it; raises Stale if it has moved on."""
    try:
        done = await stores.drafts.step(draft, event, at)
    except IllegalTransition as error:
        raise Stale("error-already-decided") from error
    if not done:
        raise Stale("error-already-decided")
