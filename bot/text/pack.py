"""Blocks into messages within Telegram's limits, cut where it hurts least.

All blocks become one text with marks; a message is a stretch of it, written as HTML afresh, so a
tag is never cut: it is closed, and opened again in the next message. Knows nothing of bulletins.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import regex

from bot.domain.model import Frozen
from bot.text.html import Html, Mark, joined, write
from bot.text.reader import MAX_BYTES, MAX_ENTITIES, MAX_TEXT, detected, is_blank, markup, read

PartLabel = Callable[[int, int], Html]
"""From a part's number (from 1) and the number of parts to the line below it."""

# From the best place for a cut to the worst; each match ends where a message would end.
_PARAGRAPH = re.compile(r"\S(?=[^\S\n]*\n\s*\n)")
_LINE = re.compile(r"\S(?=[^\S\n]*\n)")
_SENTENCE = re.compile(r"[.!?…؟۔。！？]+[\"'»”’)\]]*(?=\s)")
_WORD = re.compile(r"\S(?=\s)")
_GRAPHEME = regex.compile(r"\X")

# A cut inside a number or an address can make Telegram find one entity more than the whole had.
_SPARE_ENTITIES = 2
_ESCAPED = {"&": 5, "<": 4, ">": 4}


class Block(Frozen):
    """What the packer does not split if it can help it. `tight` puts it on the next line, else a
    blank line stands before it; `keep_with_next` is for headings. `key` is that of the item that it
    shows, 0 for none."""

    html: Html
    keep_with_next: bool = False
    tight: bool = False
    key: int = 0


class Packed(NamedTuple):
    """A message, and the keys of the items that it shows, some of them perhaps in part."""

    html: Html
    keys: tuple[int, ...]


class _Place(NamedTuple):
    start: int
    end: int
    key: int


class _Cost(NamedTuple):
    units: int
    entities: int
    size: int

    def within(self, other: "_Cost") -> bool:
        return all(mine <= theirs for mine, theirs in zip(self, other, strict=True))


