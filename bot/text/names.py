"""The theatre's names in people's texts: which places, actors and fronts a text speaks of.

Built once from a Theatre. Must not decide what a heading or an item is; `bot.text.sections` does.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.theatre import ActorTag, Place, Theatre
from bot.text.tokens import Token, normalise, stems, tokens
from bot.text.trie import Match, Trie
from bot.text.words import WordLists

_CAPITALS = regex.compile(r"\p{Lu}{2,3}")
_SHORTEST_GUESS = 5
_LONG_NAME = 9
_PLACE = "xx"
_ACTOR = "yy"


class Spelling(NamedTuple):
    """A place's or actor's id, and the token that stands for all its spellings in the index."""

    id: str
    token: str


class Names:
    """Finds a theatre's names; every spelling of theirs, the longest first."""

    def __init__(self, theatre: Theatre) -> None:
        self.theatre = theatre
        words = WordLists.load()
        self._front_words = words.front
        self._around_fronts = words.front | words.filler | words.update
        self._places = _trie(theatre.place, _PLACE)
        self._actors = _trie(theatre.actor, _ACTOR)
        self._firsts = frozenset((*self._places.firsts(), *self._actors.firsts()))
        self._fronts: dict[str, str] = {}
        self._bare_fronts: dict[str, str] = {}
        for front in theatre.front:
            for name in (*front.names.values(), front.id, *front.aliases):
                self._fronts.setdefault(normalise(name), front.id)
                self._bare_fronts.setdefault(self._bare(name), front.id)
        self._bare_fronts.pop("", None)

    def places_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the places in order of appearance, none twice."""
        return _ids(self._places.find(tokens(text)))

    def actors_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the actors in order of appearance, none twice."""
        return _ids(self._actors.find(tokens(text)))

    def place_named(self, text: str) -> str | None:
        """Return the place of which the whole text is a spelling."""
        found = self._places.whole(tokens(text))
        return found.id if found else None

    def actor_named(self, text: str) -> str | None:
        """Return the actor of which the whole text is a spelling."""
        found = self._actors.whole(tokens(text))
        return found.id if found else None

    def token_of(self, place: str) -> str:
        """Return the token that stands for all spellings of a place in the index."""
        return _token(_PLACE, place)

    def token_of_actor(self, actor: str) -> str:
        """Return the token that stands for all spellings of an actor in the index."""
        return _token(_ACTOR, actor)

    def front_named(self, text: str) -> str | None:
        """Return the front of which the whole text is a name, alias or id in any language; words
        for "front" and small words around it do not matter."""
        exact = self._fronts.get(normalise(text))
        return exact or self._known(text).get(self._bare(text))

    def closest_front(self, text: str) -> str | None:
        """Return the one front whose name the text seems to misspell.

        One slip (a letter missing, wrong, added, or two exchanged), two in a long name. Of several
        as near, the one that begins alike: the first letter is the last to be mistyped.
        """
        bare = self._bare(text)
        if len(bare) < _SHORTEST_GUESS:
            return None
        slips = 2 if len(bare) >= _LONG_NAME else 1
        known = self._known(text)
        near = process.extract(
            bare, list(known), scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        ranked = [((slip, name[0] != bare[0]), known[name]) for name, slip, _ in near]
        nearest = min((rank for rank, _ in ranked), default=None)
        best = {front for rank, front in ranked if rank == nearest}
        return best.pop() if len(best) == 1 else None

    def says_front(self, text: str) -> bool:
        """Whether a word for "front" of any language stands in the text."""
        return any(_is_in(self._front_words, token.word) for token in tokens(text))

    def spellings_in(
        self, words: Sequence[Token], starts: Sequence[int] | None = None
    ) -> list[Match[Spelling]]:
        """Return the places and actors in a text's words, in order of appearance; an actor may
        stand around a place ("Manbij Military Council"). `starts` as in `Trie.find`."""
        return sorted((*self._places.find(words, starts), *self._actors.find(words, starts)))

    def begins(self, word: Token) -> bool:
        """Whether a spelling of a place or actor may begin with the word."""
        firsts = self._firsts
        if word.word in firsts or "=" + word.raw in firsts:
            return True
        return not word.word.isascii() and any(stem in firsts for stem in stems(word.word))

    def _known(self, text: str) -> dict[str, str]:
        """Return the names to compare with: "eniya rojava" is a front, "rojava" alone is not."""
        return self._bare_fronts if self.says_front(text) else self._fronts

    def _bare(self, text: str) -> str:
        words = (token.word for token in tokens(text))
        return " ".join(word for word in words if not _is_in(self._around_fronts, word))


def _trie(entries: Iterable[Place | ActorTag], prefix: str) -> Trie[Spelling]:
    found: Trie[Spelling] = Trie()
    for entry in entries:
        value = Spelling(entry.id, _token(prefix, entry.id))
        for name in _spellings(entry):
            if _CAPITALS.fullmatch(name):
                found.add_capitals(name, value)
            else:
                found.add(name, value)
    return found


def _token(prefix: str, id: str) -> str:  # noqa: A002 - the word of the field
    # Letters and digits alone, so that a full-text index keeps it as one word.
    return prefix + id.replace("-", "")


def _spellings(entry: Place | ActorTag) -> Iterator[str]:
    if isinstance(entry, ActorTag) and entry.abbreviation:
        yield entry.abbreviation
    yield from entry.names.values()
    yield from entry.spellings


def _ids(found: Iterable[Match[Spelling]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.value.id for match in found))


def _is_in(words: set[str], word: str) -> bool:
    return any(stem in words for stem in stems(word))
