"""A content written out again as its author could have typed it, so that what was changed with
buttons can be copied, changed as a whole and sent anew.

The words and their formatting stay; only the signs of structure are put back. Must not parse.
"""

from collections.abc import Iterator

from bot.domain.draft import Content, Item, Section
from bot.domain.rich import RichText

_BULLETS = ("– ", "  – ")


def source_of(content: Content) -> RichText:
    """Return the text of a content. No date is added to one that was led or dated with a button: it
    would come back as words of the title, which nobody wrote. A text without a date keeps the day.
    """
    parts = [*content.title, *content.opening()]
    sections = [RichText.join(_lines(section), "\n") for section in content.sections]
    return RichText.join([*parts, *sections, *content.closing], "\n\n")


def _lines(section: Section) -> Iterator[RichText]:
    if section.heading is not None:
        yield _behind("# ", section.heading)
    for block in section.blocks:
        if isinstance(block, Item):
            yield _behind(_BULLETS[block.level], block.text)
        else:
            # A paragraph stands between blank lines, or it would belong to the item above.
            yield RichText.join([RichText.plain(""), block.text, RichText.plain("")], "\n")


def _behind(sign: str, text: RichText) -> RichText:
    return RichText.join([RichText.plain(sign), text], "")
