"""Stories of messages that something overtakes: a group's move, a verdict, a farewell."""

from pathlib import Path

import pytest

from bot.domain.delivery import DeliveryKind, Figures
from bot.simulator.client import SimMessage
from storage.database import Database
from tests.chat import Newsroom, Person
from tests.stories.desk import APPROVE, approved, desk_group, last_message, submitted


async def figures(tmp_path: Path, kind: DeliveryKind) -> Figures:
    """Return how far subject 1 is."""
    database = await Database.open(tmp_path / "bulletin.db")
    try:
        async with database.read() as stores:
            found = await stores.outbox.figures(kind, 1)
    finally:
        await database.close()
    assert found is not None
    return found


async def desk(room: Newsroom) -> tuple[Person, Person]:
    """Return an author and a reviewer."""
    return await room.member("Lea", "author"), await room.member("Omar", "reviewer")


Shown = list[tuple[int, str | None]]


async def answered_under(
    room: Newsroom, person: Person, chat: int, taken: list[SimMessage]
) -> Shown:
    """Let people talk in a supergroup, which counts its messages anew, until the bot has answered
    there under each of these numbers; return all that stands there."""
    for old in taken:
        while await last_message(room, chat) < old.message_id - 2:
            await room.sim.write(chat, person.id, "Good morning, all.")
        answer = await person.writes("/help", chat=chat)
        assert answer.message_id == old.message_id
    return await shown(room, chat)


async def shown(room: Newsroom, chat: int) -> Shown:
    """Return what stands in a chat, by number."""
    return [(each.message_id, each.text) for each in await room.sim.messages(chat)]


@pytest.mark.parametrize("how", [{"new_first": False}, {"new_first": True}, {"announce": False}])
async def test_a_verdict_overwrites_nothing_in_the_supergroup_that_a_desk_became(
    room: Newsroom, how: dict[str, bool]
) -> None:
    lea, omar = await desk(room)
    group = await desk_group(room, omar)
    await submitted(lea)
    buttons = await room.sees(group, "hash")
    await room.settles()
    grown = await room.sim.migrate(group, **how)
    before = await answered_under(room, omar, grown, [buttons])

    card = await omar.sees("hash")
    await omar.taps(APPROVE, card)

    ruling = await room.sees(grown, "hash", "Approved by Omar", after=before[-1][0])
    assert ruling.labels == []
    await room.settles()
    assert (await shown(room, grown))[: len(before)] == before


async def test_progress_overwrites_nothing_in_the_supergroup_that_a_desk_became(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await desk(room)
    group = await desk_group(room, omar)
    slow = await room.person("Slow")
    await slow.writes("/subscribe")
    await submitted(lea)
    card = await room.sees(group, "hash")
    await room.settles()
    await room.sim.fault("bad_gateway", method="sendMessage", chat_id=slow.id, times=None)
    await omar.taps(APPROVE, card)
    progress = await room.sees(group, "Bulletin 1 is on its way")
    await room.sees(group, "hash", "Approved by Omar")
    grown = await room.sim.migrate(group)
    before = await answered_under(room, omar, grown, [progress])

    # The last figures come, one way or the other, when Slow leaves.
    await room.sim.clear_faults()
    await slow.writes("/unsubscribe")
    await room.settles()
    await room.bot.services.publishing.report_progress()
    await room.settles()

    assert (await figures(tmp_path, DeliveryKind.BULLETIN)).open == 0
    assert await shown(room, grown) == before


async def test_figures_that_were_held_up_do_not_follow_the_last_ones(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await desk(room)
    for name in ("Quick", "Slow"):
        reader = await room.person(name)
        await reader.writes("/subscribe")
    slow = reader
    await submitted(lea)
    card = await omar.sees("hash")
    await room.settles()
    await room.sim.fault("delay", method="sendMessage", chat_id=slow.id, delay=0.3)
    # The first edit closes the card; the second shows the first figures.
    await room.sim.fault("bad_gateway", method="editMessageText", chat_id=omar.id, nth=2, delay=0.6)
    await omar.taps(APPROVE, card)
    await omar.sees("Bulletin 1: delivered")
    await room.settles()

    told = await figures(tmp_path, DeliveryKind.PROGRESS)
    assert (told.total, told.sent) == (1, 1)


async def test_a_card_that_arrives_after_the_verdict_is_closed(room: Newsroom) -> None:
    lea, omar = await desk(room)
    nora = await room.member("Nora", "reviewer")
    # Nora's phone has the card at once, while the bot waits to hear of it.
    await room.sim.fault("delay", method="sendMessage", chat_id=nora.id, nth=2, delay=0.6)
    await submitted(lea)
    assert (await nora.sees("hash")).labels
    card = await omar.sees("hash")
    await omar.taps(APPROVE, card)
    await room.settles()

    assert (await nora.sees("hash", "Approved by Omar")).labels == []


async def test_what_a_reader_is_sent_while_they_leave_is_forgotten_too(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await desk(room)
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await room.sim.fault("delay", method="sendMessage", chat_id=rosa.id, delay=0.6)
    await approved(lea, omar)
    await rosa.sees("Bulletin 1")
    await rosa.writes("/unsubscribe")
    await room.settles()

    assert (await figures(tmp_path, DeliveryKind.BULLETIN)).sent == 1
    database = await Database.open(tmp_path / "bulletin.db")
    async with database.read() as stores:
        copies = await stores.outbox.sent(DeliveryKind.BULLETIN, 1)
    await database.close()
    assert copies == ()
