"""Words without a command: what they ask for, and whether a member's are a question at all.

Must not answer them. What is taken for a question can be made a draft with one tap
(`UpdateButton`), so that nothing is lost by a wrong guess.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

import regex
from pydantic import Field

from bot.text.buttons import Button
from bot.text.dates import dates_in
from bot.text.names import Names
from bot.text.nearest import Nearest
from bot.text.tokens import Token, tokens

LONGEST = 200
"""Characters of a question: more words than that are no question."""

_FEW = 4
"""So many words at most may name something without being an update about it."""

_FRONT_WORDS = 3
_ASKS = ("?", "؟", "？")
_UPDATE = regex.compile(r"^\s*(?:[#–—•*+>\-]|\p{Nd}+[.)])|[.!…:。]\s*$")
_ABOUT = regex.compile(
    r"(?i)^\W*(?:(?:and|so|y|و)\W+)?(?:who|what|quién|quien|quiénes|quienes|qué|que|من|ما|wer|was|qui"
    r"|que|quoi|kim|ne|kî|çi)\W+(?:is|are|was|were|es|son|era|eran|هو|هي|هم|ist|sind|est|sont|dır|e)"
    r"?\b"
)


class Asks(StrEnum):
    """What is asked for."""

    FRONT = "front"
    PLACE = "place"
    ENTRY = "entry"
    SEARCH = "search"


class Meant(NamedTuple):
    """What words ask for: an id of the theatre, or words to search for."""

    asks: Asks
    asked: str


class UpdateButton(Button):
    """Makes a draft of the message that the bot took for a question, by its number."""

    family = "up"
    message: Annotated[int, Field(ge=1, lt=2**63)]


def meant(words: str, names: Names, nearest: Nearest) -> Meant:
    """Return what plain words ask for. A whole question is looked through for the one thing that it
    is about; all else is searched for."""
    asked = " ".join(words.split())
    bare = asked.rstrip("".join(_ASKS) + " ")
    front = names.front_named(bare)
    if front:
        return Meant(Asks.FRONT, front)
    actor = nearest.actor_named(bare)
    if actor:
        return Meant(Asks.ENTRY, actor)
    about = _about(asked, names) if asked.endswith(_ASKS) or _ABOUT.search(asked) else None
    return about or Meant(Asks.SEARCH, bare or asked)


def is_question(words: str, names: Names, today: date) -> bool:
    """Whether a member's message is rather a question than an update: one line without any mark of
    an update that ends in a question mark, or that is short and names something."""
    line = words.strip()
    if not line or "\n" in line or len(line) > LONGEST or _UPDATE.search(line):
        return False
    found = tokens(line)
    if next(dates_in(line, found, today), None) is not None:
        return False
    if line.endswith(_ASKS):
        return True
    named = names.front_named(line) or names.places_in(line) or names.actors_in(line)
    return len(found) <= _FEW and bool(named)


def _about(question: str, names: Names) -> Meant | None:
    """Return the one thing of the theatre that a question is about; None for none or several."""
    places, actors = names.places_in(question), names.actors_in(question)
    if len(actors) == 1 and (not places or _ABOUT.search(question)):
        return Meant(Asks.ENTRY, actors[0])
    if len(places) == 1:
        return Meant(Asks.PLACE, places[0])
    fronts = dict.fromkeys(_fronts_in(question, names)) if not places and not actors else {}
    return Meant(Asks.FRONT, next(iter(fronts))) if len(fronts) == 1 else None


def _fronts_in(question: str, names: Names) -> Iterator[str]:
    """Yield the fronts that words of a question name, the longest run of words first."""
    words: list[Token] = list(tokens(question))
    at = 0
    while at < len(words):
        for length in range(_FRONT_WORDS, 0, -1):
            run = words[at : at + length]
            found = names.front_named(question[run[0].start : run[-1].end])
            if found:
                yield found
                at += length
                break
        else:
            at += 1
