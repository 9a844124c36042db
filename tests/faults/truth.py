"""A bulletin of three parts and its changes, as the desk makes them, and what its chats show.

The desk works while the bot does; what decides is pressed while none runs, so that the next process
finds it. Must not judge: `tests.faults.standing` does.
"""

import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple, Self

from bot.domain.bulletin import Choice
from bot.domain.delivery import CopyFigures
from bot.domain.ids import BulletinNumber
from bot.simulator import Served, SimClient
from bot.simulator.client import SimMessage
from bot.simulator.formatted import to_html
from storage.database import Database
from tests.chat import ADMIN, Newsroom, Person, opened
from tests.delivery.builders import AT_ONCE
from tests.faults.record import BULLETIN, Place, read_outbox
from tests.faults.record import opened as looked_into
from tests.faults.standing import Chat, Deed, Edition, Seen
from tests.faults.thousand import Thousand, a_thousand
from tests.stories.board import answered, now
from tests.stories.correcting import begun, handed_in
from tests.stories.desk import APPROVE, SUBMIT, last_message
from tests.stories.desk import BULLETIN as HEADLINE

ONE = BulletinNumber(1)
SENTENCE = "Every bridge over the river was looked at, one after the other. "
LONG, LONGER = SENTENCE * 46, SENTENCE * 54
RUMOUR = "The road to Qamishli is said to be closed."
RUMOUR_ID = "2025-03-12/S6"
TEXT = f"""Update 12-03-25

# Northern front
– First, in Manbij. {LONG}
– Second, flour came to Manbij.
– Third, the school of Manbij is open.

# Southern front
– Fourth, in Daraa. {LONG}
– Fifth, in Daraa. {SENTENCE * 38}

# Rumours
– {RUMOUR}
"""
CORRECTIONS = {
    "2": f"Second, rice came to Manbij. {LONGER}",
    "3": f"Third, no school of Manbij is open. {LONGER}",
    "4": "Fourth, Daraa is calm.",
}
"""North, each item fills a message now; the south needs one message in place of two."""
REASON = "It was rice, and no school is open."
CONFIRMED = "Two videos show the barriers.\nhttps://example.org/video"
TAKEN_BACK = "All of it was of another year."


class Press(NamedTuple):
    """A button that is pressed when no bot runs."""

    person: int
    message: SimMessage
    label: str


