"""The one owner of the database file: a writer, a few readers, and their transactions.

Must not know what is stored; `storage.stores` does.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path

import aiosqlite

from bot.domain.errors import StorageError, StorageProblem
from storage.faults import translated
from storage.migrate import address_of, prepare
from storage.session import Session, connect
from storage.stores import Stores

READERS = 3
PATIENCE = timedelta(seconds=5)
"""How long a statement waits for another process before it is LOCKED."""

_EVERYONE = ("foreign_keys = ON", "temp_store = MEMORY")
_WRITER = ("journal_mode = WAL", "synchronous = FULL", *_EVERYONE)
READER = ("query_only = ON", *_EVERYONE)


class Database:
    """An open database. `write` and `read` raise StorageError for what may pass (LOCKED, FULL) and
    for what will not (DAMAGED, UNREADABLE, and UNREADABLE once it is closed)."""

    def __init__(self, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]) -> None:
        self._writer = writer
        self._idle: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for reader in readers:
            self._idle.put_nowait(reader)
        self._lock = asyncio.Lock()
        self._writing: asyncio.Task[object] | None = None
        self._closed = False

    @classmethod
    async def open(cls, path: Path, *, patience: timedelta = PATIENCE) -> "Database":
        """Open the database at `path`: made (mode 0600) if absent, else checked and migrated.

        `patience` is how long each statement waits for another process. Raises StorageError:
        LOCKED, DAMAGED (never repaired or overwritten), NEWER, FULL or UNREADABLE.
        """
        seconds, address = patience.total_seconds(), address_of(path)
        await asyncio.to_thread(prepare, path, seconds)
        async with AsyncExitStack() as stack:
            opened = []
            for pragmas in (_WRITER, *[READER] * READERS):
                opened.append(await connect(address, seconds, pragmas))
                stack.push_async_callback(opened[-1].close)
            stack.pop_all()
        return cls(opened[0], opened[1:])

    async def close(self) -> None:
        """Wait for the transactions that run, checkpoint, and close; a second call does nothing."""
        async with self._lock:
            if self._closed:
                return
            self._closed = True
            with translated():
                for _ in range(READERS):
                    await (await self._idle.get()).close()
                try:
                    await self._writer.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")
                finally:
                    await self._writer.close()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Stores]:
        """One transaction that may write: committed on leaving, undone by an exception.

        Writers wait for each other. A task that asks for a second one inside its first would wait
        for ever; it gets a RuntimeError.
        """
        if self._writing is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction of the same task")
        async with self._lock:
            self._require_open()
            self._writing = asyncio.current_task()
            session = Session(self._writer)
            try:
                await session.begin("BEGIN IMMEDIATE")
                yield Stores(session)
                await session.commit()
            except BaseException:
                await session.rollback()
                raise
            finally:
                self._writing = None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Stores]:
        """One snapshot of the database; a statement that writes is refused with UNREADABLE."""
        self._require_open()
        reader = await self._idle.get()
        session = Session(reader)
        try:
            await session.begin("BEGIN")
            yield Stores(session)
        finally:
            try:
                await session.rollback()
            finally:
                self._idle.put_nowait(reader)

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[Stores]:
        """For a question of one statement: no transaction, which would take two more turns of the
        database's thread. Each statement sees the database as it is then; none may write."""
        self._require_open()
        reader = await self._idle.get()
        session = Session(reader)
        try:
            session.begin_without_snapshot()
            yield Stores(session)
        finally:
            session.end()
            self._idle.put_nowait(reader)

    def _require_open(self) -> None:
        if self._closed:
            raise StorageError(StorageProblem.UNREADABLE, "the database is closed")
