"""Schema, migrations and statements agree with each other and with the domain."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import pytest

import storage
from bot.domain.boots import FreezeCause
from bot.domain.change import ChangeKind
from bot.domain.delivery import DeliveryKind, DeliveryState
from bot.domain.draft import Confidence, DraftState, MediaKind, SectionKind
from bot.domain.lifecycle import DELIVERY_TABLE, DRAFT_TABLE
from bot.domain.policy import Role
from bot.domain.prompt import Purpose
from bot.domain.review import Verdict
from bot.domain.wish import Wished
from storage import sql
from storage.database import Database
from storage.migrate import migrate


@pytest.fixture
def migrated() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, sql.migrations())
        yield connection


def outline(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the schema without its comments and spacing; a column that was added stands with other
    spaces around it."""
    found = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return {
        (kind, name): re.sub(
            r" ?([(),]) ?", r"\1", re.sub(r"\s+", " ", re.sub(r"--[^\n]*", "", text))
        ).strip()
        for kind, name, text in found
    }


def test_the_migrations_lead_to_the_schema(migrated: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as written:
        written.executescript(sql.schema())
        assert outline(migrated) == outline(written)


def test_migrating_again_does_nothing(migrated: sqlite3.Connection) -> None:
    before = outline(migrated)
    migrate(migrated, sql.migrations())
    assert outline(migrated) == before
    assert migrated.execute("PRAGMA user_version").fetchone() == (len(sql.migrations()),)


def test_a_database_of_the_first_schema_keeps_what_it_holds() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, sql.migrations()[:1])
        connection.execute("INSERT INTO freezes (cause, frozen_at) VALUES ('member', 5)")
        connection.execute("INSERT INTO inbox VALUES (1, 2, '{}', 'waiting', 3)")
        migrate(connection, sql.migrations())
        with closing(sqlite3.connect(":memory:")) as written:
            written.executescript(sql.schema())
            assert outline(connection) == outline(written)
        assert connection.execute("SELECT cause, frozen_at FROM freezes").fetchall() == [
            ("member", 5)
        ]
        assert connection.execute("SELECT update_id, raw FROM inbox").fetchall() == [(1, "{}")]


def test_a_migration_that_fails_leaves_nothing() -> None:
    broken = "CREATE TABLE fine (a TEXT) STRICT;\nCREATE TABLE broken (a NONSENSE) STRICT;\n"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, [broken])
        assert outline(connection) == {}
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)


@pytest.mark.parametrize(
    ("table", "column", "enum"),
    [
        ("members", "role", Role),
        ("invites", "role", Role),
        ("drafts", "state", DraftState),
        ("reviews", "verdict", Verdict),
        ("prompts", "purpose", Purpose),
        ("statements", "kind", SectionKind),
        ("statements", "confidence", Confidence),
        ("mailings", "kind", DeliveryKind),
        ("freezes", "cause", FreezeCause),
        ("attachments", "kind", MediaKind),
        ("settlements", "confidence", Confidence),
        ("changes", "kind", ChangeKind),
        ("wishes", "act", Wished),
        ("deliveries", "state", DeliveryState),
    ],
)
def test_the_lists_of_the_schema_are_the_enums_of_the_domain(
    migrated: sqlite3.Connection, table: str, column: str, enum: type[StrEnum]
) -> None:
    text = outline(migrated)["table", table]
    found = re.search(rf"CHECK\((?:{column} = '\w+'\s+OR )?{column} IN\(([^)]*)\)", text)
    assert found is not None
    assert re.findall(r"'(\w+)'", found[1]) == [member.value for member in enum]


def test_every_state_of_the_lifecycle_can_be_stored() -> None:
    drafts = {state for (state, _), becomes in DRAFT_TABLE.items() for state in (state, becomes)}
    sent = {state for (state, _), becomes in DELIVERY_TABLE.items() for state in (state, becomes)}
    assert drafts == set(DraftState)
    assert sent == set(DeliveryState)


def names_used() -> set[str]:
    """Return the string constants of the stores that look like names of statements."""
    found = set()
    for file in Path(storage.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall(r"^[a-z_]+\.[a-z_]*[a-z]$", node.value))
    return found - {"schema.sql"}


async def test_every_statement_is_used_and_every_name_is_a_statement() -> None:
    pages = ("all_items", "statements", "day_statements")
    asked = {f"bulletins.{page}" for page in pages} | {f"bulletins.count_{page}" for page in pages}
    assert names_used() | asked == set(sql.statements())


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1;\n",
        "-- nameless\nSELECT 1;\n",
        "-- one: Says one.\nSELECT 1\n",
        "-- one: Says one.\nSELECT 1;\n-- one: Says it again.\nSELECT 1;\n",
        "-- one: Says one, and nothing follows.\n",
    ],
)
def test_a_queries_file_that_is_not_as_agreed_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"one|name"):
        sql.parse(text)


def test_a_statement_has_a_name_and_may_have_a_longer_explanation() -> None:
    text = "-- one: Says one,\n-- and why.\nSELECT\n    1;\n\n-- two: Says two.\nSELECT 2;\n"
    assert sql.parse(text) == {"one": "SELECT\n    1", "two": "SELECT 2"}


BATCHES = [
    name
    for name in sql.statements()
    if name.startswith(("outbox.", "flights.", "fan_outs.", "editions."))
]


@pytest.mark.parametrize("name", BATCHES)
async def test_no_statement_of_the_outbox_reads_a_whole_table(
    db: Database, path: Path, name: str
) -> None:
    await db.close()
    statement = sql.statements()[name]
    with closing(sqlite3.connect(path)) as connection:
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN {statement}", dict.fromkeys(sql.placeholders(statement))
        ).fetchall()
    scans = [step[3] for step in plan if step[3].startswith("SCAN")]
    # These hold what is open or in flight, one step of a fan-out, and one batch of results.
    small = (
        "mailings USING INDEX mailings_open",
        "m USING INDEX mailings_open",
        "mailings USING INDEX mailings_spreading",
        "flights",
        "followers",
        "f",
        "wanted",
        "json_each",
        "arrived",
        "(subquery",
        "CONSTANT ROW",
    )
    assert [scan for scan in scans if not scan.removeprefix("SCAN ").startswith(small)] == []
