"""Stores what settling and taking back look up: rumours that are still open, where a published item
stands, how many chats have it, and what hangs on a bulletin.

Must not change a bulletin, nor know what settles anything.
"""

from datetime import date, datetime

from bot.domain.bulletin import Statement
from bot.domain.ids import BulletinNumber, DraftId, ItemId
from bot.domain.model import Frozen
from storage.moments import from_ms
from storage.session import Row, Store
from storage.statements import statement_of


class OpenRumour(Frozen):
    """A published rumour that nobody has settled; `version` is its bulletin's."""

    statement: Statement
    version: int
    published_at: datetime


class Located(OpenRumour):
    """Any published item; `gone` is the version that took it out, 0 while it stands."""

    gone: int


class Reach(Frozen):
    """Of how many chats a bulletin has arrived in some, and waits for others."""

    have: int = 0
    wait: int = 0


class Settlements(Store):
    """Published items as those see them who say what became of them."""

    async def open(
        self, limit: int, offset: int, *, oldest: bool = False
    ) -> tuple[OpenRumour, ...]:
        """Return the rumours that are open, the newest first or the oldest first."""
        name = "settlements.open_oldest" if oldest else "settlements.open_newest"
        rows = await self._session.rows(name, limit=limit, offset=offset)
        return tuple(
            OpenRumour(
                statement=statement_of(row),
                version=row["version"],
                published_at=from_ms(row["published_at"]),
            )
            for row in rows
        )

    async def count_open(self) -> int:
        """Return how many rumours are open."""
        return await self._session.number("settlements.count_open")

    async def located(self, item: ItemId) -> Located | None:
        """Return where a published item stands; None for a paragraph, or for no id of ours."""
        if item.letter != "S":
            return None
        row = await self._session.row(
            "settlements.located", day=item.day.isoformat(), number=item.number
        )
        return None if row is None else _located(row)

    async def has_item(self, bulletin: BulletinNumber, key: int) -> int:
        """Return how many chats have a copy that shows an item."""
        return await self._session.number("settlements.has_item", bulletin=bulletin, key=key)

    async def reach(self, bulletin: BulletinNumber) -> Reach:
        """Return how many chats have a bulletin, and for how many it waits."""
        row = await self._session.row("settlements.reach", bulletin=bulletin)
        return Reach() if row is None else Reach(have=row["have"], wait=row["wait"])

    async def said_by(self, bulletin: BulletinNumber) -> tuple[ItemId, ...]:
        """Return the items of other bulletins that stand as some item of this one says."""
        rows = await self._session.rows("settlements.said_by", bulletin=bulletin)
        return tuple(
            ItemId(day=date.fromisoformat(row["day"]), letter="S", number=row["number"])
            for row in rows
        )

    async def stop_addition(self, draft: DraftId, part: int) -> bool:
        """Forget an addition; False if it is out, or there is none."""
        stopped = await self._session.change("settlements.stop_addition", draft=draft, part=part)
        return stopped > 0


def _located(row: Row) -> Located:
    return Located(
        statement=statement_of(row),
        version=row["version"],
        published_at=from_ms(row["published_at"]),
        gone=row["gone"],
    )
