"""What the stories of the board repeat: opening an item, choosing, answering, and what is left.

Must not assert what a story is about.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.simulator.client import PressAnswer, SimMessage
from tests.chat import Newsroom, Person
from tests.stories.desk import last_message

BACK = "‹ Back"
UP, DOWN = "⬆️", "⬇️"
WORDS, DELETE = "✏️ Text", "🗑 Delete"
SOURCE, NOTE = "🔗 Source", "📝 Note"
PLACES, ACTORS, NOT_BEFORE = "📍 Places", "👥 Actors", "⏳ Not before"

FIRST = "A convoy with flour reached Manbij at noon."
SECOND = "Shops in Kobane opened again."
THIRD = "Teachers went on strike in Daraa."
RUMOUR = "There is talk of an agreement in Damascus."
LONGER = f"""Update 12-03-25

# Northern front
– {FIRST}
– {SECOND}

# Southern front
– {THIRD}

# Rumours
– {RUMOUR}
"""


async def now(person: Person, message: SimMessage) -> SimMessage:
    """Return a message as it is shown now."""
    return (await person.room.sim.chat(message.chat_id)).message(message.message_id)


async def chosen(person: Person, board: SimMessage, *labels: str) -> SimMessage:
    """Tap one label after the other, each on what the message shows by then; return it."""
    for label in labels:
        await person.taps(label, await now(person, board))
    return await now(person, board)


async def toast(person: Person, board: SimMessage, *labels: str) -> PressAnswer:
    """Tap one label after the other; return what the last one answered."""
    *before, last = labels
    return await person.taps(last, await chosen(person, board, *before))


async def asked(person: Person, board: SimMessage, number: str, label: str) -> SimMessage:
    """Open an item and tap what asks for words; return the question."""
    before = await last_message(person.room, person.id)
    await chosen(person, board, number, label)
    return await person.sees("❓", after=before)


async def answered(
    person: Person, board: SimMessage, number: str, label: str, text: str
) -> SimMessage:
    """Open an item, tap what asks for words, and answer; return what comes of it."""
    question = await asked(person, board, number, label)
    return await person.writes(text, reply_to=question.message_id)


async def boards(room: Newsroom, person: Person) -> list[SimMessage]:
    """Return the messages with buttons in a person's chat that show a draft."""
    return [
        each
        for each in await room.sim.messages(person.id)
        if each.by_bot and each.labels and (each.text or "").startswith("📝 Draft")
    ]


async def run(folder: Path, statement: str) -> list[str]:
    """Ask or change the database below the bot, as nobody but a story may; return first columns."""
    # In a thread, since the bot has to finish what it is writing meanwhile.
    return await asyncio.to_thread(_run, folder / "bulletin.db", statement)


def _run(path: Path, statement: str) -> list[str]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return [str(row[0]) for row in connection.execute(statement)]


async def opened_by(person: Person, draft: int = 1) -> SimMessage:
    """Let a member who shares a draft open its board."""
    hello = (await person.room.sim.messages(person.id))[-1]
    before = hello.message_id
    await person.room.sim.press(
        person.id, person.id, hello.message_id, data=f"d:show:{draft}:1", stale=True
    )
    return await person.sees(f"📝 Draft {draft}", after=before)
