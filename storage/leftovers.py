"""Deletes what the desk needs no longer, a few drafts at a time.

Must not decide how long anything is kept, and never touches a bulletin nor its approved revision.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.delivery import DeliveryKind, DeliveryState
from bot.domain.draft import DraftState
from bot.domain.ids import DraftId
from storage.moments import to_ms
from storage.session import Store

_TOLD = {
    "card": DeliveryKind.REVIEW_CARD,
    "verdict": DeliveryKind.VERDICT,
    "reminder": DeliveryKind.REMINDER,
    "notice": DeliveryKind.NOTICE,
    "queued": DeliveryState.QUEUED,
    "sending": DeliveryState.SENDING,
}


class Leftovers(Store):
    """What may go, by drafts."""

    async def untouched(self, before: datetime, limit: int) -> tuple[DraftId, ...]:
        """Return drafts in writing that nobody has touched since a time."""
        return await self._drafts("leftovers.untouched", before, limit, writing=DraftState.WRITING)

    async def put_aside(self, before: datetime, limit: int) -> tuple[DraftId, ...]:
        """Return drafts that were put aside before a time and still have contents."""
        return await self._drafts(
            "leftovers.put_aside",
            before,
            limit,
            rejected=DraftState.REJECTED,
            withdrawn=DraftState.WITHDRAWN,
        )

    async def published(self, before: datetime, limit: int) -> tuple[DraftId, ...]:
        """Return drafts that were published before a time and still have more than what was
        approved."""
        return await self._drafts("leftovers.published", before, limit)

    async def empty(self, drafts: Iterable[DraftId]) -> None:
        """Delete all that was written in and about drafts that were put aside."""
        for draft in drafts:
            await self._forget_talk(draft)
            await self._session.change("leftovers.drop_releases", draft=draft)
            await self._session.change("leftovers.drop_revisions", draft=draft)

    async def keep_approved(self, drafts: Iterable[DraftId]) -> None:
        """Delete all that was written in and about published drafts but the revision that was
        approved, and what of it has still to go out."""
        for draft in drafts:
            await self._forget_talk(draft)
            await self._session.change("leftovers.drop_earlier_revisions", draft=draft)

    async def _forget_talk(self, draft: DraftId) -> None:
        for table in (
            "leftovers.drop_notes",
            "leftovers.drop_kept_texts",
            "leftovers.drop_comments",
            "leftovers.drop_messages",
            "leftovers.drop_prompts",
            "leftovers.drop_answers",
            "leftovers.drop_dismissals",
            "leftovers.drop_boards",
            "leftovers.clear_reasons",
        ):
            await self._session.change(table, draft=draft)
        await self._session.change("leftovers.drop_shown", draft=draft, **_TOLD)
        await self._session.change("leftovers.clear_told", draft=draft, **_TOLD)

    async def _drafts(
        self, statement: str, before: datetime, limit: int, **states: str
    ) -> tuple[DraftId, ...]:
        rows = await self._session.rows(statement, before=to_ms(before), limit=limit, **states)
        return tuple(DraftId(row["id"]) for row in rows)
