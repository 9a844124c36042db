"""Stores what was published: bulletins, and their statements as readers find them.

Must not know how words are normalised; they come ready for the index. `storage.searching` asks it.
"""

import json
from collections.abc import Sequence
from datetime import date

from bot.domain.bulletin import Bulletin, Page, Statement
from bot.domain.draft import Confidence, Content
from bot.domain.following import BITS
from bot.domain.ids import BulletinNumber, DraftId, ItemId
from bot.domain.model import Frozen
from storage.moments import from_ms, to_ms
from storage.session import Row, Store, Value
from storage.statements import PLACES, first_place, place, statement_of

COUNTED = 1000
"""Totals over the whole archive stop here: counting on costs more than finding."""


class Entry(Frozen):
    """A statement to publish, the normalised words under which a search finds it, and the key that
    an item has in the content; 0 for a paragraph."""

    statement: Statement
    indexed: str
    key: int = 0


class Kept(Frozen):
    """A statement as it is kept, by its item's key; `gone` is the version that took it out, 0 while
    it stands."""

    statement: Statement
    key: int
    gone: int


class Bulletins(Store):
    """Bulletins by number. All lists are newest first: by day, then by number."""

    async def add(
        self, bulletin: Bulletin, words: str, draft: DraftId | None, entries: Sequence[Entry]
    ) -> None:
        """Publish. `words` is a hash of the words and the day (see `has`), `entries` are in the
        order in which they were written. Raises ValueError beyond 65,536 statements or number
        1,048,575."""
        await self._session.change(
            "bulletins.add",
            number=bulletin.number,
            day=bulletin.day.isoformat(),
            content=bulletin.content.model_dump_json(),
            hash=bulletin.hash,
            words=words,
            draft=draft,
            published_at=to_ms(bulletin.published_at),
            kind=BITS[bulletin.content.kind],
        )
        await self._place(bulletin, entries)

    async def replace(self, bulletin: Bulletin, words: str, entries: Sequence[Entry]) -> bool:
        """Let a bulletin say what its next `version` says; False, and nothing done, if it is not at
        the version before. `entries` is all that stands in it from now on, in written order; what
        has a public name already keeps it, and what is not among them is found no more."""
        replaced = await self._session.change(
            "bulletins.replace",
            number=bulletin.number,
            content=bulletin.content.model_dump_json(),
            hash=bulletin.hash,
            words=words,
            version=bulletin.version,
            retracted=bulletin.retracted,
        )
        if not replaced:
            return False
        names = {entry.statement.id for entry in entries}
        rows = await self._session.rows("bulletins.kept", number=bulletin.number)
        last = max((row["id"] % PLACES for row in rows if row["gone"]), default=-1)
        for row in rows:
            if statement_of(row).id in names:
                await self._unfind(row["id"])
                await self._session.change("bulletins.drop_statement", id=row["id"])
            elif not row["gone"]:
                # From the last place backwards, so that what stands has all places before.
                last += 1
                await self._unfind(row["id"])
                await self._retire(bulletin, row["id"], last)
        if len(entries) + last >= PLACES:
            raise ValueError(f"no place for {len(entries)} statements of {bulletin.number}")
        await self._place(bulletin, entries)
        return True

    async def get(self, number: BulletinNumber) -> Bulletin | None:
        """Return a bulletin."""
        row = await self._session.row("bulletins.get", number=number)
        return None if row is None else _bulletin(row)

    async def kept(self, number: BulletinNumber) -> tuple[Kept, ...]:
        """Return what stands in a bulletin, in written order, then what no longer does."""
        rows = await self._session.rows("bulletins.kept", number=number)
        return tuple(_kept(row) for row in rows)

    async def item(self, id: ItemId) -> Kept | None:  # noqa: A002 - the word of the field
        """Return a statement by its public name, whether it still stands or not."""
        row = await self._session.row(
            "bulletins.item", day=id.day.isoformat(), letter=id.letter, number=id.number
        )
        return None if row is None else _kept(row)

    async def draft_of(self, number: BulletinNumber) -> DraftId | None:
        """Return the draft that a bulletin, or what adds to one, came of; none for the archive."""
        row = await self._session.row("bulletins.draft_of", number=number)
        return None if row is None else DraftId(row["draft"])

    async def has(self, words: str) -> BulletinNumber | None:
        """Return the bulletin that was published with this hash of its words and day."""
        row = await self._session.row("bulletins.has", words=words)
        return None if row is None else BulletinNumber(row["number"])

    async def last(self) -> Bulletin | None:
        """Return the newest bulletin of the newest day that was not taken back."""
        row = await self._session.row("bulletins.last")
        return None if row is None else _bulletin(row)

    async def next_number(self) -> BulletinNumber:
        """Return the number after all that are taken or reserved."""
        return BulletinNumber(await self._session.number("bulletins.next_number"))

    async def next_statement(self, day: date, letter: str) -> int:
        """Return the number of the day's next item ("S") or paragraph ("P")."""
        return await self._session.number(
            "bulletins.next_statement", day=day.isoformat(), letter=letter
        )

    async def of_day(self, day: date) -> tuple[Bulletin, ...]:
        """Return a day's bulletins."""
        rows = await self._session.rows("bulletins.of_day", day=day.isoformat())
        return tuple(_bulletin(row) for row in rows)

    async def days(self, limit: int) -> tuple[date, ...]:
        """Return the days that have bulletins."""
        rows = await self._session.rows("bulletins.days", limit=limit)
        return tuple(date.fromisoformat(row["day"]) for row in rows)

    async def front(self, front: str, limit: int, offset: int) -> Page:
        """Return items that concern a front; the total is counted up to COUNTED."""
        rows = await self._session.rows(
            "bulletins.front", front=front, limit=limit, offset=offset, bound=COUNTED
        )
        if not rows:
            total = await self._session.number("bulletins.count_front", front=front, bound=COUNTED)
            return Page(statements=(), total=total, offset=offset)
        found = tuple(statement_of(row) for row in rows)
        total = max(rows[0]["total"], offset + len(found))
        return Page(statements=found, total=total, offset=offset)

    async def all_items(self, limit: int, offset: int) -> Page:
        """Return items of all bulletins; the total is counted up to COUNTED."""
        return await self._page("all_items", limit, offset)

    async def statements(self, number: BulletinNumber, limit: int, offset: int) -> Page:
        """Return a bulletin's statements in the order in which they were written."""
        return await self._page("statements", limit, offset, number=number)

    async def day_statements(self, day: date, limit: int, offset: int) -> Page:
        """Return a day's statements, in written order inside each bulletin."""
        first, after = first_place(day), (day.toordinal() + 1) << 36
        return await self._page("day_statements", limit, offset, first=first, after=after)

    async def _unfind(self, id_: int) -> None:
        await self._session.change("bulletins.drop_words", id=id_)
        await self._session.change("bulletins.drop_fronts", id=id_)

    async def _retire(self, bulletin: Bulletin, id_: int, last: int) -> None:
        behind = place(bulletin.day, bulletin.number, PLACES - 1 - last)
        await self._session.change(
            "bulletins.retire", id=id_, place=behind, version=bulletin.version
        )

    async def _place(self, bulletin: Bulletin, entries: Sequence[Entry]) -> None:
        """Put statements at their places in time, and make them findable."""
        placed = [
            (place(bulletin.day, bulletin.number, at), entry) for at, entry in enumerate(entries)
        ]
        await self._session.change_many(
            "bulletins.add_statement", [_values(id_, entry) for id_, entry in placed]
        )
        await self._session.change_many(
            "bulletins.add_words", [{"id": id_, "words": entry.indexed} for id_, entry in placed]
        )
        words = {word for entry in entries for word in entry.indexed.split()}
        await self._session.change_many("searching.learn", [{"word": one} for one in words])
        await self._session.change_many(
            "bulletins.add_front",
            [
                {
                    "statement": id_,
                    "front": front,
                    "confirmed": entry.statement.confidence is Confidence.CONFIRMED,
                }
                for id_, entry in placed
                if entry.statement.type == "item"
                for front in dict.fromkeys(entry.statement.fronts)
            ],
        )

    async def _page(self, question: str, limit: int, offset: int, **values: Value) -> Page:
        rows = await self._session.rows(
            f"bulletins.{question}", limit=limit, offset=offset, **values
        )
        whole = question in {"statements", "day_statements"}
        bound = {} if whole else {"bound": COUNTED}
        total = await self._session.number(f"bulletins.count_{question}", **values, **bound)
        statements = tuple(statement_of(row) for row in rows)
        reached = offset + len(statements) if statements else 0
        return Page(statements=statements, total=max(total, reached), offset=offset)


def _values(id_: int, entry: Entry) -> dict[str, Value]:
    statement = entry.statement
    return {
        "id": id_,
        "bulletin": statement.bulletin,
        "day": statement.id.day.isoformat(),
        "letter": statement.id.letter,
        "number": statement.id.number,
        "kind": statement.kind,
        "heading": statement.heading,
        "front": statement.front,
        "fronts": json.dumps(statement.fronts),
        "confidence": statement.confidence,
        "text": statement.text.model_dump_json(),
        "places": json.dumps(statement.places),
        "actors": json.dumps(statement.actors),
        "key": entry.key,
    }


def _kept(row: Row) -> Kept:
    return Kept(statement=statement_of(row), key=row["key"], gone=row["gone"])


def _bulletin(row: Row) -> Bulletin:
    return Bulletin(
        number=BulletinNumber(row["number"]),
        day=date.fromisoformat(row["day"]),
        content=Content.model_validate_json(row["content"]),
        hash=row["hash"],
        published_at=from_ms(row["published_at"]),
        version=row["version"],
        retracted=bool(row["retracted"]),
    )
