"""A text's lines put together to headings, items and loose paragraphs, by what stands beside them.

Must not interpret what they say, beyond knowing a heading when it sees one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

from bot.domain.rich import RichText
from bot.text.names import Names
from bot.text.pasted import NUMBER, Line, LineKind
from bot.text.tokens import Token, stems, tokens
from bot.text.words import WordLists

_LONGEST_BARE_HEADING = 100
_MOST_WORDS = 12
_MOST_WORDS_WITH_COLON = 4
_MOST_WORDS_OF_KIND = 3
_DEEPER = 2


class PieceKind(Enum):
    """What several lines are together."""

    HEADING = auto()
    ITEM = auto()
    PARAGRAPH = auto()


@dataclass
class Piece:
    """Lines that belong together; `text` is asked for when they are complete."""

    kind: PieceKind
    lines: list[Line]
    level: int = 0

    @cached_property
    def text(self) -> RichText:
        """The lines with their line ends."""
        return RichText.join((line.text for line in self.lines), "\n")

    @property
    def number(self) -> int:
        """The number of the first line."""
        return self.lines[0].number


@dataclass(slots=True)
class _Levels:
    """The first bullet of a section says what level 0 looks like."""

    first: Line | None = None

    def level(self, line: Line) -> int:
        if self.first is None:
            self.first = line
        deeper = line.indent - self.first.indent
        return int(deeper >= _DEEPER or (deeper >= 0 and line.sign != self.first.sign))


@dataclass(slots=True)
class BlockReader:
    """Reads the body of one update."""

    names: Names
    words: WordLists
    _pieces: list[Piece] = field(default_factory=list)
    _levels: _Levels = field(default_factory=_Levels)

    def read(self, lines: Sequence[Line]) -> list[Piece]:
        """Return the pieces in order; together they hold all lines that are not blank."""
        self._pieces, self._levels = [], _Levels()
        is_open = False
        for line, following in zip(lines, _following(lines), strict=True):
            if line.kind is LineKind.BLANK:
                is_open = False
            elif self._is_heading(line, self._pieces[-1] if is_open else None, following):
                self._pieces.append(Piece(PieceKind.HEADING, [line]))
                self._levels, is_open = _Levels(), False
            elif is_open and line.kind is LineKind.TEXT:
                self._pieces[-1].lines.append(line)
            else:
                self._pieces.append(self._begin(line))
                is_open = True
        return self._pieces

    def _begin(self, line: Line) -> Piece:
        if line.kind is LineKind.BULLET:
            return Piece(PieceKind.ITEM, [line], self._levels.level(line))
        return Piece(PieceKind.PARAGRAPH, [line])

    def _is_heading(self, line: Line, above: Piece | None, below: Line | None) -> bool:
        """`above` is the piece that the line would go on with, `below` the next line with words."""
        if line.kind is LineKind.HASH:
            return True
        text = line.text.text
        if len(text) > _LONGEST_BARE_HEADING or line.ends_sentence:
            return False
        if line.kind is LineKind.BULLET:
            # "1. Western front": some number their sections.
            return line.sign == NUMBER and self._is_known(text)
        words = tokens(text)
        return 0 < len(words) <= _MOST_WORDS and (
            self._is_known(text)
            or (line.is_bold and not self.words.greeting.has(words))
            or (_stands_as_heading(line, above, below) and not self.words.disclaimer.has(words))
        )

    def _is_known(self, text: str) -> bool:
        """Whether the text is the name of a front, or a word or two for rumours or an analysis."""
        words = tokens(text)
        if len(words) <= _MOST_WORDS_OF_KIND and self.words.heading.has(words):
            return not self._tells_a_rumour(words)
        return self.names.front_named(text) is not None

    def _tells_a_rumour(self, words: Sequence[Token]) -> bool:
        """Whether the words begin with "rumour" and go on, as in "rumour of peace"."""
        named = sum(match.end - match.start for match in self.words.heading.find(words))
        return named < len(words) and any(
            stem in self.words.rumour for stem in stems(words[0].word)
        )


def _stands_as_heading(line: Line, above: Piece | None, below: Line | None) -> bool:
    """Whether a bare line stands where a heading does: over items, or with a colon."""
    if below is None:
        return False
    leads = below.kind is LineKind.BULLET and line.indent < _DEEPER
    if above is not None:
        return leads and _interrupts(line, above, below)
    text = line.text.text
    return leads or (text.endswith(":") and len(tokens(text)) <= _MOST_WORDS_WITH_COLON)


def _interrupts(line: Line, above: Piece, below: Line) -> bool:
    """Whether a line right under a paragraph or item begins something new, not just wraps it."""
    if line.text.text[0].islower():
        return False
    adjacent = below.number == line.number + 1
    return line.text.text.endswith(":") or (adjacent and above.lines[-1].ends_sentence)


def _following(lines: Sequence[Line]) -> list[Line | None]:
    """Return for each line the next one that is not blank."""
    found: list[Line | None] = []
    following: Line | None = None
    for line in reversed(lines):
        found.append(following)
        following = following if line.kind is LineKind.BLANK else line
    return found[::-1]
