"""Looking back: what became of a statement, and what was changed after it was published. For
everyone.

Of a bulletin that was taken back no words are given, only what happened when. Must not show
anything, nor change anything.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import history
from bot.domain.bulletin import Bulletin, Statement
from bot.domain.change import Change, ChangeKind
from bot.domain.draft import Block, Content
from bot.domain.errors import BadInput, NotFound
from bot.domain.history import BulletinChanges, Life, Step, Told, Touched
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.rich import RichText
from bot.services.context import ServiceContext
from bot.services.entries import pieces
from bot.services.named_days import named_item
from bot.text import item_names
from bot.text.merging import paired
from storage.bulletins import Kept
from storage.stores import Stores

CHANGES = 8
"""Changes of a page: as many as fit one message."""

_DAYS_TRIED = 3_660


class RecentChanges(Frozen):
    """Some of the changes of all bulletins, the newest first."""

    told: tuple[Told, ...]
    total: int
    offset: int


class Histories:
    """Use cases of readers."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def item(self, actor: Actor, words: str) -> Life:
        """Return the history of the statement that the words name; raises BadInput or NotFound with
        what comes nearest."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            name = await self._named(stores, actor, words)
            row = await stores.bulletins.item(name)
            bulletin = await stores.bulletins.get(row.statement.bulletin) if row else None
            if row is None or bulletin is None:
                raise await self._nearest(stores, actor, name)
            return await self._life(stores, bulletin, row)

    async def recent(self, actor: Actor, offset: int = 0, limit: int = CHANGES) -> RecentChanges:
        """Return what was changed lately, in all bulletins."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            changes = await stores.changes.recent(limit, offset)
            total = await stores.changes.count()
            numbers = {one.bulletin for one in changes}
            back = {number for number in numbers if await _was_taken_back(stores, number)}
        told = tuple(Told(change=self._told(one, hushed=one.bulletin in back)) for one in changes)
        return RecentChanges(told=told, total=total, offset=offset)

    async def changes_of(self, actor: Actor, number: BulletinNumber) -> BulletinChanges:
        """Return what was changed in a bulletin, and the items that each change touched; raises
        NotFound."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            bulletin = await stores.bulletins.get(number)
            if bulletin is None:
                raise NotFound("error-no-such-bulletin", number=str(number))
            changes = await stores.changes.of(number)
            kept = await stores.bulletins.kept(number)
        said = history.versions(changes, bulletin.content)
        names = {key: one for one, key in _keys(kept, said[0]).items()}
        told = tuple(
            Told(
                change=self._told(change, hushed=bulletin.retracted),
                items=() if bulletin.retracted else _touched(said[at], said[at + 1], names),
            )
            for at, change in enumerate(changes)
        )
        return BulletinChanges(number=number, day=bulletin.day, told=told)

    async def _named(self, stores: Stores, actor: Actor, words: str) -> ItemId:
        found = item_names.read(words)
        if found is None:
            raise BadInput("error-item-how", found=" ".join(words.split())[:40])
        return await named_item(self._context, stores, actor, found, "error-item-without-day")

    async def _nearest(self, stores: Stores, actor: Actor, name: ItemId) -> NotFound:
        """Return what to say when there is no such statement: the day's last, or another day."""
        say = self._context.catalogs.localizer(actor.language)
        days = await stores.bulletins.days(_DAYS_TRIED)
        if not days:
            return NotFound("error-item-nothing-yet")
        if name.day not in days:
            nearest = min(days, key=lambda day: abs(day - name.day))
            values = {"day": say.date(name.day), "nearest": nearest.isoformat()}
            return NotFound("error-item-no-day", **values)
        last = await stores.bulletins.next_statement(name.day, name.letter) - 1
        if last < 1:
            return NotFound("error-item-other-letter", item=str(name), day=name.day.isoformat())
        known = name.model_copy(update={"number": last})
        return NotFound("error-item-no-number", item=str(name), last=str(known))

    async def _life(self, stores: Stores, bulletin: Bulletin, row: Kept) -> Life:
        changes = await stores.changes.of(bulletin.number)
        said = history.versions(changes, bulletin.content)
        if row.statement.type == "item":
            key = _keys(await stores.bulletins.kept(bulletin.number), said[0]).get(row.statement.id)
            states: list[Block | None] = [content.item(key) if key else None for content in said]
        else:
            states = _paragraph_states(row, said)
        steps = history.steps(bulletin.published_at, changes, states)
        return Life(
            statement=_without_words(row.statement) if bulletin.retracted else row.statement,
            steps=tuple(self._local(one, hushed=bulletin.retracted) for one in steps),
            archived=await stores.bulletins.draft_of(bulletin.number) is None,
            retracted=bulletin.retracted,
            gone=bool(row.gone),
            settled_by=await _settled_by(stores, row.statement.id),
        )

    def _local(self, step: Step, *, hushed: bool) -> Step:
        """Return a step at the collective's time, without words that are not to be passed on."""
        found = step.model_copy(update={"at": self._at(step.at)})
        return history.without_words(found) if hushed else found

    def _told(self, change: Change, *, hushed: bool) -> Change:
        at = self._at(change.changed_at)
        keeps_reason = not hushed or change.kind is ChangeKind.RETRACTION
        reason = change.reason if keeps_reason else ""
        return change.model_copy(update={"changed_at": at, "reason": reason})

    def _at(self, moment: datetime) -> datetime:
        return self._context.rules.local(moment)


def _without_words(statement: Statement) -> Statement:
    nothing = {"text": RichText.plain(""), "heading": None, "places": (), "actors": ()}
    return statement.model_copy(update=nothing)


def _keys(kept: Sequence[Kept], first: Content) -> dict[ItemId, int]:
    """Return the keys of a bulletin's items by their names, those taken out included."""
    items = sorted(
        (one for one in kept if one.statement.type == "item"),
        key=lambda one: one.statement.id.number,
    )
    # What the archive brought has no keys; its names were given in written order.
    written = dict(zip((one.statement.id for one in items), first.items(), strict=False))
    found = {name: item.key for name, item in written.items()}
    return found | {one.statement.id: one.key for one in items if one.key}


def _paragraph_states(row: Kept, said: Sequence[Content]) -> list[Block | None]:
    """Return what a paragraph said in each version: it has no key, so its words are followed back,
    as they were when it kept its name."""
    states: list[Block | None] = [None] * len(said)
    texts = [[one.block for one in pieces(content) if one.letter == "P"] for content in said]
    last = row.gone - 1 if row.gone else len(said) - 1
    places = [at for at, one in enumerate(texts[last]) if one.text == row.statement.text]
    at = places[0] if places else None
    for version in range(last, -1, -1):
        if at is None:
            break
        states[version] = texts[version][at]
        if version:
            old = [one.text.text for one in texts[version - 1]]
            at = paired(old, [one.text.text for one in texts[version]]).get(at)
    return states


def _touched(before: Content, after: Content, names: dict[int, ItemId]) -> tuple[Touched, ...]:
    return tuple(
        Touched(name=names.get(key), before=was, after=now)
        for key, was, now in history.touched(before, after)
    )


async def _was_taken_back(stores: Stores, number: BulletinNumber) -> bool:
    found = await stores.bulletins.get(number)
    return found is not None and found.retracted


async def _settled_by(stores: Stores, name: ItemId) -> ItemId | None:
    """Return the item that says what became of a rumour, if it still stands."""
    item = await stores.proofs.settled(name)
    row = await stores.bulletins.item(item) if item else None
    return item if row is not None and not row.gone else None
