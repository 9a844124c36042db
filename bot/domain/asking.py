"""A question that a reader put to the desk, and what became of it.

Must not know who asked: where the answer goes is all that is kept, and only until it is there.
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from bot.domain.ids import NO_TOPIC, ChatId, DraftId, MessageId, PersonId, TopicId
from bot.domain.model import Frozen

QuestionId = NewType("QuestionId", int)


class QuestionState(StrEnum):
    """Whether a question waits, was answered, or was closed without an answer."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Origin(NamedTuple):
    """Where a question was asked, and the message that the answer replies to; None after a move."""

    chat: ChatId
    topic: TopicId = NO_TOPIC
    message: MessageId | None = None


class Asking(Frozen):
    """A question. `origin` is None once it is settled, or its reader wants to hear no more of it;
    `answered_by` also names who closed it, None for the bot; `draft` is what was made of it."""

    id: QuestionId
    origin: Origin | None
    language: str
    text: str
    state: QuestionState
    asked_at: datetime
    answer: str = ""
    answered_by: PersonId | None = None
    answered_at: datetime | None = None
    draft: DraftId | None = None
