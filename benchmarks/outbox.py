"""Fills an outbox for the benchmarks, and counts in the file itself what was recorded.

The only module of the benchmarks that knows how deliveries are stored. Must not send.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import Lane
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId
from bot.services.ports import SystemClock
from storage.database import Database

SUBJECT = BulletinNumber(1)
LANGUAGE = "en"
CHUNK = 1000


async def fill(database: Database, chats: range, html: str) -> None:
    """Fan a bulletin out to these chats; it is due at once."""
    await subscribe(database, chats)
    async with database.write() as stores:
        day = SystemClock().now().date()
        bulletin = Bulletin(
            number=SUBJECT,
            day=day,
            content=Content(day=day),
            hash="",
            published_at=SystemClock().now(),
        )
        await stores.bulletins.add(bulletin, "words", None, [])
        await stores.editions.add(SUBJECT, LANGUAGE, Choice(), [(html, None)])
        await stores.fan_outs.begin(
            SUBJECT, Lane.BULLETIN, SystemClock().now(), expected=len(chats), paid=False
        )
    more = True
    while more:
        async with database.write() as stores:
            fan_out = await stores.fan_outs.under_way()
            more = fan_out is not None
            if fan_out is not None:
                await stores.fan_outs.step(fan_out, CHUNK)


async def subscribe(database: Database, chats: range) -> None:
    """Let these chats receive bulletins."""
    now = SystemClock().now()
    for start in range(0, len(chats), CHUNK):
        async with database.write() as stores:
            for chat in chats[start : start + CHUNK]:
                wanted = Subscription(
                    chat=ChatId(chat), topic=NO_TOPIC, language=LANGUAGE, choice=Choice()
                )
                await stores.audience.subscribe(wanted, now)


def recorded(path: Path) -> int:
    """Return how many deliveries the database at `path` holds as sent, with their message."""
    with closing(sqlite3.connect(path)) as connection:
        counted = "SELECT count(*) FROM deliveries WHERE state = 'sent' AND message IS NOT NULL"
        return int(connection.execute(counted).fetchone()[0])
