"""A moment to come that a member names: `18:30`, `tomorrow 9:00`, `6 Dec 18:30`, `in 2 hours`.

Times of day are read by `bot.text.clocks`, days as in updates (`bot.text.dates`), all else by
dateparser. Must not know what the
moment is for.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import dateparser
import regex

from bot.text.clocks import read_clock
from bot.text.dates import Dated, dates_in
from bot.text.tokens import tokens

FURTHEST = timedelta(days=366)
"""What lies further ahead is rather a slip."""

_LANGUAGES = ("en", "es", "ar")
_ALSO = ("de", "fr", "tr")
"""What dateparser is asked in beside these, if it is the person's own: a language that it does not
know, such as Kurmanji, it refuses."""
_PARSERS = ("relative-time", "absolute-time")
_LONGEST = 60
_FOREIGN_DIGIT = regex.compile(r"(?V1)[\p{Nd}--[0-9]]")
_AROUND = regex.compile(
    r"(?i)\b(?:at|on|around|a\s+las?|a|las?|el|not\s+before|hours?|horas?|uhr|utc)\b|الساعة|في|[,،;|]"
)


def read_moment(text: str, now: datetime, zone: ZoneInfo, language: str) -> datetime | None:
    """Return the moment that the words name, in the zone in which they are meant; None if they
    name none, or one that is not to come. A time alone is the next such time."""
    words = _with_plain_digits(text).strip()
    if not words or len(words) > _LONGEST:
        return None
    here = now.astimezone(zone)
    said = read_clock(words)
    if said is None or not (said.written or next(_dates(words, here), None) is None):
        return _ahead(_relative(words, here, language), now, zone)
    rest = " ".join(_AROUND.sub(" ", said.rest).split())
    day = _day(rest, here, language) if rest else None
    if day is None and not said.is_sure:
        return _ahead(_relative(words, here, language), now, zone)
    if said.at is None or (rest and day is None):
        return None
    if day is not None:
        return _ahead(_at(day, said.at, zone), now, zone)
    today = _ahead(_at(here.date(), said.at, zone), now, zone)
    return today or _ahead(_at(here.date() + timedelta(days=1), said.at, zone), now, zone)


def _with_plain_digits(text: str) -> str:
    # "2024-12-06T18:30" is how machines write it.
    plain = _FOREIGN_DIGIT.sub(lambda one: str(int(one[0])), text)
    return regex.sub(r"(?<=\d)T(?=\d)", " ", plain)


def _day(words: str, here: datetime, language: str) -> date | None:
    """Return the day that is meant beside a time."""
    found_words = tokens(words)
    written = next(dates_in(words, found_words, here.date()), None)
    if written is not None:
        rest = (*found_words[: written.start], *found_words[written.end :])
        return None if any(token.word.isdecimal() for token in rest) else written.day
    if any(token.word.isdecimal() for token in found_words):
        return None
    found = _understood(words, here, language)
    return found.date() if found else None


def _relative(words: str, here: datetime, language: str) -> datetime | None:
    """Return what "in 2 hours" means; "tomorrow" alone leaves the time open."""
    numbers = [token.word for token in tokens(words) if token.word.isdecimal()]
    if len(numbers) != 1 or len(numbers[0]) > 3 or next(_dates(words, here), None):
        return None
    # Beside "tomorrow" a number is no part of what is understood.
    if _understood(words.replace(numbers[0], " "), here, language):
        return None
    found = _understood(words, here, language, ("relative-time",))
    # Hours of the wall clock would be wrong where the clocks change.
    return here.astimezone(UTC) + (found - here.replace(tzinfo=None)) if found else None


def _dates(words: str, here: datetime) -> Iterator[Dated]:
    return dates_in(words, tokens(words), here.date())


def _understood(
    words: str, here: datetime, language: str, parsers: tuple[str, ...] = _PARSERS
) -> datetime | None:
    first = (language,) if language in _ALSO + _LANGUAGES else ()
    return dateparser.parse(
        words,
        languages=list(dict.fromkeys((*first, *_LANGUAGES))),
        settings={
            "PARSERS": list(parsers),
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": here.replace(tzinfo=None),
        },
    )


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone)


def _ahead(at: datetime | None, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return a moment that is to come, and soon enough."""
    if at is None or not date(2, 1, 1) < at.date() < date(9999, 1, 1):
        return None
    # By way of UTC: a time that the clocks skip is none.
    universal = at.astimezone(UTC)
    if not now < universal <= now + FURTHEST:
        return None
    return universal.astimezone(zone)
