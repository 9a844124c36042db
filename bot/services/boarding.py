"""What a member sees of a draft: its board, and the screen of one item.

No use case: reads inside the transaction of one (`editing`). Must not change anything, nor show it.
"""

from datetime import datetime

from bot.domain.advice import Advice
from bot.domain.draft import Content, Draft, Item, Revision
from bot.domain.errors import NotFound
from bot.domain.ids import MessageId
from bot.domain.model import Frozen
from bot.domain.note import Note
from bot.domain.policy import Actor
from bot.services.advising import advice_on
from bot.services.context import ServiceContext
from bot.services.mirroring import beside_of, editor_of
from bot.services.revising import Revising
from bot.text.outline import ALONE, Beside
from bot.text.shelves import Busy
from storage.stores import Stores


class Board(Frozen):
    """A draft as a member sees it. `message` shows it already and can be edited in place; `advice`
    is the proof-reader's; `own` unless somebody else shares it, `busy` while another member has it
    to themselves; `beside` the words stands what else there is."""

    draft: Draft
    revision: Revision
    message: MessageId | None = None
    advice: tuple[Advice, ...] = ()
    own: bool = True
    busy: Busy | None = None
    beside: Beside = ALONE


class ItemBoard(Frozen):
    """An item of a draft with its private notes, and its `not_before` on the collective's clocks,
    whose zone has a name."""

    draft: Draft
    revision: Revision
    item: Item
    notes: tuple[Note, ...]
    waits_until: datetime | None
    zone: str

    @property
    def number(self) -> int:
        """The item's number on the board."""
        return [one.key for one in self.revision.content.items()].index(self.item.key) + 1


async def board_of(context: ServiceContext, stores: Stores, draft: Draft, actor: Actor) -> Board:
    """Return a draft as the actor sees it."""
    revision = await Revising(context, stores).latest(draft)
    return Board(
        draft=draft,
        revision=revision,
        message=await stores.drafts.board(draft.id, actor.person),
        advice=await advice_on(context, stores, draft, revision),
        own=draft.author == actor.person,
        busy=await editor_of(context, stores, draft, actor.person),
        beside=await beside_of(stores, draft),
    )


async def item_of(context: ServiceContext, stores: Stores, draft: Draft, key: int) -> ItemBoard:
    """Return an item of a draft as it stands."""
    revision = await Revising(context, stores).latest(draft)
    item = required_item(revision.content, key)
    waits = item.not_before
    notes = await stores.notes.of(draft.id)
    return ItemBoard(
        draft=draft,
        revision=revision,
        item=item,
        notes=tuple(note for note in notes if note.item == key),
        waits_until=context.rules.local(waits) if waits else None,
        zone=str(context.rules.zone),
    )


def required_item(content: Content, key: int) -> Item:
    """Return the item of this key; raises NotFound."""
    item = content.item(key)
    if item is None:
        raise NotFound("error-no-such-item")
    return item
