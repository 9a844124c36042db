"""Gathers what the proof-reader needs to know, and its advice on a revision.

No use case: runs inside the transaction of one (`proofing`, `editing`, `review`).
"""

from bot.domain.advice import Advice
from bot.domain.draft import Draft, Revision
from bot.services.context import ServiceContext
from storage.stores import Stores


async def advice_on(
    context: ServiceContext,  # noqa: ARG001 - to come
    stores: Stores,  # noqa: ARG001
    draft: Draft,  # noqa: ARG001
    revision: Revision,  # noqa: ARG001
) -> tuple[Advice, ...]:
    """Return the advice on a revision that nobody has waved aside, what matters most first."""
    return ()
