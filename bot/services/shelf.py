"""All drafts of the desk that a member may see: their own, shared ones, what was put aside; opening
a draft to the others, and taking one up again.

Must not change what a draft says (`editing` does; for a text that came too late, `lateness`).
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.audit import Act
from bot.domain.bulletin import Choice
from bot.domain.draft import Draft, DraftState, Revision
from bot.domain.errors import BadInput, Forbidden, NotFound, Stale
from bot.domain.ids import DraftId, PersonId
from bot.domain.lifecycle import DraftEvent
from bot.domain.policy import Actor, Permission
from bot.domain.review import Review, Verdict
from bot.services import mail, sealing
from bot.services.context import ServiceContext, require_now
from bot.services.foreseeing import parts_now
from bot.services.mirroring import Mirrors
from bot.services.recording import acting
from bot.services.revising import Change, Revising
from bot.text import outline, render, shelves
from bot.text.i18n import Localizer
from bot.text.shelf import Pages, Screen
from bot.text.shelves import AsideLine, Line
from storage.shelves import PutAside, Shelved
from storage.stores import Stores

ASIDE = timedelta(days=30)
"""How long the desk sees what was put aside."""

PAGE = 10
"""Drafts of one page."""

_MOST_PAGES = 1_000_000

_PUT_ASIDE = frozenset({DraftState.REJECTED, DraftState.WITHDRAWN})


class Shelf:
    """Use cases of /drafts. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def drafts(self, actor: Actor, page: int = 0) -> Screen:
        """Return the list of the drafts that the actor may work on."""
        actor.require(Permission.DRAFT)
        page = min(page, _MOST_PAGES)
        async with self._context.database.read() as stores:
            found = await stores.shelves.open_to(actor.person, PAGE + 1, page * PAGE)
            kept = len(await stores.kept_texts.of(actor.person))
            lines = [await self._line(stores, actor, one) for one in found[:PAGE]]
        pages = Pages(page, more=len(found) > PAGE)
        now = self._context.clock.now()
        return shelves.open_screen(lines, pages, kept, now, self._say(actor))

    async def put_aside(self, actor: Actor, page: int = 0) -> Screen:
        """Return the list of what was rejected or withdrawn lately."""
        actor.require(Permission.DRAFT)
        page, now = min(page, _MOST_PAGES), self._context.clock.now()
        async with self._context.database.read() as stores:
            found = await stores.shelves.put_aside(actor.person, now - ASIDE, PAGE + 1, page * PAGE)
            lines = [await _aside_line(stores, one) for one in found[:PAGE]]
        pages = Pages(page, more=len(found) > PAGE)
        return shelves.aside_screen(lines, pages, ASIDE.days, now, self._say(actor))

    async def look(self, actor: Actor, draft_id: DraftId) -> Screen:
        """Return a draft that was put aside, with what was decided and why."""
        actor.require(Permission.DRAFT)
        say, now = self._say(actor), self._context.clock.now()
        async with self._context.database.read() as stores:
            draft, revision = await self._aside(stores, actor, draft_id)
            line = await _aside_line(stores, await _ruled(stores, draft, revision))
        board = outline.board(draft, revision, say, self._context.theatre)
        return shelves.look_screen(line, board, now, say)

    async def read(self, actor: Actor, draft_id: DraftId) -> tuple[render.Message, ...]:
        """Return the very messages that a draft put aside would have been; it has no number."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft, revision = await self._aside(stores, actor, draft_id)
            parts = await parts_now(self._context, stores, draft, revision)
        say = self._context.catalogs.localizer(self._context.language)
        return tuple(
            message
            for part in parts
            for message in sealing.messages(
                part, Choice(), self._context, say, practice=draft.practice
            )
        )

    async def share(self, actor: Actor, draft_id: DraftId, *, shared: bool) -> None:
        """Open a draft of one's own to every member who drafts, or close it to them again. Not
        while one of them is at it, whose text would be lost."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.SHARE, f"draft {draft_id}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            draft = await Revising(self._context, stores).editable(actor, draft_id)
            if draft.author != actor.person:
                raise Forbidden("error-not-your-draft")
            if draft.practice:
                raise BadInput("error-practice-is-alone")
            if draft.shared != shared:
                await stores.shelves.share(draft.id, shared=shared)
                draft = await mail.reread(stores, draft)
                await Mirrors(self._context, stores).refresh(draft, but=actor.person)
        self._wake()

    async def reopen(self, actor: Actor, draft_id: DraftId) -> None:
        """Take up again what was put aside, as its author from now on. It is a new revision, so no
        vote on it counts any more; whoever wrote in it before stays one of its writers."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.REOPEN, f"draft {draft_id}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            mine = await stores.drafts.get(draft_id)
            if mine and (mine.state, mine.author) == (DraftState.WRITING, actor.person):
                return
            draft, revision = await self._aside(stores, actor, draft_id)
            await self._take_up(stores, actor, draft, revision)
            if draft.author != actor.person:
                mirrors = Mirrors(self._context, stores)
                await mirrors.tell(draft, draft.author, "shelf-taken-up", tag=actor.tag)
        self._wake()

    async def _take_up(
        self, stores: Stores, actor: Actor, draft: Draft, revision: Revision
    ) -> None:
        if not await stores.drafts.step(draft, DraftEvent.REOPEN, self._context.clock.now()):
            raise Stale("error-newer-revision")
        await stores.drafts.release_number(draft.id)
        await stores.releases.drop(draft.id)
        await stores.shelves.hand_over(draft.id, actor.person)
        change = Change(
            content=revision.content,
            source=revision.source,
            problems=revision.problems,
            base=revision.base,
        )
        again = await mail.reread(stores, draft)
        await Revising(self._context, stores).write(actor, again, change)
        again = await mail.reread(stores, draft)
        await Mirrors(self._context, stores).refresh(again, but=actor.person)

    async def _aside(
        self, stores: Stores, actor: Actor, draft_id: DraftId
    ) -> tuple[Draft, Revision]:
        """Return a draft that was put aside and may be taken up; raises NotFound, Forbidden, and
        Stale if somebody else was faster."""
        draft = await stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        if draft.practice and draft.author != actor.person:
            raise Forbidden("error-not-your-draft")
        if draft.state not in _PUT_ASIDE:
            raise Stale("error-taken-up", tag=await _tag(stores, draft.author))
        revision = await stores.drafts.revision(draft.id, draft.revision)
        if revision is None or draft.changed_at < self._context.clock.now() - ASIDE:
            raise Stale("error-aside-too-long", days=ASIDE.days)
        return draft, revision

    async def _line(self, stores: Stores, actor: Actor, one: Shelved) -> Line:
        own = one.author == actor.person
        busy = _is_busy(one, actor, self._context.clock.now())
        return Line(
            **one.model_dump(include={"draft", "day", "kind", "state", "touched_at"}),
            practice=one.practice,
            shared=one.shared,
            author=None if own else await _tag(stores, one.author),
            editor=await _tag(stores, one.editor) if busy else None,
            words=await _words(stores, one.draft),
        )

    def _say(self, actor: Actor) -> Localizer:
        return self._context.catalogs.localizer(actor.language)


def _is_busy(one: Shelved, actor: Actor, now: datetime) -> bool:
    """Whether somebody else has a draft to themselves."""
    until = one.editing_until
    if until is None or not one.shared or one.editor in (None, actor.person):
        return False
    return until > now


async def _ruled(stores: Stores, draft: Draft, revision: Revision) -> PutAside:
    """Return a draft that was put aside, with the verdict that did it."""
    votes: tuple[Review, ...] = await stores.reviews.of(draft.id, draft.revision)
    ruling = next((vote for vote in reversed(votes) if vote.verdict is Verdict.REJECT), None)
    return PutAside(
        draft=draft.id,
        author=draft.author,
        state=draft.state,
        day=revision.content.day,
        kind=revision.content.kind,
        at=draft.changed_at,
        practice=draft.practice,
        reviewer=ruling.reviewer if ruling else None,
        reason=ruling.reason if ruling else "",
    )


async def _aside_line(stores: Stores, one: PutAside) -> AsideLine:
    return AsideLine(
        **one.model_dump(include={"draft", "day", "kind", "state", "at", "practice", "reason"}),
        author=await _tag(stores, one.author),
        by=None if one.reviewer is None else await _tag(stores, one.reviewer),
        words=await _words(stores, one.draft),
    )


async def _words(stores: Stores, draft_id: DraftId) -> str:
    """Return by what people know the draft again."""
    draft = await stores.drafts.get(draft_id)
    revision = draft and await stores.drafts.revision(draft.id, draft.revision)
    return shelves.gist(revision.content) if revision else ""


async def _tag(stores: Stores, person: PersonId | None) -> str:
    member = None if person is None else await stores.members.get(person)
    return member.tag if member else "?"
