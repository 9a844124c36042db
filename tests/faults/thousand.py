"""A thousand chats of four kinds that follow a collective, and what goes wrong in some of them.

They are put into Telegram behind the bot's back, which has not seen any of them write. Must not
know what is sent to them; `tests.faults.standing` judges that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from pathlib import Path

from bot.domain.bulletin import Choice, Subscription
from bot.domain.ids import ChatId, TopicId
from bot.services.ports import SystemClock
from bot.simulator import Served, SimClient
from bot.simulator.model import Member, Person
from bot.simulator.places import add_chat, add_person, add_topic, all_rights
from storage.database import Database
from tests.faults.record import Place

KINDS = ("private", "group", "supergroup", "channel")
PRIVATE, GROUPS, TOPICS, CHANNELS = 550, 150, 150, 150
SOUTH = Choice(fronts=("south",))
EVERYTHING = Choice()


class Door(StrEnum):
    """How a chat treats the bot. REFUSES lets nothing be edited, KEEPS nothing be deleted; in a
    TORN one somebody has deleted the second message. A CLOSED one takes nothing at all, and a
    MOVED group is a supergroup since."""

    OPEN = "open"
    REFUSES = "refuses edits"
    KEEPS = "keeps its messages"
    TORN = "torn"
    CLOSED = "closed"
    MOVED = "moved"


@dataclass
class Thousand:
    """The chats: the choice of each, and how each treats the bot by now."""

    served: Served
    sim: SimClient
    choices: dict[Place, Choice] = field(default_factory=dict)
    doors: dict[Place, Door] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)
    """From where groups went where."""

    @property
    def closed(self) -> set[Place]:
        """Where nothing can be sent."""
        return {place for place, door in self.doors.items() if door is Door.CLOSED}

    def arrive(self) -> None:
        """From now on, what moved is a chat like any other."""
        moved = [place for place, door in self.doors.items() if door is Door.MOVED]
        self.doors.update(dict.fromkeys(moved, Door.OPEN))

    def now(self, place: Place) -> Place:
        """Where a chat is by now."""
        return self.moved.get(place[0], place[0]), place[1]

    async def refuse(self, each: int) -> None:
        """Let some chats of each kind refuse edits, some refuse deletions; and delete a part in
        others."""
        orders = (
            (Door.REFUSES, EVERYTHING, "editMessageText", "not_editable"),
            (Door.KEEPS, EVERYTHING, "deleteMessage", "not_deletable"),
            (Door.KEEPS, SOUTH, "deleteMessage", "not_deletable"),
        )
        for kind in KINDS:
            for door, choice, method, fault in orders:
                for chat, _ in self._let(kind, each, door, choice):
                    await self.sim.fault(fault, method=method, chat_id=chat, times=None)
            for chat, _ in self._let(kind, each, Door.TORN):
                messages = self.served.simulator.chats[chat].messages
                del messages[sorted(one for one in messages if messages[one].by_bot)[1]]

    async def close(self, each: int, *, silently: bool) -> None:
        """Let some chats of each kind close their doors; `silently`, the bot hears of it only when
        it writes."""
        bot = self.served.simulator.bot.id
        for kind in KINDS:
            for chat, _ in self._let(kind, each, Door.CLOSED):
                found = self.served.simulator.chats[chat]
                if silently:
                    found.blocked = True
                    found.members[bot] = Member("kicked")
                elif kind == "private":
                    await self.sim.block(chat)
                else:
                    await self.sim.kick(chat)

    async def move(self, groups: int, *, announce: bool) -> None:
        """Let some groups become supergroups."""
        for chat, _ in self._let("group", groups, Door.MOVED):
            self.moved[chat] = await self.sim.migrate(chat, announce=announce)

    def _let(
        self, kind: str, how_many: int, door: Door, choice: Choice = EVERYTHING
    ) -> list[Place]:
        """Take chats of a kind with which nothing is wrong; return where they are."""
        chats = self.served.simulator.chats
        calm = [place for place, found in self.doors.items() if found is Door.OPEN]
        of_kind = [one for one in calm if chats[self.now(one)[0]].kind == kind]
        found = [one for one in of_kind if self.choices[one] == choice][:how_many]
        assert len(found) == how_many, f"too few chats of the kind {kind}"
        self.doors.update(dict.fromkeys(found, door))
        return [self.now(one) for one in found]


async def a_thousand(served: Served, sim: SimClient, path: Path) -> Thousand:
    """Let a thousand chats follow, every fifth only the south."""
    found = Thousand(served, sim)
    places = [*_made(served)]
    assert len(places) == len(set(places)) == 1_000
    for number, place in enumerate(places):
        found.choices[place] = EVERYTHING if number % 5 else SOUTH
        found.doors[place] = Door.OPEN
    database = await Database.open(path)
    async with database.write() as stores:
        for (chat, topic), choice in found.choices.items():
            wanted = Subscription(
                chat=ChatId(chat), topic=TopicId(topic), language="en", choice=choice
            )
            await stores.audience.subscribe(wanted, SystemClock().now())
    await database.close()
    return found


def _made(served: Served) -> Iterator[Place]:
    sim = served.simulator
    numbers = count(2_000_000)
    for _ in range(PRIVATE):
        person = Person(next(numbers), "Reader")
        add_person(sim, person).started = True
        yield person.id, 0
    for _ in range(GROUPS):
        group = add_chat(sim, "group", "Neighbours")
        group.members[sim.bot.id] = Member("member")
        yield group.id, 0
    for _ in range(TOPICS):
        forum = add_chat(sim, "supergroup", "Workshop")
        forum.forum = True
        # Its topic is made before the bot comes, which is not told of it.
        topic = add_topic(sim, forum, "News")
        forum.members[sim.bot.id] = Member("member")
        yield forum.id, topic
    for _ in range(CHANNELS):
        channel = add_chat(sim, "channel", "Notes")
        channel.members[sim.bot.id] = Member("administrator", all_rights())
        yield channel.id, 0
