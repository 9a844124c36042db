"""What was changed after it was published: the changes of all bulletins, and those of one.

Must not know where they come from.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from bot.domain.history import BulletinChanges, Told, Touched
from bot.text import caused, past
from bot.text.html import Html, escape, joined
from bot.text.i18n import Localizer
from bot.text.pack import Block
from bot.text.pages import Place, filled
from bot.text.past import SIGNS, STEPS, HistoryButton, Screen, View
from bot.text.render import Link, named

ITEMS = 5
"""Items that a change names, of all that it touched."""


def changes_of(found: BulletinChanges, offset: int, say: Localizer, link: Link) -> Screen:
    """Return a page of what was changed in a bulletin, in order."""
    number, told = found.number, found.told
    values = {"number": str(number), "day": say.date_long(found.day)}
    rows = ((past.bulletin_key(number, say),),)
    if not told:
        return Screen(say.html("corrections-of-none", **values), rows)
    page = told[offset : offset + STEPS]
    parts = [Block(html=_change_of(one, say, link)) for one in page]
    title = say.html("corrections-of", **values)
    shown = filled(title, parts, Place(offset, len(told)), say)
    button = HistoryButton(view=View.CHANGES, asked=str(number))
    return Screen(shown.html, (*past.turning(button, offset, shown, len(told), say), *rows))


def recent(told: Sequence[Told], place: Place, size: int, say: Localizer) -> Screen:
    """Return a page of `size` changes of all bulletins, the newest first, by days."""
    if not told:
        return Screen(say.html("corrections-none"))
    days = [one.change.changed_at.date() for one in told]
    fresh = [True, *(one != other for one, other in pairwise(days))]
    parts = [
        Block(html=_recent_line(one, say, dated=new), tight=not new)
        for one, new in zip(told, fresh, strict=True)
    ]
    shown = filled(say.html("corrections-title"), parts, place, say)
    numbers = dict.fromkeys(one.change.bulletin for one in told[: shown.shown])
    after, before = place.offset + shown.shown, max(0, place.offset - size)
    turning = past.row(
        (say.text("page-earlier"), after if after < place.total else None),
        (say.text("page-later"), before if place.offset else None),
        HistoryButton(view=View.CHANGES),
    )
    return Screen(shown.html, (*turning, *past.changed_rows(numbers, say)))


def _change_of(told: Told, say: Localizer, link: Link) -> Html:
    change = told.change
    head = say.html("corrections-head", sign=SIGNS[change.kind], time=say.moment(change.changed_at))
    reason = caused.told(change.reason, change.caused_by, say) or say.text("corrections-hushed")
    lines = [head, say.line(escape(past.short_reason(reason)))]
    lines += past.because(change.caused_by, say)
    lines += [_touched(one, say, link) for one in told.items[:ITEMS]]
    if len(told.items) > ITEMS:
        lines.append(say.html("corrections-more", count=len(told.items) - ITEMS))
    return joined(lines, "\n")


def _touched(one: Touched, say: Localizer, link: Link) -> Html:
    name = named(one.name, link) if one.name else Html("…")
    was, now = one.before, one.after
    if was is None or now is None:
        said = now or was
        words = past.words_of(said) if said else Html("…")
        return say.html(f"corrections-{'added' if was is None else 'out'}", id=name, words=words)
    lines = []
    if was.confidence is not now.confidence:
        values = {"before": past.confidence_of(was, say), "after": past.confidence_of(now, say)}
        lines.append(say.html("corrections-turned", id=name, **values))
    if was.text != now.text:
        lines.append(say.html("corrections-reworded", id=name, words=past.words_of(now)))
    return joined(lines or [say.html("corrections-besides", id=name)], "\n")


def _recent_line(told: Told, say: Localizer, *, dated: bool) -> Html:
    change = told.change
    reason = caused.told(change.reason, change.caused_by, say) or say.text("corrections-hushed")
    line = say.html(
        "corrections-line",
        sign=SIGNS[change.kind],
        time=_clock(change.changed_at),
        number=str(change.bulletin),
        reason=past.short_reason(reason),
    )
    if not dated:
        return line
    day = say.html("corrections-day", day=say.date_long(change.changed_at.date()))
    return joined([day, line], "\n")


def _clock(at: datetime) -> str:
    return f"{at:%H:%M} {at.tzname() or ''}".strip()
