"""Rumours as readers see them: the open ones with their age, and what became of older ones.

Must not know which are open; the desk's list, with the buttons that settle them, is
`bot.text.settling`.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from bot.domain.bulletin import Page
from bot.domain.draft import Confidence, Item
from bot.domain.ids import BulletinNumber, ItemId
from bot.text import item_names, permalinks
from bot.text.buttons import Button, Count, Key, Rows
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.lines import labelled
from bot.text.pack import Block
from bot.text.pages import Place, filled
from bot.text.past import Screen, short_reason
from bot.text.render import named
from bot.text.timelines import Address


class View(StrEnum):
    """Which rumours: those that are open, or those that were settled."""

    OPEN = "o"
    SETTLED = "s"


class RumouredButton(Button):
    """A page of rumours for readers; the offset counts rumours, or changes that settled some."""

    family = "rr"
    view: View
    offset: Count = 0


class Became(NamedTuple):
    """What a rumour is now: its item, and since when and why."""

    name: ItemId
    bulletin: BulletinNumber
    now: Item
    at: datetime
    reason: str


class Settled(NamedTuple):
    """Some of the changes that settled rumours, and what became of each rumour; `total` counts the
    changes."""

    changes: Sequence[Sequence[Became]]
    offset: int
    total: int


def open_ones(found: Page, today: date, say: Localizer, to: Address, page: int) -> Screen:
    """Return a page of the rumours that are open; `page` is how many a page holds."""
    title = say.html("rumoured-open", count=found.total)
    parts = []
    for one in found.statements:
        age = say.text("settle-age", count=max(0, (today - one.id.day).days))
        where = _source("rumoured-source", (one.bulletin, one.id), say, to, age=age)
        said = labelled(one.text, Confidence.STATED, say)
        parts.append(Block(html=joined([said, where], "\n")))
    shown = filled(title, parts, Place(found.offset, found.total), say)
    after = found.offset + shown.shown
    onward = after if after < found.total else None
    back = max(0, found.offset - page) if found.offset else None
    return Screen(shown.html, _rows(View.OPEN, onward, back, say))


def settled(found: Settled, say: Localizer, to: Address, page: int) -> Screen:
    """Return what became of older rumours, by the changes that settled them."""
    known = [(at, change) for at, change in enumerate(found.changes, start=1) if change]
    parts = [
        Block(html=joined([_became(one, say, to) for one in change], "\n\n")) for _, change in known
    ]
    if not parts and not found.total:
        return Screen(say.html("rumoured-settled-none"), _rows(View.SETTLED, None, None, say))
    shown = filled(say.html("rumoured-settled"), parts, Place(0, 0), say)
    whole = shown.shown == len(parts)
    after = found.offset + (len(found.changes) if whole else known[shown.shown - 1][0])
    onward = after if after < found.total else None
    back = max(0, found.offset - page) if found.offset else None
    return Screen(shown.html, _rows(View.SETTLED, onward, back, say))


def readers_key(say: Localizer) -> Key:
    """Return the button by which a member sees what readers see."""
    return Key(say.text("rumoured-button-readers"), RumouredButton(view=View.OPEN))


def _became(one: Became, say: Localizer, to: Address) -> Html:
    lines = [labelled(one.now.text, one.now.confidence, say)]
    if one.reason:
        lines.append(tag("i", say.line(escape(short_reason(one.reason)))))
    day = say.date(one.at.date())
    lines.append(_source("rumoured-settled-source", (one.bulletin, one.name), say, to, day=day))
    return joined(lines, "\n")


def _source(
    key: str, where: tuple[BulletinNumber, ItemId], say: Localizer, to: Address, **values: str
) -> Html:
    bulletin, name = where
    number = tag("a", escape(str(bulletin)), href=to(permalinks.bulletin(bulletin)))
    shown = named(name, lambda id_: to(item_names.payload(id_)))
    return say.html(key, number=number, id=shown, **values)


def _rows(view: View, onward: int | None, back: int | None, say: Localizer) -> Rows:
    turning = tuple(
        Key(say.text(label), RumouredButton(view=view, offset=offset))
        for label, offset in (("page-earlier", onward), ("page-later", back))
        if offset is not None
    )
    other = View.SETTLED if view is View.OPEN else View.OPEN
    label = "rumoured-button-settled" if other is View.SETTLED else "rumoured-button-open"
    switch = (Key(say.text(label), RumouredButton(view=other)),)
    return (turning, switch) if turning else (switch,)
