"""The state tables of drafts and deliveries: the only place where a state follows from another.

Must not do the steps; the SQL write repeats the *from* state and checks that one row changed.
"""

from enum import StrEnum
from typing import TypeVar

from bot.domain.delivery import DeliveryState
from bot.domain.draft import DraftState
from bot.domain.errors import IllegalTransition


class DraftEvent(StrEnum):
    """What can happen to a draft. HOLD takes its time away; REOPEN takes up again what was put
    aside."""

    SUBMIT = "submit"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"
    SCHEDULE = "schedule"
    HOLD = "hold"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    REOPEN = "reopen"


class DeliveryEvent(StrEnum):
    """What can happen to a delivery. REVISE: its text has changed, and the copy is to be brought to
    it. ANSWER_INSTEAD: the copy cannot be edited any more, and a message in reply to it goes."""

    CLAIM = "claim"
    DELIVERED = "delivered"
    THROTTLED = "throttled"
    NOT_SENT = "not_sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    EXHAUSTED = "exhausted"
    CANCEL = "cancel"
    LEASE_EXPIRED = "lease_expired"
    OPERATOR_RETRY = "operator_retry"
    REVISE = "revise"
    ANSWER_INSTEAD = "answer_instead"


_D, _E = DraftState, DraftEvent

DRAFT_TABLE: dict[tuple[DraftState, DraftEvent], DraftState] = {
    (_D.WRITING, _E.SUBMIT): _D.IN_REVIEW,
    (_D.IN_REVIEW, _E.APPROVE): _D.APPROVED,
    (_D.APPROVED, _E.PUBLISH): _D.PUBLISHED,
    (_D.APPROVED, _E.SCHEDULE): _D.SCHEDULED,
    (_D.SCHEDULED, _E.PUBLISH): _D.PUBLISHED,
    (_D.SCHEDULED, _E.HOLD): _D.APPROVED,
    (_D.IN_REVIEW, _E.REJECT): _D.REJECTED,
    (_D.IN_REVIEW, _E.REQUEST_CHANGES): _D.WRITING,
    (_D.APPROVED, _E.REQUEST_CHANGES): _D.WRITING,
    (_D.SCHEDULED, _E.REQUEST_CHANGES): _D.WRITING,
    (_D.WRITING, _E.WITHDRAW): _D.WITHDRAWN,
    (_D.IN_REVIEW, _E.WITHDRAW): _D.WITHDRAWN,
    (_D.APPROVED, _E.WITHDRAW): _D.WITHDRAWN,
    (_D.SCHEDULED, _E.WITHDRAW): _D.WITHDRAWN,
    (_D.WRITING, _E.EXPIRE): _D.WITHDRAWN,
    (_D.REJECTED, _E.REOPEN): _D.WRITING,
    (_D.WITHDRAWN, _E.REOPEN): _D.WRITING,
}

_S, _V = DeliveryState, DeliveryEvent

DELIVERY_TABLE: dict[tuple[DeliveryState, DeliveryEvent], DeliveryState] = {
    (_S.QUEUED, _V.CLAIM): _S.SENDING,
    (_S.SENDING, _V.DELIVERED): _S.SENT,
    (_S.SENDING, _V.THROTTLED): _S.QUEUED,
    (_S.SENDING, _V.NOT_SENT): _S.QUEUED,
    (_S.SENDING, _V.UNCERTAIN): _S.QUEUED,
    (_S.SENDING, _V.REFUSED): _S.FAILED,
    (_S.SENDING, _V.UNREACHABLE): _S.FAILED,
    (_S.SENDING, _V.EXHAUSTED): _S.FAILED,
    (_S.QUEUED, _V.CANCEL): _S.CANCELLED,
    (_S.SENDING, _V.LEASE_EXPIRED): _S.QUEUED,
    (_S.FAILED, _V.OPERATOR_RETRY): _S.QUEUED,
    (_S.CANCELLED, _V.OPERATOR_RETRY): _S.QUEUED,
    (_S.QUEUED, _V.REVISE): _S.QUEUED,
    (_S.SENT, _V.REVISE): _S.QUEUED,
    (_S.FAILED, _V.REVISE): _S.QUEUED,
    (_S.CANCELLED, _V.REVISE): _S.QUEUED,
    (_S.SENDING, _V.ANSWER_INSTEAD): _S.QUEUED,
}

State = TypeVar("State", DraftState, DeliveryState)
Event = TypeVar("Event", DraftEvent, DeliveryEvent)


def advance(table: dict[tuple[State, Event], State], state: State, event: Event) -> State:
    """Return the state that `event` leads to; raises IllegalTransition if the table has none."""
    try:
        return table[state, event]
    except KeyError:
        raise IllegalTransition(state, event) from None
