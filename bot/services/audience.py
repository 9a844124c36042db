"""Who receives bulletins: subscriptions of private chats, groups, topics and channels.

Whether a person administers a group or channel is asked of Telegram before these are called.
"""

from collections.abc import Callable

from bot.domain.asked import Asked
from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import Trouble
from bot.domain.errors import BadInput, NotFound
from bot.domain.ids import ChatId, TopicId
from bot.domain.policy import Actor, Permission
from bot.services.alarms import lost_chat, tell_admins
from bot.services.context import ServiceContext
from bot.services.once import once
from storage.stores import Stores

_CHANGED, _KNOWN = "changed", "known"


class Audience:
    """Use cases of subscribers. `wake` is called when there is something new to send.

    What another may undo takes the update that asked for it: handled again, it does nothing and
    comes to the same.
    """

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def subscribe(
        self, actor: Actor, chat: ChatId, topic: TopicId, asked: Asked | None = None
    ) -> tuple[Subscription, bool]:
        """Let this chat receive bulletins; keeps an earlier choice and language, whoever asks. Says
        whether it is new."""
        actor.require(Permission.FOLLOW)
        fresh = Subscription(chat=chat, topic=topic, language=actor.language, choice=Choice())

        async def doing(stores: Stores) -> str:
            wanted = await stores.audience.get(chat, topic) or fresh
            new = await stores.audience.subscribe(wanted, self._context.clock.now())
            return _CHANGED if new else _KNOWN

        done = await once(self._context.database.write(), asked, doing)
        return await self.get(actor, chat, topic) or fresh, done.came_to == _CHANGED

    async def toggle(
        self,
        actor: Actor,
        chat: ChatId,
        topic: TopicId,
        front: str | None,
        asked: Asked | None = None,
    ) -> Subscription:
        """Add a front to the choice or take it out; None asks for everything again."""
        actor.require(Permission.FOLLOW)
        known = {one.id for one in self._context.theatre.front}
        if front is not None and front not in known:
            raise BadInput("error-unknown-front", found=front)

        async def doing(stores: Stores) -> str:
            before = await stores.audience.get(chat, topic)
            if before is None:
                raise NotFound("error-not-subscribed")
            fronts = set(before.choice.fronts) ^ {front} if front else set()
            choice = Choice(fronts=() if fronts == known else tuple(sorted(fronts)))
            await stores.audience.change(chat, topic, choice)
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
    ) -> bool:
        """Forget a subscription at once, with what was sent to it or is queued; False if there was
        none. A reader who leaves is forgotten altogether, the chosen language too."""
        actor.require(Permission.FOLLOW)

        async def doing(stores: Stores) -> str:
            gone = await stores.audience.remove(chat, topic)
            await stores.outbox.forget(chat, topic)
            if actor.role is None and int(chat) == int(actor.person):
                await stores.people.forget(actor.person)
            return _CHANGED if gone else _KNOWN

        return (await once(self._context.database.write(), asked, doing)).came_to == _CHANGED

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
        """Note that the chat can be written to again."""
        async with self._context.database.write() as stores:
            await stores.audience.reactivate(chat)
