"""Taking a bulletin back: the buttons, and the question with what it would do.

Must not know who may, nor do anything.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.model import Frozen
from bot.domain.wish import WishId
from bot.text.buttons import Button, Key, Rows
from bot.text.html import Html, joined
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1
_NAMED = 10


class RetractAct(StrEnum):
    """HOW says how a bulletin is taken back; NOTICE and DELETE do it, NO lets it be."""

    HOW = "h"
    NOTICE = "n"
    DELETE = "d"
    NO = "o"


class RetractButton(Button):
    """A press about taking back: of a bulletin by its number for HOW, else of one that waits for a
    word."""

    family = "x"
    act: RetractAct
    subject: Annotated[int, Field(ge=1, le=_LARGEST)]


class Asked(Frozen):
    """What waits for a word: what would happen to how many chats, how many additions and
    corrections would stop, and which items of other bulletins it has settled, which stay so."""

    wish: WishId
    number: BulletinNumber
    reason: str
    have: int
    wait: int
    also: int
    settled: tuple[ItemId, ...] = ()


def stays(settled: Sequence[ItemId], say: Localizer) -> Iterator[Html]:
    """Yield what has to be looked at by hand: items that were settled by what is taken back."""
    if settled:
        more = ["…"] if len(settled) > _NAMED else []
        items = ", ".join([*(str(one) for one in settled[:_NAMED]), *more])
        yield say.html("retract-settled", items=items)


def retract_key(number: BulletinNumber, say: Localizer) -> Key:
    """Return the button where members see a bulletin."""
    button = RetractButton(act=RetractAct.HOW, subject=int(number))
    return Key(say.text("retract-button"), button)


def question(asked: Asked, say: Localizer) -> tuple[Html, Rows]:
    """Return what would happen, and the buttons that do it."""
    html = say.html(
        "retract-ask",
        number=str(asked.number),
        reason=asked.reason,
        have=asked.have,
        wait=asked.wait,
    )
    if asked.also:
        html = joined([html, say.html("retract-also", count=asked.also)], "\n")
    html = joined([html, *stays(asked.settled, say)], "\n")

    def button(act: RetractAct, name: str) -> tuple[Key, ...]:
        pressed = RetractButton(act=act, subject=int(asked.wish))
        return (Key(say.text(f"retract-button-{name}"), pressed),)

    return html, (
        button(RetractAct.NOTICE, "notice"),
        button(RetractAct.DELETE, "delete"),
        button(RetractAct.NO, "no"),
    )
