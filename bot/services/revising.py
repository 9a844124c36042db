"""The next revision of a draft: who may write it, whether somebody else is at it, and what becomes
of a review that is under way.

No use case: runs inside the transaction of one (`drafting`, `editing`, `proofing`). Must not know
what is changed, nor show anything.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.domain.draft import Content, Draft, DraftState, Problem, Revision
from bot.domain.errors import Forbidden, Kept, NotFound, Stale
from bot.domain.ids import DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt
from bot.domain.rich import RichText
from bot.services import mail
from bot.services.context import ServiceContext, require_now
from bot.services.mirroring import Mirrors, editor_of
from bot.text.composing import source_of
from storage.stores import Stores

BUSY = "error-being-edited"
NOT_YOURS = "error-not-your-draft"

EDITING = timedelta(minutes=5)
"""How long a member has a shared draft to themselves after each step."""

EDITABLE = frozenset(
    {DraftState.WRITING, DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.SCHEDULED}
)
"""Before a draft is published or put aside, its authors may change it; a decision is void then."""


class Change(Frozen):
    """What the next revision holds. `source` is None where buttons changed the content, whose text
    is then written out anew; `base` is what an undo goes back to, None for the present revision."""

    content: Content
    source: RichText | None = None
    problems: tuple[Problem, ...] = ()
    base: int | None = None


Step = Callable[[Content], Content]
"""What is done to a content; raises a Refusal where it cannot be done."""


class Late(Frozen):
    """A text that may come too late: which `message` brought it, for which item (0: the draft as a
    whole), and the question that it answers. With `section` it is to be added to that one, and the
    question stays open for what comes next."""

    prompt: Prompt
    message: MessageId
    item: int
    text: RichText
    section: str = ""


class Revising:
    """Writes revisions in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def opened(self, actor: Actor, draft_id: DraftId) -> Draft:
        """Return a draft that the actor may see and work on: their own, or one that is shared.
        Raises NotFound; Forbidden, also if they may not draft any more (threat T13)."""
        await require_now(self._stores, actor, Permission.DRAFT)
        draft = await self._stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        if draft.author != actor.person and (draft.practice or not draft.shared):
            raise Forbidden(NOT_YOURS)
        return draft

    async def editable(self, actor: Actor, draft_id: DraftId) -> Draft:
        """Return a draft that the actor may change now. Raises NotFound, Forbidden, and Stale if it
        is settled or another member is at it."""
        draft = await self.opened(actor, draft_id)
        if draft.state not in EDITABLE:
            raise Stale("error-already-decided")
        await self._require_free(draft, actor)
        return draft

    async def latest(self, draft: Draft) -> Revision:
        """Return the present revision; raises NotFound if there is none yet."""
        revision = await self._stores.drafts.revision(draft.id, draft.revision)
        if revision is None:
            raise NotFound("error-no-such-draft")
        return revision

    async def write(self, actor: Actor, draft: Draft, change: Change) -> Revision:
        """Write the next revision of an editable draft. A review under way is over, and its votes
        are void; so is an approval. The actor has the draft to themselves for a while."""
        if draft.state is not DraftState.WRITING:
            draft = await mail.Mail(self._context, self._stores).take_back(draft, actor)
        now = self._context.clock.now()
        revision = Revision(
            draft=draft.id,
            number=draft.revision + 1,
            source=source_of(change.content) if change.source is None else change.source,
            content=change.content.keyed(),
            problems=change.problems,
            hash="",
            written_at=now,
            written_by=actor.person,
            base=draft.revision if change.base is None else change.base,
        )
        if not await self._stores.drafts.revise(revision):
            raise Stale("error-newer-revision")
        await self.hold(actor, draft)
        return revision

    async def step(self, actor: Actor, draft: Draft, step: Step) -> Revision:
        """Do something to the content of an editable draft; nothing is written if that changes
        nothing. What the parser noticed stays, for the reviewers."""
        now = await self.latest(draft)
        content = step(now.content)
        if content == now.content:
            return now
        return await self.write(actor, draft, Change(content=content, problems=now.problems))

    async def hold(self, actor: Actor, draft: Draft) -> None:
        """Let the actor have a shared draft to themselves from now on, and show it to the others as
        it stands. For each change, and when a question about a change is put."""
        if not draft.shared:
            return
        until = self._context.clock.now() + EDITING
        await self._stores.drafts.lock(draft.id, actor.person, until)
        draft = await mail.reread(self._stores, draft)
        await Mirrors(self._context, self._stores).refresh(draft, but=actor.person)

    async def keep(
        self, actor: Actor, draft: Draft, item_key: int, text: RichText, section: str = ""
    ) -> int:
        """Keep a text that came too late for an item (0: for the draft as a whole, or for a section
        that it is to be added to); return the number by which its writer can use it or let it go.
        """
        kept, now = self._stores.kept_texts, self._context.clock.now()
        return await kept.add(draft.id, item_key, actor.person, text, now, section)

    async def require_own_picture(self, actor: Actor, draft: Draft, revision: int) -> None:
        """Raise Stale if somebody else has changed the draft since the actor saw `revision`."""
        if draft.revision != revision and (await self.latest(draft)).written_by != actor.person:
            raise Stale("error-newer-revision")

    async def is_busy(self, actor: Actor, draft_id: DraftId) -> bool:
        """Whether another member has the draft to themselves now."""
        draft = await self.opened(actor, draft_id)
        return await editor_of(self._context, self._stores, draft, actor.person) is not None

    async def _require_free(self, draft: Draft, actor: Actor) -> None:
        busy = await editor_of(self._context, self._stores, draft, actor.person)
        if busy is not None:
            raise Stale(BUSY, tag=busy.tag, until=busy.until)


@asynccontextmanager
async def keeping(context: ServiceContext, actor: Actor, late: Late) -> AsyncIterator[None]:
    """Around the transaction that takes a text: if that raises Stale, or Forbidden for a draft that
    is somebody else's alone by now, the text is kept, the question is answered, and Kept is raised,
    which offers the text. What is published stays as it is."""
    try:
        yield
    except (Stale, Forbidden) as error:
        async with context.database.write() as stores:
            draft = await stores.drafts.get(late.prompt.draft)
            if draft is None or draft.state is DraftState.PUBLISHED:
                raise
            if isinstance(error, Forbidden) and error.code != NOT_YOURS:
                raise
            revising, prompt = Revising(context, stores), late.prompt
            kept = await revising.keep(actor, draft, late.item, late.text, late.section)
            if not late.section:
                await stores.prompts.take(prompt.chat, prompt.message, actor.person)
            await stores.prompts.note_answer(prompt, late.message)
        raise Kept(error, kept, adds=bool(late.section)) from error
