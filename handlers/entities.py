"""Telegram's formatting and ours: UTF-16 units there, characters here.

What is not on the allow-list of Style (mentions of people, custom emoji) stays as plain words
(threats T20, T25). Must not interpret the words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from telegram import Message, MessageEntity

from bot.domain.rich import RichText, Span, Style
from bot.text.html import is_link

_STYLES = {
    MessageEntity.BOLD: Style.BOLD,
    MessageEntity.ITALIC: Style.ITALIC,
    MessageEntity.UNDERLINE: Style.UNDERLINE,
    MessageEntity.STRIKETHROUGH: Style.STRIKE,
    MessageEntity.SPOILER: Style.SPOILER,
    MessageEntity.CODE: Style.CODE,
    MessageEntity.PRE: Style.CODE,
    MessageEntity.TEXT_LINK: Style.LINK,
    MessageEntity.BLOCKQUOTE: Style.QUOTE,
    MessageEntity.EXPANDABLE_BLOCKQUOTE: Style.QUOTE,
}
_TYPES = {style: kind for kind, style in reversed(_STYLES.items())}


def from_message(message: Message) -> RichText:
    """Return the message's text, or its caption, with the formatting."""
    if message.text is not None:
        return from_telegram(message.text, message.entities)
    return from_telegram(message.caption or "", message.caption_entities)


def from_telegram(text: str, entities: Sequence[MessageEntity]) -> RichText:
    """Return the text with those of the entities that we keep; impossible ones are left out."""
    offsets = _offsets(text)
    return RichText(text=text, spans=tuple(_spans(entities, offsets)))


def to_telegram(text: RichText) -> list[MessageEntity]:
    """Return the formatting as Telegram's entities; links that we do not allow are left out."""
    offsets = _offsets(text.text)
    return [
        MessageEntity(
            _TYPES[span.style],
            offset=offsets[span.start],
            length=offsets[span.end] - offsets[span.start],
            url=span.url,
        )
        for span in text.spans
        if span.style is not Style.LINK or is_link(span.url or "")
    ]


def pieces(text: RichText, limit: int) -> Iterator[RichText]:
    """Yield the text in pieces of at most `limit` UTF-16 units, cut at line ends if possible.

    White space around a piece is left out, as Telegram would do.
    """
    offsets = _offsets(text.text)
    at = 0
    while at < len(text.text):
        end = bisect_right(offsets, offsets[at] + limit) - 1
        if end < len(text.text):
            end = _line_end(text.text, at, end)
        piece = text.cut(at, end).strip()
        if piece:
            yield piece
        at = end


def without_command(message: Message) -> RichText:
    """Return what stands behind the command at the beginning of a message or a caption, if any."""
    found = message.entities or message.caption_entities
    lengths = (one.length for one in found if one.type == one.BOT_COMMAND and one.offset == 0)
    return from_message(message).cut(next(lengths, 0)).strip()


def _spans(entities: Sequence[MessageEntity], offsets: list[int]) -> Iterator[Span]:
    for entity in entities:
        style = _STYLES.get(entity.type)
        start = bisect_left(offsets, entity.offset)
        end = min(bisect_left(offsets, entity.offset + entity.length), len(offsets) - 1)
        if style is None or start >= end:
            continue
        if style is not Style.LINK:
            yield Span(start=start, end=end, style=style)
        elif is_link(entity.url or ""):
            yield Span(start=start, end=end, style=style, url=entity.url)


def _line_end(text: str, start: int, end: int) -> int:
    half = start + (end - start) // 2
    line = text.rfind("\n", half, end)
    return (line if line >= 0 else text.rfind(" ", half, end)) + 1 or end


def _offsets(text: str) -> list[int]:
    """Return where each character begins in UTF-16, and where the text ends."""
    return list(accumulate((1 + (ord(character) > 0xFFFF) for character in text), initial=0))
