"""Stores what becomes of a bulletin's copies when it changes: a sweep brings each row of its
mailing to the text of the newest version, and an outcome is told to those who had the item.

A step and how far it came are one transaction, so that a crash repeats nothing. Must not send, nor
know what changed.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.bulletin import Choice
from bot.domain.delivery import CopyFigures, DeliveryKind, Lane, Trouble
from bot.domain.ids import BulletinNumber, ChatId, MailingId, TextId
from storage.bringing import Span, answer, bring, recount, take_back, tallied
from storage.moments import to_ms
from storage.session import Row, Store
from storage.spans import LEAST, MOST

Told = Mapping[tuple[str, Choice], tuple[TextId, int]]
"""By language and choice: what is told, and the part that it answers."""


class Copies(Store):
    """The copies of bulletins that were changed."""

    async def begin(
        self, bulletin: BulletinNumber, version: int, at: datetime, *, urgent: bool = False
    ) -> bool:
        """Let the copies of a bulletin be brought to a version, whose editions are stored; False if
        it has none and never will (the archive). From the commit on nothing of it is claimed until
        the sweep is through. An `urgent` change goes ahead of all bulletins."""
        await self._session.change(
            "copies.open", bulletin=bulletin, lane=Lane.BULLETIN, at=to_ms(at), most=MOST
        )
        begun = await self._session.change(
            "copies.begin",
            bulletin=bulletin,
            version=version,
            lane=Lane.URGENT if urgent else Lane.REMINDER,
            least=LEAST,
        )
        await self._session.change("copies.silence", bulletin=bulletin, least=LEAST)
        await self._session.change("copies.silence_in_flight", bulletin=bulletin)
        return begun > 0

    async def behind(self) -> bool:
        """Whether there are copies that are still to be brought to a newest version."""
        return await self._session.row("copies.under_revision") is not None

    async def untold(self) -> bool:
        """Whether there are outcomes that can be told further."""
        return await self._session.row("copies.untold") is not None

    async def unrevised(self) -> BulletinNumber | None:
        """Return the bulletin whose copies `step` brings to its newest version next."""
        row = await self._session.row("copies.unrevised")
        return None if row is None else BulletinNumber(row["subject"])

    async def step(self, now: datetime, chunk: int) -> bool:
        """Bring about `chunk` deliveries of one bulletin to its newest version; False if there is
        nothing to do. Every language and choice needs its edition of that version by then."""
        row = await self._session.row("copies.unrevised")
        if row is None:
            return False
        whole = replace(Span.of(row), chat=row["revised_chat"], topic=row["revised_topic"])
        span, through = await self._chunk(whole, chunk)
        await self._bring(span, now)
        await self._session.change(
            "copies.reached",
            mailing=span.mailing,
            to_chat=None if through else span.to_chat,
            to_topic=None if through else span.to_topic,
        )
        return True

    async def follow(self, chat: ChatId, now: datetime) -> None:
        """See to it that what moved to a chat is not left out by a sweep that has passed it."""
        for row in await self._session.rows("copies.under_revision"):
            await self._bring(Span.of(row).of_chat(chat), now)

    async def figures(self, bulletin: BulletinNumber) -> CopyFigures | None:
        """Return what became of a changed bulletin's copies, which reads them all; None if it was
        not changed, or has none."""
        row = await self._session.row(
            "copies.figures", bulletin=bulletin, gone=Trouble.MESSAGE_GONE
        )
        if row is None or not row["rows"]:
            return None
        names = ("edited", "replied", "sent", "removed", "unreachable", "waiting")
        return CopyFigures(**{name: row[name] for name in names})

    async def tell(
        self,
        bulletin: BulletinNumber,
        version: int,
        told: Told,
        at: datetime,
        lane: Lane = Lane.DIGEST,
    ) -> MailingId:
        """Begin to tell the outcome of an item to exactly the chats that had it, each in an answer
        to the part that has it. Steps spread it when the sweep to that version is through. Of a
        bulletin that was retracted it takes the place of what was told before."""
        outcome = await self._session.number(
            "outbox.open_mailing",
            kind=DeliveryKind.OUTCOME,
            subject=bulletin,
            version=version,
            lane=lane,
            protected=False,
            silent=False,
            at=to_ms(at),
        )
        await self._session.change("copies.tell", outcome=outcome, bulletin=bulletin, least=LEAST)
        for (language, choice), (text, part) in told.items():
            await self._session.change(
                "copies.tell_these",
                outcome=outcome,
                language=language,
                choice=choice.key,
                part=part,
                text=text,
            )
        return MailingId(outcome)

    async def tell_step(self, now: datetime, chunk: int) -> bool:
        """Tell an outcome to about `chunk` more; False if there is nothing to do."""
        row = await self._session.row("copies.untold")
        if row is None:
            return False
        place = {"chat": row["spread_chat"], "topic": row["spread_topic"]}
        end = await self._session.row(
            "copies.end_of_rows", mailing=row["bulletin"], **place, chunk=chunk
        )
        span = Span(row["bulletin"], row["subject"], 0, retracted=False, **place)
        if end is not None:
            span = replace(span, to_chat=end["chat"], to_topic=end["topic"])
        spread = take_back if row["retracted"] else answer
        await spread(self._session, MailingId(row["id"]), span, now)
        await self._session.change(
            "copies.told",
            outcome=row["id"],
            to_chat=span.to_chat,
            to_topic=span.to_topic,
            spreading=end is not None,
        )
        return True

    async def _chunk(self, span: Span, chunk: int) -> tuple[Span, bool]:
        """Return the beginning of a span, as long as a chunk of its deliveries or of the
        subscriptions; and whether that is all of it."""
        start = {"chat": span.chat, "topic": span.topic, "chunk": chunk}
        ends: list[Row | None] = [
            await self._session.row("copies.end_of_rows", mailing=span.mailing, **start),
            await self._session.row("copies.end_of_subscriptions", **start),
        ]
        places = [(end["chat"], end["topic"]) for end in ends if end is not None]
        if not places:
            return span, True
        chat, topic = min(places)
        return replace(span, to_chat=chat, to_topic=topic), False

    async def _bring(self, span: Span, now: datetime) -> None:
        await bring(self._session, span, now)
        before = await tallied(self._session, span)
        places = span.values | {"version": span.version, "now": to_ms(now)}
        await self._session.change("copies.flag", **places)
        taken_out = {"taken_out": Trouble.TAKEN_OUT}
        await self._session.change("copies.lengthen", **places, **taken_out)
        await self._session.change("copies.reach", **places)
        await recount(self._session, span, before)
