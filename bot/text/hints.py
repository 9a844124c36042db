"""What the proof-reader says, on the board, on a screen of its own, and on the review card.

Must not find anything (`bot.text.proof` does).
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.ids import DraftId
from bot.text.buttons import Button

_LARGEST = 2**63 - 1


class HintAct(StrEnum):
    """SHOW lists the advice; APPLY takes a remedy; DISMISS waves one away."""

    SHOW = "s"
    APPLY = "a"
    DISMISS = "d"


class HintButton(Button):
    """A press about the advice on one revision of a draft; `advice` is the short name of one."""

    family = "h"
    act: HintAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    advice: str = ""
