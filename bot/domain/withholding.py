"""What of an update goes out at first, and what has to wait and follows as an addition.

Pure: the moment that decides is handed in. Must not know who publishes what.
"""

from collections.abc import Collection
from datetime import datetime

from bot.domain.draft import Block, Content, Item
from bot.domain.model import Frozen


class Planned(Frozen):
    """`first` goes out at once; each of `later` is what follows no earlier than its time, the
    soonest first."""

    first: Content
    later: tuple[tuple[datetime, Content], ...] = ()


def planned(content: Content, sealed_at: datetime) -> Planned:
    """Split what may be published at `sealed_at` from what has to wait. An item that waits takes
    its sub-items with it; an addition has the waiting items alone, under their headings."""
    waiting = _waiting(content, sealed_at)
    if not waiting:
        return Planned(first=content)
    bare = {"title": (), "intro": (), "disclaimer": None, "closing": (), "media": ()}
    rest = {item.key for item in content.items()} - waiting.keys()
    later = []
    for time in sorted(set(waiting.values())):
        due = {key for key, at in waiting.items() if at == time}
        addition = _with_items(content, due, paragraphs=False)
        later.append((time, addition.model_copy(update=bare)))
    return Planned(first=_with_items(content, rest, paragraphs=True), later=tuple(later))


def _waiting(content: Content, sealed_at: datetime) -> dict[int, datetime]:
    """Return the keys of the items that have to wait, and until when."""
    waiting: dict[int, datetime] = {}
    for section in content.sections:
        above: datetime | None = None
        for item in section.items():
            own = item.not_before if item.not_before and item.not_before > sealed_at else None
            if item.level == 0:
                above = own
            times = [time for time in (above, own) if time is not None]
            if times:
                waiting[item.key] = max(times)
    return waiting


def _with_items(content: Content, keys: Collection[int], *, paragraphs: bool) -> Content:
    sections = []
    for section in content.sections:
        blocks: list[Block] = [
            block
            for block in section.blocks
            if (block.key in keys if isinstance(block, Item) else paragraphs)
        ]
        # A section that was empty before is the author's wish; one that is emptied here is none.
        if blocks or (paragraphs and not section.blocks):
            sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return content.model_copy(update={"sections": tuple(sections)})
