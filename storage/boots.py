"""Stores the mark of the bot that works on the database, and tells what waits for readers.

Must not decide whether a mark is the right one (`bot.domain.boots`).
"""

from datetime import datetime

from bot.domain.boots import Boot, Waiting
from bot.domain.ids import BulletinNumber
from storage.moments import from_ms, to_ms
from storage.session import Store


class Boots(Store):
    """The newest mark, and the open bulletins."""

    async def last(self) -> Boot | None:
        """Return what the last bot left; None if none ever worked on this database."""
        row = await self._session.row("boots.last")
        return None if row is None else Boot(mark=row["mark"], seen_at=from_ms(row["seen_at"]))

    async def renew(self, mark: str, at: datetime) -> None:
        """Put a new mark in place of the last one."""
        await self._session.change("boots.renew", mark=mark, at=to_ms(at))

    async def waiting(self, upto: int | None = None) -> Waiting:
        """Return what is queued or in flight for readers and not cancelled, of bulletins up to
        number `upto` or of all."""
        rows = await self._session.rows("boots.waiting", upto=upto)
        return Waiting(
            bulletins=tuple(BulletinNumber(row["subject"]) for row in rows),
            deliveries=sum(row["open"] for row in rows),
            since=min((from_ms(row["started_at"]) for row in rows), default=None),
        )
