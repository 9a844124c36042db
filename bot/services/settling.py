"""Settling: a member says what became of a published item, and that goes to the reviewers as a
correction in which nothing but the item's confidence and its sources change.

Must not submit or decide anything (`review` does), nor change a bulletin.
"""

from collections.abc import Callable

from bot.domain.audit import Act
from bot.domain.bulletin import Bulletin
from bot.domain.draft import Confidence, Content, Draft, DraftState
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import DraftId, ItemId, MessageId
from bot.domain.lifecycle import DraftEvent
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.domain.settling import NEEDS_SOURCE, turned
from bot.services import mail, stepping
from bot.services.context import ServiceContext, require_now
from bot.services.entries import key_of
from bot.services.recording import acting
from bot.services.revising import Change, Revising
from bot.text import rereading
from bot.text.item_ids import ids_in
from storage.settlements import Located
from storage.stores import Stores

REASON_LONGEST = 300
"""Characters of a reason, which stands on the bulletin itself."""


class Settling:
    """Use cases of those who know how it ended. `wake` is called when cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def begin(self, actor: Actor, item: ItemId, to: Confidence, version: int) -> Draft:
        """Return a correction that brings an item to another step, and waits for its reason.

        Raises NotFound, and Stale if the bulletin is not at the version that the actor saw, if it
        was taken back, or if the item stands so already. The same again returns the same."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.SETTLE, f"item {item}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            found = await _standing(stores, item)
            number = found.statement.bulletin
            bulletin = await stores.bulletins.get(number)
            if bulletin is None or bulletin.retracted:
                raise Stale("error-taken-back", number=str(number))
            if bulletin.version != version:
                raise Stale("error-settle-changed", number=str(number))
            if found.statement.confidence is to:
                raise Stale("error-settle-same")
            key = await _key(stores, bulletin, item)
            content = turned(bulletin.content.keyed(), key, to)
            content = content.model_copy(update={"change": None})
            again = await self._begun(stores, actor, bulletin, content, key)
            if again is not None:
                return again
            return await self._create(stores, actor, bulletin, content)

    async def opened_prompt(self, prompt: Prompt) -> None:
        """Remember the question for a reason. What the person was asked before in that chat about
        another settlement is let go, with its draft: nobody would look for it."""
        async with self._context.database.write() as stores:
            while (earlier := await self._asked(stores, prompt)) is not None:
                await stores.prompts.take(prompt.chat, earlier.message, prompt.person)
                if earlier.draft != prompt.draft:
                    await self._let_go(stores, earlier.draft)
            await stores.prompts.open(prompt)

    async def let_go(self, actor: Actor, prompt: Prompt) -> None:
        """Put aside a settlement whose reason nobody will give."""
        actor.require(Permission.DRAFT)
        subject = f"draft {prompt.draft}"
        async with acting(self._context, actor, Act.WITHDRAW, subject) as stores:
            await self._let_go(stores, prompt.draft)

    async def answer(
        self, actor: Actor, question: Prompt, message: MessageId, text: RichText
    ) -> None:
        """Take the reason, and what is behind it, which came in `message`. Raises BadInput for an
        answer without a reason, or without what is behind a confirmation or a denial."""
        actor.require(Permission.DRAFT)
        subject = f"draft {question.draft}, item {question.target}"
        async with acting(self._context, actor, Act.SETTLE, subject) as stores:
            await require_now(stores, actor, Permission.DRAFT)
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose is not Purpose.SETTLE:
                raise NotFound("error-no-question")
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, prompt.draft)
            item = ItemId.read(prompt.target)
            content = (await revising.latest(draft)).content
            bulletin = await stores.bulletins.get(draft.corrects) if draft.corrects else None
            if bulletin is None:
                raise NotFound("error-no-such-published-item", id=str(item))
            key = await _key(stores, bulletin, item)
            content = await self._reasoned(stores, content, key, item, text)
            await revising.write(actor, draft, Change(content=content))
            await stores.prompts.note_answer(prompt, message)
        self._wake()

    async def _reasoned(
        self, stores: Stores, content: Content, key: int, item: ItemId, text: RichText
    ) -> Content:
        """Return the content with the answer's first line as what changed, and the others, and the
        ids of items in it, as sources of the item."""
        reason, sources = _read(text)
        behind = (named for named in ids_in(reason.text, "S") if named != item)
        sources = (*sources, *(RichText.plain(str(named)) for named in behind))
        for source in sources:
            for named in ids_in(source.text, "S"):
                if named == item:
                    raise BadInput("error-settle-itself")
                await _standing(stores, named)
        now = content.item(key)
        if now is None:
            raise NotFound("error-no-such-item")
        if now.confidence in NEEDS_SOURCE and not sources:
            raise BadInput("error-settle-source")
        content = turned(content, key, now.confidence, sources)
        after = content.item(key)
        if after is not None and len(after.sources) > rereading.MOST_SOURCES:
            raise BadInput("error-too-many-sources", limit=rereading.MOST_SOURCES)
        return content.model_copy(update={"change": reason})

    async def _begun(
        self, stores: Stores, actor: Actor, bulletin: Bulletin, content: Content, key: int
    ) -> Draft | None:
        """Return the draft that an earlier press made; raises Stale if somebody has handed in, or
        is writing, the same settlement."""
        for draft in await stores.drafts.correcting(bulletin.number):
            revision = await stores.drafts.revision(draft.id, draft.revision)
            if revision is None or draft.based_on != bulletin.version:
                continue
            if draft.state is DraftState.WRITING:
                if draft.author == actor.person and revision.content == content:
                    return draft
                continue
            theirs, ours = revision.content.item(key), content.item(key)
            if theirs and ours and theirs.confidence is ours.confidence:
                raise Stale("error-settle-under-way", draft=str(draft.id))
        return None

    async def _create(
        self, stores: Stores, actor: Actor, bulletin: Bulletin, content: Content
    ) -> Draft:
        number, now = bulletin.number, self._context.clock.now()
        draft_id = await stores.drafts.create(
            actor.person, now, corrects=number, based_on=bulletin.version
        )
        draft = await stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        await Revising(self._context, stores).write(actor, draft, Change(content=content))
        return await mail.reread(stores, draft)

    async def _asked(self, stores: Stores, prompt: Prompt) -> Prompt | None:
        earlier = await stores.prompts.peek(prompt.chat, None, prompt.person)
        return earlier if earlier and earlier.purpose is Purpose.SETTLE else None

    async def _let_go(self, stores: Stores, draft_id: DraftId) -> None:
        draft = await stores.drafts.get(draft_id)
        if draft is not None and draft.state is DraftState.WRITING and draft.revision == 1:
            now = self._context.clock.now()
            await stepping.step(stores, draft, DraftEvent.WITHDRAW, now)


async def _key(stores: Stores, bulletin: Bulletin, item: ItemId) -> int:
    key = await key_of(stores, bulletin, item)
    if key is None:
        raise NotFound("error-no-such-published-item", id=str(item))
    return key


async def _standing(stores: Stores, item: ItemId) -> Located:
    """Return where a published item stands; raises NotFound, and Stale for one that was taken
    out."""
    found = await stores.settlements.located(item)
    if found is None:
        raise NotFound("error-no-such-published-item", id=str(item))
    if found.gone:
        raise Stale("error-item-taken-out", id=str(item))
    return found


def _read(text: RichText) -> tuple[RichText, tuple[RichText, ...]]:
    """Return the first line, and each further line as a source; raises BadInput."""
    lines = [line for line in text.lines() if line.text.strip()]
    if not lines or len(lines[0].text) > REASON_LONGEST:
        raise BadInput("error-settle-reason", limit=REASON_LONGEST)
    reason, *sources = (rereading.one_source(line) for line in lines)
    return reason, tuple(sources)
