"""A database of an earlier version keeps all that it holds, and works on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from storage import sql
from storage.migrate import migrate

FIRST = """
INSERT INTO members VALUES (7, 'author', 'Lea', 0);
INSERT INTO drafts VALUES
    (3, 7, 'in_review', 2, 12, 555, 1000),
    (5, 7, 'writing', 1, NULL, NULL, 9);
INSERT INTO revisions VALUES
    (3, 1, '{"text": "a"}', '{"day": "2025-03-12"}', '[]', '', 1100),
    (3, 2, '{"text": "b"}', '{"day": "2025-03-12"}', '[]', 'f00d', 1200);
INSERT INTO draft_messages VALUES (7, 40, 3, 17, 1050);
INSERT INTO reviews VALUES (3, 1, 8, 'request_changes', 'shorter', 'beef', 1150);
INSERT INTO prompts VALUES (8, 60, 8, 'reject', 3, 2, 1300);
INSERT INTO answers VALUES (8, 50, 'request_changes', 3);
INSERT INTO bulletins VALUES (11, '2025-03-11', '{"day": "2025-03-11"}', 'h', 'w', NULL, 500);
INSERT INTO texts VALUES (1, 'Hello', NULL);
INSERT INTO mailings (id, kind, subject, lane, total, sent, started_at)
VALUES (1, 'bulletin', 11, 3, 2, 1, 500);
INSERT INTO deliveries (mailing, chat, part, text, state, message)
VALUES (1, 70, 1, 1, 'sent', 9), (1, 71, 1, 1, 'queued', NULL);
"""
"""What an author, a reviewer and two readers had left in a database of the first schema."""


@pytest.fixture
def upgraded() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, sql.migrations()[:1])
        connection.executescript(FIRST)
        migrate(connection, sql.migrations())
        yield connection


def rows(connection: sqlite3.Connection, question: str) -> list[tuple[object, ...]]:
    return connection.execute(question).fetchall()


def test_every_draft_is_there_with_its_board_and_its_author_as_writer(
    upgraded: sqlite3.Connection,
) -> None:
    asked = "SELECT id, author, state, revision, number, created_at, practice, shared FROM drafts"
    assert rows(upgraded, asked) == [
        (3, 7, "in_review", 2, 12, 1000, 0, 0),
        (5, 7, "writing", 1, None, 9, 0, 0),
    ]
    assert rows(upgraded, "SELECT * FROM boards") == [(3, 7, 555)]
    assert rows(upgraded, "SELECT * FROM writers") == [(3, 7), (5, 7)]
    asked = "SELECT number, hash, written_by, base, sealed_at FROM revisions ORDER BY number"
    assert rows(upgraded, asked) == [(1, "", 7, 0, None), (2, "f00d", 7, 1, 1200)]


def test_questions_answers_and_verdicts_are_there(upgraded: sqlite3.Connection) -> None:
    assert rows(upgraded, "SELECT * FROM draft_messages") == [(7, 40, 3, 17, 1050, "", "", 0, "")]
    assert rows(upgraded, "SELECT * FROM prompts") == [(8, 60, 8, "reject", 3, 2, 1300, "")]
    assert rows(upgraded, "SELECT * FROM answers") == [(8, 50, "request_changes", 3)]
    asked = "SELECT verdict, reason, later FROM reviews"
    assert rows(upgraded, asked) == [("request_changes", "shorter", 0)]


def test_what_was_on_its_way_still_is(upgraded: sqlite3.Connection) -> None:
    assert rows(upgraded, "SELECT id, kind, subject, total, sent FROM mailings") == [
        (1, "bulletin", 11, 2, 1)
    ]
    assert rows(upgraded, "SELECT chat, state FROM deliveries ORDER BY chat") == [
        (70, "sent"),
        (71, "queued"),
    ]


def test_nothing_points_to_nowhere_and_a_new_draft_gets_a_new_id(
    upgraded: sqlite3.Connection,
) -> None:
    assert rows(upgraded, "PRAGMA foreign_key_check") == []
    assert rows(upgraded, "PRAGMA integrity_check") == [("ok",)]
    upgraded.execute(
        "INSERT INTO drafts (author, state, revision, created_at, changed_at)"
        " VALUES (7, 'writing', 0, 0, 0)"
    )
    assert rows(upgraded, "SELECT max(id) FROM drafts") == [(6,)]
