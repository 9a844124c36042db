"""Stores what Telegram has slowed a running bot to, for its progress messages and other processes.

Must not decide what the rate is: the pacer does, and knows more than stands here.
"""

from datetime import datetime, timedelta

from bot.domain.pacing import Slowdown
from storage.moments import from_ms, to_ms
from storage.session import Store

STALE = timedelta(seconds=15)
"""What was noted longer ago is nobody's word any more; a running bot notes it every two seconds."""


class PaceNote(Store):
    """The one note of the rate in force; there is none while Telegram's limits themselves are."""

    async def keep(self, slowdown: Slowdown, at: datetime) -> None:
        """Note a slowdown, in place of another."""
        await self._session.change(
            "pace.keep",
            per_second=slowdown.per_second,
            paid_per_second=slowdown.paid_per_second,
            paused_until=None if slowdown.paused_until is None else to_ms(slowdown.paused_until),
            at=to_ms(at),
        )

    async def clear(self) -> None:
        """Forget the note."""
        await self._session.change("pace.clear")

    async def get(self, at: datetime) -> Slowdown | None:
        """Return the slowdown in force; None if there is no note, or a stale one."""
        row = await self._session.row("pace.get")
        if row is None or abs(at - from_ms(row["noted_at"])) > STALE:
            return None
        until = row["paused_until"]
        return Slowdown(
            per_second=row["per_second"],
            paid_per_second=row["paid_per_second"],
            paused_until=None if until is None else from_ms(until),
        )
