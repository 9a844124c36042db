"""Figures that contradict the last bulletin about the same place.

Cautious: only a number before the same noun counts, in a sentence that is otherwise much alike;
what merely goes on happening has other words. Must not say which figure is right.
"""

from collections.abc import Iterator

import regex
from rapidfuzz import fuzz

from bot.domain.advice import Advice, AdviceCode
from bot.domain.bulletin import Statement
from bot.domain.draft import Content, Item
from bot.text.dates import dates_in
from bot.text.proof.background import Background
from bot.text.tokens import normalise, tokens

_FIGURE = regex.compile(
    r"""(?x)
    (?<![\p{L}\p{N}.,:/+-])
    (?P<number>\p{Nd}{1,3}(?:[.,٬]\p{Nd}{3})+ | \p{Nd}{1,9})
    [ \u00a0]+
    (?P<noun>\p{L}[\p{L}\p{M}]{2,})
    """
)
_ALIKE = 65
_YEARS = range(1900, 2101)


def places_with_figures(content: Content) -> tuple[str, ...]:
    """Return the places of which the draft tells figures, in order of appearance."""
    told = (item for item in content.items() if _FIGURE.search(item.text.text))
    return tuple(dict.fromkeys(place for item in told for place in item.places))


def contradicted(content: Content, background: Background) -> Iterator[Advice]:
    """Figures of the same thing in the same place that are not the same."""
    for item in content.items():
        ours = _figures(item.text.text, background)
        for statement in _about_same_places(item, background) if ours else ():
            theirs = _figures(statement.text.text, background)
            noun = next((one for one in ours if _differ(one, ours, theirs)), None)
            if noun is not None and _alike(item.text.text, statement.text.text):
                said = {"found": ours[noun][1], "meant": theirs[noun][1]}
                advice = Advice(code=AdviceCode.FIGURES, item=item.key, **said)
                yield advice.citing(statement, background.today)
                break


def _about_same_places(item: Item, background: Background) -> Iterator[Statement]:
    for place in item.places:
        for statement in background.latest.get(place, ()):
            if statement.id != item.settles:
                yield statement


def _figures(text: str, background: Background) -> dict[str, tuple[int, str]]:
    """Return noun -> number and words as written; without nouns that have two numbers here."""
    dated = list(_dates(text, background))
    found: dict[str, tuple[int, str]] = {}
    twice: set[str] = set()
    for match in _FIGURE.finditer(text):
        number = int("".join(sign for sign in match["number"] if sign.isdecimal()))
        noun = normalise(match["noun"])
        if number in _YEARS or any(start <= match.start() < end for start, end in dated):
            continue
        if noun in found:
            twice.add(noun)
        found[noun] = (number, " ".join(match[0].split()))
    return {noun: figure for noun, figure in found.items() if noun not in twice}


def _dates(text: str, background: Background) -> Iterator[tuple[int, int]]:
    words = tokens(text)
    for found in dates_in(text, words, background.today):
        yield words[found.start].start, words[found.end - 1].end


def _differ(
    noun: str, ours: dict[str, tuple[int, str]], theirs: dict[str, tuple[int, str]]
) -> bool:
    return noun in theirs and theirs[noun][0] != ours[noun][0]


def _alike(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(_without_numbers(one), _without_numbers(other)) >= _ALIKE


def _without_numbers(text: str) -> str:
    return " ".join(word for word in normalise(text).split() if not word.isdecimal())
