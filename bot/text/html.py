"""Telegram HTML that is known to be safe: escaping, tags, and a person's own formatting.

Builds markup from text; must not read markup (`bot.text.reader`) nor cut it (`bot.text.pack`).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from pydantic_core import CoreSchema, core_schema

from bot.domain.rich import RichText, Span, Style

MAX_LINK = 2048
"""Longer addresses are no links for us: a handful would use up a message's 32,768 bytes."""

TAGS = frozenset({"b", "i", "u", "s", "code", "blockquote", "tg-spoiler", "a"})

_STYLES = {
    Style.BOLD: "b",
    Style.ITALIC: "i",
    Style.UNDERLINE: "u",
    Style.STRIKE: "s",
    Style.SPOILER: "tg-spoiler",
    Style.CODE: "code",
    Style.LINK: "a",
    Style.QUOTE: "blockquote",
}

# Telegram drops a link whose host has no dot. `tg://user` would name a person (threat T25).
_LINK = re.compile(
    r"https?://[^\s/?#.]+(\.[^\s/?#.]+)+\.?([/?#]\S*)?|tg://(?!user\b)\S+|mailto:[^\s@?]+@[^\s@]+",
    re.IGNORECASE,
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f]")
_COMPOSABLE = re.compile("(\\w)(\u030a|\u0333|\u033f)")
_REMOVED = re.compile("[\u202a-\u202e\u030a\u0333\u033f]")
_SURROGATES = re.compile("[\ud800-\udfff]")

# Telegram's nesting rules: quotes hold everything, code holds and is held by nothing else.
_RANK = {"blockquote": 0, "code": 2}


class Html(str):
    """Safe Telegram HTML. A type of its own, at run time too, so that the catalogs escape a plain
    `str` and take this as it is; `Html(...)` around anything but literals is a promise."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> CoreSchema:
        """Let models have fields of this type."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


class Mark(NamedTuple):
    """The tag `name` over the characters `start` to `end` of a text. `value` is the address of a
    link; "expandable" for a quote that can be folded."""

    start: int
    end: int
    name: str
    value: str = ""

    @property
    def opening(self) -> str:
        """The tag that opens it."""
        if self.name == "a":
            return f'<a href="{_attribute(self.value)}">'
        return f"<{self.name} {self.value}>" if self.value else f"<{self.name}>"

    @property
    def closing(self) -> str:
        """The tag that closes it."""
        return f"</{self.name}>"


def clean(text: str) -> str:
    """Return the text as Telegram would keep it.

    The server turns control characters into spaces and removes line separators, direction
    overrides and three combining marks (td, `clean_input_string`). Doing it first keeps our counts
    true, words apart at line separators, and letters such as å whole.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub(" ", text))
    text = _COMPOSABLE.sub(lambda pair: unicodedata.normalize("NFC", pair[0]), text)
    return _REMOVED.sub("", text)


def escape(text: str) -> Html:
    """Return plain text as HTML that shows it."""
    return Html(clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def is_link(url: str) -> bool:
    """Whether we let the address be a link: http, https, tg (no persons) and mailto (T20)."""
    return len(url) <= MAX_LINK and clean(url) == url and _LINK.fullmatch(url) is not None


def tag(name: str, inner: Html, **attributes: str) -> Html:
    """Return `inner` inside the tag; an attribute with an empty value stands without one.

    Raises ValueError on a tag, attribute or address that Telegram or rule T20 refuses.
    """
    value = attributes.get("href", "")
    match name, sorted(attributes):
        case "a", ["href"] if is_link(value):
            mark = Mark(0, 0, "a", value)
        case "blockquote", ["expandable"]:
            mark = Mark(0, 0, name, "expandable")
        case _, [] if name in TAGS - {"a"}:
            mark = Mark(0, 0, name)
        case _:
            raise ValueError(f"no such tag: {name} {sorted(attributes)}")
    return Html(mark.opening + inner + mark.closing)


def joined(parts: Iterable[Html], separator: str = "") -> Html:
    """Return the parts with the plain text `separator` between them."""
    return Html(escape(separator).join(parts))


def rich(text: RichText) -> Html:
    """Return the person's formatting as valid HTML; links that we do not allow become text."""
    return write(text.text, [mark for span in text.spans if (mark := _mark(span))])


def write(text: str, marks: Sequence[Mark]) -> Html:
    """Return plain text with its marks as properly nested HTML.

    Marks that overlap are split, blank ones vanish (Telegram drops them), code stands alone.
    """
    ordered = sorted(
        (trimmed for mark in marks if (trimmed := _trimmed(mark, text))),
        key=lambda mark: (_RANK.get(mark.name, 1), mark.start, -mark.end),
    )
    starting: dict[int, list[Mark]] = {}
    for mark in ordered:
        starting.setdefault(mark.start, []).append(mark)
    order = {mark: place for place, mark in enumerate(ordered)}
    edges = sorted({0, len(text), *(m.start for m in ordered), *(m.end for m in ordered)})
    out: list[str] = []
    active: list[Mark] = []
    stack: list[Mark] = []
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start] + starting.get(start, [])
        active.sort(key=order.__getitem__)
        # Nothing opens before white space: a tag around nothing else is dropped by Telegram.
        piece = escape(text[start:end])
        stack = _turn(stack, _nested(active), out, opening=bool(piece.strip()))
        out.append(piece)
    _turn(stack, [], out, opening=False)
    return Html("".join(out))


def _turn(stack: list[Mark], wanted: list[Mark], out: list[str], *, opening: bool) -> list[Mark]:
    """Close and open what leads from the open marks to the wanted ones; return those now open."""
    shared = 0
    while shared < min(len(stack), len(wanted)) and stack[shared] == wanted[shared]:
        shared += 1
    out.extend(mark.closing for mark in reversed(stack[shared:]))
    if not opening:
        return wanted[:shared]
    out.extend(mark.opening for mark in wanted[shared:])
    return wanted


def _nested(active: Iterable[Mark]) -> list[Mark]:
    """Return those of the marks that may stand inside each other, outermost first."""
    # Telegram merges or drops a tag inside its own kind, so the outermost of each wins.
    first: dict[str, Mark] = {}
    for mark in active:
        first.setdefault(mark.name, mark)
    if "code" in first:
        return [mark for name, mark in first.items() if name in _RANK]
    return list(first.values())


def _trimmed(mark: Mark, text: str) -> Mark | None:
    inner = text[mark.start : mark.end]
    start = mark.start + len(inner) - len(inner.lstrip())
    end = mark.start + len(inner.rstrip())
    return mark._replace(start=start, end=end) if start < end else None


def _mark(span: Span) -> Mark | None:
    url = span.url or ""
    if span.style is not Style.LINK:
        return Mark(span.start, span.end, _STYLES[span.style])
    return Mark(span.start, span.end, "a", url) if is_link(url) else None


def _attribute(value: str) -> str:
    return escape(value).replace('"', "&quot;")
