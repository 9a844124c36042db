"""Stores what acts came to, by the update that asked for them.

Must not know which acts there are.
"""

import json

from bot.domain.asked import Act
from storage.session import Store


class Acts(Store):
    """Acts by update; each goes with its update out of the inbox."""

    async def note(self, update_id: int, act: Act) -> None:
        """Remember what came of an update, which has to be in the inbox."""
        refused = None if act.refused is None else json.dumps(act.refused)
        await self._session.change(
            "acts.note", update_id=update_id, came_to=act.came_to, refused=refused
        )

    async def get(self, update_id: int) -> Act | None:
        """Return what came of an update; None if it was not handled yet."""
        row = await self._session.row("acts.get", update_id=update_id)
        if row is None:
            return None
        refused = None if row["refused"] is None else json.loads(row["refused"])
        return Act(came_to=row["came_to"], refused=refused)
