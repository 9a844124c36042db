"""The guided way, screen by screen: day, kind, sections, items.

Must not know what a step does to the content.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.ids import DraftId
from bot.text.buttons import Button

_LARGEST = 2**63 - 1


class GuideAct(StrEnum):
    """What a press of the guided way does; DAY, KIND and ADD are offered by the board as well.
    START begins a draft."""

    START = "s"
    DAY = "d"
    KIND = "k"
    ADD = "a"


class GuideButton(Button):
    """A press of the guided way; draft 0 is one that does not exist yet. `value` is what was
    chosen: a day, a kind, a section."""

    family = "g"
    act: GuideAct
    draft: Annotated[DraftId, Field(ge=0, le=_LARGEST)] = DraftId(0)
    revision: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""
