"""The number of a bulletin as people write it behind a command: `12`, `#12`, `12:`, `bulletin 12`,
and the words that follow it.

Must not know which bulletins there are.
"""

from typing import NamedTuple

import regex

from bot.domain.ids import BulletinNumber

_MARKS = "[\u2066-\u2069\u200e\u200f]*"
"""Copied along from a message of the bot."""

# More digits would not fit the database.
_NAMED = regex.compile(
    rf"(?is){_MARKS}(?:(?:bulletin|boletín|boletin|النشرة|نشرة)\s)?\s*"
    rf"{_MARKS}[#№]?\s*{_MARKS}(?P<number>\p{{Nd}}{{1,18}}){_MARKS}[:.,;]?(?:\s+(?P<words>.*))?"
)


class Named(NamedTuple):
    """A bulletin's number, and the words behind it."""

    number: BulletinNumber
    words: str


def read(words: str) -> Named | None:
    """Return which bulletin the words begin with; None if with none."""
    found = _NAMED.fullmatch(words.strip())
    if found is None:
        return None
    return Named(BulletinNumber(int(found["number"])), found["words"] or "")
