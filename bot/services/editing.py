"""Changing a draft in place: items by their keys, one step a revision, and back again.

Must not parse whole texts (`drafting` does) and must not show anything.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime

from bot.domain import editing
from bot.domain.audit import Act
from bot.domain.draft import Confidence, Content, Draft
from bot.domain.errors import Forbidden, NotFound, Stale
from bot.domain.ids import DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import ITEM_QUESTIONS, Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.boarding import Board, ItemBoard, board_of, item_of, required_item
from bot.services.context import ServiceContext, require_now
from bot.services.item_answers import ItemAnswers, Kept
from bot.services.recording import acting
from bot.services.revising import Change, Late, Revising, Step, keeping
from bot.text import rereading
from bot.text.reader import units
from storage.drafts import Written
from storage.stores import Stores


class Place(Frozen):
    """Which item of which revision somebody saw when they pressed."""

    draft: DraftId
    revision: int
    item: int = 0


class Answered(Frozen):
    """What became of an answer: the board after it, the text if it had to be kept, and the names
    of places that nobody knows."""

    board: Board
    kept: Kept | None = None
    unknown: tuple[str, ...] = ()


class Undone(Frozen):
    """The board after an undo, and the content that was left for it."""

    board: Board
    undone: Content


class Editing:
    """Use cases of the board. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def board(self, actor: Actor, draft_id: DraftId) -> Board:
        """Return a draft that the actor may see, as it stands."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft = await Revising(self._context, stores).opened(actor, draft_id)
            return await board_of(self._context, stores, draft, actor)

    async def item(self, actor: Actor, place: Place) -> ItemBoard:
        """Return an item of the revision that the actor sees; raises Stale if there is a newer."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft = await Revising(self._context, stores).opened(actor, place.draft)
            _require_seen(draft, place.revision)
            return await item_of(self._context, stores, draft, place.item)

    async def askable(self, actor: Actor, place: Place, purpose: Purpose) -> ItemBoard:
        """Return an item about which the actor may send words now; for notes the draft need not be
        free."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            revising = Revising(self._context, stores)
            find = revising.opened if purpose is Purpose.NOTE else revising.editable
            draft = await find(actor, place.draft)
            _require_seen(draft, place.revision)
            return await item_of(self._context, stores, draft, place.item)

    async def judge(self, actor: Actor, place: Place, confidence: Confidence) -> Board:
        """Say how certain an item is."""
        if confidence not in editing.JUDGEMENTS:
            raise Stale("error-old-button")
        return await self._step(
            actor, place, lambda content: editing.with_confidence(content, place.item, confidence)
        )

    async def move(self, actor: Actor, place: Place, by: int) -> ItemBoard:
        """Move an item one place up (-1) or down (1); one goes on from its screen."""
        board = await self._step(
            actor,
            place,
            lambda content: self._guessed(editing.moved(content, place.item, by), place.item),
        )
        seen = place.model_copy(update={"revision": board.draft.revision})
        return await self.item(actor, seen)

    async def place_in(self, actor: Actor, place: Place, section: int) -> Board:
        """Put an item at the end of a section."""
        return await self._step(
            actor,
            place,
            lambda content: self._guessed(editing.placed(content, place.item, section), place.item),
        )

    async def place_on(self, actor: Actor, place: Place, front_id: str) -> Board:
        """Put an item on a front; its section is made, in the collective's language, if there is
        none."""
        front = next((one for one in self._context.theatre.front if one.id == front_id), None)
        if front is None:
            raise Stale("error-old-button")
        name = front.names.get(self._context.language, front.names["en"])
        heading = RichText.plain(name)

        def step(content: Content) -> Content:
            put = editing.placed_on_front(content, place.item, front_id, heading)
            return self._guessed(put, place.item)

        return await self._step(actor, place, step)

    async def delete(self, actor: Actor, place: Place) -> Board:
        """Delete an item; an undo brings it back."""
        return await self._step(actor, place, lambda content: editing.removed(content, place.item))

    async def drop_source(self, actor: Actor, place: Place, number: int) -> Board:
        """Take one of an item's sources away."""

        def step(content: Content) -> Content:
            sources = required_item(content, place.item).sources
            if not 0 <= number < len(sources):
                raise Stale("error-old-button")
            rest = sources[:number] + sources[number + 1 :]
            return editing.with_sources(content, place.item, rest)

        return await self._step(actor, place, step)

    async def clear_places(self, actor: Actor, place: Place) -> Board:
        """Take all places from an item."""
        return await self._step(
            actor, place, lambda content: editing.with_places(content, place.item, ())
        )

    async def clear_time(self, actor: Actor, place: Place) -> Board:
        """Let an item be published at once."""
        return await self._step(
            actor, place, lambda content: editing.with_not_before(content, place.item, None)
        )

    async def drop_note(self, actor: Actor, place: Place, note: int) -> ItemBoard:
        """Delete a private note: one's own, or any on one's own draft."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.NOTE, f"draft {place.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            draft = await Revising(self._context, stores).opened(actor, place.draft)
            _require_seen(draft, place.revision)
            found = next((one for one in await stores.notes.of(draft.id) if one.id == note), None)
            if found is None:
                raise Stale("error-old-button")
            if actor.person not in (found.person, draft.author):
                raise Forbidden("error-not-your-note")
            await stores.notes.drop(draft.id, note)
            return await item_of(self._context, stores, draft, place.item)

    async def undo(self, actor: Actor, draft_id: DraftId, revision: int) -> Undone:
        """Go back to what the present revision was made of. That is a new revision too, from which
        the next undo goes one step further back."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.UNDO, f"draft {draft_id}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, draft_id)
            _require_seen(draft, revision)
            now = await revising.latest(draft)
            before = await stores.drafts.revision(draft.id, now.base) if now.base else None
            if before is None:
                raise Stale("error-nothing-to-undo")
            # A key that was given is not given again, or a new item would get the old one's notes.
            following = max(before.content.next_key, now.content.next_key)
            change = Change(
                content=before.content.model_copy(update={"next_key": following}),
                source=before.source,
                problems=before.problems,
                base=before.base,
            )
            await revising.write(actor, draft, change)
        self._wake()
        return Undone(board=await self.board(actor, draft_id), undone=now.content)

    async def ask(self, actor: Actor, prompt: Prompt) -> tuple[MessageId, ...]:
        """Remember a question, and let the person have a shared draft to themselves while they
        answer it. Returns their earlier questions about texts in that chat, which are closed by it,
        or the next text would answer the wrong one."""
        async with acting(self._context, actor, Act.ASK, f"draft {prompt.draft}") as stores:
            revising = Revising(self._context, stores)
            if prompt.purpose is not Purpose.NOTE:
                await revising.hold(actor, await revising.editable(actor, prompt.draft))
            closed = await _close_questions(stores, prompt)
            await stores.prompts.open(prompt)
        return closed

    async def answer(
        self, actor: Actor, question: Prompt, message: MessageId, text: RichText, at: datetime
    ) -> Answered:
        """Take a text, which came in `message` and `at` a time, as the answer to an open question.

        It is applied to the present revision. Where that says something else by now, or another
        member is at the draft, a new text is kept and nothing is changed."""
        actor.require(Permission.DRAFT)
        late = self._kept_if_late(actor, question, message, text)
        async with (
            late,
            acting(
                self._context,
                actor,
                Act.NOTE if question.purpose is Purpose.NOTE else Act.EDIT,
                f"draft {question.draft}",
            ) as stores,
        ):
            await require_now(stores, actor, Permission.DRAFT)
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose not in ITEM_QUESTIONS:
                raise NotFound("error-no-question")
            answers = ItemAnswers(self._context, stores)
            kept = await answers.take(actor, prompt, text)
            await stores.prompts.note_answer(prompt, message)
            if prompt.purpose is Purpose.ITEM and kept is None:
                # Its sender may edit the message, as any other of the draft's.
                await stores.drafts.note_message(prompt.chat, _written(prompt, message, text, at))
        self._wake()
        board = await self.board(actor, prompt.draft)
        return Answered(board=board, kept=kept, unknown=answers.unknown)

    def _kept_if_late(
        self, actor: Actor, question: Prompt, message: MessageId, text: RichText
    ) -> AbstractAsyncContextManager[None]:
        """Keep the new text of an item; a fact about one is said again as quickly."""
        if question.purpose is not Purpose.ITEM:
            return nullcontext()
        item = int(question.target)
        return keeping(
            self._context, actor, Late(prompt=question, message=message, item=item, text=text)
        )

    async def _step(self, actor: Actor, place: Place, step: Step) -> Board:
        """Take one step from the revision that the actor saw."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.EDIT, f"draft {place.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, place.draft)
            _require_seen(draft, place.revision)
            await revising.step(actor, draft, step)
        self._wake()
        return await self.board(actor, place.draft)

    def _guessed(self, content: Content, key: int) -> Content:
        """Return the content with an item's confidence as its present section suggests it."""
        kind = content.sections[editing.spot_of(content, key).section].kind
        item = required_item(content, key)
        confidence = rereading.guessed(item, kind, self._context.words)
        return editing.with_item(content, item.model_copy(update={"confidence": confidence}))


def _require_seen(draft: Draft, revision: int) -> None:
    if draft.revision != revision:
        raise Stale("error-newer-revision")


def _written(prompt: Prompt, message: MessageId, text: RichText, at: datetime) -> Written:
    return Written(
        draft=prompt.draft,
        message=message,
        length=units(text.text),
        at=at,
        text=text,
        item=int(prompt.target),
    )


async def _close_questions(stores: Stores, prompt: Prompt) -> tuple[MessageId, ...]:
    closed: list[MessageId] = []
    while True:
        earlier = await stores.prompts.peek(prompt.chat, None, prompt.person)
        if earlier is None or earlier.purpose not in {Purpose.EDIT, *ITEM_QUESTIONS}:
            return tuple(closed)
        await stores.prompts.take(prompt.chat, earlier.message, prompt.person)
        closed.append(earlier.message)
