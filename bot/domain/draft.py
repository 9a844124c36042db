"""What a member writes: an update's content, the draft that carries it, its numbered revisions.

Must not know how text is parsed or shown.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field

from bot.domain.ids import BulletinNumber, DraftId, ItemId, PersonId
from bot.domain.model import Frozen
from bot.domain.rich import RichText


class Confidence(StrEnum):
    """How certain an item is. CONFIRMED: sources behind it were checked. STATED: the collective
    says so; the default, shown without a label. REPORTED: attributed to others. DENIED and
    UNVERIFIABLE are only reached after publication."""

    CONFIRMED = "confirmed"
    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    RUMOUR = "rumour"
    DENIED = "denied"
    UNVERIFIABLE = "unverifiable"


class SectionKind(StrEnum):
    """What a section is about."""

    FRONT = "front"
    TOPIC = "topic"
    RUMOURS = "rumours"
    ANALYSIS = "analysis"


class Kind(StrEnum):
    """What an update is: the daily one, an urgent flash, which goes before everything else, or an
    analysis."""

    DAILY = "daily"
    FLASH = "flash"
    ANALYSIS = "analysis"


class DraftState(StrEnum):
    """Where a draft stands; `bot.domain.lifecycle` says which step leads where."""

    WRITING = "writing"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class MediaKind(StrEnum):
    """What kind of file Telegram keeps for us."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"


class Media(Frozen):
    """A file by Telegram's id, never forwarded (threat T24). `unique` is the same for the same file
    for ever, `file` may change; `name` is a document's, for the desk alone."""

    kind: MediaKind
    file: str
    unique: str
    name: str = ""


class Item(Frozen):
    """One statement. `places` and `actors` are ids of the theatre; `level` 1 is a sub-item.

    `key` names the item through all revisions of its draft; 0 is none yet. `judged` says that a
    person has set the confidence, so that words do not change it any more. `sources` are shown to
    readers. What is not to be published `not_before` a time follows as an addition. `settles` is
    the published item that this one confirms, denies or calls unverifiable; it becomes what this
    item is, or `settled_as` where that is something else.
    """

    type: Literal["item"] = "item"
    text: RichText
    confidence: Confidence = Confidence.STATED
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    level: int = Field(default=0, ge=0, le=1)
    key: int = Field(default=0, ge=0)
    judged: bool = False
    sources: tuple[RichText, ...] = ()
    media: tuple[Media, ...] = ()
    not_before: datetime | None = None
    settles: ItemId | None = None
    settled_as: Confidence | None = None


class Paragraph(Frozen):
    """Connecting or evaluating text: not a statement that is confirmed or denied later."""

    type: Literal["paragraph"] = "paragraph"
    text: RichText


Block = Annotated[Item | Paragraph, Field(discriminator="type")]


class Section(Frozen):
    """A heading (None: the text began without one) and what stands under it."""

    heading: RichText | None = None
    kind: SectionKind = SectionKind.TOPIC
    front: str | None = None
    blocks: tuple[Block, ...] = ()

    def items(self) -> Iterator[Item]:
        """Yield the section's items in order."""
        return (block for block in self.blocks if isinstance(block, Item))


