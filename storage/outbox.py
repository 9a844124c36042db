"""Stores the outbox: texts, what is posted, what is taken back, and how far each subject is.

Must not send; what is in flight is `storage.flights`'s, whole bulletins `storage.fan_outs`'s.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.domain.delivery import CLOSED, Attachment, DeliveryKind, DeliveryState, Figures, Trouble
from bot.domain.ids import ChatId, DeliveryId, MailingId, MessageId, TextId, TopicId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.moments import from_ms, to_ms
from storage.posts import Copy, Post
from storage.session import Row, Store
from storage.spans import LEAST, MOST
from storage.tallies import Tally, count, tally

_SHARED = {"kind", "subject", "version", "lane", "protected", "silent"}
_CANCELLED = advance(DELIVERY_TABLE, DeliveryState.QUEUED, DeliveryEvent.CANCEL)
_RETRIED = advance(DELIVERY_TABLE, DeliveryState.FAILED, DeliveryEvent.OPERATOR_RETRY)


class Outbox(Store):
    """Deliveries by kind and subject. Counters change with the rows."""

    async def text(
        self,
        html: str,
        keyboard: str | None,
        attachment: Attachment | None = None,
        *,
        removes: bool = False,
    ) -> TextId:
        """Keep a text for deliveries to point to; `keyboard` is Telegram's, as JSON. With an
        attachment it is the caption of that file; with `removes` the message that it would edit is
        deleted, where that is possible."""
        text = await self._session.number("outbox.add_text", html=html, keyboard=keyboard)
        if attachment is not None:
            await self._session.change(
                "outbox.attach", text=text, kind=attachment.kind, file=attachment.file
            )
        if removes:
            await self._session.change("editions.removes", text=text)
        return TextId(text)

    async def post(self, post: Post) -> bool:
        """Put one message into the outbox; False if it is there. An edit takes the place of earlier
        edits of the same message."""
        due_at = to_ms(post.due_at)
        mailing = await self._session.number(
            "outbox.open_mailing",
            **post.model_dump(
                include={"kind", "subject", "version", "lane", "protected", "silent"}
            ),
            at=due_at,
        )
        name = DeliveryId(MailingId(mailing), post.chat, post.topic, post.part)
        added = await self._session.change(
            "outbox.post",
            **name._asdict(),
            text=post.text,
            due_at=due_at,
            edits=post.edits,
            replies=post.replies,
        )
        if not added:
            return False
        await self._session.change("outbox.grow", mailing=mailing, added=added)
        await self._follow(name, post.follows)
        await self._overtake(name, post.edits)
        return True

    async def cancel(self, kind: DeliveryKind, subject: int) -> int:
        """Cancel what is queued of a subject; return how many deliveries that were. What is in
        flight is not tried again."""
        await self._session.change("outbox.cancel_in_flight", kind=kind, subject=subject)
        return await self._cancelled(
            await self._session.rows(
                "outbox.cancel", kind=kind, subject=subject, cancelled=_CANCELLED
            )
        )

    async def cancel_mailing(self, mailing: MailingId) -> int:
        """Cancel what is queued of one mailing, as `cancel` does of all of a subject's."""
        await self._session.change("outbox.cancel_mailing_in_flight", mailing=mailing)
        return await self._cancelled(
            await self._session.rows("outbox.cancel_mailing", mailing=mailing, cancelled=_CANCELLED)
        )

    async def mailings(self, kind: DeliveryKind, subject: int) -> tuple[MailingId, ...]:
        """Return the mailings of a subject, oldest first."""
        rows = await self._session.rows("outbox.mailings", kind=kind, subject=subject)
        return tuple(MailingId(row["id"]) for row in rows)

    async def next_version(self, kind: DeliveryKind, subject: int, least: int = 1) -> int:
        """Return a version that no mailing of this kind about the subject has yet, so that what is
        posted is not taken for one that is there; `least` or more."""
        return await self._session.number(
            "outbox.next_version", kind=kind, subject=subject, least=least
        )

    async def retry(
        self, mailing: MailingId, now: datetime, after: int = LEAST, chunk: int = MOST
    ) -> tuple[int, int | None]:
        """Queue the failed deliveries of a mailing again, with a clean record, and what was
        cancelled because of them. What a person cancelled stays so; inactive chats are left out.

        This is done for about `chunk` deliveries to chats above `after`. Return how many were
        queued, and the last chat; None if there are no more.
        """
        end = await self._session.row(
            "control.chunk_end", mailing=mailing, after=after, chunk=chunk
        )
        span = {"mailing": mailing, "after": after, "to": MOST if end is None else end["chat"]}
        failed = await self._session.change("outbox.retry", **span, queued=_RETRIED, now=to_ms(now))
        later = await self._session.change(
            "outbox.retry_cancelled",
            **span,
            queued=advance(DELIVERY_TABLE, DeliveryState.CANCELLED, DeliveryEvent.OPERATOR_RETRY),
            now=to_ms(now),
            earlier_part=Trouble.EARLIER_PART,
            troubles=json.dumps([Trouble.EARLIER_PART, *CLOSED]),
        )
        back: Tally = Tally()
        back[mailing, DeliveryState.FAILED] = -failed
        back[mailing, DeliveryState.CANCELLED] = -later
        await count(self._session, back)
        return failed + later, None if end is None else end["chat"]

    async def move(self, old: ChatId, new: ChatId, now: datetime) -> int:
        """Send what is queued for a group to its supergroup instead; return how many deliveries
        moved. What the supergroup is sent anyway is cancelled; the later parts of what is in flight
        stay until that has ended, and move when Telegram refuses them.

        A supergroup counts its messages anew, so that no number known of the group may be used in
        it: edits are sent as messages, while progress messages and prompts are forgotten.
        """
        moved = await self._session.change("outbox.move", old=old, new=new, now=to_ms(now))
        await self._cancelled(
            await self._session.rows("outbox.cancel_chat", chat=old, cancelled=_CANCELLED)
        )
        await self._session.change("progress.leave", chat=old)
        await self._session.change("prompts.leave", chat=old)
        return moved

    async def cancel_desk(self, chat: ChatId) -> None:
        """Cancel what of the desk's is queued for the private chat of someone who left it."""
        await self._cancelled(
            await self._session.rows("outbox.cancel_desk", chat=chat, cancelled=_CANCELLED)
        )
        await self._session.change("outbox.cancel_desk_in_flight", chat=chat)

    async def give_up(self, chat: ChatId, trouble: Trouble) -> int:
        """Cancel, for that reason, the bulletins queued for a chat that cannot be written to (fault
        F10); return how many. What is in flight ends by itself."""
        return await self._cancelled(
            await self._session.rows(
                "outbox.give_up", chat=chat, trouble=trouble, cancelled=_CANCELLED
            )
        )

    async def forget(self, chat: ChatId, topic: TopicId) -> int:
        """Cancel the bulletins queued for a chat or topic and delete the record of those sent; what
        is in flight is not tried again and goes when it has ended. The counters stay. Return how
        many rows are gone."""
        place = {"chat": chat, "topic": topic}
        await self._cancelled(
            await self._session.rows("outbox.cancel_bulletins", **place, cancelled=_CANCELLED)
        )
        await self._session.change("outbox.forget_in_flight", **place)
        return await self._session.change("outbox.forget_bulletins", **place)

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

    async def _follow(self, name: DeliveryId, leader: DeliveryId | None) -> None:
        if leader is not None:
            await self._session.change(
                "outbox.follow",
                **name._asdict(),
                leader_mailing=leader.mailing,
                leader_topic=leader.topic,
                leader_part=leader.part,
            )

    async def _overtake(self, name: DeliveryId, edits: MessageId | None) -> None:
        if edits is not None:
            overtaken = await self._session.rows(
                "outbox.overtake", **name._asdict(), edits=edits, cancelled=_CANCELLED
            )
            await self._cancelled(overtaken)
            await self._session.change("outbox.overtake_in_flight", chat=name.chat, edits=edits)

    async def _cancelled(self, rows: Sequence[Row]) -> int:
        await count(self._session, tally(rows))
        return len(rows)


def _copy(row: Row) -> Copy:
    chat, topic = ChatId(row["chat"]), TopicId(row["topic"])
    return Copy(
        delivery=DeliveryId(MailingId(row["mailing"]), chat, topic, row["part"]),
        chat=chat,
        topic=topic,
        part=row["part"],
        version=row["version"],
        message=None if row["message"] is None else MessageId(row["message"]),
        html=row["html"],
    )
