"""The mark of a database that stands outside of it, in a small file beside it (fault F25).

Must not touch the database, nor decide whether a mark is the right one (`bot.domain.boots`).
"""

import os
from pathlib import Path

from storage.faults import translated

_LONGEST = 4096


class MarkFile:
    """The file `<database>-mark`: one mark, or two while the database's own is being renewed."""

    def __init__(self, path: Path) -> None:
        real = path.resolve()
        self._path = real.with_name(f"{real.name}-mark")

    def read(self) -> frozenset[str]:
        """Return the marks; none without a file. Raises StorageError if it cannot be read."""
        with translated():
            if not self._path.exists():
                return frozenset()
            with self._path.open("rb") as file:
                found = file.read(_LONGEST)
        return frozenset(found.decode("ascii", errors="replace").split())

    def keep(self, *marks: str) -> None:
        """Put these marks in place of the others, and return when the disk has them.

        Raises StorageError if the disk does not take them.
        """
        text = "".join(f"{mark}\n" for mark in marks).encode("ascii")
        with translated():
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                # A few bytes, far less than a disk's sector: a power cut leaves the old or the
                # new, and a full disk has the room that they take.
                os.pwrite(file, text, 0)
                os.ftruncate(file, len(text))
                os.fsync(file)
            finally:
                os.close(file)
