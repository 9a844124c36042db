"""What a draft leaves in the database: rows put there for a story, counted, and what was published.

Must not assert what a story is about.
"""

from pathlib import Path

from tests.stories.shelving import asks_file

SECRET = "Heard from a nurse in Manbij."
PUBLISHED = (
    "bulletins",
    "additions",
    "statements",
    "statement_fronts",
    "settlements",
    "editions",
    "edition_parts",
)
"""Tables that hold what was published."""

CONTENTS = {
    "revisions": 0,
    "draft_messages": 0,
    "notes": 0,
    "kept_texts": 0,
    "comments": 0,
    "prompts": 0,
    "answers": 0,
    "dismissals": 0,
    "boards": 0,
    "releases": 0,
}
"""How many rows of each table a draft has whose contents are gone."""


async def talk(folder: Path, draft: int, person: int) -> None:
    """Put a row about a draft into each table that the stories here do not fill by themselves."""
    at = 1_700_000_000_000
    rows = {
        "notes (draft, item, person, text, written_at)": (draft, 1, person, SECRET, at),
        "kept_texts (draft, item, person, text, kept_at)": (draft, 1, person, '{"text": "x"}', at),
        "comments (draft, revision, item, reviewer, text, chat, message, given_at)": (
            *(draft, 1, 1, person, SECRET),
            *(person, 900_000 + draft, at),
        ),
        "dismissals (draft, advice)": (draft, "advice"),
        "prompts (chat, message, person, purpose, draft, revision, opened_at)": (
            *(person, 900_000 + draft, person, "note"),
            *(draft, 1, at),
        ),
        "releases (draft, part, number, due_at)": (draft, 1, 9_000 + draft, at),
    }
    for table, values in rows.items():
        marks = ", ".join("?" * len(values))
        await asks_file(folder, f"INSERT INTO {table} VALUES ({marks})", *values)  # noqa: S608


async def counted(folder: Path, draft: int) -> dict[str, int]:
    """Return how many rows about a draft there are in each table."""
    found = {}
    for table in CONTENTS:
        query = f"SELECT count(*) FROM {table} WHERE draft = ?"  # noqa: S608
        found[table] = int(str((await asks_file(folder, query, draft))[0][0]))
    return found


async def published(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of what was published."""
    return {table: await asks_file(folder, f"SELECT * FROM {table}") for table in PUBLISHED}  # noqa: S608


async def everything(folder: Path) -> str:
    """Return all that stands in the database's tables, as one text."""
    tables = await asks_file(
        folder,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'statement_words_%'",
    )
    rows = [await asks_file(folder, f"SELECT * FROM {name}") for (name,) in tables]  # noqa: S608
    return str(rows)


async def sound(folder: Path) -> bool:
    """Whether no row points to one that is gone."""
    return not await asks_file(folder, "PRAGMA foreign_key_check")
