"""Stories of a change that meets what is on its way: it overtakes a first delivery, and is held
back and let go like any bulletin."""

from bot.domain.ids import BulletinNumber
from tests.chat import Newsroom
from tests.stories.correcting import TRUE, corrected, out, published
from tests.stories.desk import approved, received
from tests.stories.times import acting

FIRST = "A convoy with flour reached Manbij at noon."


async def test_a_correction_that_overtakes_the_first_delivery_is_all_that_arrives(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await room.admin.writes("/freeze")
    await approved(lea, omar)
    await published(lea, omar, await corrected(lea))
    assert await received(room, rosa.id) == []

    await omar.thaws()
    await room.admin.thaws()
    await rosa.sees("Bulletin 1 ·", TRUE)
    await room.settles()
    texts = [entry.text or "" for entry in await room.sim.ledger() if entry.chat_id == rosa.id]
    assert not any(FIRST in text for text in texts)
    assert sum(TRUE in text for text in texts) == 1


async def test_a_change_is_paused_and_goes_on_where_it_was(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await room.admin.writes("/freeze")
    await published(lea, omar, await corrected(lea))
    await room.bot.services.control.pause(await acting(room, omar), BulletinNumber(1))
    await omar.thaws()
    await room.admin.thaws()
    shown = await omar.sees("change of bulletin 1 is paused")
    await room.settles()
    (copy,) = await received(room, rosa.id)
    assert FIRST in (copy.text or "")

    await omar.taps("▶️ Resume", shown)
    await rosa.sees("Bulletin 1 ·", TRUE)
    await omar.sees("edited: 1")
    (same,) = await received(room, rosa.id)
    assert same.message_id == copy.message_id
