"""The buttons of an item's screen: how certain it is, where it stands, what is asked about it.

Must not know what a press does, nor the words above the buttons (`bot.text.item_screen`).
"""

from collections.abc import Iterator, Sequence

from bot.domain.draft import Item, Revision
from bot.domain.editing import JUDGEMENTS, can_move, spot_of
from bot.domain.note import Note
from bot.domain.theatre import Theatre
from bot.text.boards import in_rows, page_of
from bot.text.buttons import Key, Rows
from bot.text.edits import EditAct, edit_button
from bot.text.fitting import first_words
from bot.text.i18n import Localizer
from bot.text.render import front_name

_WIDE = 2
_LABEL = 24
_FEW = 6
"""So many places to go stand on the item's own screen; more are a tap away."""
_MOST_NOTES = 12
_MOST_SECTIONS = 30
"""Beyond these an item is moved step by step: a keyboard has room for a hundred buttons."""


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
        (keys.act(EditAct.PLACES), keys.act(EditAct.ACTORS), keys.act(EditAct.NOT_BEFORE)),
        *in_rows(list(keys.takings(notes)), _WIDE),
        *in_rows(_near(keys, revision, theatre), _WIDE),
        (keys.key(EditAct.BOARD, say.text("editing-button-back"), page_of(revision, item)),),
    )


def where_rows(revision: Revision, item: Item, theatre: Theatre, say: Localizer) -> Rows:
    """Return all sections and fronts to which an item can go, and the way back to it."""
    keys = _ItemKeys(revision, item, say)
    found = [*_sections(keys, revision), *_fronts(keys, revision, theatre)]
    back = keys.key(EditAct.ITEM, say.text("editing-button-back"))
    return (*in_rows(found, _WIDE), (back,))


class _ItemKeys:
    """Makes the keys of one item's screen."""

    def __init__(self, revision: Revision, item: Item, say: Localizer) -> None:
        self.revision = revision
        self.item = item
        self.say = say

    def key(self, act: EditAct, label: str, value: str | int = "") -> Key:
        """Return a key of the item."""
        item = 0 if act is EditAct.BOARD else self.item.key
        return Key(label, edit_button(act, self.revision, item, str(value)))

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
        for note in notes[-_MOST_NOTES:]:
            words = first_words(note.text, _LABEL)
            yield self.key(
                EditAct.NO_NOTE, say.text("editing-button-no-note", words=words), note.id
            )
        if item.places:
            yield self.act(EditAct.NO_PLACES)
        if item.actors:
            yield self.act(EditAct.NO_ACTORS)
        if item.not_before is not None:
            yield self.act(EditAct.NO_TIME)


def _near(keys: _ItemKeys, revision: Revision, theatre: Theatre) -> list[Key]:
    """Return where an item can go, as far as that is not too much to take in."""
    sections, fronts = list(_sections(keys, revision)), list(_fronts(keys, revision, theatre))
    if len(sections) + len(fronts) <= _FEW:
        return [*sections, *fronts]
    return [*(sections if len(sections) < _FEW else ()), keys.act(EditAct.WHERE)]


def _sections(keys: _ItemKeys, revision: Revision) -> Iterator[Key]:
    """Yield the other sections of the draft."""
    sections = revision.content.sections
    here = spot_of(revision.content, keys.item.key).section
    for at, section in enumerate(sections[:_MOST_SECTIONS]):
        if at != here:
            heading = section.heading.text if section.heading else ""
            words = first_words(heading, _LABEL) or keys.say.text("outline-no-heading")
            label = keys.say.text("editing-button-section", words=words)
            yield keys.key(EditAct.SECTION, label, at)


def _fronts(keys: _ItemKeys, revision: Revision, theatre: Theatre) -> Iterator[Key]:
    """Yield the fronts that have no section yet."""
    taken = {section.front for section in revision.content.sections}
    for front in theatre.front:
        if front.id not in taken:
            name = front_name(front.id, theatre, keys.say)
            label = keys.say.text("editing-button-front", front=name)
            yield keys.key(EditAct.FRONT, label, front.id)
