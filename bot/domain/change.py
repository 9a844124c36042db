"""What changed in a bulletin after it was published, and what that makes of its items.

Pure. Must not know how a change is shown, stored or sent.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from bot.domain.draft import Confidence, Content, Item
from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.model import Frozen


class ChangeKind(StrEnum):
    """Why a bulletin changed: its words were wrong, a rumour in it was settled and nothing else is
    new, or it is taken back as a whole."""

    CORRECTION = "correction"
    SETTLEMENT = "settlement"
    RETRACTION = "retraction"


class Change(Frozen):
    """What made `version` of a bulletin out of the one `before`, and why, in words for readers.

    `draft` is the correction that was approved, `caused_by` the later bulletin whose item settles
    a rumour of this one; a retraction has neither. `hash` is that of the approved messages, empty
    for a retraction, which nobody has to approve.
    """

    bulletin: BulletinNumber
    version: int
    kind: ChangeKind
    reason: str
    before: Content
    hash: str = ""
    draft: DraftId | None = None
    caused_by: BulletinNumber | None = None
    changed_at: datetime


class Mark(Frozen):
    """What a reader of a changed bulletin is told of one change, on the bulletin itself."""

    kind: ChangeKind
    reason: str
    at: datetime
    caused_by: BulletinNumber | None = None


class Turn(Frozen):
    """An item whose confidence a change turned: what it was before, and what it is now."""

    before: Item
    after: Item


def turns(before: Content, after: Content) -> Iterator[Turn]:
    """Yield the items whose confidence differs, in the order of the later content."""
    known = {item.key: item for item in before.items() if item.key}
    for item in after.items():
        earlier = known.get(item.key)
        if earlier is not None and earlier.confidence is not item.confidence:
            yield Turn(before=earlier, after=item)


def kind_of(before: Content, after: Content) -> ChangeKind:
    """Say what kind of change leads from one content to the other: a settlement, if nothing but the
    confidence of rumours and its sources differ."""
    turned = list(turns(before, after))
    rumours = all(turn.before.confidence is Confidence.RUMOUR for turn in turned)
    same = _without_certainty(before) == _without_certainty(after)
    return ChangeKind.SETTLEMENT if turned and rumours and same else ChangeKind.CORRECTION


def _without_certainty(content: Content) -> Content:
    bare = {
        "confidence": Confidence.STATED,
        "judged": False,
        "sources": (),
        "settles": None,
        "settled_as": None,
    }
    sections = [
        section.model_copy(
            update={
                "blocks": tuple(
                    block.model_copy(update=bare) if isinstance(block, Item) else block
                    for block in section.blocks
                )
            }
        )
        for section in content.sections
    ]
    return content.model_copy(update={"sections": tuple(sections), "change": None, "next_key": 1})
