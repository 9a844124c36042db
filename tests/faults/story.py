"""What every story of a fault stands on: the real bot, a local Telegram, readers, a text to send.

At the end of each story the invariants are checked, over everything that happened in it. Must not
break anything; the stories do.
"""

import asyncio
import io
import logging
import re
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import structlog

from bot import log as logs
from bot.app import running
from bot.config import environment
from bot.domain.bulletin import Choice, Subscription
from bot.domain.ids import NO_TOPIC, ChatId, PersonId
from bot.domain.pacing import Limits
from bot.domain.policy import Actor, Role
from bot.services.ports import SystemClock
from bot.simulator import DEFAULT_TOKEN, SimClient
from bot.simulator import running as simulating
from bot.simulator.views import RequestEntry, SimMessage
from bot.transport import Timeouts
from storage.database import Database
from tests.chat import ADMIN, Newsroom, Person, says, settings_for
from tests.delivery.builders import AT_ONCE
from tests.faults.clock import PATIENCE, StoryClock
from tests.faults.invariants import SECRET, Evidence, breaches
from tests.faults.record import BULLETIN, Place, Row, followers, opened, read_outbox
from tests.stories.desk import APPROVE, SUBMIT, last_message

PRIVATE = "Qalamoon-canary"
"""A word of every bulletin, which no log line may have."""
HASTY = Timeouts(connect=2.0, read=0.5, upload=2.0)
"""A transport that soon gives up waiting for an answer."""


def a_text(number: int, items: int = 1) -> str:
    """The text of an update, another for each number; many items make several messages of it."""
    lines = (f"– The bridge at {PRIVATE} was mended, note {number}-{n}." for n in range(items))
    return "Update 12-03-25\n\n# Northern front\n" + "\n".join(lines) + "\n"


