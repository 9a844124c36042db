"""The town of the matrix: the real bot and a simulator, somebody of each kind, a chat of each kind.

It tries cells by the batch and says what became of each. Must not say what should have.
"""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any

from bot.services.ports import SystemClock
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, newsroom
from tests.matrix import examples
from tests.matrix.cells import GROUPS, Cell, Command, Press, Where, Who
from tests.matrix.examples import Facts
from tests.stories.desk import APPROVE, LATER, SUBMIT
from tests.stories.shelving import asks_file

SERVICE, CHANNEL = 777000, 136817688
BURST = 25
"""Updates of a stranger at once: fewer than their bucket holds."""

BOOKS = {"inbox", "acts", "audit", "audit_posted", "tries", "boots"}
"""Tables that note that something was tried; everything else must stay as it is."""

DAY = "Update {day}-03-25\n\n# Northern front\n– A convoy with flour reached Manbij at noon."

Rows = dict[str, list[tuple[Any, ...]]]
"""The rows of each table."""

Said = dict[Cell, list[str]]
"""What the bot answered to each cell: the words of its messages, or of the toast."""


class TownClock(SystemClock):
    """Both clocks put forward together, so that strangers may ask again."""

    ahead = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.ahead)

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


class Town:
    """Everybody, every chat, and what is there to be pressed."""

    def __init__(self, room: Newsroom, folder: Path, clock: TownClock) -> None:
        self.room, self.sim, self.clock = room, room.sim, clock
        self.folder = folder
        self.people: dict[Who, Person] = {}
        self.chats: dict[Where, int] = {}
        self.topic = 0
        self.below: dict[tuple[Where, int], int] = {}
        self.facts = Facts(writing=0, waiting=0, held=0, question=0)

    def chat(self, cell: Cell) -> int:
        """Return the chat of a cell."""
        return self.presser(cell.who) if cell.where is Where.PRIVATE else self.chats[cell.where]

    def presser(self, who: Who) -> int:
        """Return the number by which Telegram knows somebody who presses."""
        return {Who.SERVICE: SERVICE, Who.CHANNEL: CHANNEL}.get(who) or self.people[who].id

    def everything(self) -> Rows:
        """Return all rows of all tables, but for the books."""
        with closing(sqlite3.connect(self.folder / "bulletin.db")) as base:
            names = [
                name
                for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
                if name not in BOOKS
            ]
            return {
                name: base.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
                for name in names
            }

    async def finds_old_database(self) -> None:
        """Let everything be frozen as a start with an old database leaves it (fault F25)."""
        await asks_file(self.folder, "DELETE FROM freezes")
        statement = "INSERT INTO freezes (cause, frozen_at) VALUES ('stale', ?)"
        await asks_file(self.folder, statement, self.facts.freeze)

    async def tries(self, cells: Sequence[Cell], *, one_by_one: bool = False) -> Said:
        """Try cells, as many together as strangers may ask at once; `one_by_one` in each private
        chat, where several messages may answer."""
        said: Said = {}
        for batch in _batches(cells, self._bucket, BURST):
            rounds = [batch]
            if one_by_one:
                alone = [cell for cell in batch if cell.where is Where.PRIVATE]
                rest = [cell for cell in batch if cell.where is not Where.PRIVATE]
                rounds = [*_batches(alone, self.chat, 1), rest]
            for some in rounds:
                said |= await self._try(some)
            self.clock.ahead += BURST + 1
        return said

    async def said_so_far(self) -> int:
        """Return how often the bot has said or changed something in any chat; toasts apart."""
        return len(await self.sim.ledger())

    async def edits(self, cells: Sequence[Command]) -> None:
        """Let a harmless message become each command in turn, when the bot has answered it."""
        first: dict[tuple[Who, Where], Command] = {}
        for cell in cells:
            first.setdefault((cell.who, cell.where), cell)
        numbers = await asyncio.gather(*(self._writes(one, "/help") for one in first.values()))
        written = dict(zip(first, numbers, strict=True))
        await self._settles()
        before = await self.said_so_far()
        for batch in _batches(cells, self._bucket, BURST):
            self.clock.ahead += BURST + 1
            await asyncio.gather(
                *(self._edits(cell, written[cell.who, cell.where]) for cell in batch)
            )
            await self._settles()
        assert await self.said_so_far() == before

    async def _settles(self) -> None:
        await self.sim.wait_idle(within=60)
        await self.room.bot.idle()

    async def _try(self, cells: Sequence[Cell]) -> Said:
        chats = {self.chat(cell) for cell in cells}
        last = {chat: await self._last(chat) for chat in chats}
        commands = [cell for cell in cells if isinstance(cell, Command)]
        numbers = await asyncio.gather(*(self._gives(cell) for cell in commands))
        said = await self._press([cell for cell in cells if isinstance(cell, Press)])
        await self._settles()
        answers = {
            chat: [one for one in await self.sim.messages(chat, after=last[chat]) if one.by_bot]
            for chat in chats
        }
        said |= _assigned(dict(zip(commands, numbers, strict=True)), answers, self.chat)
        return said

    async def _press(self, cells: Sequence[Press]) -> Said:
        toasts = await asyncio.gather(*(self._presses(cell) for cell in cells))
        return {cell: [toast] for cell, toast in zip(cells, toasts, strict=True)}

    async def _gives(self, cell: Command) -> int:
        words = examples.text(cell.route.name, self.facts, with_words=cell.with_words)
        return await self._writes(cell, words)

    async def _writes(self, cell: Command, words: str) -> int:
        details: dict[str, Any] = {"topic": self.topic} if cell.where is Where.TOPIC else {}
        person = self.people[cell.who].id
        if cell.who in (Who.CHANNEL, Who.SERVICE) and cell.where is not Where.PRIVATE:
            details |= {"mask": str(cell.who), "mask_chat_id": self.chats[Where.CHANNEL]}
        elif cell.who is Who.SERVICE:
            person = SERVICE
        sent = await self.sim.write(self.chat(cell), person, words, **details)
        return max(sent.message_ids)

    async def _edits(self, cell: Command, message: int) -> None:
        words = examples.text(cell.route.name, self.facts, with_words=True)
        private = cell.who is Who.SERVICE and cell.where is Where.PRIVATE
        person = SERVICE if private else self.people[cell.who].id
        await self.sim.edit(self.chat(cell), person, message, words)

    async def _presses(self, cell: Press) -> str:
        chat, person = self.chat(cell), self.presser(cell.who)
        data = examples.data(cell.route.family.family, self.facts, cell.act)
        message = self.below[cell.where, chat]
        answer = await self.sim.press(person, chat, message, data=data, stale=True, within=30)
        assert answer.answered, f"nobody answered {cell}"
        return answer.text

    async def _last(self, chat: int) -> int:
        return max((one.message_id for one in await self.sim.messages(chat)), default=0)

    def _bucket(self, cell: Cell) -> object:
        """Whose allowance a cell is paid from: an anonymous administrator's is the group's."""
        if isinstance(cell, Command) and cell.who in (Who.CHANNEL, Who.SERVICE):
            return cell.who if cell.where is Where.PRIVATE else "a channel's"
        if isinstance(cell, Command) and cell.who is Who.ANONYMOUS:
            return (cell.who, cell.where)
        return cell.who


