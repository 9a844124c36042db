"""A question that the bot put to a person and that their next message answers.

Must not know how it was worded, nor what is done with the answer.
"""

from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.model import Frozen


class Purpose(StrEnum):
    """What the answer is for."""

    EDIT = "edit"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"


class Prompt(Frozen):
    """An open question: `message` is the one that asks, `person` the one who may answer, and
    `revision` what they saw when they were asked."""

    chat: ChatId
    message: MessageId
    person: PersonId
    purpose: Purpose
    draft: DraftId
    revision: int
    opened_at: datetime


class Answered(Frozen):
    """What a message was taken for: the answer to a question about a draft."""

    purpose: Purpose
    draft: DraftId
