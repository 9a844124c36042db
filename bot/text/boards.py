"""The buttons of a draft's board and of its items, and the screens between them.

One message for ever, edited in place. Must not know what a step does to the content, nor the words
above the buttons (`bot.text.outline`).
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from bot.domain.advice import Advice
from bot.domain.draft import Draft, Item, Revision
from bot.domain.editing import JUDGEMENTS, can_move, spot_of
from bot.domain.ids import DraftId
from bot.domain.note import Note
from bot.domain.theatre import Theatre
from bot.text.buttons import Button, Key, Rows, board_rows
from bot.text.fitting import first_words
from bot.text.guide import GuideAct, GuideButton
from bot.text.hints import HintAct, HintButton
from bot.text.i18n import Localizer
from bot.text.outline import PAGE, pages
from bot.text.render import front_name
from bot.text.shelf import share_key

_LARGEST = 2**63 - 1
_NUMBERS = 8
_WIDE = 2
_LABEL = 24
_MOST_SECTIONS = 30
"""Beyond these an item is moved step by step: a keyboard has room for a hundred buttons."""


class EditAct(StrEnum):
    """What a press of the board does; short, since 64 bytes have to hold all. BOARD shows a page of
    the board, ITEM an item's screen. TEXT, SOURCE, NOTE, PLACES and NOT_BEFORE ask for words, the
    NO_ ones take away; SECTION and FRONT say where an item belongs."""

    BOARD = "b"
    ITEM = "i"
    JUDGE = "c"
    UP = "u"
    DOWN = "w"
    SECTION = "s"
    FRONT = "f"
    DELETE = "d"
    UNDO = "z"
    TEXT = "x"
    SOURCE = "q"
    NOTE = "n"
    PLACES = "p"
    NOT_BEFORE = "t"
    NO_SOURCE = "r"
    NO_NOTE = "m"
    NO_PLACES = "l"
    NO_TIME = "a"


class EditButton(Button):
    """A press on one revision of a draft. `item` is an item's key, 0 for none; `value` says to what
    something is set."""

    family = "e"
    act: EditAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    item: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    value: str = ""

    @property
    def number(self) -> int:
        """The value as a number, such as a page or a section; -1 for none, be it forged."""
        value = self.value
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else -1


class View(NamedTuple):
    """How a member looks at a draft: as its author unless it is not their `own`, at a page of its
    items, with the proof-reader's advice."""

    own: bool = True
    page: int = 0
    advice: tuple[Advice, ...] = ()


AS_AUTHOR = View()


def rows(draft: Draft, revision: Revision, say: Localizer, view: View = AS_AUTHOR) -> Rows:
    """Return the buttons of a board: the items by their numbers, then what can be done with the
    draft. A draft of somebody else has only what every member may do; one that is settled has
    none."""
    acts = board_rows(draft, say, own=view.own)
    if not acts:
        return ()
    return (
        *_number_rows(revision, view.page),
        *_page_row(revision, view.page, say),
        *acts,
        _guide_keys(draft, say),
        *filter(None, [_more_keys(draft, revision, say, view)]),
    )


def item_rows(
    revision: Revision, item: Item, notes: Sequence[Note], theatre: Theatre, say: Localizer
) -> Rows:
    """Return the buttons of an item's screen."""
    keys = _ItemKeys(revision, item, say)
    content = revision.content
    steps = [
        keys.act(act)
        for act, by in ((EditAct.UP, -1), (EditAct.DOWN, 1))
        if can_move(content, item.key, by)
    ]
    judge = [keys.judge(one) for one in JUDGEMENTS]
    return (
        tuple(judge[:3]),
        tuple(judge[3:]),
        (*steps, keys.act(EditAct.TEXT), keys.act(EditAct.DELETE)),
        (keys.act(EditAct.SOURCE), keys.act(EditAct.NOTE)),
        (keys.act(EditAct.PLACES), keys.act(EditAct.NOT_BEFORE)),
        *_in_rows(list(keys.takings(notes)), _WIDE),
        *_in_rows(list(_elsewhere(keys, revision, theatre)), _WIDE),
        (keys.key(EditAct.BOARD, say.text("editing-button-back"), page_of(revision, item)),),
    )


