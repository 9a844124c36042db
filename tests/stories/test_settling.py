"""Stories of rumours that are settled: the list of those that are open, what became of one, and who
is told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, newsroom
from tests.stories.proofing import at_noon, move
from tests.stories.truth import BRIDGE, RUMOUR_ID, Cast, approves, card_of, cast, mark, now

VIDEO = "https://example.org/video"


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


@pytest.fixture
async def room(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Newsroom]:
    """A newsroom on that day."""
    async with newsroom(tmp_path, clock) as found:
        yield found


async def test_the_list_of_open_rumours_says_how_old_each_is(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    move(clock, 3)
    listed = await people.kim.writes("/rumours")
    assert "One open rumour" in (listed.text or "")
    assert f"1. “{BRIDGE}”\n{RUMOUR_ID} · bulletin 1 · 3 days ago" in (listed.text or "")
    assert listed.labels == [
        *("1 · ✔ Confirm", "1 · ✖ Deny"),
        *("1 · ❔ Can't verify", "1 · … Another step"),
    ]
    assert "Only members" in await people.rosa.asks("/rumours")


async def test_a_rumour_is_confirmed_and_exactly_those_who_had_it_are_told(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    north = await room.person("Nils")
    await north.writes("/subscribe south")
    move(clock, 3)
    question = await _taps_first(people, "1 · ✔ Confirm")
    assert f"{RUMOUR_ID} “{BRIDGE}” becomes: Confirmed. Why?" in (question.text or "")
    before = await mark(people.omar)
    said = await people.kim.writes(f"Two videos show the barriers.\n{VIDEO}")
    assert "Handed in as draft 2, a correction of bulletin 1." in (said.text or "")

    card = await card_of(people.omar, "one chat that has it will be told", after=before)
    assert "Rumour → Confirmed" in (card.text or "")
    seen = await mark(people.rosa)
    assert await approves(people.nora, "Rumour → Confirmed") != ""
    copy = await now(people.rosa, copy)
    assert f"Confirmed: {BRIDGE}" in (copy.text or "")
    assert "Two videos show the barriers." in (copy.text or "")
    told = await people.rosa.sees("✅ Confirmed:", after=seen)
    assert f"“{BRIDGE}” ({RUMOUR_ID}, from bulletin 1, 3 days ago)\nSource: {VIDEO}" in (
        told.text or ""
    )
    assert told.reply_to_message_id == copy.message_id
    assert "No open rumours" in await people.kim.asks("/rumours")


async def _taps_first(people: Cast, label: str) -> SimMessage:
    listed = await people.kim.writes("/rumours")
    before = await mark(people.kim)
    await people.kim.taps(label, listed)
    return await people.kim.sees("Why?", after=before)
