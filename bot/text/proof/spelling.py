"""Names of places and actors that are spelt unlike every spelling that the theatre knows, and very
like one of them.

Cautious: a name begins with a capital where its script has them, has five letters at least, and is
no longer form of the other ("Israelis"). What the theatre lists is a spelling, not a mistake.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content
from bot.domain.rich import RichText
from bot.domain.theatre import ActorTag, Front, Place
from bot.text.names import Names
from bot.text.proof.background import Background
from bot.text.proof.passages import passages, prose, reworded, rewritten
from bot.text.tokens import Token, normalise, tokens

_SHORTEST = 5
_SHORTEST_CASELESS = 7
_LONG = 9
_MOST_WORDS = 3
_CASED = regex.compile(r"(?V1)[\p{Lu}\p{Ll}]")
_GAP = regex.compile(r"[ '’-]{1,2}")


class _Index(NamedTuple):
    """Spellings in normal form by number of words and first letter, each with its entry; and every
    word that stands anywhere in the theatre."""

    spellings: dict[tuple[int, str], dict[str, Place | ActorTag]]
    vocabulary: frozenset[str]


def misspelt(content: Content, background: Background) -> Iterator[Advice]:
    """Names that seem to be one of the theatre's with a letter or two gone wrong."""
    index = _index(background.names)
    texts = [(passage.item, prose(passage.text)) for passage in passages(content)]
    ordinary = frozenset(
        token.word for _, text in texts for token in tokens(text) if token.raw[:1].islower()
    )
    for item, text in texts:
        for words in _strange(text, background.names):
            known = ordinary | index.vocabulary
            entry = None if all(word.word in known for word in words) else _nearest(words, index)
            if entry is not None:
                found = text[words[0].start : words[-1].end]
                meant = _preferred(entry, found, background.say.language)
                yield Advice(code=AdviceCode.SPELLING, item=item, found=found, meant=meant)


def spelt(content: Content, advice: Advice, _: Background) -> Content:
    """Put the theatre's spelling."""

    def change(text: RichText) -> RichText:
        return reworded(text, advice.found, advice.meant)

    return rewritten(content, advice.item, change)


@lru_cache(maxsize=2)
def _index(names: Names) -> _Index:
    theatre = names.theatre
    spellings: dict[tuple[int, str], dict[str, Place | ActorTag]] = defaultdict(dict)
    vocabulary: set[str] = set()
    for front in theatre.front:
        vocabulary.update(normalise(" ".join(_all_names(front))).split())
    entries: tuple[Place | ActorTag, ...] = (*theatre.place, *theatre.actor)
    for entry in entries:
        for name in _all_names(entry):
            words = normalise(name).split()
            vocabulary.update(words)
            if words:
                spellings[len(words), words[0][0]].setdefault(" ".join(words), entry)
    for actor in theatre.actor:
        vocabulary.update(normalise(" ".join(actor.explanation.values())).split())
    return _Index(dict(spellings), frozenset(vocabulary))


def _all_names(entry: Front | Place | ActorTag) -> Iterator[str]:
    yield from entry.names.values()
    yield from entry.aliases if isinstance(entry, Front) else entry.spellings


def _strange(text: str, names: Names) -> Iterator[Sequence[Token]]:
    """Yield runs of words that could be a name and stand in none that is known, long ones first."""
    words = tokens(text)
    known = {at for match in names.spellings_in(words) for at in range(match.start, match.end)}
    for length in range(_MOST_WORDS, 0, -1):
        for at in range(len(words) - length + 1):
            run = words[at : at + length]
            if known.isdisjoint(range(at, at + length)) and _is_name(text, run):
                yield run


def _is_name(text: str, run: Sequence[Token]) -> bool:
    """Whether words stand side by side as the words of a name do."""
    letters = sum(len(token.word) for token in run)
    cased = _CASED.match(run[0].raw) is not None
    if letters < (_SHORTEST if cased else _SHORTEST_CASELESS) or run[0].raw[0].islower():
        return False
    return all(_GAP.fullmatch(text, one.end, other.start) for one, other in pairwise(run))


def _nearest(run: Sequence[Token], index: _Index) -> Place | ActorTag | None:
    """Return the entry that the words misspell, if it is one alone."""
    written = " ".join(token.word for token in run)
    spellings = index.spellings.get((len(run), written[0]), {})
    if any(_is_form(written, name) for name in spellings):
        return None
    slips = 2 if len(written) >= _LONG and _CASED.match(run[0].raw) else 1
    near = process.extract(
        written, spellings.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    likely = [(slip, name) for name, slip, _ in near if len(name) >= _SHORTEST]
    least = min((slip for slip, _ in likely), default=None)
    entries = {spellings[name].id: spellings[name] for slip, name in likely if slip == least}
    return next(iter(entries.values())) if len(entries) == 1 else None


def _is_form(written: str, name: str) -> bool:
    """Whether one is just the other with an ending."""
    return len(name) >= _SHORTEST and (written.startswith(name) or name.startswith(written))


def _preferred(entry: Place | ActorTag, found: str, language: str) -> str:
    """Return the name of the theatre that is nearest to what was written; that of the collective's
    language may be one letter further away."""
    written = normalise(found)

    def distance(one: tuple[str, str]) -> int:
        return OSA.distance(normalise(one[1]), written) - (one[0] == language)

    return min(entry.names.items(), key=distance)[1]
