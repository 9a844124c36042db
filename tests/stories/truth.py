"""What the stories of what became of news repeat: people, a rumour that readers have, and what a
card says.

Must not assert what a story is about.
"""

from datetime import date
from typing import NamedTuple

from bot.domain.draft import Confidence, Content, Item, Section, SectionKind
from bot.domain.rich import RichText
from bot.simulator.client import SimMessage
from bot.text.parse import Update
from tests.chat import Newsroom, Person
from tests.stories.desk import APPROVE, approved, last_message
from tests.stories.proofing import update

BRIDGE = "The bridge of Manbij is closed."
BREAD = "Bread came to Daraa."
RUMOUR = update("# Southern front", f"– {BREAD}", "", "# Rumours", f"– {BRIDGE}")
RUMOUR_ID = "2027-03-14/S2"


class Cast(NamedTuple):
    """Two authors, two reviewers, and a reader who has bulletin 1."""

    lea: Person
    kim: Person
    omar: Person
    nora: Person
    rosa: Person


async def cast(room: Newsroom, text: str = RUMOUR) -> Cast:
    """Let a reader have bulletin 1, with its rumour."""
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", "author")
    omar = await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await approved(lea, omar, text)
    await room.settles()
    return Cast(lea, kim, omar, nora, rosa)


async def archived(room: Newsroom, rumour: str) -> None:
    """Put a rumour into the archive, as a bulletin of 1 March that was sent to nobody."""
    item = Item(text=RichText.plain(rumour), confidence=Confidence.RUMOUR)
    section = Section(kind=SectionKind.RUMOURS, blocks=(item,))
    content = Content(day=date(2027, 3, 1), sections=(section,))
    old = Update(content=content, source=RichText.plain(""), problems=())
    assert (await room.bot.services.publishing.import_archive([old])).added


async def now(person: Person, message: SimMessage) -> SimMessage:
    """Return a message as it is by now."""
    await person.room.settles()
    return (await person.room.sim.chat(message.chat_id)).message(message.message_id)


async def card_of(reviewer: Person, *words: str, after: int = 0) -> SimMessage:
    """Return the last part of a review card that says these words."""
    return await reviewer.sees("hash", *words, after=after)


async def approves(reviewer: Person, *words: str, after: int = 0) -> str:
    """Approve the draft whose card says these words; return the toast."""
    card = await card_of(reviewer, *words, after=after)
    toast = (await reviewer.taps(APPROVE, card)).text
    await reviewer.room.settles()
    return toast


async def mark(person: Person) -> int:
    """Return the number of the newest message in somebody's chat with the bot."""
    await person.room.settles()
    return await last_message(person.room, person.id)
