"""The texts of a content one by one, and a content in which some of them read otherwise.

Keeps the formatting around what changes. Must not decide what is to be changed.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from bot.domain.draft import Block, Content, Item, Section
from bot.domain.rich import RichText, Span
from bot.text.fitting import first_words

_SHOWN = 80
_ADDRESS = regex.compile(r"(?i)(?:https?://|www\.|\bt\.me/)\S+|\S+@\S+")

Change = Callable[[RichText], RichText]


class Passage(NamedTuple):
    """A text, and the key of the item to which it belongs; 0 for all that is no item's."""

    item: int
    text: RichText


def passages(content: Content) -> Iterator[Passage]:
    """Yield every text that readers will see, but the title, in the order of the draft."""
    for text in content.opening():
        yield Passage(0, text)
    for section in content.sections:
        if section.heading is not None:
            yield Passage(0, section.heading)
        for block in section.blocks:
            key = block.key if isinstance(block, Item) else 0
            yield Passage(key, block.text)
            for source in block.sources if isinstance(block, Item) else ():
                yield Passage(key, source)
    for text in content.closing:
        yield Passage(0, text)


def rewritten(content: Content, item: int, change: Change) -> Content:
    """Return the content with every text of one item changed; 0 means all that is no item's."""

    def loose(text: RichText) -> RichText:
        return text if item else change(text)

    def block(one: Block) -> Block:
        if not isinstance(one, Item):
            return one.model_copy(update={"text": loose(one.text)})
        if one.key != item:
            return one
        # In the order of `passages`: some changes are for the first place alone.
        words = change(one.text)
        sources = tuple(change(source) for source in one.sources)
        return one.model_copy(update={"text": words, "sources": sources})

    def section(one: Section) -> Section:
        heading = None if one.heading is None else loose(one.heading)
        blocks = tuple(block(each) for each in one.blocks)
        return one.model_copy(update={"heading": heading, "blocks": blocks})

    at = min(content.disclaimer_at, len(content.intro))
    opening = [loose(text) for text in content.opening()]
    disclaimer = None if content.disclaimer is None else opening.pop(at)
    return content.model_copy(
        update={
            "intro": tuple(opening),
            "disclaimer": disclaimer,
            "sections": tuple(section(one) for one in content.sections),
            "closing": tuple(loose(text) for text in content.closing),
        }
    )


def put(text: RichText, start: int, end: int, words: str) -> RichText:
    """Return the text with `words` in place of the characters `start` to `end`. What was bold stays
    bold; words put in between two characters do not become part of a link that ends there."""
    grown = len(words) - (end - start)

    def begins(at: int) -> int:
        return at + grown if at >= end else min(at, start)

    def ends(at: int) -> int:
        return at if at <= start else max(at, end) + grown

    spans = (
        Span(start=begins(span.start), end=ends(span.end), style=span.style, url=span.url)
        for span in text.spans
    )
    return RichText(
        text=text.text[:start] + words + text.text[end:],
        spans=tuple(span for span in spans if span.start < span.end),
    )


def reworded(text: RichText, found: str, words: str, *, addresses: bool = False) -> RichText:
    """Return the text with `words` wherever `found` stands as whole words; within `addresses` only
    if that is wanted."""
    pattern = regex.compile(
        rf"(?<![\p{{L}}\p{{N}}]){regex.escape(found)}(?![\p{{L}}\p{{N}}\p{{M}}])"
    )
    read = text.text if addresses else prose(text)
    for match in reversed(list(pattern.finditer(read))):
        text = put(text, match.start(), match.end(), words)
    return text


def prose(text: RichText) -> str:
    """Return the characters with blanks where addresses stand: those are not to be read."""
    if not _ADDRESS.search(text.text):
        return text.text
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text.text)


def shown(text: RichText) -> str:
    """Return the first words, by which a person knows the text again."""
    return first_words(text.text, _SHOWN)
