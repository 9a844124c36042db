"""What of a bulletin belongs in an edition: the sections and items that a choice wants and trusts.

Decides and counts; must not know how anything is shown.
"""

from collections import Counter
from collections.abc import Iterator

from bot.domain.bulletin import Choice
from bot.domain.draft import Block, Confidence, Content, Item, Kind, Section, SectionKind
from bot.domain.model import Frozen
from bot.domain.theatre import Theatre
from bot.text.lines import shows


class LeftOut(Frozen):
    """How many items and paragraphs an edition does not show: in all, by front, and `below` the
    floor, of those that concern the reader. What concerns two fronts counts for both."""

    total: int = 0
    fronts: tuple[tuple[str, int], ...] = ()
    below: int = 0


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
    below = 0
    other = 0
    fronts: Counter[str] = Counter()
    sections: list[Section] = []
    for section in content.sections:
        kept: list[Block] = []
        for family in _families(section):
            concerned = _concerned(family, section, theatre)
            if choice.wants(concerned):
                trusted = _trusted(family, _certainty(content, section), choice)
                kept += trusted
                below += len(family) - len(trusted)
            else:
                other += len(family)
                fronts.update(dict.fromkeys(concerned, len(family)))
        # A heading alone is news where the author wrote nothing else; emptied by us it is none.
        if kept or (not section.blocks and _wants_heading(section, choice)):
            sections.append(section.model_copy(update={"blocks": tuple(kept)}))
    left_out = LeftOut(total=other + below, fronts=tuple(fronts.items()), below=below)
    return tuple(sections), left_out


def shows_nothing(content: Content, choice: Choice, theatre: Theatre) -> bool:
    """Whether a choice leaves nothing of a bulletin but what stands around news: no section, no
    words of the intro, no file of the update as a whole."""
    sections, left_out = choose(content, choice, theatre)
    said = any(shows(text) for text in content.intro)
    return not sections and left_out.total > 0 and not said and not content.media


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


def _certainty(content: Content, section: Section) -> Confidence:
    """Return how certain the loose paragraphs of a section are, which have no label of their own.
    An evaluation is nobody's news, and for everyone."""
    if content.kind is Kind.ANALYSIS or section.kind is SectionKind.ANALYSIS:
        return Confidence.CONFIRMED
    return Confidence.RUMOUR if section.kind is SectionKind.RUMOURS else Confidence.STATED


def _trusted(family: list[Block], paragraph: Confidence, choice: Choice) -> list[Block]:
    """Return what of a family is certain enough. A head that only leads to what is stays with it;
    one that is itself in doubt takes all with it. A `paragraph` is as certain as that."""
    head, *others = family
    if not isinstance(head, Item):
        return family if choice.trusts(paragraph) else []
    kept = [one for one in others if isinstance(one, Item) and choice.trusts(one.confidence)]
    leads = head.confidence is Confidence.STATED and kept
    return [head, *kept] if leads or choice.trusts(head.confidence) else []


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
