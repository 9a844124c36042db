"""The list of drafts, and what is offered for a text that came too late.

Must not know the board of a draft.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.text.buttons import Button

_LARGEST = 2**63 - 1


class ShelfAct(StrEnum):
    """OPEN shows a draft's board, ASIDE what was put aside, REOPEN takes that up again, SHARE and
    OWN open a draft to the desk and close it again. USE puts a kept text in place, DROP lets it
    go."""

    OPEN = "o"
    ASIDE = "a"
    REOPEN = "r"
    SHARE = "s"
    OWN = "p"
    USE = "u"
    DROP = "d"


class ShelfButton(Button):
    """A press of the list of drafts; `subject` is a draft's id, or a kept text's for USE and
    DROP."""

    family = "k"
    act: ShelfAct
    subject: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
