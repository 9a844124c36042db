"""A front, a place or a day as readers look through it: grouped by day, newest first, each item
with its confidence, its bulletin and its name, which lead on; and the buttons around it.

Must not ask for the statements.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from bot.domain.bulletin import Page, Statement
from bot.domain.draft import Confidence
from bot.domain.errors import Stale
from bot.domain.theatre import ActorTag, Theatre
from bot.domain.theatre import Place as Town
from bot.text import item_names, permalinks
from bot.text.buttons import Key, PageButton, Question, Rows
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.lines import front_name, labelled
from bot.text.pack import Block
from bot.text.pages import Place, Shown, filled
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, markup, units
from bot.text.render import named

Address = Callable[[str], str]
"""From the parameter of a link (`bot.text.permalinks`) to its address."""

_BEFORE = "~"
_WIDE = 3
_FEW = 2


class Asked(NamedTuple):
    """A front or place as a button holds it: an id, and the day before which the answer ends."""

    id: str
    before: date | None = None

    @classmethod
    def read(cls, asked: str) -> "Asked":
        """Read what `packed` wrote; words that somebody typed stay as they are."""
        head, sign, day = asked.rpartition(_BEFORE)
        if not sign:
            return cls(asked)
        with suppress(ValueError):
            return cls(head, date.fromisoformat(day))
        return cls(asked)

    @property
    def packed(self) -> str:
        """The same in one word."""
        return f"{self.id}{_BEFORE}{self.before.isoformat()}" if self.before else self.id


def by_day(title: Html, found: Page, said: Callable[[Statement], Html], say: Localizer) -> Shown:
    """Return a message with as many of the page's statements as it holds, below their days; `said`
    is what stands there for one."""
    parts, day = [], None
    for one in found.statements:
        html = said(one)
        if one.id.day != day:
            day = one.id.day
            html = joined([tag("b", say.line(escape(say.date_long(day)))), html], "\n")
        parts.append(Block(html=html))
    return filled(title, parts, Place(found.offset, found.total), say)


def entry(
    one: Statement, say: Localizer, theatre: Theatre, to: Address, *, beside: str = ""
) -> Html:
    """Return what a statement says, and below it where it stands; the front `beside` which it is
    shown needs no word."""
    said = labelled(one.text, one.confidence or Confidence.STATED, say)
    fronts = (escape(front_name(front, theatre, say)) for front in one.fronts if front != beside)
    return joined([said, joined([*fronts, source(one, say, to)], " · ")], "\n")


def source(one: Statement, say: Localizer, to: Address) -> Html:
    """Return in which bulletin a statement stands and how it is named; both lead there."""
    number = tag("a", escape(str(one.bulletin)), href=to(permalinks.bulletin(one.bulletin)))
    name = named(one.id, lambda id_: to(item_names.payload(id_)))
    return say.html("asking-source", number=number, id=name)


def shared(html: Html, address: str | None, say: Localizer) -> Html:
    """Return an answer with a link to itself below it, if there is one and it has the room."""
    if address is None:
        return html
    whole = joined([html, tag("a", say.html("asking-share"), href=address)], "\n\n")
    told = markup(whole)
    return whole if units(told.text) <= MAX_TEXT and told.entities <= MAX_ENTITIES else html


def title_of(head: Html, button: PageButton, say: Localizer) -> Html:
    """Return a title with what the answer leaves out."""
    before = Asked.read(button.asked).before
    parts = [head]
    if button.question is Question.CONFIRMED:
        parts.append(say.html("asking-confirmed"))
    if before is not None:
        parts.append(say.html("asking-before", day=say.date(before)))
    return joined(parts, " · ")


def day_keys(button: PageButton, last: date | None, say: Localizer) -> Iterator[Key]:
    """Yield the buttons that leave out a whole day, the `last` that is shown, and that bring all of
    them back."""
    asked = Asked.read(button.asked)
    if last is not None:
        earlier = Asked(asked.id, last).packed
        yield Key(
            say.text("asking-button-before", day=say.date(last)),
            button.model_copy(update={"asked": earlier, "offset": 0}),
        )
    if asked.before is not None:
        newest = button.model_copy(update={"asked": asked.id, "offset": 0})
        yield Key(say.text("asking-button-newest"), newest)


def front_rows(button: PageButton, last: date | None, theatre: Theatre, say: Localizer) -> Rows:
    """Return the buttons of a front: earlier days, only what is confirmed or everything again, and
    the other fronts, of which the same is asked."""
    asked = Asked.read(button.asked)
    only = button.question is Question.CONFIRMED
    other = Question.FRONT if only else Question.CONFIRMED
    label = "asking-button-all" if only else "asking-button-confirmed"
    toggle = Key(say.text(label), PageButton(question=other, asked=asked.packed))
    fronts = [
        Key(front_name(one.id, theatre, say), PageButton(question=button.question, asked=one.id))
        for one in theatre.front
        if one.id != asked.id
    ]
    days = tuple(day_keys(button, last, say))
    return (*((days,) if days else ()), (toggle,), *in_rows(fronts, _WIDE))


def front_key(front: str, theatre: Theatre, say: Localizer) -> Key:
    """Return the button that asks about a front."""
    label = f"📍 {front_name(front, theatre, say)}"
    return Key(label, PageButton(question=Question.FRONT, asked=front))


def place_keys(places: Iterable[str], theatre: Theatre, say: Localizer) -> Rows:
    """Return a button a place that asks about it."""
    keys = [
        Key(place_name(one, theatre, say), PageButton(question=Question.PLACE, asked=one))
        for one in places
    ]
    return in_rows(keys, _FEW)


def timeline_key(place: str, theatre: Theatre, say: Localizer) -> Key:
    """Return the button to a place's timeline."""
    label = say.text("asking-button-place", place=place_name(place, theatre, say))
    return Key(label, PageButton(question=Question.PLACE, asked=place))


def place_name(place: str, theatre: Theatre, say: Localizer) -> str:
    """Return a place's name in the reader's language."""
    return name_in(next((one for one in theatre.place if one.id == place), None), place, say)


def name_in(one: Town | ActorTag | None, otherwise: str, say: Localizer) -> str:
    """Return the name of something of the theatre in the reader's language."""
    return otherwise if one is None else one.names.get(say.language, one.names["en"])


def search_key(words: str, say: Localizer) -> Key | None:
    """Return the button that searches for words; None for words that no button holds."""
    button = PageButton(question=Question.SEARCH, asked=words)
    return Key(say.text("asking-button-search", words=words), button) if button.fits() else None


def around_rows(before: date | None, after: date | None, say: Localizer) -> Rows:
    """Return the buttons to the days before and after one."""
    keys = tuple(
        Key(
            say.text(f"day-button-{side}", day=say.date(day)),
            PageButton(question=Question.DAY, asked=day.isoformat()),
        )
        for side, day in (("before", before), ("after", after))
        if day is not None
    )
    return (keys,) if keys else ()


def require_id(asked: str, known: Iterable[str]) -> str:
    """Return an id that a button brought back; raises Stale for one that is not known."""
    if asked not in set(known):
        raise Stale("error-old-button")
    return asked


def in_rows(keys: list[Key], width: int) -> Rows:
    """Return the buttons, so many beside each other."""
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))
