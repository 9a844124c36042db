"""What the stories of corrections repeat: a bulletin that is out, a correction of it on the board,
and how the bulletin reads by now.

Must not assert what a story is about; a step that fails says where it stood.
"""

from bot.domain.bulletin import Bulletin
from bot.domain.change import Change
from bot.domain.ids import BulletinNumber
from bot.simulator.client import PressAnswer, SimMessage
from storage.database import Database
from tests.chat import Newsroom, Person
from tests.stories.board import answered
from tests.stories.desk import APPROVE, SUBMIT, TEXT, approved, last_message

ONE = BulletinNumber(1)
CORRECT = "✏️ Correct bulletin 1"
SAY = "📣 What changes"
TAKE_IN = "🔄 Take in the changes"
REASON = "It was rice, not flour."
TRUE = "A convoy with rice reached Manbij at noon."


async def out(room: Newsroom, text: str = TEXT) -> tuple[Person, Person, Person]:
    """Let a bulletin be out; return its author, its reviewer and a reader who has it."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await approved(lea, omar, text)
    await room.settles()
    return lea, omar, rosa


async def begun(person: Person, words: str = f"/correct 1 {REASON}") -> SimMessage:
    """Let a member begin a correction; return its board. What they are told of other things is
    there before, so that nobody takes it for an answer."""
    await person.room.settles()
    before = await last_message(person.room, person.id)
    await person.writes(words)
    return await person.sees("Correction of bulletin", after=before)


async def corrected(
    person: Person, number: str = "1", text: str = TRUE, words: str = f"/correct 1 {REASON}"
) -> SimMessage:
    """Let a member begin a correction and give an item other words; return the board."""
    return await answered(person, await begun(person, words), number, "✏️ Text", text)


async def handed_in(person: Person, reviewer: Person, board: SimMessage) -> SimMessage:
    """Let a correction be submitted; return the reviewer's card."""
    before = await last_message(person.room, reviewer.id)
    toast = await person.taps(SUBMIT, board)
    assert toast.text.startswith("Submitted"), toast.text
    return await reviewer.sees("hash", after=before)


async def published(person: Person, reviewer: Person, board: SimMessage) -> PressAnswer:
    """Let a correction be submitted and approved; return the reviewer's toast."""
    card = await handed_in(person, reviewer, board)
    toast = await reviewer.taps(APPROVE, card)
    await person.room.settles()
    return toast


def database(room: Newsroom) -> Database:
    """Return the database below the bot."""
    return room.bot.services.correcting._context.database  # noqa: SLF001


async def bulletin(room: Newsroom, number: BulletinNumber = ONE) -> Bulletin:
    """Return a bulletin as it is stored."""
    async with database(room).read() as stores:
        found = await stores.bulletins.get(number)
    assert found is not None
    return found


async def history(room: Newsroom, number: BulletinNumber = ONE) -> tuple[Change, ...]:
    """Return what changed in a bulletin."""
    async with database(room).read() as stores:
        return await stores.changes.of(number)


async def latest(person: Person) -> SimMessage:
    """Return the newest bulletin as the bot shows it."""
    return await person.writes("/latest")
