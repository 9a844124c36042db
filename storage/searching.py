"""Asks the index of statements, and keeps it.

Must not know how words are normalised, nor read a search that a person typed: it is given match
expressions that are safe.
"""

import json
from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.domain.bulletin import Page, Statement
from storage.session import Store, Value
from storage.statements import listed, statement_of

COUNTED = 1000
"""Totals stop here: counting on costs more than finding."""

_ALIKE = 5000
"""Words that are compared with a misspelt one at the most."""


class Candidate(NamedTuple):
    """A statement that matches, by its place in time, and its words in the index."""

    id: int
    words: str


class Text(NamedTuple):
    """What of a statement goes into the index."""

    id: int
    text: str
    fronts: tuple[str, ...]
    confidence: str | None
    places: tuple[str, ...]
    actors: tuple[str, ...]


class Progress(NamedTuple):
    """What the index was made with, and the last statement that was; None once all are."""

    made_with: str
    behind: int | None


class Searching(Store):
    """The index. All lists are newest first; `first` is the oldest place in time that counts."""

    async def page(self, match: str, first: int, limit: int, offset: int) -> Page:
        """Return the statements that match; the total is counted up to COUNTED."""
        rows = await self._session.rows(
            "searching.page", match=match, first=first, limit=limit, offset=offset
        )
        found = tuple(statement_of(row) for row in rows)
        if offset == 0 and len(found) < limit:
            return Page(statements=found, total=len(found))
        total = await self.count(match, first)
        reached = offset + len(found) if found else 0
        return Page(statements=found, total=max(total, reached), offset=offset)

    async def count(self, match: str, first: int = 0, bound: int = COUNTED) -> int:
        """Return how many statements match, up to a bound."""
        return await self._session.number("searching.count", match=match, first=first, bound=bound)

    async def candidates(self, match: str, first: int, limit: int) -> list[Candidate]:
        """Return the newest statements that match, to be ranked."""
        rows = await self._session.rows(
            "searching.candidates", match=match, first=first, limit=limit
        )
        return [Candidate(row[0], row[1]) for row in rows]

    async def statements(self, ids: Sequence[int]) -> tuple[Statement, ...]:
        """Return statements by their places in time, in this order."""
        rows = await self._session.rows("searching.statements", ids=json.dumps(list(ids)))
        return tuple(statement_of(row) for row in rows)

    async def beginning(self, word: str, limit: int) -> tuple[str, ...]:
        """Return indexed words that begin like this one, the shortest first."""
        rows = await self._session.rows("searching.beginning", word=word, limit=limit)
        return tuple(row[0] for row in rows)

    async def alike(self, word: str, slips: int) -> tuple[str, ...]:
        """Return indexed words to compare with a misspelt one.

        A slip among its last three letters leaves its beginning as it is, one before them its end;
        words with slips in both are not looked for.
        """
        rows = await self._session.rows(
            "searching.alike",
            head=word[: max(1, len(word) - 4)] if slips < 2 else word[: max(1, len(word) // 2)],
            tail=word[-3:],
            shortest=len(word) - slips,
            longest=len(word) + slips,
            limit=_ALIKE,
        )
        return tuple(row[0] for row in rows)

    async def progress(self) -> Progress | None:
        """Return how far the index is; None before anything was noted."""
        row = await self._session.row("searching.progress")
        return None if row is None else Progress(row["made_with"], row["behind"])

    async def note(self, progress: Progress) -> None:
        """Keep how far the index is."""
        await self._session.change(
            "searching.note", made_with=progress.made_with, behind=progress.behind
        )

    async def texts(self, behind: int, limit: int) -> list[Text]:
        """Return the next statements for the index, the oldest first."""
        rows = await self._session.rows("searching.texts", behind=behind, limit=limit)
        return [
            Text(
                row["id"],
                row["text"],
                listed(row["fronts"]),
                row["confidence"],
                listed(row["places"]),
                listed(row["actors"]),
            )
            for row in rows
        ]

    async def index(self, found: Sequence[Candidate], known: Collection[str] = ()) -> set[str]:
        """Index statements anew; of their words some may be `known` to be kept. Return the
        others."""
        rows: list[dict[str, Value]] = [{"id": one.id, "words": one.words} for one in found]
        await self._session.change_many("searching.index", rows)
        words: set[str] = set().union(*[one.words.split() for one in found]).difference(known)
        await self._session.change_many("searching.learn", [{"word": one} for one in words])
        return words
