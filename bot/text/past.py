"""What the answers about the past share: the buttons that turn their pages, with the question in
them, so that they never expire; signs, and words shortened.

Must not know what happened.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from bot.domain.change import ChangeKind
from bot.domain.draft import Block as Said
from bot.domain.draft import Item
from bot.domain.ids import BulletinNumber
from bot.text.buttons import Button, Count, Key, PageButton, Question, Rows
from bot.text.fitting import first_words, glimpse
from bot.text.html import Html, clean
from bot.text.i18n import Localizer
from bot.text.pages import Shown

STEPS = 10
"""Events of a page, at most."""

_WORDS = 160
"""Characters of what was said at some time."""

_REASON = 300
_WIDE = 3
SIGNS = {
    ChangeKind.CORRECTION: "✏️",
    ChangeKind.SETTLEMENT: "🔎",
    ChangeKind.RETRACTION: "🚫",
}


class View(StrEnum):
    """What a button shows: a statement by its name, the changes of a bulletin by its number, or
    those of all if nothing is asked for."""

    ITEM = "i"
    CHANGES = "c"


class HistoryButton(Button):
    """A page of what became of something."""

    family = "y"
    view: View
    offset: Count = 0
    asked: str = ""


class Screen(NamedTuple):
    """An answer: its text and its buttons."""

    html: Html
    rows: Rows = ()


def changed_rows(numbers: Iterable[BulletinNumber], say: Localizer) -> Rows:
    """Return the buttons that show what was changed in bulletins; none for none."""
    keys = [
        Key(
            say.text("history-button-changes", number=str(number)),
            HistoryButton(view=View.CHANGES, asked=str(number)),
        )
        for number in numbers
    ]
    return tuple(tuple(keys[at : at + _WIDE]) for at in range(0, len(keys), _WIDE))


def bulletin_key(number: BulletinNumber, say: Localizer) -> Key:
    """Return the button that shows a bulletin."""
    button = PageButton(question=Question.BULLETIN, asked=str(number))
    return Key(say.text("history-button-bulletin", number=str(number)), button)


def turning(button: HistoryButton, offset: int, shown: Shown, total: int, say: Localizer) -> Rows:
    """Return the buttons of what is read from its beginning."""
    after, before = offset + shown.shown, max(0, offset - STEPS)
    return row(
        (say.text("page-back"), before if offset else None),
        (say.text("page-on"), after if after < total else None),
        button,
    )


def row(one: tuple[str, int | None], other: tuple[str, int | None], button: HistoryButton) -> Rows:
    """Return the buttons to two pages, of which there may be one or none."""
    keys = tuple(
        Key(label, button.model_copy(update={"offset": offset}))
        for label, offset in (one, other)
        if offset is not None
    )
    return (keys,) if keys else ()


def short_reason(reason: str) -> str:
    """Return why something was changed, on one line."""
    return first_words(clean(reason), _REASON)


def words_of(said: Said) -> Html:
    """Return the first words of what was said."""
    return glimpse(clean(said.text.text), _WORDS)


def confidence_of(one: Item, say: Localizer) -> str:
    """Return how certain an item was, in words."""
    return say.text(f"confidence-{one.confidence}")


def because(number: BulletinNumber | None, say: Localizer) -> Iterator[Html]:
    """Yield which later bulletin brought a change about, if one did."""
    if number is not None:
        yield say.html("history-because", number=str(number))
