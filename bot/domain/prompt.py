"""A question that the bot put to a person and that their next message answers.

Must not know how it was worded, nor what is done with the answer.
"""

from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.model import Frozen


class Purpose(StrEnum):
    """What the answer is for: a whole new text (EDIT), a verdict's comment (APPROVE to REJECT), one
    thing about a draft or one of its items, new items for a section (ADD), a time to publish at;
    what a correction changes, for its readers (CORRECT); why a rumour is settled (SETTLE)."""

    EDIT = "edit"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"
    ITEM = "item"
    ADD = "add"
    SECTION = "section"
    SOURCE = "source"
    NOTE = "note"
    PLACES = "places"
    NOT_BEFORE = "not_before"
    DAY = "day"
    TIME = "time"
    CORRECT = "correct"
    SETTLE = "settle"


REASONS = frozenset({Purpose.APPROVE, Purpose.REQUEST_CHANGES, Purpose.REJECT})
"""What reviewers are asked for."""

ITEM_QUESTIONS = frozenset(
    {Purpose.ITEM, Purpose.SOURCE, Purpose.NOTE, Purpose.PLACES, Purpose.NOT_BEFORE}
)
"""What authors are asked about one item; the target is its key."""

ACTORS = "actors:"
"""How the target of a question of PLACES begins that asks who is in the item instead; the kinds of
questions are fixed in the schema."""

GUIDED = frozenset({Purpose.ADD, Purpose.SECTION, Purpose.DAY})
"""What the guided way asks for, on a screen that shows other things as well."""


class Prompt(Frozen):
    """An open question: `message` is the one that asks, `person` the one who may answer, and
    `revision` what they saw when they were asked. `target` says what of the draft is meant, such as
    an item's key, in words that only who asks has to understand."""

    chat: ChatId
    message: MessageId
    person: PersonId
    purpose: Purpose
    draft: DraftId
    revision: int
    opened_at: datetime
    target: str = ""


class Answered(Frozen):
    """What a message was taken for: the answer to a question about a draft."""

    purpose: Purpose
    draft: DraftId
