"""The archive: a bulletin is kept with its statements, words for searching, and the rumours that it
settles; and no words are kept as published twice.

No use case: runs inside the transaction of one. Must not know who reads a bulletin.
"""

from collections.abc import Sequence

from bot.domain.bulletin import Bulletin
from bot.domain.draft import Content, Draft
from bot.domain.errors import BadInput
from bot.domain.settling import outcome_of
from bot.services.context import ServiceContext
from bot.services.entries import first_entries, published_as, words_hash
from storage.bulletins import Entry
from storage.stores import Stores


async def refuse_published(stores: Stores, content: Content) -> None:
    """Raise BadInput for a part whose very words are published already."""
    number = await published_as(stores, content)
    if number is not None:
        raise BadInput("error-published-before", number=str(number))


async def store(
    context: ServiceContext, stores: Stores, bulletin: Bulletin, draft: Draft | None = None
) -> None:
    """Keep a bulletin, of a draft if it is its first one, with all that a search can find."""
    entries = await first_entries(context, stores, bulletin)
    words = words_hash(bulletin.content)
    await stores.bulletins.add(bulletin, words, draft.id if draft else None, entries)
    # What nobody approved is an import: older news, which settles nothing.
    if bulletin.hash:
        await _settle(stores, bulletin, entries)


async def _settle(stores: Stores, bulletin: Bulletin, entries: Sequence[Entry]) -> None:
    """Record which earlier items the bulletin's items settle."""
    items = (one.statement for one in entries if one.statement.type == "item")
    for item, statement in zip(bulletin.content.items(), items, strict=True):
        outcome = outcome_of(item)
        if item.settles is not None and outcome is not None:
            await stores.proofs.settle(item.settles, statement.id, outcome, bulletin.published_at)
