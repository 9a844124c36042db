"""Makes the rate in force visible outside of the process that is slowed.

Must not change it: that is the pacer's.
"""

from datetime import timedelta

from bot.domain.pacing import Pace, Slowdown
from bot.services.context import ServiceContext


class PaceNotes:
    """Notes in the database what Telegram has slowed us to, while it does."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        # An earlier process may have left its note.
        self._noted = True

    async def note(self, pace: Pace | None) -> int:
        """Bring the note up to date; None says that the limits themselves are in force. Return how
        many notes were written."""
        if pace is None and not self._noted:
            return 0
        now = self._context.clock.now()
        async with self._context.database.write() as stores:
            if pace is None:
                await stores.pace.clear()
            else:
                until = now + timedelta(seconds=pace.pause) if pace.pause else None
                slowdown = Slowdown(
                    per_second=pace.per_second,
                    paid_per_second=pace.paid_per_second,
                    paused_until=until,
                )
                await stores.pace.keep(slowdown, now)
        self._noted = pace is not None
        return 1
