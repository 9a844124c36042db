"""What became of published items, as the desk sees and presses it: the list of open rumours, and
the scale to which an item can be brought.

Must not know which rumours are open, nor change anything.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from bot.domain.bulletin import Statement
from bot.domain.change import Change, Turn
from bot.domain.draft import Confidence
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.settling import SCALE, VERDICTS
from bot.text import caused
from bot.text.buttons import Button, Key, Rows
from bot.text.fitting import first_words
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.lines import sources
from bot.text.rumoured import readers_key

_LARGEST = 2**63 - 1
_MOST_PAGES = 100_000
_WORDS = 140
_OUTCOME_WORDS = 300
_IN_A_ROW = 2

_Item = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}/S[1-9]\d{0,4}$")]
_Count = Annotated[int, Field(ge=0, le=_LARGEST)]


class Order(StrEnum):
    """In which order open rumours are listed."""

    NEWEST = "n"
    OLDEST = "o"


class RumourButton(Button):
    """A page, from 0, of the list of open rumours."""

    family = "u"
    order: Order
    page: Annotated[int, Field(ge=0, le=_MOST_PAGES)] = 0


class SettleAct(StrEnum):
    """SCALE shows all steps; the others bring an item to one."""

    SCALE = "scale"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    UNVERIFIABLE = "unverifiable"
    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    RUMOUR = "rumour"


class SettleButton(Button):
    """What is to become of a published item, as somebody saw it in a version of its bulletin."""

    family = "o"
    act: SettleAct
    version: _Count
    item: _Item


class Screen(NamedTuple):
    """What one message shows, and the buttons below it."""

    html: Html
    rows: Rows


class Shown(NamedTuple):
    """A published item, and the version of its bulletin in which it stands so."""

    statement: Statement
    version: int


class Listed(NamedTuple):
    """One page of open rumours out of `total`."""

    rumours: Sequence[Shown]
    button: RumourButton
    total: int
    more: bool


def rumours(listed: Listed, today: date, say: Localizer) -> Screen:
    """Return a page of open rumours; each has the buttons that settle it."""
    order = "oldest" if listed.button.order is Order.OLDEST else "newest"
    lines = [say.html(f"rumours-title-{order}", count=listed.total)]
    rows: list[tuple[Key, ...]] = []
    for number, one in enumerate(listed.rumours, start=1):
        lines.append(_line(number, one.statement, today, say))
        rows.extend(_verdict_rows(number, one, say))
    turning = _turning(listed, say)
    readers = (readers_key(say),)
    return Screen(joined(lines, "\n\n"), (*rows, *((turning,) if turning else ()), readers))


def scale(one: Shown, today: date, say: Localizer) -> Screen:
    """Return an item with a button for each step of the scale but its own."""
    statement = one.statement
    now = say.text(f"confidence-{statement.confidence or Confidence.STATED}")
    html = say.html(
        "settle-scale",
        place=place(statement, today, say),
        words=first_words(statement.text.text, _WORDS),
        now=now,
    )
    keys = [
        Key(say.text(f"settle-button-{step}"), settle_button(step, one))
        for step in SCALE
        if step is not statement.confidence
    ]
    return Screen(html, tuple(_in_rows(keys)))


def settle_button(act: str, one: Shown) -> SettleButton:
    """Return the button that brings an item to a step, or that shows the scale."""
    return SettleButton(act=SettleAct(act), version=one.version, item=str(one.statement.id))


def question(one: Shown, to: Confidence, say: Localizer, *, needs_source: bool) -> Html:
    """Return what asks for a reason, and for what is behind it."""
    asked = say.html(
        "settle-ask",
        id=tag("code", escape(str(one.statement.id))),
        words=first_words(one.statement.text.text, _WORDS),
        becomes=say.text(f"confidence-{to}"),
    )
    how = say.html("settle-ask-source" if needs_source else "settle-ask-source-too")
    return joined([asked, how], "\n")


def _verdict_rows(number: int, one: Shown, say: Localizer) -> Sequence[tuple[Key, ...]]:
    acts = (*VERDICTS, SettleAct.SCALE)
    keys = [
        Key(
            say.text("proof-button", number=str(number), label=say.text(f"settle-button-{act}")),
            settle_button(act, one),
        )
        for act in acts
    ]
    return _in_rows(keys)


def _in_rows(keys: Sequence[Key]) -> list[tuple[Key, ...]]:
    return [tuple(keys[at : at + _IN_A_ROW]) for at in range(0, len(keys), _IN_A_ROW)]


def _line(number: int, statement: Statement, today: date, say: Localizer) -> Html:
    return say.html(
        "rumours-line",
        number=str(number),
        words=first_words(statement.text.text, _WORDS),
        place=place(statement, today, say),
    )


def place(statement: Statement, today: date, say: Localizer) -> Html:
    """Return where an item stands and how old it is: by its day, which the archive has too."""
    return say.html(
        "settle-place",
        id=tag("code", escape(str(statement.id))),
        number=str(statement.bulletin),
        age=say.text("settle-age", count=max(0, (today - statement.id.day).days)),
    )


def _turning(listed: Listed, say: Localizer) -> tuple[Key, ...]:
    """Return the buttons to the pages on both sides, and to the other end of the list."""
    button = listed.button
    keys = []
    if button.page:
        before = button.model_copy(update={"page": button.page - 1})
        keys.append(Key(say.text("page-back"), before))
    if listed.more:
        after = button.model_copy(update={"page": button.page + 1})
        keys.append(Key(say.text("page-on"), after))
    if listed.more or button.page:
        other = Order.NEWEST if button.order is Order.OLDEST else Order.OLDEST
        label = "rumours-button-newest" if other is Order.NEWEST else "rumours-button-oldest"
        keys.append(Key(say.text(label), RumourButton(order=other)))
    return tuple(keys)


class Where(NamedTuple):
    """What names a published item to readers: its id, its bulletin, and how many days ago that
    was."""

    id: ItemId
    bulletin: BulletinNumber
    age: int


def outcome(turn: Turn, where: Where, change: Change, say: Localizer) -> Html:
    """Return what became of an item and why, with the sources that came with it. The reason of what
    a later bulletin brought says no more than they do."""
    item = turn.after
    said = say.html(
        f"outcome-{item.confidence}",
        words=first_words(item.text.text, _OUTCOME_WORDS),
        id=tag("code", escape(str(where.id))),
        number=str(where.bulletin),
        age=say.text("settle-age", count=max(0, where.age)),
    )
    new = tuple(one for one in item.sources if one not in turn.before.sources)
    lines = [said]
    if change.caused_by is None or not new:
        reason = caused.told(change.reason, change.caused_by, say)
        lines.append(tag("i", escape(reason)))
    if new:
        lines.append(sources(item.model_copy(update={"sources": new}), say))
    return joined(lines, "\n")


class Effect(NamedTuple):
    """What an approval does to a published item: from which confidence to which, and how many chats
    are told; or `why` nothing happens to it."""

    statement: Statement
    becomes: Confidence
    told: int = 0
    why: str = ""


def effect(one: Effect, today: date, say: Localizer) -> Html:
    """Return the line of a review card about one item."""
    statement = one.statement
    line = say.html(
        "card-settles-line",
        place=place(statement, today, say),
        words=first_words(statement.text.text, _WORDS),
        was=say.text(f"confidence-{statement.confidence or Confidence.STATED}"),
        becomes=say.text(f"confidence-{one.becomes}"),
    )
    why = say.html(f"card-settles-{one.why}") if one.why else None
    return joined([line, why or say.html("card-settles-told", count=one.told)], " · ")
