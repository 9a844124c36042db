"""What is decided about each delivery, with what this process remembers of it and of its subject.

The decision itself is `bot.domain.retry`'s. Must not act. After a restart the memory is gone; what
the row is marked with takes its place.
"""

from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.delivery.unknowns import Unknowns
from bot.domain.delivery import Delivered, Delivery, DeliveryKind, SendOutcome, Throttled
from bot.domain.ids import DeliveryId
from bot.domain.lifecycle import DeliveryEvent
from bot.domain.retry import Consequence, Decision, decide, doubts_before, is_remembered

log = structlog.get_logger(__name__)

MOST_REMEMBERED = 50_000
"""Deliveries; rows that are cancelled while they wait never come back to be forgotten."""


class Rulings:
    """Decisions, one an outcome. `jitter` returns 0 to 1."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._earlier: dict[DeliveryId, tuple[SendOutcome, ...]] = {}
        self._spoilt: set[tuple[DeliveryKind, int, int]] = set()
        self._unknowns = Unknowns()

    def after(self, delivery: Delivery, outcome: SendOutcome) -> Decision:
        """Decide what becomes of a delivery, and remember what a later decision depends on."""
        earlier = self._earlier.pop(delivery.id, None) or doubts_before(delivery)
        decision = decide(outcome, delivery, earlier, self._jitter())
        if is_remembered(outcome):
            earlier = (*earlier, outcome)
        if earlier and decision.wait is not None:
            self._remember(delivery, earlier)
        if decision.consequence is Consequence.CANCEL_SUBJECT:
            self._spoilt.add(_content(delivery))
        # A second look at the same chat says nothing new.
        first = decision.wait is not None or isinstance(outcome, Delivered)
        if first and self._unknowns.too_many(delivery, outcome):
            decision = replace(decision, consequence=Consequence.PAUSE_SUBJECT)
        _report(delivery, decision, outcome)
        return self._unless_spoilt(delivery, decision)

    def release(self, delivery: Delivery, wait: float) -> Decision:
        """Decide about a claim that was never begun: it is due again in `wait` seconds."""
        return self._unless_spoilt(delivery, Decision(DeliveryEvent.NOT_SENT, wait))

    def spoilt(self, delivery: Delivery) -> bool:
        """Whether its content was refused (F14): no more of it may be begun."""
        return _content(delivery) in self._spoilt

    def forget_subjects(self) -> None:
        """Forget refused contents; for a moment in which nothing is claimed: all is cancelled."""
        self._spoilt.clear()

    def _remember(self, delivery: Delivery, earlier: tuple[SendOutcome, ...]) -> None:
        self._earlier[delivery.id] = earlier
        if len(self._earlier) > MOST_REMEMBERED:
            del self._earlier[next(iter(self._earlier))]

    def _unless_spoilt(self, delivery: Delivery, decision: Decision) -> Decision:
        """What would be queued again although its content was refused is cancelled as well."""
        if self.spoilt(delivery) and decision.wait is not None:
            return replace(decision, consequence=Consequence.CANCEL_SUBJECT)
        return decision


def _content(delivery: Delivery) -> tuple[DeliveryKind, int, int]:
    """Name what has the same content: a version of a bulletin as a whole, of all else one mailing.
    Notices that concern the same bulletin or draft say different things."""
    if delivery.kind is DeliveryKind.BULLETIN:
        return delivery.kind, delivery.subject, delivery.version
    return delivery.kind, delivery.id.mailing, 0


def _report(delivery: Delivery, decision: Decision, outcome: SendOutcome) -> None:
    """Log what did not go through; by the mailing's number, since a chat may be a person."""
    if isinstance(outcome, Delivered | Throttled):
        return
    final = decision.wait is None or decision.consequence is Consequence.HALT
    (log.warning if final else log.info)(
        "not_delivered",
        mailing=delivery.id.mailing,
        part=delivery.part,
        kind=delivery.kind,
        subject=delivery.subject,
        outcome=type(outcome).__name__,
        trouble=decision.trouble,
        detail=getattr(outcome, "detail", ""),
        retry_in=decision.wait,
    )
