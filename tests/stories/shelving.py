"""What the stories of the list of drafts repeat: presses of its buttons, and what lies aside.

Must not assert what a story is about.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.simulator.client import PressAnswer, SimMessage
from bot.text.buttons import Button
from bot.text.shelf import ShelfAct, ShelfButton
from tests.chat import Newsroom, Person
from tests.stories.desk import REJECT, TEXT, last_message, submitted

ASIDE = "🗂 Put aside"
READ = "📄 Read it"
REOPEN = "🔁 Take up"
USE = "✅ Use it"
DROP = "🗑 Let go"
MORE = "▶️ More"
BACK = "◀️ Back"
TO_DRAFTS = "↩️ Drafts"
KEPT = "📝 Kept text"
LOST = "Your text is not lost."


def named(draft: int) -> str:
    """The label that opens a draft."""
    return f"📂 Draft {draft}"


def looking(draft: int) -> str:
    """The label that looks at a draft that was put aside."""
    return f"👁 Draft {draft}"


async def presses(person: Person, message: SimMessage, button: Button) -> PressAnswer:
    """Press a button that may not stand there, as a forger would."""
    return await person.room.sim.press(
        person.id, message.chat_id, message.message_id, data=button.pack(), stale=True
    )


async def shelf(person: Person, message: SimMessage, act: ShelfAct, subject: int) -> PressAnswer:
    """Press a button of the shelf's family on any message."""
    return await presses(person, message, ShelfButton(act=act, subject=subject))


async def shares(author: Person, board: SimMessage, draft: int = 1) -> None:
    """Let an author open a draft to the desk."""
    toast = await shelf(author, board, ShelfAct.SHARE, draft)
    assert toast.text.startswith("Every member who drafts"), toast.text


async def opens(person: Person, draft: int) -> SimMessage:
    """Open a draft from the list, and return its board."""
    listed = await person.writes("/drafts")
    await person.taps(named(draft), listed)
    return await person.sees(f"Draft {draft} ·", after=listed.message_id)


async def now(room: Newsroom, message: SimMessage) -> SimMessage:
    """Return a message as it stands, once everything is through."""
    await room.settles()
    return (await room.sim.chat(message.chat_id)).message(message.message_id)


async def rejected(author: Person, reviewer: Person, reason: str, text: str = TEXT) -> SimMessage:
    """Let an author submit and a reviewer reject; return the author's board."""
    before = await last_message(reviewer.room, reviewer.id)
    board = await submitted(author, text)
    card = await reviewer.sees("hash", after=before)
    await reviewer.taps(REJECT, card)
    question = await reviewer.sees("why do you reject", after=before)
    await reviewer.writes(reason, reply_to=question.message_id)
    await author.sees("rejected by", reason)
    await reviewer.room.settles()
    return board


def dated(day: int, text: str = TEXT) -> str:
    """The text of another day of March."""
    return text.replace("12-03-25", f"{day:02}-03-25")


async def asks_file(folder: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    """Look into, or change, the database beside the bot, which may be writing."""

    def ask() -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(folder / "bulletin.db", timeout=5)) as file, file:
            return file.execute(statement, values).fetchall()

    return await asyncio.to_thread(ask)
