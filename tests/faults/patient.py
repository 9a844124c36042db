"""An event loop for which the machine is never slow: its time passes only while nothing happens.

A process that a busy machine keeps waiting finds answers and deadlines due at once; which of them
wins is chance. Here a deadline comes when it has been waited for in full and no socket or thread
had anything to say, so that an answer is late when a story makes it late, and never otherwise.
Needs all whose answers are waited for, bar threads, to run in this same loop.
"""

import asyncio
import selectors


class IdleTime(selectors.DefaultSelector):
    """Counts the seconds in which there was nothing to select."""

    spent = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait; what comes before the timeout takes no time at all."""
        found = super().select(timeout)
        if not found and timeout is not None:
            self.spent += max(0.0, timeout)
        return found


class PatientLoop(asyncio.SelectorEventLoop):
    """A loop whose timers are late rather than that they overtake what has arrived."""

    def __init__(self) -> None:
        self._idle = IdleTime()
        super().__init__(self._idle)

    def time(self) -> float:
        """Return the seconds in which nothing happened."""
        return self._idle.spent
