"""An item as a person shares it from any chat: a line to choose it by, and the message it becomes.

Must not search, nor know Telegram.
"""

from typing import NamedTuple

from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.fitting import first_words
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.lines import front_name
from bot.text.pack import Block, pack
from bot.text.render import Link, statement

OFFSET_BYTES = 64
"""The longest offset of an inline query (bot-api.md, Limits)."""

_TITLE = 80
_LONGEST = 3_000
"""Characters that are left of what no message holds, so that its source still stands below."""


class Shared(NamedTuple):
    """One choice: what stands in the list, and the message that it sends."""

    id: str
    title: str
    description: str
    html: Html


def shared(found: Statement, say: Localizer, theatre: Theatre, link: Link = None) -> Shared:
    """Return a statement to be shared; `link` leads from its name to its history."""
    confidence = found.confidence or Confidence.STATED
    words = first_words(found.text.text, _TITLE)
    if confidence is not Confidence.STATED:
        label = say.text(f"confidence-{confidence}")
        words = say.text("inline-title", confidence=label, words=words)
    fronts = [front_name(front, theatre, say) for front in found.fronts]
    about = " · ".join([say.date(found.id.day), *fronts])
    return Shared(str(found.id), words, about, _message(found, say, theatre, link))


def next_offset(offset: int, shown: int, total: int) -> str:
    """Return where the next page begins; empty for none."""
    return str(offset + shown) if shown and offset + shown < total else ""


def read_offset(words: str) -> int | None:
    """Return what `next_offset` wrote; None for what it cannot have written."""
    if not words:
        return 0
    known = words.isascii() and words.isdecimal() and len(words) < 10
    return int(words) if known else None


def _message(found: Statement, say: Localizer, theatre: Theatre, link: Link) -> Html:
    parts = pack([Block(html=statement(found, say, theatre, link))])
    length = min(_LONGEST, len(found.text.text))
    while len(parts) > 1:
        # Cut as plain words: what follows, the source, must stand in any case. Few words can be
        # too many, too, where Telegram finds an entity in each.
        short = RichText.plain(first_words(found.text.text, length))
        cut = found.model_copy(update={"text": short})
        parts = pack([Block(html=statement(cut, say, theatre, link))])
        length //= 2
    return parts[0]
