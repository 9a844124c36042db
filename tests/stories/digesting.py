"""What the stories of digests and alerts repeat: the hands of the clock, and what came of them.

Must not assert what a story is about.
"""

import re
from datetime import timedelta

from bot.domain.following import Rhythm
from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.desk import TEXT, approved
from tests.stories.habits import adjusts


async def sleeps_until(room: Newsroom, clock: MovableClock, hour: int, days: int = 0) -> None:
    """Let it become this hour (UTC) for the next time, and `days` days later; wait until what was
    due then has been sent."""
    now = clock.now()
    due = now.replace(hour=hour, minute=0, second=30, microsecond=0)
    if due <= now:
        due += timedelta(days=1)
    clock.ahead += due + timedelta(days=days) - now
    await swept(room)


async def swept(room: Newsroom) -> None:
    """Let the sweeps of digests and alerts run now, and all that follows from them be sent."""
    await room.settles()
    await room.bot.services.digesting.sweep()
    await room.bot.services.alerting.sweep()
    await room.bot.services.digesting.renew()
    # A worker that sleeps until something is due does not see that a story moved the clock.
    room.bot.services.publishing.wake()
    await room.settles()


async def messages(room: Newsroom, chat: int, after: int = 0) -> list[SimMessage]:
    """Return what the bot has said in a chat after a message, as it stands now."""
    found = await room.sim.messages(chat)
    return [one for one in found if one.by_bot and one.message_id > after]


def plain(message: SimMessage) -> str:
    """Return the words without the marks that keep scripts apart."""
    return re.sub("[\u2066-\u2069\u200f]", "", message.text or "")


async def out(room: Newsroom, author: Person, reviewer: Person, text: str = TEXT) -> None:
    """Let a bulletin be published, and reach whom it reaches at once."""
    await room.settles()
    await approved(author, reviewer, text)
    await room.settles()


async def hears(room: Newsroom, person: Person, *words: str) -> None:
    """Let somebody want to hear of words at once."""
    for each in words:
        await person.writes(f"/alert {each}")
    await room.settles()


async def digesting(
    room: Newsroom, rhythm: Rhythm = Rhythm.DAILY, weekday: int = 0
) -> tuple[Person, Person, Person]:
    """Let a reader choose a digest at eight; return author, reviewer and reader."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await adjusts(room, rosa.id, rhythm=rhythm, weekday=weekday)
    return lea, omar, rosa
