"""Stores the language that a person chose, which is all that is kept of a reader.

Must not know which languages there are.
"""

from bot.domain.ids import PersonId
from storage.session import Store


class People(Store):
    """Languages by person."""

    async def language(self, person: PersonId) -> str | None:
        """Return what the person chose; None if they never did."""
        row = await self._session.row("people.language", person=person)
        return None if row is None else str(row["language"])

    async def choose_language(self, person: PersonId, language: str) -> None:
        """Keep the choice."""
        await self._session.change("people.choose_language", person=person, language=language)

    async def forget(self, person: PersonId) -> bool:
        """Remove what is kept of the person; False if nothing was."""
        return await self._session.change("people.forget", person=person) > 0
