"""The public name of a statement as people write it: `2024-12-06/S3`, `2024-12-06 s3`,
`s3 of 6 Dec`; `item-2024-12-06-S3` in a link.

Must not know which statements there are, nor which day words such as "6 Dec" mean.
"""

from datetime import date
from typing import NamedTuple

import regex

from bot.domain.ids import ItemId

START = "item-"
"""How the parameter of a link to a statement begins (`/start item-2024-12-06-S3`)."""

LONGEST = 100
"""Characters of words that may name a statement."""

_NUMBER = regex.compile(
    r"(?i)(?<![^\W\d_])(?P<letter>[SP])\s?[-.#/:]?\s?(?P<number>\p{Nd}{1,5})(?!\p{Nd})"
)
_BARE = regex.compile(r"(?P<day>\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2})[\s/#]+(?P<number>\p{Nd}{1,5})")
_WHOLE = regex.compile(r"(?i)\d{4}-\d{1,2}-\d{1,2}\s?[-/ ]?\s?[SP]\s?\d{1,5}")
_AROUND = regex.compile(r"(?i)\b(?:of|on|the|from|de|del|el|item|statement)\b|من|في|يوم")
_EDGES = " \t\n/,;:.#()[]«»\"'“”‘’–—-"


class Named(NamedTuple):
    """A statement's letter and number, and the words that name its day; empty for none."""

    letter: str
    number: int
    day: str

    def on(self, day: date) -> ItemId:
        """Return the name, once the day is known."""
        return ItemId(day=day, letter=self.letter, number=self.number)


def read(words: str) -> Named | None:
    """Return what the words name; None if there is no number of a statement among them, or
    several."""
    if len(words) > LONGEST:
        return None
    plain = words.strip().removeprefix(START)
    found = list(_NUMBER.finditer(plain))
    if len(found) == 1:
        rest = f"{plain[: found[0].start()].rstrip(_EDGES)} {plain[found[0].end() :]}"
        return _named(found[0]["letter"].upper(), found[0]["number"], rest)
    bare = _BARE.fullmatch(plain) if not found else None
    return _named("S", bare["number"], bare["day"]) if bare else None


def is_name(words: str) -> bool:
    """Whether plain words are the name of a statement and nothing else."""
    return _WHOLE.fullmatch(words.strip()) is not None


def payload(name: ItemId) -> str:
    """Return the parameter of a link to a statement, in the letters that Telegram allows."""
    return f"{START}{name.day.isoformat()}-{name.letter}{name.number}"


def _named(letter: str, number: str, rest: str) -> Named | None:
    if not int(number):
        return None
    day = " ".join(_AROUND.sub(" ", rest).split()).strip(_EDGES)
    return Named(letter, int(number), day)
