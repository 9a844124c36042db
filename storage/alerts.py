"""Stores what chats want to hear of at once, and that they heard of it.

Must not compare words, nor decide who is alerted.
"""

from bot.domain.alert import Alert
from bot.domain.ids import ChatId, TopicId
from storage.session import Store


class Alerts(Store):
    """Alerts by chat and topic."""

    async def add(self, chat: ChatId, topic: TopicId, alert: Alert) -> bool:
        """Keep an alert; False if it was there."""
        changed = await self._session.change(
            "alerts.add",
            first=alert.first,
            words=alert.words,
            chat=chat,
            topic=topic,
            shown=alert.shown,
        )
        return changed > 0

    async def remove(self, chat: ChatId, topic: TopicId, words: str) -> bool:
        """Remove an alert by its words; False if there is none."""
        changed = await self._session.change("alerts.remove", chat=chat, topic=topic, words=words)
        return changed > 0

    async def of_chat(self, chat: ChatId, topic: TopicId) -> tuple[Alert, ...]:
        """Return the alerts of a chat or topic, by what is shown of them."""
        rows = await self._session.rows("alerts.of_chat", chat=chat, topic=topic)
        return tuple(Alert(words=row["words"], shown=row["shown"]) for row in rows)

    async def forget(self, chat: ChatId, topic: TopicId) -> int:
        """Remove the alerts of a chat or topic, and what it was alerted to; return how many alerts
        there were."""
        await self._session.change("alerts.forget_alerted", chat=chat, topic=topic)
        return await self._session.change("alerts.forget", chat=chat, topic=topic)

    async def forget_chat(self, chat: ChatId) -> None:
        """Do the same for a chat with all its topics."""
        await self._session.change("alerts.forget_alerted_chat", chat=chat)
        await self._session.change("alerts.forget_chat", chat=chat)

    async def move(self, old: ChatId, new: ChatId) -> None:
        """Follow a group to its supergroup."""
        await self._session.change("alerts.move", old=old, new=new)
        await self._session.change("alerts.move_alerted", old=old, new=new)
        await self.forget_chat(old)
