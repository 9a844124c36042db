"""What became of the rumours that a change settled, as they stand now.

No use case: runs inside the transaction of one. Must not settle anything.
"""

from collections.abc import Iterator, Sequence

from bot.domain import history
from bot.domain.change import Change
from bot.domain.draft import Confidence, Content
from bot.services.context import ServiceContext
from bot.services.entries import names_by_key
from bot.text.rumoured import Became
from storage.stores import Stores


async def became(context: ServiceContext, stores: Stores, change: Change) -> tuple[Became, ...]:
    """Return what the rumours that a change settled are now; none of those that are gone, that are
    rumours again, or that a later change settled anew."""
    bulletin = await stores.bulletins.get(change.bulletin)
    if bulletin is None or bulletin.retracted:
        return ()
    changes = await stores.changes.of(change.bulletin)
    said = history.versions(changes, bulletin.content)
    names = await names_by_key(stores, bulletin)
    return tuple(
        Became(
            name=names[item.key],
            bulletin=bulletin.number,
            now=item,
            at=context.rules.local(changes[turned[-1]].changed_at),
            reason=changes[turned[-1]].reason,
        )
        for item in said[-1].items()
        if item.key in names and item.confidence is not Confidence.RUMOUR
        if (turned := list(_turned(item.key, said)))
        if (
            settled := [at for at in turned if _confidence(item.key, said[at]) is Confidence.RUMOUR]
        )
        if changes[settled[-1]].version == change.version
    )


def _turned(key: int, said: Sequence[Content]) -> Iterator[int]:
    """Yield the places of the changes that made an item more or less certain."""
    for at in range(len(said) - 1):
        before, after = _confidence(key, said[at]), _confidence(key, said[at + 1])
        if before is not None and after is not None and before is not after:
            yield at


def _confidence(key: int, content: Content) -> Confidence | None:
    item = content.item(key) if key else None
    return None if item is None else item.confidence
