"""When something goes out: the buttons and sentences about a time.

Must not decide whether it may.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.draft import Draft
from bot.domain.ids import DraftId
from bot.text.buttons import Button, Key, Rows
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1


class TimeAct(StrEnum):
    """NOW publishes, PICK offers times, AT sets one, HOLD takes it away."""

    NOW = "n"
    PICK = "p"
    AT = "a"
    HOLD = "h"


class TimeButton(Button):
    """A reviewer's press about an approved draft; `part` 0 is the bulletin, the others are its
    additions. `value` is a moment in seconds since 1970."""

    family = "t"
    act: TimeAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    part: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""


def plan_rows(draft: Draft, say: Localizer) -> Rows:
    """Return what can be done with an approved draft that has no time yet."""

    def key(act: TimeAct, label: str) -> Key:
        return Key(label, TimeButton(act=act, draft=draft.id, revision=draft.revision))

    return (
        (key(TimeAct.NOW, say.text("timing-button-now")),),
        (key(TimeAct.PICK, say.text("timing-button-pick")),),
    )
