"""Stores editions: the messages of a bulletin for one language and one choice, packed once.

Must not know how they were rendered, nor who will receive them.
"""

from collections.abc import Sequence

from bot.domain.bulletin import Choice
from bot.domain.delivery import Attachment
from bot.domain.ids import BulletinNumber
from storage.session import Store


class Editions(Store):
    """Editions by bulletin, language and choice."""

    async def add(
        self,
        bulletin: BulletinNumber,
        language: str,
        choice: Choice,
        messages: Sequence[tuple[str, str | None] | tuple[str, str | None, Attachment | None]],
    ) -> None:
        """Keep an edition; `messages` are its parts in order, each HTML, a keyboard as JSON, and
        the file that the HTML is the caption of."""
        edition = await self._session.number(
            "editions.add", bulletin=bulletin, language=language, choice=choice.key
        )
        for part, (html, keyboard, *file) in enumerate(messages, start=1):
            text = await self._session.number("outbox.add_text", html=html, keyboard=keyboard)
            for one in filter(None, file):
                await self._session.change("outbox.attach", text=text, kind=one.kind, file=one.file)
            await self._session.change("editions.add_part", edition=edition, part=part, text=text)

    async def get(self, bulletin: BulletinNumber, language: str, choice: Choice) -> tuple[str, ...]:
        """Return the HTML of an edition's parts in order; nothing if there is no such edition."""
        rows = await self._session.rows(
            "editions.get", bulletin=bulletin, language=language, choice=choice.key
        )
        return tuple(row["html"] for row in rows)

    async def known(self, bulletin: BulletinNumber) -> dict[tuple[str, Choice], int]:
        """Return the languages and choices of a bulletin's editions, with how many parts each
        has."""
        rows = await self._session.rows("editions.known", bulletin=bulletin)
        return {(row["language"], Choice.read(row["choice"])): row["parts"] for row in rows}
