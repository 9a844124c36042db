"""Rows of the table `statements`: where one stands in time, and what it says.

Reads rows and runs no statement; the stores that do share it.
"""

import json
from datetime import date
from functools import lru_cache

from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from storage.session import Row

PLACES = 1 << 16
_NUMBERS = 1 << 20


def place(day: date, number: int, position: int) -> int:
    """Return a row's id whose descending order is newest day, newest bulletin, written order."""
    if not (0 <= position < PLACES and 0 <= number < _NUMBERS):
        raise ValueError(f"no place for statement {position} of bulletin {number}")
    return day.toordinal() << 36 | number << 16 | (PLACES - 1 - position)


def first_place(day: date) -> int:
    """Return the smallest id that a statement of this day or a later one can have."""
    return place(day, 0, PLACES - 1)


def statement_of(row: Row) -> Statement:
    """Return what a row says."""
    day, letter = date.fromisoformat(row["day"]), row["letter"]
    confidence = row["confidence"]
    return Statement(
        id=ItemId(day=day, letter=letter, number=row["number"]),
        type="item" if letter == "S" else "paragraph",
        bulletin=BulletinNumber(row["bulletin"]),
        kind=SectionKind(row["kind"]),
        heading=row["heading"],
        front=row["front"],
        fronts=listed(row["fronts"]),
        confidence=None if confidence is None else Confidence(confidence),
        text=RichText.model_validate_json(row["text"]),
        places=listed(row["places"]),
        actors=listed(row["actors"]),
    )


@lru_cache(maxsize=256)
def listed(written: str) -> tuple[str, ...]:
    """Return the ids in a JSON list; the same few lists come again and again."""
    return tuple(json.loads(written))