class Town:
    """A simulator with people in it, the files of a bot, and all that was logged."""

    def __init__(self, sim: SimClient, folder: Path, clock: StoryClock) -> None:
        self.sim, self.folder, self.clock = sim, folder, clock
        self.path = folder / "bulletin.db"
        self.readers: list[int] = []
        self.recipients: dict[int, frozenset[Place]] = {}
        self.departed: set[Place] = set()
        self.talks: set[int] = set()
        self.moved: dict[int, int] = {}
        self.crashes, self.window = 0, 256
        self.log = io.StringIO()
        self.members: dict[str, int] = {}

    @property
    def desk(self) -> list[int]:
        """The chats of the admin, the author and the reviewer."""
        return [ADMIN, *self.members.values()]

    async def settle(self, count: int, language: str = "en") -> None:
        """Let readers follow who have not been written to yet; a bot at work does not notice."""
        self.readers += await self.sim.crowd(count)
        database = await Database.open(self.path)
        async with database.write() as stores:
            for chat in self.readers[-count:]:
                wanted = Subscription(
                    chat=ChatId(chat), topic=NO_TOPIC, language=language, choice=Choice()
                )
                await stores.audience.subscribe(wanted, SystemClock().now())
        await database.close()

    @asynccontextmanager
    async def bot(
        self, limits: Limits = AT_ONCE, timeouts: Timeouts | None = None, url: str | None = None
    ) -> AsyncIterator["Desk"]:
        """The bot at work for the length of a block, with an author and a reviewer."""
        settings = settings_for(url or self.sim.url, self.folder, log_level="DEBUG")
        async with running(settings, self.clock, limits, timeouts) as bot:
            desk = Desk(self, Newsroom(self.sim, bot))
            await desk.gather()
            yield desk

    @asynccontextmanager
    async def process(self, **settings: str) -> AsyncIterator[Process]:
        """The real bot as an operator runs it, for the length of a block; killed at its end if it
        still runs. What it logs is kept with the rest."""
        logged = self.folder / "process.log"
        with logged.open("wb") as stream:
            running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=self.folder,
                env=environment(
                    BULLETIN_TOKEN=DEFAULT_TOKEN,
                    BULLETIN_ADMIN=str(ADMIN),
                    BULLETIN_API_URL=self.sim.url,
                    BULLETIN_DATABASE=str(self.path),
                    BULLETIN_LOG_LEVEL="DEBUG",
                    **settings,
                ),
                stderr=stream,
            )
            try:
                yield running
            finally:
                if running.returncode is None:
                    running.kill()
                await running.wait()
        self.log.write(logged.read_text(encoding="utf-8"))

    async def evidence(self, *, finished: bool = True) -> Evidence:
        """All that the invariants are judged by."""
        return Evidence(
            ledger=await self.sim.ledger(),
            database=self.path,
            recipients=self.recipients,
            log=self.log.getvalue().splitlines(),
            canaries=(SECRET, PRIVATE, *map(str, self.readers)),
            departed=self.departed,
            talks={*self.desk, *self.talks},
            doubts=await self.doubts(),
            moved=self.moved,
            crashes=self.crashes,
            window=self.window,
            finished=finished,
            moment=self.clock.at,
        )

    async def check(self, *, finished: bool = True) -> None:
        """Require every invariant, of one moment: what arrived while the evidence was gathered is
        not in all of it, so that it is gathered anew."""
        async with asyncio.timeout(PATIENCE):
            while True:
                evidence = await self.evidence(finished=finished)
                found = breaches(evidence)
                if not await self.sim.ledger(after=len(evidence.ledger)):
                    break
        # pytest shows no values of a module that is no test: they must be named.
        assert found == [], found

    async def copies(self, number: int) -> Counter[int]:
        """How many messages of a bulletin each chat was sent."""
        headline = re.compile(rf"Bulletin \W*{number}\W* ·")
        return Counter(
            entry.chat_id
            for entry in await self.sim.ledger()
            if entry.method == "sendmessage" and not entry.protected
            if headline.search(entry.text or "")
        )

    async def doubts(self, after: int = 0) -> Counter[int]:
        """How many answers to sends were lost, by chat, in requests numbered above `after`."""
        return Counter(
            int(one.chat_id or 0)
            for one in await self.sim.requests("sendmessage")
            if one.seq > after and (one.answered is None or (one.fault and _is_doubtful(one)))
        )

    async def requests(self, chat: int) -> list[RequestEntry]:
        """What the bot asked Telegram to send to a chat."""
        every = await self.sim.requests("sendmessage")
        return [one for one in every if str(one.chat_id) == str(chat)]

    async def asked(self) -> int:
        """How many requests the bot has made, of whatever kind, but to ask for updates."""
        return sum(one.method != "getupdates" for one in await self.sim.requests())

    async def until_asked(self, chat: int, times: int, within: float = 5.0) -> None:
        """Wait until the bot has asked Telegram so often to send something to a chat."""
        while True:
            count = (await self.sim.stats()).requests.get("sendmessage", 0)
            if len(await self.requests(chat)) >= times:
                return
            await self.sim.wait_requests("sendmessage", count + 1, within)

    async def until_logged(self, event: str, times: int) -> None:
        """Wait until the bot has logged an event so often."""
        await self.until(lambda: self.log.getvalue().count(f" {event} ") >= times)

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait until something about the bot is so; raise TimeoutError if it never is."""
        async with asyncio.timeout(PATIENCE):
            while not so():
                # A round trip, in which the bot goes on.
                await self.sim.stats()

    def rows(self, number: int) -> dict[int, Row]:
        """The first parts of a bulletin's deliveries, by chat."""
        with opened(self.path) as connection:
            rows, _ = read_outbox(connection)
        wanted = (one for one in rows if (one.kind, one.subject) == (BULLETIN, number))
        return {one.chat: one for one in wanted if one.part == 1}

    def states(self, number: int) -> Counter[str]:
        """How many deliveries of a bulletin are in which state."""
        return Counter(row.state for row in self.rows(number).values())


