"""The list of questions and the items that answer them, asked of the project's own search and of
plain FTS5. Must not time anything."""

import sqlite3
import tomllib
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import NamedTuple

import regex

from benchmarks.desk import opened, settings_of
from bot.domain.errors import Refusal
from bot.domain.policy import Actor
from bot.domain.rich import RichText
from bot.services.opening import load_theatre
from bot.services.ports import SystemClock
from bot.services.services import Services
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.words import WordLists

LIST = Path(__file__).with_name("questions.toml")
Answer = Callable[[str], str]
_WORD = regex.compile(r"\w+")


class Question(NamedTuple):
    """What is asked, and the words of the item that must come first."""

    asked: str
    expected: str


class Listed(NamedTuple):
    """An item of the list."""

    day: str
    front: str
    text: str
    asked: tuple[str, ...] = ()


def items() -> tuple[Listed, ...]:
    """Return the items of the list."""
    read = tomllib.loads(LIST.read_text(encoding="utf-8"))["item"]
    return tuple(Listed(**{**one, "asked": tuple(one.get("asked", ()))}) for one in read)


def questions() -> tuple[Question, ...]:
    """Return all questions of the list."""
    return tuple(Question(asked, one.text) for one in items() for asked in one.asked)


@asynccontextmanager
async def archive(folder: Path) -> AsyncIterator[Services]:
    """Give the use cases over an archive of the list's items."""
    settings = settings_of(folder / "questions.db")
    parsed = parse(
        RichText.plain(_updates()),
        Names(load_theatre(settings)),
        WordLists.load(),
        SystemClock().now().date(),
    )
    async with opened(settings) as services:
        await services.publishing.import_archive(parsed.updates)
        yield services


async def missed(services: Services, reader: Actor) -> list[tuple[Question, str]]:
    """Return the questions whose first answer is another than the expected one, and that."""
    wrong = []
    for question in questions():
        try:
            found = await services.searching.search(reader, question.asked)
        except Refusal:
            wrong.append((question, ""))
            continue
        first = found.page.statements[0].text.text if found.page.statements else ""
        if first != question.expected:
            wrong.append((question, first))
    return wrong


def missed_plainly() -> int:
    """Return how many questions plain FTS5 answers with another item first: all words, by bm25."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE plain USING fts5 (text)")
        base.executemany("INSERT INTO plain (text) VALUES (?)", [(one.text,) for one in items()])
        return sum(_first(base, one.asked) != one.expected for one in questions())


def _first(base: sqlite3.Connection, asked: str) -> str:
    words = " ".join(f'"{word}"' for word in _WORD.findall(asked))
    found = base.execute(
        "SELECT text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 1", (words,)
    ).fetchone()
    return str(found[0]) if found else ""


def _updates() -> str:
    """Return the items as members write them."""
    days: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in items():
        days[one.day][one.front].append(one.text)
    return "\n\n".join(
        "\n".join(
            [
                f"Update {day}",
                *(
                    line
                    for front, texts in fronts.items()
                    for line in ("", f"# {front}", *(f"– {text}" for text in texts))
                ),
            ]
        )
        for day, fronts in days.items()
    )
