"""The buttons of a draft's board and of its items, and the screens between them.

One message for ever, edited in place. Must not know what a step does to the content.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.ids import DraftId
from bot.text.buttons import Button

_LARGEST = 2**63 - 1


class EditAct(StrEnum):
    """What a press of the board does; short, since 64 bytes have to hold all."""

    ITEM = "i"


class EditButton(Button):
    """A press on one revision of a draft. `item` is an item's key, 0 for none; `value` says to what
    something is set."""

    family = "e"
    act: EditAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    item: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""
