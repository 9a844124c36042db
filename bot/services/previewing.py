"""What would be sent of a draft, message by message, for one who only looks.

No use case: runs inside the transaction of one. Must not write anything.
"""

from collections.abc import Sequence

from bot.domain.bulletin import Choice
from bot.domain.draft import Draft, Revision
from bot.domain.ids import BulletinNumber
from bot.services import corrections, sealing
from bot.services.context import ServiceContext
from bot.services.sealing import Part
from bot.text import render
from storage.stores import Stores


async def parts_seen(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> tuple[Part, ...]:
    """Return what a draft would make, under its number or the next free one and those behind it."""
    if draft.corrects is not None:
        return (await corrections.part_of(context, stores, draft, revision),)
    number = draft.number or await stores.bulletins.next_number()
    count = 1 + len(sealing.plan_of(revision).later)
    numbers = [BulletinNumber(number + step) for step in range(count)]
    return sealing.parts_of(revision, numbers)


def previewed(
    context: ServiceContext, draft: Draft, parts: Sequence[Part], language: str
) -> tuple[render.Message, ...]:
    """Return the very messages of what a draft would make. Above what follows as an addition stands
    since when it may, in the `language` of who looks."""
    say = context.catalogs.localizer(context.language)
    found: list[render.Message] = []
    for part in parts:
        if part.not_before is not None:
            own = context.catalogs.localizer(language)
            time = own.moment(context.rules.local(part.not_before))
            found.append(render.Message(own.html("card-addition", time=time)))
        found += sealing.messages(part, Choice(), context, say, practice=draft.practice)
    return tuple(found)
