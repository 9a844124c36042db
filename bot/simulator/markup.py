"""Telegram's HTML, read the way Telegram reads it: text and entities, or an error by byte offset.

Source of the rules: Bot API, "HTML style", and tdlib's parser. It is lenient where Telegram is
lenient (a bare `>` or `&`, an end tag without a name) and must not repair anything else. Limits and
trimming are `formatted`'s.
"""

import re
from dataclasses import dataclass, field

from bot.simulator.answers import bad_request, cannot_parse
from bot.simulator.links import checked_link, mentioned_user
from bot.simulator.model import Json

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_TYPES, "a", "code", "pre", "blockquote", "tg-emoji"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
# Telegram's own notion of white space; \0 stands for the end of the text, as in C.
_SPACE = " \t\r\n\v\0"
_SPECIAL = re.compile("[<&]")
_NAME = re.compile(r"[^ \t\r\n\v\0>]*")
_ATTRIBUTE = re.compile(r"[^ \t\r\n\v\0=>/\"']*")
_BLANK = re.compile(r"[ \t\r\n\v]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+))")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CARRIES = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
    ("blockquote", "expandable"): "",
}


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of entity offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    name: str
    argument: str
    offset: int
    part: int


@dataclass(slots=True)
class _Reader:
    source: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        at = 0
        end = len(self.source) - 1
        while match := _SPECIAL.search(self.source, at):
            self.keep(self.source[at : match.start()])
            at = match.start()
            at = self.reference(at) if self.source[at] == "&" else self.tag(at)
        self.keep(self.source[at:end])
        if self.stack:
            name = self.stack[-1].name
            raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{name}"')
        return "".join(self.parts), self.entities

    def keep(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += utf16_length(text)

    def offset(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def reference(self, at: int) -> int:
        character, after = decode_reference(self.source, at)
        self.keep(character)
        return after

    def tag(self, begin: int) -> int:
        return self.close(begin) if self.source[begin + 1] == "/" else self.open(begin)

    def open(self, begin: int) -> int:
        match = _NAME.match(self.source, begin + 1)
        at = match.end() if match else begin + 1
        if self.source[at] == "\0":
            raise cannot_parse(f"Unclosed start tag at byte offset {self.offset(begin)}")
        # Names are not case-sensitive.
        name = self.source[begin + 1 : at].lower()
        if name not in _TAGS:
            where = self.offset(begin)
            raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {where}')
        argument, at = self.attributes(name, begin, at)
        if name == "span" and argument != "spoiler":
            words = f'Tag "span" must have class "tg-spoiler" at byte offset {self.offset(begin)}'
            raise cannot_parse(words)
        self.stack.append(_Open(name, argument, self.length, len(self.parts)))
        return at + 1

    def attributes(self, tag: str, begin: int, at: int) -> tuple[str, int]:
        argument = ""
        while True:
            at = _skip(_BLANK, self.source, at)
            if self.source[at] == ">":
                return argument, at
            start = at
            at = _skip(_ATTRIBUTE, self.source, at)
            name = self.source[start:at]
            if not name:
                words = f'Empty attribute name in the tag "{tag}" at byte offset '
                raise cannot_parse(words + str(self.offset(begin)))
            value, at = self.value(tag, begin, at)
            prefix = _CARRIES.get((tag, name))
            if prefix is not None and value.startswith(prefix):
                argument = value.removeprefix(prefix) or ("1" if tag == "blockquote" else "")

    def value(self, tag: str, begin: int, at: int) -> tuple[str, int]:
        at = _skip(_BLANK, self.source, at)
        # An attribute without a value, such as `expandable`.
        if self.source[at] not in "=\0":
            return "", at
        at = _skip(_BLANK, self.source, at + 1) if self.source[at] == "=" else at
        if self.source[at] == "\0":
            words = f'Unclosed start tag "{tag}" at byte offset {self.offset(begin)}'
            raise cannot_parse(words)
        if self.source[at] in "\"'":
            return self.quoted(begin, at)
        end = _skip(_TOKEN, self.source, at)
        if self.source[end] not in _SPACE + ">":
            raise cannot_parse(f"Unexpected end of name token at byte offset {self.offset(at)}")
        if self.source[end] == "\0":
            raise cannot_parse(f"Unclosed start tag at byte offset {self.offset(begin)}")
        return self.source[at:end].lower(), end

    def quoted(self, begin: int, at: int) -> tuple[str, int]:
        end = self.source.find(self.source[at], at + 1)
        if end < 0 or self.source[end + 1] == "\0":
            raise cannot_parse(f"Unclosed start tag at byte offset {self.offset(begin)}")
        return decode_references(self.source[at + 1 : end]), end + 1

    def close(self, begin: int) -> int:
        if not self.stack:
            raise cannot_parse(f"Unexpected end tag at byte offset {self.offset(begin)}")
        at = _skip(_NAME, self.source, begin + 2)
        name = self.source[begin + 2 : at].lower()
        at = _skip(_BLANK, self.source, at)
        if self.source[at] != ">":
            raise cannot_parse(f"Unclosed end tag at byte offset {self.offset(begin)}")
        opened = self.stack.pop()
        if name and name != opened.name:
            words = f"Unmatched end tag at byte offset {self.offset(begin)}, "
            raise cannot_parse(f'{words}expected "</{opened.name}>", found "</{name}>"')
        # An entity without text vanishes, also in Telegram.
        if self.length > opened.offset:
            self.emit(opened)
        return at + 1

    def emit(self, opened: _Open) -> None:
        span = {"offset": opened.offset, "length": self.length - opened.offset}
        if opened.name == "a":
            self.link(opened, span)
        elif opened.name in {"pre", "code"}:
            self.block(opened, span)
        elif opened.name == "tg-emoji":
            if not opened.argument.isdecimal() or not int(opened.argument):
                raise cannot_parse("Invalid custom emoji identifier specified")
            self.entities.append(
                {"type": "custom_emoji"} | span | {"custom_emoji_id": opened.argument}
            )
        elif opened.name == "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
            self.entities.append({"type": kind} | span)
        else:
            self.entities.append({"type": _TYPES[opened.name]} | span)

    def link(self, opened: _Open, span: Json) -> None:
        # A link without an address points to its own text.
        address = opened.argument or "".join(self.parts[opened.part :])
        if (user := mentioned_user(address)) is not None:
            # A whole User, without which no client could read it.
            person = {"id": user, "is_bot": False, "first_name": "Person"}
            self.entities.append({"type": "text_mention"} | span | {"user": person})
        elif url := checked_link(address):
            self.entities.append({"type": "text_link"} | span | {"url": url})

    def block(self, opened: _Open, span: Json) -> None:
        """`<pre><code class="language-x">` is one entity, in either order of nesting."""
        last = self.entities[-1] if self.entities else {}
        same = {"offset": last.get("offset"), "length": last.get("length")} == span
        language = opened.argument or last.get("language", "")
        if same and language and {last["type"], opened.name} == {"pre", "code"}:
            self.entities[-1] = {"type": "pre"} | span | {"language": language}
            return
        entity = {"type": opened.name} | span
        if opened.name == "code" and opened.argument:
            # Kept until the end: a `pre` around it may still want it.
            entity["language"] = opened.argument
        self.entities.append(entity)


def _skip(pattern: re.Pattern[str], source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at


def decode_reference(source: str, at: int) -> tuple[str, int]:
    """The character behind the `&` at `at` and where to read on; unknown names stay as they are."""
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        character = _NAMED.get(name, "")
    else:
        code = int(hexadecimal, 16) if hexadecimal else int(decimal)
        # Ten characters is tdlib's limit for a reference.
        known = 0 < code < 0x10FFFF and match.end() - at < 10
        character = chr(code) if known else ""
    if not character:
        return "&", at + 1
    end = match.end()
    # The semicolon is optional, as in old HTML.
    return character, end + 1 if source[end : end + 1] == ";" else end


def decode_references(text: str) -> str:
    """`text` with every character reference decoded."""
    parts = []
    at = 0
    while (found := text.find("&", at)) >= 0:
        parts.append(text[at:found])
        character, at = decode_reference(text, found)
        parts.append(character)
    return "".join([*parts, text[at:]])


def read_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities (offsets in UTF-16 units) of `source`.

    Raises ApiError in Telegram's words ("can't parse entities: ..."), offsets in UTF-8 bytes.
    """
    # The end mark spares every look-ahead its own check for the end.
    text, entities = _Reader(source.replace("\0", " ") + "\0").read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    if _SURROGATE.search(text):
        raise bad_request(
            "text contains invalid Unicode characters after decoding HTML entities, check for "
            "unmatched surrogate code units"
        )
    return text, entities
