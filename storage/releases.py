"""Stores what of a draft goes out when: the bulletin itself, and its additions under their numbers.

Must not decide whether something may go out.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import BulletinNumber, DraftId, PersonId
from bot.domain.model import Frozen
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Release(Frozen):
    """Part 0 is the bulletin itself, the others are additions. `due_at` is None while nobody has
    said when; `asked_at` is when the desk was asked because it was late."""

    draft: DraftId
    part: int
    number: BulletinNumber
    due_at: datetime | None
    planned_by: PersonId | None = None
    asked_at: datetime | None = None


class Releases(Store):
    """Releases by draft and part."""

    async def of(self, draft: DraftId) -> tuple[Release, ...]:
        """Return the releases of a draft in the order of their parts."""
        rows = await self._session.rows("releases.of", draft=draft)
        return tuple(_release(row) for row in rows)

    async def reserve_additions(
        self, draft: DraftId, times: Sequence[datetime]
    ) -> tuple[BulletinNumber, ...]:
        """Reserve a number for each addition, due at its time; earlier ones of the draft go."""
        await self._session.change("releases.drop_additions", draft=draft)
        return tuple(
            [
                BulletinNumber(
                    await self._session.number(
                        "releases.reserve_addition", draft=draft, part=part, due_at=to_ms(time)
                    )
                )
                for part, time in enumerate(times, start=1)
            ]
        )

    async def drop(self, draft: DraftId) -> None:
        """Forget all that was planned for a draft, and give its reserved numbers up."""
        await self._session.change("releases.drop", draft=draft)


def _release(row: Row) -> Release:
    return Release(
        draft=DraftId(row["draft"]),
        part=row["part"],
        number=BulletinNumber(row["number"]),
        due_at=None if row["due_at"] is None else from_ms(row["due_at"]),
        planned_by=None if row["planned_by"] is None else PersonId(row["planned_by"]),
        asked_at=None if row["asked_at"] is None else from_ms(row["asked_at"]),
    )
