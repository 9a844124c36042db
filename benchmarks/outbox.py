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


async def fill(
    database: Database, chats: range, html: str, *, parts: int = 1, paid: bool = False
) -> None:
    """Fan a bulletin of so many messages out to these chats; it is due at once."""
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
        await stores.editions.add(SUBJECT, LANGUAGE, Choice(), [(html, None)] * parts)
        await stores.fan_outs.begin(
            SUBJECT,
            Lane.BULLETIN,
            SystemClock().now(),
            expected=parts * len(chats),
            payable=parts * len(chats) if paid else 0,
        )
    more = True
    while more:
        async with database.write() as stores:
            fan_out = await stores.fan_outs.under_way()
            more = fan_out is not None
            if fan_out is not None:
                await stores.fan_outs.step(fan_out, CHUNK, SystemClock().now())


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


def load_subscriptions(path: Path, chats: range) -> None:
    """Subscribe these chats in one go, past the stores, which take one at a time."""
    values = (
        "INSERT INTO subscriptions (chat, topic, language, choice, subscribed_at)"
        " VALUES (?, 0, ?, ?, 0)"
    )
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(values, ((chat, LANGUAGE, Choice().key) for chat in chats))
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def bytes_of_outbox(path: Path) -> int:
    """Return the size of the file without its log, all pages of other tables included."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        return int(pages * size)


def insert_one_by_one(path: Path, chats: range) -> None:
    """Baseline: a statement a subscription, all in one transaction."""
    with closing(_writer(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO deliveries (mailing, chat, topic, part, text, state)"
            " VALUES (1, ?, 0, 1, 1, 'queued')",
            ((chat,) for chat in chats),
        )
        connection.execute("COMMIT")


def insert_at_once(path: Path) -> None:
    """Baseline: one statement for all subscriptions."""
    with closing(_writer(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO deliveries (mailing, chat, topic, part, text, state)"
            " SELECT 1, chat, topic, 1, 1, 'queued' FROM subscriptions ORDER BY chat, topic"
        )
        connection.execute("COMMIT")


def _writer(path: Path) -> sqlite3.Connection:
    """A connection such as the bot's own writer, with what a delivery points to."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("INSERT INTO texts (id, html) VALUES (1, 'x')")
    connection.execute(
        "INSERT INTO mailings (id, kind, subject, lane, started_at) VALUES (1, 'bulletin', 1, 3, 0)"
    )
    return connection
