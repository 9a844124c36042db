"""A content as a row of pieces of text, and the content again with some of them changed.

Pure. Must not decide what is changed (`bot.text.patching` does).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from bot.domain.draft import Block, Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText
from bot.text.confidence import confidence_of
from bot.text.names import Names
from bot.text.words import WordLists


class Kind(Enum):
    """Where a piece stands."""

    TITLE = auto()
    OPENING = auto()
    HEADING = auto()
    BLOCK = auto()
    CLOSING = auto()


class Piece(NamedTuple):
    """One text of a content."""

    kind: Kind
    text: RichText
    item: Item | None = None


@dataclass
class Patch:
    """What becomes of the pieces of a content, by their place."""

    replaced: dict[int, RichText] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    added: dict[int, list[Piece]] = field(default_factory=dict)
    """What follows a place; -1 is before everything."""


class Reading(NamedTuple):
    """How items are read: by the names and the words that tell a confidence."""

    names: Names
    words: WordLists


def pieces_of(content: Content) -> Iterator[Piece]:
    """Yield the texts of a content in the order of `Content.texts`."""
    for text in content.title:
        yield Piece(Kind.TITLE, text)
    for text in content.opening():
        yield Piece(Kind.OPENING, text)
    for section in content.sections:
        if section.heading is not None:
            yield Piece(Kind.HEADING, section.heading)
        for block in section.blocks:
            yield Piece(Kind.BLOCK, block.text, block if isinstance(block, Item) else None)
    for text in content.closing:
        yield Piece(Kind.CLOSING, text)


class Builder:
    """Walks through a content in the order of its pieces and applies a patch."""

    def __init__(self, patch: Patch, reading: Reading) -> None:
        self._patch = patch
        self._reading = reading
        self._at = -1

    def content(self, content: Content) -> Content:
        """Return the content with the patch applied."""
        title = self._texts(content.title)
        intro: list[RichText] = []
        disclaimer, disclaimer_at = None, 0
        for place, text in enumerate(content.opening()):
            is_disclaimer = content.disclaimer is not None and place == min(
                content.disclaimer_at, len(content.intro)
            )
            mine, following = self._text(text)
            if is_disclaimer and mine is not None:
                disclaimer, disclaimer_at = mine, len(intro)
            elif mine is not None:
                intro.append(mine)
            intro += following
        update = {
            "title": title,
            "intro": tuple(intro),
            "disclaimer": disclaimer,
            "disclaimer_at": disclaimer_at,
            "sections": tuple(self._section(section) for section in content.sections),
        }
        return content.model_copy(update={**update, "closing": self._texts(content.closing)})

    def _texts(self, texts: Sequence[RichText]) -> tuple[RichText, ...]:
        found: list[RichText] = []
        for text in texts:
            mine, following = self._text(text)
            found += [mine] if mine is not None else []
            found += following
        return tuple(found)

    def _text(self, text: RichText) -> tuple[RichText | None, list[RichText]]:
        self._at += 1
        mine = self._patch.replaced.get(self._at, text)
        following = [piece.text for piece in self._patch.added.get(self._at, ())]
        return (None if self._at in self._patch.dropped else mine), following

    def _section(self, section: Section) -> Section:
        heading = section.heading
        blocks: list[Block] = []
        if heading is not None:
            self._at += 1
            heading = self._patch.replaced.get(self._at, heading)
            blocks += self._added(section.kind)
        for block in section.blocks:
            self._at += 1
            if self._at not in self._patch.dropped:
                blocks.append(self._changed(block, section.kind))
            blocks += self._added(section.kind)
        return section.model_copy(update={"heading": heading, "blocks": tuple(blocks)})

    def _added(self, kind: SectionKind) -> Iterator[Block]:
        for piece in self._patch.added.get(self._at, ()):
            if piece.item is None and kind is not SectionKind.RUMOURS:
                yield Paragraph(text=piece.text)
            else:
                yield self._read(piece.item or Item(text=piece.text), piece.text, kind)

    def _changed(self, block: Block, kind: SectionKind) -> Block:
        text = self._patch.replaced.get(self._at)
        if text is None:
            return block
        if isinstance(block, Paragraph):
            return Paragraph(text=text)
        return self._read(block, text, kind)

    def _read(self, item: Item, text: RichText, kind: SectionKind) -> Item:
        """Return the item with these words, and what they say unless a person has said it."""
        names, words = self._reading
        was, says = item.text.text, text.text
        found: dict[str, object] = {"text": text}
        if kind is SectionKind.RUMOURS and not item.judged:
            found["confidence"] = Confidence.RUMOUR
        elif not item.judged:
            found["confidence"] = confidence_of(says, words)
        if item.places == names.places_in(was):
            found["places"] = names.places_in(says)
        if item.actors == names.actors_in(was):
            found["actors"] = names.actors_in(says)
        return item.model_copy(update=found)
