"""An act that waits for a word: a dangerous one for a second person's, a retraction for that of the
member who asked. Must not know what the act is made of, nor do it.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.ids import PersonId
from bot.domain.model import Frozen

WishId = NewType("WishId", int)

WINDOW = timedelta(minutes=10)
"""How long a wish waits (threat T12)."""


class Wished(StrEnum):
    """What is wished: the role of an admin or reviewer for somebody, to send no more to a channel,
    the archive as a file, a bulletin taken back."""

    GRANT = "grant"
    DROP_CHANNEL = "drop_channel"
    EXPORT = "export"
    RETRACT = "retract"


class Wish(Frozen):
    """One act that waits. `details` is what is to be done, as JSON, for the use case that asked."""

    id: WishId
    act: Wished
    details: str
    asked_by: PersonId
    asked_at: datetime

    def stands(self, now: datetime) -> bool:
        """Whether it may still be done; a clock that was set back ends it too (fault F24)."""
        return timedelta() <= now - self.asked_at <= WINDOW
