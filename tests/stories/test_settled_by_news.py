"""Stories of news that say what became of earlier news: at their publication the earlier bulletin
changes, and whoever had it is told."""

import pytest

from bot.domain.ids import BulletinNumber
from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person, said
from tests.stories.correcting import corrected, handed_in, history
from tests.stories.desk import APPROVE, SUBMIT
from tests.stories.proofing import BACK, again, at_noon, hints, move, taps, update
from tests.stories.truth import (
    BREAD,
    BRIDGE,
    RUMOUR_ID,
    Cast,
    approves,
    archived,
    card_of,
    cast,
    mark,
    now,
)

TITLE = "Update 17-03-27"
ROAD = "The road from Daraa to Damascus is closed."
TWO = update("# Rumours", f"– {BRIDGE}", f"– {ROAD}")


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


async def later(people: Cast, clock: MovableClock, *lines: str) -> tuple[SimMessage, SimMessage]:
    """Let three days pass, and an author write; return the board and its hints."""
    move(clock, 3)
    board = await people.kim.writes(update(*lines, title=TITLE))
    return board, await hints(people.kim, board, draft=2)


async def submits(author: Person, screen: SimMessage) -> None:
    """Go back from the hints and submit."""
    await author.taps(BACK, screen)
    await author.taps(SUBMIT, await again(author, screen))
    await author.room.settles()


async def test_a_bulletin_of_today_confirms_a_rumour_of_three_days_ago(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    card = await card_of(people.nora, "What this changes in earlier bulletins")
    line = f"{RUMOUR_ID} · bulletin 1 · 3 days ago: “{BRIDGE}” Rumour → Confirmed"
    assert f"{line} · one chat that has it will be told" in (card.text or "")

    seen = await mark(people.rosa)
    assert "Published" in await approves(people.nora, "Rumour → Confirmed")
    await people.rosa.sees("Bulletin 2", "Cleared up", after=seen)
    told = await people.rosa.sees("✅ Confirmed:", after=seen)
    assert told.reply_to == copy.message_id
    assert "Source: 2027-03-17/S2" in (told.text or "")
    copy = await now(people.rosa, copy)
    assert f"Confirmed: {BRIDGE}" in (copy.text or "")
    assert "Confirmed by bulletin 2 (2027-03-17/S2)" in (copy.text or "")
    assert "No open rumours" in await people.kim.asks("/rumours")


async def test_several_rumours_of_one_bulletin_are_settled_by_one_change(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room, TWO)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "2 · ✖ Deny", screen)
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    seen = await mark(people.rosa)
    await approves(people.nora, "What this changes")
    told = await people.rosa.sees("✅ Confirmed:", "❌ Denied:", after=seen)
    assert told.reply_to == copy.message_id
    found = [one for one in await room.sim.messages(people.rosa.id) if one.message_id > seen]
    assert len(found) == 2
    copy = await now(people.rosa, copy)
    assert (copy.text or "").count("Confirmed by bulletin 2") == 1


