"""The buttons of a draft's board: one message for ever, edited in place.

Must not know what a press does, nor the words above the buttons (`bot.text.outline`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.advice import Advice
from bot.domain.draft import Draft, Item, Revision
from bot.text.buttons import Key, Rows, board_rows
from bot.text.correcting import board_keys
from bot.text.edits import EditAct, edit_button
from bot.text.guide import GuideAct, GuideButton
from bot.text.hints import count_key
from bot.text.i18n import Localizer
from bot.text.outline import PAGE, pages
from bot.text.shelf import share_key

_NUMBERS = 8


class View(NamedTuple):
    """How a member looks at a draft: as its author unless it is not their `own`, at a page of its
    items, with the proof-reader's advice; what was `sent_back` is not submitted unchanged;
    a correction may be `behind` its bulletin."""

    own: bool = True
    page: int = 0
    advice: tuple[Advice, ...] = ()
    sent_back: bool = False
    behind: bool = False


AS_AUTHOR = View()


def rows(draft: Draft, revision: Revision, say: Localizer, view: View = AS_AUTHOR) -> Rows:
    """Return the buttons of a board: the items by their numbers, then what can be done with the
    draft. A draft of somebody else has only what every member may do; one that is settled has
    none."""
    acts = board_rows(draft, say, own=view.own, sent_back=view.sent_back)
    if not acts:
        return ()
    return (
        *_number_rows(revision, view.page),
        *_page_row(revision, view.page, say),
        *acts,
        *filter(None, [board_keys(draft, say, behind=view.behind)]),
        _guide_keys(draft, say),
        *filter(None, [_more_keys(draft, revision, say, view)]),
    )


def page_of(revision: Revision, item: Item) -> int:
    """Return the page of the board on which an item stands."""
    keys = [one.key for one in revision.content.items()]
    return keys.index(item.key) // PAGE if item.key in keys else 0


def _number_rows(revision: Revision, page: int) -> Rows:
    items = list(revision.content.items())
    first = min(page, pages(revision) - 1) * PAGE
    keys = [
        Key(str(number), edit_button(EditAct.ITEM, revision, item.key))
        for number, item in enumerate(items[first : first + PAGE], start=first + 1)
    ]
    return in_rows(keys, _NUMBERS)


def _page_row(revision: Revision, page: int, say: Localizer) -> Rows:
    count = pages(revision)
    page = min(page, count - 1)
    sides = ((page - 1, "editing-button-earlier"), (page + 1, "editing-button-later"))
    row = tuple(
        Key(say.text(label), edit_button(EditAct.BOARD, revision, value=str(at)))
        for at, label in sides
        if 0 <= at < count
    )
    return (row,) if row else ()


def _guide_keys(draft: Draft, say: Localizer) -> tuple[Key, ...]:
    return tuple(
        Key(
            say.text(f"editing-button-{act.name.lower()}"),
            GuideButton(act=act, draft=draft.id, revision=draft.revision),
        )
        for act in (GuideAct.ADD, GuideAct.DAY, GuideAct.KIND)
    )


def _more_keys(draft: Draft, revision: Revision, say: Localizer, view: View) -> tuple[Key, ...]:
    keys: list[Key] = []
    if revision.base:
        keys.append(Key(say.text("editing-button-undo"), edit_button(EditAct.UNDO, revision)))
    if view.advice:
        keys.append(count_key(draft, view.advice, say))
    if view.own and not draft.practice:
        keys.append(share_key(draft.id, say, shared=draft.shared))
    return tuple(keys)


def in_rows(keys: Sequence[Key], width: int) -> Rows:
    """Return the keys in rows of so many."""
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))
