"""Text with its writer's formatting: characters, and spans that say which are bold, a link...

Offsets count Python characters (code points). Telegram's UTF-16 offsets are converted at the edge,
in `handlers`. Knows nothing of HTML.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from bot.domain.model import Frozen


class Style(StrEnum):
    """A kind of formatting that survives from the chat to the bulletin; the allow-list of T20."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SPOILER = "spoiler"
    CODE = "code"
    LINK = "link"
    QUOTE = "quote"


class Span(Frozen):
    """`style` over the characters `start` to `end` (exclusive); `url` for a link alone."""

    start: int
    end: int
    style: Style
    url: str | None = None

    def moved(self, by: int) -> "Span":
        """Return the same span `by` characters further on."""
        return self.model_copy(update={"start": self.start + by, "end": self.end + by})


class RichText(Frozen):
    """Characters and their formatting."""

    text: str
    spans: tuple[Span, ...] = ()

    @model_validator(mode="after")
    def _spans_lie_inside(self) -> Self:
        for span in self.spans:
            if not 0 <= span.start < span.end <= len(self.text):
                raise ValueError(f"span {span.start}..{span.end} is outside the text")
        return self

    @classmethod
    def plain(cls, text: str) -> Self:
        """Return text without formatting."""
        return cls(text=text)

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> "RichText":
        """Return the characters `start` to `end` with what formatting falls on them."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        start = min(start, stop)
        spans = (
            span.model_copy(
                update={"start": max(span.start, start) - start, "end": min(span.end, stop) - start}
            )
            for span in self.spans
            if span.start < stop and span.end > start
        )
        return RichText(text=self.text[start:stop], spans=tuple(spans))

    def strip(self) -> "RichText":
        """Return the text without the white space around it."""
        left = len(self.text) - len(self.text.lstrip())
        return self.cut(left, len(self.text.rstrip()))

    def lines(self) -> list["RichText"]:
        """Return the lines, without their line ends; every kind of Unicode line end counts."""
        found: list[RichText] = []
        at = 0
        for line in self.text.splitlines(keepends=True):
            found.append(self.cut(at, at + len(line.splitlines()[0])))
            at += len(line)
        return found

    @classmethod
    def join(cls, parts: Iterable["RichText"], separator: str) -> "RichText":
        """Return the parts in order with `separator` between them."""
        texts: list[str] = []
        spans: list[Span] = []
        at = 0
        for part in parts:
            spans.extend(span.moved(at) for span in part.spans)
            texts.append(part.text)
            at += len(part.text) + len(separator)
        return RichText(text=separator.join(texts), spans=tuple(spans))
