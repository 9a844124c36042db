"""A newsroom for stories: the real bot against the simulator over HTTP, and people who chat.

People write, tap and read as they would on a phone. Every wait ends with the event itself.
"""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app import Bot, running
from bot.config import Settings
from bot.domain.pacing import Limits
from bot.services.ports import Clock, SystemClock
from bot.simulator.client import PressAnswer, SimClient, SimMessage
from bot.simulator.server import running as simulating
from bot.simulator.state import DEFAULT_TOKEN
from bot.text.i18n import Catalogs
from bot.text.reader import markup

JOIN = re.compile(r"start=(join-[\w-]+)")
ADMIN = 5_000_001
QUICK = Limits(per_second=1000, chat_seconds=0.0, group_per_minute=1000)
"""No waiting between two messages to a chat: pacing has tests of its own."""
CATALOGS = Catalogs.load()


class MovableClock(SystemClock):
    """The machine's clock, put forward by as much as a story needs; waiting is not shortened."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


def said(language: str, key: str, /, **values: str | int) -> str:
    """Return a sentence of the catalogs as a person reads it, without markup."""
    return markup(CATALOGS.localizer(language).html(key, **values)).text


def settings_for(url: str, folder: Path, **changes: object) -> Settings:
    """Settings of a bot that talks to the simulator at `url`."""
    values: dict[str, object] = {
        "token": SecretStr(DEFAULT_TOKEN),
        "admin": ADMIN,
        "database": folder / "bulletin.db",
        "api_url": url,
        "progress_seconds": 0.05,
        "log_level": "WARNING",
    }
    return Settings(_env_file=None, **(values | changes))  # type: ignore[arg-type]


class Person:
    """Someone with a phone. `chat` is where they are: their private chat with the bot at first."""

    def __init__(self, room: "Newsroom", person: int, name: str) -> None:
        self.room, self.id, self.name = room, person, name
        self.language = "en"

    async def writes(self, text: str, chat: int | None = None, **details: object) -> SimMessage:
        """Write, and return the bot's first answer in that chat."""
        where = chat or self.id
        sent = await self.room.sim.write(where, self.id, text, **details)  # type: ignore[arg-type]
        return await self.room.sim.wait_reply(where, max(sent.message_ids))

    async def starts(self, payload: str | None = None) -> SimMessage:
        """Press Start, or a link with a payload, and return the bot's first answer."""
        sent = await self.room.sim.start(self.id, payload)
        return await self.room.sim.wait_reply(self.id, sent)

    async def sends(self, name: str, content: bytes, **details: object) -> SimMessage:
        """Send a document, and return the bot's first answer."""
        sent = await self.room.sim.send_document(self.id, self.id, name, content, **details)  # type: ignore[arg-type]
        return await self.room.sim.wait_reply(self.id, sent)

    async def taps(self, label: str, message: SimMessage, within: float = 5.0) -> PressAnswer:
        """Tap a button of a message as it was seen, and return the toast."""
        data = message.button(label).data
        assert data is not None
        answer = await self.room.sim.press(
            self.id, message.chat_id, message.message_id, data=data, stale=True, within=within
        )
        assert answer.answered, f"nobody answered {self.name}'s tap on {label!r}"
        return answer

    async def chooses(self, message: SimMessage, *labels: str) -> SimMessage:
        """Tap one button after the other, each as the message then stands; return what it shows in
        the end."""
        for label in labels:
            await self.taps(label, message)
            stands = await self.room.sim.chat(message.chat_id)
            message = stands.message(message.message_id)
        return message

    async def sees(self, *words: str, chat: int | None = None, after: int = 0) -> SimMessage:
        """Wait for a message of the bot with all these words."""
        return await self.room.sees(chat or self.id, *words, after=after)

    async def asks(self, text: str) -> str:
        """Write, and return the words of the bot's answer."""
        return (await self.writes(text)).text or ""

    async def thaws(self) -> str:
        """Write /thaw in a later second than all before it, as Telegram dates messages; return the
        words of the answer."""
        await self.room.sim.advance_clock(1)
        sent = await self.room.sim.write(self.id, self.id, "/thaw")
        after = max(sent.message_ids)
        answer = await self.room.sim.wait_for(self.id, no_announcement, after=after)
        return answer.text or ""


