"""What a chat writes behind /alert: a place or actor in any spelling, or some words.

An item is found by the tokens and words that `bot.text.search.indexed` puts into the index. Must
not know who is alerted.
"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.alert import Alert
from bot.domain.errors import BadInput
from bot.domain.theatre import ActorTag, Place
from bot.text.buttons import FollowAct, FollowButton, Key, Rows
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from bot.text.names import Names
from bot.text.tokens import normalise, tokens

LONGEST = 60
_MOST_WORDS = 6
_SHORTEST_GUESS = 5
_LONG_NAME = 9


def read_alert(text: str, names: Names, language: str) -> Alert:
    """Return what is meant; raises BadInput for no words, or too many."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        raise BadInput("error-alert-too-long", most=LONGEST)
    # An abbreviation needs no capitals when it is asked for alone.
    for spelling in (text, text.upper()):
        if place := names.place_named(spelling):
            return place_alert(place, names, language)
        if actor := names.actor_named(spelling):
            tag = next(one for one in names.theatre.actor if one.id == actor)
            # A place may stand inside the actor's name; the actor has all of it.
            found = max(names.spellings_in(tokens(spelling)), key=lambda one: one.end - one.start)
            token = found.value.token
            return Alert(words=token, shown=tag.abbreviation or _name(tag, language))
    words = _words(text, names)
    if not words:
        raise BadInput("error-alert-no-words")
    if len(words) > _MOST_WORDS:
        raise BadInput("error-alert-too-long", most=LONGEST)
    return Alert(words=" ".join(words), shown=text)


def place_alert(place: str, names: Names, language: str) -> Alert:
    """Return the alert for a place by its id; raises StopIteration for one that is not there."""
    found = next(one for one in names.theatre.place if one.id == place)
    return Alert(words=names.token_of(place), shown=_name(found, language))


def meant_place(text: str, names: Names) -> str | None:
    """Return the one place whose name the whole text seems to misspell: a slip, two in a long
    name."""
    word = normalise(text)
    if len(word) < _SHORTEST_GUESS or names.place_named(text) or names.actor_named(text):
        return None
    known = _spellings(names)
    slips = 2 if len(word) >= _LONG_NAME else 1
    near = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
    ranked = [((slip, name[:1] != word[:1]), known[name]) for name, slip, _ in near]
    nearest = min((rank for rank, _ in ranked), default=None)
    best = {place for rank, place in ranked if rank == nearest}
    return best.pop() if len(best) == 1 else None


def listed(alerts: Sequence[Alert], chat: int, say: Localizer) -> tuple[Html, Rows]:
    """Return a chat's alerts with a button each that removes it; `chat` as in FollowButton."""
    title = say.html("alert-list" if alerts else "alert-none")
    return joined([title, say.html("alert-how")], "\n\n"), drop_rows(alerts, chat, say)


def drop_rows(alerts: Sequence[Alert], chat: int, say: Localizer) -> Rows:
    """Return a button an alert, that removes it."""

    def key(alert: Alert) -> Key:
        button = FollowButton(act=FollowAct.DROP, chat=chat, value=alert.key)
        return Key(say.text("alert-button-drop", words=alert.shown), button)

    keys = [key(alert) for alert in alerts]
    return tuple(tuple(keys[at : at + 2]) for at in range(0, len(keys), 2))


def instead_rows(alert: Alert, place: Place, chat: int, say: Localizer) -> Rows:
    """Return the button that takes a place instead of the words that seem to misspell it."""
    button = FollowButton(act=FollowAct.INSTEAD, chat=chat, value=f"{alert.key}.{place.id}")
    label = say.text("alert-button-instead", place=_name(place, say.language))
    return ((Key(label, button),),) if button.fits() else ()


def _words(text: str, names: Names) -> list[str]:
    """Return the words and tokens, each once; their order does not matter, nor is it kept."""
    words = tokens(text)
    found = names.spellings_in(words)
    inside = {at for match in found for at in range(match.start, match.end)}
    plain = (token.word for at, token in enumerate(words) if at not in inside)
    return sorted({*plain, *(match.value.token for match in found)})


def _name(entry: Place | ActorTag, language: str) -> str:
    return entry.names.get(language, entry.names["en"])


@lru_cache(maxsize=4)
def _spellings(names: Names) -> dict[str, str]:
    known: dict[str, str] = {}
    for place in names.theatre.place:
        for name in (*place.names.values(), *place.spellings):
            known.setdefault(normalise(name), place.id)
    return known
