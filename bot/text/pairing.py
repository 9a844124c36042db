"""What of one content is what of another: its items, and its sections.

Items are known by key and words together, then by their words, then by words that are much alike,
then by key alone: a text that was sent anew may have got its keys anew. Must not say what changed.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from rapidfuzz import fuzz

from bot.domain.draft import Content, Item, Section, SectionKind

_ALIKE = 60
"""Percent of the letters, from which on two texts are taken for one that was reworded."""
_COMPARED = 500
_MOST_ALIKE = 100
"""Letters of a text, and texts on each side, that are compared: enough for an ordinary day."""

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
    before, after = ([placed.item for placed in items] for items in (old_items, new_items))
    origins: list[int | None] = [None] * len(after)
    _match(before, after, origins, (_key_and_words, _words))
    _match_alike(before, after, origins)
    _match(before, after, origins, (_key,))
    ancestors: list[int | None] = [None] * len(new.sections)
    _match(old.sections, new.sections, ancestors, (_whole_heading, _heading, _subject))
    pairing = Pairing(len(old.sections), old_items, new_items, origins, ancestors)
    _adopt(pairing)
    return pairing


def _placed(content: Content) -> Iterator[Placed]:
    for at, section in enumerate(content.sections):
        for item in section.items():
            yield Placed(item, at)


def _match(
    old: Sequence[T],
    new: Sequence[T],
    origins: list[int | None],
    marks: Sequence[Callable[[T], Hashable | None]],
) -> None:
    """Find for each new thing the old one that bears the same mark, mark by mark; none is taken
    twice."""
    for mark in marks:
        known: dict[Hashable, list[int]] = {}
        for at in reversed(_free(old, origins)):
            if (found := mark(old[at])) is not None:
                known.setdefault(found, []).append(at)
        for at, one in enumerate(new):
            found = mark(one)
            if origins[at] is None and found is not None and known.get(found):
                origins[at] = known[found].pop()


def _match_alike(old: Sequence[Item], new: Sequence[Item], origins: list[int | None]) -> None:
    """Find for each new item the old one whose words are the most alike, if they are at all."""
    free = _free(old, origins)[:_MOST_ALIKE]
    lost = [at for at, origin in enumerate(origins) if origin is None][:_MOST_ALIKE]
    scores = [
        (
            fuzz.ratio(old[before].text.text[:_COMPARED], new[after].text.text[:_COMPARED]),
            before,
            after,
        )
        for before in free
        for after in lost
    ]
    taken: set[int] = set()
    for score, before, after in sorted(scores, reverse=True):
        if score >= _ALIKE and before not in taken and origins[after] is None:
            origins[after] = before
            taken.add(before)


def _free(old: Sequence[T], origins: Sequence[int | None]) -> list[int]:
    taken = set(origins)
    return [at for at in range(len(old)) if at not in taken]


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
