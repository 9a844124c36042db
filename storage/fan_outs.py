"""Stores fan-outs: a bulletin's deliveries to every subscription, added a step at a time.

Steps go along the subscriptions in the order of chat and topic, which is the order of the outbox,
so that rows are appended. A step and how far it came are one transaction: a crash repeats nothing.
Must not know who should receive, nor render what is missing.
"""

from datetime import datetime

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.ids import BulletinNumber, ChatId, MailingId, TopicId
from storage.moments import to_ms
from storage.posts import FanOut
from storage.quieting import minute_of
from storage.session import Row, Store
from storage.spans import LEAST, MOST


class FanOuts(Store):
    """Fan-outs under way."""

    async def begin(
        self, bulletin: BulletinNumber, lane: Lane, at: datetime, *, expected: int, payable: int
    ) -> FanOut:
        """Start to fan a bulletin out, to about `expected` deliveries in all. They are paid for
        while they are no more than `payable`. Return the fan-out, which has reached nobody yet."""
        mailing = await self._session.number(
            "outbox.open_mailing",
            kind=DeliveryKind.BULLETIN,
            subject=bulletin,
            version=0,
            lane=lane,
            protected=False,
            silent=False,
            at=to_ms(at),
        )
        await self._session.change(
            "fan_outs.begin", mailing=mailing, expected=expected, payable=payable, least=LEAST
        )
        kind = await self._session.number("fan_outs.kind", bulletin=bulletin)
        return FanOut(
            mailing=MailingId(mailing),
            bulletin=bulletin,
            chat=ChatId(LEAST),
            topic=TopicId(LEAST),
            kind=kind,
        )

    async def under_way(self) -> FanOut | None:
        """Return a fan-out that has not reached everyone, the most urgent and oldest first."""
        row = await self._session.row("fan_outs.under_way")
        if row is None:
            return None
        return FanOut(
            mailing=MailingId(row["id"]),
            bulletin=BulletinNumber(row["subject"]),
            version=row["revised_to"],
            chat=ChatId(row["spread_chat"]),
            topic=TopicId(row["spread_topic"]),
            kind=row["kind"],
        )

    async def step(self, fan_out: FanOut, chunk: int, now: datetime) -> int:
        """Add the deliveries for those of the next `chunk` active subscriptions that want the
        bulletin at once, each with the edition of its language and choice in the newest version, to
        wait for the end of quiet hours that hold it; return how many there were."""
        start = {"chat": fan_out.chat, "topic": fan_out.topic, "chunk": chunk}
        added = await self._session.change(
            "fan_outs.step",
            mailing=fan_out.mailing,
            bulletin=fan_out.bulletin,
            version=fan_out.version,
            kind=fan_out.kind,
            minute=minute_of(now),
            **start,
        )
        end = await self._session.row("fan_outs.end_of_step", **start)
        await self._session.change(
            "fan_outs.reached",
            mailing=fan_out.mailing,
            added=added,
            chat=MOST if end is None else end["chat"],
            topic=MOST if end is None else end["topic"],
            spreading=end is not None,
        )
        return added

    async def follow(self, old: ChatId, new: ChatId, now: datetime) -> None:
        """See to it that a chat which moved from before the fan-outs' places to behind them is not
        left out. Its subscriptions have moved already."""
        passed: list[Row] = await self._session.rows("fan_outs.passed", passed=new, ahead=old)
        for row in passed:
            added = await self._session.change(
                "fan_outs.of_chat",
                mailing=row["id"],
                bulletin=row["subject"],
                version=row["revised_to"],
                kind=row["kind"],
                chat=new,
                now=to_ms(now),
            )
            await self._session.change("outbox.grow", mailing=row["id"], added=added)
