"""Stores what changed in bulletins since they were published, and what they said before.

Must not change a bulletin (`storage.bulletins` does), nor know what makes a change.
"""

from datetime import date

from bot.domain.change import Change, ChangeKind
from bot.domain.draft import Content
from bot.domain.ids import BulletinNumber, DraftId
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Changes(Store):
    """Changes by bulletin and version."""

    async def add(self, change: Change) -> None:
        """Record a change. A version that is taken is an error of the caller."""
        await self._session.change(
            "changes.add",
            bulletin=change.bulletin,
            version=change.version,
            kind=change.kind,
            reason=change.reason,
            before=change.before.model_dump_json(),
            hash=change.hash,
            draft=change.draft,
            caused_by=change.caused_by,
            changed_at=to_ms(change.changed_at),
        )

    async def of(self, bulletin: BulletinNumber) -> tuple[Change, ...]:
        """Return the changes of a bulletin, the oldest first."""
        rows = await self._session.rows("changes.of", bulletin=bulletin)
        return tuple(_change(row) for row in rows)

    async def of_day(self, day: date) -> tuple[Change, ...]:
        """Return the changes of a day's bulletins."""
        rows = await self._session.rows("changes.of_day", day=day.isoformat())
        return tuple(_change(row) for row in rows)

    async def recent(self, limit: int, offset: int = 0) -> tuple[Change, ...]:
        """Return changes of all bulletins, the newest first."""
        rows = await self._session.rows("changes.recent", limit=limit, offset=offset)
        return tuple(_change(row) for row in rows)

    async def settling(self, limit: int, offset: int = 0) -> tuple[Change, ...]:
        """Return the changes that settled rumours of what still stands, the newest first."""
        rows = await self._session.rows("changes.settling", limit=limit, offset=offset)
        return tuple(_change(row) for row in rows)

    async def count_settling(self) -> int:
        """Return how many of those there were."""
        return await self._session.number("changes.count_settling")

    async def count(self) -> int:
        """Return how many changes there were."""
        return await self._session.number("changes.count")


def _change(row: Row) -> Change:
    caused_by = row["caused_by"]
    return Change(
        bulletin=BulletinNumber(row["bulletin"]),
        version=row["version"],
        kind=ChangeKind(row["kind"]),
        reason=row["reason"],
        before=Content.model_validate_json(row["before"]),
        hash=row["hash"],
        draft=None if row["draft"] is None else DraftId(row["draft"]),
        caused_by=None if caused_by is None else BulletinNumber(caused_by),
        changed_at=from_ms(row["changed_at"]),
    )
