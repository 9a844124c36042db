"""Stores the messages that show an approver how far a bulletin is.

Must not word them: it says which of them show old figures, and keeps one delivery for each.
"""

from datetime import datetime, timedelta

from bot.domain.delivery import DeliveryKind, DeliveryState, Figures, Lane, Standing
from bot.domain.ids import (
    NO_TOPIC,
    BulletinNumber,
    ChatId,
    DeliveryId,
    MailingId,
    MessageId,
)
from bot.domain.model import Frozen
from storage.moments import from_ms, to_ms
from storage.session import Row, Store, Value
from storage.tallies import Tally, count

SLOWEST = timedelta(seconds=10)
"""How long figures that move by less than a hundredth are left as they are shown."""


class Progress(Frozen):
    """A progress message. It shows `shown` deliveries as done (-1: nothing yet); `figures` and
    `standing` are those of now."""

    bulletin: BulletinNumber
    chat: ChatId
    message: MessageId
    language: str
    shown: int
    figures: Figures
    standing: Standing


class ProgressMessages(Store):
    """Progress messages by bulletin and chat."""

    async def open(
        self, bulletin: BulletinNumber, chat: ChatId, message: MessageId, language: str
    ) -> None:
        """Keep a progress message, in place of another for the same bulletin and chat."""
        await self._session.change(
            "progress.open", bulletin=bulletin, chat=chat, message=message, language=language
        )

    async def due(self, now: datetime) -> tuple[Progress, ...]:
        """Return the messages that show other figures than those of now, or another standing.
        Figures are other by a hundredth, after SLOWEST, or at the end. A bulletin that nobody
        receives has figures of zero."""
        rows = await self._session.rows(
            "progress.due", now=to_ms(now), since=to_ms(now - SLOWEST) + 1
        )
        return tuple(_progress(row) for row in rows)

    async def show(self, one: Progress, html: str, keyboard: str | None, now: datetime) -> bool:
        """Queue an edit of a message; False while an earlier one flies. False as well if its last
        edit failed for good (the approver blocked the bot, the message is gone): then it is closed,
        and nothing more is asked (fault F10).

        However often a message changes, it is one delivery with one text: an edit that waits gets
        other words, and the record of one that has ended goes.
        """
        row = await self._session.row(
            "progress.edit", kind=DeliveryKind.PROGRESS, subject=one.bulletin, chat=one.chat
        )
        if row is None:
            text = await self._session.number("outbox.add_text", html=html, keyboard=keyboard)
            await self._queue(one, text, now)
            return True
        state = DeliveryState(row["state"])
        if state is DeliveryState.SENDING:
            return False
        if state is DeliveryState.FAILED and row["edits"] == one.message:
            await self.close(one.bulletin, one.chat)
            return False
        words = {"text": row["text"], "html": html, "keyboard": keyboard}
        await self._session.change("progress.rewrite", **words)
        name: dict[str, Value] = {key: row[key] for key in DeliveryId._fields}
        if state is DeliveryState.QUEUED:
            await self._session.change("progress.readdress", **name, edits=one.message)
            return True
        await self._session.change("progress.drop_ended", **name)
        await self._session.change("outbox.grow", mailing=row["mailing"], added=-1)
        await count(self._session, Tally({(row["mailing"], state): -1}))
        await self._queue(one, row["text"], now)
        return True

    async def held(self, bulletin: BulletinNumber, now: datetime, limit: int) -> int:
        """Return how many messages of a bulletin wait for the end of quiet hours, counting no
        further than a limit."""
        return await self._session.number(
            "progress.held", bulletin=bulletin, now=to_ms(now), limit=limit
        )

    async def shown(self, one: Progress, at: datetime) -> None:
        """Note that a message shows the figures and the standing of `one` now."""
        await self._session.change(
            "progress.shown",
            bulletin=one.bulletin,
            chat=one.chat,
            done=one.figures.total - one.figures.open,
            standing=one.standing,
            at=to_ms(at),
        )

    async def close(self, bulletin: BulletinNumber, chat: ChatId) -> None:
        """Forget a message: it shows the last figures."""
        await self._session.change("progress.close", bulletin=bulletin, chat=chat)

    async def _queue(self, one: Progress, text: int, now: datetime) -> None:
        mailing = await self._session.number(
            "outbox.open_mailing",
            kind=DeliveryKind.PROGRESS,
            subject=one.bulletin,
            version=0,
            lane=Lane.DESK,
            protected=False,
            silent=False,
            at=to_ms(now),
        )
        name = DeliveryId(MailingId(mailing), one.chat, NO_TOPIC, 1)
        added = await self._session.change(
            "outbox.post",
            **name._asdict(),
            text=text,
            due_at=to_ms(now),
            edits=one.message,
            replies=None,
        )
        await self._session.change("outbox.grow", mailing=mailing, added=added)


def _progress(row: Row) -> Progress:
    return Progress(
        bulletin=BulletinNumber(row["bulletin"]),
        chat=ChatId(row["chat"]),
        message=MessageId(row["message"]),
        language=row["language"],
        shown=row["shown"],
        standing=Standing(row["standing"]),
        figures=Figures(
            total=row["total"],
            sent=row["sent"],
            failed=row["failed"],
            cancelled=row["cancelled"],
            started_at=from_ms(row["started_at"]),
        ),
    )
