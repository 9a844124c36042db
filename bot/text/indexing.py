"""What a text puts into the search index.

The words in normal form, each spelling of a place or actor replaced by the one token of that place
or actor, so that phrases are found across all spellings; behind them the words of those spellings,
and the marks of what filters ask for. Must not read questions; `bot.text.asked` does.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.draft import Confidence
from bot.text.names import Names, Spelling
from bot.text.tokens import Token, tokens
from bot.text.trie import Match

EVERYTHING = "zz"
"""Stands in every statement; parts what was written from what is behind it."""

FORMAT = 2
"""Of what is indexed; another number has everything indexed anew."""

_CHUNKS = 50_000
"""Pieces of text that are remembered at the most while the whole archive is indexed anew."""

_STOPS = ".,;:!?،؛؟"
_MARKS = ("xx", "yy", EVERYTHING)


def front_mark(front: str) -> str:
    """Return the mark of what concerns a front."""
    return f"{EVERYTHING}f{front.replace('-', '')}"


def confidence_mark(confidence: Confidence) -> str:
    """Return the mark of items of a confidence."""
    return f"{EVERYTHING}c{confidence}"


def is_mark(word: str) -> bool:
    """Whether a word of the index is none that anybody wrote."""
    return word.startswith(_MARKS)


def marks(
    names: Names,
    fronts: Iterable[str],
    confidence: Confidence | None,
    places: Iterable[str] = (),
    actors: Iterable[str] = (),
) -> list[str]:
    """Return the marks of a statement, whatever its words say."""
    found = [front_mark(front) for front in fronts]
    found += [names.token_of(place) for place in places]
    found += [names.token_of_actor(actor) for actor in actors]
    return [*found, confidence_mark(confidence)] if confidence else found


def outermost(found: Iterable[Match[Spelling]]) -> list[Match[Spelling]]:
    """Return spellings that do not overlap, the longest of those that begin first."""
    apart: list[Match[Spelling]] = []
    end = 0
    for spelling in sorted(found, key=lambda one: (one.start, -one.end)):
        if spelling.start >= end:
            apart.append(spelling)
            end = spelling.end
    return apart


class _Chunk(NamedTuple):
    """Text between white space: its words, as one string too, and which may begin a name."""

    joined: str
    words: tuple[Token, ...]
    begins: tuple[int, ...]


class Indexer:
    """Reads texts for the index, many in a row: pieces of text that come again are remembered."""

    def __init__(self, names: Names) -> None:
        self._names = names
        # White space is in no word, so a text's words are those of the chunks between it.
        self._read = lru_cache(maxsize=_CHUNKS)(self._chunk)

    def indexed(self, text: str, marks: Sequence[str] = ()) -> str:
        """Return what goes into the index for a text and its marks."""
        read = self._read
        chunks = [read(chunk) for chunk in text.split()]
        if any([chunk[2] for chunk in chunks]):  # noqa: C419 - a list is faster, and this counts
            return " ".join(self._named(chunks, marks))
        said = [chunk[0] for chunk in chunks if chunk[0]]
        return " ".join((*said, EVERYTHING, *marks))

    def forget(self) -> None:
        """Forget the pieces of text; after many of them, they are no more than memory."""
        self._read.cache_clear()

    def _named(self, chunks: Sequence[_Chunk], marks: Sequence[str]) -> Iterable[str]:
        words: list[Token] = []
        starts: list[int] = []
        for _, said, begins in chunks:
            starts += [len(words) + at for at in begins]
            words += said
        found = self._names.spellings_in(words, starts)
        shown: list[str] = []
        behind: list[str] = []
        at = 0
        for start, end, spelling in outermost(found):
            shown += [token[0] for token in words[at:start]]
            shown.append(spelling.token)
            behind += [token[0] for token in words[start:end]]
            behind.append(EVERYTHING)
            at = end
        shown += [token[0] for token in words[at:]]
        more = [one.value.token for one in found] if len(found) > 1 else []
        known = [one for one in dict.fromkeys((*more, *marks)) if one not in shown]
        return (*shown, EVERYTHING, *behind, *known)

    def _chunk(self, chunk: str) -> _Chunk:
        word = chunk.rstrip(_STOPS)
        if word.isascii() and word.isalnum():
            one = Token(word.lower(), word, 0, len(word))
            return _Chunk(one.word, (one,), (0,) if self._names.begins(one) else ())
        found = tokens(word)
        begins = tuple([at for at, one in enumerate(found) if self._names.begins(one)])
        return _Chunk(" ".join([one.word for one in found]), found, begins)


@lru_cache(maxsize=2)
def indexer(names: Names) -> Indexer:
    """Return the indexer of a theatre's names."""
    return Indexer(names)


def indexed(text: str, names: Names) -> str:
    """Return what goes into the index for a text alone."""
    return indexer(names).indexed(text)
