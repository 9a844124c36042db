"""Stores what the proof-reader looks up: recent items, rumours that are still open, and what was
waved aside.

Every question is bounded by a day and a number of rows. Must not know what makes two items alike.
"""

from datetime import date, datetime

from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence
from bot.domain.ids import DraftId, ItemId
from storage.moments import to_ms
from storage.session import Store
from storage.statements import first_place, statement_of


class Proofs(Store):
    """What was published before; all lists are newest first."""

    async def items_since(self, day: date, limit: int) -> tuple[Statement, ...]:
        """Return the items of a day and of those after it."""
        rows = await self._session.rows("proofs.items_since", first=first_place(day), limit=limit)
        return tuple(statement_of(row) for row in rows)

    async def newest(self) -> tuple[int, int, int]:
        """Return the number of the newest bulletin, the row of the newest statement and how many
        changes there were; what is compared with them is so until one of them changes."""
        row = await self._session.row("proofs.newest")
        return (0, 0, 0) if row is None else (row["bulletin"], row["statement"], row["changes"])

    async def open_rumours(self, day: date, limit: int) -> tuple[Statement, ...]:
        """Return the rumours since a day of which no later item said what became of them."""
        rows = await self._session.rows("proofs.open_rumours", first=first_place(day), limit=limit)
        return tuple(statement_of(row) for row in rows)

    async def last_about(self, token: str, day: date, limit: int) -> tuple[Statement, ...]:
        """Return the items of the last bulletin since a day that has this one word in its index."""
        rows = await self._session.rows(
            "proofs.about", match=f'"{token}"', first=first_place(day), limit=limit
        )
        found = [statement_of(row) for row in rows]
        return tuple(one for one in found if one.bulletin == found[0].bulletin)

    async def settle(
        self, rumour: ItemId, item: ItemId, confidence: Confidence, at: datetime
    ) -> None:
        """Record which published item says what became of a rumour; the last word counts."""
        await self._session.change(
            "proofs.settle",
            rumour=str(rumour),
            item=str(item),
            confidence=confidence,
            settled_at=to_ms(at),
        )

    async def reopen(self, rumour: ItemId) -> None:
        """Forget what became of an item that is a rumour again."""
        await self._session.change("proofs.reopen", rumour=str(rumour))

    async def settled(self, rumour: ItemId) -> ItemId | None:
        """Return the published item that says what became of a rumour."""
        row = await self._session.row("proofs.settled", rumour=str(rumour))
        return None if row is None else ItemId.read(row["item"])

    async def dismiss(self, draft: DraftId, advice: str) -> None:
        """Remember that an advice was waved aside for a draft."""
        await self._session.change("proofs.dismiss", draft=draft, advice=advice)

    async def dismissed(self, draft: DraftId) -> frozenset[str]:
        """Return the names of the advice that was waved aside for a draft."""
        rows = await self._session.rows("proofs.dismissed", draft=draft)
        return frozenset(row["advice"] for row in rows)
