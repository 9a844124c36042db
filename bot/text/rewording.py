"""Two wordings of one text as one line: what went is struck through, what came is bold, and of what
stayed only the words around it are left.

Cuts between words or graphemes alone. Must not know what the text is.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from rapidfuzz.distance import Indel

from bot.domain.rich import RichText
from bot.text.fitting import first_words, glimpse
from bot.text.html import Html, clean, escape, joined, tag
from bot.text.i18n import is_right_to_left, isolated

_AROUND = 3
"""Words that are kept on each side of a change."""
_LONGEST = 160
_LONGEST_AROUND = 60
_MOST_CHANGES = 5
_MOST_COMPARED = 25_000_000
"""Pairs of words; beyond them one half is said to replace the other."""

T = TypeVar("T", bound=Hashable)


class Run(NamedTuple):
    """A stretch of two sequences: `old` became `new`; they are the same where nothing changed."""

    old: tuple[int, int]
    new: tuple[int, int]
    same: bool


def reworded(old: RichText, new: RichText) -> Html | None:
    """Return the line; None if the words are the same."""
    before, after = _words(old), _words(new)
    if before == after:
        return None
    runs = _calm(aligned(before, after), after)
    return joined(_line(runs, before, after), " ")


def aligned(old: Sequence[T], new: Sequence[T]) -> list[Run]:
    """Return what became of one sequence in the other: stretches that stayed and that did not."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    middle = _compared(old[start : len(old) - end], new[start : len(new) - end], start)
    tail = Run((len(old) - end, len(old)), (len(new) - end, len(new)), same=True)
    runs = [Run((0, start), (0, start), same=True), *middle, tail]
    return [run for run in runs if run.old[0] < run.old[1] or run.new[0] < run.new[1]]


def _compared(old: Sequence[T], new: Sequence[T], start: int) -> Iterator[Run]:
    """Yield the runs of two sequences that stand `start` further on."""
    if len(old) * len(new) > _MOST_COMPARED:
        steps = [(False, 0, len(old), 0, len(new))]
    else:
        found = Indel.opcodes(old, new)
        steps = [
            (o.tag == "equal", o.src_start, o.src_end, o.dest_start, o.dest_end) for o in found
        ]
    open_: Run | None = None
    for same, *ends in steps:
        old_start, old_end, new_start, new_end = (at + start for at in ends)
        if open_ is not None and same is open_.same:
            open_ = Run((open_.old[0], old_end), (open_.new[0], new_end), same)
            continue
        if open_ is not None:
            yield open_
        open_ = Run((old_start, old_end), (new_start, new_end), same)
    if open_ is not None:
        yield open_


def _calm(runs: list[Run], words: Sequence[str]) -> list[Run]:
    """Join changes that only a short word parts: they read as one."""
    calm: list[Run] = []
    for at, run in enumerate(runs):
        inside = 0 < at < len(runs) - 1
        short = len("".join(words[slice(*run.new)])) <= _AROUND
        if run.same and not (inside and short):
            calm.append(run)
        elif calm and not calm[-1].same:
            calm[-1] = Run((calm[-1].old[0], run.old[1]), (calm[-1].new[0], run.new[1]), same=False)
        else:
            calm.append(run._replace(same=False))
    return calm


def _line(runs: list[Run], old: Sequence[str], new: Sequence[str]) -> Iterator[Html]:
    changes = 0
    for at, run in enumerate(runs):
        if run.same:
            last = at == len(runs) - 1
            yield _around(new[slice(*run.new)], first=at == 0, last=last)
            continue
        changes += 1
        if changes > _MOST_CHANGES:
            yield escape("…")
            return
        if run.old[0] < run.old[1]:
            yield _marked("s", old[slice(*run.old)])
        if run.new[0] < run.new[1]:
            yield _marked("b", new[slice(*run.new)])


def _around(words: Sequence[str], *, first: bool, last: bool) -> Html:
    head = () if first else words[:_AROUND]
    tail = () if last else words[-_AROUND:]
    if len(words) <= len(head) + len(tail):
        return glimpse(" ".join(words), _LONGEST_AROUND)
    parts = (first_words(" ".join(part), _LONGEST_AROUND) for part in (head, tail))
    return escape(" ".join(part for part in "…".join(f" {part} " for part in parts).split()))


def _marked(name: str, words: Sequence[str]) -> Html:
    text = " ".join(words)
    html = tag(name, glimpse(text, _LONGEST))
    return isolated(html) if is_right_to_left(text) else html


def _words(text: RichText) -> list[str]:
    return clean(text.text).split()


def _shared(one: Sequence[T], other: Sequence[T]) -> int:
    """Return how many elements two sequences begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
