"""What the pieces of one update are: what a heading is about, which words close the text, which
paragraph is the disclaimer, what an item names. Must not look at lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.draft import (
    Block,
    Confidence,
    Item,
    Paragraph,
    Problem,
    ProblemCode,
    Section,
    SectionKind,
)
from bot.domain.rich import RichText
from bot.text.blocks import Piece, PieceKind
from bot.text.confidence import confidence_of
from bot.text.names import Names
from bot.text.tokens import stems, tokens
from bot.text.words import WordLists

_MOST_WORDS_OF_KIND = 8
_MOST_WORDS_OF_FRONT = 5
_MOST_WORDS_OF_GUESS = 2
_MOST_WORDS_OF_GREETING = 12
_MOST_WORDS_OF_SIGN_OFF = 60


class Heading(NamedTuple):
    """What a heading is about, and what is odd about it."""

    kind: SectionKind
    front: str | None = None
    problem: ProblemCode | None = None


class Body(NamedTuple):
    """An update without its title, in the order of its words (see Content.opening)."""

    intro: tuple[RichText, ...]
    disclaimer: RichText | None
    disclaimer_at: int
    sections: tuple[Section, ...]
    closing: tuple[RichText, ...]
    problems: tuple[Problem, ...]


_TOPIC = Heading(SectionKind.TOPIC)


@dataclass(slots=True)
class SectionReader:
    """Reads the pieces of one update."""

    names: Names
    words: WordLists
    _problems: list[Problem] = field(default_factory=list)

    def read(self, pieces: Sequence[Piece]) -> Body:
        """Return what the pieces are."""
        self._problems = []
        end = self._closing_at(pieces)
        start = _opening_ends(pieces[:end])
        opening = [piece.text for piece in pieces[:start]]
        at = next((n for n, text in enumerate(opening) if self._disclaims(text.text)), None)
        disclaimer = None if at is None else opening.pop(at)
        return Body(
            intro=tuple(opening),
            disclaimer=disclaimer,
            disclaimer_at=at or 0,
            sections=tuple(map(self._section, _by_heading(pieces[start:end]))),
            closing=tuple(piece.text for piece in pieces[end:]),
            problems=tuple(self._problems),
        )

    def heading(self, text: str) -> Heading:
        """Return what a heading is about."""
        words = tokens(text)
        kinds = [match.value for match in self.words.heading.find(words)]
        if kinds and len(words) <= _MOST_WORDS_OF_KIND:
            return Heading(kinds[0])
        front = self.names.front_named(text)
        if front is not None:
            return Heading(SectionKind.FRONT, front)
        if self.names.actors_in(text):
            return _TOPIC
        if self.names.places_in(text):
            return self._front_of_places(text)
        return self._guess(text)

    def block(self, piece: Piece, kind: SectionKind) -> Block:
        """Return what a piece is in a section of this kind.

        In a section of rumours a loose paragraph is an item too: it can be confirmed later.
        """
        text = piece.text
        rumour = kind is SectionKind.RUMOURS
        if piece.kind is PieceKind.PARAGRAPH and not rumour:
            return Paragraph(text=text)
        return Item(
            text=text,
            confidence=Confidence.RUMOUR if rumour else confidence_of(text.text, self.words),
            places=self.names.places_in(text.text),
            actors=self.names.actors_in(text.text),
            level=piece.level,
        )

    def _front_of_places(self, text: str) -> Heading:
        """ "Manbij front" is the front on which Manbij lies; "Manbij and Shehba" is a topic."""
        if not self._looks_like_front(text):
            return _TOPIC
        fronts = {self.names.theatre.front_of(place) for place in self.names.places_in(text)}
        return Heading(SectionKind.FRONT, fronts.pop()) if len(fronts) == 1 else _TOPIC

    def _guess(self, text: str) -> Heading:
        looks = self._looks_like_front(text)
        few = len(tokens(text)) <= _MOST_WORDS_OF_GUESS
        guess = self.names.closest_front(text) if looks or few else None
        if guess is not None:
            return Heading(SectionKind.FRONT, guess, ProblemCode.MISSPELT_FRONT)
        return Heading(SectionKind.TOPIC, problem=ProblemCode.UNKNOWN_FRONT) if looks else _TOPIC

    def _looks_like_front(self, text: str) -> bool:
        """Whether a short heading begins or ends with a word for "front"."""
        words = tokens(text)
        return 1 < len(words) <= _MOST_WORDS_OF_FRONT and any(
            stem in self.words.front
            for word in (words[0].word, words[-1].word)
            for stem in stems(word)
        )

    def _section(self, pieces: Sequence[Piece]) -> Section:
        has_heading = pieces[0].kind is PieceKind.HEADING
        heading = self._heading_of(pieces[0]) if has_heading else _TOPIC
        return Section(
            heading=pieces[0].text if has_heading else None,
            kind=heading.kind,
            front=heading.front,
            blocks=tuple(self.block(piece, heading.kind) for piece in pieces[has_heading:]),
        )

    def _heading_of(self, piece: Piece) -> Heading:
        text = piece.text.text
        heading = self.heading(text)
        if heading.problem is not None:
            self._problems.append(
                Problem(
                    line=piece.number,
                    code=heading.problem,
                    found=text[:60],
                    meant=heading.front or "",
                )
            )
        return heading

    def _disclaims(self, text: str) -> bool:
        return self.words.disclaimer.has(tokens(text))

    def _closing_at(self, pieces: Sequence[Piece]) -> int:
        """Return where the closing words begin.

        All loose paragraphs after the last item of a text without headings close it; under a
        heading only greetings and sign-offs do, in an analysis (or among rumours) only greetings.
        """
        kinds = {piece.kind for piece in pieces}
        headless = PieceKind.HEADING not in kinds
        last = next((p for p in reversed(pieces) if p.kind is PieceKind.HEADING), None)
        plain = last is not None and self.heading(last.text.text).kind in (
            SectionKind.TOPIC,
            SectionKind.FRONT,
        )
        end = len(pieces)
        while end and pieces[end - 1].kind is PieceKind.PARAGRAPH:
            text = pieces[end - 1].text.text
            loose = headless and PieceKind.ITEM in kinds
            if not (loose or self._greets(text) or (plain and self._signs_off(text))):
                break
            end -= 1
        return end

    def _greets(self, text: str) -> bool:
        """Whether a paragraph is a short greeting, or nothing but emoji, hashtags and links."""
        words = tokens(text)
        if len(words) <= _MOST_WORDS_OF_GREETING and self.words.greeting.has(words):
            return True
        return not words or all(
            word.startswith(("#", "@", "http://", "https://", "t.me/")) for word in text.split()
        )

    def _signs_off(self, text: str) -> bool:
        words = tokens(text)
        return len(words) <= _MOST_WORDS_OF_SIGN_OFF and self.words.sign_off.has(words)


def _opening_ends(pieces: Sequence[Piece]) -> int:
    found = (n for n, piece in enumerate(pieces) if piece.kind is not PieceKind.PARAGRAPH)
    return next(found, len(pieces))


def _by_heading(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return runs of pieces, each begun by a heading but perhaps the first."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if piece.kind is PieceKind.HEADING or not runs:
            runs.append([])
        runs[-1].append(piece)
    return runs
