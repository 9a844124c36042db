"""Runs named statements on one connection inside one transaction.

A session ends with its transaction: what is used later, or after an error of the database, is
refused rather than run outside it. Must not know what the statements are for.
"""

import logging
import sqlite3
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from typing import cast

import aiosqlite

from bot.domain.errors import StorageError
from storage import sql
from storage.faults import translated

Value = str | int | float | None
Row = sqlite3.Row

# aiosqlite logs each statement with its values, people's words among them, at DEBUG (threat T01).
# A filter, unlike a level, is not undone by a later change of the logger.
logging.getLogger("aiosqlite").addFilter(lambda record: record.levelno >= logging.WARNING)


async def connect(address: str, patience: float, pragmas: Iterable[str]) -> aiosqlite.Connection:
    """Open the database at a `file:` address, waiting up to `patience` seconds for other processes
    in each statement; raises StorageError."""
    with translated():
        connection = await aiosqlite.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=patience,
            cached_statements=2 * len(sql.statements()),
        )
        connection.row_factory = sqlite3.Row
        try:
            for pragma in pragmas:
                await connection.execute_fetchall(f"PRAGMA {pragma}")
        except BaseException:
            await connection.close()
            raise
    return connection


class Session:
    """One transaction, or a look without one; `begin` is BEGIN or BEGIN IMMEDIATE. All methods
    raise StorageError."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._statements = sql.statements()
        self._usable = False

    async def begin(self, begin: str) -> None:
        """Start the transaction."""
        await self._fetch(begin, {})
        self._usable = True

    def begin_without_snapshot(self) -> None:
        """Let statements run one by one, outside any transaction."""
        self._usable = True

    def end(self) -> None:
        """Refuse what is asked later."""
        self._usable = False

    async def commit(self) -> None:
        """Make it last; after an error inside, raise RuntimeError, since it was rolled back."""
        self._require_usable()
        self._usable = False
        await self._fetch("COMMIT", {})

    async def rollback(self) -> None:
        """Undo what was not committed; does nothing after the commit."""
        self._usable = False
        # The connection's own method, as it asks SQLite whether there is anything to undo: a
        # coroutine that is cancelled cannot know whether its last statement ran.
        with translated():
            await self._connection.rollback()

    async def rows(self, statement: str, **values: Value) -> list[Row]:
        """Run a statement and return all its rows."""
        self._require_usable()
        try:
            return await self._fetch(self._statements[statement], values)
        except StorageError:
            self._usable = False
            raise

    async def row(self, statement: str, **values: Value) -> Row | None:
        """Run a statement and return its first row."""
        found = await self.rows(statement, **values)
        return found[0] if found else None

    async def number(self, statement: str, **values: Value) -> int:
        """Run a statement that gives one number and return it."""
        found = await self.rows(statement, **values)
        return int(found[0][0])

    async def change(self, statement: str, **values: Value) -> int:
        """Run a statement that writes and return how many rows it changed."""
        self._require_usable()
        return await self._count(self._connection.execute(self._statements[statement], values))

    async def change_many(self, statement: str, values: Sequence[Mapping[str, Value]]) -> int:
        """Run a statement once for each set of values; return how many rows changed in all."""
        self._require_usable()
        many = cast("Sequence[Iterable[Value]]", values)
        if not many:
            return 0
        return await self._count(self._connection.executemany(self._statements[statement], many))

    async def _count(self, running: Awaitable[aiosqlite.Cursor]) -> int:
        try:
            with translated():
                cursor = await running
        except StorageError:
            self._usable = False
            raise
        return cursor.rowcount

    async def _fetch(self, statement: str, values: Mapping[str, Value]) -> list[Row]:
        # aiosqlite is typed for values in order, and passes values by name on as they are.
        named = cast("Iterable[Value]", values)
        with translated():
            return list(await self._connection.execute_fetchall(statement, named))

    def _require_usable(self) -> None:
        if not self._usable:
            raise RuntimeError("this transaction has ended, or an error has undone it")


class Store:
    """What every store is made of: the session that it runs its statements in."""

    def __init__(self, session: Session) -> None:
        self._session = session
