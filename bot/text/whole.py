"""The button below an edition that leaves something out: it leads to the whole bulletin.

Must not know what was left out, nor show it.
"""

from typing import Annotated

from pydantic import Field

from bot.domain.ids import BulletinNumber
from bot.text.buttons import Button, Key, Rows
from bot.text.i18n import Localizer


class WholeButton(Button):
    """Asks for all that a bulletin says, as it stands by then."""

    family = "b"
    bulletin: Annotated[BulletinNumber, Field(ge=1, le=2**63 - 1)]


def whole_rows(number: BulletinNumber, say: Localizer) -> Rows:
    """Return the button below an edition of a bulletin."""
    return ((Key(say.text("edition-button-whole"), WholeButton(bulletin=number)),),)