class Newsroom:
    """The simulator, the bot, and the people."""

    def __init__(self, sim: SimClient, bot: Bot, admin: int = ADMIN) -> None:
        self.sim, self.bot = sim, bot
        self.admin = Person(self, admin, "Ada")
        self.deciders: list[Person] = []

    async def person(self, name: str, language: str = "en") -> Person:
        """Let somebody meet the bot for the first time."""
        found = await self.sim.person(name, language_code=language)
        someone = Person(self, found, name)
        await someone.starts()
        return someone

    async def member(self, name: str, role: str, language: str = "en") -> Person:
        """Let the admin invite somebody, who joins by the link; if it takes a second person, the
        newest who can agrees first."""
        someone = await self.person(name, language)
        link = await self.admin.writes(f"/invite {role} {name}")
        secret = JOIN.search(link.html or "")
        assert secret, link.text
        if said("en", "invite-waits") in (link.text or ""):
            await self.agrees(self.deciders[-1], name)
        await someone.starts(secret[1])
        someone.language = language
        if role in {"admin", "reviewer"}:
            self.deciders.append(someone)
        return someone

    async def agrees(self, other: Person, *words: str) -> None:
        """Let a second person agree to what the admin asked for, and everybody hear of it."""
        await self.settles()
        label = said(other.language, "wish-button-agree")
        found = [one for one in await self.sim.messages(other.id) if label in one.labels]
        asking = next(one for one in reversed(found) if says(*words)(one))
        await other.taps(label, asking)
        await self.settles()

    async def settles(self) -> None:
        """Wait until the bot has handled all that people did, and sent all that follows from it."""
        await self.sim.wait_idle()
        await self.bot.idle()

    async def sees(self, chat: int, *words: str, after: int = 0) -> SimMessage:
        """Wait for a message of the bot with all these words in a chat."""
        return await self.sim.wait_for(chat, says(*words), after=after)


def no_announcement(message: SimMessage) -> bool:
    """Whether it is more than what all admins hear of somebody's wish to thaw."""
    return message.by_bot and "wants to lift the freeze" not in (message.text or "")


def says(*words: str) -> Callable[[SimMessage], bool]:
    """Whether a message is the bot's and has all these words."""
    return lambda message: message.by_bot and all(word in (message.text or "") for word in words)


@asynccontextmanager
async def newsroom(
    folder: Path, clock: Clock | None = None, **changes: object
) -> AsyncIterator[Newsroom]:
    """A simulator and a bot for one story; the admin has said hello."""
    async with (
        simulating() as served,
        SimClient(served.url) as sim,
        running(settings_for(served.url, folder, **changes), clock, QUICK) as bot,
    ):
        await sim.person("Ada", id=ADMIN, language_code="en")
        room = Newsroom(sim, bot)
        await room.admin.starts()
        yield room


@asynccontextmanager
async def town() -> AsyncIterator[SimClient]:
    """A simulator in which the admin lives; bots come and go by `opened`."""
    async with simulating() as served, SimClient(served.url) as sim:
        await sim.person("Ada", id=ADMIN, language_code="en")
        yield sim


@asynccontextmanager
async def opened(
    sim: SimClient,
    folder: Path,
    limits: Limits = QUICK,
    clock: Clock | None = None,
    **changes: object,
) -> AsyncIterator[Newsroom]:
    """A bot at work in a town that is there already, as after a restart; nobody says hello."""
    settings = settings_for(sim.url, folder, **changes)
    async with running(settings, clock, limits) as bot:
        yield Newsroom(sim, bot)
