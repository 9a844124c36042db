"""What is asked about a text that became a draft while the bot waited for its writer's reason.

Must not know what a reason decides.
"""

from typing import Annotated

from pydantic import Field

from bot.domain.ids import DraftId, MessageId
from bot.text.buttons import Button, Key
from bot.text.i18n import Localizer
from bot.text.shelf import Screen

_LARGEST = 2**63 - 1


class ReasonButton(Button):
    """Takes a draft as the answer to the question that stands in a message of the same chat."""

    family = "a"
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    question: Annotated[MessageId, Field(ge=1, le=_LARGEST)]


def offer(button: ReasonButton, about: DraftId, say: Localizer) -> Screen:
    """Ask whether a draft was meant as the reason about another draft."""
    words = say.html("meant-offer", about=str(about), draft=str(button.draft))
    return Screen(words, ((Key(say.text("meant-button"), button),),))


def refused(why: str, about: DraftId, limit: int, say: Localizer) -> Screen:
    """Say why a draft cannot be the reason about another draft: it is "long", or a "file"."""
    return Screen(say.html(f"meant-{why}", about=str(about), limit=limit), ())
