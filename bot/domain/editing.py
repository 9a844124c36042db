"""What can be done to one item of a content, by its key: each operation returns the content after
it. None loses or repeats another item, its words or its media.

An item of the first level takes its sub-items along when it moves; a section that is emptied goes.
Must not read words: what a text says about places, actors and confidence is found elsewhere.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from bot.domain.draft import Block, Confidence, Content, Item, Section, SectionKind
from bot.domain.errors import NotFound, Stale
from bot.domain.rich import RichText

JUDGEMENTS = (
    Confidence.CONFIRMED,
    Confidence.STATED,
    Confidence.REPORTED,
    Confidence.ALLEGED,
    Confidence.RUMOUR,
)
"""What an item can be called before it is published."""

_LAST_KINDS = (SectionKind.RUMOURS, SectionKind.ANALYSIS)


class Spot(NamedTuple):
    """Where an item stands: its section and its block there, and where its sub-items end."""

    section: int
    start: int
    end: int


def spot_of(content: Content, key: int) -> Spot:
    """Return where an item stands; raises NotFound if there is none of this key."""
    for at, section in enumerate(content.sections):
        for start, block in enumerate(section.blocks):
            if isinstance(block, Item) and block.key == key:
                return Spot(at, start, _end_of_group(section.blocks, start))
    raise NotFound("error-no-such-item")


def with_item(content: Content, item: Item) -> Content:
    """Return the content with this item in place of the one that has its key."""
    spot = spot_of(content, item.key)
    blocks = list(content.sections[spot.section].blocks)
    blocks[spot.start] = item
    return _with_blocks(content, {spot.section: blocks})


def with_confidence(content: Content, key: int, confidence: Confidence) -> Content:
    """Let a person judge an item; its words do not change that any more."""
    return _changed(content, key, confidence=confidence, judged=True)


def with_sources(content: Content, key: int, sources: Sequence[RichText]) -> Content:
    """Set an item's public sources."""
    return _changed(content, key, sources=tuple(sources))


def with_places(content: Content, key: int, places: Sequence[str]) -> Content:
    """Set an item's places."""
    return _changed(content, key, places=tuple(places))


def with_actors(content: Content, key: int, actors: Sequence[str]) -> Content:
    """Set an item's actors."""
    return _changed(content, key, actors=tuple(actors))


def with_not_before(content: Content, key: int, at: datetime | None) -> Content:
    """Set the time before which an item is not published; None takes it away."""
    return _changed(content, key, not_before=at)


def removed(content: Content, key: int) -> Content:
    """Return the content without an item; its sub-items stay and move up a level."""
    spot = spot_of(content, key)
    blocks = content.sections[spot.section].blocks
    orphans = [_at_level(block, 0) for block in blocks[spot.start + 1 : spot.end]]
    rest = [*blocks[: spot.start], *orphans, *blocks[spot.end :]]
    return _with_blocks(content, {spot.section: rest})


def moved(content: Content, key: int, by: int) -> Content:
    """Return the content with an item one place further up (-1) or down (1), into the next section
    at a border; raises Stale at the very ends."""
    spot = spot_of(content, key)
    blocks = content.sections[spot.section].blocks
    group, rest = _taken(blocks, spot)
    if by < 0 and spot.start > 0:
        at = spot.start - 1
        while _level(blocks[spot.start]) == 0 and at > 0 and _level(blocks[at]) == 1:
            at -= 1
        return _with_blocks(content, {spot.section: _inserted(rest, at, group)})
    if by > 0 and spot.end < len(blocks):
        alone = _level(blocks[spot.start]) == 1
        at = spot.start + (1 if alone else _end_of_group(blocks, spot.end) - spot.end)
        return _with_blocks(content, {spot.section: _inserted(rest, at, group)})
    other = spot.section + by
    if not 0 <= other < len(content.sections):
        raise Stale("error-cannot-move")
    there = content.sections[other].blocks
    at = len(there) if by < 0 else 0
    return _with_blocks(content, {spot.section: rest, other: _inserted(there, at, group)})


def can_move(content: Content, key: int, by: int) -> bool:
    """Whether `moved` has somewhere to go."""
    try:
        moved(content, key, by)
    except Stale:
        return False
    return True


def placed(content: Content, key: int, section: int) -> Content:
    """Return the content with an item at the end of a section."""
    spot = spot_of(content, key)
    if not 0 <= section < len(content.sections):
        raise NotFound("error-no-such-section")
    if section == spot.section:
        return content
    group, rest = _taken(content.sections[spot.section].blocks, spot)
    there = content.sections[section].blocks
    lifted = [_at_level(group[0], 0), *group[1:]]
    return _with_blocks(content, {spot.section: rest, section: [*there, *lifted]})


def placed_on_front(content: Content, key: int, front: str, heading: RichText) -> Content:
    """Return the content with an item at the end of a front's section, which is made under this
    heading if there is none."""
    found = (at for at, one in enumerate(content.sections) if one.front == front)
    section = next(found, None)
    if section is not None:
        return placed(content, key, section)
    at = _place_for_front(content.sections)
    new = Section(heading=heading, kind=SectionKind.FRONT, front=front)
    sections = (*content.sections[:at], new, *content.sections[at:])
    return placed(content.model_copy(update={"sections": sections}), key, at)


def _place_for_front(sections: Sequence[Section]) -> int:
    """Behind the other fronts, or before rumours and evaluation."""
    fronts = [at for at, one in enumerate(sections) if one.kind is SectionKind.FRONT]
    if fronts:
        return fronts[-1] + 1
    last = (at for at, one in enumerate(sections) if one.kind in _LAST_KINDS)
    return next(last, len(sections))


def _changed(content: Content, key: int, **changes: Any) -> Content:  # noqa: ANN401 - any field
    item = content.item(key)
    if item is None:
        raise NotFound("error-no-such-item")
    return with_item(content, item.model_copy(update=changes))


def _taken(blocks: Sequence[Block], spot: Spot) -> tuple[list[Block], list[Block]]:
    """Return an item with its sub-items, and what is left."""
    group = list(blocks[spot.start : spot.end])
    return group, [*blocks[: spot.start], *blocks[spot.end :]]


def _inserted(blocks: Sequence[Block], at: int, group: Sequence[Block]) -> list[Block]:
    """Return the blocks with the group in them; a sub-item without an item above is none."""
    above = any(_level(block) == 0 for block in blocks[:at])
    first = group[0] if above else _at_level(group[0], 0)
    return [*blocks[:at], first, *group[1:], *blocks[at:]]


def _with_blocks(content: Content, changed: dict[int, Sequence[Block]]) -> Content:
    sections = [
        section.model_copy(update={"blocks": tuple(changed.get(at, section.blocks))})
        for at, section in enumerate(content.sections)
        if changed.get(at, (section,))
    ]
    return content.model_copy(update={"sections": tuple(sections)})


def _end_of_group(blocks: Sequence[Block], start: int) -> int:
    end = start + 1
    if _level(blocks[start]) == 0:
        while end < len(blocks) and _level(blocks[end]) == 1:
            end += 1
    return end


def _level(block: Block) -> int | None:
    return block.level if isinstance(block, Item) else None


def _at_level(block: Block, level: int) -> Block:
    return block.model_copy(update={"level": level}) if isinstance(block, Item) else block
