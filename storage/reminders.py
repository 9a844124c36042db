"""Stores what waits for somebody, and how often they were reminded of it. Must not decide when."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.draft import DraftState
from bot.domain.ids import DraftId
from bot.domain.model import Frozen
from storage.moments import from_ms
from storage.session import Store


class Pending(Frozen):
    """A draft that has been in its state since a time, and the reminders since then."""

    draft: DraftId
    state: DraftState
    since: datetime
    reminded: int


class Reminders(Store):
    """Reminders by draft."""

    async def pending(self, states: Sequence[DraftState]) -> tuple[Pending, ...]:
        """Return the drafts in these states, the oldest first; practice is left out."""
        found = [
            Pending(
                draft=DraftId(row["id"]),
                state=state,
                since=from_ms(row["changed_at"]),
                reminded=row["reminded"],
            )
            for state in states
            for row in await self._session.rows("reminders.pending", state=state)
        ]
        return tuple(sorted(found, key=lambda one: (one.since, one.draft)))

    async def count(self, pending: Pending, reminded: int) -> bool:
        """Count reminders; False if the draft has moved on, or they were counted meanwhile."""
        counted = await self._session.change(
            "reminders.count",
            draft=pending.draft,
            state=pending.state,
            was=pending.reminded,
            becomes=reminded,
        )
        return counted > 0
