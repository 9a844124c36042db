"""The draft beside what was published before: items that were told already, and rumours of which
nobody has said yet what became of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence, Content, Item, Section, SectionKind
from bot.text.proof.background import Background
from bot.text.proof.passages import shown
from bot.text.proof.placing import added, titled, without
from bot.text.tokens import normalise

_ALIKE = 85
_FEWEST_WORDS = 4
_REMEMBERED = 2_048

OUTCOMES = {
    Remedy.CONFIRM: Confidence.CONFIRMED,
    Remedy.DENY: Confidence.DENIED,
    Remedy.UNVERIFIABLE: Confidence.UNVERIFIABLE,
}


class _Gist(NamedTuple):
    """A text's words in normal form and in alphabetical order, and the numbers among them."""

    words: str
    numbers: tuple[str, ...]
    length: int


class _Subject(NamedTuple):
    """What two items share before their words are worth comparing: another town or another figure
    is other news, in however similar words."""

    numbers: tuple[str, ...]
    places: frozenset[str]


def repeated(content: Content, background: Background) -> Iterator[Advice]:
    """Items that say what one of the last days' said already."""
    known: dict[_Subject, list[Statement]] = defaultdict(list)
    for statement in background.earlier:
        gist = _gist(statement.text.text)
        known[_Subject(gist.numbers, frozenset(statement.places))].append(statement)
    for item in content.items():
        gist = _gist(item.text.text)
        if item.settles is not None or gist.length < _FEWEST_WORDS:
            continue
        same = known.get(_Subject(gist.numbers, frozenset(item.places)), [])
        told = next((one for one in same if _tells(one, item, gist)), None)
        if told is not None:
            found = shown(item.text)
            advice = Advice(code=AdviceCode.REPEATED, item=item.key, found=found)
            yield advice.citing(told, background.today)


def taken_out(content: Content, advice: Advice, _: Background) -> Content:
    """Take an item out; its sub-items may be new, and stay."""
    return without(content, advice.item)


def open_rumours(content: Content, background: Background) -> Iterator[Advice]:
    """Published rumours that nothing has settled, in the archive or in this draft."""
    settled = {str(item.settles) for item in content.items() if item.settles is not None}
    for rumour in background.rumours:
        if str(rumour.id) not in settled:
            advice = Advice(code=AdviceCode.OPEN_RUMOUR, found=shown(rumour.text))
            yield advice.citing(rumour, background.today)


def settled(
    content: Content, advice: Advice, background: Background, remedy: Remedy
) -> Content | None:
    """Add what became of a rumour: to its front, else under a heading of its own; None if nobody
    knows the rumour or the remedy."""
    rumour = next((one for one in background.rumours if str(one.id) == advice.about), None)
    outcome = OUTCOMES.get(remedy)
    if rumour is None or outcome is None:
        return None
    item = Item(
        text=rumour.text,
        confidence=outcome,
        judged=True,
        places=rumour.places,
        actors=rumour.actors,
        settles=rumour.id,
    )
    heading = background.writes.text("proof-heading-settled")
    # It may have been made when there was less to tell the language by.
    headings = {heading, background.say.text("proof-heading-settled")}

    def belongs(section: Section) -> bool:
        if section.kind is SectionKind.FRONT:
            return section.front in rumour.fronts
        return section.heading is not None and section.heading.text in headings

    return added(content, (item,), belongs, titled(heading, SectionKind.TOPIC))


def _tells(statement: Statement, item: Item, gist: _Gist) -> bool:
    """Whether an item repeats a statement; a rumour that is more than one by now does not."""
    if (statement.confidence is Confidence.RUMOUR) is not (item.confidence is Confidence.RUMOUR):
        return False
    return fuzz.ratio(gist.words, _gist(statement.text.text).words, score_cutoff=_ALIKE) > 0


@lru_cache(maxsize=_REMEMBERED)
def _gist(text: str) -> _Gist:
    # The same statements are compared each time a board is shown.
    words = sorted(normalise(text).split())
    numbers = tuple(word for word in words if word.isdecimal())
    return _Gist(" ".join(words), numbers, len(words))
