"""Stores the record of what members did, which only grows, and when its head was posted.

One row behind the other; what the entry of a transaction says is gathered here while it runs. Must
not know the key, nor seal anything.
"""

from datetime import datetime

from bot.domain.audit import Entry, Head
from storage.moments import from_ms, to_ms
from storage.session import Row, Session, Store


class Audit(Store):
    """Entries by number. `subject`, `who` and `refused` are what the use case whose transaction it
    is has said by now; None for nothing. With `quiet` it wants no entry."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.subject: str | None = None
        self.who: str | None = None
        self.refused: str | None = None
        self.quiet = False

    async def changes(self) -> int:
        """Return how many rows the connection has changed so far."""
        return await self._session.number("audit.changes")

    async def head(self) -> Head | None:
        """Return the newest entry's number and seal."""
        row = await self._session.row("audit.head")
        return None if row is None else _head(row)

    async def append(self, entry: Entry) -> None:
        """Add an entry, which has its number and its seal."""
        await self._session.change(
            "audit.append",
            entry=entry.entry,
            at=to_ms(entry.at),
            who=entry.who,
            act=entry.act,
            subject=entry.subject,
            refused=entry.refused,
            mac=entry.mac,
        )

    async def all(self) -> tuple[Entry, ...]:
        """Return the whole record, the oldest first."""
        return tuple(_entry(row) for row in await self._session.rows("audit.all"))

    async def latest(self, limit: int, offset: int = 0) -> tuple[Entry, ...]:
        """Return entries, the newest first."""
        rows = await self._session.rows("audit.latest", limit=limit, offset=offset)
        return tuple(_entry(row) for row in rows)

    async def names(self) -> frozenset[str]:
        """Return everybody who is named as having acted."""
        return frozenset(row["who"] for row in await self._session.rows("audit.names"))

    async def posted(self) -> tuple[Head, datetime] | None:
        """Return the head that was posted last, and when."""
        row = await self._session.row("audit.posted")
        return None if row is None else (_head(row), from_ms(row["posted_at"]))

    async def note_posted(self, head: Head, at: datetime) -> None:
        """Remember that a head was posted."""
        await self._session.change(
            "audit.note_posted", entry=head.entry, mac=head.mac, at=to_ms(at)
        )


def _head(row: Row) -> Head:
    return Head(entry=row["entry"], mac=row["mac"])


def _entry(row: Row) -> Entry:
    return Entry(
        entry=row["entry"],
        at=from_ms(row["at"]),
        who=row["who"],
        act=row["act"],
        subject=row["subject"],
        refused=row["refused"],
        mac=row["mac"],
    )
