"""What people do with messages of their own, as stories of edited ones repeat it.

Must not assert what a story is about.
"""

from tests.chat import Person


async def sends(person: Person, text: str, **details: object) -> int:
    """Write a message, and return its number once the bot has answered."""
    sent = await person.room.sim.write(person.id, person.id, text, **details)  # type: ignore[arg-type]
    await person.room.sim.wait_reply(person.id, sent)
    await person.room.settles()
    return max(sent.message_ids)


async def edits(person: Person, message: int, text: str) -> None:
    """Edit a message, and wait until the bot has seen to it."""
    await person.room.sim.edit(person.id, person.id, message, text)
    await person.room.settles()
