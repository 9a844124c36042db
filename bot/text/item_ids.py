"""Public ids of published items, such as 2024-12-06/S3, where people write them into a text.

Must not know whether there is such an item.
"""

from collections.abc import Iterator

import regex

from bot.domain.ids import ItemId

_ID = regex.compile(r"(?<![\p{L}\p{N}/-])\d{4}-\d{2}-\d{2}/[SP]\d{1,5}(?![\p{L}\p{N}])", regex.I)


def ids_in(text: str, letters: str = "SP") -> Iterator[ItemId]:
    """Yield the ids that stand in a text, in its order; of these letters alone."""
    for found in _ID.finditer(text):
        try:
            name = ItemId.read(found[0])
        except ValueError:
            continue
        if name.letter in letters:
            yield name
