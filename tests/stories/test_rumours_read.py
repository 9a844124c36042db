"""Stories of readers who ask about rumours, and who is who."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.desk import APPROVE, SUBMIT, last_message
from tests.stories.proofing import at_noon, move, update
from tests.stories.test_reading import asks, plain, turn
from tests.stories.truth import BRIDGE, RUMOUR_ID, approves, cast, now

WHY = "Two videos show it.\nhttps://example.org/video"
SETTLED = "🔎 What became of older ones"


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


async def test_a_reader_sees_open_rumours_with_their_age(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    move(clock, 3)
    listed = await people.rosa.writes("/rumours")
    assert plain(listed) == (
        "❓ One open rumour. Nobody could check it yet.\n\n"
        f"{BRIDGE}\n3 days ago · bulletin 1 · {RUMOUR_ID}"
    )
    assert listed.labels == [SETTLED]
    nothing = await turn(room, people.rosa, SETTLED, listed)
    assert plain(nothing) == "🔎 Nothing has become of a rumour yet."
    back = await turn(room, people.rosa, "❓ Open rumours", nothing)
    assert plain(back) == plain(listed)


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ("confirmed", f"✔ Confirmed: {BRIDGE}"),
        ("denied", f"✖ Denied: {BRIDGE}"),
        ("unverifiable", f"Cannot be verified: {BRIDGE}"),
    ],
)
async def test_what_became_of_a_rumour_is_told_with_its_day(
    room: Newsroom, clock: MovableClock, step: str, shown: str
) -> None:
    people = await cast(room)
    move(clock, 2)
    await people.kim.writes(f"/settle {RUMOUR_ID} {step}")
    await people.kim.writes(WHY)
    await approves(people.nora, "Rumour →")
    listed = await people.rosa.writes("/rumours")
    assert "No open rumours." in plain(listed)
    told = await turn(room, people.rosa, SETTLED, listed)
    assert f"{shown}\nTwo videos show it.\n16 March 2027 · bulletin 1 · {RUMOUR_ID}" in plain(told)
    assert "start=item-2027-03-14-S2" in (told.html or "")
    confirmed = await people.rosa.writes("/front north")
    only = await turn(room, people.rosa, "✔ Only confirmed", confirmed)
    assert (BRIDGE in plain(only)) is (step == "confirmed")


async def test_what_later_news_said_of_a_rumour_is_told_too(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    move(clock, 1)
    board = await people.kim.writes(update("# Aid", "– Tea came.", title="Update 15-03-27"))
    await people.kim.taps(next(one for one in board.labels if one.startswith("🔎")), board)
    hints = await now(people.kim, board)
    await people.kim.taps("1 · ✖ Deny", hints)
    await people.kim.taps("‹ Back to the board", await now(people.kim, board))
    before = await last_message(room, people.omar.id)
    await people.kim.taps(SUBMIT, await now(people.kim, board))
    await people.omar.taps(APPROVE, await people.omar.sees("hash", after=before))
    await room.settles()
    listed = await people.rosa.writes("/rumours")
    told = await turn(room, people.rosa, SETTLED, listed)
    assert f"✖ Denied: {BRIDGE}" in plain(told)
    assert "15 March 2027" in plain(told)


async def test_a_member_has_the_desks_list_and_sees_what_readers_see(room: Newsroom) -> None:
    people = await cast(room)
    listed = await people.kim.writes("/rumours")
    assert "1 · ✔ Confirm" in listed.labels
    seen = await turn(room, people.kim, "👀 What readers see", listed)
    assert "Nobody could check it yet." in plain(seen)
    assert seen.labels == [SETTLED, "🗂 The desk's list"]
    desk = await turn(room, people.kim, "🗂 The desk's list", seen)
    assert desk.labels == listed.labels


async def test_in_a_group_a_member_is_a_reader_like_any_other(room: Newsroom) -> None:
    people = await cast(room)
    group = await room.sim.supergroup(
        "Group", creator=people.rosa.id, members=[people.kim.id], bot="member"
    )
    listed = await people.kim.writes("/rumours", chat=group)
    assert "Nobody could check it yet." in plain(listed)
    assert listed.labels == [SETTLED]


async def test_many_rumours_have_pages(room: Newsroom) -> None:
    talk = [f"– Somebody says that train number {at} is late." for at in range(1, 8)]
    people = await cast(room, update("# Rumours", *talk))
    first = await people.rosa.writes("/rumours")
    assert plain(first).startswith("❓ 7 open rumours, the newest first.")
    second = await turn(room, people.rosa, "« Older", first)
    assert "6–7 of 7" in plain(second)
    assert plain(await turn(room, people.rosa, "Newer »", second)) == plain(first)


@pytest.mark.parametrize("words", ["SNA", "sna", "Syrian National Army", "Syrian Natoinal Army"])
async def test_the_glossary_knows_any_name(room: Newsroom, words: str) -> None:
    rosa = await room.person("Rosa")
    answer = await asks(rosa, f"/glossary {words}")
    assert answer.startswith("📖 SNA – Syrian National Army\nCoalition of armed groups")


async def test_the_glossary_is_a_list_with_buttons(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    listed = await rosa.writes("/glossary")
    assert plain(listed).startswith("📖 Who is who")
    seen: list[str] = []
    page: SimMessage = listed
    while "On ›" in page.labels:
        seen += page.labels
        page = await turn(room, rosa, "On ›", page)
    seen += page.labels
    assert {"SDF", "SNA", "HTS"} <= set(seen)
    assert "‹ Back" in page.labels
    label = next(one for one in page.labels if one not in {"‹ Back", "On ›"})
    entry = await turn(room, rosa, label, page)
    assert plain(entry).startswith("📖 ")
    again = await turn(room, rosa, "📖 All entries", entry)
    assert plain(again) == plain(listed)
    unknown = await rosa.writes("/glossary atlantis")
    assert "I have no entry “atlantis”." in plain(unknown)
    place = await rosa.writes("/glossary Manbij")
    assert place.labels[0] == "📍 Manbij, day by day"


@pytest.mark.parametrize(
    ("language", "words"), [("es", "Coalición de grupos"), ("ar", "ائتلاف فصائل مسلحة")]
)
async def test_the_glossary_speaks_the_readers_language(
    room: Newsroom, language: str, words: str
) -> None:
    rosa = await room.person("Rosa", language)
    assert words in await asks(rosa, "/glossary SNA")


async def test_news_about_an_entry_are_one_tap_away(room: Newsroom) -> None:
    people: Person = await room.person("Rosa")
    entry = await people.writes("/glossary SDF")
    news = await turn(room, people, "🔍 News about SDF", entry)
    assert plain(news).startswith("🔍 SDF")
