"""Two versions of a text brought together: what stayed keeps its name and all that people added to
it; what one message said is changed without touching the others.

Pure; must not parse, and never guesses: what cannot be placed for sure is None.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from bot.domain.draft import Block, Confidence, Content, Item, Section, SectionKind
from bot.domain.rich import RichText
from bot.text.names import Names

SIMILAR = 60
"""Out of 100: from here on, changed words are the same statement in other words."""

VERY_SIMILAR = 80
"""From here on, it is the same statement even if it has moved."""

_MOST_COMPARED = 2_500
"""Comparisons of what has been changed and moved at once; more would hold others up."""

_WINDOW = 20
"""How many statements further on the one that became another is looked for."""

_LONG = 2_048
"""Characters of a message that cannot stand in a text twice by chance, inside of lines too."""


def carry(old: Content, new: Content, names: Names, *, dated: bool) -> Content:
    """Return `new`, the content of a text as it is now, with all that people added to `old`: keys,
    judged confidences, sources, files, times, places and fronts set by hand.

    `dated` says that the new text has a date of its own; a day that was set by hand stays as long
    as the line does in which that stands.
    """
    before, after = list(old.items()), list(new.items())
    twins = {place: before[at] for place, at in twinned(before, after).items()}
    sections = []
    place = 0
    for section, known in zip(new.sections, _same_headings(old, new), strict=True):
        if known is not None:
            section = section.model_copy(update={"kind": known.kind, "front": known.front})  # noqa: PLW2901
        blocks: list[Block] = []
        for block in section.blocks:
            if not isinstance(block, Item):
                blocks.append(block)
                continue
            blocks.append(_carried(twins.get(place), block, section.kind, names))
            place += 1
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    kept = {
        "kind": old.kind,
        "media": old.media,
        "next_key": old.next_key,
        "change": old.change,
    }
    day = new.day if dated and _date_lines(old) != _date_lines(new) else old.day
    return new.model_copy(update={"sections": tuple(sections), "day": day, **kept})


def twinned(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Return which of the new items (by place) is which of the old ones: by their words, else by
    similar words in the same order."""
    return paired([item.text.text for item in old], [item.text.text for item in new])


def rewritten(source: RichText, old: RichText, new: RichText) -> RichText | None:
    """Return the source with `new` where the message `old` stands; None if it does not stand there
    exactly once, as whole lines."""
    found = list(_occurrences(source.text, old.text))
    whole = [at for at in found if _is_whole_lines(source.text, at, at + len(old.text))]
    if len(whole) != 1:
        whole = found if len(found) == 1 and len(old.text) >= _LONG else []
    if not whole:
        return None
    at = whole[0]
    return RichText.join((source.cut(0, at), new, source.cut(at + len(old.text))), "")


def paired(old: Sequence[str], new: Sequence[str], *, moved: bool = True) -> dict[int, int]:
    """Return which of the new texts (by place) is which of the old ones: the same, else a similar
    one in the same order. Without `moved`, nothing is found that has changed its order."""
    pairs: dict[int, int] = {}
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        pairs |= {match.b + step: match.a + step for step in range(match.size)}
    if moved:
        pairs |= _same_elsewhere(old, new, pairs)
    pairs |= _similar(old, new, pairs)
    return pairs | _similar_elsewhere(old, new, pairs) if moved else pairs


def _same_elsewhere(
    old: Sequence[str], new: Sequence[str], pairs: dict[int, int]
) -> dict[int, int]:
    """Pair what is left over and the same, wherever it stands now."""
    taken = set(pairs.values())
    places: dict[str, list[int]] = {}
    for at in reversed(range(len(old))):
        if at not in taken:
            places.setdefault(old[at], []).append(at)
    found: dict[int, int] = {}
    for place, words in enumerate(new):
        if place not in pairs and places.get(words):
            found[place] = places[words].pop()
    return found


def _similar_elsewhere(
    old: Sequence[str], new: Sequence[str], pairs: dict[int, int]
) -> dict[int, int]:
    """Pair what is left over wherever it stands now, if it is similar enough and not too much."""
    left = sorted(set(range(len(old))) - set(pairs.values()))
    places = [place for place in range(len(new)) if place not in pairs]
    found: dict[int, int] = {}
    if len(left) * len(places) > _MOST_COMPARED:
        return found
    for place in places:
        best = max(left, key=lambda one: fuzz.ratio(old[one], new[place]), default=None)
        if best is not None and fuzz.ratio(old[best], new[place]) >= VERY_SIMILAR:
            found[place] = best
            left.remove(best)
    return found


def _similar(old: Sequence[str], new: Sequence[str], pairs: dict[int, int]) -> dict[int, int]:
    """Pair what is left over between the neighbours that are the same."""
    taken = set(pairs.values())
    ends = _ends(len(old), len(new), pairs)
    found: dict[int, int] = {}
    at = 0
    for place, words in enumerate(new):
        if place in pairs:
            at = max(at, pairs[place] + 1)
            continue
        end = min(ends[place], at + _WINDOW)
        left = [one for one in range(at, end) if one not in taken]
        best = max(left, key=lambda one: fuzz.ratio(old[one], words), default=None)
        if best is not None and fuzz.ratio(old[best], words) >= SIMILAR:
            found[place] = best
            taken.add(best)
            at = best + 1
    return found


def _ends(olds: int, news: int, pairs: dict[int, int]) -> list[int]:
    """Return for each new text the old one that a later neighbour is, at which to stop."""
    ends = []
    end = olds
    for place in reversed(range(news)):
        end = pairs.get(place, end)
        ends.append(end)
    return ends[::-1]


def _date_lines(content: Content) -> list[str]:
    """Return the lines in which an update's date may stand: its title, or what signs it below."""
    title = [line.text for line in content.title]
    if any(sign.isdecimal() for line in title for sign in line):
        return title
    return [*title, *(text.text for text in list(content.texts())[-1:])]


def _same_headings(old: Content, new: Content) -> Iterator[Section | None]:
    """Yield for each new section the old one of the same heading."""
    left = list(old.sections)
    for section in new.sections:
        words = section.heading.text if section.heading else None
        same = (one for one in left if (one.heading.text if one.heading else None) == words)
        known = next(same, None)
        if known is not None:
            left.remove(known)
        yield known


def _carried(old: Item | None, new: Item, kind: SectionKind, names: Names) -> Item:
    if kind is SectionKind.RUMOURS:
        new = new.model_copy(update={"confidence": Confidence.RUMOUR})
    if old is None:
        return new
    kept: dict[str, object] = {
        name: getattr(old, name)
        for name in ("key", "judged", "sources", "media", "not_before", "settles", "settled_as")
    }
    if old.judged:
        kept["confidence"] = old.confidence
    words = old.text.text
    if words == new.text.text or old.places != names.places_in(words):
        kept["places"] = old.places
    if words == new.text.text or old.actors != names.actors_in(words):
        kept["actors"] = old.actors
    return new.model_copy(update=kept)


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_whole_lines(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return not before.strip() and not after.strip()