def _batches(cells: Iterable[Cell], key: Callable[[Any], object], size: int) -> Iterable[list[Any]]:
    """Return the cells in batches with at most `size` of each key."""
    queues: dict[object, list[Cell]] = defaultdict(list)
    for cell in cells:
        queues[key(cell)].append(cell)
    chunks = (
        [queue[at : at + size] for at in range(0, len(queue), size)] for queue in queues.values()
    )
    for several in zip_longest(*chunks, fillvalue=[]):
        yield [cell for some in several for cell in some]


def _assigned(
    given: dict[Command, int], answers: dict[int, list[SimMessage]], chat_of: Callable[[Cell], int]
) -> Said:
    """Return which command each answer is for: in groups and channels it says so, in a private chat
    they come in order."""
    said: Said = {cell: [] for cell in given}
    private: dict[int, list[Command]] = defaultdict(list)
    by_number: dict[tuple[int, int | None], Command] = {}
    for cell, number in sorted(given.items(), key=lambda one: one[1]):
        if cell.where is Where.PRIVATE:
            private[chat_of(cell)].append(cell)
        by_number[chat_of(cell), number] = cell
    for chat, messages in answers.items():
        for place, message in enumerate(messages):
            if chat in private:
                order = private[chat]
                cell = order[min(place, len(order) - 1)]
            elif (chat, message.reply_to) in by_number:
                cell = by_number[chat, message.reply_to]
            else:
                continue
            said[cell].append(message.text or "")
    return said


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """A town at work: a bulletin is out, one is approved, one waits, one is being written."""
    clock = TownClock()
    async with newsroom(folder, clock) as room:
        there = Town(room, folder, clock)
        await _people(there)
        await _chats(there)
        await _drafts(there)
        await room.sim.person("Telegram", id=SERVICE, language_code="en")
        await room.sim.person("Channel", id=CHANNEL, language_code="en")
        await room.admin.asks("/remove Rem")
        await room.admin.taps("Yes, remove Rem", await room.admin.sees("End the membership of Rem"))
        await room.settles()
        await there.finds_old_database()
        for who, person in there.people.items():
            if who is not Who.SERVICE:
                there.below[Where.PRIVATE, person.id] = await _own(there, person.id)
        for where, chat in there.chats.items():
            there.below[where, chat] = await _own(there, chat)
        yield there


