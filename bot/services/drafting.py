"""Writing: what a member sends becomes a draft, its next revision, or the end of a long paste.

Must not hand anything to review (`bot.services.review` does) and must not show anything.
"""

import re
from collections.abc import Callable

from bot.domain.audit import Act
from bot.domain.bulletin import Choice
from bot.domain.draft import Content, Draft, DraftState, Media, Revision
from bot.domain.errors import BadInput, Forbidden, IllegalTransition, Moved, NotFound, Stale
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Answered, Prompt
from bot.services import mail, sealing
from bot.services.albums import only_files
from bot.services.amending import Amending, Outcome
from bot.services.context import ServiceContext
from bot.services.foreseeing import parts_now
from bot.services.mirroring import Mirrors
from bot.services.receiving import Apart, How, Place, Receiving
from bot.services.recording import acting, of_drafts
from bot.services.revising import Late, Revising, keeping
from bot.services.understanding import (
    LONGEST,
    IncomingText,
    has_words,
    is_dated,
    is_update,
    read,
    understand,
)
from bot.services.unplanning import unplan
from bot.text import enclosing, parse, render
from storage.stores import Stores

__all__ = ["LONGEST", "Board", "Drafting", "Edited", "IncomingText", "Outcome"]

LONGEST_PASTE = 95_000
"""Characters behind which no message is added. A full one fits below LONGEST, so that nothing is
added behind one that was refused: the draft is the beginning of the paste, without a hole."""

_TRIES = 2
"""So often somebody else may be quicker before their work is waited for."""

LONGEST_UNASKED = 500
"""Characters of a text that is taken as a reason without replying to the question for it."""

_PARAGRAPHS = re.compile(r"\n\s*\n")


class Board(Frozen):
    """A draft as its author sees it. `message` shows it already and can be edited in place. `aside`
    says that it changed by the way, and is not what was written now; `others` are such boards.
    `apart` says why a draft was begun by what follows another."""

    draft: Draft
    revision: Revision
    message: MessageId | None = None
    aside: bool = False
    others: "tuple[Board, ...]" = ()
    apart: Apart | None = None

    @property
    def waits(self) -> bool:
        """Whether it was begun by a file and has no words yet."""
        return self.revision.number == 1 and not has_words(self.revision.content)

    @property
    def files(self) -> tuple[Media, ...]:
        """The files of the update as a whole, and of its items."""
        return enclosing.all_of(self.revision.content)


class Edited(Frozen):
    """What the edit of a message made of a draft."""

    outcome: Outcome
    board: Board


