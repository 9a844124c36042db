"""Writing: what a member sends becomes a draft, its next revision, or the end of a long paste.

Must not hand anything to review (`bot.services.review` does) and must not show anything.
"""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.bulletin import Choice
from bot.domain.draft import Draft, DraftState, ProblemCode, Revision
from bot.domain.errors import BadInput, Forbidden, IllegalTransition, NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Answered, Prompt
from bot.domain.rich import RichText
from bot.services import mail, sealing
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from bot.services.revising import Late, Revising, keeping
from bot.text import parse, render, seams
from bot.text.reader import units
from storage.drafts import Written
from storage.stores import Stores

LONGEST = 100_000
"""Characters of a text that is taken as an update; an ordinary one has 2,000 to 15,000."""

LONGEST_PASTE = 95_000
"""Characters behind which no message is added. A full one fits below LONGEST, so that nothing is
added behind one that was refused: the draft is the beginning of the paste, without a hole."""

CONTINUES_WITHIN = timedelta(seconds=60)

LONGEST_UNASKED = 500
"""Characters of a text that is taken as a reason without replying to the question for it."""

_PARAGRAPHS = re.compile(r"\n\s*\n")

_EDITABLE = (DraftState.WRITING, DraftState.IN_REVIEW)


class IncomingText(Frozen):
    """What a member sent: the message it came in, its text, and when."""

    chat: ChatId
    message: MessageId
    text: RichText
    at: datetime


class _Earlier(NamedTuple):
    """What a message goes on with: a draft, and how long (in UTF-16 units) its last message was."""

    draft: Draft
    source: RichText
    length: int


class Board(Frozen):
    """A draft as its author sees it. `message` shows it already and can be edited in place."""

    draft: Draft
    revision: Revision
    message: MessageId | None = None


