"""What reviewers said about one revision: verdicts, and comments on single items.

Must not decide what follows from it: `bot.domain.lifecycle` does.
"""

from datetime import datetime
from enum import StrEnum

from bot.domain.ids import DraftId, PersonId
from bot.domain.model import Frozen


class Verdict(StrEnum):
    """What a reviewer can say."""

    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"

    @property
    def is_approval(self) -> bool:
        """Whether it counts towards the quorum; one of the others decides alone."""
        return self is Verdict.APPROVE


class Review(Frozen):
    """One verdict of one reviewer on one revision.

    `hash` is that of the messages which the reviewer saw, so that an approval is bound to the very
    bytes that will be sent. `reason` may be empty for an approval, which may leave it open
    when that is published (`later`).
    """

    draft: DraftId
    revision: int
    reviewer: PersonId
    verdict: Verdict
    reason: str
    hash: str
    given_at: datetime
    later: bool = False


class Comment(Frozen):
    """A reviewer's remark on one item (by its key), or on the whole draft (0)."""

    draft: DraftId
    revision: int
    item: int
    reviewer: PersonId
    text: str
    given_at: datetime
