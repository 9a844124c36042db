"""Fills an outbox for the benchmarks, and counts in the file itself what was recorded.

The only module of the benchmarks that knows how deliveries are stored. Must not send.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.ids import ChatId
from bot.services.ports import SystemClock
from storage.database import Database
from storage.posts import Post

SUBJECT = 1
CHUNK = 1000


async def fill(database: Database, chats: range, html: str) -> None:
    """Put one message into the outbox for each chat; it is due at once."""
    now = SystemClock().now()
    async with database.write() as stores:
        text = await stores.outbox.text(html, None)
    for start in range(0, len(chats), CHUNK):
        async with database.write() as stores:
            for chat in chats[start : start + CHUNK]:
                post = Post(
                    kind=DeliveryKind.BULLETIN,
                    subject=SUBJECT,
                    chat=ChatId(chat),
                    text=text,
                    lane=Lane.BULLETIN,
                    due_at=now,
                )
                await stores.outbox.post(post)


def recorded(path: Path) -> int:
    """Return how many deliveries the database at `path` holds as sent, with their message."""
    with closing(sqlite3.connect(path)) as connection:
        counted = "SELECT count(*) FROM deliveries WHERE state = 'sent' AND message IS NOT NULL"
        return int(connection.execute(counted).fetchone()[0])
