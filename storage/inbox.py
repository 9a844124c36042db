"""Stores updates as they came from Telegram, so that none is lost between arrival and handling.

Must not read them: `raw` is Telegram's JSON, removed as soon as the update is done.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.model import Frozen
from storage.moments import to_ms
from storage.session import Store


class Arrived(Frozen):
    """An update as it came; `chat` is where it belongs, None if nowhere in particular. It is kept
    with the text, and goes with it: nobody is to read later who wrote when."""

    update_id: int
    chat: int | None
    raw: str


class Inbox(Store):
    """Updates by their Telegram id."""

    async def put(self, updates: Sequence[Arrived], at: datetime) -> int:
        """Keep updates; return how many are new. One that is known stays as it is."""
        received_at = to_ms(at)
        return await self._session.change_many(
            "inbox.put",
            [
                {
                    "update_id": update.update_id,
                    "chat": update.chat,
                    "raw": update.raw,
                    "received_at": received_at,
                }
                for update in updates
            ],
        )

    async def waiting(self) -> tuple[Arrived, ...]:
        """Return the updates that are not handled yet, in the order in which they arrived."""
        rows = await self._session.rows("inbox.waiting")
        return tuple(
            Arrived(update_id=row["update_id"], chat=row["chat"], raw=row["raw"]) for row in rows
        )

    async def done(self, update_id: int) -> bool:
        """Note that an update is handled and drop its text; False if it does not wait."""
        return await self._session.change("inbox.done", update_id=update_id) > 0

    async def aside(self, update_id: int) -> bool:
        """Put an update that cannot be handled aside and drop its text; False if it does not
        wait."""
        return await self._session.change("inbox.aside", update_id=update_id) > 0

    async def prune(self, before: datetime) -> int:
        """Forget the updates that came before a time and do not wait; return how many."""
        return await self._session.change("inbox.prune", before=to_ms(before))