class Content(Frozen):
    """One update as it was understood, its words in the order in which they were written.

    `title` holds the lines of the title as written. The disclaimer stands before
    `intro[disclaimer_at]`, so that the order of the words is kept. `media` belong to no item in
    particular. `next_key` is the key that the next new item gets; none is given twice. `change`
    says to readers what a correction changes; it is about the update and none of its words.
    """

    day: date
    kind: Kind = Kind.DAILY
    title: tuple[RichText, ...] = ()
    intro: tuple[RichText, ...] = ()
    disclaimer: RichText | None = None
    disclaimer_at: int = 0
    sections: tuple[Section, ...] = ()
    closing: tuple[RichText, ...] = ()
    media: tuple[Media, ...] = ()
    next_key: int = Field(default=1, ge=1)
    change: RichText | None = None

    def opening(self) -> tuple[RichText, ...]:
        """Return intro and disclaimer in the order in which they were written."""
        if self.disclaimer is None:
            return self.intro
        at = self.disclaimer_at
        return (*self.intro[:at], self.disclaimer, *self.intro[at:])

    def texts(self) -> Iterator[RichText]:
        """Yield every text in the order in which it was written: all the words there are."""
        yield from self.title
        yield from self.opening()
        for section in self.sections:
            if section.heading is not None:
                yield section.heading
            yield from (block.text for block in section.blocks)
        yield from self.closing

    def items(self) -> Iterator[Item]:
        """Yield all items in order."""
        return (item for section in self.sections for item in section.items())

    def item(self, key: int) -> Item | None:
        """Return the item of this key."""
        return next((item for item in self.items() if item.key == key), None)

    def keyed(self) -> Self:
        """Return the same content in which every item has a key; those that have one keep it."""
        key = max([self.next_key, *(item.key + 1 for item in self.items())])
        sections = []
        for section in self.sections:
            blocks: list[Block] = []
            for block in section.blocks:
                if isinstance(block, Item) and not block.key:
                    block = block.model_copy(update={"key": key})  # noqa: PLW2901
                    key += 1
                blocks.append(block)
            sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
        return self.model_copy(update={"sections": tuple(sections), "next_key": key})


class ProblemCode(StrEnum):
    """What the parser noticed; each has a sentence `problem-<code>` in the catalogs."""

    EMPTY = "empty"
    NO_DATE = "no-date"
    BAD_DATE = "bad-date"
    FUTURE_DATE = "future-date"
    SAME_DAY_TWICE = "same-day-twice"
    NO_SECTIONS = "no-sections"
    UNKNOWN_FRONT = "unknown-front"
    MISSPELT_FRONT = "misspelt-front"
    BINARY = "binary"
    CONTROL_CHARACTERS = "control-characters"
    DIRECTION_MARKS = "direction-marks"
    BROKEN_MARKUP = "broken-markup"
    TOO_LONG = "too-long"
    LONG_LINE = "long-line"


class Problem(Frozen):
    """Something worth a look. `line` counts from 1 in the text as sent; `found` is what stood
    there and `meant` what the parser took it for, both short enough to show."""

    line: int
    code: ProblemCode
    found: str = ""
    meant: str = ""


class Revision(Frozen):
    """The immutable content number `number` of a draft. `source` is what the author wrote; `hash`
    the SHA-256 (hex) of the messages as they will be sent, to which an approval is bound; empty
    until the draft is submitted, since the bulletin's number stands in the messages. `sealed_at` is
    when that was, which decides what has to wait (`Item.not_before`). `written_by` counts as an
    author of the draft; `base` is the revision that an undo goes back to, 0 for none."""

    draft: DraftId
    number: int
    source: RichText
    content: Content
    problems: tuple[Problem, ...] = ()
    hash: str
    written_at: datetime
    written_by: PersonId
    base: int = 0
    sealed_at: datetime | None = None


class Draft(Frozen):
    """A text on its way to a bulletin. `number` is reserved while it is in review, so that the
    reviewer sees the very text, number included, that will be sent.

    `changed_at` is when it came to its state. A `practice` draft can never be published; a `shared`
    one can be worked on by every member who drafts. `claimed_by` is the reviewer who is on it since
    `claimed_at`; `editor` has it to themselves until `editing_until`. A correction `corrects` the
    bulletin of that number as it was at version `based_on`; its `number` is the bulletin's.
    """

    id: DraftId
    author: PersonId
    state: DraftState
    revision: int
    number: BulletinNumber | None
    created_at: datetime
    changed_at: datetime
    practice: bool = False
    shared: bool = False
    claimed_by: PersonId | None = None
    claimed_at: datetime | None = None
    editor: PersonId | None = None
    editing_until: datetime | None = None
    corrects: BulletinNumber | None = None
    based_on: int = 0
