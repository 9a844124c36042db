"""Stories of what chats were told of a rumour whose bulletin is taken back: that goes with it."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, said
from tests.stories.truth import BRIDGE, RUMOUR_ID, Cast, approves, cast, mark

DENIED = "It is open.\nhttps://example.org/open"
CONFIRMED = "Two videos show it.\nhttps://example.org/video"
STEPS = {"confirmed": CONFIRMED, "denied": DENIED}
NOTICE, DELETE = "📝 Notice instead", "🗑 Delete where possible"


async def settled(people: Cast, step: str) -> None:
    """Let the rumour become something, and all be told who had it."""
    before = await mark(people.nora)
    await people.kim.writes(f"/settle {RUMOUR_ID} {step}")
    await people.kim.writes(STEPS[step])
    await approves(people.nora, f"→ {step.capitalize()}", after=before)


async def taken_back(people: Cast, label: str) -> None:
    """Let a reviewer take bulletin 1 back."""
    question = await people.omar.writes("/retract 1 It puts people in danger.")
    await people.omar.taps(label, question)
    await people.omar.room.settles()


async def shown(reader: Person, after: int) -> list[SimMessage]:
    """Return what of the bot's stands in a reader's chat after a message."""
    return [
        one
        for one in await reader.room.sim.messages(reader.id)
        if one.by_bot and one.message_id > after
    ]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
async def test_what_a_chat_was_told_of_a_rumour_is_taken_back_with_its_bulletin(
    room: Newsroom, language: str
) -> None:
    nadia = await room.person("Nadia", language)
    await nadia.writes("/subscribe")
    start = await mark(nadia)
    people = await cast(room)
    await settled(people, "confirmed")
    await settled(people, "denied")
    assert sum(BRIDGE in (one.text or "") for one in await shown(nadia, start)) == 3
    await taken_back(people, NOTICE)
    copy, *told = await shown(nadia, start)
    assert "It puts people in danger." in (copy.text or "")
    pointer = said(language, "truth-pointer-taken-back", number="1")
    assert [one.text for one in told] == [pointer, pointer]


async def test_it_is_deleted_where_the_bulletin_is(room: Newsroom) -> None:
    people = await cast(room)
    start = await mark(people.rosa) - 1
    await settled(people, "confirmed")
    assert len(await shown(people.rosa, start)) == 2
    await taken_back(people, DELETE)
    assert await shown(people.rosa, start) == []
