"""Texts that came too late for a draft: looking at them, putting one in place after all, letting it
go. Nothing that a person wrote goes without their word.

Must not decide that a text is too late (`revising` does).
"""

import asyncio
from collections.abc import Callable

from bot.domain import editing
from bot.domain.draft import Revision
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import DraftId
from bot.domain.policy import Actor, Permission
from bot.domain.rich import RichText
from bot.services.context import ServiceContext, require_now
from bot.services.revising import Change, Revising
from bot.text import parse, rereading, shelves
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
        update = None if kept.item else await self._understand(kept.text)
        async with self._context.database.write() as stores:
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
        async with self._context.database.write() as stores:
            kept = await _own(stores, actor, kept_id)
            await stores.kept_texts.drop(kept.id)

    def _change(self, kept: KeptText, present: Revision, update: parse.Update | None) -> Change:
        """Return the next revision with the kept text in place of an item's, or of all."""
        old = present.content
        if update is not None:
            # No key is given twice in a draft.
            key = max(update.content.next_key, old.next_key)
            content = update.content.model_copy(update={"kind": old.kind, "next_key": key})
            return Change(content=content.keyed(), source=update.source, problems=update.problems)
        item = old.item(kept.item)
        if item is None:
            raise Stale("error-item-gone")
        kind = old.sections[editing.spot_of(old, item.key).section].kind
        names, words = self._context.names, self._context.words
        item = rereading.retold(item, kept.text, kind, names, words)
        return Change(content=editing.with_item(old, item), problems=present.problems)

    async def _understand(self, text: RichText) -> parse.Update:
        names, words = self._context.names, self._context.words
        parsed = await asyncio.to_thread(parse.parse, text, names, words, self._context.today())
        if len(parsed.updates) > 1:
            raise BadInput("error-several-updates", count=len(parsed.updates))
        if not parsed.updates:
            raise BadInput("error-empty-text")
        return parsed.updates[0]


async def _own(stores: Stores, actor: Actor, kept_id: int) -> KeptText:
    kept = await stores.kept_texts.get(kept_id)
    if kept is None or kept.person != actor.person:
        raise NotFound("error-no-kept-text")
    return kept


async def _seen(stores: Stores, kept: KeptText) -> shelves.Waiting:
    draft = await stores.drafts.get(kept.draft)
    present = draft and await stores.drafts.revision(draft.id, draft.revision)
    item = present.content.item(kept.item) if present else None
    return shelves.Waiting(
        kept=kept.id,
        draft=kept.draft,
        kept_at=kept.kept_at,
        text=kept.text,
        whole=kept.item == 0,
        present=item.text if item else None,
    )