@dataclass(frozen=True, slots=True)
class _Document:
    """All blocks in one text. `joints` are the ends of blocks where a cut is free, `kept` those
    where it is not; `units` and `size` count up to each character."""

    text: str
    marks: tuple[Mark, ...]
    joints: list[int]
    kept: frozenset[int]
    units: list[int]
    size: list[int]
    detected: list[int]
    places: tuple[_Place, ...]

    def keys(self, start: int, end: int) -> tuple[int, ...]:
        """Return the keys of what stands between two places, each once."""
        here = (one.key for one in self.places if one.start < end and one.end > start)
        return tuple(dict.fromkeys(here))

    def fits(self, start: int, end: int, budget: _Cost, marks: Sequence[Mark]) -> bool:
        inside = [mark for mark in marks if mark.start < end and mark.end > start]
        found = bisect_left(self.detected, end) - bisect_left(self.detected, start)
        tags = sum(len((mark.opening + mark.closing).encode()) for mark in inside)
        size = self.size[end] - self.size[start] + tags
        return _Cost(self.units[end] - self.units[start], len(inside) + found, size).within(budget)

    def near(self, start: int, budget: _Cost) -> list[Mark]:
        """Return the marks that a message from `start` can reach."""
        end = start + budget.units
        return [mark for mark in self.marks if mark.start < end and mark.end > start]

    def skip_space(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at


def pack(
    blocks: Sequence[Block], limit: int = MAX_TEXT, part_label: PartLabel | None = None
) -> tuple[Html, ...]:
    """Return the messages of `packed` without the keys."""
    return tuple(one.html for one in packed(blocks, limit, part_label))


def packed(
    blocks: Sequence[Block], limit: int = MAX_TEXT, part_label: PartLabel | None = None
) -> tuple[Packed, ...]:
    """Return the messages that show the blocks in order; blank blocks are left out.

    Each has at most `limit` UTF-16 units after parsing, 100 entities and 32,768 bytes, its label
    included; the label stands only where there are several. Raises ValueError if `limit` leaves
    no room for the text beside the label, MarkupError if a block is not valid.
    """
    document = _document(blocks)
    room = _Cost(limit, MAX_ENTITIES - _SPARE_ENTITIES, MAX_BYTES)
    taken = _Cost(0, 0, 0)
    while True:
        budget = _Cost(*(all_ - gone for all_, gone in zip(room, taken, strict=True)))
        stretches = list(_stretches(document, budget))
        parts = [_write(document, *stretch) for stretch in stretches]
        if part_label is None or len(parts) < 2:
            break
        labels = [part_label(count, len(parts)) for count in range(1, len(parts) + 1)]
        needed = [_cost(label) for label in labels]
        # More room for labels can mean more parts, and longer labels: until both agree.
        if all(cost.within(taken) for cost in needed):
            parts = [joined(pair, "\n\n") for pair in zip(parts, labels, strict=True)]
            break
        taken = _Cost(*map(max, zip(taken, *needed, strict=True)))
    # A mistake of ours must stop here: later it would be a refusal for every subscriber at once.
    for part in parts:
        read(part)
    keys = (document.keys(*stretch) for stretch in stretches)
    return tuple(Packed(*pair) for pair in zip(parts, keys, strict=True))


def _document(blocks: Sequence[Block]) -> _Document:
    text = ""
    marks: list[Mark] = []
    ends: dict[int, bool] = {}
    places: list[_Place] = []
    for block in blocks:
        found = markup(block.html)
        if is_blank(found.text):
            continue
        text += ("\n" if block.tight else "\n\n") if text else ""
        start = len(text)
        marks += [
            mark._replace(start=mark.start + start, end=mark.end + start) for mark in found.spans
        ]
        text += found.text.rstrip()
        ends[len(text)] = block.keep_with_next
        if block.key:
            places.append(_Place(start, len(text), block.key))
    return _Document(
        text=text,
        marks=tuple(marks),
        joints=[end for end, keep in ends.items() if not keep or end == len(text)],
        kept=frozenset(end for end, keep in ends.items() if keep),
        units=list(accumulate((1 + (ord(c) > 0xFFFF) for c in text), initial=0)),
        size=list(accumulate((_ESCAPED.get(c) or len(c.encode()) for c in text), initial=0)),
        detected=detected(text),
        places=tuple(places),
    )


def _stretches(document: _Document, budget: _Cost) -> Iterator[tuple[int, int]]:
    """Yield where each message starts and ends, without blank ones, which Telegram refuses."""
    at = document.skip_space(0)
    while at < len(document.text):
        end = _reach(document, at, budget)
        if end < len(document.text):
            end = _cut(document, at, end, budget)
        if not is_blank(document.text[at:end]):
            yield at, end
        at = document.skip_space(end)


def _reach(document: _Document, start: int, budget: _Cost) -> int:
    """Return the farthest end that keeps the limits."""
    marks = document.near(start, budget)
    last = min(len(document.text), start + max(budget.units, 0))
    end = bisect_right(
        range(start + 1, last + 1),
        0,
        key=lambda end: not document.fits(start, end, budget, marks),
    )
    if end == 0:
        raise ValueError(f"no room for the text: {budget}")
    return start + end


def _cut(document: _Document, start: int, end: int, budget: _Cost) -> int:
    """Return the best place to end the message that could reach from `start` to `end`."""
    place = bisect_right(document.joints, end)
    joint = document.joints[place - 1] if place else 0
    if joint > start:
        following = document.skip_space(joint)
        whole = document.fits(
            following, document.joints[place], budget, document.near(following, budget)
        )
        # A block too long for any message is cut anyway: better here than after a short message.
        if whole or 3 * (joint - start) >= 2 * (end - start):
            return joint
    return _split(document, start, end, max(joint, start))


def _split(document: _Document, start: int, end: int, joint: int) -> int:
    """Return the best place after the joint (or the start), else the joint itself, else the last
    place between graphemes."""
    text = document.text
    # Looking a little past the end shows whether the last grapheme goes on there.
    wholes = {found.end() for found in _GRAPHEME.finditer(text, start, min(end + 256, len(text)))}
    half = max(joint, start + (end - start) // 2)
    for pattern, floor in (
        (_PARAGRAPH, half),
        (_LINE, half),
        (_SENTENCE, half),
        (_WORD, joint),
    ):
        places = [
            at
            for at in _ends(pattern, text, floor, end)
            if at in wholes and at not in document.kept and document.skip_space(at) in wholes
        ]
        if places:
            return places[-1]
    if joint > start:
        return joint
    return max((at for at in wholes if at <= end), default=end)


def _ends(pattern: re.Pattern[str], text: str, after: int, until: int) -> Iterator[int]:
    for found in pattern.finditer(text, after):
        if found.end() > until:
            return
        if found.end() > after:
            yield found.end()


def _write(document: _Document, start: int, end: int) -> Html:
    text = document.text[start:end].rstrip()
    marks = [
        mark._replace(start=max(mark.start - start, 0), end=min(mark.end - start, len(text)))
        for mark in document.marks
        if mark.start < start + len(text) and mark.end > start
    ]
    return write(text, marks)


def _cost(label: Html) -> _Cost:
    found = markup(label)
    units = sum(1 + (ord(character) > 0xFFFF) for character in found.text)
    return _Cost(units + 2, found.entities, len(label.encode()) + 2)
