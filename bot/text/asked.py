"""A reader's question, taken apart: words, "phrases", -without, and filters such as `front:south`.

Any text is a question. Names of the theatre are one word each, in whatever spelling; an ordinary
word stands for its nearest forms as well. Must not know the index's language;
`bot.text.search` writes that.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

import regex

from bot.text.filters import Filter, Filters, Unknown, Value
from bot.text.indexing import front_mark, outermost
from bot.text.names import Names
from bot.text.tokens import Token, normalise, stems, tokens

LONGEST_QUESTION = 1_000
MOST_TERMS = 32

_QUOTES = regex.compile('["“”„‟«»]')
_FILTER = regex.compile(r"(?P<key>\p{L}[\p{L}\p{M}\p{Cf}]{0,20}):(?P<value>.*)", regex.DOTALL)
_DASHES = "-−–—‑"
_MOST_VALUE_WORDS = 4
_MOST_SHOWN = 60
_ON_ARABIC = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال")


class Term(NamedTuple):
    """Words that must stand together, in each of their `forms`, the asked one first."""

    forms: tuple[str, ...]


class Part(NamedTuple):
    """A piece of the question as it was written, and the term that it asks for; a filter has
    none. `plain` is an ordinary word, neither a name nor in quotation marks nor excluded."""

    written: str
    term: Term | None = None
    plain: bool = False
    quoted: bool = False


class Guess(NamedTuple):
    """A filter's value that was taken for the only one that is near."""

    kind: Filter
    written: str
    meant: str


