"""Dates as people write them: 06-12-24, 6.12.2024, 2024-12-06, 6 de diciembre, ٦ كانون الأول ٢٠٢٤.

The day always stands before the month, as in the collective's texts. The names of months and days
are those of the Unicode CLDR (babel): dateparser does not know the Levantine months, guesses where
it should refuse, and takes a millisecond a line. Must not decide which line is a heading.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex
from babel.dates import get_day_names, get_month_names

from bot.text.tokens import Token, normalise
from bot.text.trie import Match, Trie

_LANGUAGES = ("en", "es", "ar", "ar_SY")
_MONTH_LANGUAGES = (*_LANGUAGES, "de", "fr", "tr", "ku")
_OF_KURMANJI = (
    "rêbendan reşemî newroz avrêl gulan pûşper tîrmeh gelawêj rezber kewçêr sermawez kanûn"
)
"""Names of the months that the CLDR does not have; others are said in other regions."""
_DAY = regex.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|e)?")
_YEAR = regex.compile(r"[12][0-9]{3}")
_BETWEEN = frozenset({"de", "del", "of", "the", "من", "شهر", "عام", "سنه", "لعام"})
_SIGNS = frozenset("-./–—‑−")


class Dated(NamedTuple):
    """A date in the words `start` to `end` of a text. `day` is None for one that does not exist
    (31-02-24); `sure` unless the year was guessed."""

    start: int
    end: int
    day: date | None
    sure: bool


def dates_in(text: str, words: Sequence[Token], today: date) -> Iterator[Dated]:
    """Yield the dates in a text, whose words are `words`, in order of appearance."""
    months = {match.start: match for match in _months().find(words)}
    at = 0
    while at < len(words):
        found = _numeric(text, words, at, today) or _worded(words, at, months, today)
        if found:
            yield found
        at = found.end if found else at + 1


@cache
def weekdays() -> frozenset[str]:
    """Return the names of the days of the week in normal form."""
    return frozenset(
        normalise(name)
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, locale=language).values()
    )


@cache
def _months() -> Trie[int]:
    found: Trie[int] = Trie()
    for language in _MONTH_LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, language).items():
                    found.add(name, month)
    own = ((month, name) for month, name in get_month_names("wide", "format", "ku").items())
    for month, name in (*own, *enumerate(_OF_KURMANJI.split(), start=1)):
        # "6ê berfanbarê", the sixth of December.
        found.add_all((name, f"{name}ê"), month)
    return found


def _numeric(text: str, words: Sequence[Token], at: int, today: date) -> Dated | None:
    """Return the date that begins at a number and goes on with the same sign between numbers."""
    run = [words[at]]
    while len(run) < 4 and at + len(run) < len(words):
        following = words[at + len(run)]
        if _joint(text, run[-1], following) is None:
            break
        run.append(following)
    signs = {_joint(text, one, other) for one, other in pairwise(run)}
    glued = at > 0 and _joint(text, words[at - 1], words[at]) is not None
    if len(run) not in (2, 3) or len(signs) != 1 or glued:
        return None
    numbers = [token.word for token in run]
    return _short(numbers, at, today) if len(run) == 2 else _full(numbers, at)


def _full(numbers: list[str], at: int) -> Dated | None:
    lengths = [len(number) for number in numbers]
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        year, month, day = map(int, numbers)
    elif max(lengths[:2]) <= 2 and lengths[2] in (2, 4):
        day, month, year = map(int, numbers)
        year += 2000 if lengths[2] == 2 else 0
    else:
        return None
    return Dated(at, at + 3, _date(year, month, day), sure=True)


def _short(numbers: list[str], at: int, today: date) -> Dated | None:
    """Read 6/12; "1/2" is rather a part of two."""
    if sorted(map(len, numbers)) not in ([1, 2], [2, 2]):
        return None
    day = _nearest(int(numbers[1]), int(numbers[0]), today)
    return Dated(at, at + 2, day, sure=False) if day else None


def _worded(
    words: Sequence[Token], at: int, months: dict[int, Match[int]], today: date
) -> Dated | None:
    """Read "6th of December 2024" that begins at the day, or "December 6, 2024" at the month."""
    if at in months:
        month = months[at]
        day, end = _day(words, month.end), month.end + 1
    else:
        day, end = _day(words, at), _skip(words, at + 1)
        if end not in months:
            return None
        month = months[end]
        end = month.end
    if day is None:
        return None
    after = _skip(words, end)
    if after < len(words) and _YEAR.fullmatch(words[after].word):
        known = _date(int(words[after].word), month.value, day)
        return Dated(at, after + 1, known, sure=True)
    return Dated(at, end, _nearest(month.value, day, today), sure=False)


def _day(words: Sequence[Token], at: int) -> int | None:
    found = _DAY.fullmatch(words[at].word) if at < len(words) else None
    return int(found[1]) if found else None


def _skip(words: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(words) and words[at].word in _BETWEEN else at


def _joint(text: str, one: Token, other: Token) -> str | None:
    """Return the sign between two numbers, None unless there is one alone."""
    if not (one.word.isdecimal() and other.word.isdecimal()) or other.start - one.end > 3:
        return None
    sign = text[one.end : other.start].strip()
    return sign if sign in _SIGNS else None


def _nearest(month: int, day: int, today: date) -> date | None:
    """Return the day in the year that brings it nearest to today."""
    years = range(today.year - 4, today.year + 5)
    found = [known for year in years if (known := _date(year, month, day))]
    return min(found, key=lambda known: abs(known - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None
