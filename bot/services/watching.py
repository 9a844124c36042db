"""Alerts: places and words that a chat wants to hear of at once, whatever else it chose.

Whether a person administers a group or channel is asked of Telegram before these are called. Must
not send anything.
"""

from typing import NamedTuple

from bot.domain.alert import MOST, Alert
from bot.domain.asked import Asked
from bot.domain.bulletin import Choice, Subscription
from bot.domain.errors import BadInput, Stale
from bot.domain.following import Habits
from bot.domain.ids import ChatId, TopicId
from bot.domain.policy import Actor, Permission
from bot.domain.theatre import Place
from bot.services.context import ServiceContext
from bot.services.once import once
from bot.text.alerts import meant_place, place_alert, read_alert
from storage.stores import Stores

_ADDED, _KNOWN, _GONE = "added", "known", "gone"


class Added(NamedTuple):
    """An alert, whether it is new, whether it is `alone` (nothing else comes to the chat), and the
    place that was perhaps meant."""

    alert: Alert
    new: bool
    alone: bool
    meant: Place | None


class Watching:
    """Use cases of alerts. A chat that asks for one and follows nothing gets a subscription that
    wants no kind of bulletin: it has the language and the quiet hours."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def add(
        self,
        actor: Actor,
        chat: ChatId,
        topic: TopicId,
        text: str,
        asked: Asked | None = None,
    ) -> Added:
        """Tell the chat of what the text names from now on; raises BadInput if that cannot be."""
        actor.require(Permission.FOLLOW)
        names = self._context.names
        alert = read_alert(text, names, actor.language)

        async def doing(stores: Stores) -> str:
            return await self._keep(stores, actor, (chat, topic), alert)

        done = await once(self._context.database.write(), asked, doing)
        async with self._context.database.read() as stores:
            one = await stores.audience.get(chat, topic)
        meant = meant_place(text, names)
        place = next((each for each in names.theatre.place if each.id == meant), None)
        alone = one is not None and not one.habits.kinds
        return Added(alert, new=done.came_to == _ADDED, alone=alone, meant=place)

    async def of_chat(self, actor: Actor, chat: ChatId, topic: TopicId) -> tuple[Alert, ...]:
        """Return the alerts of a chat."""
        actor.require(Permission.FOLLOW)
        async with self._context.database.read() as stores:
            return await stores.alerts.of_chat(chat, topic)

    async def drop(
        self, actor: Actor, chat: ChatId, topic: TopicId, key: str, asked: Asked | None = None
    ) -> Alert | None:
        """Remove the alert with this key; return it, or None if there is none any more."""
        actor.require(Permission.FOLLOW)
        found = await self._with_key(chat, topic, key)

        async def doing(stores: Stores) -> str:
            gone = found and await stores.alerts.remove(chat, topic, found.words)
            return _GONE if gone else _KNOWN

        await once(self._context.database.write(), asked, doing)
        return found

    async def instead(
        self, actor: Actor, chat: ChatId, topic: TopicId, value: str, asked: Asked | None = None
    ) -> Alert:
        """Take a place instead of an alert: `<its key>.<the place>`; raises Stale if there is no
        such place."""
        actor.require(Permission.FOLLOW)
        key, _, place = value.partition(".")
        if place not in {one.id for one in self._context.theatre.place}:
            raise Stale("error-old-button")
        alert = place_alert(place, self._context.names, actor.language)
        found = await self._with_key(chat, topic, key)

        async def doing(stores: Stores) -> str:
            if found is not None:
                await stores.alerts.remove(chat, topic, found.words)
            return await self._keep(stores, actor, (chat, topic), alert)

        await once(self._context.database.write(), asked, doing)
        return alert

    async def _keep(
        self, stores: Stores, actor: Actor, where: tuple[ChatId, TopicId], alert: Alert
    ) -> str:
        there = await stores.alerts.of_chat(*where)
        if any(one.words == alert.words for one in there):
            return _KNOWN
        if len(there) >= MOST:
            raise BadInput("error-alert-too-many", most=MOST)
        if await stores.audience.get(*where) is None:
            alone = self._alone(actor, where)
            await stores.audience.subscribe(alone, self._context.clock.now())
        await stores.alerts.add(*where, alert)
        return _ADDED

    def _alone(self, actor: Actor, where: tuple[ChatId, TopicId]) -> Subscription:
        habits = Habits(kinds=(), zone=str(self._context.rules.zone))
        return Subscription(
            chat=where[0], topic=where[1], language=actor.language, choice=Choice(), habits=habits
        )

    async def _with_key(self, chat: ChatId, topic: TopicId, key: str) -> Alert | None:
        async with self._context.database.read() as stores:
            there = await stores.alerts.of_chat(chat, topic)
        return next((one for one in there if one.key == key), None)
