"""Brings deliveries to the texts of a bulletin's newest version: a span of the outbox, or one row.

Two stores need it: the sweep over all copies, and the landing of what was in flight meanwhile. Must
not decide what a version says, nor how much is done at once.
"""

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.domain.delivery import GONE, DeliveryState, Trouble
from bot.domain.ids import ChatId, DeliveryId, MailingId, TopicId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.moments import to_ms
from storage.session import Row, Session, Value
from storage.spans import LEAST, MOST
from storage.tallies import count

_QUEUED = advance(DELIVERY_TABLE, DeliveryState.SENT, DeliveryEvent.REVISE)
_CANCELLED = advance(DELIVERY_TABLE, _QUEUED, DeliveryEvent.CANCEL)


@dataclass(frozen=True, slots=True)
class Span:
    """The deliveries of a changed bulletin to the places above (`chat`, `topic`), up to (`to_chat`,
    `to_topic`); of one `part` alone unless it is None."""

    mailing: int
    bulletin: int
    version: int
    retracted: bool
    chat: int = LEAST
    topic: int = LEAST
    to_chat: int = MOST
    to_topic: int = MOST
    part: int | None = None

    @classmethod
    def of(cls, row: Row) -> Self:
        """All of a mailing, as a statement found it."""
        return cls(row["id"], row["subject"], row["revised_to"], bool(row["retracted"]))

    def place(self, chat: ChatId, topic: TopicId, part: int) -> Self:
        """One delivery of it."""
        return replace(
            self, chat=int(chat), topic=topic - 1, to_chat=int(chat), to_topic=int(topic), part=part
        )

    def of_chat(self, chat: ChatId) -> Self:
        """What of it goes to one chat and its topics."""
        return replace(self, chat=int(chat), topic=LEAST, to_chat=int(chat), to_topic=MOST)

    @property
    def values(self) -> dict[str, Value]:
        """Its bounds, for a statement."""
        names = ("mailing", "chat", "topic", "to_chat", "to_topic", "part")
        return {name: getattr(self, name) for name in names}


async def bring(session: Session, span: Span, now: datetime) -> None:
    """Let each delivery of a span come to the text that it should show, and count what changed."""
    before = await tallied(session, span)
    await session.change(
        "copies.revise",
        **span.values,
        bulletin=span.bulletin,
        version=span.version,
        retracted=span.retracted,
        now=to_ms(now),
        queued=_QUEUED,
        cancelled=_CANCELLED,
        gone=json.dumps(sorted(GONE)),
        stays=Trouble.NOT_DELETED,
        taken_out=Trouble.TAKEN_OUT,
    )
    chats = replace(span, part=None).values
    await session.change("copies.release", **chats, now=to_ms(now))
    await recount(session, span, before)


async def tallied(session: Session, span: Span) -> Counter[str]:
    """Count the deliveries of a span by their state."""
    rows = await session.rows("copies.counted", **span.values)
    return Counter({row["state"]: row["count"] for row in rows})


async def recount(session: Session, span: Span, before: Counter[str]) -> None:
    """Bring the counters from what a span was to what it is."""
    after = await tallied(session, span)
    changes = {state: after[state] - before[state] for state in after.keys() | before.keys()}
    added = after.total() - before.total()
    await session.change("outbox.grow", mailing=span.mailing, added=added)
    await count(session, Counter({(span.mailing, one): by for one, by in changes.items()}))


async def land(session: Session, delivery: DeliveryId, now: datetime) -> None:
    """Bring one delivery that has landed to the text that its row got while it was in flight, and
    answer it if an outcome is told; or take it back, if it is an outcome of what was retracted."""
    for own in await session.rows("copies.taking_back", mailing=delivery.mailing):
        place = Span(own["bulletin"], own["subject"], 0, retracted=True)
        place = place.place(delivery.chat, delivery.topic, 1)
        await take_back(session, MailingId(own["id"]), place, now)
    row = await session.row("copies.revised", mailing=delivery.mailing)
    if row is None:
        return
    span = Span.of(row).place(delivery.chat, delivery.topic, delivery.part)
    await bring(session, span, now)
    for outcome in await session.rows("copies.outcomes_of", mailing=delivery.mailing):
        await answer(session, MailingId(outcome["id"]), span, now)


async def answer(session: Session, outcome: MailingId, span: Span, now: datetime) -> int:
    """Put an outcome into the outbox for those of a span who had the item; return how many."""
    added = await session.change("copies.tell_span", **span.values, outcome=outcome, now=to_ms(now))
    await session.change("outbox.grow", mailing=outcome, added=added)
    return added


async def take_back(session: Session, outcome: MailingId, span: Span, now: datetime) -> int:
    """Put into the outbox what takes the place of all that a span was told; return how many."""
    places = {name: value for name, value in span.values.items() if name != "part"}
    added = await session.change(
        "copies.take_back_span",
        **places,
        outcome=outcome,
        now=to_ms(now),
        gone=json.dumps(sorted(GONE)),
    )
    await session.change("outbox.grow", mailing=outcome, added=added)
    return added
