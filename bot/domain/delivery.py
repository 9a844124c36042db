"""One message to one chat: the delivery row, what Telegram did with it, and nothing else.

What follows from an outcome is decided in `bot.domain.retry`; the state table is in `lifecycle`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from pydantic import Field

from bot.domain.ids import ChatId, DeliveryId, MessageId, TextId, TopicId
from bot.domain.model import Frozen


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    CANCELLED = "cancelled"


class DeliveryKind(StrEnum):
    """What a delivery carries; its `subject` is a bulletin's number, or a draft's id. OUTCOME tells
    those who have a bulletin what became of a rumour in it; DIGEST and ALERT tell those who follow
    (the subject is a digest's id); QUESTION is what a reader asked, and its answer (a question's
    id)."""

    BULLETIN = "bulletin"
    REVIEW_CARD = "review_card"
    VERDICT = "verdict"
    PROGRESS = "progress"
    NOTICE = "notice"
    REMINDER = "reminder"
    OUTCOME = "outcome"
    DIGEST = "digest"
    ALERT = "alert"
    QUESTION = "question"


class Lane(IntEnum):
    """Which deliveries go first: the lower number. Answers to people never wait in the outbox."""

    URGENT = 1
    DESK = 2
    BULLETIN = 3
    DIGEST = 4
    REMINDER = 5


class Standing(StrEnum):
    """Whether the deliveries of a subject may go. FROZEN is everything's, the others one
    subject's; CANCELLED is for good; DONE, in lists alone, has none left to go."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FROZEN = "frozen"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a message carries, by Telegram's id; `kind` is photo, video or document. The
    message's HTML is its caption then."""

    kind: str
    file: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A claimed row of the outbox, with all that the send needs.

    `edits` is the message to edit in place, None to send a new one. `keyboard` is Telegram's
    inline keyboard as JSON. `protected` forbids forwarding and saving (internal cards, T25). `paid`
    lets it go at the rate of paid broadcasts, for Stars. `replies` is the message that a new one
    answers. With `removes`, the message that it `edits` is to be deleted; `in_place` says that it
    could not be, and that these words take its place. `version` is the bulletin's.
    """

    id: DeliveryId
    kind: DeliveryKind
    subject: int
    chat: ChatId
    topic: TopicId
    part: int
    edits: MessageId | None
    text: TextId
    html: str
    keyboard: str | None
    protected: bool
    silent: bool
    attempts: int
    uncertain: bool
    paid: bool = False
    attachment: Attachment | None = None
    replies: MessageId | None = None
    removes: bool = False
    in_place: bool = False
    version: int = 0


READERS = (
    DeliveryKind.BULLETIN,
    DeliveryKind.OUTCOME,
    DeliveryKind.DIGEST,
    DeliveryKind.ALERT,
)
"""What goes to those who follow; all else is the desk's own."""


class Trouble(StrEnum):
    """Why a send did not go through, in words that the figures and the operator use."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NEVER_STARTED = "never_started"
    KICKED = "kicked"
    NO_RIGHTS = "no_rights"
    CHAT_NOT_FOUND = "chat_not_found"
    TOPIC_NOT_FOUND = "topic_not_found"
    MESSAGE_GONE = "message_gone"
    NOT_DELETED = "not_deleted"
    CONTENT = "content"
    NETWORK = "network"
    TIMEOUT = "timeout"
    SERVER = "server"
    BAD_ANSWER = "bad_answer"
    EXHAUSTED = "exhausted"
    EARLIER_PART = "earlier_part"
    TAKEN_OUT = "taken_out"
    OTHER = "other"


CLOSED = (
    Trouble.BLOCKED,
    Trouble.DEACTIVATED,
    Trouble.NEVER_STARTED,
    Trouble.KICKED,
    Trouble.NO_RIGHTS,
    Trouble.CHAT_NOT_FOUND,
    Trouble.OTHER,
)
"""Why a whole chat may be given up: the troubles of Unreachable (faults F10 to F13)."""

GONE = frozenset({Trouble.BLOCKED, Trouble.DEACTIVATED, Trouble.NEVER_STARTED, Trouble.KICKED})
"""Whoever left must come back by themselves; a retry is refused again."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """Telegram took it; `message` is its number in the chat."""

    message: MessageId


@dataclass(frozen=True, slots=True)
class Throttled:
    """429: nothing was sent; ask again after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotSent:
    """The request never left, so a retry cannot repeat anything."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The message may be out: the answer was lost, not the request."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message in this chat; the chat itself may be fine."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat cannot be written to until something changes there."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group became the supergroup `to`; nothing was sent."""

    to: ChatId


@dataclass(frozen=True, slots=True)
class Halted:
    """The token was refused (401) or the address is wrong (404): nothing can be sent at all."""

    token_refused: bool


SendOutcome = (
    Delivered | Throttled | NotSent | Uncertain | Refused | Unreachable | Migrated | Halted
)


class Figures(Frozen):
    """How far the delivery of one subject is, counted in chats' messages."""

    total: int
    sent: int
    failed: int
    cancelled: int
    started_at: datetime

    @property
    def open(self) -> int:
        """Those that still may be sent."""
        return self.total - self.sent - self.failed - self.cancelled


class CopyFigures(Frozen):
    """What became of the copies of a bulletin that was changed, counted in chats' messages: those
    edited in place, answered since they could not be, sent as new, deleted, out of reach, and those
    that wait for their turn."""

    edited: int = 0
    replied: int = 0
    sent: int = 0
    removed: int = 0
    unreachable: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """All copies."""
        settled = self.edited + self.replied + self.sent + self.removed
        return settled + self.unreachable + self.waiting


class Subject(Frozen):
    """A subject of the outbox: its figures, its standing, how many deliveries have which trouble,
    how many failed with which, and how many are marked uncertain: they may have arrived twice."""

    kind: DeliveryKind
    subject: int
    figures: Figures
    standing: Standing
    troubles: dict[Trouble, int]
    failures: dict[Trouble, int] = Field(default_factory=dict)
    uncertain: int = 0
