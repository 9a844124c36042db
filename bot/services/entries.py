"""What readers find of a bulletin: its statements in written order, under their public names, with
the words under which a search finds them.

No use case: runs inside the transaction of one. Must not store anything, nor decide what a bulletin
says.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.bulletin import Bulletin, Statement
from bot.domain.draft import Block, Content, Item, Paragraph, Section, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.services.context import ServiceContext
from bot.text import render
from bot.text.indexing import indexer, marks
from bot.text.merging import paired
from bot.text.search import normalise
from storage.bulletins import Entry, Kept
from storage.stores import Stores

_ITEM, _PARAGRAPH = "S", "P"


class Piece(NamedTuple):
    """An item or paragraph, and the section in which it stands."""

    section: Section
    block: Block

    @property
    def letter(self) -> str:
        """The letter in its public name."""
        return _ITEM if isinstance(self.block, Item) else _PARAGRAPH


def words_hash(content: Content) -> str:
    """Return a hash of the day and the normalised words, the same for the same update."""
    words = " ".join(normalise(part.text) for part in content.texts())
    return hashlib.sha256(f"{content.day.isoformat()} {words}".encode()).hexdigest()


async def published_as(stores: Stores, content: Content) -> BulletinNumber | None:
    """Return the bulletin that says the very words of a content, or said them before it changed."""
    words = words_hash(content)
    number = await stores.bulletins.has(words)
    if number is not None:
        return number
    changes = await stores.changes.of_day(content.day)
    return next((one.bulletin for one in changes if words_hash(one.before) == words), None)


def pieces(content: Content) -> tuple[Piece, ...]:
    """Return what readers find of a content, in written order."""
    loose = Section(kind=SectionKind.TOPIC)
    opening = (Piece(loose, Paragraph(text=text)) for text in content.opening())
    inside = (Piece(one, block) for one in content.sections for block in one.blocks)
    return (*opening, *inside)


async def first_entries(
    context: ServiceContext, stores: Stores, bulletin: Bulletin
) -> tuple[Entry, ...]:
    """Return the entries of a new bulletin, under the next free names of its day."""
    found = pieces(bulletin.content)
    return _entries(context, bulletin, found, await _names(stores, bulletin, found, {}))


async def next_entries(
    context: ServiceContext, stores: Stores, before: Bulletin, after: Bulletin
) -> tuple[Entry, ...]:
    """Return the entries of a bulletin's next version: what was there before keeps its name, an
    item by its key, a paragraph by its words."""
    found = pieces(after.content)
    kept = await stores.bulletins.kept(before.number)
    by_key = _by_key(before, kept)
    known = {
        at: by_key[piece.block.key]
        for at, piece in enumerate(found)
        if isinstance(piece.block, Item) and piece.block.key in by_key
    } | _paragraphs(found, kept)
    return _entries(context, after, found, await _names(stores, after, found, known))


async def names_by_key(stores: Stores, bulletin: Bulletin) -> dict[int, ItemId]:
    """Return the public names of a bulletin's items, also of those taken out, by their keys."""
    return _by_key(bulletin, await stores.bulletins.kept(bulletin.number))


async def key_of(stores: Stores, bulletin: Bulletin, name: ItemId) -> int | None:
    """Return the key of the item of this public name in the bulletin's keyed content."""
    known = await names_by_key(stores, bulletin)
    return next((key for key, one in known.items() if one == name), None)


def _by_key(bulletin: Bulletin, kept: Sequence[Kept]) -> dict[int, ItemId]:
    items = [one for one in kept if one.statement.type == "item"]
    found = {one.key: one.statement.id for one in items if one.key}
    # What the archive brought, or an earlier version of the bot, has no keys yet: the order tells.
    unnamed = [one.statement.id for one in items if not one.key and not one.gone]
    keys = [item.key for item in bulletin.content.keyed().items() if item.key not in found]
    return found | dict(zip(keys, unnamed, strict=False))


def _paragraphs(found: Sequence[Piece], kept: Sequence[Kept]) -> dict[int, ItemId]:
    """Return the names of the paragraphs that were there before, by their places."""
    old = [one.statement for one in kept if one.statement.type == "paragraph" and not one.gone]
    places = [at for at, piece in enumerate(found) if piece.letter == _PARAGRAPH]
    texts = [found[at].block.text.text for at in places]
    pairs = paired([one.text.text for one in old], texts)
    return {places[new]: old[was].id for new, was in pairs.items()}


async def _names(
    stores: Stores, bulletin: Bulletin, found: Sequence[Piece], known: dict[int, ItemId]
) -> list[ItemId]:
    following = {
        letter: await stores.bulletins.next_statement(bulletin.day, letter)
        for letter in (_ITEM, _PARAGRAPH)
    }
    names = []
    for at, piece in enumerate(found):
        name = known.get(at)
        if name is None:
            number = following[piece.letter]
            following[piece.letter] += 1
            name = ItemId(day=bulletin.day, letter=piece.letter, number=number)
        names.append(name)
    return names


def _entries(
    context: ServiceContext, bulletin: Bulletin, found: Sequence[Piece], names: Sequence[ItemId]
) -> tuple[Entry, ...]:
    return tuple(_each(context, bulletin, found, names))


def _each(
    context: ServiceContext, bulletin: Bulletin, found: Sequence[Piece], names: Sequence[ItemId]
) -> Iterator[Entry]:
    for piece, name in zip(found, names, strict=True):
        block = piece.block
        if isinstance(block, Item):
            told, key = _item(context, bulletin, piece.section, block, name), block.key
        else:
            told, key = _paragraph(context, bulletin, piece.section, block, name), 0
        known = marks(context.names, told.fronts, told.confidence, told.places, told.actors)
        words = indexer(context.names).indexed(told.text.text, known)
        yield Entry(statement=told, indexed=words, key=key)


def _item(
    context: ServiceContext, bulletin: Bulletin, section: Section, item: Item, name: ItemId
) -> Statement:
    return Statement(
        id=name,
        type="item",
        bulletin=bulletin.number,
        kind=section.kind,
        heading=section.heading.text if section.heading else None,
        front=section.front,
        fronts=render.concerns(item, section, context.theatre),
        confidence=item.confidence,
        text=item.text,
        places=item.places,
        actors=item.actors,
    )


def _paragraph(
    context: ServiceContext, bulletin: Bulletin, section: Section, block: Paragraph, name: ItemId
) -> Statement:
    return Statement(
        id=name,
        type="paragraph",
        bulletin=bulletin.number,
        kind=section.kind,
        heading=section.heading.text if section.heading else None,
        front=section.front,
        fronts=(section.front,) if section.front else (),
        text=block.text,
        places=context.names.places_in(block.text.text),
        actors=context.names.actors_in(block.text.text),
    )
