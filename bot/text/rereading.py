"""What a member sends for one item: its new text, a source, places, actors; and what the text says.

Where a person corrected what was recognised, the correction stays. Must not change a content.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex
from rapidfuzz import fuzz, process

from bot.domain.draft import Confidence, Item, SectionKind
from bot.domain.errors import BadInput
from bot.domain.rich import RichText
from bot.domain.theatre import ActorTag, Place, Theatre
from bot.text.clean import clean, is_binary
from bot.text.confidence import confidence_of
from bot.text.names import Names
from bot.text.parse import LONGEST_LINE
from bot.text.pasted import Line, LineKind, read_lines
from bot.text.tokens import normalise
from bot.text.words import WordLists

LONGEST_SOURCE = 300
LONGEST_NOTE = 1_000
MOST_SOURCES = 5
NOTHING = frozenset({"-", "–", "—", "−"})
"""What takes something away."""

_BETWEEN_NAMES = regex.compile(r"[,،;؛\n]+")
_AND = regex.compile(r"(?i)\s+(?:and|y|e|und|et|ve|û)\s+|\s+و\s*")
_NEAR = 70.0
_NAME = 60


def is_nothing(text: RichText) -> bool:
    """Whether an answer takes away what there was."""
    return text.text.strip() in NOTHING


def one_item(text: RichText) -> RichText:
    """Return the text of one item, without a bullet; raises BadInput for none, or for several."""
    if is_binary(text.text):
        raise BadInput("error-binary")
    lines = read_lines(text)
    while lines and lines[-1].kind is LineKind.BLANK:
        lines.pop()
    while lines and lines[0].kind is LineKind.BLANK:
        lines.pop(0)
    if not lines:
        raise BadInput("error-empty-text")
    if lines[0].kind is LineKind.HASH or not all(_goes_on(line) for line in lines[1:]):
        raise BadInput("error-one-item")
    found = RichText.join((line.text for line in lines), "\n")
    if is_binary(found.text):
        # Short of the blanks around it.
        raise BadInput("error-binary")
    if len(found.text) > LONGEST_LINE:
        raise BadInput("error-item-too-long", length=len(found.text), limit=LONGEST_LINE)
    return found


def one_source(text: RichText) -> RichText:
    """Return a source on one line; raises BadInput if it is empty or too long."""
    # A line end and a space are one character each, so that the formatting stays where it is.
    flat, _ = clean(text.model_copy(update={"text": regex.sub(r"\s", " ", text.text)}).strip())
    if not flat.text.strip():
        raise BadInput("error-empty-text")
    if len(flat.text) > LONGEST_SOURCE:
        raise BadInput("error-source-too-long", length=len(flat.text), limit=LONGEST_SOURCE)
    return flat.strip()


def one_note(text: RichText) -> str:
    """Return a note's words; a link behind words is written out. Raises BadInput."""
    urls = [span.url for span in text.spans if span.url and span.url not in text.text]
    lines = (clean(line)[0].text.rstrip() for line in text.lines())
    words = " ".join(["\n".join(lines).strip(), *urls]).strip()
    if not words:
        raise BadInput("error-empty-text")
    if len(words) > LONGEST_NOTE:
        raise BadInput("error-note-too-long", length=len(words), limit=LONGEST_NOTE)
    return words


class Named(NamedTuple):
    """Places or actors by their ids, and the names that the theatre does not know, with a guess
    behind."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


def named_places(text: str, names: Names, language: str) -> Named:
    """Return the places of a list of names, and what the theatre does not know; raises BadInput if
    it knows none, with the nearest that it does."""
    return _named(text, names.place_named, _Known("place", names.theatre.place, language))


def named_actors(text: str, names: Names, language: str) -> Named:
    """Return the actors of a list of names, in the same way."""
    return _named(text, names.actor_named, _Known("actor", names.theatre.actor, language))


def place_name(place: str, theatre: Theatre, language: str) -> str:
    """Return a place's name in a language; one that the theatre lost keeps its id."""
    return _name(place, theatre.place, language)


def actor_name(actor: str, theatre: Theatre, language: str) -> str:
    """Return an actor's name in a language, in the same way."""
    return _name(actor, theatre.actor, language)


def retold(item: Item, text: RichText, kind: SectionKind, names: Names, words: WordLists) -> Item:
    """Return the item with a new text, and with what that text says about it."""
    was, now = item.text.text, text.text
    return item.model_copy(
        update={
            "text": text,
            "places": _merged(item.places, names.places_in(was), names.places_in(now)),
            "actors": _merged(item.actors, names.actors_in(was), names.actors_in(now)),
            "confidence": guessed(item.model_copy(update={"text": text}), kind, words),
        }
    )


def guessed(item: Item, kind: SectionKind, words: WordLists) -> Confidence:
    """Return how certain an item is in a section of this kind, unless a person has said so."""
    if item.judged:
        return item.confidence
    if kind is SectionKind.RUMOURS:
        return Confidence.RUMOUR
    return confidence_of(item.text.text, words)


def _merged(
    known: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what a new text names, with what a person had added to the old one's, and without
    what they had taken away."""
    added = [one for one in known if one not in before]
    gone = [one for one in before if one not in known]
    return tuple(dict.fromkeys([*(one for one in after if one not in gone), *added]))


def _goes_on(line: Line) -> bool:
    return line.kind is LineKind.TEXT


class _Known(NamedTuple):
    """What names are looked up among, for somebody who speaks a language."""

    word: str
    entries: Sequence[Place | ActorTag]
    language: str


def _named(text: str, find: Callable[[str], str | None], known: _Known) -> Named:
    found: list[str] = []
    unknown: list[str] = []
    for part in filter(None, (part.strip(" .\t") for part in _BETWEEN_NAMES.split(text))):
        parts = [part] if find(part) else [one for one in _AND.split(part) if one.strip()]
        for one in parts:
            entry = find(one)
            if entry is None:
                unknown.append(one.strip()[:_NAME])
            else:
                found.append(entry)
    if not found and unknown:
        raise _unknown(unknown[0], known)
    if not found:
        raise BadInput("error-empty-text")
    strange = (_suggested(one, known) for one in dict.fromkeys(unknown))
    return Named(tuple(dict.fromkeys(found)), tuple(strange))


def _name(id: str, entries: Sequence[Place | ActorTag], language: str) -> str:  # noqa: A002
    known = (one.names for one in entries if one.id == id)
    spoken = next(known, {"en": id})
    return spoken.get(language, spoken["en"])


def _unknown(name: str, known: _Known) -> BadInput:
    nearest = _nearest(name, known)
    if nearest is None:
        return BadInput(f"error-unknown-{known.word}", found=name)
    return BadInput(f"error-unknown-{known.word}-near", found=name, nearest=nearest)


def _suggested(name: str, known: _Known) -> str:
    nearest = _nearest(name, known)
    return name if nearest is None else f"{name} ({nearest}?)"


def _nearest(name: str, known: _Known) -> str | None:
    spellings = {
        normalise(spelling): entry.id for entry in known.entries for spelling in _spellings(entry)
    }
    near = process.extractOne(
        normalise(name), list(spellings), scorer=fuzz.ratio, score_cutoff=_NEAR
    )
    return None if near is None else _name(spellings[near[0]], known.entries, known.language)


def _spellings(entry: Place | ActorTag) -> Iterator[str]:
    yield from entry.names.values()
    yield from entry.spellings
