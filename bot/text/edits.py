"""What a press of a draft's board or of an item's screen carries.

Apart from the keyboards, since other screens lead to an item as well. Must not know what a step
does to the content.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.draft import Revision
from bot.domain.ids import DraftId
from bot.text.buttons import Button

_LARGEST = 2**63 - 1


class EditAct(StrEnum):
    """What a press of the board does; short, since 64 bytes have to hold all. BOARD shows a page of
    the board, ITEM an item's screen. TEXT, SOURCE, NOTE, PLACES, ACTORS and NOT_BEFORE ask for
    words, the NO_ ones take away; SECTION and FRONT say where an item belongs, WHERE lists all of
    these."""

    BOARD = "b"
    ITEM = "i"
    JUDGE = "c"
    UP = "u"
    DOWN = "w"
    WHERE = "v"
    SECTION = "s"
    FRONT = "f"
    DELETE = "d"
    UNDO = "z"
    TEXT = "x"
    SOURCE = "q"
    NOTE = "n"
    PLACES = "p"
    ACTORS = "g"
    NOT_BEFORE = "t"
    NO_SOURCE = "r"
    NO_NOTE = "m"
    NO_PLACES = "l"
    NO_ACTORS = "h"
    NO_TIME = "a"


class EditButton(Button):
    """A press on one revision of a draft. `item` is an item's key, 0 for none; `value` says to what
    something is set."""

    family = "e"
    act: EditAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    item: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""

    @property
    def number(self) -> int:
        """The value as a number, such as a page or a section; -1 for none, be it forged."""
        value = self.value
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else -1


def edit_button(act: EditAct, revision: Revision, item: int = 0, value: str = "") -> EditButton:
    """Return a press on a revision."""
    return EditButton(
        act=act, draft=revision.draft, revision=revision.number, item=item, value=value
    )
