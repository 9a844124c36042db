"""Stores the desk's private notes on items. Must not decide who may read them, nor for how long
they are kept."""

from datetime import datetime

from bot.domain.ids import DraftId, PersonId
from bot.domain.note import Note
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Notes(Store):
    """Notes by draft and item."""

    async def add(
        self, draft: DraftId, item: int, person: PersonId, text: str, at: datetime
    ) -> int:
        """Keep a note and return its number."""
        return await self._session.number(
            "notes.add", draft=draft, item=item, person=person, text=text, written_at=to_ms(at)
        )

    async def of(self, draft: DraftId) -> tuple[Note, ...]:
        """Return the notes on all items of a draft, the oldest first."""
        rows = await self._session.rows("notes.of", draft=draft)
        return tuple(_note(row) for row in rows)

    async def drop(self, draft: DraftId, id: int) -> bool:  # noqa: A002 - the word of the field
        """Delete a note of a draft; False if there is none."""
        return await self._session.change("notes.drop", draft=draft, id=id) > 0


def _note(row: Row) -> Note:
    return Note(
        id=row["id"],
        draft=DraftId(row["draft"]),
        item=row["item"],
        person=PersonId(row["person"]),
        tag=row["tag"],
        text=row["text"],
        written_at=from_ms(row["written_at"]),
    )
