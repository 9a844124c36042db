"""Which item a reply to a review card means: by the words that it quotes, by a number before the
remark, or because the message shows no other item. And how a remark is shown.

Pure. Must not know who may remark.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bot.domain.draft import Content, Item
from bot.text.fitting import glimpse
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.reader import markup

WHOLE = 0
"""The key that stands for the whole draft."""

_NUMBERED = re.compile(r"\s*#?(\d{1,3})\s*[:.)،-](?!\d)\s*(.*)", re.DOTALL)
"""The number of an item and a remark on it; "2:30" and "2.5" are words of the remark."""

_SHOWN = 40
_SURE = 60


class Remark(NamedTuple):
    """What is said, and about which item, by its key."""

    item: int
    words: str


def remark(words: str, quote: str | None, message: Html, content: Content) -> Remark:
    """Return what a reply with these words to a card's `message` says about `content`."""
    if quote and (item := _quoted(quote, message, content)) is not None:
        return Remark(item.key, words.strip())
    found = _NUMBERED.fullmatch(words)
    if found is not None:
        items = list(content.items())
        place = int(found[1])
        if 1 <= place <= len(items):
            return Remark(items[place - 1].key, found[2].strip())
    shown = list(_shown(message, content))
    return Remark(shown[0].key if len(shown) == 1 else WHOLE, words.strip())


def subject(key: int, content: Content, say: Localizer) -> Html:
    """Return what a remark is about: an item's number and first words, or the whole draft."""
    for number, item in enumerate(content.items(), start=1):
        if item.key == key:
            return say.html(
                "remark-item", number=str(number), words=glimpse(item.text.text, _SHOWN)
            )
    return say.html("remark-whole")


def _quoted(quote: str, message: Html, content: Content) -> Item | None:
    wanted = _plain(quote).rstrip("… ")
    if not wanted:
        return None
    shown = [*_shown(message, content), *content.items()]
    inside = (item for item in shown if wanted in _plain(item.text.text))
    around = (item for item in shown if _plain(item.text.text) in wanted)
    return next(inside, None) or next(around, None)


def _shown(message: Html, content: Content) -> Iterator[Item]:
    """Yield the items that a message of the card shows, at least with their beginning."""
    text = _plain(markup(message).text)
    for item in content.items():
        words = _plain(item.text.text)
        if words and words[:_SURE] in text:
            yield item


def _plain(text: str) -> str:
    """Return a text on one line, without the invisible marks that stand around names."""
    bare = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(bare.split())
