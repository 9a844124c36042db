"""Digests: what was published since the last one, for those who do not want it at once.

A sweep in chunks, and one chat's when it asks. A digest, its messages and how far the subscription
has been told are one transaction: a kill repeats nothing. Must not decide what a subscription
wants.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import structlog

from bot.domain.asked import Asked
from bot.domain.bulletin import Bulletin
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.digest import DigestKind, Due, Recipe, Serving, Told
from bot.domain.errors import NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, TopicId
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext
from bot.services.courses import serve, served_content
from bot.services.once import once
from bot.text import digests
from bot.text.choosing import shows_nothing
from storage.digests import Made, Place
from storage.posts import Post
from storage.stores import Stores

log = structlog.get_logger(__name__)

CHUNK = 200
"""Subscriptions of one transaction."""

LONGEST = timedelta(days=8)
"""A digest reaches no further back, whatever was missed meanwhile."""

SILENCES = 3
"""Digests in a row with nothing to tell, after which one line says why."""

KEPT = timedelta(days=30)
"""How long a digest follows what changes in the bulletins that it told."""


_BROUGHT, _NOTHING = "brought", "nothing"


class _Period(NamedTuple):
    """What was published and what changed in a time."""

    bulletins: tuple[Bulletin, ...]
    changed: tuple[tuple[Told, Bulletin], ...]


class Digesting:
    """The sweep that sends digests; `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def sweep(self) -> int:
        """Send all digests that are due; return how many subscriptions that were."""
        done = 0
        while True:
            async with self._context.database.write() as stores:
                count = await self._chunk(stores)
            done += count
            if count:
                self._wake()
            if count < CHUNK:
                return done

    async def bring(
        self, actor: Actor, chat: ChatId, topic: TopicId, asked: Asked | None = None
    ) -> bool:
        """Send a chat its digest now; False if there is nothing to tell yet. The next one comes
        when it would have. Raises NotFound for a chat that follows nothing, Stale for one that gets
        no digests."""
        actor.require(Permission.FOLLOW)

        async def doing(stores: Stores) -> str:
            now = self._context.clock.now()
            found = await stores.digests.of_chat(chat, topic)
            if found is None:
                raise NotFound("error-not-subscribed")
            if _next(found, now) is None:
                raise Stale("error-old-button")
            # Whoever asks knows that there was silence; nobody has to explain it.
            due = found.model_copy(update={"silences": 0, "active": True})
            until = await _until(stores, now)
            told = await self._told(stores, [due], now, until)
            if None in told:
                return _NOTHING
            await stores.digests.move_on(due, until, _next(due, now), 0)
            return _BROUGHT

        done = await once(self._context.database.write(), asked, doing)
        if done.came_to == _BROUGHT:
            self._wake()
        return done.came_to == _BROUGHT

    async def renew(self) -> int:
        """Make anew what tells of bulletins that have changed since, and edit its copies; return
        how many digests and alerts that were. What is in flight waits for the next sweep."""
        done, after = 0, 0
        while True:
            async with self._context.database.write() as stores:
                since = self._context.clock.now() - KEPT
                made = await stores.digests.outdated(since, after)
                if made is None:
                    break
                after = int(made.id)
                done += await self._renew(stores, made)
        if done:
            self._wake()
        return done

    async def forget(self) -> int:
        """Forget what digests were made of, when they follow no changes any more."""
        async with self._context.database.write() as stores:
            return await stores.digests.forget(self._context.clock.now() - KEPT, CHUNK)

    async def _chunk(self, stores: Stores) -> int:
        # What a chat will be alerted to in a moment must not stand in its digest, too.
        if await stores.alerting.next() is not None:
            return 0
        now = self._context.clock.now()
        due = await stores.digests.due(now, CHUNK)
        for recipe, members in (await self._told(stores, due, now, now)).items():
            await _move_on(stores, members, now, quiet=recipe is None or _is_silent(recipe))
        for one in due:
            if not one.active:
                await stores.digests.move_on(one, None, _next(one, now), one.silences)
        return len(due)

    async def _told(
        self, stores: Stores, due: Sequence[Due], now: datetime, until: datetime
    ) -> dict[Recipe | None, list[Due]]:
        """Post what active subscriptions are to be told of what was published `until` a time;
        return who is told what."""
        periods: dict[datetime, _Period] = {}
        groups: defaultdict[Recipe | None, list[Due]] = defaultdict(list)
        active = [one for one in due if one.active]
        for since in {_since(one, now) for one in active}:
            periods[since] = await _period(stores, since, until)
        places = [_place(one) for one in active]
        numbers = {one.number for period in periods.values() for one in period.bulletins}
        numbers |= {told.bulletin for period in periods.values() for told, _ in period.changed}
        got = await stores.digests.got(places, numbers)
        alerted = await stores.digests.alerted(places, numbers)
        for one in active:
            place = _place(one)
            known = _Known(got.get(place, frozenset()), alerted.get(place, frozenset()))
            recipe = self._recipe(one, periods[_since(one, now)], known, now)
            groups[recipe].append(one)
        for recipe, members in groups.items():
            if recipe is not None:
                await self._post(stores, recipe, members, now)
        return groups

    def _recipe(self, one: Due, period: _Period, known: "_Known", now: datetime) -> Recipe | None:
        """Return what a subscription is told; None if there is nothing to tell and no need to say
        why."""
        wanted = one.subscription
        servings = []
        for bulletin in period.bulletins:
            if bulletin.number in known.got or bulletin.content.kind not in wanted.habits.kinds:
                continue
            serving = known.without_alerted(bulletin)
            content = served_content(bulletin.content.keyed(), serving)
            if not shows_nothing(content, wanted.choice, self._context.theatre):
                servings.append(serving)
        changed = [
            told
            for told, bulletin in period.changed
            if told.bulletin not in known.got
            and bulletin.published_at > one.subscribed_at
            and bulletin.content.kind in wanted.habits.kinds
            and not shows_nothing(bulletin.content, wanted.choice, self._context.theatre)
        ]
        told_anything = bool(servings or changed)
        if not told_anything and one.silences + 1 != SILENCES:
            return None
        return Recipe(
            kind=DigestKind.DIGEST,
            language=wanted.language,
            choice=wanted.choice,
            day=self._context.rules.local(now).date(),
            servings=tuple(servings),
            changed=tuple(changed),
            rhythm=wanted.habits.rhythm,
            hour=wanted.habits.hour,
            unwanted=0 if told_anything else len(period.bulletins),
        )

    async def _post(
        self, stores: Stores, recipe: Recipe, members: Sequence[Due], now: datetime
    ) -> None:
        served = await serve(self._context, stores, recipe)
        digest = await stores.digests.add(recipe, served.versions, now)
        for part, (html, keyboard) in enumerate(served.messages, start=1):
            text = await stores.outbox.text(html, keyboard)
            for one in members:
                await stores.outbox.post(
                    Post(
                        kind=DeliveryKind.DIGEST,
                        subject=digest,
                        chat=one.subscription.chat,
                        topic=one.subscription.topic,
                        part=part,
                        text=text,
                        lane=Lane.DIGEST,
                        due_at=now,
                    )
                )
        log.info("digest", digest=digest, chats=len(members), parts=len(served.messages))

    async def _renew(self, stores: Stores, made: Made) -> int:
        kind = DeliveryKind(made.recipe.kind)
        served = await serve(self._context, stores, made.recipe)
        say = self._context.catalogs.localizer(made.recipe.language)
        places = await stores.digests.places(made.id)
        copies = {(one.chat, one.message): one for one in await stores.outbox.sent(kind, made.id)}
        most = max(places.values(), default=0)
        spare = [(digests.pointer(say), None)] * (most - len(served.messages))
        if await stores.outbox.in_flight(kind, made.id):
            # What waits must not go out with the old words; the copies are edited by a next sweep.
            for part, (html, keyboard) in enumerate((*served.messages, *spare), start=1):
                text = await stores.outbox.text(html, keyboard)
                await stores.digests.reword(made.id, part, text)
            return 0
        version = await stores.outbox.next_version(kind, made.id)
        now = self._context.clock.now()
        for part, (html, keyboard) in enumerate((*served.messages, *spare), start=1):
            text = await stores.outbox.text(html, keyboard)
            await stores.digests.reword(made.id, part, text)
            edited = [
                (one.chat, one.topic, one.message)
                for one in copies.values()
                if one.part == part and one.html != html
            ]
            added = [(*place, None) for place, parts in places.items() if parts < part]
            for chat, topic, message in (*edited, *added):
                post = Post(
                    kind=kind,
                    subject=made.id,
                    version=version,
                    chat=chat,
                    topic=topic,
                    part=part,
                    text=text,
                    lane=Lane.URGENT,
                    due_at=now,
                    edits=message,
                )
                await stores.outbox.post(post)
        await stores.digests.renew(made.id)
        return 1


class _Known(NamedTuple):
    """What a chat knows already: bulletins that it got by themselves, items it was alerted to."""

    got: frozenset[BulletinNumber]
    alerted: frozenset[tuple[BulletinNumber, int]]

    def without_alerted(self, bulletin: Bulletin) -> Serving:
        """Return what of a bulletin is new to the chat."""
        known = {key for number, key in self.alerted if number == bulletin.number}
        if not known:
            return Serving(bulletin=bulletin.number)
        keys = (item.key for item in bulletin.content.keyed().items())
        return Serving(
            bulletin=bulletin.number, keys=tuple(key for key in keys if key not in known)
        )


async def _until(stores: Stores, now: datetime) -> datetime:
    """Return up to when a digest may tell: what a chat is alerted to in a moment comes by
    itself."""
    alerting = await stores.alerting.next()
    waits = None if alerting is None else await stores.bulletins.get(alerting.bulletin)
    return now if waits is None else min(now, waits.published_at - timedelta(milliseconds=1))


async def _period(stores: Stores, since: datetime, until: datetime) -> _Period:
    numbers = await stores.digests.published(since, until)
    changed = await stores.digests.changed(since, until)
    found: dict[BulletinNumber, Bulletin] = {}
    for number in (*numbers, *(one.bulletin for one in changed)):
        bulletin = await stores.bulletins.get(number)
        if bulletin is not None:
            found[number] = bulletin
    return _Period(
        tuple(found[number] for number in numbers),
        tuple((one, found[one.bulletin]) for one in changed),
    )


async def _move_on(stores: Stores, members: Sequence[Due], now: datetime, *, quiet: bool) -> None:
    for one in members:
        silences = one.silences + 1 if quiet else 0
        await stores.digests.move_on(one, now, _next(one, now), silences)


def _is_silent(recipe: Recipe) -> bool:
    return not recipe.servings and not recipe.changed


def _since(one: Due, now: datetime) -> datetime:
    return max(one.digested_at, now - LONGEST)


def _place(one: Due) -> Place:
    return one.subscription.chat, one.subscription.topic


def _next(one: Due, now: datetime) -> datetime | None:
    return one.subscription.habits.next_digest(now)
