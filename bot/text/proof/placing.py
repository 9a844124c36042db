"""Items taken out of a content and put into one of its sections.

An item moves with its sub-items, which say nothing without it. Must not decide what moves where.
"""

from collections.abc import Callable, Sequence

from bot.domain.draft import Block, Content, Item, Section, SectionKind
from bot.domain.rich import RichText


def lifted(content: Content, key: int) -> tuple[Content, tuple[Block, ...]]:
    """Return the content without an item, and the item with its sub-items."""
    taken: list[Block] = []

    def rest(section: Section) -> Section:
        start, end = _family(section.blocks, key)
        taken.extend(section.blocks[start:end])
        return _with_blocks(section, (*section.blocks[:start], *section.blocks[end:]))

    return _over_sections(content, rest), tuple(taken)


def without(content: Content, key: int) -> Content:
    """Return the content without one item; its sub-items stay and stand for themselves."""

    def rest(section: Section) -> Section:
        start, end = _family(section.blocks, key)
        orphans = (_at_level(block, 0) for block in section.blocks[start + 1 : end])
        return _with_blocks(section, (*section.blocks[:start], *orphans, *section.blocks[end:]))

    return _over_sections(content, rest)


def added(
    content: Content,
    blocks: Sequence[Block],
    belongs: Callable[[Section], bool],
    otherwise: Section,
) -> Content:
    """Return the content with blocks at the end of the first section where they belong. If there is
    none they come into the section `otherwise`, made behind the news and before an evaluation."""
    top = tuple(_at_level(block, 0 if at == 0 else None) for at, block in enumerate(blocks))
    sections = list(content.sections)
    at = next((at for at, section in enumerate(sections) if belongs(section)), None)
    if at is None:
        at = _end_of_news(sections)
        sections.insert(at, otherwise)
    sections[at] = _with_blocks(sections[at], (*sections[at].blocks, *top))
    return content.model_copy(update={"sections": tuple(sections)})


def titled(heading: str, kind: SectionKind) -> Section:
    """Return an empty section."""
    return Section(heading=RichText.plain(heading), kind=kind)


def with_item(content: Content, item: Item) -> Content:
    """Return the content with this item in place of the one that has its key."""

    def changed(section: Section) -> Section:
        same = tuple(
            item if isinstance(block, Item) and block.key == item.key else block
            for block in section.blocks
        )
        return _with_blocks(section, same)

    return _over_sections(content, changed)


def _over_sections(content: Content, change: Callable[[Section], Section]) -> Content:
    """Change every section; one that is emptied by it goes, with its heading."""
    pairs = [(section, change(section)) for section in content.sections]
    kept = tuple(after for before, after in pairs if after.blocks or not before.blocks)
    return content.model_copy(update={"sections": kept})


def _family(blocks: Sequence[Block], key: int) -> tuple[int, int]:
    """Return where an item and its sub-items stand; an empty place at the end if it is not here."""
    for start, block in enumerate(blocks):
        if isinstance(block, Item) and block.key == key:
            end = start + 1
            while end < len(blocks) and not block.level and _is_sub(blocks[end]):
                end += 1
            return start, end
    return len(blocks), len(blocks)


def _is_sub(block: Block) -> bool:
    return isinstance(block, Item) and block.level > 0


def _at_level(block: Block, level: int | None) -> Block:
    if level is None or not isinstance(block, Item):
        return block
    return block.model_copy(update={"level": level})


def _with_blocks(section: Section, blocks: tuple[Block, ...]) -> Section:
    return section.model_copy(update={"blocks": blocks})


def _end_of_news(sections: Sequence[Section]) -> int:
    end = len(sections)
    while end and sections[end - 1].kind is SectionKind.ANALYSIS:
        end -= 1
    return end