def page_of(revision: Revision, item: Item) -> int:
    """Return the page of the board on which an item stands."""
    keys = [one.key for one in revision.content.items()]
    return keys.index(item.key) // PAGE if item.key in keys else 0


class _ItemKeys:
    """Makes the keys of one item's screen."""

    def __init__(self, revision: Revision, item: Item, say: Localizer) -> None:
        self.revision = revision
        self.item = item
        self.say = say

    def key(self, act: EditAct, label: str, value: str | int = "") -> Key:
        """Return a key of the item."""
        item = 0 if act is EditAct.BOARD else self.item.key
        return Key(label, _button(act, self.revision, item, str(value)))

    def act(self, act: EditAct) -> Key:
        """Return the key of an act that needs no more words."""
        return self.key(act, self.say.text(f"editing-button-{act.name.lower().replace('_', '-')}"))

    def judge(self, confidence: str) -> Key:
        """Return the key of a confidence; the present one is ticked."""
        word = self.say.text(f"confidence-{confidence}")
        ticked = f"✓ {word}" if confidence == self.item.confidence else word
        return self.key(EditAct.JUDGE, ticked, confidence)

    def takings(self, notes: Sequence[Note]) -> Iterator[Key]:
        """Yield the keys that take something away, as far as there is something."""
        say, item = self.say, self.item
        for at, source in enumerate(item.sources):
            words = first_words(source.text, _LABEL)
            yield self.key(EditAct.NO_SOURCE, say.text("editing-button-no-source", words=words), at)
        for note in notes:
            words = first_words(note.text, _LABEL)
            yield self.key(
                EditAct.NO_NOTE, say.text("editing-button-no-note", words=words), note.id
            )
        if item.places:
            yield self.act(EditAct.NO_PLACES)
        if item.not_before is not None:
            yield self.act(EditAct.NO_TIME)


def _elsewhere(keys: _ItemKeys, revision: Revision, theatre: Theatre) -> Iterator[Key]:
    """Yield the sections and fronts to which an item can go."""
    sections = revision.content.sections
    here = spot_of(revision.content, keys.item.key).section
    for at, section in enumerate(sections[:_MOST_SECTIONS]):
        if at != here:
            heading = section.heading.text if section.heading else ""
            words = first_words(heading, _LABEL) or keys.say.text("outline-no-heading")
            yield keys.key(EditAct.SECTION, f"→ {words}", at)
    taken = {section.front for section in sections}
    for front in theatre.front:
        if front.id not in taken:
            name = front_name(front.id, theatre, keys.say)
            yield keys.key(EditAct.FRONT, f"＋ {name}", front.id)


def _number_rows(revision: Revision, page: int) -> Rows:
    items = list(revision.content.items())
    first = min(page, pages(revision) - 1) * PAGE
    keys = [
        Key(str(number), _button(EditAct.ITEM, revision, item.key))
        for number, item in enumerate(items[first : first + PAGE], start=first + 1)
    ]
    return _in_rows(keys, _NUMBERS)


def _page_row(revision: Revision, page: int, say: Localizer) -> Rows:
    count = pages(revision)
    page = min(page, count - 1)
    sides = ((page - 1, "editing-button-earlier"), (page + 1, "editing-button-later"))
    row = tuple(
        Key(say.text(label), _button(EditAct.BOARD, revision, value=str(at)))
        for at, label in sides
        if 0 <= at < count
    )
    return (row,) if row else ()


def _button(act: EditAct, revision: Revision, item: int = 0, value: str = "") -> EditButton:
    return EditButton(
        act=act, draft=revision.draft, revision=revision.number, item=item, value=value
    )


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
        keys.append(Key(say.text("editing-button-undo"), _button(EditAct.UNDO, revision)))
    keys.extend(_hint_keys(draft, view.advice, say))
    if view.own:
        keys.append(share_key(draft.id, say, shared=draft.shared))
    return tuple(keys)


def _hint_keys(draft: Draft, advice: Sequence[Advice], say: Localizer) -> tuple[Key, ...]:
    """Return the key to the proof-reader's advice; none if it has nothing to say."""
    if not advice:
        return ()
    button = HintButton(act=HintAct.SHOW, draft=draft.id, revision=draft.revision)
    return (Key(say.text("editing-button-hints", count=len(advice)), button),)


def _in_rows(keys: Sequence[Key], width: int) -> Rows:
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))
