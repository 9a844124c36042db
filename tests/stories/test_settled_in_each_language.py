"""Stories of readers of several languages whose bulletin is changed by later news: why it was
changed is said in their own."""

import pytest

from tests.chat import MovableClock, Newsroom, said
from tests.stories.proofing import at_noon, taps
from tests.stories.test_settled_by_news import later, submits
from tests.stories.truth import RUMOUR_ID, approves, cast, now

ISOLATES = dict.fromkeys(map(ord, "\u200f\u2066\u2067\u2068\u2069"))


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


@pytest.mark.parametrize("language", ["en", "es", "ar"])
async def test_why_a_copy_changed_is_said_in_its_language(
    room: Newsroom, clock: MovableClock, language: str
) -> None:
    nadia = await room.person("Nadia", language)
    await nadia.writes("/subscribe")
    people = await cast(room)
    copy = await nadia.sees("2027", "Manbij")
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✖ Deny", screen)
    await submits(people.kim, screen)
    await approves(people.nora, "Rumour → Denied")

    reason = said(language, "settle-reason-denied", number="2", id="2027-03-17/S2")
    for text in (
        (await now(nadia, copy)).text or "",
        await nadia.asks("/corrections"),
        await nadia.asks("/corrections 1"),
        await nadia.asks(f"/item {RUMOUR_ID}"),
    ):
        assert reason.translate(ISOLATES) in text.translate(ISOLATES)
