"""A day that a reader names: `2024-12-06`, `6 Dec`, `٦ كانون الأول`, `ayer`, `3 days ago`.

Dates are read as in updates (`bot.text.dates`), all else by dateparser, which knows "yesterday" in
many languages. Must not know which days there is news of.
"""

from datetime import date, datetime, timedelta

import dateparser

from bot.domain.model import Frozen
from bot.text.dates import dates_in
from bot.text.tokens import tokens

_LANGUAGES = ("en", "es", "ar")
LONGEST_DAY = 60
"""Characters of words that may name a day."""


FIRST_DAY = date(1900, 1, 1)
"""No update is about a day before this one."""
AHEAD = timedelta(days=366)
"""So far from today an update's day may lie; whatever is further was mistyped, or forged."""


class NamedDay(Frozen):
    """A day; `year_given` is False where the words left the year open."""

    day: date
    year_given: bool


def is_likely(day: date, today: date) -> bool:
    """Whether an update may be about a day."""
    return FIRST_DAY <= day <= today + AHEAD


def read_day(words: str, language: str, today: date) -> NamedDay | None:
    """Return the day that the words name, None if they name none, or one that does not exist."""
    if not words.strip() or len(words) > LONGEST_DAY:
        return None
    found_words = tokens(words)
    written = next(dates_in(words, found_words, today), None)
    if written is not None:
        rest = (*found_words[: written.start], *found_words[written.end :])
        if any(token.word.isdecimal() for token in rest):
            return None
        return NamedDay(day=written.day, year_given=written.sure) if written.day else None
    found = dateparser.parse(
        words,
        languages=list(dict.fromkeys((language, *_LANGUAGES))),
        settings={
            "PARSERS": ["relative-time", "absolute-time"],
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day"],
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        },
    )
    return NamedDay(day=found.date(), year_given=True) if found else None
