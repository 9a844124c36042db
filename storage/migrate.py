"""Makes, checks and migrates a database file before anything else opens it.

A database appears under its name only when it is whole; a file that is there already is never
replaced, emptied or repaired (fault F23). Must not know what the tables are for.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from math import inf
from pathlib import Path
from time import monotonic

from bot.domain.errors import StorageError, StorageProblem
from storage import sql
from storage.faults import problem_of, translated
from storage.folder import locked, make_private

APPLICATION_ID = 0x42554C4C
"""Tells our files from other programs' databases: "BULL"."""

LOOK_SECONDS = 1.0
"""How long a start looks through the file for damage. A million deliveries take nearly a second,
and a killed bot has to send again within five; `bulletin check` looks through all of it."""

_STEPS = 10_000
"""Of SQLite's machine, between two looks at the time: less than a millisecond."""


def prepare(path: Path, patience: float) -> None:
    """Leave a whole, checked database of the newest schema at `path`.

    `patience` is how many seconds to wait for another process. Raises StorageError.
    """
    with translated():
        if not path.exists():
            _create(path)
        if path.is_file() and path.stat().st_size == 0:
            raise StorageError(StorageProblem.DAMAGED, "the file is empty")
        with closing(_connect(path, patience)) as connection:
            check(connection, LOOK_SECONDS)
            migrate(connection, sql.migrations())
            _compile_statements(connection)


def migrate(connection: sqlite3.Connection, scripts: Sequence[str]) -> None:
    """Run those of the migrations that are missing, each in one transaction."""
    for number, script in enumerate(scripts, start=1):
        if _version(connection) < number:
            _step(connection, number, script)


def _step(connection: sqlite3.Connection, number: int, script: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have run it while this one waited for the lock.
        if _version(connection) < number:
            for statement in _split(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    finally:
        connection.rollback()  # does nothing after the commit


def _create(path: Path) -> None:
    make_private(path.parent)
    with locked(path.parent) as folder:
        if path.exists():
            return
        if path.with_name(f"{path.name}-wal").exists():
            raise StorageError(StorageProblem.DAMAGED, "the file is gone, but its log is there")
        handle, name = tempfile.mkstemp(prefix=f"{path.name}-", dir=path.parent)
        os.close(handle)
        unfinished = Path(name)
        try:
            with closing(_connect(unfinished, patience=0)) as connection:
                # Changed here, where nobody else is: two who changed it at once would collide.
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(connection, sql.migrations())
            unfinished.rename(path)
            os.fsync(folder)
        finally:
            unfinished.unlink(missing_ok=True)


def address_of(path: Path) -> str:
    """Return the `file:` address under which SQLite opens a file, but never makes one."""
    return f"{path.absolute().as_uri()}?mode=rw"


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(address_of(path), uri=True, isolation_level=None, timeout=patience)


def check(connection: sqlite3.Connection, seconds: float | None = None) -> None:
    """Raise StorageError unless it is our database, whole as far as `seconds` suffice to see (None:
    all of it), and not of a newer version."""
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise StorageError(StorageProblem.DAMAGED, "it is not a database of this program")
    if _version(connection) > len(sql.migrations()):
        raise StorageError(StorageProblem.NEWER, "a newer version of this program wrote it")
    until = inf if seconds is None else monotonic() + seconds
    connection.set_progress_handler(lambda: monotonic() > until, _STEPS)
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
    else:
        if found != ("ok",):
            raise StorageError(StorageProblem.DAMAGED, str(found[0]))
    finally:
        connection.set_progress_handler(None, _STEPS)


def missing(connection: sqlite3.Connection) -> int:
    """Return how many migrations a database lacks."""
    return len(sql.migrations()) - _version(connection)


def _compile_statements(connection: sqlite3.Connection) -> None:
    """Compile every statement without running it: a mistake shows at start, not in a chat."""
    for name, statement in sql.statements().items():
        values = dict.fromkeys(sql.placeholders(statement))
        try:
            connection.execute(f"EXPLAIN {statement}", values)
        except sqlite3.Error as error:
            problem = problem_of(error) or StorageProblem.DAMAGED
            raise StorageError(problem, f"{name}: {error}") from error


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _split(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"a migration does not end: {statement}")
