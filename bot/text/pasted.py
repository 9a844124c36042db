"""A pasted text as lines, each told apart by what it begins with: bullet, `#`, none, or nothing.

Looks at one line at a time; what a line means beside its neighbours is for `bot.text.blocks`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import regex

from bot.domain.rich import RichText, Span, Style
from bot.text.clean import Notice, clean

NUMBER = "1"
"""The family of all numbered bullets."""
_SIGNS = "•·∙▪▫‣◦●○■►⁃🔹🔸"
_BULLET = regex.compile(
    rf"""(?V1x)
    (?: (?P<dash>[-–—]{{1,3}}) (?: \s+ | (?=[\p{{L}}"'“”„«‘’(¿¡]) | (?<=[–—])(?=\p{{Nd}}) )
      | (?P<sign>[{_SIGNS}]) \uFE0F? \s*
      | (?P<star>[*+]) \s+
      | (?P<number>\p{{Nd}}{{1,2}}[.)]) \s+ (?!\p{{Nd}}{{1,2}}\.\s*\p{{Nd}}{{2}})
    )"""
)
# "#Manbij #Kobane" are hashtags; "#Western front" and "##Rumours" are headings.
_HASH = regex.compile(r"(?:#{1,6}\s+|#{2,6}(?=[^\s#])|#(?=[^\s#]++\s++[^#]*+$))")
_ONLY_SIGNS = regex.compile(rf"[\s\-–—―*_=~#+\uFE0F{_SIGNS}]*+")
_SENTENCE_END = regex.compile(r"[.!?…,;،؛؟][^\p{L}\p{N}:]*+$")
_STARRED = regex.compile(r"(\*\*|__)[^*_]++\1:?")
_SHORT_LINE = 120
_NOTHING = RichText.plain("")


class LineKind(Enum):
    """What a line begins with. A line of signs alone, such as `---`, is as good as blank."""

    BLANK = auto()
    BULLET = auto()
    HASH = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source. `text` is without sign and white space around it; `sign` is the same
    for bullets of one family; `start` is its offset in the source, `indent` counts columns."""

    number: int
    start: int
    kind: LineKind
    text: RichText
    sign: str = ""
    indent: int = 0
    notices: tuple[Notice, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether it is short enough for a heading or a title."""
        return len(self.text.text) <= _SHORT_LINE

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do; emoji and closing quotes after that do not matter."""
        return _SENTENCE_END.search(self.text.text[-_SHORT_LINE:]) is not None

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold, be it formatting or Markdown's asterisks."""
        if not self.text.spans:
            return self.is_short and _STARRED.fullmatch(self.text.text) is not None
        end = len(self.text.text.rstrip(" :"))
        bold = (span for span in self.text.spans if span.style is Style.BOLD)
        return any(span.start == 0 and span.end >= end for span in bold)


def read_lines(source: RichText) -> list[Line]:
    """Return all lines of a text in order."""
    lines: list[Line] = []
    for number, (start, raw) in enumerate(_cut(source), start=1):
        text, notices = clean(raw)
        lines.append(_line(number, start, text, tuple(notices)))
    return lines


def _line(number: int, start: int, raw: RichText, notices: tuple[Notice, ...]) -> Line:
    text = raw.text.strip()
    if _ONLY_SIGNS.fullmatch(text):
        return Line(number, start, LineKind.BLANK, _NOTHING, notices=notices)
    lead = raw.text.index(text)
    kind, sign, length = _sign(text)
    return Line(
        number=number,
        start=start,
        kind=kind,
        text=_cut_out(raw, lead + length, lead + len(text)),
        sign=sign,
        indent=len(raw.text[:lead].expandtabs(4)),
        notices=notices,
    )


def _cut_out(raw: RichText, start: int, end: int) -> RichText:
    whole = start == 0 and end == len(raw.text)
    return raw if whole else raw.cut(start, end).strip()


def _sign(text: str) -> tuple[LineKind, str, int]:
    """Return the kind, the family of the sign, and how many characters it takes."""
    hashes = _HASH.match(text)
    if hashes:
        return LineKind.HASH, "#", hashes.end()
    bullet = _BULLET.match(text)
    if bullet is None:
        return LineKind.TEXT, "", 0
    family = "-" if bullet["dash"] else NUMBER if bullet["number"] else bullet["sign"] or "*"
    return LineKind.BULLET, family, bullet.end()


def _cut(source: RichText) -> Iterator[tuple[int, RichText]]:
    """Yield each line and its offset; like RichText.lines, but in one walk over the spans too."""
    spans = sorted(source.spans, key=lambda span: span.start, reverse=True)
    here: list[Span] = []
    start = 0
    for whole in source.text.splitlines(keepends=True):
        text = whole.splitlines()[0]
        end = start + len(text)
        while spans and spans[-1].start < end:
            here.append(spans.pop())
        here = [span for span in here if span.end > start]
        yield start, RichText(text=text, spans=tuple(_within(here, start, end)))
        start += len(whole)


def _within(spans: list[Span], start: int, end: int) -> Iterator[Span]:
    for span in spans:
        left, right = max(span.start, start), min(span.end, end)
        if left < right:
            yield Span(start=left - start, end=right - start, style=span.style, url=span.url)
