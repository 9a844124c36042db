"""Stores what the desk sees of its drafts as a whole: lists, sharing, and who has a board of which.

Must not decide who may see or open a draft, nor touch what it says (`storage.drafts`).
"""

from datetime import date, datetime

from bot.domain.draft import DraftState, Kind
from bot.domain.ids import DraftId, MessageId, PersonId
from bot.domain.model import Frozen
from bot.domain.review import Verdict
from storage.moments import from_ms, to_ms
from storage.session import Row, Store

_OPEN = {
    "writing": DraftState.WRITING,
    "in_review": DraftState.IN_REVIEW,
    "approved": DraftState.APPROVED,
    "scheduled": DraftState.SCHEDULED,
}
_ASIDE = {"rejected": DraftState.REJECTED, "withdrawn": DraftState.WITHDRAWN}


class Shelved(Frozen):
    """A draft as a list has it. `touched_at` is when somebody last wrote in it or moved it on."""

    draft: DraftId
    author: PersonId
    state: DraftState
    day: date | None
    kind: Kind
    touched_at: datetime
    practice: bool
    shared: bool
    editor: PersonId | None
    editing_until: datetime | None


class PutAside(Frozen):
    """A draft that was rejected or withdrawn, when, and for what reason if somebody gave one."""

    draft: DraftId
    author: PersonId
    state: DraftState
    day: date
    kind: Kind
    at: datetime
    practice: bool
    reviewer: PersonId | None
    reason: str


class OnBoard(Frozen):
    """The message in a member's chat that shows them a draft."""

    person: PersonId
    message: MessageId


class Shelves(Store):
    """Lists of drafts."""

    async def open_to(self, person: PersonId, limit: int, offset: int) -> tuple[Shelved, ...]:
        """Return the drafts that a member may work on, their own first, the last touched before
        others."""
        rows = await self._session.rows(
            "shelves.open_to", person=person, limit=limit, offset=offset, **_OPEN
        )
        return tuple(_shelved(row) for row in rows)

    async def put_aside(
        self, person: PersonId, since: datetime, limit: int, offset: int
    ) -> tuple[PutAside, ...]:
        """Return what was put aside since a time, the latest first; practice of others is left
        out."""
        rows = await self._session.rows(
            "shelves.put_aside",
            person=person,
            since=to_ms(since),
            limit=limit,
            offset=offset,
            reject=Verdict.REJECT,
            **_ASIDE,
        )
        return tuple(_put_aside(row) for row in rows)

    async def share(self, draft: DraftId, *, shared: bool) -> None:
        """Open a draft to the desk, or close it again; whoever had it to themselves has not any
        more."""
        await self._session.change("shelves.share", draft=draft, shared=shared)

    async def hand_over(self, draft: DraftId, author: PersonId) -> None:
        """Make somebody the author of a draft."""
        await self._session.change("shelves.hand_over", draft=draft, author=author)

    async def boards(self, draft: DraftId) -> tuple[OnBoard, ...]:
        """Return all messages that show a draft to somebody."""
        rows = await self._session.rows("shelves.boards", draft=draft)
        return tuple(OnBoard(person=row["person"], message=row["message"]) for row in rows)

    async def forget_board(self, draft: DraftId, person: PersonId) -> None:
        """Forget the message that shows a draft to a member."""
        await self._session.change("shelves.forget_board", draft=draft, person=person)


def _shelved(row: Row) -> Shelved:
    until = row["editing_until"]
    return Shelved(
        draft=row["id"],
        author=row["author"],
        state=row["state"],
        day=row["day"],
        kind=row["kind"],
        touched_at=from_ms(row["touched_at"]),
        practice=bool(row["practice"]),
        shared=bool(row["shared"]),
        editor=row["editor"],
        editing_until=None if until is None else from_ms(until),
    )


def _put_aside(row: Row) -> PutAside:
    return PutAside(
        draft=row["id"],
        author=row["author"],
        state=row["state"],
        day=row["day"],
        kind=row["kind"],
        at=from_ms(row["changed_at"]),
        practice=bool(row["practice"]),
        reviewer=row["reviewer"],
        reason=row["reason"] or "",
    )