class Asked(NamedTuple):
    """A question. `marks`: of each group the statement must have one; `without`: it must have none
    of these terms or marks."""

    parts: tuple[Part, ...] = ()
    marks: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    since: date | None = None
    guesses: tuple[Guess, ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """What a statement must say, in the order in which it was asked."""
        return tuple(part.term for part in self.parts if part.term)

    @property
    def empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return not (self.terms or self.marks or self.without or self.since or self.unknown)

    @property
    def text(self) -> str:
        """The question as it could have been written."""
        return " ".join(part.written for part in self.parts)


class Asker(NamedTuple):
    """What reading a question depends on."""

    names: Names
    filters: Filters
    language: str
    today: date


class _Piece(NamedTuple):
    """`key` stands before a colon and names the filter `kind`, `excluded` after a dash."""

    text: str
    key: str = ""
    kind: Filter | None = None
    excluded: bool = False
    quoted: bool = False


def ask(question: str, asker: Asker) -> Asked:
    """Take a question apart; only its first 1,000 characters and 32 terms are looked at."""
    reading = _Reading(asker)
    for piece in _pieces(question[:LONGEST_QUESTION], asker.filters):
        reading.take(piece)
    return reading.asked()


def _pieces(question: str, filters: Filters) -> list[_Piece]:
    pieces: list[_Piece] = []
    parts = _QUOTES.split(question)
    prefix = _Piece("")
    for count, part in enumerate(parts):
        # A mark that is never closed quotes nothing.
        if count % 2 and count < len(parts) - 1:
            pieces.append(prefix._replace(text=part, quoted=True))
            prefix = _Piece("")
            continue
        if prefix.key or prefix.excluded:
            pieces.append(prefix)
        chunks = part.split()
        found = [_piece(chunk, filters) for chunk in chunks]
        glued = bool(chunks) and not part[-1:].isspace()
        last = found[-1] if glued else None
        opens = last is not None and not last.text and (last.key or last.excluded)
        prefix = found.pop() if opens else _Piece("")
        pieces += found
    return [*pieces, prefix] if prefix.key else pieces


def _piece(chunk: str, filters: Filters) -> _Piece:
    excluded = chunk[0] in _DASHES
    rest = chunk[1:] if excluded else chunk
    found = _FILTER.fullmatch(rest)
    kind = filters.kind(found["key"]) if found else None
    if found and kind:
        return _Piece(found["value"], found["key"], kind, excluded=excluded)
    return _Piece(rest, excluded=excluded)


class _Reading:
    """Gathers what a question's pieces say, in their order."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._parts: list[Part] = []
        self._run: list[str] = []
        self._marks: dict[Filter, list[str]] = {}
        self._without: list[str] = []
        self._since: date | None = None
        self._guesses: list[Guess] = []
        self._unknown: list[Unknown] = []
        self._open: _Piece | None = None

    def take(self, piece: _Piece) -> None:
        """Read one piece; plain words may still belong to a filter's value before them."""
        if not (piece.kind or piece.excluded or piece.quoted):
            self._run.append(piece.text)
            return
        self._end_run()
        if piece.kind and not piece.quoted:
            self._open = piece
        elif piece.kind:
            self._filter(piece, piece.kind, piece.text)
        elif piece.excluded:
            self._exclude(piece)
        else:
            self._quote(piece.text)

    def asked(self) -> Asked:
        """Return the question."""
        self._end_run()
        terms, parts = 0, []
        for part in self._parts:
            terms += part.term is not None
            if part.term is None or terms <= MOST_TERMS:
                parts.append(part)
        return Asked(
            parts=tuple(parts),
            marks=tuple(tuple(dict.fromkeys(found)) for found in self._marks.values()),
            without=tuple(dict.fromkeys(self._without))[:MOST_TERMS],
            since=self._since,
            guesses=tuple(self._guesses),
            unknown=tuple(self._unknown[:MOST_TERMS]),
        )

    def _end_run(self) -> None:
        run, self._run = self._run, []
        if self._open is not None and self._open.kind:
            run = self._valued(self._open, self._open.kind, run)
        self._open = None
        self._parts += plain_parts(" ".join(run), self._asker.names)

    def _valued(self, piece: _Piece, kind: Filter, run: list[str]) -> list[str]:
        """Read a filter's value, which may go on in the words behind it ("place:deir ez-zor");
        return the words that do not belong to it."""
        words = [piece.text, *run] if piece.text else run
        for count in range(min(_MOST_VALUE_WORDS, len(words)), 0, -1):
            written = " ".join(words[:count])
            if self._value(kind, written) is not None:
                self._filter(piece, kind, written)
                return words[count:]
        self._filter(piece, kind, " ".join(words[:1]))
        return words[1:]

    def _value(self, kind: Filter, written: str) -> Value | None:
        asker = self._asker
        return asker.filters.value(kind, written, asker.language, asker.today)

    def _filter(self, piece: _Piece, kind: Filter, written: str) -> None:
        if not tokens(written):
            return
        value = self._value(kind, written)
        said = written
        if piece.excluded and kind is Filter.SINCE:
            # Nothing looks for what is older; the newer is the last thing that was asked for.
            self._unknown.append(Unknown(kind, f"-{piece.key}:{written[:_MOST_SHOWN]}"))
            return
        if value is None:
            unknown = self._asker.filters.unknown(kind, written)
            if len(unknown.near) == 1:
                value = self._value(kind, unknown.near[0])
            if value is None:
                self._unknown.append(unknown)
                return
            self._guesses.append(Guess(kind, written, value.id))
            said = value.id
        dash = "-" if piece.excluded else ""
        shown = f'"{said}"' if " " in said else said
        self._parts.append(Part(f"{dash}{piece.key}:{shown}"))
        if value.since is not None:
            self._since = max(filter(None, (self._since, value.since)))
        elif piece.excluded:
            self._without.append(value.mark)
        else:
            self._marks.setdefault(kind, []).append(value.mark)

    def _exclude(self, piece: _Piece) -> None:
        terms = (
            [quoted_term(piece.text, self._asker.names)]
            if piece.quoted
            else [part.term for part in plain_parts(piece.text, self._asker.names)]
        )
        self._without += [form for term in terms if term for form in term.forms]
        shown = f'"{piece.text}"' if piece.quoted else piece.text
        if any(terms):
            self._parts.append(Part(f"-{shown}"))

    def _quote(self, text: str) -> None:
        term = quoted_term(text, self._asker.names)
        if term:
            self._parts.append(Part(f'"{text.strip()}"', term, quoted=True))


def quoted_term(text: str, names: Names) -> Term | None:
    """Return the term of words in quotation marks; None if there are none."""
    words = tokens(text)
    said: list[str] = []
    at = 0
    for found in outermost(names.spellings_in(words)):
        said += [token.word for token in words[at : found.start]]
        said.append(found.value.token)
        at = found.end
    said += [token.word for token in words[at:]]
    return Term((" ".join(said),)) if said else None


def plain_parts(text: str, names: Names) -> list[Part]:
    """Return the parts of words without marks: a name is one, each other word is one."""
    words = tokens(text)
    parts: list[Part] = []
    at = 0
    for found in outermost(names.spellings_in(words)):
        parts += [_word(word, names) for word in words[at : found.start]]
        written = text[words[found.start].start : words[found.end - 1].end]
        parts.append(Part(written, Term((found.value.token,))))
        at = found.end
    return [*parts, *(_word(word, names) for word in words[at:])]


def lean(asked: Asked, small: Collection[str]) -> Asked:
    """Return the question without its small words, if others remain."""
    kept = tuple(one for one in asked.parts if not one.plain or normalise(one.written) not in small)
    left = asked._replace(parts=kept)
    return left if left.terms else asked


def loosened(asked: Asked, names: Names) -> Asked:
    """Return the question without its quotation marks."""
    parts = (plain_parts(one.written, names) if one.quoted else (one,) for one in asked.parts)
    return asked._replace(parts=tuple(part for each in parts for part in each))


def spelt_out(asked: Asked, names: Names) -> Asked:
    """Return the question with the words of each name instead of the name."""
    parts: list[Part] = []
    for one in asked.parts:
        words = tokens(one.written)
        named = one.term is not None and not one.plain and not one.quoted and len(words) > 1
        parts += [_word(word, names) for word in words] if named else [one]
    return asked._replace(parts=tuple(parts))


def _word(word: Token, names: Names) -> Part:
    # An abbreviation needs no capitals in a question, but may be a word as well ("us").
    capitals = names.spellings_in(tokens(word.raw.upper()))
    known = [one.value.token for one in capitals]
    # "south" is the front as well as the word: what concerns it need not say so.
    front = names.front_named(word.raw)
    behind = (front_mark(front),) if front else ()
    plain = not known and not front
    return Part(word.raw, Term((*known, *forms(word.word), *behind)), plain=plain)


def forms(word: str) -> Sequence[str]:
    """Return an ordinary word and its nearest forms: one and many, and in Arabic what is written
    onto its front."""
    if "ء" <= word[0] <= "ي":
        # The word itself as well: a letter that looks like a prefix may well belong to it.
        bare = [stem for stem in (word, *stems(word)[-1:]) if len(stem) > 2]
        bases = [stem for stem in bare if not stem.startswith(("ال", "لل"))]
        found = (front + stem for stem in dict.fromkeys(bases) for front in _ON_ARABIC)
        return tuple(dict.fromkeys((word, *found)))
    if not word.isascii() or word.isdecimal() or len(word) < 3:
        return (word,)
    if word.endswith("s"):
        return (word, word[:-1]) if len(word) > 3 else (word,)
    return (word, f"{word}s")
