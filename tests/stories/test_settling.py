"""Stories of rumours that are settled: the list of those that are open, what became of one, and who
is told."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person, said
from tests.stories.desk import APPROVE, REJECT
from tests.stories.proofing import at_noon, move, update
from tests.stories.truth import (
    BREAD,
    BRIDGE,
    RUMOUR,
    RUMOUR_ID,
    approves,
    archived,
    card_of,
    cast,
    mark,
    now,
)

READERS = "👀 What readers see"
VIDEO = "https://example.org/video"
REASON = f"Two videos show the barriers.\n{VIDEO}"


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


async def asked_why(person: Person, label: str, screen: SimMessage) -> SimMessage:
    """Press what brings an item to a step, and return the question for the reason."""
    before = await mark(person)
    await person.taps(label, screen)
    return await person.sees("Why?", after=before)


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
        READERS,
    ]
    # A reader sees them as well, with nothing to settle them.
    seen = await people.rosa.writes("/rumours")
    assert "One open rumour" in (seen.text or "")
    assert not [one for one in seen.labels if "Confirm" in one]


async def test_a_long_list_begins_with_the_newest_or_the_oldest(room: Newsroom) -> None:
    talk = [f"– Somebody says that train number {at} is late." for at in range(1, 8)]
    people = await cast(room, update("# Rumours", *talk))
    listed = await people.kim.writes("/rumours")
    assert "7 open rumours, the newest first" in (listed.text or "")
    assert listed.labels[-3:] == ["On ›", "⏬ Oldest", READERS]
    await people.kim.taps("On ›", listed)
    listed = await now(people.kim, listed)
    assert "1. “Somebody says that train number 6" in (listed.text or "")
    assert listed.labels[-3:] == ["‹ Back", "⏬ Oldest", READERS]
    await people.kim.taps("⏬ Oldest", listed)
    listed = await now(people.kim, listed)
    assert "the oldest first" in (listed.text or "")
    assert "1. “Somebody says that train number 7" in (listed.text or "")


async def test_a_rumour_is_confirmed_and_exactly_those_who_had_it_are_told(
    room: Newsroom, clock: MovableClock
) -> None:
    sami = await room.person("Sami")
    await sami.chooses(await sami.writes("/subscribe"), "📍 Fronts", "South")
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    assert BRIDGE not in ((await sami.sees("Bulletin 1", BREAD)).text or "")
    move(clock, 3)
    question = await asked_why(people.kim, "1 · ✔ Confirm", await people.kim.writes("/rumours"))
    assert f"{RUMOUR_ID} “{BRIDGE}” becomes: Confirmed. Why?" in (question.text or "")
    before = await mark(people.omar)
    done = await people.kim.writes(REASON)
    assert "Handed in as draft 2, a correction of bulletin 1." in (done.text or "")

    card = await card_of(people.nora, "Rumour → Confirmed", after=before)
    assert "one chat that has it will be told" in (card.text or "")
    seen, others = await mark(people.rosa), await mark(sami)
    await approves(people.nora, "Rumour → Confirmed")
    copy = await now(people.rosa, copy)
    assert f"Confirmed: {BRIDGE}" in (copy.text or "")
    assert "Two videos show the barriers." in (copy.text or "")
    told = await people.rosa.sees("✅ Confirmed:", after=seen)
    words = (
        f"“{BRIDGE}” ({RUMOUR_ID}, from bulletin 1, 3 days ago)\nTwo videos show the barriers.\n"
    )
    assert f"{words}Source: {VIDEO}" in (told.text or "")
    assert told.reply_to == copy.message_id
    assert await mark(sami) == others
    assert "No open rumours" in await people.kim.asks("/rumours")


@pytest.mark.parametrize(
    ("language", "denied", "age"),
    [("es", "❌ Desmentido:", "hace 2 días"), ("ar", "❌ نُفي:", "قبل يومين")],
)
async def test_each_chat_is_told_in_its_language(
    room: Newsroom, clock: MovableClock, language: str, denied: str, age: str
) -> None:
    nadia = await room.person("Nadia", language)
    await nadia.writes("/subscribe")
    people = await cast(room)
    editor = await room.member("Zoe", "author", language)
    move(clock, 2)
    step = said(language, "confidence-denied")
    await editor.writes(f"/settle {RUMOUR_ID} {step}")
    done = await editor.writes(REASON)
    assert done.text == said(language, "settle-submitted", draft="2", number="1", count=3)
    seen = await mark(nadia)
    await approves(people.nora, "Rumour → Denied")
    told = await nadia.sees(denied, after=seen)
    assert BRIDGE in (told.text or "")
    assert age in (told.text or "")


async def test_any_published_item_can_be_brought_to_any_step(room: Newsroom) -> None:
    people = await cast(room)
    screen = await people.kim.writes("/settle 2027-03-14/s1")
    assert f"“{BREAD}”" in (screen.text or "")
    assert "It stands as: Stated." in (screen.text or "")
    assert screen.labels == [
        *("✔ Confirm", "✖ Deny", "❔ Can't verify"),
        *("🗣 Others say so", "🤷 Alleged", "💬 A rumour"),
    ]
    await asked_why(people.kim, "🤷 Alleged", screen)
    await people.kim.writes("Nobody else saw it.")
    seen = await mark(people.rosa)
    await approves(people.nora, "Stated → Alleged")
    told = await people.rosa.sees("Alleged, not sure:", after=seen)
    assert "Nobody else saw it." in (told.text or "")


async def test_what_is_behind_it_has_to_be_named(room: Newsroom) -> None:
    people = await cast(room)
    await people.kim.writes(f"/settle {RUMOUR_ID} denied")
    assert "a source on a line of its own" in await people.kim.asks("Somebody told me.")
    assert "no item 2027-03-14/S9" in await people.kim.asks("It is open.\n2027-03-14/S9")
    itself = await people.kim.asks(f"It is open.\n{RUMOUR_ID}")
    assert itself == said("en", "error-settle-itself")
    assert "at most 300 characters" in await people.kim.asks("long " * 61)
    assert "Handed in" in await people.kim.asks("It is open, see 2027-03-14/S1.")
    seen = await mark(people.rosa)
    await approves(people.nora, "Rumour → Denied")
    told = await people.rosa.sees("❌ Denied:", after=seen)
    assert "Source: 2027-03-14/S1" in (told.text or "")


async def test_whoever_asks_for_it_does_not_decide_on_it(room: Newsroom) -> None:
    people = await cast(room)
    await people.omar.writes(f"/settle {RUMOUR_ID} unverifiable")
    before = await mark(people.omar)
    await people.omar.writes("Nobody can go there.")
    card = await card_of(people.nora, "Rumour → Cannot be verified")
    assert await mark(people.omar) <= before + 2
    forged = card.button(APPROVE).data
    assert forged
    mine = await people.omar.writes("/rumours")
    answer = await room.sim.press(
        people.omar.id, people.omar.id, mine.message_id, data=forged, stale=True
    )
    assert answer.text == said("en", "error-own-draft")
    await people.nora.taps(APPROVE, card)
    await people.rosa.sees("❔ Cannot be verified:")


async def test_a_question_that_is_cancelled_leaves_no_draft(room: Newsroom) -> None:
    people = await cast(room)
    await people.kim.writes(f"/settle {RUMOUR_ID} denied")
    await people.kim.writes(f"/settle {RUMOUR_ID} confirmed")
    assert "\n3 · " in await people.kim.asks("/drafts")
    assert await people.kim.asks("/cancel") == said("en", "cancel-done")
    drafts = await people.kim.asks("/drafts")
    assert "\n2 · " not in drafts
    assert "\n3 · " not in drafts


async def test_what_cannot_be_settled_says_why(room: Newsroom) -> None:
    people = await cast(room)
    assert "/settle 2024-12-06/S3" in await people.kim.asks("/settle")
    assert "no item 2027-03-14/S9" in await people.kim.asks("/settle 2027-03-14/S9")
    assert "no item nonsense" in await people.kim.asks("/settle nonsense")
    assert "I don't know “true”" in await people.kim.asks(f"/settle {RUMOUR_ID} true")
    same = await people.kim.asks(f"/settle {RUMOUR_ID} rumour")
    assert same == said("en", "error-settle-same")
    assert "Only members" in await people.rosa.asks(f"/settle {RUMOUR_ID}")


@pytest.mark.parametrize(
    "words", ["s2 of 14 March", "2027-03-14 s2", "14 Mar S2", "S2 of 2027-03-14", "s2 14.03.27"]
)
async def test_an_item_is_named_as_readers_name_it(room: Newsroom, words: str) -> None:
    people = await cast(room)
    assert f"“{BRIDGE}”" in await people.kim.asks(f"/settle {words}")
    for step in ("denied", "cannot be VERIFIED"):
        asked = await people.kim.asks(f"/settle {words} {step}")
        assert f"{RUMOUR_ID} “{BRIDGE}” becomes: " in asked, step
    assert "Of which day is S2?" in await people.kim.asks("/settle s2 denied")
    assert "/settle 2024-12-06/S2" in await people.kim.asks("/settle s2")
    assert "cannot read “March maybe”" in await people.kim.asks("/settle s2 of March maybe")


async def test_a_button_of_an_older_version_changes_nothing(room: Newsroom) -> None:
    people = await cast(room)
    listed = await people.kim.writes("/rumours")
    await people.lea.writes("/settle 2027-03-14/S1 reported")
    await people.lea.writes("A driver says so.")
    await approves(people.nora, "Stated → Reported")
    toast = await people.kim.taps("1 · ✔ Confirm", listed)
    assert toast.text == said("en", "error-settle-changed", number="1")


async def test_the_same_settlement_is_not_asked_for_twice(room: Newsroom) -> None:
    people = await cast(room)
    listed = await people.kim.writes("/rumours")
    await people.lea.writes(f"/settle {RUMOUR_ID} denied")
    await people.lea.writes(REASON)
    toast = await people.kim.taps("1 · ✖ Deny", listed)
    assert toast.text == said("en", "error-settle-under-way", draft="2")
    await people.omar.sees("Rumour → Denied")
    assert REJECT in (await card_of(people.omar, "Rumour → Denied")).labels


async def test_a_rumour_of_the_archive_changes_for_those_who_ask(room: Newsroom) -> None:
    people = await cast(room, RUMOUR)
    await archived(room, "The mill of Kobani burns.")
    await people.kim.writes("/settle 2027-03-01/S1 denied")
    await people.kim.writes(REASON)
    card = await card_of(people.nora, "from the archive: only readers who ask will see it")
    await people.nora.taps(APPROVE, card)
    await room.settles()
    assert "Denied: The mill of Kobani burns." in await people.rosa.asks("/search mill")
    assert all("❌" not in (one.text or "") for one in await room.sim.messages(people.rosa.id))
