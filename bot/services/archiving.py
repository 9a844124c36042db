"""The archive: a bulletin is kept with its statements, words for searching, and the rumours that it
settles; and no words are kept as published twice.

No use case: runs inside the transaction of one. Must not know who reads a bulletin.
"""

import hashlib
from collections.abc import Iterator, Sequence

from bot.domain.bulletin import Bulletin, Statement
from bot.domain.draft import Confidence, Content, Draft, Item, Section, SectionKind
from bot.domain.errors import BadInput
from bot.domain.ids import ItemId
from bot.domain.rich import RichText
from bot.domain.withholding import Planned
from bot.services.context import ServiceContext
from bot.text import render
from bot.text.search import indexed, normalise
from storage.bulletins import Entry
from storage.stores import Stores


def words_hash(content: Content) -> str:
    """Return a hash of the day and the normalised words, the same for the same update."""
    words = " ".join(normalise(part.text) for part in content.texts())
    return hashlib.sha256(f"{content.day.isoformat()} {words}".encode()).hexdigest()


async def refuse_published(stores: Stores, content: Content) -> None:
    """Raise BadInput for a part whose very words are published already."""
    number = await stores.bulletins.has(words_hash(content))
    if number is not None:
        raise BadInput("error-published-before", number=str(number))


async def refuse_published_plan(stores: Stores, draft: Draft, plan: Planned) -> None:
    """Raise BadInput if a part of the draft, be it an addition, is published already."""
    if not draft.practice:
        for content in (plan.first, *(content for _, content in plan.later)):
            await refuse_published(stores, content)


async def store(
    context: ServiceContext, stores: Stores, bulletin: Bulletin, draft: Draft | None = None
) -> None:
    """Keep a bulletin, of a draft if it is its first one, with all that a search can find."""
    first = {letter: await stores.bulletins.next_statement(bulletin.day, letter) for letter in "SP"}
    entries = [
        Entry(statement=found, indexed=indexed(found.text.text, context.names))
        for found in _statements(context, bulletin, first)
    ]
    words = words_hash(bulletin.content)
    await stores.bulletins.add(bulletin, words, draft.id if draft else None, entries)
    # What nobody approved is an import: older news, which settles nothing.
    if bulletin.hash:
        await _settle(stores, bulletin, entries)


async def _settle(stores: Stores, bulletin: Bulletin, entries: Sequence[Entry]) -> None:
    """Record which earlier rumours the bulletin's items settle."""
    items = (one.statement for one in entries if one.statement.type == "item")
    for item, statement in zip(bulletin.content.items(), items, strict=True):
        if item.settles is not None and item.confidence is not Confidence.RUMOUR:
            await stores.proofs.settle(
                item.settles, statement.id, item.confidence, bulletin.published_at
            )


def _statements(
    context: ServiceContext, bulletin: Bulletin, first: dict[str, int]
) -> Iterator[Statement]:
    numbers = dict(first)

    def identify(letter: str) -> ItemId:
        numbers[letter] += 1
        return ItemId(day=bulletin.day, letter=letter, number=numbers[letter] - 1)

    for text in bulletin.content.opening():
        section = Section(kind=SectionKind.TOPIC)
        yield _paragraph(context, bulletin, section, text, identify("P"))
    for section in bulletin.content.sections:
        for block in section.blocks:
            if isinstance(block, Item):
                yield _item(context, bulletin, section, block, identify("S"))
            else:
                yield _paragraph(context, bulletin, section, block.text, identify("P"))


def _item(
    context: ServiceContext, bulletin: Bulletin, section: Section, item: Item, item_id: ItemId
) -> Statement:
    return Statement(
        id=item_id,
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
    context: ServiceContext, bulletin: Bulletin, section: Section, text: RichText, item_id: ItemId
) -> Statement:
    return Statement(
        id=item_id,
        type="paragraph",
        bulletin=bulletin.number,
        kind=section.kind,
        heading=section.heading.text if section.heading else None,
        front=section.front,
        fronts=(section.front,) if section.front else (),
        text=text,
        places=context.names.places_in(text.text),
        actors=context.names.actors_in(text.text),
    )
