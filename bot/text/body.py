"""What stands between a bulletin's head and its end: intro, sections, items, closing words.

Words in their order, never changed. Must not know what stands around them (`bot.text.framing`).
"""

from collections.abc import Iterator
from itertools import groupby

from bot.domain.bulletin import Floor
from bot.domain.draft import Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText, Style
from bot.domain.theatre import Theatre
from bot.text.choosing import LeftOut
from bot.text.html import escape, joined, rich, tag
from bot.text.i18n import Localizer
from bot.text.lines import (
    front_name,
    item_line,
    shows,
    styled,
    whole_quotes,
    without_quotes,
)
from bot.text.pack import Block

LONG_ANALYSIS = 600
"""Characters above which an evaluation is folded away, to be opened by whoever wants it."""

_SHORT_ITEM = 100

_HEADING_SIGNS = {SectionKind.FRONT: "📍 ", SectionKind.RUMOURS: "💬 ", SectionKind.ANALYSIS: "🔎 "}
_DISCLAIMER_SIGN = "ℹ️ "


def opening(content: Content) -> Iterator[Block]:
    """Yield intro and disclaimer."""
    disclaimer_at = len(content.intro[: content.disclaimer_at])
    for place, text in enumerate(content.opening()):
        if content.disclaimer is None or place != disclaimer_at:
            yield Block(html=rich(whole_quotes(text)))
        elif shows(text):
            inner = joined([escape(_DISCLAIMER_SIGN), rich(without_quotes(text.strip()))])
            yield Block(html=tag("blockquote", inner))


def section_blocks(section: Section, say: Localizer) -> Iterator[Block]:
    """Yield a section: its heading, and what stands under it."""
    headed = section.heading is not None and shows(section.heading)
    if section.heading is not None and headed:
        yield _heading(section.heading.strip(), section.kind)
    # Only the first block stands close to the heading.
    for block in _body(section, say):
        yield block.model_copy(update={"tight": True}) if headed else block
        headed = False


def _heading(heading: RichText, kind: SectionKind) -> Block:
    # An author who begins with a sign of their own wants that one.
    sign = _HEADING_SIGNS.get(kind, "") if heading.text[0].isalnum() else ""
    bold = rich(styled(without_quotes(heading), Style.BOLD))
    return Block(html=joined([escape(sign), bold]), keep_with_next=True)


def _body(section: Section, say: Localizer) -> Iterator[Block]:
    for kind, group in groupby(section.blocks, lambda block: block.type):
        blocks = [block for block in group if shows(block.text)]
        if kind == "item":
            yield from _items([block for block in blocks if isinstance(block, Item)], say)
        else:
            texts = [block.text.strip() for block in blocks if isinstance(block, Paragraph)]
            yield from _paragraphs(texts, section.kind)


def _items(items: list[Item], say: Localizer) -> Iterator[Block]:
    """Yield the items: a section of short ones as a close list, one with long ones airily."""
    short = all(len(item.text.text) <= _SHORT_ITEM for item in items)
    for item in items:
        tight = short or item.level > 0
        yield Block(html=item_line(item, say), tight=tight, key=item.key)


def _paragraphs(texts: list[RichText], kind: SectionKind) -> Iterator[Block]:
    # One quote for the whole evaluation: a reader opens it once.
    long = sum(len(text.text) for text in texts) > LONG_ANALYSIS
    if kind is SectionKind.ANALYSIS and long:
        inner = joined((rich(without_quotes(text)) for text in texts), "\n\n")
        yield Block(html=tag("blockquote", inner, expandable=""))
        return
    for text in texts:
        yield Block(html=rich(whole_quotes(text)))


def left_out_line(
    left_out: LeftOut, floor: Floor, theatre: Theatre, say: Localizer
) -> Iterator[Block]:
    """Yield the line about what the reader's choice leaves out, if it leaves out anything."""
    if not left_out.total:
        return
    named = [
        say.html("bulletin-left-out-front", front=front_name(front, theatre, say), count=count)
        for front, count in left_out.fronts
    ]
    if left_out.below:
        named.append(say.html(f"edition-below-{floor}", count=left_out.below))
    fronts = joined(named, " · ")
    yield Block(html=say.html("bulletin-left-out", count=left_out.total, fronts=fronts))
