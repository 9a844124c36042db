"""Opens a database to look at it, beside a bot that runs or not: nothing is made, migrated or
written, and no file is left beside it that was not there.

Must not be used where something may be written, nor for a database whose schema is old: its
statements would not fit.
"""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import aiosqlite

from storage.database import PATIENCE, READER, Database
from storage.faults import translated
from storage.migrate import address_of, check, missing
from storage.session import connect


def missing_migrations(path: Path, patience: timedelta = PATIENCE) -> int:
    """Check an existing database as `Database.open` does and return how many migrations it lacks;
    raises StorageError: LOCKED, DAMAGED, NEWER or UNREADABLE."""
    with translated():
        address, seconds = _address(path), patience.total_seconds()
        with closing(sqlite3.connect(address, uri=True, timeout=seconds)) as connection:
            connection.execute("PRAGMA query_only = ON")
            check(connection)
            return missing(connection)


class DatabaseToRead(Database):
    """A database of this version's schema, of which `write` is refused with UNREADABLE."""

    def __init__(self, reader: aiosqlite.Connection) -> None:
        super().__init__(reader, [reader])
        self._reader = reader

    @classmethod
    async def open(cls, path: Path, *, patience: timedelta = PATIENCE) -> "DatabaseToRead":
        """Open the database at `path`; raises StorageError, also if there is none."""
        with translated():
            address = await asyncio.to_thread(_address, path)
        return cls(await connect(address, patience.total_seconds(), READER))

    async def close(self) -> None:
        """Close, without a checkpoint."""
        with translated():
            await self._reader.close()


def _address(path: Path) -> str:
    # While there is a log, a connection that may write would fold it into the database in the end;
    # without one, a connection that may not write would leave an empty log behind.
    if path.with_name(f"{path.name}-wal").exists():
        return f"{path.absolute().as_uri()}?mode=ro"
    return address_of(path)
