"""The lock that keeps a second process with the same database out (fault F18, design section 7),
and the marks that stand in its file, outside of the database (fault F25).

It is held by the process, so a crash frees it. Must not touch the database itself.
"""

import fcntl
import os
import threading
from pathlib import Path

from bot.domain.errors import StorageError, StorageProblem
from storage.faults import translated
from storage.folder import make_private

_LONGEST = 4096


class InstanceLock:
    """An exclusive lock on `<database>-lock`, a file beside the database that is never removed:
    removing it would let two processes lock two files of the same name."""

    def __init__(self, path: Path) -> None:
        # One file may have several names; all of them lead to one lock.
        real = path.resolve()
        self._path = real.with_name(f"{real.name}-lock")
        self._file: int | None = None
        # The marks are written by a thread; a file that is closed meanwhile could be another's.
        self._using = threading.Lock()

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

    def marks(self) -> frozenset[str]:
        """Return the marks that the file holds; raises StorageError if it cannot be read."""
        with self._using, translated():
            found = os.pread(self._held(), _LONGEST, 0)
        return frozenset(found.decode("ascii", errors="replace").split())

    def keep(self, *marks: str) -> None:
        """Put these marks in place of those in the file, and return when the disk has them.

        Raises StorageError if the disk does not take them.
        """
        text = "".join(f"{mark}\n" for mark in marks).encode("ascii")
        with self._using, translated():
            file = self._held()
            # A few bytes, far less than a disk's sector: a power cut leaves the old or the new.
            os.pwrite(file, text, 0)
            os.ftruncate(file, len(text))
            os.fsync(file)

    def _held(self) -> int:
        if self._file is None:
            raise RuntimeError("the lock is not held")
        return self._file

    def release(self) -> None:
        """Give the lock back; nothing happens if it is not held."""
        with self._using:
            if self._file is not None:
                os.close(self._file)
                self._file = None
