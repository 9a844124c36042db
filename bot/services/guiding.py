"""Writing step by step: a draft that begins empty, gets its day and kind, then its items one after
the other.

Each step is a revision like any other. Must not know in which order the steps are offered, nor how
they look (`bot.text.screens` does).
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import date

from bot.domain.audit import Act
from bot.domain.draft import Confidence, Content, DraftState, Item, Kind, Section
from bot.domain.errors import BadInput, Refusal, Stale
from bot.domain.ids import DraftId, MessageId
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.context import ServiceContext, require_now
from bot.services.leading import Guided, Leading, Said, Spot, Step
from bot.services.recording import acting
from bot.services.revising import Late, Revising, keeping
from bot.text.adding import Adding, holder
from bot.text.clean import is_binary
from bot.text.days import LONGEST_DAY, is_likely
from bot.text.guide import chosen_section

__all__ = ["Guided", "Guiding", "Said", "Spot", "Step"]


class Guiding:
    """Use cases of the guided way. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
        self._adding = Adding(context.names, context.words)

    async def begin(self, actor: Actor, spot: Spot, *, practice: bool = False) -> Guided:
        """Start an empty draft of today. The same message again starts nothing more."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.WRITE) as stores:
            await require_now(stores, actor, Permission.DRAFT)
            leading = Leading(self._context, stores, actor)
            await leading.ask_nothing(spot)
            known = await stores.drafts.drafts_of(spot.chat, spot.message)
            draft = known[0] if known else await leading.begun(spot, practice=practice)
            stores.audit.subject = f"draft {draft}"
            return await leading.standing(draft)

    async def go_on(self, actor: Actor, step: Step) -> Guided:
        """Return where a draft stands, for its next step; what was asked before is dropped."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            leading = Leading(self._context, stores, actor)
            await leading.editable(step)
            await leading.ask_nothing(step.spot)
            return await leading.standing(step.draft)

    async def ask(self, actor: Actor, step: Step, purpose: Purpose) -> Guided:
        """Wait for a day, or for the heading of a section."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.ASK, f"draft {step.draft}") as stores:
            leading = Leading(self._context, stores, actor)
            draft = await leading.editable(step)
            await leading.ask(draft, step.spot, purpose)
            return await leading.standing(step.draft)

    async def choose(self, actor: Actor, step: Step, choice: str) -> Guided:
        """Let the next messages be items of a section; one that is new begins with its first."""
        actor.require(Permission.DRAFT)
        own = self._context.catalogs.localizer(self._context.language)
        async with acting(self._context, actor, Act.ASK, f"draft {step.draft}") as stores:
            leading = Leading(self._context, stores, actor)
            draft = await leading.editable(step)
            content = await leading.content(draft)
            section = chosen_section(choice, content, self._context.theatre, own)
            await leading.ask_for_items(draft, step.spot, section)
            return await leading.standing(step.draft, section)

    async def look_at(self, actor: Actor, step: Step, key: int) -> Guided:
        """Return where a draft stands, with this item in the middle."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            leading = Leading(self._context, stores, actor)
            section = _holder(await leading.content(await leading.editable(step)), key)
            return await leading.standing(step.draft, section, key)

    async def set_day(self, actor: Actor, step: Step, day: date) -> Guided:
        """Say which day a draft is about; raises Stale for one that no button offers."""
        if not is_likely(day, self._context.today()):
            raise Stale("error-old-button")
        return await self._set(actor, step, {"day": day})

    async def set_kind(self, actor: Actor, step: Step, kind: Kind) -> Guided:
        """Say what a draft is."""
        return await self._set(actor, step, {"kind": kind})

    async def judge(self, actor: Actor, step: Step, key: int, confidence: Confidence) -> Guided:
        """Say how certain an item is; from now on its words do not change that."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.EDIT, f"draft {step.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            leading = Leading(self._context, stores, actor)
            draft = await leading.editable(step)
            content = await leading.content(draft)
            section = _holder(content, key)
            await leading.write(draft, _judged(content, key, confidence))
            guided = await leading.standing(step.draft, section, key)
        self._wake()
        return guided

    async def end(self, actor: Actor, spot: Spot) -> None:
        """Wait for no text any more: something else is what stands last now, maybe in this very
        place. What stands above can still be replied to."""
        async with self._context.database.read() as stores:
            led = await stores.prompts.is_led(spot.chat, actor.person)
        if led:
            async with self._context.database.write() as stores:
                await Leading(self._context, stores, actor).ask_nothing(spot)

    async def takes(self, actor: Actor, prompt: Prompt, text: RichText) -> bool:
        """Whether a text that replies to nothing answers the question: not once the draft has gone
        on to the reviewers, or is closed to the actor, and not if it is an update of its own."""
        async with self._context.database.read() as stores:
            try:
                draft = await Revising(self._context, stores).opened(actor, prompt.draft)
            except Refusal:
                return False
        if draft.state is not DraftState.WRITING and draft.changed_at > prompt.opened_at:
            return False
        if prompt.purpose is Purpose.DAY:
            return len(text.text.strip()) <= LONGEST_DAY
        today = self._context.today()
        return not await asyncio.to_thread(self._adding.is_update, text, today)

    async def answer(self, actor: Actor, prompt: Prompt, said: Said) -> Guided:
        """Take a day, a heading, or the next items of a section, as the prompt asked. Items that
        come while another member is at the draft are kept, to be added later. The same message
        again changes nothing."""
        actor.require(Permission.DRAFT)
        if is_binary(said.text.text):
            raise BadInput("error-binary")
        late = self._kept_if_late(actor, prompt, said)
        async with late, acting(self._context, actor, Act.EDIT, f"draft {prompt.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            leading = Leading(self._context, stores, actor)
            if not await stores.prompts.answered(said.spot.chat, said.spot.message):
                await leading.take(prompt, said)
            guided = await leading.again(prompt.draft, said.spot)
        self._wake()
        return guided

    def _kept_if_late(
        self, actor: Actor, prompt: Prompt, said: Said
    ) -> AbstractAsyncContextManager[None]:
        """Keep what are items; a day or a heading alone is asked for again."""
        section, text = prompt.target, said.text
        if prompt.purpose is Purpose.SECTION:
            headed, text = self._adding.headed(text)
            section = headed.model_dump_json()
        if prompt.purpose is Purpose.DAY or not text.text.strip():
            return nullcontext()
        message = said.spot.message
        late = Late(prompt=prompt, message=message, item=0, text=text, section=section)
        return keeping(self._context, actor, late)

    async def again(self, actor: Actor, draft: DraftId, spot: Spot) -> Guided:
        """Return what a message led to that was answered before, as after a crash."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            return await Leading(self._context, stores, actor).again(draft, spot)

    async def shown(self, actor: Actor, draft: DraftId, old: Spot, new: MessageId) -> None:
        """Remember the message that shows the draft from now on; what the `old` one asked, it asks
        now."""
        async with self._context.database.write() as stores:
            await stores.drafts.set_board(draft, actor.person, new)
            asked = await stores.prompts.take(old.chat, old.message, actor.person)
            if asked is not None:
                await stores.prompts.open(asked.model_copy(update={"message": new}))

    async def _set(self, actor: Actor, step: Step, values: dict[str, date | Kind]) -> Guided:
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.EDIT, f"draft {step.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            leading = Leading(self._context, stores, actor)
            draft = await leading.editable(step)
            await leading.ask_nothing(step.spot)
            content = await leading.content(draft)
            await leading.write(draft, content.model_copy(update=values))
            guided = await leading.standing(step.draft)
        self._wake()
        return guided


def _holder(content: Content, key: int) -> Section:
    section = holder(content, key)
    if section is None:
        raise Stale("error-old-button")
    return section


def _judged(content: Content, key: int, confidence: Confidence) -> Content:
    """Return the content with an item's confidence set by a person."""

    def section(one: Section) -> Section:
        blocks = tuple(
            block.model_copy(update={"confidence": confidence, "judged": True})
            if isinstance(block, Item) and block.key == key
            else block
            for block in one.blocks
        )
        return one.model_copy(update={"blocks": blocks})

    return content.model_copy(update={"sections": tuple(map(section, content.sections))})
