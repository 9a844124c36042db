"""Stores who receives bulletins. Must not know what a choice means, nor who may change one."""

from datetime import datetime

from bot.domain.bulletin import Choice, Subscription
from bot.domain.draft import Kind
from bot.domain.following import BITS, Rhythm, bits
from bot.domain.ids import ChatId, MessageId, TopicId
from storage.moments import to_ms
from storage.session import Store, Value
from storage.subscribed import subscription_of


class Audience(Store):
    """Subscriptions by chat and topic. An inactive one is kept but receives nothing."""

    async def subscribe(self, subscription: Subscription, at: datetime) -> bool:
        """Keep a subscription, over an earlier one of the same chat and topic, and make it active;
        False if it was there just so."""
        changed = await self._session.change(
            "audience.subscribe",
            chat=subscription.chat,
            topic=subscription.topic,
            language=subscription.language,
            choice=subscription.choice.key,
            subscribed_at=to_ms(at),
            digested_at=None if subscription.habits.rhythm is Rhythm.NOW else to_ms(at),
            **_habits(subscription, at),
        )
        return changed > 0

    async def adjust(self, subscription: Subscription, at: datetime) -> bool:
        """Give a subscription other habits and another settings message; False if there is none.
        What was published before its first digest is not told in it. What waits for the end of
        quiet hours is looked at again."""
        row = await self._session.row(
            "audience.digested", chat=subscription.chat, topic=subscription.topic
        )
        if row is None:
            return False
        digests = subscription.habits.rhythm is not Rhythm.NOW
        told: int | None = (row["digested_at"] or to_ms(at)) if digests else None
        changed = await self._session.change(
            "audience.adjust",
            chat=subscription.chat,
            topic=subscription.topic,
            digested_at=told,
            at=to_ms(at),
            **_habits(subscription, at),
        )
        await self._session.change(
            "audience.look_again",
            chat=subscription.chat,
            topic=subscription.topic,
            now=to_ms(at),
        )
        return changed > 0

    async def remember(self, chat: ChatId, topic: TopicId, message: MessageId) -> None:
        """Note which message shows the settings of a subscription."""
        await self._session.change("audience.remember", chat=chat, topic=topic, message=message)

    async def get(self, chat: ChatId, topic: TopicId) -> Subscription | None:
        """Return a subscription, active or not."""
        row = await self._session.row("audience.get", chat=chat, topic=topic)
        return None if row is None else subscription_of(row)

    async def of_chat(self, chat: ChatId) -> tuple[Subscription, ...]:
        """Return the subscriptions of a chat and its topics, active or not, by topic."""
        rows = await self._session.rows("audience.of_chat", chat=chat)
        return tuple(subscription_of(row) for row in rows)

    async def groups(self) -> tuple[tuple[Subscription, str | None], ...]:
        """Return the subscriptions of groups, topics and channels, each with why it is inactive."""
        rows = await self._session.rows("audience.groups")
        return tuple((subscription_of(row), row["inactive"]) for row in rows)

    async def change(self, chat: ChatId, topic: TopicId, choice: Choice) -> bool:
        """Give a subscription another choice; False if there is none."""
        changed = await self._session.change(
            "audience.change", chat=chat, topic=topic, choice=choice.key
        )
        return changed > 0

    async def speak(self, chat: ChatId, topic: TopicId, language: str) -> bool:
        """Give a subscription another language; False if there is none."""
        changed = await self._session.change(
            "audience.speak", chat=chat, topic=topic, language=language
        )
        return changed > 0

    async def remove(self, chat: ChatId, topic: TopicId) -> bool:
        """Remove a subscription; False if there is none."""
        return await self._session.change("audience.remove", chat=chat, topic=topic) > 0

    async def remove_chat(self, chat: ChatId) -> int:
        """Remove all subscriptions of a chat; return how many there were."""
        return await self._session.change("audience.remove_chat", chat=chat)

    async def readership(self, kind: Kind | None = None) -> dict[tuple[str, Choice], int]:
        """Return how many active subscriptions have each language and choice: what editions are
        needed. With a kind, of those alone that want it at once."""
        bit = None if kind is None else BITS[kind]
        rows = await self._session.rows("audience.readership", kind=bit)
        return {(row["language"], Choice.read(row["choice"])): row["chats"] for row in rows}

    async def deactivate(self, chat: ChatId, reason: str) -> int:
        """Note why a chat cannot be written to; return how many subscriptions were active."""
        return await self._session.change("audience.deactivate", chat=chat, reason=reason)

    async def reactivate(self, chat: ChatId) -> int:
        """Make a chat's subscriptions active again; return how many were not."""
        return await self._session.change("audience.reactivate", chat=chat)

    async def rested(self, now: datetime, limit: int) -> tuple[Subscription, ...]:
        """Return some of the subscriptions whose pause is over, active or not."""
        rows = await self._session.rows("audience.rested", now=to_ms(now), limit=limit)
        return tuple(subscription_of(row) for row in rows)

    async def zones(self) -> tuple[str, ...]:
        """Return the time zones in which somebody follows, but UTC."""
        return tuple(row["zone"] for row in await self._session.rows("audience.zones"))

    async def is_behind(self, zone: str, offset: int) -> bool:
        """Whether a subscription in a zone has another distance from UTC, in minutes."""
        found = await self._session.row("audience.is_behind", zone=zone, offset=offset)
        return found is not None

    async def set_offset(self, zone: str, offset: int, limit: int) -> int:
        """Note how far a zone is from UTC now, for some of those of which that is not known; return
        how many."""
        return await self._session.change(
            "audience.set_offset", zone=zone, offset=offset, limit=limit
        )

    async def move(self, old: ChatId, new: ChatId) -> int:
        """Follow a group to its supergroup. Where both have a subscription, the new chat's stays.
        Return how many the old one had."""
        moved = await self._session.change("audience.move", old=old, new=new)
        return moved + await self.remove_chat(old)

    async def count(self) -> int:
        """Return how many subscriptions are active."""
        return await self._session.number("audience.count")


def _habits(one: Subscription, at: datetime) -> dict[str, Value]:
    """Return the columns of a subscription's habits, as they are at a time."""
    habits = one.habits
    due = habits.next_digest(at)
    return {
        "kinds": bits(habits.kinds),
        "at_once": bits(habits.at_once),
        "rhythm": habits.rhythm,
        "hour": habits.hour,
        "weekday": habits.weekday,
        "zone": habits.zone,
        "utc_offset": habits.offset(at),
        "quiet": habits.quiet,
        "quiet_from": habits.quiet_from,
        "quiet_until": habits.quiet_until,
        "urgent_passes": habits.urgent_passes,
        "paused_until": None if habits.paused_until is None else to_ms(habits.paused_until),
        "next_digest_at": None if due is None else to_ms(due),
        "settings": one.settings,
    }
