"""What the stories of followers repeat: readers with habits, and their quiet hours around now.

Habits are put into the database: the settings message has stories of its own. Must not assert what
a story is about.
"""

from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

from bot.domain.bulletin import Choice, Subscription
from bot.domain.draft import Kind
from bot.domain.following import DAY_MINUTES
from bot.domain.ids import NO_TOPIC, ChatId, TopicId
from bot.simulator.client import SimMessage
from bot.text.reader import MAX_TEXT
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.correcting import database
from tests.stories.desk import APPROVE, SUBMIT, last_message
from tests.stories.remaking import remade

EVERYTHING = Choice()


async def follows(room: Newsroom, name: str, choice: Choice = EVERYTHING, **habits: Any) -> Person:
    """Let somebody follow in their private chat."""
    someone = await room.person(name)
    await someone.writes("/subscribe")
    await adjusts(room, someone.id, choice=choice, **habits)
    return someone


async def adjusts(
    room: Newsroom,
    chat: int,
    topic: TopicId = NO_TOPIC,
    choice: Choice | None = None,
    **habits: Any,
) -> None:
    """Give a chat another choice, and other habits."""
    now = room.bot.services.resting._context.clock.now()  # noqa: SLF001
    async with database(room).write() as stores:
        found = await stores.audience.get(ChatId(chat), topic)
        assert found is not None
        wanted = found.habits.model_copy(update=habits)
        await stores.audience.change(found.chat, topic, choice or found.choice)
        await stores.audience.adjust(found.model_copy(update={"habits": wanted}), now)


async def subscription(room: Newsroom, chat: int, topic: TopicId = NO_TOPIC) -> Subscription:
    """Return a subscription as it is kept."""
    async with database(room).read() as stores:
        found = await stores.audience.get(ChatId(chat), topic)
    assert found is not None
    return found


def quiet_now(clock: MovableClock, hours: int = 8) -> dict[str, Any]:
    """Return quiet hours that began an hour ago and end after so many; the zone is UTC."""
    now = clock.now().astimezone(UTC)
    minute = now.hour * 60 + now.minute
    return {
        "quiet_from": (minute - 60) % DAY_MINUTES,
        "quiet_until": (minute + hours * 60) % DAY_MINUTES,
    }


async def passes(room: Newsroom, clock: MovableClock, **time: float) -> None:
    """Let time pass, and the bot do what it does by then."""
    clock.ahead += timedelta(**time)
    await room.settles()


class Desk:
    """An author and a reviewer who publish, of any kind; `folder` has the bot's database."""

    def __init__(self, author: Person, reviewer: Person, folder: Path) -> None:
        self.author, self.reviewer, self.folder = author, reviewer, folder
        self.drafts = 0

    async def publishes(self, text: str, kind: Kind = Kind.DAILY) -> str:
        """Publish one more bulletin, and wait until all that is due is sent; return the toast."""
        self.drafts += 1
        room, before = self.author.room, await last_message(self.author.room, self.reviewer.id)
        board = await self.author.writes(text)
        if kind is not Kind.DAILY:
            await remade(self.folder, self.drafts, {"kind": kind})
        if kind is not Kind.DAILY or len(text) > MAX_TEXT:
            await room.settles()
            board = await self._board()
        submitted = await self.author.taps(SUBMIT, board)
        assert submitted.text.startswith("Submitted"), submitted.text
        card = await self.reviewer.sees("hash", after=before)
        toast = await self.reviewer.taps(APPROVE, card)
        await room.settles()
        return toast.text

    async def _board(self) -> SimMessage:
        """Return the newest board of the draft that waits."""
        shown = await self.author.writes("/draft")
        label = f"Draft {self.drafts} · not submitted"
        if label not in shown.labels:
            return shown
        await self.author.taps(label, shown)
        await self.author.room.settles()
        boards = [
            one
            for one in await self.author.room.sim.messages(self.author.id)
            if SUBMIT in one.labels
        ]
        return boards[-1]


async def at_work(room: Newsroom, folder: Path) -> Desk:
    """Let people be at the desk."""
    author, reviewer = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    return Desk(author, reviewer, folder)
