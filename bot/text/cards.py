"""The last part of a review card: what was guessed, what hides, what is noteworthy, how long.

It stands below the very messages that would be sent, and carries the buttons (threat T22). Must
not repeat the text itself, and never names the author but by tag (threat T25).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.draft import Confidence, Content, Revision
from bot.domain.rich import Style
from bot.domain.theatre import Theatre
from bot.text.fitting import Room, fit, glimpse
from bot.text.html import Html, joined, tag
from bot.text.i18n import Localizer
from bot.text.outline import problem_lines, section_line
from bot.text.pack import Block, pack
from bot.text.reader import markup, units
from bot.text.render import front_name

_WORDS = 60
_URL = 300
_PLACES = 40


class Aside(NamedTuple):
    """What the card says besides, under a title of its own if it has one."""

    title: Html | None
    lines: Sequence[Html]


class Seen(NamedTuple):
    """What the card is of: a revision, the `messages` that stand above the last part, what is said
    besides, and how many of the messages follow `later`."""

    revision: Revision
    messages: Sequence[Html]
    asides: Sequence[Aside] = ()
    later: int = 0


def last_part(seen: Seen, tag_of_author: str, say: Localizer, theatre: Theatre) -> Html:
    """Return the card's last message; what people said comes first."""
    revision, messages, asides, later = seen
    room = Room()
    head = room.take(
        say.html(
            "card-headline",
            draft=str(revision.draft),
            tag=tag_of_author,
            revision=str(revision.number),
        )
    )
    foot = room.take(_measures(revision, messages, later, say))
    said = [_aside(aside, room, say) for aside in asides if aside.lines]
    hidden = list(_hidden_links(revision.content, say))
    links = _titled("card-links", hidden, room.part(0.4), say)
    for line in links:
        room.take(line)
    problems = problem_lines(revision, room.part(0.4), say, theatre)
    for line in problems:
        room.take(line)
    guessed = _titled("card-guessed", list(_guessed(revision.content, say, theatre)), room, say)
    parts = ([head], *said, guessed, links, problems, [foot])
    return joined((joined(lines, "\n") for lines in parts if lines), "\n\n")


def closed(card: Html, line: Html) -> Html:
    """Return a decided card with the line of the decision; if both do not fit, what matters now
    comes first and the card is shortened."""
    whole = pack((Block(html=card), Block(html=line)))
    return whole[0] if len(whole) == 1 else pack((Block(html=line), Block(html=card)))[0]


def _aside(aside: Aside, room: Room, say: Localizer) -> list[Html]:
    part = room.part(0.4)
    title = [part.take(tag("b", aside.title))] if aside.title else []
    lines = [
        *title,
        *fit(aside.lines, part, lambda count: say.html("outline-more", count=count)),
    ]
    return [room.take(line) for line in lines]


def _titled(key: str, lines: list[Html], room: Room, say: Localizer) -> list[Html]:
    if not lines:
        return []

    def more(count: int) -> Html:
        return say.html("outline-more", count=count)

    return [room.take(tag("b", say.html(key))), *fit(lines, room, more)]


def _guessed(content: Content, say: Localizer, theatre: Theatre) -> Iterator[Html]:
    number = 0
    for section in content.sections:
        yield section_line(section, say, theatre)
        for item in section.items():
            # The number by which a reviewer's comment names the item.
            number += 1
            if item.confidence is not Confidence.STATED:
                word = tag("i", say.html(f"confidence-{item.confidence}"))
                words = glimpse(item.text.text, _WORDS)
                yield say.html("card-item", number=str(number), confidence=word, words=words)
    places = _places(content, say, theatre)
    if places:
        more = "…" if len(places) > _PLACES else ""
        yield say.html("card-places", places=say.listed(places[:_PLACES]) + more)


def _places(content: Content, say: Localizer, theatre: Theatre) -> list[str]:
    """Return the places with their fronts, in order of appearance."""
    places = {place.id: place for place in theatre.place}
    found = dict.fromkeys(place for item in content.items() for place in item.places)
    return [
        f"{place.names.get(say.language, place.names['en'])}"
        f" ({front_name(place.front, theatre, say)})"
        for place in (places[one] for one in found if one in places)
    ]


def _hidden_links(content: Content, say: Localizer) -> Iterator[Html]:
    """Yield the links whose words do not show where they lead (threat T20)."""
    for text in content.texts():
        for span in text.spans:
            words = text.text[span.start : span.end]
            if span.style is Style.LINK and span.url and words.strip() != span.url:
                address = tag("code", glimpse(span.url, _URL))
                yield say.html("card-link", words=glimpse(words, _WORDS), address=address)


def _measures(revision: Revision, messages: Sequence[Html], later: int, say: Localizer) -> Html:
    length = sum(units(markup(message).text) for message in messages)
    count = say.text("card-messages", count=len(messages))
    if later:
        count = f"{count} ({say.text('card-later', count=later)})"
    return say.html(
        "card-measures",
        messages=count,
        characters=say.text("card-characters", count=length),
        hash=revision.hash[:8],
    )
