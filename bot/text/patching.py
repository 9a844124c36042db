"""What one message said, changed in a draft that buttons have changed since: its own words alone.

Pure. Must not touch what other messages brought, and never guesses: what cannot be placed for sure
is None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from bot.domain.draft import Block, Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText
from bot.text.confidence import confidence_of
from bot.text.merging import paired
from bot.text.names import Names
from bot.text.words import WordLists


class _Kind(Enum):
    TITLE = auto()
    OPENING = auto()
    HEADING = auto()
    BLOCK = auto()
    CLOSING = auto()


class _Piece(NamedTuple):
    """One text of a content, in the order of `Content.texts`."""

    kind: _Kind
    text: RichText
    item: Item | None = None


@dataclass
class _Patch:
    """What becomes of the pieces of a content, by their place."""

    replaced: dict[int, RichText] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    added: dict[int, list[_Piece]] = field(default_factory=dict)
    """What follows a place; -1 is before everything."""


class Reading(NamedTuple):
    """How items are read: by the names and the words that tell a confidence."""

    names: Names
    words: WordLists


def patched(
    present: Content,
    said: tuple[Content, Content],
    history: Sequence[Content],
    reading: Reading,
) -> Content | None:
    """Return the present content with what a message says now in the place of what it said.

    `said` is what the message alone said before, and says now. `history` are earlier contents of
    the draft: words that are no longer there, but were, were changed or deleted by hand.
    """
    before, after = (list(_pieces(one)) for one in said)
    patch = _plan(list(_pieces(present)), before, after, history)
    if patch is None:
        return None
    content = _Builder(patch, reading).content(present)
    titles = [
        [piece.text.text for piece in one if piece.kind is _Kind.TITLE] for one in (before, after)
    ]
    return content if titles[0] == titles[1] else content.model_copy(update={"day": said[1].day})


def _pieces(content: Content) -> Iterator[_Piece]:
    for text in content.title:
        yield _Piece(_Kind.TITLE, text)
    for text in content.opening():
        yield _Piece(_Kind.OPENING, text)
    for section in content.sections:
        if section.heading is not None:
            yield _Piece(_Kind.HEADING, section.heading)
        for block in section.blocks:
            yield _Piece(_Kind.BLOCK, block.text, block if isinstance(block, Item) else None)
    for text in content.closing:
        yield _Piece(_Kind.CLOSING, text)


def _plan(
    present: list[_Piece], before: list[_Piece], after: list[_Piece], history: Sequence[Content]
) -> _Patch | None:
    texts = [[one.text.text for one in pieces] for pieces in (before, after)]
    pairs = paired(*texts, moved=False)
    gone = {text for at, text in enumerate(texts[0]) if at not in pairs.values()}
    if not gone.isdisjoint(texts[1]):
        # Where the order of a message that others have changed since is to go, nobody can say.
        return None
    places = [_place(one.text.text, present) for one in before]
    patch = _Patch()
    for at, one in enumerate(before):
        if at in pairs.values():
            continue
        place = places[at]
        if place is None:
            if not _was_deleted(one, present, history):
                return None
        elif present[place].kind is _Kind.HEADING:
            return None
        else:
            patch.dropped.add(place)
    return patch if _follow(patch, present, after, (pairs, places, before)) else None


def _follow(
    patch: _Patch,
    present: list[_Piece],
    after: list[_Piece],
    found: tuple[dict[int, int], list[int | None], list[_Piece]],
) -> bool:
    """Plan what the message says now, from its beginning; False if something has no place."""
    pairs, places, before = found
    anchor = _start(pairs, places)
    for at, one in enumerate(after):
        if at not in pairs:
            if anchor is None or not _may_stand(one, present, anchor):
                return False
            patch.added.setdefault(anchor, []).append(one)
            continue
        old = before[pairs[at]]
        place = places[pairs[at]]
        if place is not None:
            anchor = place
        if one.text == old.text:
            continue
        if place is None:
            return False
        patch.replaced[place] = one.text
    return True


def _start(pairs: dict[int, int], places: list[int | None]) -> int | None:
    """Return the place behind which the message begins."""
    known = [place for place in places if place is not None]
    if not known:
        return None
    # Where its first words are gone too, the new ones take their place.
    first = min(known)
    return first if places.index(first) not in pairs.values() else first - 1


def _may_stand(one: _Piece, present: list[_Piece], anchor: int) -> bool:
    if one.kind in (_Kind.HEADING, _Kind.TITLE) or anchor < 0:
        return False
    kind = present[anchor].kind
    if kind in (_Kind.HEADING, _Kind.BLOCK):
        return True
    return one.item is None and kind is not _Kind.TITLE


def _place(words: str, present: list[_Piece]) -> int | None:
    """Return the one place at which the words stand."""
    found = [at for at, piece in enumerate(present) if piece.text.text == words]
    return found[0] if len(found) == 1 else None


def _was_deleted(one: _Piece, present: list[_Piece], history: Sequence[Content]) -> bool:
    """Whether a piece was an item that somebody has taken out by hand since."""
    words = one.text.text
    if any(piece.text.text == words for piece in present):
        return False
    keys = (item.key for content in history for item in content.items() if item.text.text == words)
    key = next(keys, None)
    here = {piece.item.key for piece in present if piece.item is not None}
    return key is not None and key not in here


class _Builder:
    """Walks through a content in the order of its pieces and applies a patch."""

    def __init__(self, patch: _Patch, reading: Reading) -> None:
        self._patch = patch
        self._reading = reading
        self._at = -1

    def content(self, content: Content) -> Content:
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
