"""Finding many phrases in one walk over a text's words; the longest phrase wins.

Knows words and values, not what they mean.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from bot.text.tokens import Token, stems, tokens

V = TypeVar("V")

_LONGEST_CAPITALS = 8


class Match(NamedTuple, Generic[V]):
    """The phrase of `value` stands in the tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    value: V


class _Node(Generic[V]):
    __slots__ = ("after", "value")

    def __init__(self) -> None:
        self.after: dict[str, _Node[V]] = {}
        self.value: V | None = None


class Trie(Generic[V]):
    """Phrases and their values. Of two values for one phrase the first stays."""

    def __init__(self) -> None:
        self._root: _Node[V] = _Node()

    def add(self, phrase: str, value: V) -> None:
        """Take a phrase, in any spelling that `normalise` makes the same."""
        self._put([token.word for token in tokens(phrase)], value)

    def add_all(self, phrases: Iterable[str], value: V) -> None:
        """Take several phrases for one value."""
        for phrase in phrases:
            self.add(phrase, value)

    def add_capitals(self, abbreviation: str, value: V) -> None:
        """Take one word that counts only as it is written here."""
        self._put(["=" + abbreviation], value)

    def find(
        self, words: Sequence[Token], starts: Iterable[int] | None = None
    ) -> Iterator[Match[V]]:
        """Yield the phrases in order of appearance; none overlaps another.

        A phrase's first word may carry the Arabic prefixes of `stems`. `starts` are the only places
        to look at, for who knows by `firsts` that no phrase begins elsewhere.
        """
        end = 0
        for at in range(len(words)) if starts is None else starts:
            match = self._longest(words, at) if at >= end else None
            if match is not None:
                yield match
                end = match.end

    def firsts(self) -> Iterable[str]:
        """Return the first words of all phrases, a word in capitals behind "="."""
        return self._root.after

    def has(self, words: Sequence[Token]) -> bool:
        """Whether one of the phrases stands in the words."""
        return next(self.find(words), None) is not None

    def whole(self, words: Sequence[Token]) -> V | None:
        """Return the value of the phrase that all the words together are, or None."""
        match = self._longest(words, 0) if words else None
        return match.value if match and match.end == len(words) else None

    def _put(self, words: list[str], value: V) -> None:
        if not words:
            return
        node = self._root
        for word in words:
            node = node.after.setdefault(word, _Node())
        if node.value is None:
            node.value = value

    def _longest(self, words: Sequence[Token], at: int) -> Match[V] | None:
        best: Match[V] | None = None
        word, raw = words[at].word, words[at].raw
        firsts = (*stems(word), "=" + raw) if len(raw) <= _LONGEST_CAPITALS else stems(word)
        for first in firsts:
            node = self._root.after.get(first)
            end = at + 1
            while node is not None:
                if node.value is not None and (best is None or end > best.end):
                    best = Match(at, end, node.value)
                if end == len(words):
                    break
                node = node.after.get(words[end].word)
                end += 1
        return best
