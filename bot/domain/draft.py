"""What a member writes: an update's content, the draft that carries it, its numbered revisions.

Must not know how text is parsed or shown.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.ids import BulletinNumber, DraftId, PersonId
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


class DraftState(StrEnum):
    """Where a draft stands; `bot.domain.lifecycle` says which step leads where."""

    WRITING = "writing"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Item(Frozen):
    """One statement. `places` and `actors` are ids of the theatre; `level` 1 is a sub-item."""

    type: Literal["item"] = "item"
    text: RichText
    confidence: Confidence = Confidence.STATED
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    level: int = Field(default=0, ge=0, le=1)


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
    `intro[disclaimer_at]`, so that the order of the words is kept.
    """

    day: date
    title: tuple[RichText, ...] = ()
    intro: tuple[RichText, ...] = ()
    disclaimer: RichText | None = None
    disclaimer_at: int = 0
    sections: tuple[Section, ...] = ()
    closing: tuple[RichText, ...] = ()

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
    until the draft is submitted, since the bulletin's number stands in the messages."""

    draft: DraftId
    number: int
    source: RichText
    content: Content
    problems: tuple[Problem, ...] = ()
    hash: str
    written_at: datetime


class Draft(Frozen):
    """A text on its way to a bulletin. `number` is reserved while it is in review, so that the
    reviewer sees the very text, number included, that will be sent."""

    id: DraftId
    author: PersonId
    state: DraftState
    revision: int
    number: BulletinNumber | None
    created_at: datetime
