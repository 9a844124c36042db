"""What the desk knows about an item and readers never see: where it comes from.

Must not be part of any content.
"""

from datetime import datetime

from bot.domain.ids import DraftId, PersonId
from bot.domain.model import Frozen


class Note(Frozen):
    """A remark of `person`, whom the desk calls `tag`, on an item by its key."""

    id: int
    draft: DraftId
    item: int
    person: PersonId
    tag: str
    text: str
    written_at: datetime
