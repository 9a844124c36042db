"""SQLite's and the file system's errors in the project's words.

States of the database (locked, damaged, full, unreadable) become StorageError. A broken constraint
or a wrong statement is a mistake of ours and passes as it is: it must not look like a state.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from bot.domain.errors import StorageError, StorageProblem

_PRIMARY = {
    sqlite3.SQLITE_BUSY: StorageProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageProblem.LOCKED,
    sqlite3.SQLITE_PROTOCOL: StorageProblem.LOCKED,
    sqlite3.SQLITE_CORRUPT: StorageProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageProblem.DAMAGED,
    sqlite3.SQLITE_FULL: StorageProblem.FULL,
    sqlite3.SQLITE_CANTOPEN: StorageProblem.UNREADABLE,
    sqlite3.SQLITE_PERM: StorageProblem.UNREADABLE,
    sqlite3.SQLITE_READONLY: StorageProblem.UNREADABLE,
    sqlite3.SQLITE_IOERR: StorageProblem.UNREADABLE,
}
# A full disk often shows as a failed write (fault F21).
_EXTENDED = {
    sqlite3.SQLITE_IOERR_WRITE: StorageProblem.FULL,
    sqlite3.SQLITE_IOERR_FSYNC: StorageProblem.FULL,
    sqlite3.SQLITE_IOERR_DIR_FSYNC: StorageProblem.FULL,
    sqlite3.SQLITE_IOERR_TRUNCATE: StorageProblem.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: StorageProblem.FULL,
    sqlite3.SQLITE_IOERR_CORRUPTFS: StorageProblem.DAMAGED,
}
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def problem_of(error: sqlite3.Error) -> StorageProblem | None:
    """Return the state of the database behind an error; None if the mistake is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    return _EXTENDED.get(code) or _PRIMARY.get(code & 0xFF)


@contextmanager
def translated() -> Iterator[None]:
    """Raise StorageError in place of what SQLite or the file system raises inside."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise StorageError(problem, str(error)) from error
    except OSError as error:
        full = error.errno in _NO_SPACE
        problem = StorageProblem.FULL if full else StorageProblem.UNREADABLE
        raise StorageError(problem, str(error)) from error
