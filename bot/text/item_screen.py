"""One item of a draft as its authors see it: all that is known about it, on one message; and the
questions about it.

Notes stand here and on review cards alone, never in what readers get. Must not know the buttons.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from bot.domain.draft import Item, Revision
from bot.domain.editing import spot_of
from bot.domain.note import Note
from bot.domain.theatre import Theatre
from bot.text.fitting import Room, first_words, fit, glimpse
from bot.text.html import Html, clean, joined, rich, tag
from bot.text.i18n import Localizer
from bot.text.lines import without_quotes
from bot.text.outline import section_line
from bot.text.rereading import actor_name, place_name

_GLIMPSE = 1_500


class ShownItem(NamedTuple):
    """An item with what stands beside it: the notes on it, and its `not_before` on the clocks of
    the collective."""

    item: Item
    notes: tuple[Note, ...] = ()
    waits_until: datetime | None = None


def item_screen(shown: ShownItem, revision: Revision, say: Localizer, theatre: Theatre) -> Html:
    """Return the screen of an item; what does not fit is counted or shortened, never cut."""
    room = Room()
    item = shown.item
    keys = [one.key for one in revision.content.items()]
    head = say.html(
        "item-headline", draft=str(revision.draft), number=str(keys.index(item.key) + 1)
    )
    section = revision.content.sections[spot_of(revision.content, item.key).section]
    top = joined([room.take(head), room.take(section_line(section, say, theatre))], "\n")
    known = [room.take(line) for line in _known(shown, say, theatre)]
    notes = fit(
        [_note(one, say) for one in shown.notes],
        room.part(0.4),
        lambda count: say.html("outline-more", count=count),
    )
    for line in notes:
        room.take(line)
    return joined([top, words_of(item, room), joined([*known, *notes], "\n")], "\n\n")


def words_of(item: Item, room: Room) -> Html:
    """Return an item's text as it stands, or its beginning if it is too long for the room."""
    whole = rich(without_quotes(item.text.strip()))
    if whole.strip() and room.holds(whole):
        return room.take(whole)
    return room.take(glimpse(item.text.text, _GLIMPSE))


def question(asks: str, item: Item, number: int, say: Localizer, zone: str) -> Html:
    """Return what is asked about an item; for a new text the present one stands above."""
    asked = say.html(f"editing-ask-{asks.replace('_', '-')}", number=str(number), zone=zone)
    if asks != "item":
        return joined([asked, tag("i", glimpse(clean(item.text.text), 100))], "\n\n")
    room = Room()
    room.take(asked)
    return joined([words_of(item, room.part(0.9)), asked], "\n\n")


def where(item: Item, number: int, say: Localizer) -> Html:
    """Return what stands above the sections and fronts to which an item can go."""
    asked = say.html("editing-where", number=str(number))
    return joined([asked, tag("i", glimpse(clean(item.text.text), 100))], "\n\n")


def kept(mine: str, theirs: str, reason: str, tag_of_other: str, say: Localizer) -> Html:
    """Return what is said of a text that came too late for its item."""
    return say.html(
        f"editing-kept-{reason}",
        tag=tag_of_other,
        mine=first_words(mine, 200),
        theirs=first_words(theirs, 200),
    )


def _known(shown: ShownItem, say: Localizer, theatre: Theatre) -> Iterator[Html]:
    item = shown.item
    judged = "item-judged" if item.judged else "item-guessed"
    yield say.html(judged, confidence=say.text(f"confidence-{item.confidence}"))
    places = [place_name(one, theatre, say.language) for one in item.places]
    yield (
        say.html("item-places", places=say.listed(places)) if places else say.html("item-no-places")
    )
    actors = [actor_name(one, theatre, say.language) for one in item.actors]
    yield (
        say.html("item-actors", actors=say.listed(actors)) if actors else say.html("item-no-actors")
    )
    if item.media:
        yield say.html("item-media", count=len(item.media))
    if shown.waits_until is not None:
        yield say.html("item-waits", at=say.moment(shown.waits_until))
    for source in item.sources:
        yield say.html("item-source", source=rich(without_quotes(source.strip())))


def _note(note: Note, say: Localizer) -> Html:
    return say.html("item-note", tag=note.tag, words=note.text)
