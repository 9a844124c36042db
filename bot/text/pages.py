"""One page of an answer: as many statements as one message holds, under a title.

Must not ask for the statements and must not know the buttons to other pages.
"""

from typing import NamedTuple

from bot.domain.bulletin import Page
from bot.domain.theatre import Theatre
from bot.text.html import Html, escape, joined
from bot.text.i18n import Localizer
from bot.text.pack import Block, pack
from bot.text.reader import MAX_TEXT
from bot.text.render import statement


class Shown(NamedTuple):
    """A message, and how many of the page's statements it holds."""

    html: Html
    shown: int


def fill(title: Html, found: Page, say: Localizer, theatre: Theatre) -> Shown:
    """Return the message; statements that it cannot hold are left to the next page.

    A statement too long for any message is cut at a good place, and shows so.
    """
    parts = [Block(html=statement(one, say, theatre)) for one in found.statements]
    for count in range(len(parts), 0, -1):
        messages = pack([_title(title, found, count, say), *parts[:count]])
        if len(messages) == 1:
            return Shown(messages[0], count)
    if not parts:
        return Shown(title, 0)
    head = pack([_title(title, found, 1, say), parts[0]], limit=MAX_TEXT - 2)[0]
    return Shown(joined([head, escape(" …")]), 1)


def _title(title: Html, found: Page, count: int, say: Localizer) -> Block:
    if found.total <= count:
        return Block(html=title)
    first, last = found.offset + 1, found.offset + count
    key = "page-place" if first < last else "page-place-one"
    place = say.html(key, first=first, last=last, total=found.total)
    return Block(html=joined([title, place], " · "))
