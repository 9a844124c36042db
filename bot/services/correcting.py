"""Correcting what is out: a draft is made of a published bulletin, says what it changes, and is
brought to what the bulletin says by now.

All else that is done with it is done as with any draft. Must not publish anything, nor decide
whether it may be (`corrections` says what stops one).
"""

from collections.abc import Callable

from bot.domain.asked import Asked
from bot.domain.audit import Act
from bot.domain.bulletin import Bulletin
from bot.domain.draft import Content, Draft
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import BulletinNumber, DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rebasing import rebased
from bot.domain.rich import RichText
from bot.services import corrections
from bot.services.context import ServiceContext, require_now
from bot.services.once import once
from bot.services.recording import acting
from bot.services.revising import Change, Revising
from storage.stores import Stores

SENTENCE_LONGEST = 300
"""Characters of the sentence that tells readers what changed; it stands above the news."""


class Begun(Frozen):
    """A correction that can be worked on; `unsaid` while it does not tell readers what changes."""

    draft: Draft
    unsaid: bool


class Correcting:
    """Use cases of those who write. `wake` is called when a review card is to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def start(
        self, actor: Actor, number: BulletinNumber, words: str, asked: Asked | None
    ) -> Begun:
        """Begin a correction of a bulletin, or go on with one of the actor's under way; `words`
        tell readers what changes, empty if that is still to be said."""
        actor.require(Permission.DRAFT)
        sentence = one_sentence(words) if words.strip() else None

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.DRAFT)
            return str(await self._start(stores, actor, number, sentence))

        done = await once(
            acting(self._context, actor, Act.CORRECT, f"bulletin {number}"), asked, doing
        )
        self._wake()
        async with self._context.database.read() as stores:
            revising = Revising(self._context, stores)
            draft = await revising.opened(actor, DraftId(int(done.came_to)))
            content = (await revising.latest(draft)).content
        return Begun(draft=draft, unsaid=content.change is None)

    async def askable(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Return the correction if the actor may say now what it changes."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            await require_now(stores, actor, Permission.DRAFT)
            draft = await self._correction(stores, actor, draft_id)
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            await Revising(self._context, stores).hold(actor, draft)
            return draft

    async def opened_prompt(self, prompt: Prompt) -> None:
        """Remember the question what a correction changes."""
        async with self._context.database.write() as stores:
            await stores.prompts.open(prompt)

    async def answer(
        self, actor: Actor, question: Prompt, message: MessageId, words: str
    ) -> DraftId:
        """Take the sentence that came in `message` as the answer to an open question."""
        actor.require(Permission.DRAFT)
        sentence = one_sentence(words)
        async with self._context.database.write() as stores:
            await require_now(stores, actor, Permission.DRAFT)
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose is not Purpose.CORRECT:
                raise NotFound("error-no-question")
            draft = await self._correction(stores, actor, prompt.draft)
            await self._say(stores, actor, draft, sentence)
            await stores.prompts.note_answer(prompt, message)
        self._wake()
        return prompt.draft

    async def take_in(self, actor: Actor, draft_id: DraftId, revision: int) -> DraftId:
        """Bring a correction to what its bulletin says by now: what it changes stays changed."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            await require_now(stores, actor, Permission.DRAFT)
            draft = await self._correction(stores, actor, draft_id)
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            if draft.corrects is None or not await corrections.is_behind(stores, draft):
                raise Stale("error-correction-current")
            bulletin = await corrections.standing(stores, draft.corrects)
            base = await corrections.corrected(stores, draft)
            revising = Revising(self._context, stores)
            mine = await revising.latest(draft)
            content = rebased(base, mine.content, bulletin.content.keyed())
            await stores.drafts.rebase(draft.id, bulletin.version)
            change = Change(content=content, problems=mine.problems, base=0)
            await revising.write(actor, draft, change)
        self._wake()
        return draft_id

    async def _start(
        self, stores: Stores, actor: Actor, number: BulletinNumber, sentence: RichText | None
    ) -> DraftId:
        bulletin = await corrections.standing(stores, number)
        own = [
            one
            for one in await stores.drafts.correcting(number)
            if one.author == actor.person and one.based_on == bulletin.version
        ]
        if own:
            if sentence is not None:
                draft = await self._correction(stores, actor, own[-1].id)
                await self._say(stores, actor, draft, sentence)
            return own[-1].id
        return await self._create(stores, actor, bulletin, sentence)

    async def _create(
        self, stores: Stores, actor: Actor, bulletin: Bulletin, sentence: RichText | None
    ) -> DraftId:
        now = self._context.clock.now()
        draft_id = await stores.drafts.create(
            actor.person, now, corrects=bulletin.number, based_on=bulletin.version
        )
        draft = await stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        content = bulletin.content.keyed().model_copy(update={"change": sentence})
        await Revising(self._context, stores).write(actor, draft, Change(content=content))
        return draft_id

    async def _correction(self, stores: Stores, actor: Actor, draft_id: DraftId) -> Draft:
        draft = await Revising(self._context, stores).editable(actor, draft_id)
        if draft.corrects is None:
            raise Stale("error-old-button")
        await corrections.standing(stores, draft.corrects)
        return draft

    async def _say(self, stores: Stores, actor: Actor, draft: Draft, sentence: RichText) -> None:
        def step(content: Content) -> Content:
            return content.model_copy(update={"change": sentence})

        await Revising(self._context, stores).step(actor, draft, step)


def one_sentence(words: str) -> RichText:
    """Return what tells readers what changed, on one line; raises BadInput for nothing, or for more
    than stands above the news."""
    found = " ".join(words.split())
    if not found:
        raise BadInput("error-correction-unsaid")
    if len(found) > SENTENCE_LONGEST:
        raise BadInput("error-correction-too-long", limit=SENTENCE_LONGEST)
    return RichText.plain(found)
