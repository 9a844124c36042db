"""Texts that came too late for a draft: looking at them, putting one in place after all, letting it
go. Nothing that a person wrote goes without their word.

Must not decide that a text is too late (`revising` does).
"""

from collections.abc import Callable

from bot.domain import editing
from bot.domain.audit import Act
from bot.domain.draft import Content, Revision, Section
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import DraftId
from bot.domain.policy import Actor, Permission
from bot.domain.rich import RichText
from bot.services.amending import EDIT, Amending, Outcome
from bot.services.context import ServiceContext, require_now
from bot.services.leading import grown
from bot.services.recording import acting
from bot.services.revising import Change, Revising
from bot.services.understanding import understand
from bot.text import merging, parse, rereading, shelves
from bot.text.adding import Adding
from bot.text.shelf import Pages, Screen
from storage.kept_texts import KeptText
from storage.stores import Stores


class Lateness:
    """Use cases of whoever wrote a text that was kept. `wake` is called when boards of others are
    to be brought up to date."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def waiting(self, actor: Actor, place: int = 0) -> Screen:
        """Return the text at a place among those that were kept for the actor, oldest first."""
        actor.require(Permission.DRAFT)
        say = self._context.catalogs.localizer(actor.language)
        async with self._context.database.read() as stores:
            kept = await stores.kept_texts.of(actor.person)
            place = min(place, max(0, len(kept) - 1))
            found = await _seen(stores, kept[place]) if kept else None
        pages = Pages(place, more=place + 1 < len(kept))
        return shelves.waiting_screen(found, pages, self._context.clock.now(), say)

    async def use(self, actor: Actor, kept_id: int) -> DraftId:
        """Put a kept text in place as a new revision; return the draft. It stays kept if that
        cannot be done now."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            kept = await _own(stores, actor, kept_id)
        if kept.section.startswith(EDIT):
            return await self._edit(actor, kept)
        whole = not kept.item and not kept.section
        update = await _one_update(self._context, kept.text) if whole else None
        async with acting(self._context, actor, Act.REVISE, f"draft {kept.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            kept = await _own(stores, actor, kept_id)
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, kept.draft)
            present = await revising.latest(draft)
            await revising.write(actor, draft, self._change(kept, present, update))
            await stores.kept_texts.drop(kept.id)
        self._wake()
        return kept.draft

    async def drop(self, actor: Actor, kept_id: int) -> None:
        """Let a kept text go."""
        actor.require(Permission.DRAFT)
        async with acting(self._context, actor, Act.DROP_TEXT) as stores:
            kept = await _own(stores, actor, kept_id)
            stores.audit.subject = f"draft {kept.draft}"
            await stores.kept_texts.drop(kept.id)

    async def _edit(self, actor: Actor, kept: KeptText) -> DraftId:
        """Let a message say in its draft what its sender made of it, as if they edited it now."""
        amending = Amending(self._context)
        async with self._context.database.read() as stores:
            sent = await amending.again(stores, kept)
            known = await amending.known(stores, sent)
        plans = await amending.plan([one for one in known if one.draft.id == kept.draft], sent)
        if not any(plan.change or plan.outcome is Outcome.NOTHING for plan in plans):
            raise Stale("error-edit-has-no-place")
        async with acting(self._context, actor, Act.REVISE, f"draft {kept.draft}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            await _own(stores, actor, kept.id)
            for plan in plans:
                await amending.carry_out(stores, actor, plan)
            await stores.kept_texts.drop(kept.id)
        self._wake()
        return kept.draft

    def _change(self, kept: KeptText, present: Revision, update: parse.Update | None) -> Change:
        """Return the next revision with the kept text in its section, or in place of an item's, or
        of all."""
        old, names = present.content, self._context.names
        if update is not None:
            content = merging.carry(old, update.content, names, dated=update.dated)
            return Change(content=content, source=update.source, problems=update.problems)
        if kept.section:
            return Change(content=self._added(kept, old), problems=present.problems)
        item = old.item(kept.item)
        if item is None:
            raise Stale("error-item-gone")
        kind = old.sections[editing.spot_of(old, item.key).section].kind
        item = rereading.retold(item, kept.text, kind, names, self._context.words)
        return Change(content=editing.with_item(old, item), problems=present.problems)

    def _added(self, kept: KeptText, old: Content) -> Content:
        section = Section.model_validate_json(kept.section)
        adding = Adding(self._context.names, self._context.words)
        return grown(old, adding.read(kept.text, section))


async def _one_update(context: ServiceContext, text: RichText) -> parse.Update:
    updates = await understand(context, text)
    if len(updates) > 1:
        raise BadInput("error-several-updates", count=len(updates))
    return updates[0]


async def _own(stores: Stores, actor: Actor, kept_id: int) -> KeptText:
    kept = await stores.kept_texts.get(kept_id)
    if kept is None or kept.person != actor.person:
        raise NotFound("error-no-kept-text")
    return kept


async def _seen(stores: Stores, kept: KeptText) -> shelves.Waiting:
    """Return a kept text with what stands in its place, as far as its writer may still see that."""
    draft = await stores.drafts.get(kept.draft)
    item = None
    if draft is not None and (draft.shared or draft.author == kept.person):
        present = await stores.drafts.revision(draft.id, draft.revision)
        item = present.content.item(kept.item) if present else None
    return shelves.Waiting(
        kept=kept.id,
        draft=kept.draft,
        kept_at=kept.kept_at,
        text=kept.text,
        whole=kept.item == 0,
        adds=bool(kept.section),
        edits=kept.section.startswith(EDIT),
        present=item.text if item else None,
    )
