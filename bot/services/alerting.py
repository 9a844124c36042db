"""Alerts: an item with words that somebody wants to hear of at once, however else they are served.

A sweep in chunks after the publication, whose transaction only notes that there is something to do.
A chunk's messages, and what they were about, are one transaction: a kill repeats nothing. No person
acts here. Must not decide what a subscription wants.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

import structlog

from bot.domain.bulletin import Bulletin, Subscription
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.digest import DigestKind, Recipe, Serving
from bot.domain.draft import Item, Kind, Section
from bot.domain.following import Quiet
from bot.services.context import ServiceContext
from bot.services.courses import serve
from bot.text.choosing import choose
from bot.text.search import indexed
from storage.alerting import Wanting
from storage.posts import Post
from storage.stores import Stores

log = structlog.get_logger(__name__)

CHUNK = 200
"""Chats of one transaction."""

_Families = dict[tuple[int, ...], frozenset[str]]
"""Items with their sub-items, by their keys, and all their words as the index has them."""


class _Group(NamedTuple):
    """What those read alike who are alerted: the recipe; when it goes, and whether without a
    sound."""

    recipe: Recipe
    due_at: datetime
    silent: bool


class Alerting:
    """The sweep that sends alerts; `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def sweep(self) -> int:
        """Send what is to be heard of at once; return how many chats were alerted."""
        done = 0
        while True:
            async with self._context.database.read() as stores:
                if await stores.alerting.next() is None:
                    break
            async with self._context.database.write() as stores:
                done += await self._chunk(stores)
        if done:
            self._wake()
        return done

    async def _chunk(self, stores: Stores) -> int:
        under_way = await stores.alerting.next()
        if under_way is None:
            return 0
        bulletin = await stores.bulletins.get(under_way.bulletin)
        if bulletin is None:
            raise RuntimeError(f"bulletin {under_way.bulletin} is not stored")
        families = {} if bulletin.retracted else dict(self._families(bulletin))
        firsts = frozenset().union(*families.values())
        now = self._context.clock.now()
        groups: defaultdict[_Group, list[Subscription]] = defaultdict(list)
        for one in await stores.alerting.wanted(under_way, firsts, CHUNK):
            group = self._group(one, bulletin, families, now)
            if group is not None:
                groups[group].append(one.subscription)
        for group, members in groups.items():
            await self._post(stores, bulletin, group, members, now)
        await stores.alerting.go_on(under_way, firsts, CHUNK)
        return sum(map(len, groups.values()))

    def _families(self, bulletin: Bulletin) -> Iterator[tuple[tuple[int, ...], frozenset[str]]]:
        for section in bulletin.content.keyed().sections:
            for family in _families_of(section):
                words = (indexed(item.text.text, self._context.names) for item in family)
                found = frozenset(word for text in words for word in text.split())
                yield tuple(item.key for item in family), found

    def _group(
        self, one: Wanting, bulletin: Bulletin, families: _Families, now: datetime
    ) -> _Group | None:
        """Return what a chat is alerted to; None if nothing, or if it gets that by itself."""
        wanted = one.subscription
        shown = self._shown(wanted, bulletin)
        keys: list[int] = []
        words: dict[str, None] = {}
        for family, said in families.items():
            heard = [want for want in one.wants if said.issuperset(want.words.split())]
            if heard and not shown.issuperset(family):
                keys += family
                words |= dict.fromkeys(want.shown for want in heard)
        if not keys:
            return None
        recipe = Recipe(
            kind=DigestKind.ALERT,
            language=wanted.language,
            choice=wanted.choice,
            day=self._context.rules.local(now).date(),
            servings=(Serving(bulletin=bulletin.number, keys=tuple(keys)),),
            words=tuple(words),
        )
        urgent = bulletin.content.kind is Kind.FLASH and wanted.habits.urgent_passes
        ends = None if urgent else wanted.habits.quiet_ends(now)
        held = ends is not None and wanted.habits.quiet is Quiet.HELD
        due_at = ends if ends is not None and held else now
        return _Group(recipe, due_at, silent=ends is not None and not held)

    def _shown(self, wanted: Subscription, bulletin: Bulletin) -> frozenset[int]:
        """Return the keys of the items that the chat gets with the bulletin itself."""
        if bulletin.content.kind not in wanted.habits.at_once:
            return frozenset()
        sections, _ = choose(bulletin.content.keyed(), wanted.choice, self._context.theatre)
        return frozenset(item.key for section in sections for item in section.items())

    async def _post(
        self,
        stores: Stores,
        bulletin: Bulletin,
        group: _Group,
        members: list[Subscription],
        now: datetime,
    ) -> None:
        urgent = bulletin.content.kind is Kind.FLASH
        served = await serve(self._context, stores, group.recipe)
        alert = await stores.digests.add(group.recipe, served.versions, now)
        keys = group.recipe.servings[0].keys or ()
        for part, (html, keyboard) in enumerate(served.messages, start=1):
            text = await stores.outbox.text(html, keyboard)
            for one in members:
                post = Post(
                    kind=DeliveryKind.ALERT,
                    subject=alert,
                    chat=one.chat,
                    topic=one.topic,
                    part=part,
                    text=text,
                    lane=Lane.URGENT if urgent else Lane.BULLETIN,
                    due_at=group.due_at,
                    silent=group.silent,
                )
                await stores.outbox.post(post)
        for one in members:
            await stores.alerting.note(one.chat, one.topic, bulletin.number, keys, now)
        log.info("alerted", bulletin=bulletin.number, chats=len(members))


def _families_of(section: Section) -> Iterator[list[Item]]:
    """Yield the items of a section, each with its sub-items."""
    family: list[Item] = []
    for block in section.blocks:
        if not isinstance(block, Item) or (block.level == 0 and family):
            if family:
                yield family
            family = []
        if isinstance(block, Item):
            family.append(block)
    if family:
        yield family
