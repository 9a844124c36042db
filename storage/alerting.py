"""Stores how far the alerts of bulletins have come, and finds who wants to hear of what.

Must not know what the words of an item are, nor what an alert says.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from bot.domain.bulletin import Subscription
from bot.domain.ids import BulletinNumber, ChatId, TopicId
from storage.moments import to_ms
from storage.session import Store
from storage.spans import LEAST
from storage.subscribed import subscription_of


class Round(NamedTuple):
    """A bulletin whose alerts are under way, and the last chat and topic that they have reached."""

    bulletin: BulletinNumber
    chat: ChatId
    topic: TopicId


class Want(NamedTuple):
    """What a chat wants to hear of: words in normal form, and as they are shown to it."""

    words: str
    shown: str


class Wanting(NamedTuple):
    """A chat, how it is served, and all that it wants to hear of."""

    subscription: Subscription
    wants: tuple[Want, ...]


class Alerting(Store):
    """Alerts by bulletin."""

    async def begin(self, bulletin: BulletinNumber) -> None:
        """Let the alerts of a bulletin be sent, if anybody wants any."""
        await self._session.change("alerting.begin", bulletin=bulletin, least=LEAST)

    async def next(self) -> Round | None:
        """Return the oldest bulletin whose alerts have not reached everyone."""
        row = await self._session.row("alerting.next")
        if row is None:
            return None
        return Round(BulletinNumber(row["bulletin"]), ChatId(row["chat"]), TopicId(row["topic"]))

    async def wanted(
        self, under_way: Round, firsts: Iterable[str], limit: int
    ) -> tuple[Wanting, ...]:
        """Return the next chats that want to hear of something whose first word is among these."""
        asked = json.dumps(sorted(firsts))
        rows = await self._session.rows(
            "alerting.wanted",
            firsts=asked,
            chat=under_way.chat,
            topic=under_way.topic,
            limit=limit,
        )
        found: dict[tuple[int, int], Wanting] = {}
        for row in rows:
            place = (row["chat"], row["topic"])
            known = found.get(place) or Wanting(subscription_of(row), ())
            want = Want(row["words"], row["shown"])
            found[place] = known._replace(wants=(*known.wants, want))
        return tuple(found.values())

    async def go_on(self, under_way: Round, firsts: Iterable[str], limit: int) -> bool:
        """Note that the alerts have reached these chats; False, and they end, if there are no
        more."""
        row = await self._session.row(
            "alerting.end",
            firsts=json.dumps(sorted(firsts)),
            chat=under_way.chat,
            topic=under_way.topic,
            limit=limit,
        )
        if row is None:
            await self._session.change("alerting.done", bulletin=under_way.bulletin)
            return False
        await self._session.change(
            "alerting.reached",
            bulletin=under_way.bulletin,
            chat=row["chat"],
            topic=row["topic"],
        )
        return True

    async def note(
        self,
        chat: ChatId,
        topic: TopicId,
        bulletin: BulletinNumber,
        items: Iterable[int],
        at: datetime,
    ) -> None:
        """Note that a chat was alerted to the items of these keys."""
        place = {"chat": chat, "topic": topic, "bulletin": bulletin, "at": to_ms(at)}
        await self._session.change_many(
            "alerting.note", [{**place, "item": item} for item in items]
        )
