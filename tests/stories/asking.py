"""What the stories of questions to the desk repeat. Must not assert what a story is about."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.shelving import asks_file

ROAD = "Is the road to Manbij open?"
ANSWER, CLOSE, DRAFT = "✍️ Answer", "✖ Close", "📰 Make a draft of it"


async def asked(reader: Person, words: str = ROAD, **details: object) -> SimMessage:
    """Let a reader ask; return the bot's answer once the desk has the question."""
    answer = await reader.writes(f"/ask {words}", **details)  # type: ignore[arg-type]
    await reader.room.settles()
    return answer


async def card(at: Person, number: int = 1, chat: int | None = None) -> SimMessage:
    """Return the desk's message about a question, as it stands."""
    await at.room.settles()
    found = await at.room.sim.messages(chat or at.id)
    return next(
        one
        for one in reversed(found)
        if one.by_bot and f"Question {number}" in plain(one) and "of a reader" in plain(one)
    )


async def answers(reviewer: Person, words: str, number: int = 1, chat: int | None = None) -> str:
    """Press Answer below a question and reply to what the bot asks then; return what it says."""
    shown = await card(reviewer, number, chat)
    await reviewer.taps(ANSWER, shown)
    where = chat or reviewer.id
    prompt = await reviewer.sees("What is the answer to question", chat=where)
    said = await reviewer.writes(words, chat=where, reply_to=prompt.message_id)
    await reviewer.room.settles()
    return plain(said)


async def last(room: Newsroom, chat: int) -> SimMessage:
    """Return the bot's newest message in a chat."""
    return [one for one in await room.sim.messages(chat) if one.by_bot][-1]


def plain(message: SimMessage) -> str:
    """Return the words without the marks that keep scripts apart."""
    return "".join(one for one in message.text or "" if one not in "\u2066\u2067\u2068\u2069")


def rows(folder: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    """Return what the database holds."""
    with closing(sqlite3.connect(folder / "bulletin.db")) as base:
        return base.execute(query, values).fetchall()


KEEPING = """CREATE TRIGGER keep_raw AFTER UPDATE ON inbox WHEN NEW.raw IS NULL
BEGIN INSERT OR REPLACE INTO raws VALUES (OLD.update_id, OLD.raw); END"""


async def remembers(folder: Path) -> None:
    """Keep what the inbox forgets from now on, for `handled_again`."""
    await asks_file(folder, "CREATE TABLE raws (id INTEGER PRIMARY KEY, raw TEXT)")
    await asks_file(folder, KEEPING)


async def handled_again(room: Newsroom, folder: Path) -> None:
    """Let the newest update be handled once more, as after a kill before it was marked."""
    update = (await room.sim.stats()).next_update_id - 1
    again = "UPDATE inbox SET state = 'waiting', raw = (SELECT raw FROM raws WHERE id = update_id)"
    await asks_file(folder, f"{again} WHERE update_id = ?", update)
    await room.sim.redeliver(update)
    await room.settles()
    assert rows(folder, "SELECT * FROM inbox WHERE state = 'waiting'") == []
