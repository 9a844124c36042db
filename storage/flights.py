"""Stores what is in flight: deliveries that a process has claimed, until their results are known.

Must not send, nor decide what follows from an outcome: it is told the event and looks up the state.
Counters of the mailings change with the rows.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.delivery import Attachment, Delivery, DeliveryKind, DeliveryState, Trouble
from bot.domain.ids import ChatId, DeliveryId, MailingId, MessageId, TextId, TopicId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.bringing import land
from storage.moments import from_ms, to_ms
from storage.picking import SUSPECT, Pick, Suspects, pick
from storage.posts import Result, Room
from storage.quieting import hush
from storage.session import Row, Store, Value
from storage.spans import MOST
from storage.tallies import Tally, count, tally

CRASHES = 3
"""A delivery with which this many processes died is given up (fault F26)."""

PATIENCE = timedelta(seconds=2)
"""How long the others wait for a delivery that goes alone, and it for them (faults F26, F27)."""

NO_PAUSE = timedelta()
ROUNDS = 25
"""How often a claim looks on when all that it found is to wait for the end of quiet hours."""

_QUEUED = DeliveryState.QUEUED
_SENDING = advance(DELIVERY_TABLE, _QUEUED, DeliveryEvent.CLAIM)
_CANCELLED = advance(DELIVERY_TABLE, _QUEUED, DeliveryEvent.CANCEL)
_EXPIRED = advance(DELIVERY_TABLE, _SENDING, DeliveryEvent.LEASE_EXPIRED)
_EXHAUSTED = advance(DELIVERY_TABLE, _SENDING, DeliveryEvent.EXHAUSTED)


class Flights(Store):
    """Claims and results. States follow from `bot.domain.lifecycle` alone."""

    async def claim(
        self, now: datetime, boot: str, lease: timedelta, room: Room, pause: timedelta = NO_PAUSE
    ) -> tuple[Delivery, ...]:
        """Give due deliveries to this process, in the order in which to send them. What is next in
        line to a busy chat is looked at again after `pause`.

        At most one a chat, none for a chat that has one in flight, and no part before the lower
        parts of the same message. Lanes go one after the other; in a lane the bulletins share, and
        the desk's own go by time. Nothing of a subject on hold, and in a freeze nothing but the
        desk's own messages. What quiet hours hold is put off until they end. What two processes
        died with goes alone, for two seconds at least.
        """
        readers = await self._readers()
        suspects = await self._suspects(now, lease)
        if suspects is Suspects.FLYING:
            return ()
        rounds = 0
        while rounds < ROUNDS:
            mailings = await self._session.rows(
                "flights.candidates", now=to_ms(now), limit=room.all, readers=readers
            )
            picked = pick(mailings, room, suspects)
            await self._go_along(picked, now + pause)
            taken, silent = await hush(self._session, picked.taken, now)
            if taken:
                found = await self._take(taken, boot, to_ms(now + lease), mailings)
                return tuple(
                    replace(one, silent=True) if one.id in silent else one for one in found
                )
            if not picked.busy and not picked.taken:
                break
            rounds += bool(picked.taken)
        return ()

    async def record(
        self, results: Sequence[Result], now: datetime, pause: timedelta = NO_PAUSE
    ) -> None:
        """Write down what became of claimed deliveries; one that is not in flight any more (another
        process took it) stays as it is. A part that arrived lets the next one go
        after `pause`; a part that failed cancels the later ones."""
        rows = await self._session.rows(
            "flights.record",
            results=json.dumps([_recorded(result) for result in results]),
            now=to_ms(now),
        )
        await self._settle(rows, now + pause)

    async def requeue_orphans(self, boot: str, now: datetime) -> int:
        """Take back what other processes left in flight: due now, marked uncertain, or given up
        after CRASHES. Return how many there were."""
        rows = await self._session.rows(
            "flights.requeue_orphans",
            boot=boot,
            now=to_ms(now),
            crashes=CRASHES,
            queued=_EXPIRED,
            failed=_EXHAUSTED,
            trouble=Trouble.EXHAUSTED,
        )
        await self._settle(rows, now)
        # A flight whose row is gone would hold its chat up for ever.
        await self._session.change("flights.clear_orphans", boot=boot)
        return len(rows)

    async def give_back(self, boot: str, held: Collection[ChatId], now: datetime) -> int:
        """Queue again what this process has in flight to other chats than `held`: claims that it
        does not know of, so that nothing of them was begun. Return how many."""
        rows = await self._session.rows(
            "flights.give_back", boot=boot, held=json.dumps(list(held)), queued=_EXPIRED
        )
        await self._settle(rows, now)
        return len(rows)

    async def next_due(self) -> datetime | None:
        """Return when the earliest queued delivery is due."""
        row = await self._session.row("flights.next_due", readers=await self._readers())
        return None if row is None or row[0] is None else from_ms(row[0])

    async def shift(self, by: timedelta, after: datetime, before: datetime | None) -> None:
        """Move the times between `after` and `before` (None: all later ones) along with a wall
        clock that was set, and all leases (fault F24)."""
        milliseconds = round(by.total_seconds() * 1000)
        await self._session.change(
            "flights.shift_due",
            by=milliseconds,
            after=to_ms(after),
            before=MOST if before is None else to_ms(before),
        )
        await self._session.change("flights.shift_leases", by=milliseconds)

    async def bring_forward(self, now: datetime, longest: timedelta) -> None:
        """Let go what would wait longer than that."""
        await self._session.change(
            "flights.bring_forward", now=to_ms(now), latest=to_ms(now + longest)
        )

    async def _readers(self) -> bool:
        """Whether something may go to readers: in a freeze, nothing may."""
        return await self._session.row("control.frozen") is None

    async def _suspects(self, now: datetime, lease: timedelta) -> Suspects:
        """Say how to deal with what two processes died with."""
        row = await self._session.row("flights.newest")
        if row is None or row["flights"] == 0:
            return Suspects.GO_ALONE
        alone = row["flights"] == 1 and await self._session.number("flights.crashes") >= SUSPECT
        if to_ms(now) >= to_ms(from_ms(row["lease_until"]) - lease + PATIENCE):
            return Suspects.LEFT
        return Suspects.FLYING if alone else Suspects.WAIT

    async def _go_along(self, picked: Pick, again: datetime) -> None:
        """Note how far the lines were looked through; who is busy is found by time from now on."""
        for aside in picked.busy:
            await self._session.change("flights.step_aside", again=to_ms(again), **_place(aside))
        await self._session.change_many(
            "flights.advance",
            [
                {"mailing": mailing, "chat": chat, "topic": topic}
                for mailing, (chat, topic) in picked.reached.items()
            ],
        )

    async def _take(
        self, taken: Sequence[DeliveryId], boot: str, lease_until: int, mailings: Iterable[Row]
    ) -> tuple[Delivery, ...]:
        names = json.dumps(taken)
        rows = await self._session.rows("flights.claim", picked=names, sending=_SENDING)
        await self._session.change(
            "flights.begin", picked=names, boot=boot, lease_until=lease_until
        )
        wanted = json.dumps(list({row["text"] for row in rows}))
        found = await self._session.rows("flights.texts", texts=wanted)
        texts = {row["id"]: row for row in found}
        shared = {mailing["id"]: mailing for mailing in mailings}
        order = {name: place for place, name in enumerate(taken)}
        rows.sort(key=lambda row: order[_delivery_id(row)])
        return tuple(_delivery(row, shared[row["mailing"]], texts[row["text"]]) for row in rows)

    async def _settle(self, rows: Sequence[Row], now: datetime) -> None:
        """Count the states that deliveries came to, and see to what hangs on them."""
        if not rows:
            return
        changes = tally(rows)
        ended = await self._session.rows(
            "flights.land", chats=json.dumps([row["chat"] for row in rows])
        )
        arrived = [_delivery_id(row) for row in rows if row["state"] == DeliveryState.SENT]
        await self._session.change(
            "flights.release_parts", arrived=json.dumps(arrived), now=to_ms(now)
        )
        for row in rows:
            if row["state"] == DeliveryState.FAILED:
                changes += tally(
                    await self._session.rows(
                        "flights.cancel_later_parts",
                        **_name(_delivery_id(row)),
                        cancelled=_CANCELLED,
                        trouble=Trouble.EARLIER_PART,
                    )
                )
        unwanted = {_delivery_id(row): row["afterwards"] for row in ended if row["afterwards"]}
        await count(self._session, changes)
        changes = await self._come_back(rows, unwanted, now)
        for row in rows:
            if unwanted.get(_delivery_id(row)) in {"cancel", "forget"}:
                forgotten = unwanted[_delivery_id(row)] == "forget"
                changes += await self._end(row, forgotten=forgotten)
        await count(self._session, changes)

    async def _come_back(
        self, rows: Sequence[Row], unwanted: Mapping[DeliveryId, str], now: datetime
    ) -> Tally:
        """Bring what was overtaken by a change to its new text, and cancel what came back from its
        flight to a mailing that was cancelled (fault F28)."""
        overtaken = {name for name, wish in unwanted.items() if wish == "revise"}
        for row in rows:
            if _delivery_id(row) in overtaken:
                await land(self._session, _delivery_id(row), now)
        returned = [
            row for row in rows if row["state"] == _QUEUED or _delivery_id(row) in overtaken
        ]
        if not returned:
            return Counter()
        found = await self._session.rows(
            "flights.cancelled", mailings=json.dumps(list({row["mailing"] for row in returned}))
        )
        cancelled = {row["id"] for row in found}
        changes: Tally = Counter()
        for row in returned:
            if row["mailing"] in cancelled:
                changes += await self._drop(_delivery_id(row))
        return changes

    async def _end(self, row: Row, *, forgotten: bool) -> Tally:
        """See to a delivery that is in flight no more and was cancelled or forgotten meanwhile."""
        name = _delivery_id(row)
        changes = await self._drop(name)
        message = row["message"] if row["state"] == DeliveryState.SENT else None
        for follower in await self._session.rows("flights.followers", **_name(name)):
            led = await self._session.rows(
                "flights.lead",
                **_name(_delivery_id(follower)),
                message=message,
                cancelled=_CANCELLED,
            )
            changes += tally(led)
        if forgotten:
            await self._session.change("flights.drop_row", **_name(name))
        return changes

    async def _drop(self, name: DeliveryId) -> Tally:
        return tally(await self._session.rows("flights.drop", **_name(name), cancelled=_CANCELLED))


def _delivery_id(row: Row) -> DeliveryId:
    return DeliveryId(row["mailing"], row["chat"], row["topic"], row["part"])


def _name(delivery: DeliveryId) -> dict[str, Value]:
    return dict(delivery._asdict())


def _place(delivery: DeliveryId) -> dict[str, Value]:
    return {"mailing": delivery.mailing, "chat": delivery.chat, "topic": delivery.topic}


def _recorded(result: Result) -> list[Value]:
    return [
        *result.delivery,
        advance(DELIVERY_TABLE, DeliveryState.SENDING, result.event),
        result.message,
        None if result.due_at is None else to_ms(result.due_at),
        result.uncertain or result.event is DeliveryEvent.UNCERTAIN,
        result.trouble,
        result.begun,
        result.removed,
        result.event is DeliveryEvent.ANSWER_INSTEAD,
    ]


def _delivery(row: Row, mailing: Row, text: Row) -> Delivery:
    removes = bool(text["removes"]) and row["edits"] is not None
    in_place = removes and row["trouble"] == Trouble.NOT_DELETED
    return Delivery(
        id=DeliveryId(
            MailingId(row["mailing"]), ChatId(row["chat"]), TopicId(row["topic"]), row["part"]
        ),
        kind=DeliveryKind(mailing["kind"]),
        subject=mailing["subject"],
        chat=ChatId(row["chat"]),
        topic=TopicId(row["topic"]),
        part=row["part"],
        edits=None if row["edits"] is None else MessageId(row["edits"]),
        text=TextId(row["text"]),
        html=text["html"],
        keyboard=text["keyboard"],
        protected=bool(mailing["protected"]),
        silent=bool(mailing["silent"] or row["silent"]),
        attempts=row["attempts"],
        uncertain=bool(row["uncertain"]),
        paid=bool(mailing["paid"]),
        attachment=None if text["file"] is None else Attachment(text["kind"], text["file"]),
        replies=None if row["replies"] is None else MessageId(row["replies"]),
        removes=removes and not in_place,
        in_place=in_place,
        version=mailing["revised_to"],
    )
