"""Stores what readers look through day by day: a front, a place; and which days have news.

All lists are newest first. Must not know how a place is spelt: it is given the token that stands
for all its spellings in the index.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice

from bot.domain.bulletin import Page
from storage.session import Store, Value
from storage.statements import first_place, statement_of

_BOUND = 1000
"""Totals stop here: counting on costs more than finding."""

_LOOKED_AT = 200
"""Items whose places are offered."""

_FRONT = ("timelines.front", "timelines.count_front")
_CONFIRMED = ("timelines.confirmed", "timelines.count_confirmed")
_PLACE = ("timelines.place", "timelines.count_place")


class Timelines(Store):
    """Statements by time. `before` leaves out a day and those after it."""

    async def front(
        self, front: str, limit: int, offset: int, before: date | None, *, confirmed: bool
    ) -> Page:
        """Return items that concern a front; only those that are `confirmed`, if it says so."""
        names = _CONFIRMED if confirmed else _FRONT
        return await self._page(names, limit, offset, before, front=front)

    async def place(self, token: str, limit: int, offset: int, before: date | None) -> Page:
        """Return the statements that name a place."""
        return await self._page(_PLACE, limit, offset, before, match=f'"{token}"')

    async def has_front(self, front: str, before: date, *, confirmed: bool) -> bool:
        """Whether `front` finds anything before a day."""
        _, count = _CONFIRMED if confirmed else _FRONT
        where = first_place(before)
        return await self._session.number(count, front=front, before=where, bound=1) > 0

    async def has_place(self, token: str, before: date) -> bool:
        """Whether `place` finds anything before a day."""
        _, count = _PLACE
        match, where = f'"{token}"', first_place(before)
        return await self._session.number(count, match=match, before=where, bound=1) > 0

    async def places(self, limit: int) -> tuple[str, ...]:
        """Return the places that the newest items are about, the newest first."""
        rows = await self._session.rows("timelines.places", limit=_LOOKED_AT)
        found: Iterator[str] = (place for row in rows for place in json.loads(row["places"]))
        return tuple(islice(dict.fromkeys(found), limit))

    async def days_around(self, day: date) -> tuple[date | None, date | None]:
        """Return the nearest days with news before and after a day."""
        before = await self._session.row("timelines.day_before", day=day.isoformat())
        after = await self._session.row("timelines.day_after", day=day.isoformat())
        found = (None if row is None else row["day"] for row in (before, after))
        one, other = (date.fromisoformat(one) if one else None for one in found)
        return one, other

    async def _page(
        self,
        names: tuple[str, str],
        limit: int,
        offset: int,
        before: date | None,
        **values: Value,
    ) -> Page:
        list_, count = names
        values["before"] = first_place(before or date.max)
        rows = await self._session.rows(list_, limit=limit, offset=offset, **values)
        total = await self._session.number(count, bound=_BOUND, **values)
        statements = tuple(statement_of(row) for row in rows)
        reached = offset + len(statements) if statements else 0
        return Page(statements=statements, total=max(total, reached), offset=offset)
