"""Stores what of a draft goes out when: the bulletin itself, and its additions under their numbers.

Must not decide whether something may go out.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.draft import DraftState
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, PersonId
from bot.domain.model import Frozen
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Release(Frozen):
    """Part 0 is the bulletin itself, the others are additions. `due_at` is None while nobody has
    said when, and once it is out; `asked_at` is when the desk was asked because it was late. The
    plan was shown last by `message` in `chat`."""

    draft: DraftId
    part: int
    number: BulletinNumber
    due_at: datetime | None
    planned_by: PersonId | None = None
    asked_at: datetime | None = None
    chat: ChatId | None = None
    message: MessageId | None = None


class Due(Frozen):
    """A release that waits for a time. An addition follows what was published at `follows`."""

    release: Release
    due_at: datetime
    follows: datetime | None = None


class Releases(Store):
    """Releases by draft and part."""

    async def of(self, draft: DraftId) -> tuple[Release, ...]:
        """Return the releases of a draft in the order of their parts."""
        rows = await self._session.rows("releases.of", draft=draft)
        return tuple(_release(row) for row in rows)

    async def get(self, draft: DraftId, part: int) -> Release | None:
        """Return one release."""
        return next((one for one in await self.of(draft) if one.part == part), None)

    async def waiting(self) -> tuple[Due, ...]:
        """Return all that has a time and may go out when it comes: bulletins that are scheduled,
        and additions to what is published; those that the desk was asked about are left out."""
        rows = await self._session.rows(
            "releases.waiting", scheduled=DraftState.SCHEDULED, published=DraftState.PUBLISHED
        )
        return tuple(
            Due(
                release=_release(row),
                due_at=from_ms(row["due_at"]),
                follows=None if row["follows"] is None else from_ms(row["follows"]),
            )
            for row in rows
        )

    async def open(self) -> tuple[Release, ...]:
        """Return the additions to what is published that are not out yet, held ones included."""
        rows = await self._session.rows("releases.open", published=DraftState.PUBLISHED)
        return tuple(_release(row) for row in rows)

    async def reserve_additions(
        self, draft: DraftId, times: Sequence[datetime]
    ) -> tuple[BulletinNumber, ...]:
        """Reserve a number for each addition, due at its time; what was planned before goes."""
        await self.drop(draft)
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

    async def plan(self, release: Release) -> None:
        """Keep a time, or that there is none; the question about an earlier one is settled."""
        await self._session.change(
            "releases.plan",
            draft=release.draft,
            part=release.part,
            number=release.number,
            due_at=None if release.due_at is None else to_ms(release.due_at),
            planned_by=release.planned_by,
        )

    async def asked(self, release: Release, at: datetime) -> None:
        """Note that the desk was asked about a release."""
        await self._session.change(
            "releases.asked", draft=release.draft, part=release.part, at=to_ms(at)
        )

    async def stands(
        self, draft: DraftId, part: int, person: PersonId, at: tuple[ChatId, MessageId]
    ) -> None:
        """Note which message shows the plan to its planner; nothing if there is no release yet, or
        if this person only looks at what somebody else has planned."""
        await self._session.change(
            "releases.stands", draft=draft, part=part, person=person, chat=at[0], message=at[1]
        )

    async def add_addition(self, number: BulletinNumber, adds_to: BulletinNumber) -> None:
        """Note that a bulletin adds to an earlier one."""
        await self._session.change("releases.add_addition", number=number, adds_to=adds_to)

    async def adds_to(self, number: BulletinNumber) -> BulletinNumber | None:
        """Return the bulletin that this one adds to."""
        row = await self._session.row("releases.adds_to", number=number)
        return None if row is None else BulletinNumber(row["adds_to"])

    async def draft_of(self, chat: ChatId, message: MessageId) -> DraftId | None:
        """Return the draft that a message of the desk's is about: a review card, or a plan."""
        row = await self._session.row("releases.draft_of", chat=chat, message=message)
        return None if row is None else DraftId(row["draft"])

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
        chat=None if row["chat"] is None else ChatId(row["chat"]),
        message=None if row["message"] is None else MessageId(row["message"]),
    )
