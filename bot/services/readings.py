"""The advice on revisions that were read lately, so that one that several members are shown, while
the only writer waits, is read once.

Holds a few in memory, which a restart may forget. Must not find anything itself, nor look anything
up.
"""

from collections import OrderedDict
from datetime import date
from typing import NamedTuple

from bot.domain.advice import Advice
from bot.domain.draft import Content, Revision
from bot.domain.ids import DraftId

_MOST = 32


class Archive(NamedTuple):
    """What a revision was compared with: the day, the newest bulletin, the newest statement and how
    many changes of what is published there were."""

    today: date
    bulletin: int
    statement: int
    changes: int = 0


class _Kept(NamedTuple):
    content: Content
    archive: Archive
    advice: tuple[Advice, ...]


class Readings:
    """All advice by draft and revision, also what was waved aside. `count` says how many readings
    there were."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[DraftId, int], _Kept] = OrderedDict()
        self.count = 0

    def __len__(self) -> int:
        return len(self._kept)

    def known(self, revision: Revision, archive: Archive) -> tuple[Advice, ...] | None:
        """Return the advice on a revision, if nothing has changed since it was read. The content is
        compared: the number may have been another's, whose transaction came to nothing."""
        key = (revision.draft, revision.number)
        kept = self._kept.get(key)
        if kept is None or kept.archive != archive or kept.content != revision.content:
            return None
        self._kept.move_to_end(key)
        return kept.advice

    def keep(self, revision: Revision, archive: Archive, advice: tuple[Advice, ...]) -> None:
        """Remember what was read; what was asked for longest ago is forgotten."""
        self.count += 1
        key = (revision.draft, revision.number)
        self._kept[key] = _Kept(revision.content, archive, advice)
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
