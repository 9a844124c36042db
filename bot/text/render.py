"""A bulletin as its readers see it: one function for preview, review card and subscription, so
that what is approved is what is sent.

The words of the content are shown in their order and never changed, but for a title that only
repeats the headline's day; what stands around them comes from the catalogs. Must not send, store or
decide anything.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.domain.bulletin import Choice, Statement
from bot.domain.delivery import Attachment
from bot.domain.draft import Confidence, Content, Section
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText, Style
from bot.domain.theatre import Theatre
from bot.text import body, framing
from bot.text.body import LONG_ANALYSIS
from bot.text.buttons import Rows, keyboard_json
from bot.text.choosing import choose, concerns
from bot.text.fitting import first_words
from bot.text.framing import Frame
from bot.text.html import Html, clean, escape, joined, rich, tag
from bot.text.i18n import Localizer
from bot.text.lines import front_name, labelled, shows, styled, whole_quotes
from bot.text.pack import Block, Packed, packed
from bot.text.reader import MAX_TEXT, markup, units
from bot.text.whole import whole_rows

__all__ = [
    "LONG_ANALYSIS",
    "Frame",
    "Link",
    "Message",
    "bulletin",
    "concerns",
    "fingerprint",
    "front_name",
    "messages",
    "named",
    "statement",
]

_CAPTION = 200
"""Characters of an item that stand below its file; the item itself is among the words."""


class Message(NamedTuple):
    """One message to send; with an attachment, `html` is its caption. `items` are the keys of the
    items that it shows, `rows` the buttons below it."""

    html: Html
    attachment: Attachment | None = None
    items: tuple[int, ...] = ()
    rows: Rows = ()

    @property
    def keyboard(self) -> str | None:
        """The buttons as Telegram's JSON, if there are any."""
        return keyboard_json(self.rows) if self.rows else None

    @property
    def sealed(self) -> str:
        """What an approval is bound to."""
        if self.attachment is None:
            return self.html
        return f"{self.html}\0{self.attachment.kind}\0{self.attachment.file}"


def messages(
    content: Content, frame: Frame, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Message, ...]:
    """Return all messages of one edition, ready to send: the words, then what belongs to them.
    Below the last words a button leads to what was left out."""
    sections, left_out = choose(content, choice, theatre)
    *before, last = _words(content, frame, choice, theatre, say)
    rows = whole_rows(BulletinNumber(frame.number), say) if left_out.total else ()
    return (
        *(Message(one.html, items=one.keys) for one in before),
        Message(last.html, items=last.keys, rows=rows),
        *_files(content, sections, frame, say),
    )


def bulletin(
    content: Content, number: int, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Html, ...]:
    """Return the words of one edition, ready to send."""
    return tuple(one.html for one in _words(content, Frame(number), choice, theatre, say))


def _words(
    content: Content, frame: Frame, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Packed, ...]:
    sections, left_out = choose(content, choice, theatre)
    blocks = [
        *framing.head(content, frame, say),
        *body.opening(content),
        *(block for section in sections for block in body.section_blocks(section, say)),
        *(Block(html=rich(styled(whole_quotes(text), Style.ITALIC))) for text in content.closing),
        *body.left_out_line(left_out, choice.floor, theatre, say),
    ]
    label = framing.label(frame, say)
    if not frame.practice:
        return packed(blocks, part_label=label)
    mark = say.html("bulletin-practice")
    room = MAX_TEXT - units(markup(mark).text) - 1
    return tuple(
        one._replace(html=joined([mark, one.html], "\n")) for one in packed(blocks, room, label)
    )


def _files(
    content: Content, sections: Iterable[Section], frame: Frame, say: Localizer
) -> Iterator[Message]:
    """Yield a message for each file of what the edition shows; a file of the update as a whole
    belongs to every edition."""
    for section in sections:
        for item in section.items():
            told = shows(item.text) and item.media
            said = labelled(_shortened(item.text), item.confidence, say) if told else None
            keys = (item.key,) if told and item.key else ()
            for media in item.media:
                file = Attachment(media.kind, media.file)
                yield Message(_caption(frame, said, say), file, keys)
    for media in content.media:
        yield Message(_caption(frame, None, say), Attachment(media.kind, media.file))


def _caption(frame: Frame, said: Html | None, say: Localizer) -> Html:
    mark = (say.html("bulletin-practice"),) if frame.practice else ()
    words = () if said is None else (said,)
    return joined([*mark, *words, framing.file_line(frame, say)], "\n")


def _shortened(text: RichText) -> RichText:
    return RichText.plain(first_words(clean(text.text), _CAPTION))


def fingerprint(messages: Iterable[str]) -> str:
    """Return the SHA-256 (hex) of the messages, to which an approval is bound. Each counts with
    its length, so that moving a cut changes it."""
    digest = hashlib.sha256()
    for message in messages:
        data = message.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


Link = Callable[[ItemId], str] | None
"""The address that leads to a statement's history."""


def named(name: ItemId, link: Link) -> Html:
    """Return a statement's name, to be tapped if there is a link to its history."""
    shown = escape(str(name))
    return tag("code", shown) if link is None else tag("a", shown, href=link(name))


def statement(found: Statement, say: Localizer, theatre: Theatre, link: Link = None) -> Html:
    """Return one statement of an answer: what it says, and below it where it comes from."""
    said = labelled(found.text, found.confidence or Confidence.STATED, say)
    source = say.html(
        "statement-source",
        date=say.date(found.id.day),
        number=str(found.bulletin),
        id=named(found.id, link),
    )
    fronts = [escape(front_name(front, theatre, say)) for front in found.fronts]
    return joined([said, joined([*fronts, source], " · ")], "\n")