class Desk:
    """A running bot and its members."""

    def __init__(self, town: Town, room: Newsroom) -> None:
        self.town, self.room, self.sim = town, room, town.sim
        self.admin = room.admin
        self.operator = room.bot.services.control
        self.at_terminal = Actor(person=PersonId(0), role=Role.ADMIN, tag="operator", language="en")

    async def gather(self) -> None:
        """Let the members join, or come back."""
        known = self.town.members
        if not known:
            await self.admin.starts()
            known["Lea"] = (await self.room.member("Lea", "author")).id
            known["Omar"] = (await self.room.member("Omar", "reviewer")).id
        self.lea = Person(self.room, known["Lea"], "Lea")
        self.omar = Person(self.room, known["Omar"], "Omar")

    async def card(self, items: int = 1) -> SimMessage:
        """Let the author submit the next text; return the reviewer's card."""
        before = await last_message(self.room, self.omar.id)
        known = await last_message(self.room, self.lea.id)
        # As a file, since a phone would cut a long text into several messages.
        text = a_text(len(self.town.recipients) + 1, items)
        await self.lea.sends("update.txt", text.encode())
        # A verdict on the text before may come first.
        board = await self.sim.wait_for(
            self.lea.id, lambda each: SUBMIT in each.labels, after=known
        )
        toast = await self.lea.taps(SUBMIT, board)
        assert toast.text.startswith("Submitted"), toast.text
        # A card in several languages takes a second a message.
        return await self.sim.wait_for(self.omar.id, says("hash"), after=before, within=PATIENCE)

    async def approve(self, card: SimMessage, within: float = 5.0) -> int:
        """Let the reviewer approve; return the bulletin's number. The bot has `within` seconds."""
        number = len(self.town.recipients) + 1
        self.town.recipients[number] = followers(self.town.path)
        toast = await self.omar.taps(APPROVE, card, within)
        assert toast.text == f"Published as bulletin {number}."
        return number

    async def publish(self, items: int = 1) -> int:
        """Write, submit and approve a bulletin; return its number."""
        return await self.approve(await self.card(items))

    async def group(self, *fronts: str) -> tuple[int, Person]:
        """A supergroup that follows all fronts or these, and who made it."""
        rosa = await self.room.person("Rosa")
        group = await self.sim.supergroup("Neighbours", creator=rosa.id, bot="member")
        self.town.talks |= {rosa.id, group}
        settings = await rosa.writes("/subscribe", chat=group)
        if fronts:
            await rosa.chooses(settings, "📍 Fronts", *fronts)
        return group, rosa

    @property
    def under_way(self) -> int:
        """How many deliveries were begun and are not recorded."""
        return self.room.bot.worker.under_way

    async def answers(self) -> None:
        """Wait until the bot has handled, and answered, all that people did."""
        await self.sim.wait_idle(PATIENCE)
        await self.room.bot.intake.idle()

    async def settles(self) -> None:
        """Wait until all that is due at this moment is done and recorded."""
        async with asyncio.timeout(PATIENCE):
            await self.room.settles()

    async def after(self, seconds: float) -> None:
        """Let time pass, and wait until all that is due then is done."""
        self.town.clock.leap(seconds)
        await self.settles()


@asynccontextmanager
async def a_town(
    folder: Path, *, readers: int = 0, clock: StoryClock | None = None
) -> AsyncIterator[Town]:
    """A town in which no bot runs yet; the invariants are checked when it is left."""
    async with (
        simulating() as served,
        SimClient(served.url) as sim,
        a_town_of(sim, folder, readers, clock or StoryClock()) as town,
    ):
        yield town
        await town.check()


@asynccontextmanager
async def a_town_of(
    sim: SimClient, folder: Path, readers: int, clock: StoryClock
) -> AsyncIterator[Town]:
    """The same around a simulator that runs already, for those who judge by themselves."""
    town = Town(sim, folder, clock)
    await sim.person("Ada", id=ADMIN, language_code="en")
    await town.settle(readers)
    with _written_down(town.log):
        yield town


def _is_doubtful(request: RequestEntry) -> bool:
    """Whether a fault left open if the message was taken. Who is refused knows."""
    return request.status is None or request.status < 400 or request.status >= 500


@contextmanager
def _written_down(stream: io.StringIO) -> Iterator[None]:
    """Log as the bot does, at its most talkative, into `stream`."""
    root = logging.getLogger()
    before = root.handlers, root.level
    levels = {name: logging.getLogger(name).level for name in logs.TALKATIVE}
    logs.configure("DEBUG", secrets=[DEFAULT_TOKEN], stream=stream)
    try:
        yield
    finally:
        root.handlers, root.level = before
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
        structlog.reset_defaults()
