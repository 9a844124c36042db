"""The strict reader of Telegram HTML: every message passes it before it is stored.

It refuses what Telegram would refuse and what Telegram would silently change, so that what is
approved is what is shown. Must not mend anything.
"""

import re
import unicodedata
from html import unescape

from bot.domain.model import Frozen
from bot.text.html import TAGS, Mark, clean, is_link

MAX_TEXT = 4096
MAX_ENTITIES = 100
MAX_BYTES = 32_768
"""Limits of one message: UTF-16 units after parsing, entities, and bytes before parsing."""

_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z-]+)(?P<rest>[^<>]*)>"
    r"|(?P<entity>&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-f]{1,6});)"
    r"|(?P<text>[^<>&]+)"
)
_HREF = re.compile(r' href="([^"<>]*)"')
_STRAY_AMPERSAND = re.compile(r"&(?!(?:lt|gt|amp|quot);)")
_EQUAL = {"strong": "b", "em": "i", "ins": "u", "strike": "s", "del": "s"}
_VERBATIM = frozenset({"code", "pre"})
_KNOWN = TAGS | _VERBATIM

# Links, mail addresses, mentions, hashtags, cashtags, commands, phone and card numbers, IP
# addresses: what Telegram finds by itself. Rather one too many, since the 101st would be dropped.
_DETECTED = re.compile(
    r"://|(?<=\w)\.(?=[^\W\d_]{2})|@(?=\w)|#(?=\w)|\$(?=[A-Z])|(?<![\w/.:])/(?=[A-Za-z])"
    r"|(?<!\d)(?=(?:\d[ -]?){13})|\+(?=\d{5})|(?<!\d)(?=\d{1,3}(?:\.\d{1,3}){3})"
)
# Telegram calls a text empty that has nothing but these.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc")


class MarkupError(ValueError):
    """Telegram would refuse this message, or show something else than it says."""


class Reading(Frozen):
    """What a message shows: its `text`, its `spans` (outer before inner), and how many `entities`
    it has at most, with those that Telegram finds in the text by itself."""

    text: str
    entities: int
    spans: tuple[Mark, ...] = ()


def read(html: str) -> Reading:
    """Read one whole message.

    Raises MarkupError on unknown or badly nested tags, unescaped & < >, characters that Telegram
    changes, an empty text, white space around it, and more than `MAX_TEXT` units (which are never
    fewer than code points), `MAX_ENTITIES` or `MAX_BYTES`.
    """
    found = markup(html)
    if is_blank(found.text):
        raise MarkupError("the text is empty")
    if found.text != found.text.strip():
        raise MarkupError("white space around the text")
    if (count := units(found.text)) > MAX_TEXT:
        raise MarkupError(f"{count} characters")
    if found.entities > MAX_ENTITIES:
        raise MarkupError(f"{found.entities} entities")
    if (size := len(html.encode())) > MAX_BYTES:
        raise MarkupError(f"{size} bytes")
    return found


def markup(html: str) -> Reading:
    """Read a piece of a message: as strict as `read` about the markup, without its limits."""
    reader = _Reader()
    at = 0
    while at < len(html):
        token = _TOKEN.match(html, at)
        if token is None:
            raise MarkupError(f"unescaped {html[at]!r} at {at}")
        reader.take(token)
        at = token.end()
    return reader.end()


def units(text: str) -> int:
    """Return the UTF-16 units of a text."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def detected(text: str) -> list[int]:
    """Return where Telegram may find an entity by itself."""
    return [match.start() for match in _DETECTED.finditer(text)]


def is_blank(text: str) -> bool:
    """Whether Telegram would call the text empty."""
    return all(
        character.isspace() or character in _INVISIBLE or unicodedata.category(character) == "Cf"
        for character in text
    )


class _Reader:
    def __init__(self) -> None:
        self.text = ""
        self.open: list[Mark] = []
        self.spans: list[Mark] = []

    def take(self, token: re.Match[str]) -> None:
        if token["text"] is not None or token["entity"] is not None:
            self.add(token["text"] or _character(token["entity"]))
            return
        name = _EQUAL.get(token["name"], token["name"])
        if name not in _KNOWN:
            raise MarkupError(f"unsupported tag {token[0]!r}")
        if token["close"]:
            self.close(name, token)
        else:
            self.start(name, token["rest"])

    def add(self, text: str) -> None:
        if clean(text) != text:
            raise MarkupError("characters that Telegram removes or replaces")
        self.text += text

    def start(self, name: str, rest: str) -> None:
        above = [mark.name for mark in self.open]
        if name in above:
            raise MarkupError(f"<{name}> inside itself")
        if _VERBATIM.intersection(above):
            raise MarkupError(f"<{name}> inside code")
        if name in _VERBATIM and set(above) - {"blockquote"}:
            raise MarkupError(f"<{name}> inside <{above[-1]}>")
        if name == "blockquote" and above:
            raise MarkupError(f"a quote inside <{above[-1]}>")
        mark = Mark(len(self.text), -1, name, _value(name, rest))
        self.open.append(mark)
        # Kept at its place, so that outer marks stand before inner ones; closing fills in its end.
        self.spans.append(mark)

    def close(self, name: str, token: re.Match[str]) -> None:
        if not self.open or self.open[-1].name != name or token["rest"]:
            raise MarkupError(f"unmatched {token[0]!r}")
        mark = self.open.pop()
        if not self.text[mark.start :].strip():
            raise MarkupError(f"nothing inside <{name}>")
        place = len(self.spans) - 1 - self.spans[::-1].index(mark)
        self.spans[place] = mark._replace(end=len(self.text))

    def end(self) -> Reading:
        if self.open:
            raise MarkupError(f"no end of <{self.open[-1].name}>")
        entities = len(self.spans) + len(detected(self.text))
        return Reading(text=self.text, entities=entities, spans=tuple(self.spans))


def _value(name: str, rest: str) -> str:
    """Return the attribute of a tag; raises MarkupError where it may not have this one."""
    if name == "a":
        found = _HREF.fullmatch(rest)
        url = unescape(found[1]) if found else ""
        if found is None or _STRAY_AMPERSAND.search(found[1]) or not is_link(url):
            raise MarkupError(f"not a link that we allow: {rest[:80]!r}")
        return url
    if name == "blockquote" and rest == " expandable":
        return "expandable"
    if rest:
        raise MarkupError(f"<{name}> has no such attribute: {rest[:80]!r}")
    return ""


def _character(entity: str) -> str:
    shown = unescape(entity)
    # `unescape` mends numbers that stand for no character; Telegram leaves them as they are.
    if len(shown) != 1 or shown == "\ufffd":
        raise MarkupError(f"no such character: {entity}")
    return shown
