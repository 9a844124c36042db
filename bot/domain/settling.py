"""What becomes of a published item: the steps of the scale it can be brought to, and the content in
which it stands there.

Pure. Must not know who decides, nor who is told.
"""

from collections.abc import Sequence

from bot.domain import editing
from bot.domain.draft import Confidence, Content, Item
from bot.domain.rich import RichText

VERDICTS = (Confidence.CONFIRMED, Confidence.DENIED, Confidence.UNVERIFIABLE)
"""What most rumours end as."""

SCALE = (
    *VERDICTS,
    Confidence.STATED,
    Confidence.REPORTED,
    Confidence.ALLEGED,
    Confidence.RUMOUR,
)
"""All that a published item can be brought to, the usual ends first."""

NEEDS_SOURCE = frozenset({Confidence.CONFIRMED, Confidence.DENIED})
"""What nobody may say without naming what is behind it."""


def turned(content: Content, key: int, to: Confidence, behind: Sequence[RichText] = ()) -> Content:
    """Return the content with an item of another confidence, as a person has judged it, and what is
    behind that among its sources. Raises NotFound for a key of no item."""
    turned_to = editing.with_confidence(content, key, to)
    item = turned_to.item(key)
    known: tuple[RichText, ...] = item.sources if item else ()
    return editing.with_sources(turned_to, key, tuple(dict.fromkeys((*known, *behind))))


def outcome_of(item: Item) -> Confidence | None:
    """Return what an item says became of the one that it settles; None if it says nothing of it, or
    leaves it a rumour."""
    if item.settles is None:
        return None
    outcome = item.settled_as or item.confidence
    return None if outcome is Confidence.RUMOUR else outcome
