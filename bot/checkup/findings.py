"""One thing that was looked at: how it stands, in words, and what to do about it.

Must not look at anything.
"""

from enum import StrEnum

from bot.domain.ids import ChatId
from bot.domain.model import Frozen


class Mark(StrEnum):
    """How it stands. A WARNING may be meant so; UNKNOWN could not be looked at."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    """What a finding is about."""

    SETTINGS = "settings"
    SECRETS = "secrets"
    THEATRE = "theatre"
    LANGUAGE = "language"
    PROCESS = "process"
    DATABASE = "database"
    DISK = "disk"
    MEMBERS = "members"
    OUTBOX = "outbox"
    TOKEN = "token"  # noqa: S105 - a name
    CLOCK = "clock"
    BOT = "bot"
    WEBHOOK = "webhook"
    CHAT = "chat"


class Finding(Frozen):
    """`says` and `remedy` are sentences for the operator; what is OK or UNKNOWN needs no remedy.
    `chat` is set where it is about one chat."""

    topic: Topic
    mark: Mark
    says: str
    remedy: str | None = None
    chat: ChatId | None = None


def ok(topic: Topic, says: str) -> Finding:
    """All is well there."""
    return Finding(topic=topic, mark=Mark.OK, says=says)


def warning(topic: Topic, says: str, remedy: str) -> Finding:
    """It works, and somebody should look at it."""
    return Finding(topic=topic, mark=Mark.WARNING, says=says, remedy=remedy)


def wrong(topic: Topic, says: str, remedy: str) -> Finding:
    """It does not work, or is not safe."""
    return Finding(topic=topic, mark=Mark.WRONG, says=says, remedy=remedy)


def unknown(topic: Topic, says: str) -> Finding:
    """It could not be looked at, for a reason that stands elsewhere or passes."""
    return Finding(topic=topic, mark=Mark.UNKNOWN, says=says)
