"""Stores the copies of a bulletin that was changed: a stand-in with `begin` alone, until the slice
that brings copies to their new text is merged and takes its place."""

from datetime import datetime

from bot.domain.ids import BulletinNumber
from storage.session import Store
from storage.spans import LEAST


class Copies(Store):
    """Copies by bulletin."""

    async def begin(
        self,
        bulletin: BulletinNumber,
        version: int,
        at: datetime,  # noqa: ARG002 - the merged one needs it
        *,
        urgent: bool,  # noqa: ARG002 - as above
    ) -> bool:
        """Let the copies of a bulletin be brought to a version; False if nobody has it."""
        begun = await self._session.change(
            "copies.begin", bulletin=bulletin, version=version, least=LEAST
        )
        return begun > 0
