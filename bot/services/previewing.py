"""What would be sent of a draft, message by message, for one who only looks.

No use case: must not read or write anything.
"""

from collections.abc import Sequence

from bot.domain.bulletin import Choice
from bot.domain.draft import Draft
from bot.services import sealing
from bot.services.context import ServiceContext
from bot.text import render


def previewed(
    context: ServiceContext, draft: Draft, parts: Sequence[sealing.Part], language: str
) -> tuple[render.Message, ...]:
    """Return the very messages of what a draft would make. Above what follows as an addition
    stands since when it may, in the `language` of who looks."""
    say = context.catalogs.localizer(context.language)
    found: list[render.Message] = []
    for part in parts:
        if part.not_before is not None:
            own = context.catalogs.localizer(language)
            time = own.moment(context.rules.local(part.not_before))
            found.append(render.Message(own.html("card-addition", time=time)))
        found += sealing.messages(part, Choice(), context, say, practice=draft.practice)
    return tuple(found)
