"""A member's text understood: its updates as content, and by line what is worth a second look.

Never raises on what people write, and drops nothing: the words of the input are the words of the
output, in order. Only structure goes: bullets, the `#` of headings, blank lines, lines of signs
alone, and characters that cannot be seen. Must not store, send or show anything.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.domain.draft import Content, Problem, ProblemCode
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from bot.text.blocks import BlockReader
from bot.text.clean import is_binary
from bot.text.names import Names
from bot.text.pasted import Line, LineKind, read_lines
from bot.text.sections import Body, SectionReader
from bot.text.updates import Part, Splitter
from bot.text.words import WordLists

LONGEST_TEXT = 100_000
LONGEST_LINE = 3_500
"""Characters; a longer item does not fit into one message beside a heading."""
_MOST_OF_A_KIND = 20
_FOUND_LENGTH = 60


class Update(Frozen):
    """One update. `source` is its part of the text, untouched; `problems` count lines in it;
    `dated` says that its day is written there, and not today's for want of one."""

    content: Content
    source: RichText
    problems: tuple[Problem, ...]
    dated: bool = False


class Parsed(Frozen):
    """A text's updates as they stood; their sources together are the text. `problems` are those of
    all updates, by line of the whole text. Of each kind an update has twenty at most."""

    updates: tuple[Update, ...]
    problems: tuple[Problem, ...]


def parse(source: RichText, names: Names, words: WordLists, today: date) -> Parsed:
    """Read a text as members write them. `today` dates a text without a date, and tells a date
    that lies ahead."""
    lines = read_lines(source)
    whole = list(_about_text(source.text))
    if all(line.kind is LineKind.BLANK for line in lines):
        empty = Problem(line=1, code=ProblemCode.EMPTY)
        return Parsed(updates=(), problems=_tidy([empty, *whole, *_about_lines(lines)]))
    parts = Splitter(words, today).split(lines)
    updates: list[Update] = []
    problems: list[Problem] = []
    for part, piece, repeated in zip(parts, _sources(source, parts), _repeats(parts), strict=True):
        body = SectionReader(names, words).read(BlockReader(names, words).read(part.body))
        found = _tidy([*whole, *repeated, *_about_day(part, today), *_about_body(part, body)])
        whole = []
        problems += found
        own = tuple(_moved(problem, 1 - part.lines[0].number) for problem in found)
        content = _content(part, body, today)
        dated = part.day is not None
        updates.append(Update(content=content, source=piece, problems=own, dated=dated))
    return Parsed(updates=tuple(updates), problems=tuple(problems))


def _content(part: Part, body: Body, today: date) -> Content:
    return Content(
        day=part.day or today,
        title=tuple(line.text for line in part.title),
        intro=body.intro,
        disclaimer=body.disclaimer,
        disclaimer_at=body.disclaimer_at,
        sections=body.sections,
        closing=body.closing,
    )


def _sources(source: RichText, parts: Sequence[Part]) -> Iterator[RichText]:
    starts = [part.lines[0].start for part in parts]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield source.cut(start, end)


def _about_text(text: str) -> Iterator[Problem]:
    if len(text) > LONGEST_TEXT:
        yield Problem(line=1, code=ProblemCode.TOO_LONG, found=str(len(text)))
    if is_binary(text):
        yield Problem(line=1, code=ProblemCode.BINARY)


def _about_lines(lines: Iterable[Line]) -> Iterator[Problem]:
    for line in lines:
        for code, found in line.notices:
            yield Problem(line=line.number, code=code, found=found)
        if len(line.text.text) > LONGEST_LINE:
            yield Problem(line=line.number, code=ProblemCode.LONG_LINE, found=line.text.text)


def _about_day(part: Part, today: date) -> Iterator[Problem]:
    first = part.lines[0].number
    if not part.is_dated:
        yield Problem(line=first, code=ProblemCode.NO_DATE, meant=today.isoformat())
    meant = (part.day or today).isoformat()
    for number, found in part.bad:
        yield Problem(line=number, code=ProblemCode.BAD_DATE, found=found, meant=meant)
    if part.day is not None and part.day > today:
        line = part.title[0].number if part.title else first
        yield Problem(line=line, code=ProblemCode.FUTURE_DATE, found=part.day.isoformat())


def _about_body(part: Part, body: Body) -> Iterator[Problem]:
    if not body.sections:
        yield Problem(line=part.lines[0].number, code=ProblemCode.NO_SECTIONS)
    yield from body.problems
    yield from _about_lines(part.lines)


def _repeats(parts: Sequence[Part]) -> Iterator[list[Problem]]:
    """Yield for each part the notice that an earlier one has its day, if so."""
    seen: set[date] = set()
    for part in parts:
        if part.day is None or part.day not in seen:
            yield []
        else:
            day = part.day.isoformat()
            line = part.lines[0].number
            yield [Problem(line=line, code=ProblemCode.SAME_DAY_TWICE, found=day)]
        seen.update([part.day] if part.day else [])


def _tidy(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by line, short enough to show, and not hundreds of a kind."""
    counted: Counter[ProblemCode] = Counter()
    kept: list[Problem] = []
    for problem in sorted(problems, key=lambda found: found.line):
        counted[problem.code] += 1
        if counted[problem.code] <= _MOST_OF_A_KIND:
            short = problem.found[:_FOUND_LENGTH]
            kept.append(problem.model_copy(update={"found": short}))
    return tuple(kept)


def _moved(problem: Problem, by: int) -> Problem:
    return problem.model_copy(update={"line": problem.line + by})
