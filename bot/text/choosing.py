"""What of a bulletin belongs in an edition: the sections and items that a choice of fronts wants.

Decides and counts; must not know how anything is shown.
"""

from collections import Counter
from collections.abc import Iterator

from bot.domain.bulletin import Choice
from bot.domain.draft import Block, Content, Item, Section
from bot.domain.model import Frozen
from bot.domain.theatre import Theatre


class LeftOut(Frozen):
    """How many items and paragraphs an edition does not show, in all and by front. What concerns
    two fronts counts for both."""

    total: int = 0
    fronts: tuple[tuple[str, int], ...] = ()


def concerns(item: Item, section: Section, theatre: Theatre) -> tuple[str, ...]:
    """Return the fronts that an item concerns: its section's, else those of its places.

    Places that the theatre does not know (any more) say nothing.
    """
    if section.front is not None:
        return (section.front,)
    where = {place.id: place.front for place in theatre.place}
    return tuple(dict.fromkeys(where[place] for place in item.places if place in where))


def choose(
    content: Content, choice: Choice, theatre: Theatre
) -> tuple[tuple[Section, ...], LeftOut]:
    """Return the sections that the choice wants, without empty ones, and what is left out."""
    total = 0
    fronts: Counter[str] = Counter()
    sections: list[Section] = []
    for section in content.sections:
        kept: list[Block] = []
        for family in _families(section):
            concerned = _concerned(family, section, theatre)
            if choice.wants(concerned):
                kept += family
            else:
                total += len(family)
                fronts.update(dict.fromkeys(concerned, len(family)))
        # A heading alone is news where the author wrote nothing else; emptied by us it is none.
        if kept or (not section.blocks and _wants_heading(section, choice)):
            sections.append(section.model_copy(update={"blocks": tuple(kept)}))
    return tuple(sections), LeftOut(total=total, fronts=tuple(fronts.items()))


def _families(section: Section) -> Iterator[list[Block]]:
    """Yield the section's blocks, each item with its sub-items: without it they say nothing."""
    family: list[Block] = []
    for block in section.blocks:
        child = isinstance(block, Item) and block.level > 0
        if family and not (child and isinstance(family[0], Item)):
            yield family
            family = []
        family.append(block)
    if family:
        yield family


def _concerned(family: list[Block], section: Section, theatre: Theatre) -> tuple[str, ...]:
    """Return the fronts of a family; none, so that everyone gets it, if its head has none."""
    head = family[0]
    if not isinstance(head, Item):
        return (section.front,) if section.front is not None else ()
    if not concerns(head, section, theatre):
        return ()
    items = (block for block in family if isinstance(block, Item))
    found = (front for item in items for front in concerns(item, section, theatre))
    return tuple(dict.fromkeys(found))


def _wants_heading(section: Section, choice: Choice) -> bool:
    return choice.wants((section.front,) if section.front is not None else ())
