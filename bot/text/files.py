"""The button below a file that takes it out of its draft.

Must not know which files a draft has.
"""

from typing import Annotated

from pydantic import Field

from bot.domain.draft import Draft, DraftState, Media
from bot.domain.ids import DraftId
from bot.text.buttons import Button, Key, Rows
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1


class FileButton(Button):
    """A press that takes a file, by Telegram's unique id, out of a draft."""

    family = "f"
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    unique: Annotated[str, Field(min_length=1)]


def file_rows(draft: Draft, media: Media | None, say: Localizer) -> Rows:
    """Return the button that takes a file out; none once the draft is out of its writer's hands."""
    if media is None or draft.state is not DraftState.WRITING:
        return ()
    button = FileButton(draft=draft.id, unique=media.unique)
    return ((Key(say.text("media-button-out"), button),),)
