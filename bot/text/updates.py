"""Where one update ends and the next begins in a text: at the lines that carry a date.

Finds titles and days; must not look into what stands below them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import regex

from bot.text.dates import Dated, dates_in, weekdays
from bot.text.pasted import Line, LineKind
from bot.text.tokens import Token, stems, tokens
from bot.text.words import WordLists

_DIGIT = regex.compile(r"\p{Nd}")
_LONGEST_PREAMBLE = 5
_LONGEST_PREAMBLE_LINE = 200
_MOST_OTHER_WORDS = 6
_MOST_TITLE_LINES_BETWEEN = 2


class Part(NamedTuple):
    """One update's lines. `lines` are all of them, `title` those of its title (not blank), `body`
    what follows. `day` is None if no date that exists was found, `bad` the lines (by number) and
    the words of those that do not exist."""

    lines: Sequence[Line]
    title: Sequence[Line]
    body: Sequence[Line]
    day: date | None
    bad: tuple[tuple[int, str], ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether a heading with a date began it, even an impossible one."""
        return self.day is not None or bool(self.bad)

    @property
    def says_something(self) -> bool:
        """Whether there is more than a title."""
        return any(line.kind is not LineKind.BLANK for line in self.body)


@dataclass(slots=True)
class _Title:
    """The lines `first` to `last` (indices, inclusive) and the dates in them."""

    first: int
    last: int
    days: list[date]
    bad: list[tuple[int, str]]

    def take(self, other: "_Title") -> None:
        self.last = other.last
        self.days += other.days
        self.bad += other.bad


class Splitter:
    """Splits texts by the words of `words`, as of the day `today`."""

    def __init__(self, words: WordLists, today: date) -> None:
        self._words = words
        self._today = today

    def split(self, lines: Sequence[Line]) -> list[Part]:
        """Return the updates of a text; together they hold all its lines."""
        titles = self._titles(lines)
        if not titles:
            return [self._undated(lines)]
        parts: list[Part] = []
        before = _filled(lines[: titles[0].first])
        if _is_title_like(before):
            titles[0].first = 0
        elif any(line.kind is not LineKind.TEXT for line in before):
            parts.append(self._undated(lines[: titles[0].first]))
        else:
            return _with_long_preamble(lines, titles)
        parts += _parts(lines, titles)
        return _dated_below(parts) if len(parts) > 1 else parts

    def _titles(self, lines: Sequence[Line]) -> list[_Title]:
        found: list[_Title] = []
        opening = True
        for at, line in enumerate(lines):
            if line.kind is LineKind.BLANK:
                continue
            title = self._title(at, line, opening=opening)
            if title and found and _belong_together(lines, found[-1], title):
                found[-1].take(title)
            elif title:
                found.append(title)
            opening = opening and not title and _is_title_like([line])
        return found

    def _title(self, at: int, line: Line, *, opening: bool) -> _Title | None:
        if line.kind is LineKind.BULLET or not line.is_short or not _DIGIT.search(line.text.text):
            return None
        words = tokens(line.text.text)
        dates = list(dates_in(line.text.text, words, self._today))
        if not dates or not self._is_heading(line, words, dates, opening=opening):
            return None
        days = [found.day for found in dates if found.day]
        bad = [(line.number, _words_of(line, words, found)) for found in dates if not found.day]
        return _Title(at, at, days, bad)

    def _is_heading(
        self, line: Line, words: Sequence[Token], dates: list[Dated], *, opening: bool
    ) -> bool:
        """A date among nothing but a title's words; or, with its year, at an end of a line that is
        no sentence; or in any short line at the top."""
        inside = {at for found in dates for at in range(found.start, found.end)}
        others = [token.word for at, token in enumerate(words) if at not in inside]
        sure = any(found.sure for found in dates)
        if all(map(self._is_title_word, others)):
            updates = any(self._is_in(self._words.update, word) for word in others)
            return sure or updates or any(_is_worded(words, found) for found in dates)
        if line.ends_sentence or len(others) > _MOST_OTHER_WORDS:
            return False
        before = words[dates[-1].start - 1].word
        last = dates[-1].end == len(words) and not self._is_in(self._words.before_date, before)
        return opening or (sure and (dates[0].start == 0 or last))

    def _is_title_word(self, word: str) -> bool:
        return (
            word.isdecimal()
            or self._is_in(self._words.update, word)
            or self._is_in(self._words.filler, word)
            or self._is_in(weekdays(), word)
        )

    @staticmethod
    def _is_in(known: set[str] | frozenset[str], word: str) -> bool:
        return any(stem in known for stem in stems(word))

    def _undated(self, lines: Sequence[Line]) -> Part:
        """The first line is a title if only title words stand in it ("Daily update")."""
        at = next((n for n, line in enumerate(lines) if line.kind is not LineKind.BLANK), 0)
        words = tokens(lines[at].text.text) if lines and lines[at].is_short else []
        if words and all(self._is_title_word(token.word) for token in words):
            return Part(lines, [lines[at]], lines[at + 1 :], None)
        return Part(lines, [], lines, None)


def _is_title_like(lines: Sequence[Line]) -> bool:
    return len(lines) <= _LONGEST_PREAMBLE and all(
        line.kind is not LineKind.BULLET and len(line.text.text) <= _LONGEST_PREAMBLE_LINE
        for line in lines
    )


def _is_worded(words: Sequence[Token], found: Dated) -> bool:
    return not all(token.word.isdecimal() for token in words[found.start : found.end])


def _words_of(line: Line, words: Sequence[Token], found: Dated) -> str:
    return line.text.text[words[found.start].start : words[found.end - 1].end]


def _belong_together(lines: Sequence[Line], one: _Title, other: _Title) -> bool:
    """Two dated lines are one title if they mean one day and nothing but title lines parts them."""
    between = _filled(lines[one.last + 1 : other.first])
    if len(between) > _MOST_TITLE_LINES_BETWEEN or (
        one.days and other.days and one.days[-1] != other.days[-1]
    ):
        return False
    return all(
        line.kind is LineKind.TEXT and line.is_short and not line.ends_sentence for line in between
    )


def _parts(lines: Sequence[Line], titles: list[_Title]) -> list[Part]:
    ends = [title.first for title in titles[1:]] + [len(lines)]
    return [
        Part(
            lines=lines[title.first : end],
            title=_filled(lines[title.first : title.last + 1]),
            body=lines[title.last + 1 : end],
            day=title.days[-1] if title.days else None,
            bad=tuple(title.bad),
        )
        for title, end in zip(titles, ends, strict=True)
    ]


def _with_long_preamble(lines: Sequence[Line], titles: list[_Title]) -> list[Part]:
    """Keep the order of the words where too much stands above the date for a title."""
    titles[0].first = 0
    first, *others = _parts(lines, titles)
    return [first._replace(title=[], body=first.lines), *others]


def _dated_below(parts: list[Part]) -> list[Part]:
    """A date with nothing below it signs the text above it."""
    *others, one, last = parts
    if last.says_something or (one.is_dated and one.day != last.day):
        return parts
    body = [*one.body, *last.lines]
    lines = [*one.lines, *last.lines]
    return [*others, Part(lines, one.title, body, last.day, one.bad + last.bad)]


def _filled(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.kind is not LineKind.BLANK]
