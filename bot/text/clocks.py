"""A time of day in a few words: `18:30`, `18.30`, `8pm`, `9 in the evening`, `a las 20`.

Must not know of days; what is left of the words is for `bot.text.moments`.
"""

from datetime import time
from typing import NamedTuple

import regex

_CLOCK = regex.compile(
    r"""(?ix) (?<![\d:./-])
    (?: (?P<hour>[01]?\d|2[0-4])
        # A dot between two numbers that may be a day and a month says nothing.
        (?: \s?[:h]\s? | \.(?=00|1[3-9]|[2-5]\d) )
        (?P<minute>[0-5]\d) (?:\s*(?P<half>[ap])\.?m\b\.?)?
      | (?P<alone>\d{1,2}) \s* (?P<alone_half>[ap])\.?m\b\.?
      | (?P<hours>[01]?\d|2[0-3]) \s? h\b )
    (?![\d:])"""
)
_HOUR = regex.compile(
    r"""(?ix) (?P<mark> \b (?:at|a\s+las?) \s+ | الساعة\s+ )?
    (?<![\d:./-]) (?P<hours>[01]?\d|2[0-3]) (?![\d:./-])"""
)
_PART = regex.compile(
    r"""(?ix) (?<![\w\p{M}])
    (?: (?P<morning> (?:in\s+the\s+)?morning | (?:de|por)\s+la\s+mañana
          | (?:في\s+)?(?:ال)?صباح[\p{M}ا]* | ص )
      | (?P<later> (?:in\s+the\s+)?(?:afternoon|evening) | (?:(?:de|por)\s+la\s+)?tarde
          | (?:في\s+)?(?:ال)?مسا[\p{M}اء]* | بعد\s+الظهر | ظهر[\p{M}ا]* | عصر[\p{M}ا]* | م )
      | (?P<night> (?:at\s+)?night | tonight | (?:(?:de|por)\s+la\s+|esta\s+)?noche
          | الليلة | ليل[\p{M}ا]* ) )
    (?![\w\p{M}])"""
)


class Clock(NamedTuple):
    """What the words say: `at` is None where there is no such time. A number that is not `written`
    as a time is an hour only beside a day, unless `is_sure`, as in "at 20"."""

    at: time | None
    rest: str
    written: bool
    is_sure: bool


def read_clock(words: str) -> Clock | None:
    """Return the time of day that the words name; None if they name none."""
    part = _PART.search(words)
    if part is not None:
        words = _without(words, part)
    found = _CLOCK.search(words)
    if found is not None:
        return Clock(_time(found, part), _without(words, found), written=True, is_sure=True)
    found = _HOUR.search(words)
    if found is None or len(regex.findall(r"\d+", words)) > 1:
        return None
    is_sure = part is not None or found["mark"] is not None
    at = _at(int(found["hours"]), 0, part)
    return Clock(at, _without(words, found), written=False, is_sure=is_sure)


def _without(words: str, found: regex.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def _time(found: regex.Match[str], part: regex.Match[str] | None) -> time | None:
    hour = int(found["hour"] or found["alone"] or found["hours"])
    minute = int(found["minute"] or 0)
    half = found["half"] or found["alone_half"]
    if half is None:
        return _at(hour, minute, part)
    if not 1 <= hour <= 12:
        return None
    return time(hour % 12 + (12 if half.lower() == "p" else 0), minute)


def _at(hour: int, minute: int, part: regex.Match[str] | None) -> time | None:
    """Return the time in a part of the day; none where two could be meant, as in "2 at night"."""
    if part is not None:
        earliest, latest = (0, 11) if part["morning"] else (18, 23) if part["night"] else (12, 23)
        meant = [each for each in (hour, hour + 12) if earliest <= each <= latest]
        if not meant:
            return None
        hour = meant[0]
    return time(hour, minute) if hour < 24 else None
