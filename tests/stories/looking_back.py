"""What the stories of looking back repeat: a bulletin that is changed, and answers that are turned.

Must not assert what a story is about.
"""

import re

from bot.domain.draft import Content
from bot.domain.ids import BulletinNumber
from bot.services.changing import Changing
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.board import now
from tests.stories.correcting import (
    bulletin,
    database,
)

ITEM = "2025-03-12/S1"
BULLETIN = "📰 Bulletin 1"
CHANGED = "🕓 Changes in 1"
TAKEN_BACK = "The place could be found from it."


def plain(message: SimMessage) -> str:
    """Return the words without the marks that keep scripts apart; every answer fits a message."""
    text = re.sub("[\u2066-\u2069\u200f]", "", message.text or "")
    assert 0 < len(text.encode("utf-16-le")) <= 2 * 4096
    return text


async def changing(
    room: Newsroom,
    content: Content | None,
    reason: str,
    number: int = 1,
    caused_by: BulletinNumber | None = None,
) -> None:
    """Change a bulletin as other parts of the desk do in their own transactions; None takes it
    back. What follows has been sent when this returns, so that nobody takes it for an answer."""
    wanted = BulletinNumber(number)
    context = room.bot.services.correcting._context  # noqa: SLF001
    does = Changing(context, lambda: None)
    async with database(room).write() as stores:
        found = await stores.bulletins.get(wanted)
        assert found is not None
        if content is None:
            await does.retract(stores, found, reason, delete=False)
        else:
            now_ = context.clock.now()
            await does.change(
                stores, found, content, reason=reason, caused_by=caused_by, marks_at=now_
            )
    await room.settles()


async def says(room: Newsroom, place: int, reason: str = "So it was.", **fields: object) -> None:
    """Let an item of bulletin 1 be changed."""
    content = (await bulletin(room)).content.keyed()
    sections = list(content.sections)
    (block,) = sections[place].blocks
    told = block.model_copy(update=fields)
    sections[place] = sections[place].model_copy(update={"blocks": (told,)})
    await changing(room, content.model_copy(update={"sections": tuple(sections)}), reason)


async def turned(person: Person, label: str, message: SimMessage) -> SimMessage:
    """Tap a button and return the message as it stands then."""
    await person.taps(label, message)
    return await now(person, message)
