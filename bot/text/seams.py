"""Where a client cut a long paste: whether a message goes on with the one before, and what stood
between them.

Clients cut at 4,096 UTF-16 units: behind a paragraph, a line or a word if one ends in the second
half, and Telegram trims white space there. Must not know who wrote, or when.
"""

import re

from bot.domain.rich import RichText
from bot.text.reader import MAX_TEXT, units

_HALF = MAX_TEXT // 2
_NEAR = 3_500
"""A message this long has probably been cut; few are by chance."""
_SLACK = 64
"""What white space and a command before the text may have taken."""
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_SENTENCE_ENDS = tuple(".!?:…»”\"')؟。")


def goes_on(length: int, text: str) -> bool:
    """Whether `text` may go on with a message of `length` units: that one is nearly full, or the
    next paragraph had no room in it. A longer one came as a file, which nobody cuts."""
    if not _HALF <= length <= MAX_TEXT:
        return False
    return length >= _NEAR or _had_no_room(length, _PARAGRAPH_END.split(text, maxsplit=1)[0])


def rejoined(before: RichText, length: int, after: RichText) -> RichText:
    """Return the text `before`, whose last message had `length` units, with what follows it."""
    return RichText.join((before, after), _seam(before.text.rstrip(), length, after.text))


def _seam(before: str, length: int, after: str) -> str:
    word = after.split(maxsplit=1)[0] if after.strip() else ""
    opens = not after[:1].isalnum()
    if opens or before.endswith(_SENTENCE_ENDS) or not _had_no_room(length, word):
        return "\n\n"
    inside_a_word = length == MAX_TEXT and not re.search(r"\s", before[-_HALF:])
    return "" if inside_a_word else " "


def _had_no_room(length: int, text: str) -> bool:
    return length + units(text) + _SLACK > MAX_TEXT
