"""The buttons of the list of drafts, and of a text that came too late.

Must not know the board of a draft, nor what the list says (`bot.text.shelves`).
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from bot.domain.ids import DraftId
from bot.text.buttons import Button, Key, Rows
from bot.text.html import Html
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1
_WIDE = 2
_TURN = {True: "shelf-button-earlier", False: "shelf-button-later"}
"""The label of a page before, and after, the one that is shown."""


class ShelfAct(StrEnum):
    """LIST shows a page of the open drafts, OPEN a draft's board; ASIDE a page of what was put
    aside, LOOK one of these, READ its very messages, REOPEN takes it up again. SHARE and OWN open
    a draft to the desk and close it again. KEPT shows a text that came too late, USE puts it in
    place, DROP lets it go."""

    LIST = "l"
    OPEN = "o"
    ASIDE = "a"
    LOOK = "w"
    READ = "v"
    REOPEN = "r"
    SHARE = "s"
    OWN = "p"
    KEPT = "t"
    USE = "u"
    DROP = "d"


class ShelfButton(Button):
    """A press of the list of drafts; `subject` is a draft's id, the number of a page (from 0), or a
    kept text's for USE and DROP."""

    family = "k"
    act: ShelfAct
    subject: Annotated[int, Field(ge=0, le=_LARGEST)] = 0


class Screen(NamedTuple):
    """What one message shows, and the buttons below it."""

    html: Html
    rows: Rows


class Pages(NamedTuple):
    """A page of a list, from 0, and whether more follows."""

    page: int
    more: bool

    @property
    def turns(self) -> tuple[int, ...]:
        """The pages on both sides that there are."""
        before = (self.page - 1,) if self.page else ()
        return (*before, self.page + 1) if self.more else before


def share_key(draft: DraftId, say: Localizer, *, shared: bool) -> Key:
    """Return the button that opens a draft to the desk, or that closes it if it is `shared`."""
    act = ShelfAct.OWN if shared else ShelfAct.SHARE
    return _key(act, say.text("shelf-button-own" if shared else "shelf-button-share"), draft)


def kept_rows(kept: int, say: Localizer) -> Rows:
    """Return the two buttons that are offered with a text that came too late."""
    use = _key(ShelfAct.USE, say.text("shelf-button-use"), kept)
    drop = _key(ShelfAct.DROP, say.text("shelf-button-drop"), kept)
    return ((use, drop),)


def open_rows(draft: DraftId, say: Localizer) -> Rows:
    """Return the one button that opens a draft's board."""
    return ((_open(draft, say),),)


def look_key(draft: DraftId, say: Localizer) -> Rows:
    """Return the one button that shows a draft that was put aside."""
    return ((_look(draft, say),),)


def list_rows(drafts: Sequence[DraftId], pages: Pages, kept: int, say: Localizer) -> Rows:
    """Return a button a draft, and the ways to the other lists; `kept` texts wait for a word."""
    keys = [_open(draft, say) for draft in drafts]
    aside = _key(ShelfAct.ASIDE, say.text("shelf-button-aside"))
    waiting = (_key(ShelfAct.KEPT, say.text("shelf-button-kept", count=kept)),) if kept else ()
    return (*_in_rows(keys), *_turning(ShelfAct.LIST, pages, say), (*waiting, aside))


def aside_rows(drafts: Sequence[DraftId], pages: Pages, say: Localizer) -> Rows:
    """Return a button a draft that was put aside, and the way back."""
    keys = [_look(draft, say) for draft in drafts]
    back = _key(ShelfAct.LIST, say.text("shelf-button-back"))
    return (*_in_rows(keys), *_turning(ShelfAct.ASIDE, pages, say), (back,))


def look_rows(draft: DraftId, say: Localizer) -> Rows:
    """Return what can be done with a draft that was put aside."""
    read = _key(ShelfAct.READ, say.text("shelf-button-read"), draft)
    reopen = _key(ShelfAct.REOPEN, say.text("shelf-button-reopen"), draft)
    return ((read, reopen), (_key(ShelfAct.ASIDE, say.text("shelf-button-back-aside")),))


def waiting_rows(kept: int | None, pages: Pages, say: Localizer) -> Rows:
    """Return the buttons for one of the texts that came too late, and the ways to the others."""
    offered = () if kept is None else kept_rows(kept, say)
    back = _key(ShelfAct.LIST, say.text("shelf-button-back"))
    return (*offered, *_turning(ShelfAct.KEPT, pages, say), (back,))


def _open(draft: DraftId, say: Localizer) -> Key:
    return _key(ShelfAct.OPEN, say.text("shelf-button-open", draft=str(draft)), draft)


def _look(draft: DraftId, say: Localizer) -> Key:
    return _key(ShelfAct.LOOK, say.text("shelf-button-look", draft=str(draft)), draft)


def _turning(act: ShelfAct, pages: Pages, say: Localizer) -> Rows:
    keys = [_key(act, say.text(_TURN[page < pages.page]), page) for page in pages.turns]
    return (tuple(keys),) if keys else ()


def _key(act: ShelfAct, label: str, subject: int = 0) -> Key:
    return Key(label, ShelfButton(act=act, subject=subject))


def _in_rows(keys: Sequence[Key]) -> Rows:
    return tuple(tuple(keys[at : at + _WIDE]) for at in range(0, len(keys), _WIDE))
