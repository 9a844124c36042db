"""Stories of published rumours: the next draft is asked what became of them, until one says so."""

from datetime import date

import pytest

from bot.domain.draft import Confidence, Content, Item, Section
from bot.domain.ids import ItemId
from bot.domain.rich import RichText
from bot.text.parse import Update
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.desk import APPROVE, SUBMIT, approved, last_message
from tests.stories.proofing import BACK, again, at_noon, hints, move, taps, update

BRIDGE = "The bridge of Manbij is closed."
RUMOUR = update("# Northern front", "– Bread came.", "", "# Rumours", f"– {BRIDGE}")
PLACE = "bulletin 1, today · 2027-03-14/S2"
ASKED = f"We published this as a rumour ({PLACE}): “{BRIDGE}” What became of it?"
NOTHING = "nothing to point out"


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


async def people(room: Newsroom) -> tuple[Person, Person, Person]:
    """Two authors and a reviewer, and the rumour is published."""
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", "author")
    omar = await room.member("Omar", "reviewer")
    await approved(lea, omar, RUMOUR)
    return lea, kim, omar


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("✔ Confirm", "✔ Confirmed:"),
        ("✖ Deny", "✖ Denied:"),
        ("❔ Can't verify", "Cannot be verified:"),
    ],
)
async def test_what_became_of_a_rumour_is_published_and_asked_no_more(
    room: Newsroom, label: str, shown: str
) -> None:
    lea, kim, omar = await people(room)
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    board = await kim.writes(update("# Aid", "– Tea came."))
    screen = await hints(kim, board, draft=2)
    assert f"1. {ASKED}" in (screen.text or "")
    assert screen.labels[:4] == [
        *("1 · ✔ Confirm", "1 · ✖ Deny"),
        *("1 · ❔ Can't verify", "1 · Leave it"),
    ]
    _, screen = await taps(kim, f"1 · {label}", screen)
    assert ASKED not in (screen.text or "")

    await kim.taps(BACK, screen)
    before = await last_message(room, omar.id)
    await kim.taps(SUBMIT, await again(kim, board))
    await omar.taps(APPROVE, await omar.sees("hash", after=before))
    got = await rosa.sees("Bulletin 2", "Cleared up")
    assert f"{shown} {BRIDGE}" in (got.text or "")

    third = await lea.writes(update("# Aid", "– Coffee came."))
    assert NOTHING in ((await hints(lea, third, draft=3)).text or "")


async def test_an_answer_goes_to_the_front_of_the_rumour_if_the_draft_has_it(
    room: Newsroom,
) -> None:
    _, kim, _ = await people(room)
    board = await kim.writes(update("# Northern front", "– Tea came.", "", "# Aid", "– Milk."))
    screen = await hints(kim, board, draft=2)
    _, screen = await taps(kim, "1 · ✖ Deny", screen)
    await kim.taps(BACK, screen)
    assert f"1. Tea came.\n2. Denied: {BRIDGE}\nAid" in ((await again(kim, board)).text or "")


async def test_a_rumour_that_is_left_is_asked_again_with_the_next_draft(room: Newsroom) -> None:
    lea, kim, omar = await people(room)
    board = await kim.writes(update("# Aid", "– Tea came."))
    screen = await hints(kim, board, draft=2)
    toast, screen = await taps(kim, "1 · Leave it", screen)
    assert toast == "All right, it stays as it is."
    assert NOTHING in (screen.text or "")

    await kim.taps(BACK, screen)
    before = await last_message(room, omar.id)
    await kim.taps(SUBMIT, await again(kim, board))
    await omar.taps(APPROVE, await omar.sees("hash", after=before))
    third = await lea.writes(update("# Aid", "– Coffee came."))
    assert ASKED in ((await hints(lea, third, draft=3)).text or "")


async def test_an_answer_that_is_not_published_settles_nothing(room: Newsroom) -> None:
    lea, kim, _ = await people(room)
    board = await kim.writes(update("# Aid", "– Tea came."))
    await taps(kim, "1 · ✖ Deny", await hints(kim, board, draft=2))
    third = await lea.writes(update("# Aid", "– Coffee came."))
    assert ASKED in ((await hints(lea, third, draft=3)).text or "")


@pytest.mark.parametrize(("days", "asked"), [(14, True), (15, False)])
async def test_after_a_fortnight_nobody_is_asked(
    room: Newsroom, clock: MovableClock, days: int, *, asked: bool
) -> None:
    _, kim, _ = await people(room)
    move(clock, days)
    board = await kim.writes(update("# Aid", "– Tea came.", title=f"Update {14 + days}-03-27"))
    question = ASKED.replace("today", "14 March 2027")
    assert (question in ((await hints(kim, board, draft=2)).text or "")) is asked


async def test_an_import_settles_nothing(room: Newsroom) -> None:
    _, kim, _ = await people(room)
    denial = Item(
        text=RichText.plain(BRIDGE),
        confidence=Confidence.DENIED,
        settles=ItemId.read("2027-03-14/S2"),
    )
    content = Content(day=date(2027, 3, 12), sections=(Section(blocks=(denial,)),))
    old = Update(content=content, source=RichText.plain(""), problems=())
    report = await room.bot.services.publishing.import_archive([old])
    assert len(report.added) == 1

    board = await kim.writes(update("# Aid", "– Tea came."))
    assert ASKED in ((await hints(kim, board, draft=2)).text or "")
