"""Words that seem misspelt, and what they may have meant: names of the theatre, or other words.

A slip is a letter missing, wrong, added, or two exchanged. Spaces do not count in names ("deirezor"
for "Deir ez-Zor"). Must not search.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

import regex
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.theatre import ActorTag, Place
from bot.text.names import Names
from bot.text.tokens import normalise, stems

_SHORTEST = 4
_LONGEST = 40
_MOST = 3
_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "z"), ("th", "t"),
    ("dj", "j"), ("x", "h"), ("q", "k"), ("c", "k"), ("p", "b"), ("v", "w"),
)  # fmt: skip
_UNHEARD = regex.compile(r"[aeiouwy]++")
_TWICE = regex.compile(r"(.)\1+")


class Known(StrEnum):
    """Of what kind a name is."""

    PLACE = "place"
    ACTOR = "actor"


class Name(NamedTuple):
    """A place or actor, by its id."""

    kind: Known
    id: str


class Near(NamedTuple):
    """What a stretch of words may have meant; `slips` says how far it is from that."""

    slips: int
    name: Name


def allowed(letters: int) -> int:
    """Return how many slips a word of so many letters may have."""
    if letters < _SHORTEST:
        return 0
    return 1 if letters <= 5 else 2 if letters <= 11 else 3


def heard(joined: str) -> str:
    """Return how a Latin name sounds without its vowels, the same for most transliterations."""
    for written, sound in _SOUNDS:
        joined = joined.replace(written, sound)
    return _TWICE.sub(r"\1", joined[:1] + _UNHEARD.sub("", joined[1:]))


class Spellings:
    """All spellings of a theatre, by their length, so that few are compared."""

    def __init__(self, names: Names) -> None:
        self._by_length: dict[int, dict[str, Name]] = {}
        self._by_sound: dict[str, Name | None] = {}
        for place in names.theatre.place:
            self._take(Name(Known.PLACE, place.id), place)
        for actor in names.theatre.actor:
            self._take(Name(Known.ACTOR, actor.id), actor)

    def near(self, written: str, kind: Known | None = None) -> tuple[str, ...]:
        """Return the ids of the names that the text may have meant, the nearest first."""
        found = self.nearest(written, kind)
        return tuple(dict.fromkeys(one.name.id for one in found))[:_MOST]

    def nearest(self, written: str, kind: Known | None = None) -> list[Near]:
        """Return what the whole text may have meant, the nearest first; empty for what is too short
        to tell."""
        joined = normalise(written[: 2 * _LONGEST]).replace(" ", "")
        slips = allowed(len(joined))
        if not slips or len(joined) > _LONGEST:
            return []
        found: dict[Name, tuple[int, bool]] = {}
        for form in stems(joined):
            for length in range(len(form) - slips, len(form) + slips + 1):
                known = self._by_length.get(length, {})
                near = process.extract(
                    form, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=8
                )
                for spelling, distance, _ in near:
                    name = known[spelling]
                    rank = (int(distance), spelling[0] != form[0])
                    if kind in (None, name.kind) and rank < found.get(name, (99, True)):
                        found[name] = rank
        sounding = self._by_sound.get(heard(joined)) if joined.isascii() else None
        if sounding and kind in (None, sounding.kind):
            found[sounding] = min((1, False), found.get(sounding, (99, True)))
        return [Near(rank[0], name) for name, rank in sorted(found.items(), key=lambda o: o[1])]

    def _take(self, name: Name, entry: Place | ActorTag) -> None:
        for spelling in (*entry.names.values(), *entry.spellings, entry.id):
            joined = normalise(spelling).replace(" ", "")
            if len(joined) >= _SHORTEST - 1:
                self._by_length.setdefault(len(joined), {}).setdefault(joined, name)
            sound = heard(joined)
            if joined.isascii() and len(sound) >= _SHORTEST:
                # Two that sound alike cannot be told apart.
                known = self._by_sound.setdefault(sound, name)
                self._by_sound[sound] = name if known == name else None


class Word(NamedTuple):
    """A word that another may have meant; `otherwise`: it begins with another letter."""

    slips: int
    otherwise: bool
    word: str


def closest(word: str, known: Iterable[str]) -> list[Word]:
    """Return the words that a word may have meant, the nearest first; of several as near, those
    that begin alike."""
    near = process.extract(
        word, list(known), scorer=OSA.distance, score_cutoff=allowed(len(word)), limit=None
    )
    ranked = sorted(Word(int(slips), one[:1] != word[:1], one) for one, slips, _ in near)
    return [one for one in ranked if one.slips]
