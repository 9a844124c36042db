"""The presses of the guided way, and what they carry: a day, a kind, a section, a judgement.

Must not know how a screen looks (`bot.text.screens` does), nor what a step does to the content.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from bot.domain.draft import Confidence, Content, Kind, Section, SectionKind
from bot.domain.errors import Stale
from bot.domain.ids import DraftId
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.buttons import Button, Key
from bot.text.i18n import Localizer
from bot.text.render import front_name

_LARGEST = 2**63 - 1

OTHER = "?"
"""The choice that has to be written: another day, a topic of one's own."""

JUDGED = (
    (Confidence.CONFIRMED, Confidence.STATED, Confidence.REPORTED),
    (Confidence.ALLEGED, Confidence.RUMOUR),
)
"""How certain an author may call an item, row by row."""


class GuideAct(StrEnum):
    """What a press of the guided way does; DAY, KIND and ADD are offered by the board as well.
    START begins a draft, or is where one that is empty begins; LOOK turns to an item, JUDGE says
    how certain it is; LEAVE leads to the board."""

    START = "s"
    DAY = "d"
    KIND = "k"
    ADD = "a"
    LOOK = "l"
    JUDGE = "j"
    LEAVE = "x"


class GuideButton(Button):
    """A press of the guided way; draft 0 is one that does not exist yet. `value` is what was
    chosen: a day, a kind, a section, an item; nothing of it asks for it."""

    family = "g"
    act: GuideAct
    draft: Annotated[DraftId, Field(ge=0, le=_LARGEST)] = DraftId(0)
    revision: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""


class Judgement(NamedTuple):
    """What a press of JUDGE carries."""

    item: int
    confidence: Confidence

    @property
    def value(self) -> str:
        """The value of its button."""
        return f"{self.item}.{self.confidence}"

    @classmethod
    def read(cls, value: str) -> "Judgement":
        """Read the value of a button; raises Stale on anything else."""
        item, _, confidence = value.partition(".")
        if not any(confidence == known for row in JUDGED for known in row):
            raise Stale("error-old-button")
        return cls(number(item), Confidence(confidence))


def number(value: str) -> int:
    """Read a number that a button carries; raises Stale on anything else."""
    if not (value.isascii() and value.isdecimal() and len(value) < 19):
        raise Stale("error-old-button")
    return int(value)


def chosen_day(value: str) -> date:
    """Read the day that a button carries; raises Stale on anything else."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise Stale("error-old-button") from error


def chosen_kind(value: str) -> Kind:
    """Read the kind that a button carries; raises Stale on anything else."""
    try:
        return Kind(value)
    except ValueError as error:
        raise Stale("error-old-button") from error


def chosen_section(value: str, content: Content, theatre: Theatre, own: Localizer) -> Section:
    """Return the section that a button means: one that is there, or a new one under a heading in
    the language of `own`. Raises Stale on anything else."""
    kind, rest = value[:1], value[1:]
    if kind == "s" and rest.isdecimal() and number(rest) < len(content.sections):
        return content.sections[number(rest)]
    if kind == "f" and any(front.id == rest for front in theatre.front):
        heading = front_name(rest, theatre, own)
        return _new(heading, SectionKind.FRONT).model_copy(update={"front": rest})
    if value == "r":
        return _new(own.text("guiding-heading-rumours"), SectionKind.RUMOURS)
    if value == "a":
        return _new(own.text("guiding-heading-analysis"), SectionKind.ANALYSIS)
    raise Stale("error-old-button")


def lead_row(say: Localizer) -> tuple[Key, ...]:
    """Return the button that begins a draft step by step."""
    return (Key(say.text("guiding-button-start"), GuideButton(act=GuideAct.START)),)


def _new(heading: str, kind: SectionKind) -> Section:
    return Section(heading=RichText.plain(heading), kind=kind)
