"""Items of a draft beside one item that was published before: the one that they name by its public
id, else the most similar one of the last week.

Whether the two confirm, deny or contradict each other, or are the same once more, people say.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from bot.domain import editing
from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence, Content, Item
from bot.text.item_ids import ids_in
from bot.text.proof.background import Background
from bot.text.proof.earlier import repeated
from bot.text.proof.passages import shown
from bot.text.tokens import normalise

CODES = frozenset({AdviceCode.NAMED, AdviceCode.NEAR})

OUTCOMES = {
    Remedy.CONFIRM: Confidence.CONFIRMED,
    Remedy.DENY: Confidence.DENIED,
    Remedy.CONTRADICT: Confidence.UNVERIFIABLE,
}
"""What becomes of the earlier item."""

_NEAR = 60
_FEWEST_WORDS = 4
_REMEMBERED = 4_096


def named(content: Content, background: Background) -> Iterator[Advice]:
    """Items that name a published one by its id, and do not say yet what they make of it."""
    known = {one.id: one for one in background.named}
    for item in content.items():
        if item.settles is not None:
            continue
        about = next((known[one] for one in ids_in(item.text.text) if one in known), None)
        if about is not None:
            yield _advice(AdviceCode.NAMED, item, about, background)


def near(content: Content, background: Background) -> Iterator[Advice]:
    """Items that are much like one of the last week about the same places; of those that are told
    already something else is said."""
    told = {advice.item for advice in repeated(content, background)}
    known = {one.id for one in background.named}
    settled = {item.settles for item in content.items()}
    places: dict[str, list[Statement]] = defaultdict(list)
    for statement in background.week:
        if statement.id not in settled:
            for place in statement.places:
                places[place].append(statement)
    for item in content.items():
        by_id = any(one in known for one in ids_in(item.text.text))
        if item.settles is not None or item.key in told or by_id:
            continue
        found = _nearest(item, places)
        if found is not None:
            yield _advice(AdviceCode.NEAR, item, found, background)


def related(
    content: Content, advice: Advice, background: Background, remedy: Remedy
) -> Content | None:
    """Let an item say what becomes of the earlier one; None if nobody knows that, or the remedy.

    What confirms is itself confirmed; what denies or contradicts stays as certain as it is."""
    outcome, item = OUTCOMES.get(remedy), content.item(advice.item)
    known = (*background.named, *background.week)
    about = next((one for one in known if str(one.id) == advice.about), None)
    if outcome is None or item is None or about is None:
        return None
    own: dict[str, object] = {"settles": about.id, "settled_as": outcome}
    if remedy is Remedy.CONFIRM:
        own = {"settles": about.id, "confidence": outcome, "judged": True, "settled_as": None}
    return editing.with_item(content, item.model_copy(update=own))


def _advice(code: AdviceCode, item: Item, about: Statement, background: Background) -> Advice:
    advice = Advice(code=code, item=item.key, found=shown(item.text), meant=shown(about.text))
    return advice.citing(about, background.today)


def _nearest(item: Item, places: dict[str, list[Statement]]) -> Statement | None:
    """Return the most similar statement about one of the item's places; the newest of equals."""
    words, length = _words(item.text.text)
    best, found = float(_NEAR), None
    if length < _FEWEST_WORDS:
        return None
    seen = {one.id: one for place in item.places for one in places.get(place, ())}
    for statement in sorted(seen.values(), key=lambda one: (one.bulletin, one.id.number)):
        others, count = _words(statement.text.text)
        if count < _FEWEST_WORDS:
            continue
        alike = fuzz.token_sort_ratio(words, others, score_cutoff=best)
        if alike >= best:
            best, found = alike, statement
    return found


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[str, int]:
    # The same statements are compared each time a board is shown.
    words = normalise(text).split()
    return " ".join(words), len(words)
