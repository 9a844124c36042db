"""A correction brought to what its bulletin says by now: what it changed stays changed, all else is
as it is published.

Pure. Where both changed the same, the correction's word stays, for its author and the reviewers to
look at. Must not know why either changed.
"""

from bot.domain.draft import Block, Content, Item, Section

_LOOSE = ("kind", "title", "intro", "disclaimer", "disclaimer_at", "closing", "media")
"""What a content has besides its sections."""


def rebased(base: Content, mine: Content, theirs: Content) -> Content:
    """Return `mine`, which was made out of `base`, made out of `theirs` instead."""
    mine = _rekeyed(base, mine, theirs)
    if _shape(mine) == _shape(base):
        sections = tuple(_with_mine(section, base, mine) for section in theirs.sections)
    else:
        kept = (_with_theirs(section, base, theirs) for section in mine.sections)
        sections = _with_new(tuple(kept), base, mine, theirs)
    loose = {
        name: getattr(theirs if getattr(mine, name) == getattr(base, name) else mine, name)
        for name in _LOOSE
    }
    return mine.model_copy(update={"sections": sections, **loose}).keyed()


def _rekeyed(base: Content, mine: Content, theirs: Content) -> Content:
    """Return `mine` in which what is new has a key that nothing of `theirs` has ever had."""
    known = {item.key for item in base.items()}
    free = max(mine.keyed().next_key, theirs.keyed().next_key)
    sections = []
    for section in mine.sections:
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, Item) and block.key not in known:
                block = block.model_copy(update={"key": free})  # noqa: PLW2901
                free += 1
            blocks.append(block)
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return mine.model_copy(update={"sections": tuple(sections), "next_key": free})


def _shape(content: Content) -> list[tuple[object, ...]]:
    """Return what stands where, without what the items say."""
    return [
        (
            section.heading,
            section.kind,
            section.front,
            *(block.key if isinstance(block, Item) else block for block in section.blocks),
        )
        for section in content.sections
    ]


def _with_mine(section: Section, base: Content, mine: Content) -> Section:
    """Return a section of theirs with the items that were changed."""
    blocks: list[Block] = []
    for block in section.blocks:
        own = mine.item(block.key) if isinstance(block, Item) else None
        changed = own is not None and own != base.item(own.key)
        blocks.append(own if own is not None and changed else block)
    return section.model_copy(update={"blocks": tuple(blocks)})


def _with_theirs(section: Section, base: Content, theirs: Content) -> Section:
    """Return a section of mine in which what was left alone is as it is published; what was taken
    out there and left alone here goes."""
    blocks: list[Block] = []
    for block in section.blocks:
        if not isinstance(block, Item) or block != base.item(block.key):
            blocks.append(block)
            continue
        now = theirs.item(block.key)
        if now is not None:
            blocks.append(now)
    return section.model_copy(update={"blocks": tuple(blocks)})


def _with_new(
    sections: tuple[Section, ...], base: Content, mine: Content, theirs: Content
) -> tuple[Section, ...]:
    """Return the sections with the items that are new in theirs, each behind those of the same
    heading."""
    found = list(sections)
    known = {item.key for content in (base, mine) for item in content.items()}
    for section in theirs.sections:
        new = tuple(item for item in section.items() if item.key not in known)
        if not new:
            continue
        same = [at for at, one in enumerate(found) if _is_same(one, section)]
        if same:
            blocks = (*found[same[-1]].blocks, *new)
            found[same[-1]] = found[same[-1]].model_copy(update={"blocks": blocks})
        else:
            found.append(section.model_copy(update={"blocks": new}))
    return tuple(found)


def _is_same(one: Section, other: Section) -> bool:
    return (one.heading, one.kind, one.front) == (other.heading, other.kind, other.front)
