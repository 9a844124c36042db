"""Stores when somebody tried an invitation that does not work (threat T15), under a keyed hash.

Must not know who it was, nor how many tries are too many.
"""

from datetime import datetime

from storage.moments import to_ms
from storage.session import Store


class Tries(Store):
    """Tries by whoever made them."""

    async def add(self, who: str, at: datetime) -> None:
        """Remember a try."""
        await self._session.change("tries.add", who=who, at=to_ms(at))

    async def since(self, who: str, after: datetime) -> int:
        """Return how many there were after a time."""
        return await self._session.number("tries.since", who=who, after=to_ms(after))

    async def forget(self, before: datetime) -> int:
        """Remove what is older; return how many."""
        return await self._session.change("tries.forget", before=to_ms(before))
