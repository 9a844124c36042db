"""A day that a reader names: `2024-12-06`, `6 Dec`, `٦ كانون الأول`, `ayer`, `Friday`.

Dates are read as in updates (`bot.text.dates`); the words for today and the days before it, and the
days of the week, from lists; all else by dateparser, which does not know Kurmanji and is slow. Must
not know which days there is news of.
"""

from datetime import date, datetime, timedelta
from functools import cache

import dateparser
from babel.dates import get_day_names

from bot.domain.model import Frozen
from bot.text.dates import dates_in
from bot.text.tokens import normalise, tokens

_LANGUAGES = ("en", "es", "ar", "de", "fr", "tr")
"""What dateparser is asked in, beside the reader's own."""

_AGO = (
    "today|hoy|اليوم|هذا اليوم|heute|aujourd'hui|aujourdhui|bugün|îro",
    "yesterday|ayer|أمس|البارحة|امبارح|مبارح|يوم أمس|gestern|hier|dün|duh",
    (
        "the day before yesterday|day before yesterday|anteayer|antes de ayer|antier|أول أمس|"
        "قبل أمس|أول البارحة|vorgestern|avant-hier|evvelsi gün|önceki gün|pêr"
    ),
)
"""The words for today, for the day before it, and for the one before that."""
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
    named = _named(" ".join(token.word for token in found_words), today)
    if named is not None:
        return NamedDay(day=named, year_given=True)
    first = (language,) if language in _LANGUAGES else ()
    found = dateparser.parse(
        words,
        languages=list(dict.fromkeys((*first, *_LANGUAGES))),
        settings={
            "PARSERS": ["relative-time", "absolute-time"],
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day"],
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        },
    )
    return NamedDay(day=found.date(), year_given=True) if found else None


def _named(words: str, today: date) -> date | None:
    """Return the day of a word such as "yesterday", or the last one of a name such as "Friday"."""
    ago = _days_ago().get(words)
    if ago is None:
        weekday = _weekdays().get(words)
        ago = None if weekday is None else (today.weekday() - weekday) % 7
    return None if ago is None else today - timedelta(days=ago)


@cache
def _days_ago() -> dict[str, int]:
    return {normalise(word): days for days, words in enumerate(_AGO) for word in words.split("|")}


@cache
def _weekdays() -> dict[str, int]:
    return {
        normalise(name): day
        for language in (*_LANGUAGES, "ku")
        for day, name in get_day_names("wide", locale=language).items()
    }