class Drafting:
    """Use cases of authors. `wake` is called when a review card is to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def write(self, actor: Actor, incoming: IncomingText) -> tuple[Board, ...]:
        """Make a draft of each update in the text, or let it go on with the draft that it belongs
        to: the next piece of a paste, or what follows within a minute.

        Raises BadInput for text that cannot be an update. The same message again changes nothing.
        """
        actor.require(Permission.DRAFT)
        for _ in range(_TRIES):
            try:
                return await self._write(actor, incoming)
            except Moved:
                continue
        return await self._write(actor, incoming)

    async def revise(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> Board:
        """Replace the text of the prompt's draft by the answer to it; what was in review is the
        author's again and needs submitting. What stayed the same keeps what people added to it."""
        actor.require(Permission.DRAFT)
        updates = await understand(self._context, incoming.text)
        if len(updates) > 1:
            raise BadInput("error-several-updates", count=len(updates))
        late = Late(prompt=prompt, message=incoming.message, item=0, text=incoming.text)
        async with (
            keeping(self._context, actor, late),
            acting(self._context, actor, Act.REVISE, f"draft {prompt.draft}") as stores,
        ):
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, prompt.draft)
            receiving = Receiving(self._context, stores)
            if draft.id not in await stores.drafts.drafts_of(incoming.chat, incoming.message):
                await revising.require_own_picture(actor, draft, prompt.revision)
                await receiving.replace(actor, draft, updates[0], incoming)
                await stores.prompts.note_answer(prompt, incoming.message)
                await stores.prompts.close_for(draft.id, actor.person)
            aside = await self._aside(stores, actor, receiving)
            board = await self._board_of(stores, actor, draft.id)
        self._wake()
        return board.model_copy(update={"others": aside})

    async def amend(self, actor: Actor, incoming: IncomingText) -> tuple[Edited, ...]:
        """Let a message say what its sender has made of it since, in each draft that it belongs to.

        Nothing for a message that no draft knows. The same edit again changes nothing.
        """
        actor.require(Permission.DRAFT)
        for _ in range(_TRIES):
            try:
                return await self._amend(actor, incoming)
            except Moved:
                continue
        return await self._amend(actor, incoming)

    async def take_out(self, actor: Actor, draft_id: DraftId, unique: str) -> Board:
        """Take a file out of a draft; its words stay. Raises Stale if it is not there any more."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.EDIT, f"draft {draft_id}") as stores:
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, draft_id)
            revision = await revising.latest(draft)
            content = enclosing.taken_out(revision.content, {unique})
            if content == revision.content:
                raise Stale("error-no-such-file")
            await revising.write(actor, draft, only_files(revision, content))
            board = await self._board_of(stores, actor, draft.id)
        self._wake()
        return board

    async def check_editable(self, actor: Actor, draft_id: DraftId, revision: int) -> Board:
        """Return the draft if the actor may send another text for it now."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.ASK, f"draft {draft_id}") as stores:
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, draft_id)
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            await revising.hold(actor, draft)
            return await self._board(stores, actor, draft)

    async def discard(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Withdraw a draft of one's own that is not published yet, whoever else is at it: what has
        a time would go out meanwhile. What they are writing is kept when it comes."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.WITHDRAW, f"draft {draft_id}") as stores:
            draft = await Revising(self._context, stores).opened(actor, draft_id)
            if draft.author != actor.person:
                raise Forbidden("error-not-your-draft")
            if draft.revision != revision:
                raise Stale("error-newer-revision")
            await self._withdraw(stores, draft, actor)
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

    async def listed(self, actor: Actor) -> tuple[tuple[Draft, Content | None], ...]:
        """Return the actor's open drafts, with what they say; nothing yet for None."""
        drafts = await self.drafts(actor)
        async with self._context.database.read() as stores:
            found = [await stores.drafts.revision(one.id, one.revision) for one in drafts]
        contents = (one.content if one else None for one in found)
        return tuple(zip(drafts, contents, strict=True))

    async def board(self, actor: Actor, draft_id: DraftId) -> Board:
        """Return a draft of one's own, or one that is shared, with its latest revision."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft = await Revising(self._context, stores).opened(actor, draft_id)
            return await self._board(stores, actor, draft)

    async def preview(self, actor: Actor, draft_id: DraftId) -> tuple[render.Message, ...]:
        """Return the very messages that would be sent; only the number may still change. Above what
        follows as an addition stands since when it may."""
        board = await self.board(actor, draft_id)
        async with self._context.database.read() as stores:
            parts = await parts_now(self._context, stores, board.draft, board.revision)
        say = self._context.catalogs.localizer(self._context.language)
        found: list[render.Message] = []
        for part in parts:
            if part.not_before is not None:
                own = self._context.catalogs.localizer(actor.language)
                time = own.moment(self._context.rules.local(part.not_before))
                found.append(render.Message(own.html("card-addition", time=time)))
            found += sealing.messages(
                part, Choice(), self._context, say, practice=board.draft.practice
            )
        return tuple(found)

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

    async def could_be_reason(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> bool:
        """Whether a text that replies to nothing may be the reason that a question asked for: one
        short paragraph that neither is an update nor goes on with one that came after it."""
        actor.require(Permission.DRAFT)
        words = incoming.text.text.strip()
        if len(words) > LONGEST_UNASKED or _PARAGRAPHS.search(words):
            return False
        async with self._context.database.read() as stores:
            place = await Receiving(self._context, stores).place(actor, incoming)
        if place and (place.how is How.CUT or _is_after(place, prompt)):
            return False
        updates = (await read(self._context, incoming.text)).updates
        return len(updates) < 2 and not any(map(is_update, updates))

    async def comes_first(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> bool:
        """Whether a text is the first after a question, so that it goes on with nothing that came
        before; but for the next piece of a paste that the client cut."""
        async with self._context.database.read() as stores:
            place = await Receiving(self._context, stores).place(actor, incoming)
        return place is not None and place.how is How.FOLLOWS and not _is_after(place, prompt)

    async def drop_prompt(self, actor: Actor, chat: ChatId) -> Prompt | None:
        """Forget the newest open question, and return it."""
        async with self._context.database.write() as stores:
            return await stores.prompts.take(chat, None, actor.person)

    async def at_hand(self, actor: Actor, draft_id: DraftId | None) -> Board | None:
        """Return a draft that the actor may still write in: this one, or the one that they worked
        on last; None if it cannot be written in any more."""
        if not actor.may(Permission.DRAFT):
            return None
        async with self._context.database.read() as stores:
            if draft_id is None:
                worked = await stores.drafts.worked_on(actor.person)
                draft_id = worked.draft if worked else None
            draft = await stores.drafts.get(draft_id) if draft_id else None
            if draft is None or draft.state is not DraftState.WRITING:
                return None
            if draft.author != actor.person and not draft.shared:
                return None
            return await self._board(stores, actor, draft)

    async def _write(self, actor: Actor, incoming: IncomingText) -> tuple[Board, ...]:
        async with self._context.database.read() as stores:
            known = await stores.drafts.drafts_of(incoming.chat, incoming.message)
            if known:
                return tuple([await self._board_of(stores, actor, draft) for draft in known])
            place = await Receiving(self._context, stores).place(actor, incoming)
        if incoming.is_wordless:
            return (await self._keep(actor, place, incoming),)
        place, updates = await self._understood(place, incoming)
        apart = place.apart if place else None
        if apart is not None:
            place, updates = None, await understand(self._context, incoming.text)
        async with acting(self._context, actor, Act.WRITE) as stores:
            receiving = Receiving(self._context, stores)
            drafts = await receiving.write(actor, place, updates, incoming)
            stores.audit.subject = of_drafts(drafts)
            boards = [await self._board(stores, actor, draft) for draft in drafts]
            boards[0] = boards[0].model_copy(update={"apart": apart})
            return (*await self._aside(stores, actor, receiving), *boards)

    async def _amend(self, actor: Actor, incoming: IncomingText) -> tuple[Edited, ...]:
        amending = Amending(self._context)
        async with self._context.database.read() as stores:
            known = await amending.known(stores, incoming)
        plans = await amending.plan(known, incoming)
        found = []
        async with (
            amending.keeping(actor, plans),
            acting(
                self._context, actor, Act.REVISE, of_drafts([one.known.draft for one in plans])
            ) as stores,
        ):
            for plan in plans:
                await amending.carry_out(stores, actor, plan)
            for plan in plans:
                board = await self._board_of(stores, actor, plan.known.draft.id)
                found.append(Edited(outcome=plan.outcome, board=board))
        self._wake()
        return tuple(found)

    async def _understood(
        self, place: Place | None, incoming: IncomingText
    ) -> tuple[Place | None, tuple[parse.Update, ...]]:
        """Return where the text goes on, and the updates of all that then stands there."""
        if place is not None and place.how is How.FOLLOWS:
            alone = await understand(self._context, incoming.text)
            room = LONGEST_PASTE - len(place.revision.source.text) - len(incoming.text.text)
            if is_dated(alone[0]) or room < 0:
                return None, alone
        if place is None:
            return None, await understand(self._context, incoming.text)
        whole = place.joined(incoming.text)
        if len(place.revision.source.text) > LONGEST_PASTE:
            async with self._context.database.write() as stores:
                await Receiving(self._context, stores).note(place.draft.id, incoming)
            raise BadInput("error-too-long", length=len(whole.text), limit=LONGEST_PASTE)
        return place, await understand(self._context, whole)

    async def _aside(self, stores: Stores, actor: Actor, receiving: Receiving) -> tuple[Board, ...]:
        """Return the boards of drafts that changed by the way."""
        touched = dict.fromkeys(receiving.albums.touched)
        boards = [await self._board_of(stores, actor, draft) for draft in touched]
        return tuple(board.model_copy(update={"aside": True}) for board in boards)

    async def _keep(self, actor: Actor, place: Place | None, incoming: IncomingText) -> Board:
        async with acting(self._context, actor, Act.WRITE) as stores:
            draft, apart = await Receiving(self._context, stores).keep(actor, place, incoming)
            stores.audit.subject = of_drafts([draft])
            board = await self._board(stores, actor, draft)
            return board.model_copy(update={"apart": apart})

    async def _withdraw(self, stores: Stores, draft: Draft, actor: Actor) -> None:
        try:
            now = self._context.clock.now()
            withdrawn = await stores.drafts.step(draft, DraftEvent.WITHDRAW, now)
        except IllegalTransition as error:
            raise Stale("error-already-decided") from error
        if not withdrawn:
            raise Stale("error-newer-revision")
        await stores.drafts.release_number(draft.id)
        await unplan(self._context, stores, draft, actor, "timing-off-withdrawn")
        await stores.prompts.close_but_texts(draft.id, draft.author)

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


def _is_after(place: Place, prompt: Prompt) -> bool:
    """Whether the last message of a draft came after the question."""
    return place.last.message > prompt.message