async def _people(there: Town) -> None:
    room = there.room
    roles = {
        Who.REVIEWER: "reviewer",
        Who.AUTHOR: "author",
        Who.TRANSLATOR: "translator",
        Who.ANONYMOUS: "admin",
        Who.CHANNEL: "reviewer",
    }
    there.people = {Who.ADMIN: room.admin, Who.POST: room.admin}
    for who, role in roles.items():
        there.people[who] = await room.member(who.title(), role)
    there.people[Who.REMOVED] = await room.member("Rem", "reviewer")
    there.people[Who.STRANGER] = await room.person("Rosa")
    there.people[Who.SERVICE] = await room.person("Linked")
    await room.member("Zed", "author")


async def _chats(there: Town) -> None:
    sim, admin = there.sim, there.room.admin
    crowd = [one.id for one in there.people.values() if one is not admin]
    chats: dict[str, Any] = {"creator": admin.id, "members": crowd, "bot": "member"}
    there.chats = {
        Where.DESK: await sim.group("Desk", **chats),
        Where.GROUP: await sim.group("Group", **chats),
        Where.SUPERGROUP: await sim.supergroup("Supergroup", **chats),
        Where.TOPIC: await sim.supergroup("Forum", forum=True, **chats),
        Where.CHANNEL: await sim.channel(
            "News", **chats | {"bot": "administrator", "username": "town_news"}
        ),
    }
    there.topic = await sim.topic(there.chats[Where.TOPIC], "Cats")
    for where in GROUPS:
        hidden = there.people[Who.ANONYMOUS].id
        await sim.member(there.chats[where], hidden, "administrator", anonymous=True)
    await admin.writes("/desk", chat=there.chats[Where.DESK])
    for where in (*GROUPS, Where.CHANNEL):
        topic = {"topic": there.topic} if where is Where.TOPIC else {}
        await admin.writes("/subscribe", chat=there.chats[where], **topic)


async def _drafts(there: Town) -> None:
    """Let a bulletin go out, one be approved for later, one wait, one be written."""
    author, reviewer = there.people[Who.AUTHOR], there.people[Who.REVIEWER]
    for day, label in ((12, APPROVE), (13, LATER), (14, None)):
        board = await author.writes(f"/draft {DAY.format(day=day)}")
        await author.taps(SUBMIT, board)
        await there.room.settles()
        if label:
            card = await reviewer.sees("hash", f"{day} March")
            await reviewer.taps(label, card)
            await there.room.settles()
    await there.people[Who.STRANGER].writes("/ask Is the road to Manbij open?")
    await reviewer.writes("/retract 1 The flour never came.")
    await there.room.admin.writes("/role Zed reviewer")
    board = await author.writes(f"/draft {DAY.format(day=15)}")
    group = there.chats[Where.GROUP]
    there.facts = Facts(writing=4, waiting=3, held=2, question=board.message_id, group=group)


async def _own(there: Town, chat: int) -> int:
    """Return the bot's last message in a chat."""
    return max(one.message_id for one in await there.sim.messages(chat) if one.by_bot)
