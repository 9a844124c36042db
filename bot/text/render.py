"""A bulletin as its readers see it: one function for preview, review card and subscription, so
that what is approved is what is sent.

The words of the content are shown in their order and never changed, but for a title that only
repeats the headline's day; what stands around them comes from the catalogs. Must not send, store or
decide anything.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bot.domain.bulletin import Choice, Statement
from bot.domain.delivery import Attachment
from bot.domain.draft import Confidence, Content, Item, Kind, Paragraph, Section, SectionKind
from bot.domain.rich import RichText, Style
from bot.domain.theatre import Theatre
from bot.text.choosing import LeftOut, choose, concerns
from bot.text.fitting import first_words
from bot.text.html import Html, clean, escape, joined, rich, tag
from bot.text.i18n import Localizer
from bot.text.lines import (
    front_name,
    item_line,
    labelled,
    shows,
    styled,
    whole_quotes,
    without_quotes,
)
from bot.text.pack import Block, pack
from bot.text.reader import MAX_TEXT, markup, units
from bot.text.titles import only_names

__all__ = ["bulletin", "concerns", "fingerprint", "front_name", "messages", "statement"]

LONG_ANALYSIS = 600
"""Characters above which an evaluation is folded away, to be opened by whoever wants it."""

_CAPTION = 200
"""Characters of an item that stand below its file; the item itself is among the words."""

_SHORT_TITLE = 60
_SHORT_ITEM = 100

_HEADING_SIGNS = {SectionKind.FRONT: "📍 ", SectionKind.RUMOURS: "💬 ", SectionKind.ANALYSIS: "🔎 "}
_DISCLAIMER_SIGN = "ℹ️ "


class Frame(NamedTuple):
    """What stands around a bulletin's content: its number, the bulletin that it adds to, and
    whether it is practice, which each message then says."""

    number: int
    adds_to: int | None = None
    practice: bool = False

    def named(self, number: int) -> str:
        """Return a number as readers see it. Practice has none: under one of its own it might be
        taken for the bulletin that gets it."""
        return "🎓" if self.practice else str(number)


class Message(NamedTuple):
    """One message to send; with an attachment, `html` is its caption."""

    html: Html
    attachment: Attachment | None = None

    @property
    def sealed(self) -> str:
        """What an approval is bound to."""
        if self.attachment is None:
            return self.html
        return f"{self.html}\0{self.attachment.kind}\0{self.attachment.file}"


def messages(
    content: Content, frame: Frame, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Message, ...]:
    """Return all messages of one edition, ready to send: the words, then what belongs to them."""
    words = _words(content, frame, choice, theatre, say)
    return (*(Message(html) for html in words), *_files(content, frame, choice, theatre, say))


def bulletin(
    content: Content, number: int, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Html, ...]:
    """Return the words of one edition, ready to send."""
    return _words(content, Frame(number), choice, theatre, say)


def _words(
    content: Content, frame: Frame, choice: Choice, theatre: Theatre, say: Localizer
) -> tuple[Html, ...]:
    number = frame.named(frame.number)
    sections, left_out = choose(content, choice, theatre)
    blocks = [
        *_head(content, frame, say),
        *_opening(content),
        *(block for section in sections for block in _section(section, say)),
        *(Block(html=rich(styled(whole_quotes(text), Style.ITALIC))) for text in content.closing),
        *_left_out(left_out, theatre, say),
    ]

    def label(part: int, parts: int) -> Html:
        return say.html("bulletin-part", number=number, part=f"{part}/{parts}")

    if not frame.practice:
        return pack(blocks, part_label=label)
    mark = say.html("bulletin-practice")
    room = MAX_TEXT - units(markup(mark).text) - 1
    return tuple(joined([mark, html], "\n") for html in pack(blocks, room, label))


def _files(
    content: Content, frame: Frame, choice: Choice, theatre: Theatre, say: Localizer
) -> Iterator[Message]:
    """Yield a message for each file of what the edition shows; a file of the update as a whole
    belongs to every edition."""
    sections, _ = choose(content, choice, theatre)
    for section in sections:
        for item in section.items():
            told = shows(item.text) and item.media
            said = labelled(_shortened(item.text), item.confidence, say) if told else None
            for media in item.media:
                yield Message(_caption(frame, said, say), Attachment(media.kind, media.file))
    for media in content.media:
        yield Message(_caption(frame, None, say), Attachment(media.kind, media.file))


def _caption(frame: Frame, said: Html | None, say: Localizer) -> Html:
    number = say.html("bulletin-file", number=frame.named(frame.number))
    mark = (say.html("bulletin-practice"),) if frame.practice else ()
    words = () if said is None else (said,)
    return joined([*mark, *words, number], "\n")


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


def statement(found: Statement, say: Localizer, theatre: Theatre) -> Html:
    """Return one statement of an answer: what it says, and below it where it comes from."""
    said = labelled(found.text, found.confidence or Confidence.STATED, say)
    source = say.html(
        "statement-source",
        date=say.date(found.id.day),
        number=str(found.bulletin),
        id=tag("code", escape(str(found.id))),
    )
    fronts = [escape(front_name(front, theatre, say)) for front in found.fronts]
    return joined([said, joined([*fronts, source], " · ")], "\n")


def _head(content: Content, frame: Frame, say: Localizer) -> Iterator[Block]:
    values = {"number": frame.named(frame.number), "day": say.date_long(content.day)}
    if frame.adds_to is not None:
        values["other"] = frame.named(frame.adds_to)
        headline = say.html("bulletin-headline-addition", **values)
    elif content.kind is Kind.DAILY:
        headline = say.html("bulletin-headline", **values)
    else:
        headline = say.html(f"bulletin-headline-{content.kind}", **values)
    yield Block(html=headline, keep_with_next=True)
    told = (line for line in content.title if shows(line) and not only_names(content.day, line))
    title = [without_quotes(line.strip()) for line in told]
    short = sum(len(line.text) for line in title) <= _SHORT_TITLE
    lines = (rich(styled(line, Style.ITALIC)) for line in title)
    yield Block(html=joined(lines, " · " if short else "\n"), tight=True)


def _opening(content: Content) -> Iterator[Block]:
    disclaimer_at = len(content.intro[: content.disclaimer_at])
    for place, text in enumerate(content.opening()):
        if content.disclaimer is None or place != disclaimer_at:
            yield Block(html=rich(whole_quotes(text)))
        elif shows(text):
            inner = joined([escape(_DISCLAIMER_SIGN), rich(without_quotes(text.strip()))])
            yield Block(html=tag("blockquote", inner))


def _section(section: Section, say: Localizer) -> Iterator[Block]:
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
        yield Block(html=item_line(item, say), tight=short or item.level > 0)


def _paragraphs(texts: list[RichText], kind: SectionKind) -> Iterator[Block]:
    # One quote for the whole evaluation: a reader opens it once.
    long = sum(len(text.text) for text in texts) > LONG_ANALYSIS
    if kind is SectionKind.ANALYSIS and long:
        inner = joined((rich(without_quotes(text)) for text in texts), "\n\n")
        yield Block(html=tag("blockquote", inner, expandable=""))
        return
    for text in texts:
        yield Block(html=rich(whole_quotes(text)))


def _left_out(left_out: LeftOut, theatre: Theatre, say: Localizer) -> Iterator[Block]:
    if not left_out.total:
        return
    fronts = joined(
        (
            say.html("bulletin-left-out-front", front=front_name(front, theatre, say), count=count)
            for front, count in left_out.fronts
        ),
        " · ",
    )
    yield Block(html=say.html("bulletin-left-out", count=left_out.total, fronts=fronts))
