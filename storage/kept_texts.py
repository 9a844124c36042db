"""Stores texts that came too late for a draft that somebody else had changed, or had to themselves.

Must not decide what becomes of them.
"""

from datetime import datetime

from bot.domain.ids import DraftId, PersonId
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from storage.moments import from_ms, to_ms
from storage.session import Row, Store, Value


class KeptText(Frozen):
    """What `person` wrote for an item, by its key; 0 is the draft as a whole, or with `section`
    what is to be added to that one, as whoever asked for it says it."""

    id: int
    draft: DraftId
    item: int
    section: str = ""
    person: PersonId
    text: RichText
    kept_at: datetime


class KeptTexts(Store):
    """Kept texts by number."""

    async def add(  # noqa: PLR0913, PLR0917 - where it belongs, whose it is, and what it says
        self,
        draft: DraftId,
        item: int,
        person: PersonId,
        text: RichText,
        at: datetime,
        section: str = "",
    ) -> int:
        """Keep a text and return its number; the same text again is kept once."""
        place: dict[str, Value] = {
            "draft": draft,
            "item": item,
            "section": section,
            "person": person,
            "text": text.model_dump_json(),
        }
        row = await self._session.row("kept_texts.same", **place)
        if row is not None:
            return int(row["id"])
        return await self._session.number("kept_texts.add", **place, kept_at=to_ms(at))

    async def get(self, id: int) -> KeptText | None:  # noqa: A002 - the word of the field
        """Return a kept text."""
        row = await self._session.row("kept_texts.get", id=id)
        return None if row is None else _kept(row)

    async def of(self, person: PersonId) -> tuple[KeptText, ...]:
        """Return what was kept for a member, the oldest first."""
        rows = await self._session.rows("kept_texts.of", person=person)
        return tuple(_kept(row) for row in rows)

    async def drop(self, id: int) -> bool:  # noqa: A002 - as above
        """Let a text go; False if it is gone."""
        return await self._session.change("kept_texts.drop", id=id) > 0


def _kept(row: Row) -> KeptText:
    return KeptText(
        id=row["id"],
        draft=DraftId(row["draft"]),
        item=row["item"],
        section=row["section"],
        person=PersonId(row["person"]),
        text=RichText.model_validate_json(row["text"]),
        kept_at=from_ms(row["kept_at"]),
    )
