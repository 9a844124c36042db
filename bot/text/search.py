"""What a text puts into the search index, and what a reader's words ask of it.

Both sides use the same normal form and the same token for all spellings of a place or actor, so
any spelling finds any other. Writes FTS5 expressions; must not run them.
"""

from collections.abc import Sequence

import regex

from bot.text.names import Names, Spelling
from bot.text.tokens import Token, normalise, tokens
from bot.text.trie import Match

__all__ = ["indexed", "match", "normalise"]

_QUOTES = regex.compile('["“”„‟«»]')
_MOST_TERMS = 32
_LONGEST_QUESTION = 1_000


def indexed(text: str, names: Names) -> str:
    """Return what goes into the index for a text: its words in normal form, then the token of each
    place and actor that it names."""
    words = tokens(text)
    found = dict.fromkeys(match.value.token for match in names.spellings_in(words))
    return " ".join((*(token.word for token in words), *found))


def match(question: str, names: Names) -> str | None:
    """Return the FTS5 MATCH expression for a reader's words; None if there is no word in them.

    All words must be found; the last may be the beginning of a word; words in quotation marks must
    stand together. Any text is a valid question: terms are letters and digits in quotes, so nothing
    in it can act as an operator. Only the first 1,000 characters and 32 terms are looked at.
    """
    parts = _QUOTES.split(question[:_LONGEST_QUESTION])
    terms: list[str] = []
    for count, part in enumerate(parts):
        last = count == len(parts) - 1
        # A mark that is never closed quotes nothing.
        quoted = count % 2 == 1 and not last
        terms += _phrase(part, names) if quoted else _words(part, names, beginning=last)
    return " AND ".join(dict.fromkeys(terms[:_MOST_TERMS])) or None


def _words(part: str, names: Names, *, beginning: bool) -> list[str]:
    terms: list[str] = []
    for piece in _pieces(part, names):
        if isinstance(piece, str):
            terms.append(f'"{piece}"')
        else:
            terms += [f'"{token.word}"' for token in piece]
    if beginning and terms and not _ends_in_spelling(part, names):
        terms[-1] += "*"
    return terms


def _phrase(part: str, names: Names) -> list[str]:
    """A spelling inside a phrase parts it: its token has no place among the indexed words."""
    return [
        f'"{piece}"' if isinstance(piece, str) else f'"{" ".join(t.word for t in piece)}"'
        for piece in _pieces(part, names)
    ]


def _pieces(part: str, names: Names) -> list[str | Sequence[Token]]:
    """Return runs of plain words, and tokens of places and actors between them."""
    words = tokens(part)
    pieces: list[str | Sequence[Token]] = []
    at = 0
    for found in _spellings(part, names):
        if found.start > at:
            pieces.append(words[at : found.start])
        pieces.append(found.value.token)
        at = found.end
    return [*pieces, words[at:]] if at < len(words) else pieces


def _spellings(part: str, names: Names) -> list[Match[Spelling]]:
    """Return spellings that do not overlap; an abbreviation asked for alone needs no capitals."""
    words = tokens(part)
    found = names.spellings_in(words)
    if len(words) == 1 and not found:
        found = names.spellings_in(tokens(part.upper()))
    apart: list[Match[Spelling]] = []
    for spelling in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or spelling.start >= apart[-1].end:
            apart.append(spelling)
    return apart


def _ends_in_spelling(part: str, names: Names) -> bool:
    found = _spellings(part, names)
    return bool(found) and found[-1].end == len(tokens(part))
