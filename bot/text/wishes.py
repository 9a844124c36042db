"""Acts that take a second person, in words: what is asked for, and what came of it."""

from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from bot.domain.ids import ChatId
from bot.domain.wish import WishId
from bot.text.buttons import Button, Key, Rows
from bot.text.html import Html
from bot.text.i18n import Localizer


class WishAct(StrEnum):
    """AGREE and REFUSE are the second person's; FETCH brings the archive to whoever asked."""

    AGREE = "agree"
    REFUSE = "refuse"
    FETCH = "fetch"


class WishButton(Button):
    """A word on a wish."""

    family = "wi"
    act: WishAct
    wish: Annotated[WishId, Field(ge=1, le=2**63 - 1)]


class DropButton(Button):
    """Asks to send no more to a group or channel."""

    family = "dc"
    chat: Annotated[ChatId, Field(ge=-(2**63), le=-1)]


class Told(NamedTuple):
    """What was asked for (invite, role, drop, export; `promoted` is what the member hears), by
    whom, who agreed or refused, and about which tag or chat."""

    what: str
    asker: str
    other: str = ""
    subject: str = ""
    role: str = ""


def worded(stage: str, told: Told, say: Localizer) -> Html:
    """Return what is said when it is asked for, done or refused."""
    role = say.text(f"role-{told.role}") if told.role else ""
    if told.what == "promoted":
        return say.html("wish-promoted", role=role)
    wish = say.text(f"wish-what-{told.what}", subject=told.subject, role=role)
    return say.html(f"wish-{stage}", asker=told.asker, other=told.other, wish=wish)


def rows(stage: str, wish: WishId, say: Localizer) -> Rows:
    """Return the buttons of a wish that waits, or of an archive that may be fetched."""
    acts = (WishAct.AGREE, WishAct.REFUSE) if stage == "asked" else (WishAct.FETCH,)
    keys = [Key(say.text(f"wish-button-{act}"), WishButton(act=act, wish=wish)) for act in acts]
    return (tuple(keys),)
