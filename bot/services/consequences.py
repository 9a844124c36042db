"""What a draft does to earlier bulletins once it is published: an item that says what became of a
published one changes the bulletin in which that stands.

No use case: runs inside the transaction of one. Must not decide whether anything is published.
"""

from collections import defaultdict
from collections.abc import AsyncIterator
from typing import NamedTuple

from bot.domain.bulletin import Bulletin, Statement
from bot.domain.change import turns
from bot.domain.draft import Confidence, Content, Draft, DraftState, Revision
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from bot.domain.settling import outcome_of, turned
from bot.services.announcing import Announcing, sentence
from bot.services.changing import Changing
from bot.services.context import ServiceContext
from bot.services.entries import key_of, names_by_key
from bot.text import caused, settling
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.stores import Stores

_UNDECIDED = frozenset({DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.SCHEDULED})


class _Settled(NamedTuple):
    """A published item, what becomes of it, and the item that says so; `why` nothing does."""

    id: ItemId
    becomes: Confidence
    by: int
    statement: Statement | None
    bulletin: Bulletin | None
    why: str


class Consequences:
    """Looks, and settles, in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def card_lines(self, draft: Draft, revision: Revision, say: Localizer) -> list[Html]:
        """Return a line of the review card for each published item that an approval would turn, and
        how many chats would be told; what would not change says why."""
        if draft.practice or draft.state not in _UNDECIDED:
            return []
        if draft.corrects is not None:
            effects = await self._of_correction(draft.corrects, revision.content)
        else:
            effects = [one async for one in self._effects(revision.content)]
        today = self._context.today()
        return [settling.effect(one, today, say) for one in effects]

    async def carry_out(
        self,
        bulletin: Bulletin,
        draft: Draft,
        changing: Changing,
        before: Bulletin | None = None,
    ) -> None:
        """Change the earlier bulletins that a new one settles items of; or one that was corrected,
        from what it was `before`. What was taken back or taken out since the card was shown stays
        as it is, and the authors are told."""
        names = await names_by_key(self._stores, bulletin)
        found: dict[BulletinNumber, list[_Settled]] = defaultdict(list)
        async for one in self._settled(bulletin.content, before):
            if one.why in {"retracted", "gone"} and one.bulletin is not None:
                values = {"number": str(one.bulletin.number), "id": str(one.id)}
                said = sentence(f"settle-skipped-{one.why}", **values)
                await Announcing(self._context, self._stores, draft).tell(said)
            elif not one.why and one.bulletin is not None:
                found[one.bulletin.number].append(one)
        for settled in found.values():
            await self._change(settled, bulletin, names, changing)

    async def _change(
        self,
        settled: list[_Settled],
        by: Bulletin,
        names: dict[int, ItemId],
        changing: Changing,
    ) -> None:
        """Change one earlier bulletin, once for all its items."""
        old = settled[0].bulletin
        if old is None:
            return
        content, outcomes = old.content.keyed(), []
        for one in settled:
            key, name = await key_of(self._stores, old, one.id), names[one.by]
            if key is None:
                continue
            content = turned(content, key, one.becomes, (RichText.plain(str(name)),))
            outcomes.append((one.becomes, name))
        if not outcomes:
            return
        reason = caused.noted(outcomes)
        content = content.model_copy(update={"change": RichText.plain(reason)})
        now = self._context.clock.now()
        await changing.change(
            self._stores, old, content, reason=reason, caused_by=by.number, marks_at=now
        )

    async def _effects(
        self, content: Content, before: Bulletin | None = None
    ) -> AsyncIterator[settling.Effect]:
        async for one in self._settled(content, before):
            if one.statement is None or one.bulletin is None:
                continue
            told, why = 0, one.why
            if not why:
                told = await self._told(one.bulletin, one.id)
                why = "" if one.bulletin.hash else "archive"
            yield settling.Effect(one.statement, one.becomes, told, why)

    async def _of_correction(
        self, number: BulletinNumber, content: Content
    ) -> list[settling.Effect]:
        old = await self._stores.bulletins.get(number)
        if old is None:
            return []
        names = await names_by_key(self._stores, old)
        effects = []
        for turn in turns(old.content.keyed(), content.keyed()):
            name = names.get(turn.before.key)
            found = await self._stores.settlements.located(name) if name else None
            if name is not None and found is not None:
                told = await self._told(old, name)
                why = "" if old.hash else "archive"
                effects.append(settling.Effect(found.statement, turn.after.confidence, told, why))
        return [*effects, *[one async for one in self._effects(content, old)]]

    async def _settled(
        self, content: Content, before: Bulletin | None = None
    ) -> AsyncIterator[_Settled]:
        """Yield what a content says became of published items, the last word on each. Of a bulletin
        that changes only what it did not say `before`, which may have been settled otherwise since;
        and nothing of its own items, whose confidence the correction itself has."""
        said = before.content.keyed().items() if before else ()
        known = {item.key: (item.settles, outcome_of(item)) for item in said}
        last = {item.settles: item for item in content.keyed().items() if outcome_of(item)}
        for name, item in last.items():
            becomes = outcome_of(item)
            if name is None or becomes is None or known.get(item.key) == (name, becomes):
                continue
            found = await self._stores.settlements.located(name)
            number = found.statement.bulletin if found else None
            if before is not None and number == before.number:
                continue
            bulletin = await self._stores.bulletins.get(number) if number else None
            statement = found.statement if found else None
            why = ""
            if bulletin is None or statement is None or found is None:
                why = "unknown"
            elif bulletin.retracted:
                why = "retracted"
            elif found.gone:
                why = "gone"
            elif statement.confidence is becomes:
                why = "same"
            yield _Settled(name, becomes, item.key, statement, bulletin, why)

    async def _told(self, bulletin: Bulletin, item: ItemId) -> int:
        """Return how many chats have an item. Of what an earlier version of the bot published
        nobody wrote down which part shows what: then all that have the bulletin."""
        key, settlements = await key_of(self._stores, bulletin, item), self._stores.settlements
        shown = await self._stores.editions.shown(bulletin.number, bulletin.version)
        if key is None or not any(part.items for parts in shown.values() for part in parts):
            return (await settlements.reach(bulletin.number)).have
        return await settlements.has_item(bulletin.number, key)
