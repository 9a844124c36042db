"""Stores the outbox: texts, deliveries, and how far each subject is.

Must not send, nor decide what follows from an outcome: it is told the event and looks up the state.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.delivery import (
    PARKED,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Figures,
    Lane,
    Standing,
    Trouble,
)
from bot.domain.ids import BulletinNumber, ChatId, DeliveryId, MessageId, TextId, TopicId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.moments import from_ms, to_ms
from storage.posts import Copy, FanOut, Post, Result
from storage.session import Row, Store, Value

CRASHES = 3
"""A delivery with which this many processes died is given up (fault F26)."""


class Outbox(Store):
    """Deliveries. States follow from `bot.domain.lifecycle` alone; figures change with them."""

    async def text(self, html: str, keyboard: str | None) -> TextId:
        """Keep a text for deliveries to point to; `keyboard` is Telegram's, as JSON."""
        return TextId(await self._session.number("outbox.add_text", html=html, keyboard=keyboard))

    async def post(self, post: Post) -> bool:
        """Put one message into the outbox; False if it is there. An edit takes the place of earlier
        edits of the same message."""
        values = post.model_dump(exclude={"due_at"})
        due_at = to_ms(post.due_at)
        added = await self._session.change("outbox.post", **values, due_at=due_at)
        if added:
            await self._grow(post.kind, post.subject, added, due_at)
        if added and post.edits is not None:
            overtaken = await self._session.rows(
                "outbox.overtake", chat=post.chat, edits=post.edits, cancelled=_CANCELLED
            )
            await self._count(_tally(overtaken))
        return added > 0

    async def fan_out(
        self, bulletin: BulletinNumber, lane: Lane, at: datetime, after: int, chunk: int
    ) -> FanOut:
        """Add the deliveries of a bulletin to the next `chunk` active subscriptions after id
        `after`, each with the edition of its language and choice. Repeating it adds nothing."""
        added = await self._session.change(
            "outbox.fan_out", bulletin=bulletin, lane=lane, at=to_ms(at), after=after, chunk=chunk
        )
        if added:
            await self._grow(DeliveryKind.BULLETIN, bulletin, added, to_ms(at))
        row = await self._session.row("outbox.fan_out_reached", after=after, chunk=chunk)
        return FanOut(added=added, last=None if row is None else row["id"])

    async def claim(
        self, now: datetime, boot: str, lease: timedelta, limit: int
    ) -> tuple[Delivery, ...]:
        """Lease up to `limit` due deliveries to this process, in the order in which to send them:
        by lane, time, id. At most one a chat, none for a chat that has one in flight, and no part
        before the lower parts of the same message. Nothing of a subject on hold, and in a freeze
        nothing but the desk's own messages."""
        rows: list[Row] = []
        frozen = await self._session.row("control.frozen") is not None
        lanes = json.dumps([Lane.DESK]) if frozen else _LANES
        # A lane at a time: what waits in one lane for its time must not be walked over to reach
        # what is due in the next.
        for due in await self._session.rows("outbox.due_lanes", lanes=lanes, now=to_ms(now)):
            if len(rows) == limit:
                break
            claimed = await self._session.rows(
                "outbox.claim",
                lane=due["lane"],
                only=Lane.DESK if frozen else None,
                now=to_ms(now),
                boot=boot,
                lease_until=to_ms(now + lease),
                limit=limit - len(rows),
                sending=advance(DELIVERY_TABLE, DeliveryState.QUEUED, DeliveryEvent.CLAIM),
            )
            rows += sorted(claimed, key=lambda row: (row["due_at"], row["id"]))
        return tuple(_delivery(row) for row in rows)

    async def record(self, results: Sequence[Result], now: datetime) -> None:
        """Write down what became of claimed deliveries; one that is not in flight any more (its
        lease expired, another took it) stays as it is. A part that failed cancels the later parts
        of its message; one that must wait makes them wait as well."""
        rows = await self._session.rows(
            "outbox.record",
            results=json.dumps([_recorded(result) for result in results]),
            now=to_ms(now),
        )
        await self._settle(rows)

    async def requeue_orphans(self, boot: str, now: datetime) -> int:
        """Take back what other processes left in flight: queued again, marked uncertain, or given
        up after CRASHES. Return how many there were."""
        rows = await self._session.rows(
            "outbox.requeue_orphans",
            boot=boot,
            now=to_ms(now),
            crashes=CRASHES,
            queued=advance(DELIVERY_TABLE, DeliveryState.SENDING, DeliveryEvent.LEASE_EXPIRED),
            failed=advance(DELIVERY_TABLE, DeliveryState.SENDING, DeliveryEvent.EXHAUSTED),
            trouble=Trouble.EXHAUSTED,
        )
        await self._settle(rows)
        return len(rows)

    async def expire_leases(self, now: datetime) -> int:
        """Queue again, marked uncertain, what is in flight beyond its lease; return how many."""
        rows = await self._session.rows(
            "outbox.expire_leases",
            now=to_ms(now),
            queued=advance(DELIVERY_TABLE, DeliveryState.SENDING, DeliveryEvent.LEASE_EXPIRED),
        )
        await self._settle(rows)
        return len(rows)

    async def cancel(self, kind: DeliveryKind, subject: int) -> int:
        """Cancel what is queued of a subject; return how many deliveries that were. What is in
        flight is not tried again."""
        await self._session.change("outbox.cancel_in_flight", kind=kind, subject=subject)
        count = await self._session.change(
            "outbox.cancel", kind=kind, subject=subject, cancelled=_CANCELLED
        )
        await self._count(Counter({(kind, subject, DeliveryState.CANCELLED): count}))
        return count

    async def retry(self, kind: DeliveryKind, subject: int) -> int:
        """Queue the failed deliveries of a subject again, with a clean record, and the later parts
        that were cancelled because of them; return how many. What a person cancelled stays so."""
        name: dict[str, Value] = {"kind": kind, "subject": subject}
        queued = advance(DELIVERY_TABLE, DeliveryState.FAILED, DeliveryEvent.OPERATOR_RETRY)
        failed = await self._session.change("outbox.retry", **name, queued=queued)
        later = await self._session.change(
            "outbox.retry_later_parts",
            **name,
            queued=advance(DELIVERY_TABLE, DeliveryState.CANCELLED, DeliveryEvent.OPERATOR_RETRY),
            trouble=Trouble.EARLIER_PART,
        )
        await self._count(
            Counter(
                {
                    (kind, subject, DeliveryState.FAILED): -failed,
                    (kind, subject, DeliveryState.CANCELLED): -later,
                }
            )
        )
        return failed + later

    async def move(self, old: ChatId, new: ChatId) -> int:
        """Send what is queued for a group to its supergroup instead; return how many deliveries
        moved. What the supergroup is sent anyway is cancelled.

        A supergroup counts its messages anew, so that no number known of the group may be used in
        it: edits are sent as messages, while progress messages and prompts are forgotten.
        """
        moved = await self._session.change("outbox.move", old=old, new=new)
        left = await self._session.rows("outbox.cancel_chat", chat=old, cancelled=_CANCELLED)
        await self._count(_tally(left))
        await self._session.change("progress.leave", chat=old)
        await self._session.change("prompts.leave", chat=old)
        return moved

    async def cancel_desk(self, chat: ChatId) -> None:
        """Cancel what of the desk's is queued for the private chat of someone who left it."""
        left = await self._session.rows("outbox.cancel_desk", chat=chat, cancelled=_CANCELLED)
        await self._count(_tally(left))

    async def forget(self, chat: ChatId, topic: TopicId) -> int:
        """Cancel the bulletins queued for a chat or topic and delete the record of those sent; what
        is in flight is not tried again and goes when it has ended. The figures stay. Return how
        many rows are gone."""
        left = await self._session.rows(
            "outbox.cancel_bulletins", chat=chat, topic=topic, cancelled=_CANCELLED
        )
        await self._count(_tally(left))
        await self._session.change("outbox.forget_in_flight", chat=chat, topic=topic)
        return await self._session.change("outbox.forget_bulletins", chat=chat, topic=topic)

    async def next_due(self) -> datetime | None:
        """Return when the earliest queued delivery is due."""
        frozen = await self._session.row("control.frozen") is not None
        lanes = json.dumps([Lane.DESK]) if frozen else _LANES
        row = await self._session.row("outbox.next_due", lanes=lanes)
        return None if row is None or row[0] is None else from_ms(row[0])

    async def figures(self, kind: DeliveryKind, subject: int) -> Figures | None:
        """Return how far a subject is; None if nothing of it was ever in the outbox."""
        row = await self._session.row("outbox.figures", kind=kind, subject=subject)
        if row is None:
            return None
        return Figures(
            total=row["total"],
            sent=row["sent"],
            failed=row["failed"],
            cancelled=row["cancelled"],
            started_at=from_ms(row["started_at"]),
        )

    async def sent(self, kind: DeliveryKind, subject: int) -> tuple[Copy, ...]:
        """Return the copies of a subject that were delivered, by chat, topic and part."""
        rows = await self._session.rows("outbox.sent", kind=kind, subject=subject)
        return tuple(_copy(row) for row in rows)

    async def in_flight(self, kind: DeliveryKind, subject: int) -> tuple[Copy, ...]:
        """Return the copies of a subject that may arrive any moment, by chat, topic and part."""
        rows = await self._session.rows("outbox.in_flight", kind=kind, subject=subject)
        return tuple(_copy(row) for row in rows)

    async def _grow(self, kind: DeliveryKind, subject: int, added: int, at: int) -> None:
        await self._session.change(
            "outbox.grow_figures", kind=kind, subject=subject, added=added, at=at
        )

    async def _settle(self, rows: Sequence[Row]) -> None:
        """Count the states that deliveries came to, and draw the later parts after them."""
        tally = _tally(rows)
        for kind, subject in {(row["kind"], row["subject"]) for row in rows}:
            tally[kind, subject, _CANCELLED] += await self._session.change_many(
                "outbox.cancel_later_parts",
                [
                    {**_name(row), "cancelled": _CANCELLED, "trouble": Trouble.EARLIER_PART}
                    for row in rows
                    if (row["kind"], row["subject"], row["state"])
                    == (kind, subject, DeliveryState.FAILED)
                ],
            )
        await self._session.change_many(
            "outbox.delay_later_parts",
            [
                {**_name(row), "due_at": row["due_at"]}
                for row in rows
                if row["state"] == DeliveryState.QUEUED
            ],
        )
        tally += await self._hold_back(rows)
        await self._count(tally)
        for row in rows:
            if row["afterwards"] is not None:
                await self._end(row)

    async def _end(self, row: Row) -> None:
        """See to a delivery that is in flight no more and was cancelled or forgotten meanwhile."""
        dropped = await self._session.change("outbox.drop", id=row["id"], cancelled=_CANCELLED)
        tally = Counter({(row["kind"], row["subject"], str(_CANCELLED)): dropped})
        arrived = row["message"] if row["state"] == DeliveryState.SENT else None
        followers = await self._session.rows(
            "outbox.lead", id=row["id"], chat=row["chat"], message=arrived, cancelled=_CANCELLED
        )
        await self._count(tally + _tally(followers))
        if row["afterwards"] == "forget":
            await self._session.change("outbox.drop_row", id=row["id"])

    async def _hold_back(self, rows: Sequence[Row]) -> "Tally":
        """Cancel or park what came back from its flight to a subject on hold (fault F28)."""
        tally: Tally = Counter()
        returned = [row for row in rows if row["state"] == DeliveryState.QUEUED]
        held = await self._session.rows("control.held") if returned else []
        for hold in held:
            subject = (hold["kind"], hold["subject"])
            names = [_name(row) for row in returned if (row["kind"], row["subject"]) == subject]
            if hold["state"] == Standing.CANCELLED:
                tally[(*subject, _CANCELLED)] += await self._session.change_many(
                    "control.cancel_returned", [{**name, "cancelled": _CANCELLED} for name in names]
                )
            else:
                await self._session.change_many(
                    "control.park_returned", [{**name, "parked": PARKED} for name in names]
                )
        return tally

    async def _count(self, tally: "Tally") -> None:
        await self._session.change_many(
            "outbox.count_figures",
            [
                {"kind": kind, "subject": subject, "state": state, "count": count}
                for (kind, subject, state), count in tally.items()
                if count
            ],
        )


