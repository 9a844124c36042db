"""An archive of any size in several scripts, made up: words as frequent as in any language, names
of the theatre in all their spellings.

Written straight into the tables, since publishing a million items would take hours. Must not
measure, nor index.
"""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from bot.domain.theatre import Place, Theatre
from storage.statements import place

FREQUENT = "the"
_LATIN = ("ba", "ke", "ri", "so", "tu", "la", "me", "no", "dar", "fin", "gol", "per", "sta", "win")
_ARABIC = ("با", "كي", "ري", "سو", "تو", "لا", "مي", "نو", "دار", "فن", "غل", "بر", "ست", "ون")
_WORDS = 30_000
_ITEM_WORDS = 14
_ITEMS = 40
_BULLETINS_A_DAY = 10
_FIRST_DAY = date(2016, 1, 1)
_CONFIDENCES = ("stated", "stated", "stated", "reported", "confirmed", "rumour", "alleged")
_STEP = 20_000


class Language(NamedTuple):
    """Words, the most frequent first, and how much of all text the first so many are."""

    words: list[str]
    weights: list[float]


class Made(NamedTuple):
    """An item, and the place that it names."""

    text: str
    place: Place


def languages(chance: random.Random) -> tuple[Language, ...]:
    """Return two languages, in Latin and in Arabic letters."""
    return tuple(_language(chance, syllables) for syllables in (_LATIN, _ARABIC))


def items(theatre: Theatre, count: int, seed: int) -> Iterator[Made]:
    """Make up items; every third is in Arabic letters."""
    chance = random.Random(seed)
    latin, arabic = languages(chance)
    for at in range(count):
        words, weights = arabic if at % 3 == 2 else latin
        said = chance.choices(words, cum_weights=weights, k=_ITEM_WORDS)
        named = chance.choice(theatre.place)
        said[chance.randrange(_ITEM_WORDS)] = chance.choice(
            (*named.names.values(), *named.spellings)
        )
        yield Made(f"{' '.join(said).capitalize()}.", named)


def fill(database: Path, theatre: Theatre, count: int, seed: int = 7) -> None:
    """Put so many items into an empty database, beside them the same texts for the baselines."""
    with closing(sqlite3.connect(database, isolation_level=None)) as base:
        base.execute("CREATE VIRTUAL TABLE plain USING fts5 (text)")
        base.execute("CREATE TABLE texts_alone (text TEXT NOT NULL)")
        base.execute("BEGIN")
        rows: list[tuple[object, ...]] = []
        for row in _rows(theatre, count, seed):
            rows.append(row)
            if len(rows) == _STEP:
                _put(base, rows)
                rows.clear()
        _put(base, rows)
        base.execute("COMMIT")


def _put(base: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
    bulletins = {(row[1], row[2]) for row in rows}
    base.executemany(
        "INSERT OR IGNORE INTO bulletins (number, day, content, hash, words, published_at)"
        " VALUES (?, ?, '{}', '', '', 0)",
        bulletins,
    )
    base.executemany(
        "INSERT INTO statements (id, bulletin, day, letter, number, kind, front, fronts,"
        " confidence, text, places, actors) VALUES (?, ?, ?, 'S', ?, 'front', ?, ?, ?, ?, ?, '[]')",
        [row[:9] for row in rows],
    )
    base.executemany(
        "INSERT INTO statement_fronts (front, statement) VALUES (?, ?)",
        [(row[4], row[0]) for row in rows],
    )
    texts = [(row[9],) for row in rows]
    base.executemany("INSERT INTO plain (text) VALUES (?)", texts)
    base.executemany("INSERT INTO texts_alone (text) VALUES (?)", texts)


def _rows(theatre: Theatre, count: int, seed: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(seed)
    for at, made in enumerate(items(theatre, count, seed)):
        number = at // _ITEMS
        day = _FIRST_DAY + timedelta(days=number // _BULLETINS_A_DAY)
        front = made.place.front
        yield (
            place(day, number + 1, at % _ITEMS),
            number + 1,
            day.isoformat(),
            at % (_ITEMS * _BULLETINS_A_DAY) + 1,
            front,
            json.dumps([front]),
            chance.choice(_CONFIDENCES),
            json.dumps({"text": made.text, "spans": []}, ensure_ascii=False),
            json.dumps([made.place.id]),
            made.text,
        )


def _language(chance: random.Random, syllables: tuple[str, ...]) -> Language:
    made = {FREQUENT: None} if syllables is _LATIN else {}
    while len(made) < _WORDS:
        made["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4, 5))))] = None
    # As in newspapers: the 8,000 most frequent words are some 93 % of what is written.
    return Language(list(made), list(accumulate((at + 3) ** -1.15 for at in range(_WORDS))))
