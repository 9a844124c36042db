"""Marks in a statement's text what a question found in it: bold, in whatever spelling it stands.

Must not change a word.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.rich import RichText, Span, Style
from bot.text.asked import Term
from bot.text.indexing import outermost
from bot.text.names import Names, Spelling
from bot.text.tokens import Token, tokens
from bot.text.trie import Match

Stretch = tuple[int, int]
_Unit = tuple[str, int, int]


def marked(text: RichText, terms: Iterable[Term], names: Names) -> RichText:
    """Return the text with the words of the terms in bold."""
    bold = [(span.start, span.end) for span in text.spans if span.style is Style.BOLD]
    found = [
        Span(start=start, end=end, style=Style.BOLD)
        for start, end in _joined(_stretches(text.text, terms, names))
        if not any(first <= start and end <= last for first, last in bold)
    ]
    return text.model_copy(update={"spans": (*text.spans, *found)}) if found else text


def _stretches(text: str, terms: Iterable[Term], names: Names) -> Iterator[Stretch]:
    words = tokens(text)
    starts = [at for at, word in enumerate(words) if names.begins(word)]
    spellings = names.spellings_in(words, starts)
    named: dict[str, list[Stretch]] = {}
    for one in spellings:
        stretch = words[one.start].start, words[one.end - 1].end
        named.setdefault(one.value.token, []).append(stretch)
    plain = [(word.word, word.start, word.end) for word in words]
    units = _units(words, spellings) if spellings else plain
    for form in {form for term in terms for form in term.forms}:
        yield from named.get(form, ())
        said = form.split(" ")
        yield from _runs(plain, said)
        if spellings:
            yield from _runs(units, said)


def _units(words: Sequence[Token], spellings: Iterable[Match[Spelling]]) -> list[_Unit]:
    """Return the words as they are indexed: each name is one."""
    units: list[_Unit] = []
    at = 0
    for found in outermost(spellings):
        units += [(word.word, word.start, word.end) for word in words[at : found.start]]
        token = found.value.token
        units.append((token, words[found.start].start, words[found.end - 1].end))
        at = found.end
    return [*units, *((word.word, word.start, word.end) for word in words[at:])]


def _runs(units: Sequence[_Unit], said: list[str]) -> Iterator[Stretch]:
    for at, unit in enumerate(units):
        if unit[0] == said[0] and [one[0] for one in units[at : at + len(said)]] == said:
            yield unit[1], units[at + len(said) - 1][2]


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
