"""What a member would do with buttons, done to the database while the bot runs: another kind, an
item that waits, a co-author's revision, a draft that is practice.

Must not assert what a story is about.
"""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.draft import Content, Revision
from bot.domain.ids import DraftId, PersonId
from bot.domain.rich import RichText
from storage.database import Database

AT = datetime(2025, 3, 12, 12, tzinfo=UTC)


@asynccontextmanager
async def beside(folder: Path) -> AsyncIterator[Database]:
    """The running bot's database, opened once more."""
    database = await Database.open(folder / "bulletin.db")
    try:
        yield database
    finally:
        await database.close()


async def remade(
    folder: Path, draft: int, content: dict[str, object], writer: int | None = None
) -> None:
    """Give a draft another revision, with other content, by another hand if need be."""
    async with beside(folder) as database, database.write() as stores:
        found = await stores.drafts.get(DraftId(draft))
        assert found
        old = await stores.drafts.revision(found.id, found.revision)
        assert old
        changes: dict[str, object] = {
            "number": old.number + 1,
            "content": old.content.model_copy(update=content),
            "hash": "",
            "sealed_at": None,
            "base": old.number,
        }
        if writer is not None:
            changes["written_by"] = PersonId(writer)
        assert await stores.drafts.revise(old.model_copy(update=changes))


async def practice(folder: Path, author: int, content: Content) -> int:
    """Begin a practice draft; return its id."""
    async with beside(folder) as database, database.write() as stores:
        draft = await stores.drafts.create(PersonId(author), AT, practice=True)
        revision = Revision(
            draft=draft,
            number=1,
            source=RichText.plain("as written"),
            content=content,
            hash="",
            written_at=AT,
            written_by=PersonId(author),
        )
        assert await stores.drafts.revise(revision)
    return int(draft)


def counted(folder: Path, *tables: str) -> list[int]:
    """Return how many rows these tables of the running bot's database have."""
    with closing(sqlite3.connect(folder / "bulletin.db")) as connection:
        asked = (connection.execute(f"SELECT count(*) FROM {table}") for table in tables)  # noqa: S608
        return [int(found.fetchone()[0]) for found in asked]
