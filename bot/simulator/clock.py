"""The simulator's time: the one place that reads the wall clock.

An offset can be added, so that a test can let 48 hours pass at once. It must never sleep.
"""

import time


class Clock:
    """Wall-clock seconds with an offset, and the monotonic clock without one."""

    def __init__(self) -> None:
        self.offset = 0.0

    def now(self) -> int:
        """Unix time in whole seconds, as Telegram dates messages."""
        return int(time.time() + self.offset)  # noqa: TID251  the simulator's own Clock

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass for message ages and the lifetime of queries and updates."""
        self.offset += seconds

    @staticmethod
    def monotonic_ns() -> int:
        """Nanoseconds for the ledger and the request log; never jumps."""
        return time.monotonic_ns()