@pytest.mark.parametrize(
    ("label", "becomes", "own"),
    [
        ("✔ Confirm", "Confirmed", "Confirmed: The bridge of Manbij is open, not closed."),
        ("✖ Deny", "Denied", "– The bridge of Manbij is open, not closed."),
        ("⚡ Contradict", "Cannot be verified", "– The bridge of Manbij is open, not closed."),
    ],
)
async def test_the_nearest_item_of_the_last_week_is_proposed(
    room: Newsroom, clock: MovableClock, label: str, becomes: str, own: str
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    line = "The bridge of Manbij is open, not closed."
    _, screen = await later(people, clock, "# Aid", f"– {line}")
    assert f"“{line}” is close to bulletin 1, 14 March 2027 · {RUMOUR_ID}: “{BRIDGE}”" in (
        screen.text or ""
    )
    assert screen.labels[:4] == [
        *("1 · ✔ Confirm", "1 · ✖ Deny"),
        *("1 · ⚡ Contradict", "1 · Same again"),
    ]
    _, screen = await taps(people.kim, f"1 · {label}", screen)
    assert "is close to" not in (screen.text or "")
    await submits(people.kim, screen)
    seen = await mark(people.rosa)
    await approves(people.nora, f"Rumour → {becomes}")
    new = await people.rosa.sees("Bulletin 2", after=seen)
    assert own in (new.text or "")
    assert f"{becomes}: {BRIDGE}" in ((await now(people.rosa, copy)).text or "")


async def test_what_repeats_leaves_the_earlier_item_as_it_is(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    line = "The bridge of Manbij is still closed today."
    _, screen = await later(people, clock, "# Rumours", f"– {line}")
    toast, screen = await taps(people.kim, "1 · Same again", screen)
    assert toast == said("en", "proof-left")
    await submits(people.kim, screen)
    card = await card_of(people.nora, "still closed")
    assert "What this changes" not in (card.text or "")
    await people.nora.taps(APPROVE, card)
    await room.settles()
    assert (await now(people.rosa, copy)).text == copy.text


async def test_an_id_in_the_words_names_what_is_meant_also_in_the_archive(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    await archived(room, "The mill of Kobani burns.")
    line = "The mill of Kobani stands, which settles 2027-03-01/S1."
    _, screen = await later(people, clock, "# Aid", f"– {line}")
    assert "names bulletin 2, 1 March 2027 · 2027-03-01/S1" in (screen.text or "")
    _, screen = await taps(people.kim, "1 · ✖ Deny", screen)
    await submits(people.kim, screen)
    before = await mark(people.rosa)
    await approves(people.nora, "from the archive: only readers who ask will see it")
    after = [one for one in await room.sim.messages(people.rosa.id) if one.message_id > before]
    assert [("❌" in (one.text or "")) for one in after] == [False]
    assert "Denied: The mill of Kobani burns." in await people.rosa.asks("/search burns")


async def test_news_that_settle_an_item_of_no_rumour(room: Newsroom, clock: MovableClock) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BREAD)
    line = "No bread came to Daraa, as we wrote in 2027-03-14/S1."
    _, screen = await later(people, clock, "# Aid", f"– {line}")
    _, screen = await taps(people.kim, "1 · ✖ Deny", screen)
    await submits(people.kim, screen)
    seen = await mark(people.rosa)
    await approves(people.nora, "Stated → Denied")
    await people.rosa.sees("❌ Denied:", BREAD, after=seen)
    assert f"Denied: {BREAD}" in ((await now(people.rosa, copy)).text or "")


async def test_what_was_taken_back_meanwhile_stays_so_and_the_author_hears_of_it(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    question = await people.omar.writes("/retract 1 It was another bridge.")
    await people.omar.taps("📝 Notice instead", question)
    await room.settles()
    seen = await mark(people.rosa)
    assert "Published" in await approves(people.nora, "Rumour → Confirmed")
    skipped = said("en", "settle-skipped-retracted", number="1", id=RUMOUR_ID)
    await people.kim.sees(skipped)
    after = [one for one in await room.sim.messages(people.rosa.id) if one.message_id > seen]
    assert ["Bulletin 2" in (one.text or "") for one in after] == [True]


async def test_whoever_takes_back_what_settled_other_news_is_told_what_stays(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    await approves(people.nora, "Rumour → Confirmed")
    stays = said("en", "retract-settled", items=RUMOUR_ID)
    question = await people.omar.writes("/retract 2 The tea is still in Beirut.")
    assert stays in (question.text or "")
    seen = await mark(people.nora)
    await people.omar.taps("📝 Notice instead", question)
    assert stays in ((await people.nora.sees("taken bulletin 2 back", after=seen)).text or "")
    question = await people.omar.writes("/retract 1 It was another bridge.")
    assert "What those say" not in (question.text or "")


async def test_what_was_settled_meanwhile_is_settled_once(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    await people.lea.writes(f"/settle {RUMOUR_ID} confirmed")
    await people.lea.writes("A film shows it.\nhttps://example.org/film")
    await approves(people.nora, "What becomes of published items")
    seen = await mark(people.rosa)
    assert "Published" in await approves(people.nora, "What this changes")
    await room.settles()
    after = [one for one in await room.sim.messages(people.rosa.id) if one.message_id > seen]
    assert ["Bulletin 2" in (one.text or "") for one in after] == [True]


async def test_a_correction_that_says_what_became_of_other_news_changes_that_too(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    await submits(people.kim, screen)
    await approves(people.nora, "Draft 2")
    line = f"Tea came over the bridge, so {RUMOUR_ID} was no news."
    board = await corrected(people.kim, text=line, words="/correct 2 How it came.")
    _, screen = await taps(people.kim, "1 · ✖ Deny", await hints(people.kim, board, draft=3))
    await people.kim.taps(BACK, screen)
    card = await handed_in(people.kim, people.nora, await again(people.kim, screen))
    assert f"“{BRIDGE}” Rumour → Denied" in (card.text or "")
    seen = await mark(people.rosa)
    await people.nora.taps(APPROVE, card)
    told = await people.rosa.sees("❌ Denied:", BRIDGE, after=seen)
    assert told.reply_to == copy.message_id
    assert f"Denied: {BRIDGE}" in ((await now(people.rosa, copy)).text or "")
    assert len(await history(room)) == 1
    assert len(await history(room, BulletinNumber(2))) == 1


async def test_a_correction_of_other_words_settles_nothing_once_more(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    await approves(people.nora, "Rumour → Confirmed")
    await people.lea.writes(f"/settle {RUMOUR_ID} denied")
    await people.lea.writes("It was another bridge.\nhttps://example.org/film")
    await approves(people.nora, "What becomes of published items")
    board = await corrected(people.kim, text="Tea and milk came.", words="/correct 2 Milk.")
    card = await handed_in(people.kim, people.nora, board)
    assert "Confirmed" not in (card.text or "").partition("What this changes")[2]
    await people.nora.taps(APPROVE, card)
    assert f"Denied: {BRIDGE}" in ((await now(people.rosa, copy)).text or "")
    assert len(await history(room)) == 2


async def test_what_is_a_rumour_again_is_open_again(room: Newsroom, clock: MovableClock) -> None:
    people = await cast(room)
    _, screen = await later(people, clock, "# Aid", "– Tea came.")
    _, screen = await taps(people.kim, "1 · ✔ Confirm", screen)
    await submits(people.kim, screen)
    await approves(people.nora, "Rumour → Confirmed")
    assert "What became of it" in await people.rosa.asks(f"/item {RUMOUR_ID}")

    before = await mark(people.kim)
    await people.kim.writes(f"/settle {RUMOUR_ID} rumour")
    await people.kim.sees("Why?", after=before)
    await people.kim.writes("Nobody has seen it after all.")
    await approves(people.nora, "Confirmed → Rumour")

    assert "One open rumour" in await people.kim.asks("/rumours")
    assert "What became of it" not in await people.rosa.asks(f"/item {RUMOUR_ID}")
