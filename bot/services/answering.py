"""Answering readers: a reviewer answers a question, closes it, or makes a draft of it.

One reviewer's word goes to one reader, and to nobody else without a review. Must not know who
asked.
"""

from collections.abc import Callable
from typing import NamedTuple

from bot.domain.asked import Asked
from bot.domain.asking import Asking, QuestionId, QuestionState
from bot.domain.audit import Act
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.policy import Actor, Permission
from bot.services.asked_mail import AskedMail
from bot.services.context import ServiceContext, require_now
from bot.services.once import once
from bot.services.recording import acting
from bot.services.revising import Change, Revising
from bot.text import questions
from bot.text.html import Html, clean
from bot.text.questions import PAGE, Ended
from bot.text.reader import is_blank, units
from storage.stores import Stores

LONGEST = 2_000
"""Characters of an answer, which stands below its question in one message."""

_GONE = "gone"


class Open(NamedTuple):
    """A page of the questions that wait, out of `total`."""

    questions: tuple[Asking, ...]
    offset: int
    total: int


class Answering:
    """Use cases of those who answer. `wake` is called when there is something to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def open(self, actor: Actor, offset: int = 0) -> Open:
        """Return questions that wait, the oldest first."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            total = await stores.questions.count_open()
            # The last page, if what stood on this one was answered meanwhile.
            offset = min(offset, max(0, total - 1) // PAGE * PAGE)
            return Open(await stores.questions.open(PAGE, offset), offset, total)

    async def begin(self, actor: Actor, number: QuestionId) -> Asking:
        """Return a question that waits; raises NotFound, Stale."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            await self._require_thawed(stores)
            return await _waiting(stores, number)

    async def opened_prompt(
        self, actor: Actor, number: QuestionId, chat: ChatId, message: MessageId
    ) -> None:
        """Remember a message of ours whose reply by this actor is the answer."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            now = self._context.clock.now()
            await stores.questions.open_prompt(number, chat, message, actor.person, now)

    async def prompted(self, actor: Actor, chat: ChatId, message: MessageId) -> QuestionId | None:
        """Return the question that this actor's reply to a message answers."""
        async with self._context.database.read() as stores:
            return await stores.questions.prompt(chat, message, actor.person)

    async def answer(
        self, actor: Actor, number: QuestionId, words: str, asked: Asked | None = None
    ) -> bool:
        """Answer a question; its reader gets the words, and where they are is forgotten. False if
        that was not known any more. The same update again does nothing and comes to the same.

        Raises BadInput for an answer too long or empty, NotFound, and Stale if the question is
        settled or everything is frozen, since nobody checks what goes to a reader then.
        """
        actor.require(Permission.REVIEW)
        words = clean(words).strip()
        if is_blank(words):
            raise BadInput("error-answer-empty", number=str(number))
        if units(words) > LONGEST:
            raise BadInput("error-answer-too-long", limit=LONGEST)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.REVIEW)
            await self._require_thawed(stores)
            question = await _waiting(stores, number)
            state = {"state": QuestionState.ANSWERED, "answer": words}
            ended = question.model_copy(update=state)
            html = questions.answered(ended, self._context.catalogs.localizer(question.language))
            told = await self._end(stores, actor, ended, html)
            return "" if told else _GONE

        subject = f"question {number}"
        done = await once(acting(self._context, actor, Act.ANSWER, subject), asked, doing)
        self._wake()
        return done.came_to != _GONE

    async def close(self, actor: Actor, number: QuestionId, asked: Asked | None = None) -> None:
        """Let a question be without an answer; its reader hears so."""
        actor.require(Permission.REVIEW)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.REVIEW)
            question = await _waiting(stores, number)
            ended = question.model_copy(update={"state": QuestionState.CLOSED})
            say = self._context.catalogs.localizer(question.language)
            await self._end(stores, actor, ended, say.html("question-closed", number=str(number)))
            return ""

        await once(acting(self._context, actor, Act.CLOSE, f"question {number}"), asked, doing)
        self._wake()

    async def draft(self, actor: Actor, number: QuestionId) -> DraftId:
        """Make a draft of a question and its answer, of the actor's own; the same again returns the
        same. Raises NotFound, Stale if it is not answered or somebody else has made one."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.WRITE, f"question {number}") as stores:
            await require_now(stores, actor, Permission.REVIEW)
            question = await _known(stores, number)
            if question.state is not QuestionState.ANSWERED:
                raise Stale("error-question-unanswered", number=str(number))
            if question.draft is not None:
                return await _own(stores, actor, question.draft)
            draft_id = await self._create(stores, actor, question)
            await stores.questions.drafted(number, draft_id)
            stores.audit.subject = f"draft {draft_id}, question {number}"
            made = question.model_copy(update={"draft": draft_id})
            by = question.answered_by
            answerer = await stores.members.get(by) if by else None
            ended = Ended(answerer.tag if answerer else "")
            await AskedMail(self._context, stores).change(made, ended)
        self._wake()
        return draft_id

    async def _end(self, stores: Stores, actor: Actor, ended: Asking, html: Html) -> bool:
        """Settle a question, let the desk's messages say so, and tell its reader."""
        now, mail = self._context.clock.now(), AskedMail(self._context, stores)
        await stores.questions.settle(ended.id, ended.state, actor.person, now, ended.answer)
        await mail.stop(ended)
        await mail.change(ended, Ended(actor.tag))
        return await mail.tell(ended, ended.origin, html)

    async def _create(self, stores: Stores, actor: Actor, question: Asking) -> DraftId:
        say = self._context.catalogs.localizer(self._context.language)
        content = questions.update_of(question, self._context.today(), say)
        draft_id = await stores.drafts.create(actor.person, self._context.clock.now())
        draft = await stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        await Revising(self._context, stores).write(actor, draft, Change(content=content))
        return draft_id

    async def _require_thawed(self, stores: Stores) -> None:
        if await stores.control.frozen() is not None:
            raise Stale("error-question-frozen")


async def _known(stores: Stores, number: QuestionId) -> Asking:
    question = await stores.questions.get(number)
    if question is None or not question.text:
        raise NotFound("error-no-such-question", number=str(number))
    return question


async def _waiting(stores: Stores, number: QuestionId) -> Asking:
    question = await _known(stores, number)
    if question.state is not QuestionState.OPEN:
        raise Stale("error-question-settled", number=str(number))
    return question


async def _own(stores: Stores, actor: Actor, draft_id: DraftId) -> DraftId:
    draft = await stores.drafts.get(draft_id)
    if draft is None or draft.author != actor.person:
        raise Stale("error-question-drafted", draft=str(draft_id))
    return draft_id
