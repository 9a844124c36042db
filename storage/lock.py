"""The lock that keeps a second process with the same database out (fault F18, design section 7).

It is held by the process, so a crash frees it. Must not touch the database itself.
"""

import fcntl
import os
from pathlib import Path

from bot.domain.errors import StorageError, StorageProblem
from storage.faults import translated
from storage.folder import make_private


class InstanceLock:
    """An exclusive lock on `<database>-lock`, a file beside the database that is never removed:
    removing it would let two processes lock two files of the same name."""

    def __init__(self, path: Path) -> None:
        # One file may have several names; all of them lead to one lock.
        real = path.resolve()
        self._path = real.with_name(f"{real.name}-lock")
        self._file: int | None = None

    def acquire(self) -> None:
        """Take the lock, or keep it if it is ours; raises StorageError: LOCKED if another holds
        it, UNREADABLE or FULL if the file cannot be made."""
        if self._file is not None:
            return
        with translated():
            make_private(self._path.parent)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(file)
            raise StorageError(StorageProblem.LOCKED, "another process runs on it") from error
        self._file = file

    def release(self) -> None:
        """Give the lock back; nothing happens if it is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
