"""From what was sent to what is shown: cleaning, trimming, entities, and the limits on text.

Reproduces what Telegram does to a text between accepting and storing it (Bot API, "Formatting
options"; tdlib, fix_formatted_text). It must not know who sent it or where.
"""

import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.simulator.answers import NOT_UTF8, bad_request
from bot.simulator.links import detect
from bot.simulator.markup import read_html, utf16_length
from bot.simulator.model import Json

TEXT_LIMIT = 4096  # code points after entity parsing; Bot API, sendMessage
CAPTION_LIMIT = 1024  # Bot API, sendPhoto and sendDocument
RAW_LIMIT = 32_768  # bytes of the raw text; telegram-bot-api, Client.cpp
ENTITY_LIMIT = 100  # Telegram's servers keep the first hundred and drop the rest silently

# Removed: carriage returns, line and paragraph separators, direction embeddings and overrides,
# and three combining lines. Other control characters become a space.
_REMOVED = "\r\u2028-\u202e\u0333\u033f\u030a"
_DIRTY = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f{_REMOVED}]")
_REMOVE = re.compile(f"[{_REMOVED}]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_INVISIBLE = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\u2800\ufeff]*")
_SOLID = {"code", "pre"}
_LINKS = {"text_link", "text_mention", "custom_emoji"}
_ORDER = {"blockquote": 0, "expandable_blockquote": 0, "pre": 1, "code": 2, "text_link": 3}
_FOUND = {"url", "email", "mention", "bot_command", "hashtag"}
_HTML = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as shown; `dropped` entities were beyond the hundredth and vanished silently."""

    text: str
    entities: tuple[Json, ...]
    dropped: int = 0

    def fields(self, name: Literal["text", "caption"]) -> Json:
        """The Bot API fields of a Message that hold it."""
        if not self.text:
            return {}
        shape: Json = {name: self.text}
        if self.entities:
            shape["entities" if name == "text" else "caption_entities"] = list(self.entities)
        return shape


def format_text(
    raw: str, parse_mode: str | None, entities: list[Json] | None, *, limit: int = TEXT_LIMIT
) -> Formatted:
    """`raw` as Telegram would keep it; raises ApiError in Telegram's words.

    An empty result is allowed here: captions may be empty, and the caller refuses empty texts.
    """
    try:
        size = len(raw) if raw.isascii() else len(raw.encode())
    except UnicodeEncodeError:
        raise bad_request(NOT_UTF8) from None
    if size > RAW_LIMIT:
        raise bad_request("text is too long")
    mode = (parse_mode or "").lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    # Text as the key of the cache: a broadcast formats the same text thousands of times.
    key = json.dumps([_entity(each) for each in entities]) if entities and not mode else ""
    formatted = _formatted(raw, mode, key)
    if len(formatted.text) > limit:
        words = "message is too long" if limit == TEXT_LIMIT else "message caption is too long"
        raise bad_request(words)
    return formatted


def _entity(given: Json) -> Json:
    whole = isinstance(given.get("offset"), int) and isinstance(given.get("length"), int)
    if not whole or not isinstance(given.get("type"), str):
        raise bad_request("can't parse MessageEntity: Can't find field")
    return given


@lru_cache(maxsize=512)
def _formatted(raw: str, mode: str, entities: str) -> Formatted:
    text, given = read_html(raw) if mode else (raw, json.loads(entities or "[]"))
    text, given = _trimmed(*_cleaned(text, given))
    # Zero-width signs alone make an empty message.
    if _INVISIBLE.fullmatch(text):
        return Formatted("", ())
    every = _nested(given + [found for found in detect(text) if not _hidden(found, given)])
    return Formatted(text, tuple(every[:ENTITY_LIMIT]), max(0, len(every) - ENTITY_LIMIT))


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    if not _DIRTY.search(text):
        return text, entities
    removed = [utf16_length(text[: match.start()]) for match in _REMOVE.finditer(text)]
    moved = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        before = bisect_left(removed, start)
        length = end - start - (bisect_left(removed, end) - before)
        moved.append(entity | {"offset": start - before, "length": length})
    return _CONTROL.sub(" ", _REMOVE.sub("", text)), [each for each in moved if each["length"]]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """White space goes at the end, and at the start as far as the first entity."""
    text = text.rstrip(" \n")
    first = min((entity["offset"] for entity in entities), default=len(text))
    cut = min(len(text) - len(text.lstrip(" \n")), first)
    text, end = text[cut:], utf16_length(text) - cut
    kept = []
    for entity in entities:
        start = entity["offset"] - cut
        if (length := min(entity["length"], end - start)) > 0:
            kept.append(entity | {"offset": start, "length": length})
    return text, kept


def _hidden(found: Json, given: list[Json]) -> bool:
    """Whether a found address lies in code or in a link and is therefore left alone."""
    start, end = found["offset"], found["offset"] + found["length"]
    return any(
        each["offset"] < end and start < each["offset"] + each["length"]
        for each in given
        if each["type"] in _SOLID | _LINKS | _FOUND
    )


def _nested(entities: list[Json]) -> list[Json]:
    """Sorted as Telegram sorts them; nothing inside code, no entity inside its own kind."""
    ordered = sorted(
        entities, key=lambda each: (each["offset"], -each["length"], _ORDER.get(each["type"], 9))
    )
    kept: list[Json] = []
    solid = 0
    reach: dict[str, int] = {}
    for entity in ordered:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        # Quotes do not nest, whether they expand or not.
        kind = entity["type"].removeprefix("expandable_")
        if start < solid or reach.get(kind, -1) >= end:
            continue
        reach[kind] = end
        solid = end if kind in _SOLID else solid
        kept.append(entity)
    return kept


def escape(text: str) -> str:
    """The three characters that Telegram's HTML reserves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _tags(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"]).replace(chr(34), "&quot;")}">', "</a>"
    if kind == "text_mention":
        return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    if kind == "pre" and "language" in entity:
        return f'<pre><code class="language-{entity["language"]}">', "</code></pre>"
    return _HTML.get(kind, ("", ""))


def to_html(text: str, entities: list[Json]) -> str:
    """`text` with its entities written as Telegram's HTML; what was merely found gets no tag."""
    units = text.encode("utf-16-le", "surrogatepass")
    parts: list[str] = []
    stack: list[tuple[int, str]] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        parts.append(escape(units[at * 2 : to * 2].decode("utf-16-le", "surrogatepass")))
        at = to

    for entity in sorted(entities, key=lambda each: (each["offset"], -each["length"])):
        while stack and stack[-1][0] <= entity["offset"]:
            advance(stack[-1][0])
            parts.append(stack.pop()[1])
        advance(entity["offset"])
        start_tag, end_tag = _tags(entity)
        end = entity["offset"] + entity["length"]
        parts.append(start_tag)
        # Explicit entities may overlap; tags may not, so the inner one is cut short.
        stack.append((min(end, stack[-1][0]) if stack else end, end_tag))
    while stack:
        advance(stack[-1][0])
        parts.append(stack.pop()[1])
    advance(len(units) // 2)
    return "".join(parts)
