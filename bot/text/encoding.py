"""Bytes of a text file to text. Says plainly what it took them for; refuses what is no text."""

import codecs
from typing import NamedTuple

from bot.domain.errors import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# ASCII controls that no text file holds; tabs, line ends, form feeds and escapes may occur.
_NO_TEXT = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1b")


class Text(NamedTuple):
    """The text of a file, and the encoding in which it was read."""

    text: str
    encoding: str


def decode(data: bytes) -> Text:
    """Read bytes as text: by their mark, as UTF-8, as UTF-16, at last as Windows-1252.

    Raises BadInput for what is no text.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.isdisjoint(text):
            continue
        return Text(text.replace("\r\n", "\n"), encoding.removesuffix("-sig"))
    raise BadInput("error-binary")


def _candidates(data: bytes) -> tuple[str, ...]:
    marked = tuple(encoding for mark, encoding in _MARKS if data.startswith(mark))
    if marked:
        return marked
    zeros = data[0::2].count(0), data[1::2].count(0)
    if not any(zeros):
        return ("utf-8", "cp1252")
    # UTF-16 without a mark shows by zeros in one half of each pair; binary data have them anywhere.
    if 20 * min(zeros) > max(zeros):
        return ()
    return ("utf-16-le",) if zeros[1] > zeros[0] else ("utf-16-be",)
