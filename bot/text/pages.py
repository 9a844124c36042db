"""One page of an answer: as many statements as one message holds, under a title.

Must not ask for the statements and must not know the buttons to other pages.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.bulletin import Page
from bot.domain.theatre import Theatre
from bot.text.html import Html, escape, joined
from bot.text.i18n import Localizer
from bot.text.pack import Block, pack
from bot.text.reader import MAX_TEXT
from bot.text.render import Link, statement


class Shown(NamedTuple):
    """A message, and how many of the page's statements it holds."""

    html: Html
    shown: int


def fill(title: Html, found: Page, say: Localizer, theatre: Theatre, link: Link = None) -> Shown:
    """Return the message; statements that it cannot hold are left to the next page. `link` leads
    from a statement's name to its history."""
    parts = [Block(html=statement(one, say, theatre, link)) for one in found.statements]
    return filled(title, parts, Place(found.offset, found.total), say)


class Place(NamedTuple):
    """How many entries stand before a page, and how many there are in all."""

    offset: int
    total: int


def filled(title: Html, parts: Sequence[Block], place: Place, say: Localizer) -> Shown:
    """Return the message with as many of the parts as it holds, below the title.

    A part too long for any message is cut at a good place, and shows so.
    """
    for count in range(len(parts), 0, -1):
        messages = pack([_title(title, place, count, say), *parts[:count]])
        if len(messages) == 1:
            return Shown(messages[0], count)
    if not parts:
        return Shown(title, 0)
    head = pack([_title(title, place, 1, say), parts[0]], limit=MAX_TEXT - 2)[0]
    return Shown(joined([head, escape(" …")]), 1)


def _title(title: Html, place: Place, count: int, say: Localizer) -> Block:
    if place.total <= count:
        return Block(html=title)
    first, last = place.offset + 1, place.offset + count
    key = "page-place" if first < last else "page-place-one"
    shown = say.html(key, first=first, last=last, total=place.total)
    return Block(html=joined([title, shown], " · "))
