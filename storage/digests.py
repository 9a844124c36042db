"""Stores digests and alerts: for whom one is due, what it is made of, and which of them say what
has changed since.

Must not choose what is told, nor render it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.domain.digest import Due, Recipe, Told
from bot.domain.ids import BulletinNumber, ChatId, DigestId, TextId, TopicId
from storage.moments import from_ms, to_ms
from storage.session import Row, Store
from storage.subscribed import subscription_of

Place = tuple[ChatId, TopicId]


class Made(NamedTuple):
    """A digest as it was made."""

    id: DigestId
    recipe: Recipe


class Digests(Store):
    """Digests by number."""

    async def due(self, now: datetime, limit: int) -> tuple[Due, ...]:
        """Return subscriptions whose digest is due, the longest due first."""
        rows = await self._session.rows("digests.due", now=to_ms(now), limit=limit)
        return tuple(_due(row) for row in rows)

    async def of_chat(self, chat: ChatId, topic: TopicId) -> Due | None:
        """Return a subscription as if its digest were due."""
        row = await self._session.row("digests.of_chat", chat=chat, topic=topic)
        return None if row is None else _due(row)

    async def move_on(
        self, due: Due, told: datetime | None, next_at: datetime | None, silences: int
    ) -> None:
        """Note up to when a subscription has been told (None: no further than before), and when
        the next digest is due."""
        await self._session.change(
            "digests.move_on",
            chat=due.subscription.chat,
            topic=due.subscription.topic,
            told=None if told is None else to_ms(told),
            next=None if next_at is None else to_ms(next_at),
            silences=silences,
        )

    async def published(self, after: datetime, until: datetime) -> tuple[BulletinNumber, ...]:
        """Return what the desk published in a time and did not take back, the oldest first."""
        rows = await self._session.rows("digests.published", after=to_ms(after), until=to_ms(until))
        return tuple(BulletinNumber(row["number"]) for row in rows)

    async def changed(self, after: datetime, until: datetime) -> tuple[Told, ...]:
        """Return the newest changes of a time in bulletins published before it."""
        rows = await self._session.rows("digests.changed", after=to_ms(after), until=to_ms(until))
        return tuple(
            Told(bulletin=BulletinNumber(row["bulletin"]), version=row["version"]) for row in rows
        )

    async def got(
        self, places: Iterable[Place], bulletins: Iterable[BulletinNumber]
    ) -> dict[Place, frozenset[BulletinNumber]]:
        """Return which of these bulletins each of these chats got by themselves."""
        rows = await self._session.rows("digests.got", **_asked(places, bulletins))
        found: defaultdict[Place, set[BulletinNumber]] = defaultdict(set)
        for row in rows:
            found[_place(row)].add(BulletinNumber(row["bulletin"]))
        return {place: frozenset(numbers) for place, numbers in found.items()}

    async def alerted(
        self, places: Iterable[Place], bulletins: Iterable[BulletinNumber]
    ) -> dict[Place, frozenset[tuple[BulletinNumber, int]]]:
        """Return the items, by bulletin and key, that each of these chats was alerted to."""
        rows = await self._session.rows("digests.alerted", **_asked(places, bulletins))
        found: defaultdict[Place, set[tuple[BulletinNumber, int]]] = defaultdict(set)
        for row in rows:
            found[_place(row)].add((BulletinNumber(row["bulletin"]), row["item"]))
        return {place: frozenset(items) for place, items in found.items()}

    async def add(
        self, recipe: Recipe, versions: Sequence[tuple[BulletinNumber, int]], at: datetime
    ) -> DigestId:
        """Keep what a digest was made of, and the versions of the bulletins in it."""
        digest = await self._session.number(
            "digests.add", recipe=recipe.model_dump_json(), at=to_ms(at)
        )
        for bulletin, version in versions:
            await self._session.change(
                "digests.add_bulletin", bulletin=bulletin, digest=digest, version=version
            )
        return DigestId(digest)

    async def outdated(self, since: datetime, after: int) -> Made | None:
        """Return the first digest above the number `after` in which a bulletin stands that has
        changed since it was made, and since a time."""
        row = await self._session.row("digests.outdated", since=to_ms(since), after=after)
        if row is None:
            return None
        return Made(DigestId(row["id"]), Recipe.model_validate_json(row["recipe"]))

    async def renew(self, digest: DigestId) -> None:
        """Note that a digest is made of its bulletins as they are now."""
        await self._session.change("digests.renew", digest=digest)

    async def reword(self, digest: DigestId, part: int, text: TextId) -> None:
        """Let a part that was not sent yet say what it says now."""
        await self._session.change("digests.reword", digest=digest, part=part, text=text)

    async def places(self, digest: DigestId) -> dict[Place, int]:
        """Return the chats of a digest, each with the parts that it has or will have."""
        rows = await self._session.rows("digests.places", digest=digest)
        return {_place(row): row["parts"] for row in rows}

    async def forget(self, before: datetime, limit: int) -> int:
        """Forget what digests were made of that are older than a time, and who was alerted to what
        before it; return how many digests those were."""
        await self._session.change("digests.forget_alerted", before=to_ms(before))
        return await self._session.change("digests.forget", before=to_ms(before), limit=limit)


def _asked(places: Iterable[Place], bulletins: Iterable[BulletinNumber]) -> dict[str, str]:
    return {
        "chats": json.dumps([list(place) for place in places]),
        "bulletins": json.dumps(list(bulletins)),
    }


def _place(row: Row) -> Place:
    return ChatId(row["chat"]), TopicId(row["topic"])


def _due(row: Row) -> Due:
    told = row["subscribed_at"] if row["digested_at"] is None else row["digested_at"]
    return Due(
        subscription=subscription_of(row),
        subscribed_at=from_ms(row["subscribed_at"]),
        digested_at=from_ms(told),
        silences=row["silences"],
        active=row["inactive"] is None,
    )