class Drafting:
    """Use cases of authors. `wake` is called when a review card is to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def write(self, actor: Actor, incoming: IncomingText) -> tuple[Board, ...]:
        """Make a draft of each update in the text, or lengthen the draft that this text continues.

        Raises BadInput for text that cannot be an update. The same message again changes nothing.
        """
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            known = await stores.drafts.drafts_of(incoming.chat, incoming.message)
            if known:
                return tuple([await self._board_of(stores, actor, draft) for draft in known])
            earlier = await self._continued(stores, actor, incoming)
        source = await self._whole(earlier, incoming)
        updates = await self._understand(source)
        async with self._context.database.write() as stores:
            boards = []
            for count, update in enumerate(updates):
                target = earlier.draft if earlier and not count else None
                draft = target or await self._create(stores, actor)
                boards.append(await self._revise(stores, actor, draft, update, incoming))
            return tuple(boards)

    async def revise(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> Board:
        """Replace the text of the prompt's draft by the answer to it; what was in review is the
        author's again and needs submitting."""
        actor.require(Permission.DRAFT)
        updates = await self._understand(incoming.text)
        if len(updates) > 1:
            raise BadInput("error-several-updates", count=len(updates))
        late = Late(prompt=prompt, message=incoming.message, item=0, text=incoming.text)
        async with keeping(self._context, actor, late), self._context.database.write() as stores:
            draft = await self._own(stores, actor, prompt.draft)
            if draft.id in await stores.drafts.drafts_of(incoming.chat, incoming.message):
                return await self._board(stores, actor, draft)
            revising = Revising(self._context, stores)
            await revising.require_own_picture(actor, draft, prompt.revision)
            if draft.state is DraftState.IN_REVIEW:
                draft = await mail.Mail(self._context, stores).take_back(draft, actor)
            board = await self._revise(stores, actor, draft, updates[0], incoming)
            await revising.hold(actor, draft)
            await stores.prompts.note_answer(prompt, incoming.message)
            await stores.prompts.close_for(draft.id, actor.person)
        self._wake()
        return board

    async def check_editable(self, actor: Actor, draft_id: DraftId, revision: int) -> Board:
        """Return the draft if its author may send another text for it now."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            draft = await self._own(stores, actor, draft_id)
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            await Revising(self._context, stores).hold(actor, draft)
            return await self._board(stores, actor, draft)

    async def discard(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Withdraw a draft of one's own that is not published yet; not while another member is at
        it, whose text would have nowhere to go."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            draft = await Revising(self._context, stores).editable(actor, draft_id)
            if draft.author != actor.person:
                raise Forbidden("error-not-your-draft")
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            await self._withdraw(stores, draft)
            ruling = mail.Ruling(mail.Closing.WITHDRAWN, actor)
            await mail.Mail(self._context, stores).close_cards(draft, ruling)
            draft = await self._get(stores, draft.id)
            await Mirrors(self._context, stores).refresh(draft, but=actor.person)
        self._wake()
        return draft

    async def drafts(self, actor: Actor, limit: int = 10) -> tuple[Draft, ...]:
        """Return the actor's drafts that are not settled yet, newest first."""
        actor.require(Permission.DRAFT)
        settled = (DraftState.PUBLISHED, DraftState.REJECTED, DraftState.WITHDRAWN)
        async with self._context.database.read() as stores:
            found = await stores.drafts.of_author(actor.person, limit * 5)
        return tuple(draft for draft in found if draft.state not in settled)[:limit]

    async def board(self, actor: Actor, draft_id: DraftId) -> Board:
        """Return a draft of one's own, or one that is shared, with its latest revision."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft = await Revising(self._context, stores).opened(actor, draft_id)
            return await self._board(stores, actor, draft)

    async def preview(self, actor: Actor, draft_id: DraftId) -> tuple[render.Message, ...]:
        """Return the very messages that would be sent; only the number may still change."""
        board = await self.board(actor, draft_id)
        async with self._context.database.read() as stores:
            number = board.draft.number or await stores.bulletins.next_number()
        say = self._context.catalogs.localizer(self._context.language)
        count = len(sealing.plan_of(board.revision).later)
        numbers = [BulletinNumber(number + step) for step in range(count + 1)]
        return tuple(
            message
            for part in sealing.parts_of(board.revision, numbers)
            for message in sealing.messages(
                part, Choice(), self._context, say, practice=board.draft.practice
            )
        )

    async def board_shown(self, actor: Actor, draft: DraftId, message: MessageId) -> None:
        """Remember the message that shows a draft to the actor."""
        async with self._context.database.write() as stores:
            await stores.drafts.set_board(draft, actor.person, message)

    async def opened_prompt(self, prompt: Prompt) -> None:
        """Remember a question that waits for the person's next message."""
        async with self._context.database.write() as stores:
            await stores.prompts.open(prompt)

    async def prompt_for(
        self, actor: Actor, chat: ChatId, reply_to: MessageId | None
    ) -> Prompt | None:
        """Return the open question that a message of this person answers."""
        async with self._context.database.read() as stores:
            return await stores.prompts.peek(chat, reply_to, actor.person)

    async def answered(self, chat: ChatId, message: MessageId) -> Answered | None:
        """Return what a message has answered already, if it was handled before."""
        async with self._context.database.read() as stores:
            return await stores.prompts.answered(chat, message)

    async def could_be_reason(self, actor: Actor, incoming: IncomingText) -> bool:
        """Whether a text that replies to nothing may be a reason: one short paragraph that neither
        is an update nor goes on with one."""
        words = incoming.text.text.strip()
        if len(words) > LONGEST_UNASKED or _PARAGRAPHS.search(words):
            return False
        async with self._context.database.read() as stores:
            if await self._continued(stores, actor, incoming) is not None:
                return False
        updates = (await self._parse(incoming.text)).updates
        return len(updates) < 2 and not any(map(_is_update, updates))

    async def drop_prompt(self, actor: Actor, chat: ChatId) -> bool:
        """Forget the newest open question; says whether there was one."""
        async with self._context.database.write() as stores:
            return await stores.prompts.take(chat, None, actor.person) is not None

    async def _understand(self, source: RichText) -> tuple[parse.Update, ...]:
        if len(source.text) > LONGEST:
            raise BadInput("error-too-long", length=len(source.text), limit=LONGEST)
        parsed = await self._parse(source)
        if any(problem.code is ProblemCode.BINARY for problem in parsed.problems):
            raise BadInput("error-binary")
        if not parsed.updates:
            raise BadInput("error-empty-text")
        return parsed.updates

    async def _parse(self, source: RichText) -> parse.Parsed:
        names, words = self._context.names, self._context.words
        today = self._context.today()
        return await asyncio.to_thread(parse.parse, source, names, words, today)

    async def _continued(
        self, stores: Stores, actor: Actor, incoming: IncomingText
    ) -> _Earlier | None:
        last = await stores.drafts.last_message(incoming.chat)
        if last is None or incoming.at - last.at > CONTINUES_WITHIN:
            return None
        if not seams.goes_on(last.length, incoming.text.text):
            return None
        board = await self._board(stores, actor, await self._get(stores, last.draft))
        if board.draft.state is not DraftState.WRITING:
            return None
        return _Earlier(board.draft, board.revision.source, last.length)

    async def _whole(self, earlier: _Earlier | None, incoming: IncomingText) -> RichText:
        """Return the text with what it goes on with; raises BadInput if there is no room."""
        if earlier is None:
            return incoming.text
        whole = seams.rejoined(earlier.source, earlier.length, incoming.text)
        if len(earlier.source.text) <= LONGEST_PASTE:
            return whole
        async with self._context.database.write() as stores:
            await self._note(stores, earlier.draft, incoming)
        raise BadInput("error-too-long", length=len(whole.text), limit=LONGEST_PASTE)

    async def _create(self, stores: Stores, actor: Actor) -> Draft:
        draft = await stores.drafts.create(actor.person, self._context.clock.now())
        return await self._get(stores, draft)

    async def _revise(
        self,
        stores: Stores,
        actor: Actor,
        draft: Draft,
        update: parse.Update,
        incoming: IncomingText,
    ) -> Board:
        revision = Revision(
            draft=draft.id,
            number=draft.revision + 1,
            source=update.source,
            content=update.content,
            problems=update.problems,
            hash="",
            written_at=self._context.clock.now(),
            written_by=actor.person,
            base=draft.revision,
        )
        if not await stores.drafts.revise(revision):
            raise Stale("error-newer-revision")
        await self._note(stores, draft, incoming)
        return await self._board(stores, actor, await self._get(stores, draft.id))

    async def _note(self, stores: Stores, draft: Draft, incoming: IncomingText) -> None:
        written = Written(
            draft=draft.id,
            message=incoming.message,
            length=units(incoming.text.text),
            at=incoming.at,
            text=incoming.text,
        )
        await stores.drafts.note_message(incoming.chat, written)

    async def _withdraw(self, stores: Stores, draft: Draft) -> None:
        try:
            now = self._context.clock.now()
            withdrawn = await stores.drafts.step(draft, DraftEvent.WITHDRAW, now)
        except IllegalTransition as error:
            raise Stale("error-already-decided") from error
        if not withdrawn:
            raise Stale("error-newer-revision")
        await stores.drafts.release_number(draft.id)
        await stores.releases.drop(draft.id)
        await stores.prompts.close(draft.id)

    async def _own(self, stores: Stores, actor: Actor, draft_id: DraftId) -> Draft:
        draft = await Revising(self._context, stores).editable(actor, draft_id)
        if draft.state not in _EDITABLE:
            raise Stale("error-already-decided")
        return draft

    async def _owned(self, stores: Stores, actor: Actor, draft_id: DraftId) -> Draft:
        return await Revising(self._context, stores).opened(actor, draft_id)

    async def _get(self, stores: Stores, draft_id: DraftId) -> Draft:
        draft = await stores.drafts.get(draft_id)
        if draft is None:
            raise NotFound("error-no-such-draft")
        return draft

    async def _board_of(self, stores: Stores, actor: Actor, draft_id: DraftId) -> Board:
        return await self._board(stores, actor, await self._get(stores, draft_id))

    async def _board(self, stores: Stores, actor: Actor, draft: Draft) -> Board:
        revision = await stores.drafts.revision(draft.id, draft.revision)
        if revision is None:
            raise NotFound("error-no-such-draft")
        message = await stores.drafts.board(draft.id, actor.person)
        return Board(draft=draft, revision=revision, message=message)


def _is_update(update: parse.Update) -> bool:
    """Whether it has items, or stands under a date; a date alone is no update."""
    content = update.content
    dated = all(problem.code is not ProblemCode.NO_DATE for problem in update.problems)
    something = content.sections or content.opening() or content.closing
    return any(content.items()) or bool(dated and something)
