"""What is kept of a chat, as figures, and what was deleted of it. Must not hold any of it."""

from datetime import datetime
from typing import Self

from bot.domain.model import Frozen


class Traces(Frozen):
    """How many copies are recorded, and questions that wait for their answer; `since` when the chat
    follows."""

    since: datetime | None = None
    copies: int = 0
    questions: int = 0


class Forgotten(Traces):
    """What was deleted: the settings, alerts, records of copies, addresses of questions, and the
    language that a person chose."""

    settings: int = 0
    alerts: int = 0
    language: int = 0

    @classmethod
    def read(cls, word: str) -> Self:
        """Read what `word` wrote."""
        names = ("settings", "alerts", "language", "copies", "questions")
        counts = word.split(".")
        # What an earlier version noted has no counts.
        return cls.model_validate(dict(zip(names, counts, strict=True))) if counts[1:] else cls()

    @property
    def word(self) -> str:
        """All of it as one word."""
        counts = (self.settings, self.alerts, self.language, self.copies, self.questions)
        return ".".join(map(str, counts))

    @property
    def anything(self) -> bool:
        """Whether there was anything to delete."""
        return any((self.settings, self.alerts, self.language, self.copies, self.questions))
