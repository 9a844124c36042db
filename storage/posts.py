"""What goes into the outbox and comes out of it: posts, results, copies. Values alone.

Must not know how they are stored.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import DeliveryKind, Lane, Trouble
from bot.domain.ids import (
    NO_TOPIC,
    BulletinNumber,
    ChatId,
    DeliveryId,
    MailingId,
    MessageId,
    TextId,
    TopicId,
)
from bot.domain.lifecycle import DeliveryEvent
from bot.domain.model import Frozen


class Post(Frozen):
    """A message to put into the outbox. Kind, subject, version, chat, topic and part name it: a
    second one of the same name is not added. The first post of a kind, subject and version says
    for all of them which lane they take and whether they are protected or silent. `replies` is the
    message that a new one answers, if it is still there. `follows` is a
    delivery in flight to the same chat, whose message is edited when it has one; if it does not
    arrive, this is cancelled."""

    kind: DeliveryKind
    subject: int
    version: int = 0
    chat: ChatId
    topic: TopicId = NO_TOPIC
    part: int = 1
    text: TextId
    lane: Lane
    due_at: datetime
    edits: MessageId | None = None
    replies: MessageId | None = None
    follows: DeliveryId | None = None
    protected: bool = False
    silent: bool = False


class FanOut(Frozen):
    """A fan-out that has not reached everyone yet, and the last chat and topic that it has. It goes
    on with the bulletin's newest version. `kind` is the bit of the bulletin's."""

    mailing: MailingId
    bulletin: BulletinNumber
    version: int = 0
    chat: ChatId
    topic: TopicId
    kind: int


@dataclass(frozen=True, slots=True)
class Room:
    """How many deliveries may be claimed in `all`, and how many of them may be `unpaid` and `paid`
    (None: as many)."""

    all: int
    unpaid: int | None = None
    paid: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a claimed delivery. `due_at` is when to try again; `message` the number that
    Telegram gave; `uncertain` says that it may be out although we were not told. One that was given
    back unbegun was no attempt; one that was `removed` has no message any more."""

    delivery: DeliveryId
    event: DeliveryEvent
    message: MessageId | None = None
    due_at: datetime | None = None
    uncertain: bool = False
    trouble: Trouble | None = None
    begun: bool = True
    removed: bool = False


class Copy(Frozen):
    """A message that stands in a chat, with the text that it was sent with; `message` is None while
    it is in flight."""

    delivery: DeliveryId
    chat: ChatId
    topic: TopicId
    part: int
    version: int
    message: MessageId | None
    html: str
