"""Stores acts that wait for a word. Must not know what they are made of, nor which are too old."""

from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.wish import Wish, Wished, WishId
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Wishes(Store):
    """Wishes; those of a member who leaves go with them."""

    async def add(self, act: Wished, details: str, person: PersonId, at: datetime) -> WishId:
        """Keep a wish and return its number, which no other wish is given."""
        return WishId(
            await self._session.number(
                "wishes.add", act=act, details=details, person=person, at=to_ms(at)
            )
        )

    async def get(self, id: WishId) -> Wish | None:  # noqa: A002 - the word of the field
        """Return a wish, however old."""
        row = await self._session.row("wishes.get", id=id)
        return None if row is None else _wish(row)

    async def take(self, id: WishId) -> Wish | None:  # noqa: A002
        """Remove a wish and return it, however old; None if somebody was quicker."""
        row = await self._session.row("wishes.take", id=id)
        return None if row is None else _wish(row)

    async def of(self, act: Wished) -> tuple[Wish, ...]:
        """Return the wishes for one kind of act, the oldest first, however old."""
        return tuple(_wish(row) for row in await self._session.rows("wishes.of", act=act))

    async def forget(self, before: datetime) -> int:
        """Remove the wishes that are older; return how many."""
        return await self._session.change("wishes.forget", before=to_ms(before))


def _wish(row: Row) -> Wish:
    return Wish(
        id=WishId(row["id"]),
        act=Wished(row["act"]),
        details=row["details"],
        asked_by=PersonId(row["asked_by"]),
        asked_at=from_ms(row["asked_at"]),
    )
