"""The history of a published statement: what each change of its bulletin did to it, and what a
change did to the statements of a bulletin. Pure: read from the versions that a bulletin has had.

Must not know how a history is shown, nor which statement of one version is which of the next.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from bot.domain.bulletin import Statement
from bot.domain.change import Change, ChangeKind
from bot.domain.draft import Block, Content, Item, Paragraph
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.model import Frozen
from bot.domain.rich import RichText


class Event(StrEnum):
    """What happened to a statement. ADDED: by a change, after its bulletin was published. BACK: it
    was put in again. TAKEN_BACK: with its whole bulletin."""

    PUBLISHED = "published"
    ADDED = "added"
    CHANGED = "changed"
    OUT = "out"
    BACK = "back"
    TAKEN_BACK = "taken-back"


class Step(Frozen):
    """One event in the history of a statement: what it said before and what since then, and the
    version, kind and reason of the change; none of these for the publication."""

    event: Event
    at: datetime
    before: Block | None = None
    after: Block | None = None
    version: int = 0
    kind: ChangeKind | None = None
    reason: str = ""
    caused_by: BulletinNumber | None = None


class Life(Frozen):
    """A statement as it stands, or last stood, and how it came to that. `archived`: its bulletin
    was taken into the archive, and nobody knows here when it was published. `settled_by` is the
    item that said last what became of this rumour."""

    statement: Statement
    steps: tuple[Step, ...]
    archived: bool = False
    retracted: bool = False
    gone: bool = False
    settled_by: ItemId | None = None

    @property
    def last_said(self) -> Block | None:
        """What it says, or said before it was taken out."""
        said = (step.after or step.before for step in reversed(self.steps))
        return next((block for block in said if block is not None), None)


class Touched(Frozen):
    """A statement that a change did something to; `before` is None if it was added, `after` if it
    was taken out."""

    name: ItemId | None
    before: Item | None
    after: Item | None


class Told(Frozen):
    """A change as readers are told of it, and the items that it touched; of a bulletin that was
    taken back none."""

    change: Change
    items: tuple[Touched, ...] = ()


class BulletinChanges(Frozen):
    """All changes of one bulletin, in order."""

    number: BulletinNumber
    day: date
    told: tuple[Told, ...]


def versions(changes: Sequence[Change], present: Content) -> tuple[Content, ...]:
    """Return all that a bulletin has said, the oldest first, each item with its key."""
    return tuple(content.keyed() for content in (*(one.before for one in changes), present))


def steps(
    published_at: datetime, changes: Sequence[Change], states: Sequence[Block | None]
) -> tuple[Step, ...]:
    """Return the history of one statement, in order. `states` is what it said in each version, the
    first as published: one more than there are changes."""
    return tuple(_steps(published_at, changes, states))


def _steps(
    published_at: datetime, changes: Sequence[Change], states: Sequence[Block | None]
) -> Iterator[Step]:
    was = states[0]
    known = was is not None
    if known:
        yield Step(event=Event.PUBLISHED, at=published_at, after=was)
    for change, now in zip(changes, states[1:], strict=True):
        event = _event(change, was, now, known=known)
        if event is not None:
            yield Step(
                event=event,
                at=change.changed_at,
                before=was,
                after=None if event is Event.TAKEN_BACK else now,
                version=change.version,
                kind=change.kind,
                reason=change.reason,
                caused_by=change.caused_by,
            )
        was, known = now, known or now is not None


def _event(change: Change, was: Block | None, now: Block | None, *, known: bool) -> Event | None:
    if change.kind is ChangeKind.RETRACTION:
        return Event.TAKEN_BACK if known else None
    if was is None:
        return None if now is None else Event.BACK if known else Event.ADDED
    if now is None:
        return Event.OUT
    return Event.CHANGED if seen(was) != seen(now) else None


def seen(block: Block) -> tuple[object, ...]:
    """Return what readers see of a statement; all else is the desk's."""
    if not isinstance(block, Item):
        return (block.text,)
    return (block.text, block.confidence, block.sources, block.media)


def without_words(step: Step) -> Step:
    """Return a step of a bulletin that was taken back: when it was and how certain things were, but
    for the reason of the retraction no words."""
    kept = step.kind is ChangeKind.RETRACTION
    return step.model_copy(
        update={
            "before": _wordless(step.before),
            "after": _wordless(step.after),
            "reason": step.reason if kept else "",
        }
    )


def _wordless(block: Block | None) -> Block | None:
    if not isinstance(block, Item):
        return None if block is None else Paragraph(text=RichText.plain(""))
    return Item(text=RichText.plain(""), confidence=block.confidence, key=block.key)


def touched(before: Content, after: Content) -> Iterator[tuple[int, Item | None, Item | None]]:
    """Yield the items that differ for readers, by their keys, before and after: those that stand,
    in their order, then those that were taken out."""
    was = {item.key: item for item in before.keyed().items()}
    now = {item.key: item for item in after.keyed().items()}
    for key, item in now.items():
        earlier = was.get(key)
        if earlier is None or seen(earlier) != seen(item):
            yield key, earlier, item
    yield from ((key, item, None) for key, item in was.items() if key not in now)
