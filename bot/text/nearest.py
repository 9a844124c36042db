"""The places and actors whose names come nearest to what a reader wrote: "did you mean".

Names of the theatre alone; must not look into what was published.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from bot.domain.theatre import ActorTag, Place
from bot.text.names import Names
from bot.text.spelling import Known, Name, Spellings
from bot.text.tokens import normalise

MOST = 4
"""Suggestions at most."""

_SHORTEST = 3


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
    def _spellings(self) -> Spellings:
        return Spellings(self._names)

    @cached_property
    def _written(self) -> tuple[tuple[Name, str], ...]:
        theatre = self._names.theatre
        return tuple(
            (Name(kind, one.id), normalise(name))
            for kind, entries in ((Known.PLACE, theatre.place), (Known.ACTOR, theatre.actor))
            for one in entries
            for name in (*one.names.values(), *one.spellings)
        )

    def place(self, words: str) -> Named:
        """Return the place that the words name, exactly or nearly."""
        exact = self._names.place_named(words) or _by_id(words, self._names.theatre.place)
        return Named(exact) if exact else self._nearly(words, Known.PLACE)

    def actor(self, words: str) -> Named:
        """Return the actor that the words name, exactly or nearly; an abbreviation needs no
        capitals."""
        exact = self.actor_named(words)
        return Named(exact) if exact else self._nearly(words, Known.ACTOR)

    def actor_named(self, words: str) -> str | None:
        """Return the actor that the words name exactly."""
        found = self._names.actor_named(words) or self._names.actor_named(words.upper())
        return found or _by_id(words, self._names.theatre.actor)

    def _nearly(self, words: str, kind: Known) -> Named:
        """Return the one whose name is nearest, if it is alone at that; else the nearest of them,
        and those whose names go on where the words end."""
        asked = normalise(words)
        if len(asked) < _SHORTEST:
            return Named(None)
        near = self._spellings.nearest(words, kind)
        best = {one.name.id for one in near if one.slips == near[0].slips}
        if len(best) == 1:
            return Named(best.pop(), guessed=True)
        begun = (name for name, written in self._written if written.startswith(asked))
        longer = (name.id for name in begun if name.kind is kind)
        others = dict.fromkeys([*(one.name.id for one in near), *longer])
        return Named(None, others=tuple(others)[:MOST])


def _by_id(words: str, entries: Iterable[Place | ActorTag]) -> str | None:
    return words if any(one.id == words for one in entries) else None
