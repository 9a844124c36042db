"""Editions of a bulletin: rendered for each language and choice, with the marks of what changed,
and laid out so that each message stays what it is, words or a file.

No use case: runs inside the transaction of one, or ahead of it. Must not decide what a bulletin
says, nor who receives it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.domain.bulletin import Bulletin, Choice
from bot.domain.change import Change, ChangeKind, Mark
from bot.domain.delivery import Attachment
from bot.domain.draft import Content
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.services.context import ServiceContext
from bot.text import framing, render
from bot.text.choosing import shows_nothing
from bot.text.framing import Frame
from bot.text.html import Html
from bot.text.render import Message
from storage.stores import Stores

MARKS = framing.MARKS
"""Changes that a bulletin names."""

Wanted = tuple[str, Choice]
"""The language and choice of an edition."""

Editions = dict[Wanted, tuple[Message, ...]]


class Rendered(Frozen):
    """Editions of one revision under one number."""

    revision: int
    number: BulletinNumber
    editions: Editions


def mark(
    context: ServiceContext,
    kind: ChangeKind,
    reason: str,
    at: datetime,
    caused_by: BulletinNumber | None = None,
) -> Mark:
    """Return the mark of a change, on the collective's clock. Of its time readers see the minutes,
    so that a mark made a moment earlier is the same."""
    local = context.rules.local(at).replace(second=0, microsecond=0)
    return Mark(kind=kind, reason=reason, at=local, caused_by=caused_by)


def marks_of(context: ServiceContext, changes: Sequence[Change]) -> tuple[Mark, ...]:
    """Return the marks of the newest of these changes, the newest last."""
    told = [one for one in changes if one.kind is not ChangeKind.RETRACTION][-MARKS:]
    return tuple(mark(context, one.kind, one.reason, one.changed_at, one.caused_by) for one in told)


async def frame_of(context: ServiceContext, stores: Stores, bulletin: Bulletin) -> Frame:
    """Return what stands around a bulletin as it is now."""
    adds_to = await stores.releases.adds_to(bulletin.number)
    marks = marks_of(context, await stores.changes.of(bulletin.number)) if bulletin.version else ()
    return Frame(bulletin.number, adds_to=adds_to, marks=marks)


def editions(
    context: ServiceContext,
    content: Content,
    frame: Frame,
    wanted: Iterable[Wanted],
    standing: Collection[Wanted] = (),
) -> Editions:
    """Render what is wanted of a content. An edition that would show nothing has no messages, but
    where copies are `standing`, which then say what is left out."""
    return {
        (language, choice): ()
        if (language, choice) not in standing and shows_nothing(content, choice, context.theatre)
        else render.messages(
            content, frame, choice, context.theatre, context.catalogs.localizer(language)
        )
        for language, choice in wanted
    }


async def present(
    context: ServiceContext, stores: Stores, bulletin: Bulletin, wanted: Sequence[Wanted]
) -> Editions:
    """Render what is wanted of a bulletin as it is now: the notice, if it was taken back."""
    frame = await frame_of(context, stores, bulletin)
    if not bulletin.retracted:
        return editions(context, bulletin.content, frame, wanted)
    taken_back = (await stores.changes.of(bulletin.number))[-1]
    return notices(context, bulletin, frame, taken_back, wanted)


def notices(
    context: ServiceContext,
    bulletin: Bulletin,
    frame: Frame,
    taken_back: Change,
    wanted: Iterable[Wanted],
) -> Editions:
    """Return the one message that stands in place of a bulletin, for all that is wanted of it."""
    said = mark(context, taken_back.kind, taken_back.reason, taken_back.changed_at)
    return {
        (language, choice): (
            Message(
                framing.notice(frame, bulletin.day, said, context.catalogs.localizer(language))
            ),
        )
        for language, choice in wanted
    }


class Layout(Frozen):
    """The messages of an edition in the order of its parts, those `removes` spare."""

    messages: tuple[Message, ...]
    removes: frozenset[int] = frozenset()


def laid_out(
    messages: Sequence[Message], slots: Sequence[Attachment | None], pointer: Html
) -> Layout:
    """Put messages into the parts that an edition has had: words into words, a file into the part
    that has it already. What finds no part comes behind; a part that nothing is left for points to
    the others, and asks to be deleted."""
    left = list(messages)
    laid: list[Message] = []
    removes: set[int] = set()
    for part, slot in enumerate(slots, start=1):
        fitting = next((one for one in left if one.attachment == slot), None)
        if fitting is None:
            removes.add(part)
            laid.append(Message(pointer, slot))
        else:
            left.remove(fitting)
            laid.append(fitting)
    return Layout(messages=(*laid, *left), removes=frozenset(removes))


async def add_editions(
    stores: Stores,
    number: BulletinNumber,
    version: int,
    layouts: Mapping[Wanted, Layout],
) -> dict[Wanted, int]:
    """Store editions of a version; return how many parts each has."""
    for (language, choice), layout in layouts.items():
        await stores.editions.add(
            number,
            language,
            choice,
            [(one.html, one.keyboard, one.attachment) for one in layout.messages],
            version=version,
            items=[one.items for one in layout.messages],
            removes=layout.removes,
        )
    return {one: len(layout.messages) for one, layout in layouts.items()}


def plain(found: Editions) -> dict[Wanted, Layout]:
    """Return editions of which no chat has anything yet."""
    return {one: Layout(messages=messages) for one, messages in found.items()}
