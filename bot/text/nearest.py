"""The places and actors whose names come nearest to what a reader wrote: "did you mean".

Names of the theatre alone; must not look into what was published.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.theatre import ActorTag, Place
from bot.text.names import Names
from bot.text.tokens import normalise

MOST = 4
"""Suggestions at most."""

_SHORTEST = 3
_SHORTEST_GUESS = 4
_TWO_SLIPS = 7
_NEAR_ENOUGH = 30


class Named(NamedTuple):
    """What words name: the id, and whether it was guessed; else what they may have meant."""

    id: str | None
    guessed: bool = False
    others: tuple[str, ...] = ()


class Nearest:
    """Finds a place or actor by any spelling, and by misspellings."""

    def __init__(self, names: Names) -> None:
        self._names = names

    # Made when somebody misspells a name for the first time: a start of the bot does not wait.
    @cached_property
    def _places(self) -> Mapping[str, str]:
        return _spellings(self._names.theatre.place)

    @cached_property
    def _actors(self) -> Mapping[str, str]:
        return _spellings(self._names.theatre.actor)

    def place(self, words: str) -> Named:
        """Return the place that the words name, exactly or nearly."""
        exact = self._names.place_named(words) or _by_id(words, names=self._names.theatre.place)
        return Named(exact) if exact else _nearly(words, self._places)

    def actor(self, words: str) -> Named:
        """Return the actor that the words name, exactly or nearly; an abbreviation needs no
        capitals."""
        exact = self.actor_named(words)
        return Named(exact) if exact else _nearly(words, self._actors)

    def actor_named(self, words: str) -> str | None:
        """Return the actor that the words name exactly."""
        found = self._names.actor_named(words) or self._names.actor_named(words.upper())
        return found or _by_id(words, names=self._names.theatre.actor)


def _by_id(words: str, names: Iterable[Place | ActorTag]) -> str | None:
    return words if any(one.id == words for one in names) else None


def _spellings(entries: Iterable[Place | ActorTag]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for name in _names_of(entry):
            found.setdefault(normalise(name), entry.id)
    found.pop("", None)
    return found


def _names_of(entry: Place | ActorTag) -> Iterator[str]:
    yield from entry.names.values()
    yield from entry.spellings


def _nearly(words: str, known: Mapping[str, str]) -> Named:
    """Return the one whose name is nearest, if it is alone at that; else the nearest of them, and
    those whose names go on where the words end.

    One slip (a letter missing, wrong, added, or two exchanged), two in a longer name. Of several as
    near, the one that begins alike: the first letter is the last to be mistyped.
    """
    asked = normalise(words)
    if len(asked) < _SHORTEST:
        return Named(None)
    slips = 2 if len(asked) >= _TWO_SLIPS else 1
    near = process.extract(
        asked, list(known), scorer=OSA.distance, score_cutoff=slips, limit=_NEAR_ENOUGH
    )
    ranked = sorted(((slip, name[0] != asked[0]), known[name]) for name, slip, _ in near)
    nearest = {id_ for rank, id_ in ranked if rank == ranked[0][0]}
    if len(nearest) == 1 and len(asked) >= _SHORTEST_GUESS:
        return Named(nearest.pop(), guessed=True)
    longer = (id_ for name, id_ in known.items() if name.startswith(asked))
    others = dict.fromkeys([*(id_ for _, id_ in ranked), *longer])
    return Named(None, others=tuple(others)[:MOST])
