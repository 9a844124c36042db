"""What is added to a draft bit by bit: a message read as the next items of a section, and where in
the content they go.

Reads as the parser does, so that what is written step by step is the same as what is pasted at
once. Must not know who writes, nor ask for anything.
"""

from collections.abc import Iterator
from datetime import date

from bot.domain.draft import Block, Content, Item, ProblemCode, Section, SectionKind
from bot.domain.rich import RichText
from bot.text.blocks import BlockReader, Piece, PieceKind
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.pasted import LineKind, read_lines
from bot.text.seams import rejoined
from bot.text.sections import SectionReader
from bot.text.words import WordLists

LONGEST_HEADING = 100
_NEW_PARAGRAPH = "\n\n"

_RANKS = {SectionKind.RUMOURS: 1, SectionKind.ANALYSIS: 2}
"""Rumours stand behind the news, the evaluation behind everything."""


class Adding:
    """Reads by the names of a theatre and the words of all languages."""

    def __init__(self, names: Names, words: WordLists) -> None:
        self._names = names
        self._words = words

    def section(self, heading: RichText) -> Section:
        """Return the empty section that a heading begins."""
        found = SectionReader(self._names, self._words).heading(heading.text)
        return Section(heading=heading, kind=found.kind, front=found.front)

    def headed(self, text: RichText) -> tuple[Section, RichText]:
        """Return the section whose heading is the first line with words, and the rest."""
        lines = read_lines(text)
        first = next((line for line in lines if line.kind is not LineKind.BLANK), None)
        if first is None:
            return Section(), RichText.plain("")
        after = next((line.start for line in lines if line.number > first.number), None)
        rest = RichText.plain("") if after is None else text.cut(after)
        return self.section(first.text), rest

    def read(self, text: RichText, section: Section) -> tuple[Section, ...]:
        """Return what a message adds: blocks of the section, then of those whose headings stand in
        the message. Each loose paragraph is an item, except in an evaluation."""
        pieces = BlockReader(self._names, self._words).read(read_lines(text))
        found = [section.model_copy(update={"blocks": ()})]
        for at, piece in enumerate(pieces):
            # A heading over nothing would be no section, and its words would be lost.
            below = pieces[at + 1 : at + 2]
            if self._begins(piece) and below and not self._begins(below[0]):
                found.append(self.section(piece.text))
            else:
                blocks = (*found[-1].blocks, self._block(piece, found[-1].kind))
                found[-1] = found[-1].model_copy(update={"blocks": blocks})
        return tuple(one for one in found if one.blocks)

    def resumed(self, section: Section, length: int, text: RichText) -> tuple[Section, RichText]:
        """Return a section whose last words came in a message of `length` units, with those that a
        client has cut off into the next one, and what else that one says."""
        lines = read_lines(text)
        if not section.blocks or not lines or lines[0].kind is not LineKind.TEXT:
            return section, text
        *blocks, last = section.blocks
        piece = BlockReader(self._names, self._words).read(lines)[0]
        whole = rejoined(last.text, length, piece.text)
        if whole.text.startswith(_NEW_PARAGRAPH, len(last.text.text)):
            return section, text
        longer = self._block(Piece(PieceKind.PARAGRAPH, read_lines(whole)), section.kind)
        if isinstance(last, Item):
            kept = {"text": longer.text} if last.judged else {"key": last.key, "level": last.level}
            longer = (last if last.judged else longer).model_copy(update=kept)
        rest = (line.start for line in lines if line.number > piece.lines[-1].number)
        changed = section.model_copy(update={"blocks": (*blocks, longer)})
        return changed, text.cut(next(rest, len(text.text)))

    def is_update(self, text: RichText, today: date) -> bool:
        """Whether a text is an update of its own: several, one under its own date with sections or
        items, or one that begins with a heading and has more of them."""
        updates = parse(text, self._names, self._words, today).updates
        return len(updates) > 1 or any(
            update.content.sections
            and (
                all(problem.code is not ProblemCode.NO_DATE for problem in update.problems)
                or _is_whole(update.content)
            )
            for update in updates
        )

    def _begins(self, piece: Piece) -> bool:
        """Whether a heading begins another section; a bare line over items is an item, unless it
        names a front, the rumours or the evaluation."""
        if piece.kind is not PieceKind.HEADING:
            return False
        known = self.section(piece.text).kind is not SectionKind.TOPIC
        return known or piece.lines[0].kind is LineKind.HASH

    def _block(self, piece: Piece, kind: SectionKind) -> Block:
        said = PieceKind.PARAGRAPH if kind is SectionKind.ANALYSIS else PieceKind.ITEM
        if piece.kind is not PieceKind.ITEM:
            piece = Piece(said, piece.lines)
        return SectionReader(self._names, self._words).block(piece, kind)


def find(content: Content, section: Section) -> int | None:
    """Return which section of the content is meant: the one of the same heading, else the last
    about the same; None if there is none yet."""
    sections = list(enumerate(content.sections))
    for same in (_is_headed_alike, _is_about_the_same):
        found = [at for at, one in sections if same(one, section)]
        if found:
            return found[-1]
    return None


def placed(content: Content, section: Section) -> Content:
    """Return the content with the section's blocks behind those of the same section. A new section
    goes to the end, but before rumours and evaluation that stand there."""
    at = find(content, section)
    sections = list(content.sections)
    if at is None:
        sections.insert(_end_for(sections, section), section)
    else:
        blocks = (*sections[at].blocks, *section.blocks)
        sections[at] = sections[at].model_copy(update={"blocks": blocks})
    return content.model_copy(update={"sections": tuple(sections)})


def is_empty(content: Content) -> bool:
    """Whether nothing has been written yet."""
    return not content.media and not any(True for _ in content.texts())


def holder(content: Content, key: int) -> Section | None:
    """Return the section in which an item stands."""
    return next((one for one in content.sections if key in _keys(one)), None)


def last_key(section: Section) -> int:
    """Return the key of a section's last item; 0 if it has none."""
    return next(reversed(list(_keys(section))), 0)


def _is_whole(content: Content) -> bool:
    headed = all(one.heading is not None for one in content.sections)
    return headed and len(content.sections) > 1 and not content.opening()


def _keys(section: Section) -> Iterator[int]:
    return (item.key for item in section.items())


def _is_headed_alike(one: Section, other: Section) -> bool:
    about = (one.kind, one.front) == (other.kind, other.front)
    return about and _words(one) == _words(other)


def _is_about_the_same(one: Section, other: Section) -> bool:
    if one.kind is not other.kind or one.kind is SectionKind.TOPIC:
        return False
    return one.front == other.front


def _words(section: Section) -> str | None:
    return None if section.heading is None else " ".join(section.heading.text.casefold().split())


def _end_for(sections: list[Section], section: Section) -> int:
    rank = _RANKS.get(section.kind, 0)
    at = len(sections)
    while at and _RANKS.get(sections[at - 1].kind, 0) > rank:
        at -= 1
    return at
