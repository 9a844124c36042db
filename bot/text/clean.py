"""What a line must not bring along: control characters, invisible marks that turn the reading
direction or hide letters, and a notice where markup was pasted as text.

The marks are those of the "Trojan source" paper (CVE-2021-42574) and the zero-width ones. The
joiners (U+200C, U+200D) stay where Persian, Kurdish and emoji need them. Words are never changed.
"""

from bisect import bisect_left
from collections.abc import Iterator

import regex

from bot.domain.draft import ProblemCode
from bot.domain.rich import RichText, Span

Notice = tuple[ProblemCode, str]
"""What was noticed, and the characters in question, made visible."""

_CONTROL = regex.compile(r"(?V1)[\p{Cc}--\t]")
_MARK = regex.compile(
    r"""(?V1x)
    [\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]
    | (?<![[\p{L}\p{M}\p{S}]--\p{Script=Latin}]) [\u200C\u200D]
    | [\u200C\u200D] (?![\p{L}\p{M}\p{S}])
    """
)
_SUSPECT = regex.compile(r"(?V1)[<[\p{Cc}\p{Cf}--\t]]")
_TAG = regex.compile(r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,300})?/?>")
_UNPRINTABLE = regex.compile(r"(?V1)[[\p{Cc}\p{Cn}\p{Co}\uFFFD]--[\t\n\v\f\r\x85]]")
_BINARY_SHARE = 0.2


def is_binary(text: str) -> bool:
    """Whether so much of a text cannot be printed that it must be some other kind of file."""
    return len(_UNPRINTABLE.findall(text)) > _BINARY_SHARE * len(text)


def clean(line: RichText) -> tuple[RichText, list[Notice]]:
    """Return the line without what it must not bring along, and what was noticed."""
    if _SUSPECT.search(line.text) is None:
        return line, []
    return _without_marks(_without_controls(line)), list(_notices(line.text))


def _notices(text: str) -> Iterator[Notice]:
    for code, pattern in (
        (ProblemCode.CONTROL_CHARACTERS, _CONTROL),
        (ProblemCode.DIRECTION_MARKS, _MARK),
    ):
        found = dict.fromkeys(f"U+{ord(sign):04X}" for sign in pattern.findall(text))
        if found:
            yield code, " ".join(found)
    tag = _TAG.search(text)
    if tag:
        yield ProblemCode.BROKEN_MARKUP, tag[0]


def _without_controls(line: RichText) -> RichText:
    text = _CONTROL.sub(" ", line.text)
    return line if text == line.text else RichText(text=text, spans=line.spans)


def _without_marks(line: RichText) -> RichText:
    gone = [mark.start() for mark in _MARK.finditer(line.text)]
    if not gone:
        return line
    spans = (
        (span, span.start - bisect_left(gone, span.start), span.end - bisect_left(gone, span.end))
        for span in line.spans
    )
    return RichText(
        text=_MARK.sub("", line.text),
        spans=tuple(
            Span(start=start, end=end, style=span.style, url=span.url)
            for span, start, end in spans
            if start < end
        ),
    )
