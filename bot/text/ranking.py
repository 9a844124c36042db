"""Which of the statements that say all the words answer a question best.

The words side by side, in the order in which they were asked, come before words that stand close to
each other, and these before scattered ones; of equals the newest comes first. Must not search.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from bot.text.asked import Term
from bot.text.indexing import EVERYTHING

_CLOSE = 3
"""Words between two asked ones, on the average, that still are close."""

_TOLD_APART = 200
"""In so many statements, the newest, it is looked how close words are; in others they count as
scattered."""

_END = f" {EVERYTHING} "


def ranked(found: Iterable[tuple[int, str]], terms: Sequence[Term]) -> list[int]:
    """Return the places in time of the statements, the best first."""
    known = dict(found)
    newest = sorted(known, reverse=True)
    if len(terms) < 2:
        return newest
    together = re.compile(" " + " ".join(_any(term) for term in terms) + " ")
    ranks: list[list[int]] = [[], [], []]
    for at, id_ in enumerate(newest):
        written = f" {known[id_]} ".partition(_END)[0] + " "
        if together.search(written):
            ranks[0].append(id_)
        elif at < _TOLD_APART and _close(written.split(), terms):
            ranks[1].append(id_)
        else:
            ranks[2].append(id_)
    return [id_ for rank in ranks for id_ in rank]


def fullest(
    found: Iterable[tuple[int, str]], terms: Sequence[Term], counts: Sequence[int]
) -> list[int]:
    """Return those that say at least one term, the ones first that say the most, and the rarest;
    `counts` says of how many statements each term is found in."""
    weights = [log(2 + 1000 / (1 + count)) if count else 0.0 for count in counts]
    patterns = [re.compile(f" {_any(term)} ") for term in terms]
    scores: dict[int, float] = {}
    for id_, words in found:
        written = f" {words} "
        said = (w for w, pattern in zip(weights, patterns, strict=True) if pattern.search(written))
        scores[id_] = sum(said)
    best = max(scores.values(), default=0.0)
    # What says little of what the best one says is no answer.
    kept = [id_ for id_, score in scores.items() if score and 2 * score >= best]
    return sorted(kept, key=lambda id_: (round(scores[id_], 6), id_), reverse=True)


def _any(term: Term) -> str:
    return f"(?:{'|'.join(map(re.escape, term.forms))})"


def _close(words: Sequence[str], terms: Sequence[Term]) -> bool:
    """Whether all single words stand within a short stretch; what the index has behind the text
    alone is near nothing."""
    wanted = {form: at for at, term in enumerate(terms) for form in term.forms if " " not in form}
    needed = len(set(wanted.values()))
    seen = [(at, wanted[word]) for at, word in enumerate(words) if word in wanted]
    inside: Counter[int] = Counter()
    first = 0
    for at, term in seen:
        inside[term] += 1
        while len(inside) == needed:
            start, leaving = seen[first]
            if at - start < needed * (1 + _CLOSE):
                return True
            inside[leaving] -= 1
            if not inside[leaving]:
                del inside[leaving]
            first += 1
    return False
