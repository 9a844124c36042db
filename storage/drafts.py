"""Stores drafts, their revisions and the messages that they came in.

Must not decide which step is due: it looks up where a step leads and makes it only from the state
and the revision that the caller saw.
"""

from datetime import datetime

from pydantic import TypeAdapter

from bot.domain.draft import Content, Draft, DraftState, Problem, Revision
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, PersonId
from bot.domain.lifecycle import DRAFT_TABLE, DraftEvent, advance
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from storage.moments import from_ms, to_ms
from storage.session import Row, Store

_PROBLEMS = TypeAdapter(tuple[Problem, ...])


class Written(Frozen):
    """A message that a draft's text came in; `length` counts UTF-16 units, as clients do."""

    draft: DraftId
    message: MessageId
    length: int
    at: datetime


class Drafts(Store):
    """Drafts by id."""

    async def create(self, author: PersonId, at: datetime) -> DraftId:
        """Start a draft, in state writing and without a revision yet (revision 0)."""
        return DraftId(
            await self._session.number(
                "drafts.create", author=author, state=DraftState.WRITING, created_at=to_ms(at)
            )
        )

    async def get(self, id: DraftId) -> Draft | None:  # noqa: A002 - the word of the field
        """Return a draft."""
        row = await self._session.row("drafts.get", id=id)
        return None if row is None else _draft(row)

    async def revise(self, revision: Revision) -> bool:
        """Add a revision and make it the current one; False, and nothing done, if the draft does
        not stand at the one before, or is past review."""
        moved = await self._session.change(
            "drafts.move_on",
            id=revision.draft,
            number=revision.number,
            writing=DraftState.WRITING,
            in_review=DraftState.IN_REVIEW,
        )
        if not moved:
            return False
        await self._session.change(
            "drafts.add_revision",
            draft=revision.draft,
            number=revision.number,
            source=revision.source.model_dump_json(),
            content=revision.content.model_dump_json(),
            problems=_PROBLEMS.dump_json(revision.problems).decode(),
            hash=revision.hash,
            written_at=to_ms(revision.written_at),
        )
        return True

    async def seal(self, id: DraftId, number: int, hash: str) -> bool:  # noqa: A002 - as above
        """Bind a revision to the hash of the messages that reviewers are shown."""
        return bool(await self._session.change("drafts.seal", draft=id, number=number, hash=hash))

    async def revision(self, id: DraftId, number: int) -> Revision | None:  # noqa: A002 - as above
        """Return one revision."""
        row = await self._session.row("drafts.revision", draft=id, number=number)
        return None if row is None else _revision(row)

    async def step(self, draft: Draft, event: DraftEvent) -> bool:
        """Take a step from the draft as the caller saw it; False if it moved on since. Raises
        IllegalTransition if its state has no such step."""
        stepped = await self._session.change(
            "drafts.step",
            id=draft.id,
            was=draft.state,
            becomes=advance(DRAFT_TABLE, draft.state, event),
            revision=draft.revision,
        )
        return stepped > 0

    async def reserve_number(self, id: DraftId) -> BulletinNumber:  # noqa: A002 - as above
        """Return the number under which the draft will be published, reserving the next free one
        if it has none."""
        return BulletinNumber(await self._session.number("drafts.reserve_number", id=id))

    async def release_number(self, id: DraftId) -> None:  # noqa: A002 - as above
        """Give up the reserved number, unless the draft is published under it."""
        await self._session.change("drafts.release_number", id=id, published=DraftState.PUBLISHED)

    async def of_author(self, author: PersonId, limit: int) -> tuple[Draft, ...]:
        """Return an author's drafts, the newest first."""
        rows = await self._session.rows("drafts.of_author", author=author, limit=limit)
        return tuple(_draft(row) for row in rows)

    async def waiting(self) -> tuple[Draft, ...]:
        """Return the drafts in review, the oldest first."""
        rows = await self._session.rows("drafts.in_state", state=DraftState.IN_REVIEW)
        return tuple(_draft(row) for row in rows)

    async def note_message(
        self, chat: ChatId, message: MessageId, draft: DraftId, length: int, at: datetime
    ) -> bool:
        """Remember that a message belongs to a draft; False if that is known already."""
        noted = await self._session.change(
            "drafts.note_message",
            chat=chat,
            message=message,
            draft=draft,
            length=length,
            sent_at=to_ms(at),
        )
        return noted > 0

    async def drafts_of(self, chat: ChatId, message: MessageId) -> tuple[DraftId, ...]:
        """Return the drafts that a message belongs to, in the order of its updates."""
        rows = await self._session.rows("drafts.of_message", chat=chat, message=message)
        return tuple(DraftId(row["draft"]) for row in rows)

    async def last_message(self, chat: ChatId) -> Written | None:
        """Return the newest message of a chat that belongs to a draft."""
        row = await self._session.row("drafts.last_message", chat=chat)
        if row is None:
            return None
        return Written(
            draft=DraftId(row["draft"]),
            message=MessageId(row["message"]),
            length=row["length"],
            at=from_ms(row["sent_at"]),
        )

    async def is_followed(self, bulletin: BulletinNumber, chat: ChatId) -> bool:
        """Whether a chat was given a message that shows how far a draft's bulletin is."""
        found = await self._session.number("drafts.is_followed", bulletin=bulletin, chat=chat)
        return bool(found)

    async def board(self, id: DraftId) -> MessageId | None:  # noqa: A002 - as above
        """Return the message in the author's chat that shows the draft and its buttons."""
        row = await self._session.row("drafts.board", id=id)
        return None if row is None or row["board"] is None else MessageId(row["board"])

    async def set_board(
        self,
        id: DraftId,  # noqa: A002 - as above
        message: MessageId | None,
    ) -> None:
        """Remember, or forget, that message."""
        await self._session.change("drafts.set_board", id=id, message=message)


def _draft(row: Row) -> Draft:
    return Draft(
        id=DraftId(row["id"]),
        author=PersonId(row["author"]),
        state=DraftState(row["state"]),
        revision=row["revision"],
        number=None if row["number"] is None else BulletinNumber(row["number"]),
        created_at=from_ms(row["created_at"]),
    )


def _revision(row: Row) -> Revision:
    return Revision(
        draft=DraftId(row["draft"]),
        number=row["number"],
        source=RichText.model_validate_json(row["source"]),
        content=Content.model_validate_json(row["content"]),
        problems=_PROBLEMS.validate_json(row["problems"]),
        hash=row["hash"],
        written_at=from_ms(row["written_at"]),
    )