class Truth:
    """The people of the desk, a thousand chats, and bulletin 1 on its way through its versions."""

    def __init__(self, sim: SimClient, folder: Path, chats: Thousand) -> None:
        self.sim, self.folder, self.chats = sim, folder, chats
        self.path = folder / "bulletin.db"
        self._people: dict[str, int] = {}
        self.exact: dict[int, list[str]] = {}
        """By version, the texts that the reviewer approved."""

    @classmethod
    async def begun(cls, served: Served, sim: SimClient, folder: Path) -> Self:
        """Let the desk come together, and a thousand chats follow."""
        await sim.person("Ada", id=ADMIN, language_code="en")
        async with opened(sim, folder, AT_ONCE) as room:
            await room.admin.starts()
            people = [
                await room.member(name, role)
                for name, role in (("Lea", "author"), ("Omar", "reviewer"))
            ]
            await room.settles()
        found = cls(sim, folder, await a_thousand(served, sim, folder / "bulletin.db"))
        found._people = {one.name: one.id for one in people}
        return found

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[tuple[Newsroom, Person, Person]]:
        """The bot at work, with the author and the reviewer; all that is due is done at the end."""
        async with opened(self.sim, self.folder, AT_ONCE, progress_seconds=1.0) as room:
            people = [Person(room, number, name) for name, number in self._people.items()]
            yield room, people[0], people[1]
            await room.settles()

    async def submits(self) -> Press:
        """Let the bulletin be in review."""
        async with self.desk() as (room, lea, omar):
            before = await last_message(room, omar.id)
            board = await lea.sends("update.txt", TEXT.encode())
            if SUBMIT not in board.labels:
                board = await room.sim.wait_for(lea.id, lambda one: SUBMIT in one.labels)
            return await self._card(omar, await handed_in(lea, omar, board), before, 0)

    async def corrects(self) -> Press:
        """Let a correction be in review: it makes one edition longer and one shorter."""
        async with self.desk() as (room, lea, omar):
            before = await last_message(room, omar.id)
            board = await begun(lea, f"/correct 1 {REASON}")
            for number, text in CORRECTIONS.items():
                board = await answered(lea, await now(lea, board), number, "✏️ Text", text)
            return await self._card(omar, await handed_in(lea, omar, board), before, 1)

    async def settles(self) -> Press:
        """Let it be in review that the rumour is confirmed."""
        async with self.desk() as (room, lea, omar):
            before = await last_message(room, omar.id)
            await lea.writes(f"/settle {RUMOUR_ID} confirmed")
            await lea.writes(CONFIRMED)
            card = await omar.sees("hash", "Rumour → Confirmed", after=before)
            return await self._card(omar, card, before, 2)

    async def retracts(self) -> Press:
        """Let the reviewer stand before the question if it is to be taken back."""
        async with self.desk() as (_, _, omar):
            question = await omar.writes(f"/retract 1 {TAKEN_BACK}")
            return Press(omar.id, question, "📝 Notice instead")

    async def _card(self, omar: Person, card: SimMessage, before: int, version: int) -> Press:
        shown = await self.sim.messages(omar.id, after=before)
        exact = [one.html or "" for one in shown if HEADLINE.search(one.text or "")]
        self.exact[version] = [one for one in exact if "hash" not in one]
        return Press(omar.id, card, APPROVE)

    async def press(self, press: Press) -> None:
        """Press while no bot runs."""
        data = press.message.button(press.label).data
        assert data is not None
        place = press.person, press.message.chat_id, press.message.message_id
        await self.sim.press(*place, data=data, stale=True, within=0)

    async def finishes(self) -> CopyFigures | None:
        """Let a bot that nobody kills do what is left; return the figures of the change."""
        async with self.desk():
            pass
        database = await Database.open(self.path)
        async with database.read() as stores:
            found = await stores.copies.figures(ONE)
        await database.close()
        return found

    def editions(self, version: int) -> dict[Choice, Edition]:
        """What is stored for the chats, by choice, of a version."""
        with looked_into(self.path) as connection:
            return dict(_editions(connection, version))

    def standing(self, version: int) -> list[Chat]:
        """The chats as they stand, those that are closed left out."""
        with looked_into(self.path) as connection:
            rows, _ = read_outbox(connection)
            editions = dict(_editions(connection, version))
            outcomes = {row["html"] for row in _outcomes(connection, version=2)}
        told: defaultdict[int, set[int]] = defaultdict(set)
        for one in self.deeds(0):
            if one.method == "sendmessage" and one.raw in outcomes:
                told[one.place[0]].add(one.message)
        doubts: dict[Place, set[int]] = {}
        for row in rows:
            if row.kind == BULLETIN and row.uncertain:
                doubts.setdefault(row.place, set()).add(row.part)
        told_again = {row.place for row in rows if row.kind == "outcome" and row.uncertain}
        return [
            Chat(
                place=place,
                door=door,
                edition=editions[self.chats.choices[place]],
                seen=[*self._seen(self.chats.now(place))],
                doubts=frozenset(doubts.get(self.chats.now(place), ())),
                told_again=self.chats.now(place) in told_again,
                told_as=frozenset(told[self.chats.now(place)[0]]),
            )
            for place, door in self.chats.doors.items()
            if place not in self.chats.closed
        ]

    def deeds(self, after: int) -> list[Deed]:
        """What Telegram took for the chats, of the ledger's entries above a number."""
        known = {chat for chat, _ in self.chats.doors} | set(self.chats.moved.values())
        return [
            Deed(
                one.method,
                (one.chat_id, one.topic or 0),
                one.message_id,
                one.raw or "",
                one.reply_to,
            )
            for one in self.chats.served.simulator.ledger.entries[after:]
            if one.chat_id in known
        ]

    def _seen(self, place: Place) -> Iterator[Seen]:
        chat, topic = place
        for number, one in sorted(self.chats.served.simulator.chats[chat].messages.items()):
            if one.by_bot and (one.thread or 0) == topic:
                yield Seen(number, to_html(one.text or "", one.entities), one.reply_to)


def _editions(connection: sqlite3.Connection, version: int) -> Iterator[tuple[Choice, Edition]]:
    parts = connection.execute(
        """
        SELECT one.choice, one.version, parts.part, texts.html, texts.removes
        FROM editions AS one JOIN edition_parts AS parts ON parts.edition = one.id
        JOIN texts ON texts.id = parts.text
        WHERE one.bulletin = 1 AND one.language = 'en' AND one.version <= ?
        ORDER BY one.version, parts.part
        """,
        (version,),
    ).fetchall()
    told = {row["choice"]: (row["html"], row["part"]) for row in _outcomes(connection, version)}
    for key in {row["choice"] for row in parts}:
        mine = [row for row in parts if row["choice"] == key]
        newest = [row for row in mine if row["version"] == version]
        yield (
            Choice.read(key),
            Edition(
                parts=tuple(row["html"] for row in newest if not row["removes"]),
                spare=tuple(row["html"] for row in newest if row["removes"]),
                earlier={row["html"]: row["part"] for row in mine if row["version"] < version},
                told=told.get(key),
            ),
        )


def _outcomes(connection: sqlite3.Connection, version: int) -> list[sqlite3.Row]:
    """What chats are told of an item as the bulletin comes to a version."""
    return connection.execute(
        """
        SELECT outcomes.choice, texts.html, outcomes.part
        FROM outcomes JOIN texts ON texts.id = outcomes.text
        JOIN mailings ON mailings.id = outcomes.mailing
        WHERE mailings.version = ?
        """,
        (version,),
    ).fetchall()
