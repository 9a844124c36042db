"""Stores drafts, their revisions and the messages that they came in.

Must not decide which step is due: it looks up where a step leads and makes it only from the state
and the revision that the caller saw.
"""

from datetime import datetime

from pydantic import TypeAdapter

from bot.domain.draft import Content, Draft, DraftState, Media, Problem, Revision
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, PersonId
from bot.domain.lifecycle import DRAFT_TABLE, DraftEvent, advance
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from storage.moments import from_ms, to_ms
from storage.session import Row, Store, Value

_PROBLEMS = TypeAdapter(tuple[Problem, ...])


class Written(Frozen):
    """A message that a draft came in; `length` counts UTF-16 units, as clients do. `text` is what
    it said to this draft, `album` names what was sent together with it, `item` is the key of the
    last item that it brought (0: none), `media` the file that came with it."""

    draft: DraftId
    message: MessageId
    length: int
    at: datetime
    text: RichText = RichText(text="")
    album: str = ""
    item: int = 0
    media: Media | None = None


class Worked(Frozen):
    """The last step that somebody took in a draft which is still written."""

    draft: DraftId
    at: datetime


class Drafts(Store):
    """Drafts by id."""

    async def create(
        self,
        author: PersonId,
        at: datetime,
        *,
        practice: bool = False,
        corrects: BulletinNumber | None = None,
        based_on: int = 0,
    ) -> DraftId:
        """Start a draft, in state writing and without a revision yet (revision 0); one that
        `corrects` a bulletin does so as of its version `based_on`, and is never practice."""
        if practice and corrects is not None:
            raise ValueError("practice corrects nothing")
        return DraftId(
            await self._session.number(
                "drafts.create",
                author=author,
                state=DraftState.WRITING,
                created_at=to_ms(at),
                practice=practice,
                corrects=corrects,
                based_on=based_on,
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
            content=revision.content.keyed().model_dump_json(),
            problems=_PROBLEMS.dump_json(revision.problems).decode(),
            hash=revision.hash,
            written_at=to_ms(revision.written_at),
            written_by=revision.written_by,
            base=revision.base,
        )
        await self._session.change(
            "drafts.add_writer", draft=revision.draft, person=revision.written_by
        )
        return True

    async def seal(
        self,
        id: DraftId,  # noqa: A002 - as above
        number: int,
        hash: str,  # noqa: A002 - as above
        at: datetime,
    ) -> bool:
        """Bind a revision to the hash of the messages that reviewers are shown."""
        sealed = await self._session.change(
            "drafts.seal", draft=id, number=number, hash=hash, sealed_at=to_ms(at)
        )
        return sealed > 0

    async def revision(self, id: DraftId, number: int) -> Revision | None:  # noqa: A002 - as above
        """Return one revision."""
        row = await self._session.row("drafts.revision", draft=id, number=number)
        return None if row is None else _revision(row)

    async def writers(self, id: DraftId) -> frozenset[PersonId]:  # noqa: A002 - as above
        """Return everybody who has ever written a revision: none of them may decide on the draft,
        not even when that revision is kept no longer."""
        rows = await self._session.rows("drafts.writers", draft=id)
        return frozenset(PersonId(row["person"]) for row in rows)

    async def step(self, draft: Draft, event: DraftEvent, at: datetime) -> bool:
        """Take a step from the draft as the caller saw it; False if it moved on since. Raises
        IllegalTransition if its state has no such step. A claim ends with it."""
        stepped = await self._session.change(
            "drafts.step",
            id=draft.id,
            was=draft.state,
            becomes=advance(DRAFT_TABLE, draft.state, event),
            revision=draft.revision,
            at=to_ms(at),
        )
        return stepped > 0

    async def lock(
        self,
        id: DraftId,  # noqa: A002 - as above
        editor: PersonId,
        until: datetime,
    ) -> None:
        """Let a member have the draft to themselves for a while."""
        await self._session.change("drafts.lock", id=id, editor=editor, until=to_ms(until))

    async def reserve_number(self, id: DraftId) -> BulletinNumber:  # noqa: A002 - as above
        """Return the number under which the draft will be published, reserving the next free one
        if it has none."""
        return BulletinNumber(await self._session.number("drafts.reserve_number", id=id))

    async def release_number(self, id: DraftId) -> None:  # noqa: A002 - as above
        """Give up the reserved number, unless the draft is published under it."""
        await self._session.change("drafts.release_number", id=id, published=DraftState.PUBLISHED)

    async def correcting(self, number: BulletinNumber) -> tuple[Draft, ...]:
        """Return the corrections of a bulletin that are under way, the oldest first."""
        rows = await self._session.rows(
            "drafts.correcting",
            number=number,
            writing=DraftState.WRITING,
            in_review=DraftState.IN_REVIEW,
            approved=DraftState.APPROVED,
            scheduled=DraftState.SCHEDULED,
        )
        return tuple(_draft(row) for row in rows)

    async def rebase(self, id: DraftId, version: int) -> None:  # noqa: A002 - as above
        """Let a correction be one of the bulletin as it is at a later version."""
        await self._session.change("drafts.rebase", id=id, version=version)

    async def of_author(self, author: PersonId, limit: int) -> tuple[Draft, ...]:
        """Return an author's drafts, the newest first."""
        rows = await self._session.rows("drafts.of_author", author=author, limit=limit)
        return tuple(_draft(row) for row in rows)

    async def waiting(self) -> tuple[Draft, ...]:
        """Return the drafts in review, the oldest first."""
        rows = await self._session.rows("drafts.in_state", state=DraftState.IN_REVIEW)
        return tuple(_draft(row) for row in rows)

    async def approved(self) -> tuple[Draft, ...]:
        """Return the drafts that are approved and not published yet, held ones first."""
        held = await self._session.rows("drafts.in_state", state=DraftState.APPROVED)
        timed = await self._session.rows("drafts.in_state", state=DraftState.SCHEDULED)
        return tuple(_draft(row) for row in (*held, *timed))

    async def note_message(self, chat: ChatId, written: Written) -> bool:
        """Remember that a message belongs to a draft; False if that is known already."""
        noted = await self._session.change(
            "drafts.note_message",
            chat=chat,
            **_said(written),
            sent_at=to_ms(written.at),
            album=written.album,
        )
        return noted > 0

    async def rewrite_message(self, chat: ChatId, written: Written) -> None:
        """Remember what a message says and brings since its sender edited it."""
        await self._session.change("drafts.rewrite_message", chat=chat, **_said(written))

    async def move_message(self, chat: ChatId, row: Written, draft: DraftId, item: int) -> None:
        """Let a message that brought a file belong to another draft or item."""
        await self._session.change(
            "drafts.move_message",
            chat=chat,
            message=row.message,
            was=row.draft,
            draft=draft,
            item=item,
        )

    async def written(self, chat: ChatId, message: MessageId) -> tuple[Written, ...]:
        """Return what a message brought to each of its drafts, in the order of its updates."""
        rows = await self._session.rows("drafts.written", chat=chat, message=message)
        return tuple(_written(row) for row in rows)

    async def album(self, chat: ChatId, album: str) -> tuple[Written, ...]:
        """Return the messages of an album, in order."""
        rows = await self._session.rows("drafts.album", chat=chat, album=album)
        return tuple(_written(row) for row in rows)

    async def drafts_of(self, chat: ChatId, message: MessageId) -> tuple[DraftId, ...]:
        """Return the drafts that a message belongs to, in the order of its updates."""
        rows = await self._session.rows("drafts.of_message", chat=chat, message=message)
        return tuple(DraftId(row["draft"]) for row in rows)

    async def last_message(self, chat: ChatId) -> Written | None:
        """Return the newest message of a chat that belongs to a draft."""
        row = await self._session.row("drafts.last_message", chat=chat)
        return None if row is None else _written(row)

    async def worked_on(self, person: PersonId) -> Worked | None:
        """Return the draft in which a member wrote last, by a message or a button."""
        row = await self._session.row("drafts.worked_on", person=person, writing=DraftState.WRITING)
        return None if row is None else Worked(draft=row["draft"], at=from_ms(row["written_at"]))

    async def is_followed(self, bulletin: BulletinNumber, chat: ChatId) -> bool:
        """Whether a chat was given a message that shows how far a draft's bulletin is."""
        found = await self._session.number("drafts.is_followed", bulletin=bulletin, chat=chat)
        return bool(found)

    async def board(self, id: DraftId, person: PersonId) -> MessageId | None:  # noqa: A002
        """Return the message in a member's chat that shows them the draft and its buttons."""
        row = await self._session.row("drafts.board", id=id, person=person)
        return None if row is None else MessageId(row["message"])

    async def set_board(
        self,
        id: DraftId,  # noqa: A002 - as above
        person: PersonId,
        message: MessageId,
    ) -> None:
        """Remember that message."""
        await self._session.change("drafts.set_board", id=id, person=person, message=message)


def _said(written: Written) -> dict[str, Value]:
    media = written.media
    return {
        "message": written.message,
        "draft": written.draft,
        "length": written.length,
        "text": written.text.model_dump_json(),
        "item": written.item,
        "media": media.model_dump_json() if media else "",
    }


def _written(row: Row) -> Written:
    text = row["text"]
    return Written(
        draft=DraftId(row["draft"]),
        message=MessageId(row["message"]),
        length=row["length"],
        at=from_ms(row["sent_at"]),
        text=RichText.model_validate_json(text) if text else RichText.plain(""),
        album=row["album"],
        item=row["item"],
        media=Media.model_validate_json(row["media"]) if row["media"] else None,
    )


def _draft(row: Row) -> Draft:
    return Draft(
        id=DraftId(row["id"]),
        author=PersonId(row["author"]),
        state=DraftState(row["state"]),
        revision=row["revision"],
        number=_number(row["number"] if row["corrects"] is None else row["corrects"]),
        created_at=from_ms(row["created_at"]),
        changed_at=from_ms(row["changed_at"]),
        practice=bool(row["practice"]),
        shared=bool(row["shared"]),
        claimed_by=_person(row["claimed_by"]),
        claimed_at=_moment(row["claimed_at"]),
        editor=_person(row["editor"]),
        editing_until=_moment(row["editing_until"]),
        corrects=_number(row["corrects"]),
        based_on=row["based_on"],
    )


def _number(value: int | None) -> BulletinNumber | None:
    return None if value is None else BulletinNumber(value)


def _person(value: int | None) -> PersonId | None:
    return None if value is None else PersonId(value)


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)


def _revision(row: Row) -> Revision:
    return Revision(
        draft=DraftId(row["draft"]),
        number=row["number"],
        source=RichText.model_validate_json(row["source"]),
        # What an earlier version wrote has no keys; they come out the same each time.
        content=Content.model_validate_json(row["content"]).keyed(),
        problems=_PROBLEMS.validate_json(row["problems"]),
        hash=row["hash"],
        written_at=from_ms(row["written_at"]),
        written_by=PersonId(row["written_by"]),
        base=row["base"],
        sealed_at=_moment(row["sealed_at"]),
    )
