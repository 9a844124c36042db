"""Stores editions: the messages of a bulletin for one language and one choice, packed once for each
version of it.

Must not know how they were rendered, nor who will receive them.
"""

import json
from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.domain.bulletin import Choice
from bot.domain.delivery import Attachment
from bot.domain.draft import MediaKind
from bot.domain.ids import BulletinNumber, TextId
from storage.session import Store


class ShownPart(NamedTuple):
    """A part of an edition: its text, and the keys of the items that it shows."""

    part: int
    text: TextId
    items: tuple[int, ...]


class Editions(Store):
    """Editions by bulletin, version, language and choice."""

    async def add(  # noqa: PLR0913 - all that an edition is
        self,
        bulletin: BulletinNumber,
        language: str,
        choice: Choice,
        messages: Sequence[tuple[str, str | None] | tuple[str, str | None, Attachment | None]],
        *,
        version: int = 0,
        items: Sequence[Sequence[int]] = (),
        removes: Collection[int] = (),
    ) -> None:
        """Keep an edition; `messages` are its parts in order, each HTML, a keyboard as JSON, and
        the file that the HTML is the caption of. `items` are the keys of the items that each part
        shows; the parts `removes`, counted from 1, ask for their message to be deleted."""
        edition = await self._session.number(
            "editions.add",
            bulletin=bulletin,
            version=version,
            language=language,
            choice=choice.key,
        )
        for part, (html, keyboard, *file) in enumerate(messages, start=1):
            text = await self._session.number("outbox.add_text", html=html, keyboard=keyboard)
            for one in filter(None, file):
                await self._session.change("outbox.attach", text=text, kind=one.kind, file=one.file)
            if part in removes:
                await self._session.change("editions.removes", text=text)
            shown = list(items[part - 1]) if part <= len(items) else []
            await self._session.change(
                "editions.add_part", edition=edition, part=part, text=text, items=json.dumps(shown)
            )

    async def get(
        self, bulletin: BulletinNumber, language: str, choice: Choice, version: int = 0
    ) -> tuple[str, ...]:
        """Return the HTML of an edition's parts in order; nothing if there is no such edition."""
        rows = await self._session.rows(
            "editions.get",
            bulletin=bulletin,
            version=version,
            language=language,
            choice=choice.key,
        )
        return tuple(row["html"] for row in rows)

    async def known(
        self, bulletin: BulletinNumber, version: int | None = None
    ) -> dict[tuple[str, Choice], int]:
        """Return the languages and choices of a bulletin's editions, of this version or of any,
        with the most parts that each has had."""
        rows = await self._session.rows("editions.known", bulletin=bulletin, version=version)
        return {(row["language"], Choice.read(row["choice"])): row["parts"] for row in rows}

    async def slots(
        self, bulletin: BulletinNumber
    ) -> dict[tuple[str, Choice], tuple[Attachment | None, ...]]:
        """Return for each language and choice of any version what kind of message its parts are:
        words (None) or a file. One cannot be made into the other."""
        found: dict[tuple[str, Choice], tuple[Attachment | None, ...]] = {}
        for row in await self._session.rows("editions.slots", bulletin=bulletin):
            name = (row["language"], Choice.read(row["choice"]))
            kind = row["kind"]
            slot = None if kind is None else Attachment(MediaKind(kind), row["file"])
            found[name] = (*found.get(name, ()), slot)
        return found

    async def shown(
        self, bulletin: BulletinNumber, version: int
    ) -> dict[tuple[str, Choice], tuple[ShownPart, ...]]:
        """Return for each language and choice of a version the parts that show something; which
        items is not known of what an earlier version of the bot published."""
        rows = await self._session.rows("editions.items", bulletin=bulletin, version=version)
        found: dict[tuple[str, Choice], tuple[ShownPart, ...]] = {}
        for row in rows:
            name = (row["language"], Choice.read(row["choice"]))
            part = ShownPart(row["part"], TextId(row["text"]), tuple(json.loads(row["items"])))
            found[name] = (*found.get(name, ()), part)
        return found
