"""The names of things: who, where, which. Types only, so that one id cannot be passed for another.

Must not know how the things look; only how their ids are written and read.
"""

import re
from datetime import date
from typing import NamedTuple, NewType, Self

from bot.domain.model import Frozen

PersonId = NewType("PersonId", int)
"""A person's numeric Telegram id; usernames can be taken over, numbers cannot (threat T14)."""
ChatId = NewType("ChatId", int)
"""A Telegram chat: positive for a private chat, negative for groups and channels."""
TopicId = NewType("TopicId", int)
"""A forum topic's `message_thread_id`; 0 stands for "no topic"."""
MessageId = NewType("MessageId", int)
"""A Telegram message's number, unique inside its chat."""
DraftId = NewType("DraftId", int)
BulletinNumber = NewType("BulletinNumber", int)
MailingId = NewType("MailingId", int)
"""The deliveries of one kind, subject and version, as the outbox numbers them."""
TextId = NewType("TextId", int)
"""A stored message text (HTML and keyboard) that deliveries point to."""

DigestId = NewType("DigestId", int)
"""A digest or alert that was made for all chats that read the same."""

NO_TOPIC = TopicId(0)


class DeliveryId(NamedTuple):
    """What names one row of the outbox: a part of a mailing, for a chat or one of its topics."""

    mailing: MailingId
    chat: ChatId
    topic: TopicId
    part: int


SERVICE_IDS = frozenset({1087968824, 136817688, 777000})
"""Anonymous administrators, channels, service posts: Telegram's numbers for nobody in particular
(Bot API, User and Message.sender_chat)."""

_ITEM_ID = re.compile(r"(\d{4}-\d{2}-\d{2})/([SP])([1-9]\d{0,4})", re.ASCII)


class ItemId(Frozen):
    """The public, stable id of a published statement, `2024-12-06/S3`.

    The day, then S (an item, something stated that can be confirmed or denied later) or P (a
    paragraph), then its number among that day's. Numbers go on over several bulletins of one day.
    """

    day: date
    letter: str
    number: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read `2024-12-06/S3`; raises ValueError on anything else."""
        found = _ITEM_ID.fullmatch(text.strip().upper())
        if found is None:
            raise ValueError(f"not an item id: {text[:40]!r}")
        return cls(day=date.fromisoformat(found[1]), letter=found[2], number=int(found[3]))

    def __str__(self) -> str:
        return f"{self.day.isoformat()}/{self.letter}{self.number}"
