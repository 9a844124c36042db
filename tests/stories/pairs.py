"""Two members at one draft, and the steps that their stories repeat.

Must not assert what a story is about.
"""

from datetime import timedelta

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.desk import EDIT, TEXT, last_message
from tests.stories.shelving import now, opens, shares

DAWN = TEXT.replace("noon", "dawn")
DUSK = TEXT.replace("noon", "dusk")
FIVE_MINUTES = timedelta(minutes=5, seconds=1)


async def two_at_one(room: Newsroom) -> tuple[Person, Person, SimMessage, SimMessage]:
    """Lea shares a draft, Omar opens it; return both and their boards."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    board = await lea.writes(TEXT)
    await shares(lea, board)
    theirs = await opens(omar, 1)
    return lea, omar, await now(room, board), theirs


async def asked(person: Person, board: SimMessage) -> SimMessage:
    """Press Edit, and return the question for the new text."""
    before = await last_message(person.room, person.id)
    toast = await person.taps(EDIT, board)
    assert not toast.show_alert, toast.text
    return await person.sees("whole new text", after=before)


async def rewrites(person: Person, board: SimMessage, text: str) -> SimMessage:
    """Replace the whole text, and return the new board."""
    question = await asked(person, board)
    return await person.writes(text, reply_to=question.message_id)
