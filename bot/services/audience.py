"""Who receives bulletins: subscriptions of private chats, groups, topics and channels.

Whether a person administers a group or channel is asked of Telegram before these are called.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from bot.domain.adjusting import Setting, Wish, adjusted
from bot.domain.alert import Alert
from bot.domain.asked import Asked
from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import Trouble
from bot.domain.errors import NotFound, Stale
from bot.domain.following import EVERY_KIND, Habits
from bot.domain.forgetting import Forgotten, Traces
from bot.domain.ids import ChatId, MessageId, TopicId
from bot.domain.policy import Actor, Permission
from bot.services.alarms import lost_chat, tell_admins
from bot.services.context import ServiceContext
from bot.services.once import once
from bot.text.following_times import FIXED
from storage.stores import Stores

_CHANGED, _KNOWN = "changed", "known"


class Kept(NamedTuple):
    """What is stored of a chat; `language` is what a person chose for themselves."""

    subscription: Subscription | None
    alerts: tuple[Alert, ...]
    traces: Traces
    language: str | None


class Audience:
    """Use cases of subscribers. `wake` is called when there is something new to send.

    What another may undo takes the update that asked for it: handled again, it does nothing and
    comes to the same.
    """

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def subscribe(
        self,
        actor: Actor,
        chat: ChatId,
        topic: TopicId,
        asked: Asked | None = None,
        *,
        everything: bool = False,
    ) -> tuple[Subscription, bool]:
        """Let this chat receive bulletins; keeps an earlier choice and language, whoever asks, but
        with `everything` one that wants none but alerts wants all kinds. Says whether it is new."""
        actor.require(Permission.FOLLOW)
        fresh = self._fresh(actor, chat, topic)

        async def doing(stores: Stores) -> str:
            now = self._context.clock.now()
            wanted = await stores.audience.get(chat, topic) or fresh
            new = await stores.audience.subscribe(wanted, now)
            if everything and not wanted.habits.kinds:
                habits = wanted.habits.model_copy(update={"kinds": EVERY_KIND})
                await stores.audience.adjust(wanted.model_copy(update={"habits": habits}), now)
                new = True
            return _CHANGED if new else _KNOWN

        done = await once(self._context.database.write(), asked, doing)
        return await self.get(actor, chat, topic) or fresh, done.came_to == _CHANGED

    async def adjust(
        self,
        actor: Actor,
        chat: ChatId,
        topic: TopicId,
        wish: Wish,
        asked: Asked | None = None,
    ) -> Subscription:
        """Change one thing of a subscription. A language of it is no person's own. Raises NotFound
        if there is no subscription any more, Stale for a value that nobody was offered."""
        actor.require(Permission.FOLLOW)

        async def doing(stores: Stores) -> str:
            before = await stores.audience.get(chat, topic)
            if before is None:
                raise NotFound("error-not-subscribed")
            now = self._context.clock.now()
            after = self._adjusted(before, wish)
            await stores.audience.adjust(after, now)
            if after.choice != before.choice:
                await stores.audience.change(chat, topic, after.choice)
            if after.language != before.language:
                await stores.audience.speak(chat, topic, after.language)
            return _CHANGED

        await once(self._context.database.write(), asked, doing)
        found = await self.get(actor, chat, topic)
        if found is None:
            raise NotFound("error-not-subscribed")
        return found

    async def get(self, actor: Actor, chat: ChatId, topic: TopicId) -> Subscription | None:
        """Return the subscription of a chat, if there is one."""
        actor.require(Permission.FOLLOW)
        async with self._context.database.read() as stores:
            return await stores.audience.get(chat, topic)

    async def opened(
        self, actor: Actor, chat: ChatId, topic: TopicId, message: MessageId
    ) -> MessageId | None:
        """Note which message shows the settings from now on; return the one that did until now."""
        actor.require(Permission.FOLLOW)
        async with self._context.database.write() as stores:
            before = await stores.audience.get(chat, topic)
            if before is None or before.settings == message:
                return None
            await stores.audience.remember(chat, topic, message)
            return before.settings

    def now(self) -> datetime:
        """Return the present time, for the clocks of those who choose theirs."""
        return self._context.clock.now()

    @property
    def zones(self) -> tuple[str, ...]:
        """The time zones that are offered by name; the collective's own among them."""
        own = str(self._context.rules.zone)
        zones = self._context.theatre.zones
        return zones if own in {*zones, "UTC"} else (own, *zones)

    async def kept(self, actor: Actor, chat: ChatId, topic: TopicId) -> Kept:
        """Return all that is stored of a chat, and of the person whose private chat it is."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            own = int(chat) == int(actor.person)
            return Kept(
                subscription=await stores.audience.get(chat, topic),
                alerts=await stores.alerts.of_chat(chat, topic),
                traces=await stores.traces.of(chat, topic),
                language=await stores.people.language(actor.person) if own else None,
            )

    async def is_known(self, chat: ChatId) -> bool:
        """Return whether a chat receives bulletins, or did, or is the desk's group."""
        async with self._context.database.read() as stores:
            return bool(await stores.audience.of_chat(chat)) or chat == await stores.desk.get()

    async def groups(self, actor: Actor) -> tuple[tuple[Subscription, str | None], ...]:
        """Return the subscriptions of groups, topics and channels, each with why it is inactive."""
        actor.require(Permission.MANAGE_MEMBERS)
        async with self._context.database.read() as stores:
            return await stores.audience.groups()

    async def count(self, actor: Actor) -> int:
        """Return how many subscriptions are active."""
        actor.require(Permission.MANAGE_MEMBERS)
        async with self._context.database.read() as stores:
            return await stores.audience.count()

    async def unsubscribe(
        self, actor: Actor, chat: ChatId, topic: TopicId, asked: Asked | None = None
    ) -> Forgotten:
        """Forget a subscription at once, with its alerts and what was sent to it or is queued, and
        where answers to its questions go; return what was deleted. A reader who leaves is forgotten
        altogether, the chosen language too."""
        actor.require(Permission.FOLLOW)

        async def doing(stores: Stores) -> str:
            alerts = await stores.alerts.forget(chat, topic)
            questions = await stores.questions.forget_of(chat, topic)
            own = actor.role is None and int(chat) == int(actor.person)
            gone = Forgotten(
                settings=await stores.audience.remove(chat, topic),
                alerts=alerts,
                copies=await stores.outbox.forget(chat, topic),
                questions=questions,
                language=own and await stores.people.forget(actor.person),
            )
            await stores.traces.step_back(chat)
            return gone.word

        done = await once(self._context.database.write(), asked, doing)
        return Forgotten.read(done.came_to)

    async def left(self, chat: ChatId, reason: Trouble) -> None:
        """Note that the chat cannot be written to: blocked, or the bot was removed. What waits for
        it is cancelled, and its choices are kept. The admins are told of a group or channel that
        received bulletins until now (fault F11)."""
        async with self._context.database.write() as stores:
            received = await stores.audience.deactivate(chat, reason) > 0
            await stores.outbox.give_up(chat, reason)
            told = received and int(chat) < 0
            if told:
                now = self._context.clock.now()
                await tell_admins(self._context, stores, now, lost_chat(chat))
        if told:
            self._wake()

    async def returned(self, chat: ChatId) -> None:
        """Note that the chat can be written to again; a pause lasts."""
        async with self._context.database.write() as stores:
            await stores.audience.reactivate(chat)

    def _fresh(self, actor: Actor, chat: ChatId, topic: TopicId) -> Subscription:
        return Subscription(
            chat=chat,
            topic=topic,
            language=actor.language,
            choice=Choice(),
            habits=Habits(zone=str(self._context.rules.zone)),
        )

    def _adjusted(self, before: Subscription, wish: Wish) -> Subscription:
        """Return a subscription after a wish; what no button offers is forged, or older than the
        theatre and the catalogs are."""
        fronts = frozenset(one.id for one in self._context.theatre.front)
        offered: dict[Setting, tuple[str, ...]] = {
            Setting.LANGUAGE: self._context.catalogs.languages,
            Setting.ZONE: (*self.zones, *FIXED, "UTC"),
        }
        if wish.value not in offered.get(wish.setting, (wish.value,)):
            raise Stale("error-old-button")
        try:
            return adjusted(before, wish, fronts, self._context.clock.now())
        except ValueError as error:
            raise Stale("error-old-button") from error