_LANES = json.dumps(sorted(Lane))
_CANCELLED = advance(DELIVERY_TABLE, DeliveryState.QUEUED, DeliveryEvent.CANCEL)

Tally = Counter[tuple[str, int, str]]


def _tally(rows: Iterable[Row]) -> Tally:
    return Counter((row["kind"], row["subject"], row["state"]) for row in rows)


def _name(row: Row) -> dict[str, Value]:
    return {key: row[key] for key in ("kind", "subject", "version", "chat", "topic", "part")}


def _recorded(result: Result) -> list[Value]:
    return [
        result.delivery,
        advance(DELIVERY_TABLE, DeliveryState.SENDING, result.event),
        result.message,
        None if result.due_at is None else to_ms(result.due_at),
        result.uncertain or result.event is DeliveryEvent.UNCERTAIN,
        result.trouble,
    ]


def _copy(row: Row) -> Copy:
    return Copy(
        delivery=DeliveryId(row["id"]),
        chat=ChatId(row["chat"]),
        topic=TopicId(row["topic"]),
        part=row["part"],
        version=row["version"],
        message=None if row["message"] is None else MessageId(row["message"]),
        html=row["html"],
    )


def _delivery(row: Row) -> Delivery:
    return Delivery(
        id=DeliveryId(row["id"]),
        kind=DeliveryKind(row["kind"]),
        subject=row["subject"],
        chat=ChatId(row["chat"]),
        topic=TopicId(row["topic"]),
        part=row["part"],
        edits=None if row["edits"] is None else MessageId(row["edits"]),
        text=TextId(row["text"]),
        html=row["html"],
        keyboard=row["keyboard"],
        protected=bool(row["protected"]),
        silent=bool(row["silent"]),
        attempts=row["attempts"],
        uncertain=bool(row["uncertain"]),
    )
