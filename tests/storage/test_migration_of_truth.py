"""A database of the editorial desk (schema 003), with work under way in each of its tables, loses
no row and no value to schema 004, and its bulletins can be corrected."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage import sql
from storage.database import Database
from storage.migrate import APPLICATION_ID, migrate
from tests.storage.changing import Telegram, change, miscounted, rows_of, send, sweep
from tests.storage.posting import AT

THIRD = """
INSERT INTO members VALUES (7, 'author', 'Lea', 0), (8, 'reviewer', 'Omar', 0),
    (9, 'admin', 'A', 0);
INSERT INTO invites VALUES ('abc', 'author', 'Kim', 9, 99);
INSERT INTO languages VALUES (7, 'ar');
INSERT INTO desk VALUES (1, -500);
INSERT INTO drafts VALUES
    (1, 7, 'published', 2, 1, 100, 200, 0, 0, 8, 150, NULL, NULL, 0),
    (2, 7, 'scheduled', 1, 3, 300, 400, 0, 1, NULL, NULL, 7, 900, 2),
    (4, 8, 'writing', 1, NULL, 500, 600, 1, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO boards VALUES (1, 7, 555), (2, 8, 556);
INSERT INTO revisions VALUES
    (1, 2, '{"text": "b"}', '{"day": "2024-12-06"}', '[]', 'f00d', 120, 7, 1, 125),
    (2, 1, '{"text": "c"}', '{"day": "2024-12-07"}', '[]', 'beef', 320, 7, 0, 325);
INSERT INTO writers VALUES (1, 7), (2, 7), (2, 8);
INSERT INTO draft_messages VALUES (7, 40, 1, 17, 105, '"b"', 'album', 3, '{"kind": "photo"}');
INSERT INTO notes VALUES (1, 1, 1, 7, 'from a nurse', 110);
INSERT INTO kept_texts VALUES (1, 2, 1, 'a', 8, 'late', 330);
INSERT INTO dismissals VALUES (2, 'dated:1');
INSERT INTO reviews VALUES (1, 2, 8, 'approve', '', 'f00d', 190, 1);
INSERT INTO comments VALUES (1, 1, 2, 0, 8, 'good', 8, 61, 180);
INSERT INTO releases VALUES (1, 1, 2, NULL, 8, 201, 8, 62), (2, 0, 3, 999, 8, NULL, NULL, NULL);
INSERT INTO prompts VALUES (8, 60, 8, 'not_before', 2, 1, 410, '3');
INSERT INTO answers VALUES (8, 50, 'source', 1);
INSERT INTO bulletins VALUES
    (1, '2024-12-06', '{"day": "2024-12-06"}', 'approved', 'w1', 1, 200),
    (2, '2024-12-06', '{"day": "2024-12-06"}', 'f00d', 'w2', NULL, 210);
INSERT INTO additions VALUES (2, 1);
INSERT INTO settlements VALUES ('2024-12-01/S1', '2024-12-06/S1', 'denied', 200);
INSERT INTO statements VALUES
    (1, 1, '2024-12-06', 'S', 1, 'rumours', 'Talk', 'south', '["south"]', 'rumour',
        '{"text": "x"}', '[]', '[]'),
    (2, 1, '2024-12-06', 'P', 1, 'topic', NULL, NULL, '[]', NULL, '{"text": "y"}',
        '["Daraa"]', '[]');
INSERT INTO statement_fronts VALUES ('south', 1);
INSERT INTO statement_words (rowid, words) VALUES (1, 'bridge');
INSERT INTO texts VALUES (1, 'one', NULL), (2, 'two', NULL), (3, 'south', NULL),
    (4, 'card', '[[]]');
INSERT INTO attachments VALUES (4, 'photo', 'file');
INSERT INTO editions VALUES (5, 1, 'en', ''), (6, 1, 'en', 'south');
INSERT INTO edition_parts VALUES (5, 1, 1), (5, 2, 2), (6, 1, 3);
INSERT INTO subscriptions VALUES
    (11, 0, 'en', '', NULL, 10), (12, 0, 'en', '', NULL, 10),
    (13, 0, 'en', '', 'blocked', 10), (14, 5, 'en', 'south', NULL, 10),
    (15, 0, 'en', '', NULL, 10);
INSERT INTO mailings VALUES
    (1, 'bulletin', 1, 0, 3, 0, 1, 70, 'paused', 8, 3, 1, 0, 9, 1, 15, 0, 14, 5, NULL, 200),
    (2, 'review_card', 2, 1, 1, 1, 0, 0, 'running', 1, 1, 0, 0, 0, 0, NULL, NULL, 8, 0, NULL, 400),
    (3, 'notice', 0, 7, 1, 1, 0, 0, 'cancelled', 1, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, 4, 401);
INSERT INTO deliveries VALUES
    (1, 11, 0, 1, 1, 'sent', NULL, NULL, 100, 1, 0, 0, NULL),
    (1, 11, 0, 2, 2, 'sent', NULL, NULL, 101, 2, 0, 1, 'timeout'),
    (1, 12, 0, 1, 1, 'sending', NULL, NULL, NULL, 1, 0, 0, NULL),
    (1, 12, 0, 2, 2, 'queued', NULL, NULL, NULL, 0, 0, 0, NULL),
    (1, 13, 0, 1, 1, 'failed', NULL, NULL, NULL, 3, 1, 0, 'blocked'),
    (1, 14, 5, 1, 3, 'sent', NULL, NULL, 102, 1, 0, 0, NULL),
    (1, 15, 0, 1, 1, 'queued', NULL, NULL, NULL, 0, 0, 0, NULL),
    (1, 15, 0, 2, 2, 'queued', NULL, NULL, NULL, 0, 0, 0, NULL),
    (2, 8, 0, 1, 4, 'sent', NULL, NULL, 63, 1, 0, 0, NULL),
    (3, 8, 0, 1, 4, 'queued', 401, 63, NULL, 0, 0, 0, NULL);
INSERT INTO flights VALUES (12, 1, 0, 1, 'first', 9000, NULL);
INSERT INTO followers VALUES (3, 8, 0, 1, 2, 0, 1);
INSERT INTO freezes VALUES ('member', 402, 8, 403);
INSERT INTO last_freeze VALUES (1, 402);
INSERT INTO boots VALUES (1, 'mark', 404);
INSERT INTO pace VALUES (1, 20.0, 700.0, 405, 404);
INSERT INTO progress VALUES (1, 8, 64, 'en', 3, 'paused', 300);
INSERT INTO inbox VALUES (70, 8, '{}', 'waiting', 400);
INSERT INTO acts VALUES (70, 'paused', NULL);
"""
"""Every table of the third schema, with a bulletin that is half sent, and paused."""

TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


@pytest.fixture
def old(path: Path) -> Iterator[sqlite3.Connection]:
    """A file of the third schema, held open by nobody once a test has closed it."""
    path.parent.mkdir(mode=0o700)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection, sql.migrations()[:3])
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(THIRD)
        connection.execute("PRAGMA foreign_keys = OFF")
        yield connection
    path.chmod(0o600)


def held(connection: sqlite3.Connection, columns: dict[str, str]) -> dict[str, list[object]]:
    """All rows of all tables, by these columns."""
    return {
        table: sorted(connection.execute(f"SELECT {names} FROM {table}"), key=repr)  # noqa: S608
        for table, names in columns.items()
    }


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    """The columns of each table that is ours."""
    names = [name for (name,) in connection.execute(TABLES)]
    ours = [
        one for one in names if not one.startswith(("sqlite_", "statement_words_", "readership"))
    ]
    return {
        table: ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
        for table in ours
    }


def test_every_row_of_every_table_is_there_with_all_its_values(old: sqlite3.Connection) -> None:
    columns = tables(old)
    before = held(old, columns)
    assert [table for table, rows in before.items() if not rows] == []
    migrate(old, sql.migrations())
    assert held(old, columns) == before
    assert old.execute("PRAGMA foreign_key_check").fetchall() == []
    assert old.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert old.execute("SELECT sum(chats) FROM readership").fetchone() == (4,)


def test_a_migration_that_fails_leaves_the_database_as_it_was(old: sqlite3.Connection) -> None:
    columns = tables(old)
    before = held(old, columns)
    broken = sql.migrations()[3].replace("CREATE TABLE tries", "CREATE TABLE audit", 1)
    with pytest.raises(sqlite3.OperationalError, match="audit already exists"):
        migrate(old, [*sql.migrations()[:3], broken])
    assert tables(old) == columns
    assert held(old, columns) == before
    migrate(old, sql.migrations())
    assert held(old, columns) == before


async def test_what_was_sent_before_is_corrected_and_what_waits_goes_with_the_new_text(
    old: sqlite3.Connection, path: Path, telegram: Telegram
) -> None:
    old.execute("DELETE FROM freezes")
    old.execute("UPDATE mailings SET hold = 'running' WHERE id = 1")
    old.close()
    telegram.chats[11] = {100: "one", 101: "two"}
    telegram.chats[14] = {102: "south"}
    database = await Database.open(path)
    try:
        async with database.write() as stores:
            await stores.flights.requeue_orphans("second", AT)
            await change(stores, 1, "ONE", "TWO", south=("SOUTH",))
            await sweep(stores)
            await send(stores, telegram)
    finally:
        await database.close()
    assert telegram.texts(11) == ["ONE", "TWO"]
    assert telegram.texts(14) == ["SOUTH"]
    assert telegram.texts(15) == ["ONE", "TWO"]
    assert telegram.texts(12)[-2:] == ["ONE", "TWO"]
    states = {row.chat: row.state for row in rows_of(path)}
    assert states == {11: "sent", 12: "sent", 13: "failed", 14: "sent", 15: "sent"}
    assert miscounted(path) == []
