"""What we do about what Telegram did: one pure function, `decide`, and its arithmetic.

Must not wait, draw random numbers or touch the database. The table is that of the faults F01 to
F17; the worker carries a Decision out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.delivery import (
    Delivered,
    Delivery,
    DeliveryKind,
    Halted,
    Migrated,
    NotSent,
    Refused,
    SendOutcome,
    Throttled,
    Trouble,
    Uncertain,
    Unreachable,
)
from bot.domain.lifecycle import DeliveryEvent

THROTTLE_SECONDS = (1.0, 3600.0)
LONGEST_BACKOFF = 60.0
SECOND_LOOK = 3600.0
DOUBT_SECONDS = 10.0
SERVER_ATTEMPTS = 100
REPEATABLE = frozenset(DeliveryKind) - {DeliveryKind.PROGRESS}
"""What is worth a second copy when its answer was lost; the next progress message comes anyway."""


class Consequence(StrEnum):
    """What a Decision asks for beyond the delivery's own row."""

    NONE = "none"
    PARK = "park"
    DEACTIVATE = "deactivate"
    CANCEL_SUBJECT = "cancel_subject"
    PAUSE_SUBJECT = "pause_subject"
    MOVE_CHAT = "move_chat"
    HALT = "halt"


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens to the delivery. `wait` is the seconds until it is due again, None if it is
    not; `uncertain` says that a copy may be out."""

    event: DeliveryEvent
    wait: float | None = None
    uncertain: bool = False
    trouble: Trouble | None = None
    consequence: Consequence = Consequence.NONE


def clamp_throttle(seconds: float) -> float:
    """Return Telegram's `retry_after` within 1 to 3600 seconds (fault F03)."""
    lowest, highest = THROTTLE_SECONDS
    return min(highest, max(lowest, seconds))


def backoff(attempts: int, jitter: float) -> float:
    """Return the seconds to wait after the attempt number `attempts`: 1, 2, 4 ... 60.

    `jitter`, 0 to 1, takes up to half of it away, so that rows that failed together part.
    """
    whole = min(LONGEST_BACKOFF, 2.0 ** min(max(attempts, 1) - 1, 6))
    return whole * (1 - jitter / 2)


def decide(  # noqa: PLR0911 - a table with one row an outcome
    outcome: SendOutcome, delivery: Delivery, earlier: Sequence[SendOutcome], jitter: float
) -> Decision:
    """Return what to do after `outcome`; `earlier` are this delivery's doubts and refusals so far.

    Only outcomes that `is_remembered` names have to be in `earlier`. `jitter` is 0 to 1.
    """
    match outcome:
        case Delivered():
            return Decision(DeliveryEvent.DELIVERED)
        case Throttled(seconds):
            wait = clamp_throttle(seconds)
            return Decision(DeliveryEvent.THROTTLED, wait, consequence=Consequence.PARK)
        case NotSent(trouble):
            wait = backoff(delivery.attempts, jitter)
            return Decision(DeliveryEvent.NOT_SENT, wait, trouble=trouble)
        case Uncertain(trouble):
            return _after_doubt(trouble, delivery, earlier, jitter)
        case Refused(trouble):
            return _after_refusal(trouble, delivery)
        case Unreachable(trouble):
            return _after_unreachable(trouble, earlier)
        case Migrated():
            return Decision(DeliveryEvent.NOT_SENT, 0.0, consequence=Consequence.MOVE_CHAT)
        case Halted():
            return Decision(DeliveryEvent.NOT_SENT, 0.0, consequence=Consequence.HALT)


def _after_refusal(trouble: Trouble, delivery: Delivery) -> Decision:
    """Apply F14; a reader's copy that cannot be brought to its text is not left without a word."""
    if trouble is Trouble.NOT_DELETED:
        # The same again, with words in place of the message that has to stay.
        return Decision(DeliveryEvent.NOT_SENT, 0.0, trouble=trouble)
    # Words that only point to the other parts answer nothing; the first part says what happened.
    says = delivery.edits is not None and (not delivery.in_place or delivery.part == 1)
    if trouble is Trouble.MESSAGE_GONE and says and delivery.kind is DeliveryKind.BULLETIN:
        return Decision(DeliveryEvent.ANSWER_INSTEAD, 0.0, trouble=trouble)
    spoilt = trouble is Trouble.CONTENT
    then = Consequence.CANCEL_SUBJECT if spoilt else Consequence.NONE
    return Decision(DeliveryEvent.REFUSED, trouble=trouble, consequence=then)


def is_remembered(outcome: SendOutcome) -> bool:
    """Whether a later decision on the same delivery depends on it."""
    return isinstance(outcome, Uncertain | Unreachable)


def _after_doubt(
    trouble: Trouble, delivery: Delivery, earlier: Sequence[SendOutcome], jitter: float
) -> Decision:
    """Apply F04 and F06 to F09.

    A server that fails hardly ever took the message, and an edit done twice is done once: both go
    on for long. A lost answer to a new message allows one repetition, and progress none.
    """
    wait = backoff(delivery.attempts, jitter)
    if trouble is Trouble.SERVER or delivery.edits is not None:
        again = delivery.attempts < SERVER_ATTEMPTS
    else:
        again = delivery.kind in REPEATABLE and not any(map(_answer_was_lost, earlier))
        wait = DOUBT_SECONDS * (1 + jitter)
    if again:
        return Decision(DeliveryEvent.UNCERTAIN, wait, uncertain=True, trouble=trouble)
    return Decision(DeliveryEvent.EXHAUSTED, uncertain=True, trouble=trouble)


def doubts_before(delivery: Delivery) -> tuple[SendOutcome, ...]:
    """Return what a mark of doubt that nobody remembers the cause of counts as: a lost answer.

    So restarts allow no repetition each; an orphan of a crash has had its one (fault F19).
    """
    return (Uncertain(Trouble.OTHER, "before a restart"),) if delivery.uncertain else ()


def _answer_was_lost(outcome: SendOutcome) -> bool:
    return isinstance(outcome, Uncertain) and outcome.trouble is not Trouble.SERVER


def _after_unreachable(trouble: Trouble, earlier: Sequence[SendOutcome]) -> Decision:
    """Apply F10 to F13: Telegram's "chat not found" is believed the second time, an hour later."""
    seen = any(isinstance(one, Unreachable) for one in earlier)
    if trouble is Trouble.CHAT_NOT_FOUND and not seen:
        return Decision(DeliveryEvent.NOT_SENT, SECOND_LOOK, trouble=trouble)
    return Decision(DeliveryEvent.UNREACHABLE, trouble=trouble, consequence=Consequence.DEACTIVATE)
