"""How an item ended, told to the chats that have it: whoever read a rumour learns what became of
it, in reply to the message in which it stands. Those words go when the bulletin is taken back.

No use case: runs inside the transaction of the change. Must not change a bulletin, nor send.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.bulletin import Bulletin, Choice
from bot.domain.change import Change, Turn, turns
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Content
from bot.domain.ids import ItemId, TextId
from bot.services.context import ServiceContext
from bot.services.entries import names_by_key
from bot.text import choosing, settling
from bot.text.fitting import Room, fit
from bot.text.html import joined
from storage.editions import ShownPart
from storage.stores import Stores

_Parts = Mapping[tuple[str, Choice], tuple[ShownPart, ...]]


class Endings:
    """Tells outcomes in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def tell(self, change: Change, bulletin: Bulletin) -> None:
        """Begin to tell what a change has turned to exactly the chats that had it. `bulletin` is as
        the change left it, and its copies are on their way to that."""
        before = change.before.keyed()
        turned = list(turns(before, bulletin.content))
        if not turned:
            return
        names = await names_by_key(self._stores, bulletin)
        had = await self._stores.editions.shown(bulletin.number, change.version - 1)
        have = await self._stores.editions.shown(bulletin.number, change.version)
        told: dict[tuple[str, Choice], tuple[TextId, int]] = {}
        for edition, parts in had.items():
            seen = [one for one in turned if self._shows(parts, one, before, edition[1])]
            if seen:
                keys = {one.after.key for one in seen}
                part = _part_of(have.get(edition, ()), keys)
                text = await self._text(change, bulletin, edition[0], seen, names)
                told[edition] = (text, part)
        if told:
            now = self._context.clock.now()
            await self._stores.copies.tell(bulletin.number, change.version, told, now)

    async def take_back(self, bulletin: Bulletin, *, delete: bool) -> None:
        """Begin to take back, with a bulletin, what chats were told of its rumours: in its place
        stands that the bulletin was taken back, or nothing where that is possible."""
        number, outbox = bulletin.number, self._stores.outbox
        if not await outbox.mailings(DeliveryKind.OUTCOME, number):
            return
        told: dict[tuple[str, Choice], tuple[TextId, int]] = {}
        for edition in await self._stores.editions.slots(number):
            say = self._context.catalogs.localizer(edition[0])
            html = say.html("truth-pointer-taken-back", number=str(number))
            told[edition] = (await outbox.text(html, None, removes=delete), 1)
        now = self._context.clock.now()
        await self._stores.copies.tell(number, bulletin.version, told, now, Lane.URGENT)

    def _shows(
        self, parts: Sequence[ShownPart], turn: Turn, before: Content, choice: Choice
    ) -> bool:
        """Whether an edition had an item. Of what an earlier version of the bot published nobody
        wrote down which part shows what; the choice tells."""
        if any(part.items for part in parts):
            return any(turn.before.key in part.items for part in parts)
        chosen, _ = choosing.choose(before, choice, self._context.theatre)
        return any(item.key == turn.before.key for section in chosen for item in section.items())

    async def _text(
        self,
        change: Change,
        bulletin: Bulletin,
        language: str,
        seen: Iterable[Turn],
        names: Mapping[int, ItemId],
    ) -> TextId:
        say = self._context.catalogs.localizer(language)
        age = (self._context.today() - bulletin.day).days
        lines = [
            settling.outcome(
                one, settling.Where(names[one.after.key], bulletin.number, age), change, say
            )
            for one in seen
        ]
        shown = fit(lines, Room(), lambda count: say.html("outline-more", count=count))
        html = joined(shown, "\n\n")
        return await self._stores.outbox.text(html, None)


def _part_of(parts: Sequence[ShownPart], keys: set[int]) -> int:
    """Return the first part that shows one of these items; else the first of all."""
    return next((part.part for part in parts if keys & set(part.items)), 1)
