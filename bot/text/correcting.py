"""The buttons of a correction: beginning one, saying what it changes, taking in what has changed.

Must not know what a press does.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.draft import Draft
from bot.domain.ids import BulletinNumber
from bot.text.buttons import Button, Key
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1


class CorrectAct(StrEnum):
    """START begins a correction of a bulletin; SAY asks what it changes, TAKE_IN brings it to what
    the bulletin says by now."""

    START = "s"
    SAY = "w"
    TAKE_IN = "t"


class CorrectButton(Button):
    """A press about a correction; `subject` is a bulletin's number for START, else a draft's, which
    stood at `revision`."""

    family = "n"
    act: CorrectAct
    subject: Annotated[int, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)] = 0


def start_key(number: BulletinNumber, say: Localizer) -> Key:
    """Return the button that begins a correction of a bulletin."""
    button = CorrectButton(act=CorrectAct.START, subject=number)
    return Key(say.text("correct-button-start", number=str(number)), button)


def board_keys(draft: Draft, say: Localizer, *, behind: bool) -> tuple[Key, ...]:
    """Return the buttons that the board of a correction has besides; of other drafts none."""
    if draft.corrects is None:
        return ()
    acts = (CorrectAct.SAY, CorrectAct.TAKE_IN) if behind else (CorrectAct.SAY,)
    return tuple(
        Key(
            say.text(f"correct-button-{act.name.lower().replace('_', '-')}"),
            CorrectButton(act=act, subject=draft.id, revision=draft.revision),
        )
        for act in acts
    )
