"""The lock that keeps a second process with the same database out (fault F18, design section 7).

It is held by the process, so a crash frees it. Must not touch the database itself.
"""

import fcntl
import os
import time
from pathlib import Path
from typing import NamedTuple

from bot.domain.errors import StorageError, StorageProblem
from storage.faults import translated
from storage.folder import make_private

_TRIES, _PAUSE = 50, 0.002
"""How often, and how many seconds apart, the lock is tried while others look at it."""


class Holder(NamedTuple):
    """The process that holds a lock; `pid` is None where it did not say its number."""

    pid: int | None


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
                _take(file)
                os.ftruncate(file, 0)
                os.write(file, str(os.getpid()).encode())
            except BaseException:
                os.close(file)
                raise
        self._file = file

    def holder(self) -> Holder | None:
        """Return who holds the lock, None if nobody does; raises StorageError if that cannot be
        told. Keeps nobody out: `acquire` waits for those who only look."""
        with translated():
            try:
                file = os.open(self._path, os.O_RDONLY)
            except FileNotFoundError:
                return None
            try:
                if _locked(file, fcntl.LOCK_SH):
                    return None
                written = os.read(file, 20).decode(errors="replace")
            finally:
                os.close(file)
        return Holder(int(written) if written.isdecimal() else None)

    def release(self) -> None:
        """Give the lock back; nothing happens if it is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _take(file: int) -> None:
    """Lock a file for this process alone; raises StorageError: LOCKED if another runs on it."""
    for _ in range(_TRIES):
        if _locked(file, fcntl.LOCK_EX):
            return
        # Who runs shares the lock with nobody; who looks shares it, and only for an instant.
        if not _locked(file, fcntl.LOCK_SH):
            break
        fcntl.flock(file, fcntl.LOCK_UN)
        time.sleep(_PAUSE)
    raise StorageError(StorageProblem.LOCKED, "another process runs on it")


def _locked(file: int, kind: int) -> bool:
    """Lock a file unless another process is in the way."""
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
