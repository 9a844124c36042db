"""Lines that share one message: as many as fit, and an honest word about the rest.

For boards and cards, which must stay one message; a bulletin is cut by `bot.text.pack` instead.
Must not know what the lines say.
"""

from collections.abc import Callable, Sequence

import regex

from bot.text.html import Html, escape
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, markup, units

_GRAPHEME = regex.compile(r"\X")


_BLANK_LINES = 16
"""Units kept for the blank lines between groups of lines."""


class Room:
    """What is left of one message, in UTF-16 units and entities."""

    def __init__(self, text: int = MAX_TEXT - _BLANK_LINES, entities: int = MAX_ENTITIES) -> None:
        self._text = text
        self._entities = entities

    def holds(self, *lines: Html) -> bool:
        """Whether all these lines still fit, each on a line of its own."""
        costs = [_cost(line) for line in lines]
        text = sum(cost[0] for cost in costs)
        return text <= self._text and sum(cost[1] for cost in costs) <= self._entities

    def take(self, html: Html) -> Html:
        """Give the line its room, whether it fits or not; returns the line."""
        text, entities = _cost(html)
        self._text -= text
        self._entities -= entities
        return html

    def part(self, share: float) -> "Room":
        """Return a room of this share of what is left."""
        return Room(int(self._text * share), int(self._entities * share))


def fit(lines: Sequence[Html], room: Room, more: Callable[[int], Html]) -> list[Html]:
    """Return the lines that the room holds; if some are left over, `more` says how many."""
    if not lines:
        return []
    if room.holds(*lines):
        return [room.take(line) for line in lines]
    room.take(more(len(lines)))
    shown: list[Html] = []
    for line in lines:
        if not room.holds(line):
            break
        shown.append(room.take(line))
    return [*shown, more(len(lines) - len(shown))]


def first_words(text: str, length: int) -> str:
    """Return the text on one line, cut behind a word to at most `length` characters and "…"."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[:length]
    spaced = head.rpartition(" ")[0] if " " in head[length // 2 :] else ""
    if spaced:
        return spaced + "…"
    ends = [found.end() for found in _GRAPHEME.finditer(line, 0, length + 1)]
    whole = [end for end in ends if end <= length]
    return line[: whole[-1] if whole else length] + "…"


def glimpse(text: str, length: int) -> Html:
    """Return the first words as HTML that is never blank, so that it may stand inside a tag."""
    html = escape(first_words(text, length))
    return html if html.strip() else escape("…")


def _cost(html: Html) -> tuple[int, int]:
    found = markup(html)
    return units(found.text) + 1, found.entities
