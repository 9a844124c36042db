"""What of one content is what of another: its items, and its sections.

Items are known by key and words together, then by their words, then by key alone. Must not say
what changed.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from bot.domain.draft import Content, Item, Section, SectionKind

T = TypeVar("T")


class Placed(NamedTuple):
    """An item and the place of its section."""

    item: Item
    section: int


class Pairing(NamedTuple):
    """The items of the old content and of the new one; `sections` counts the old ones. `origins`
    says for each new item which old one it was, `ancestors` the same of sections; None where there
    was none."""

    sections: int
    old_items: list[Placed]
    new_items: list[Placed]
    origins: list[int | None]
    ancestors: list[int | None]

    @property
    def lost(self) -> list[int]:
        """The old items that are no more."""
        kept = set(self.origins)
        return [at for at in range(len(self.old_items)) if at not in kept]


def pair(old: Content, new: Content) -> Pairing:
    """Return what became of what."""
    old_items, new_items = list(_placed(old)), list(_placed(new))
    origins = _matched(
        [placed.item for placed in old_items],
        [placed.item for placed in new_items],
        (_key_and_words, _words, _key),
    )
    ancestors = _matched(old.sections, new.sections, (_whole_heading, _heading, _subject))
    pairing = Pairing(len(old.sections), old_items, new_items, origins, ancestors)
    _adopt(pairing)
    return pairing


def _placed(content: Content) -> Iterator[Placed]:
    for at, section in enumerate(content.sections):
        for item in section.items():
            yield Placed(item, at)


def _matched(
    old: Sequence[T], new: Sequence[T], marks: Sequence[Callable[[T], Hashable | None]]
) -> list[int | None]:
    """Return for each new thing the old one that bears the same mark, by the first mark that any
    does; none is taken twice."""
    origins: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    for mark in marks:
        known: dict[Hashable, list[int]] = {}
        for at in sorted(free, reverse=True):
            if (found := mark(old[at])) is not None:
                known.setdefault(found, []).append(at)
        for at, one in enumerate(new):
            found = mark(one)
            if origins[at] is None and found is not None and known.get(found):
                origin = known[found].pop()
                origins[at] = origin
                free.remove(origin)
    return origins


def _adopt(pairing: Pairing) -> None:
    """Let a section under another heading be the one from which most of its items came."""
    free = set(range(pairing.sections)) - set(pairing.ancestors)
    for at, ancestor in enumerate(pairing.ancestors):
        if ancestor is not None:
            continue
        came = Counter(
            pairing.old_items[origin].section
            for placed, origin in zip(pairing.new_items, pairing.origins, strict=True)
            if placed.section == at and origin is not None
        )
        found = next((one for one, _ in came.most_common() if one in free), None)
        if found is not None:
            pairing.ancestors[at] = found
            free.remove(found)


def _key_and_words(item: Item) -> Hashable | None:
    return (item.key, item.text.text) if item.key else None


def _words(item: Item) -> Hashable:
    return item.text.text


def _key(item: Item) -> Hashable | None:
    return item.key or None


def _heading(section: Section) -> str | None:
    return section.heading.text if section.heading else None


def _whole_heading(section: Section) -> Hashable:
    return (section.kind, section.front, _heading(section))


def _subject(section: Section) -> Hashable | None:
    return None if section.kind is SectionKind.TOPIC else (section.kind, section.front)
