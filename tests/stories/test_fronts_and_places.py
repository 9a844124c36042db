"""Stories of readers who look through a front or a place, day by day, and turn to other days."""

import re

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.test_reading import EARLIER, LAST_YEAR, SPRING, WINTER, asks, fill, plain, turn

MANY = "Update 07-12-24\n\n# Southern front\n" + "\n".join(
    f"– Well number {number} of Daraa gives water again." for number in range(1, 8)
)
CHECKED = """Update 08-12-24

# Southern front
– Confirmed: the school of Busra al-Sham opened.
– Reportedly, the road to Sweida is shut.

# Aid
– Blankets were given out in Daraa.
"""
ITEM = re.compile(r"start=item-([\w-]+)")


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader of a filled archive."""
    await fill(room, WINTER, EARLIER, MANY, CHECKED, LAST_YEAR)
    return await room.person("Rosa")


async def test_a_front_is_grouped_by_day_and_each_item_leads_on(rosa: Person) -> None:
    answer = await rosa.writes("/front south")
    days = [line for line in plain(answer).splitlines() if line.startswith(("Sunday", "Saturday"))]
    assert days == ["Sunday, 8 December 2024", "Saturday, 7 December 2024"]
    assert "✔ Confirmed:" in plain(answer)
    assert "Reported:" in plain(answer)
    assert "bulletin 5 · 2024-12-08/S1" in plain(answer)
    names = ITEM.findall(answer.html or "")
    assert "2024-12-08-S1" in names
    shown = await rosa.starts(f"item-{names[0]}")
    assert "2024-12-08" in plain(shown)
    whole = await rosa.starts("b-5")
    assert "8 December 2024" in plain(whole)
    assert "Blankets" in plain(whole)


async def test_items_of_other_sections_are_found_by_their_places(rosa: Person) -> None:
    # "Aid" is no front; Daraa lies in the south.
    assert "Blankets were given out in Daraa." in await asks(rosa, "/front south")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("sothern", "📍 South (I took “sothern” for it)"),
        ("الجنوب", "📍 South"),
        ("başûr", "📍 South"),
        ("Süden", "📍 South"),
        ("suoth", "📍 South (I took “suoth” for it)"),
    ],
)
async def test_a_front_is_found_in_any_language_and_misspelt(
    rosa: Person, words: str, title: str
) -> None:
    assert (await asks(rosa, f"/front {words}")).startswith(f"{title} · 1–5 of ")


async def test_buttons_lead_to_earlier_days_and_back(room: Newsroom, rosa: Person) -> None:
    first = await rosa.writes("/front south")
    assert "⏪ Before 7 December 2024" in first.labels
    before = await turn(room, rosa, "⏪ Before 7 December 2024", first)
    assert plain(before).startswith("📍 South · before 7 December 2024")
    assert "Well number" not in plain(before)
    assert "Teachers went on strike" in plain(before)
    assert "⏫ Newest" in before.labels
    again = await turn(room, rosa, "⏫ Newest", before)
    assert plain(again) == plain(first)
    # Nothing is earlier than the last day, so no button promises it.
    last = await turn(room, rosa, "⏪ Before 7 December 2024", first)
    while "« Older" in last.labels:
        last = await turn(room, rosa, "« Older", last)
    assert not [label for label in last.labels if label.startswith("⏪")]


async def test_only_what_is_confirmed_is_a_switch(room: Newsroom, rosa: Person) -> None:
    first = await rosa.writes("/front south")
    only = await turn(room, rosa, "✔ Only confirmed", first)
    assert plain(only).startswith("📍 South · only confirmed\n")
    assert "the school of Busra al-Sham opened" in plain(only)
    assert "Sweida" not in plain(only)
    other = await turn(room, rosa, "West", only)
    assert "Nothing from here is confirmed yet." in plain(other)
    every = await turn(room, rosa, "☰ Everything", other)
    assert "Fishermen of Tartous" in plain(every)
    assert "West" not in every.labels
    assert "South" in every.labels


@pytest.mark.parametrize("words", ["Manbij", "minbij", "MENBIJ", "منبج", "Minbic"])
async def test_a_place_has_a_timeline_under_any_spelling(rosa: Person, words: str) -> None:
    answer = await asks(rosa, f"/place {words}")
    assert answer.startswith("📍 Manbij")
    assert "Friday, 6 December 2024\nA convoy with flour reached Minbij at noon." in answer


async def test_a_misspelt_place_is_guessed_or_asked_about(room: Newsroom, rosa: Person) -> None:
    guessed = await rosa.writes("/place Manbjj")
    assert plain(guessed).startswith("📍 Manbij (I took “Manbjj” for it)")
    several = await rosa.writes("/place Sheikh")
    assert "Did you mean one of these?" in plain(several)
    shown = await turn(room, rosa, several.labels[0], several)
    assert plain(shown).startswith("📍 Sheikh")
    assert "Nothing about this place yet." in plain(shown)
    unknown = await rosa.writes("/place atlantis")
    assert "I don't know a place “atlantis”." in plain(unknown)
    searched = await turn(room, rosa, "🔍 Search for “atlantis”", unknown)
    assert plain(searched).startswith("🔍 atlantis")


async def test_without_a_place_those_in_the_news_are_offered(room: Newsroom, rosa: Person) -> None:
    ask = await rosa.writes("/place")
    assert plain(ask).startswith("Which place?")
    assert "Daraa" in ask.labels
    shown = await turn(room, rosa, "Daraa", ask)
    assert plain(shown).startswith("📍 Daraa · 1–5 of ")
    front = await turn(room, rosa, "📍 South", shown)
    assert plain(front).startswith("📍 South")


async def test_a_place_turns_pages_and_days(room: Newsroom, rosa: Person) -> None:
    first = await rosa.writes("/place Daraa")
    texts = [plain(first)]
    page = first
    while "« Older" in page.labels:
        page = await turn(room, rosa, "« Older", page)
        texts.append(plain(page))
    found = re.findall(r"Well number (\d+) ", "\n".join(texts))
    assert sorted(map(int, found)) == list(range(1, 8))
    assert "Rain flooded" in texts[-1]
    before = await turn(room, rosa, "⏪ Before 7 December 2024", first)
    assert plain(before).startswith("📍 Daraa · before 7 December 2024")
    assert "Rain flooded" in plain(before)


async def test_days_lead_to_the_nearest_days_with_news(room: Newsroom, rosa: Person) -> None:
    day = await rosa.writes("/on 6 Dec")
    assert "‹ 5 December 2024" in day.labels
    assert "7 December 2024 ›" in day.labels
    before = await turn(room, rosa, "‹ 5 December 2024", day)
    assert "Rain flooded" in plain(before)
    # The year has no other news; the day before is a year earlier.
    assert "‹ 6 December 2023" in before.labels
    empty = await rosa.writes("/on 2024-12-24")
    assert "We published nothing about this day." in plain(empty)
    assert "‹ 8 December 2024" in empty.labels
    back = await turn(room, rosa, "‹ 8 December 2024", empty)
    assert "Blankets" in plain(back)


async def test_everything_stays_in_its_topic_and_in_one_message(
    room: Newsroom, rosa: Person
) -> None:
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    topic = await room.sim.topic(forum, "Questions")
    shown: SimMessage
    for question in ("/front south", "/place Daraa", "/on 6 Dec", "/rumours", "/glossary SNA"):
        shown = await rosa.writes(question, chat=forum, topic=topic)
        assert shown.thread == topic
    place = await rosa.writes("/place Daraa", chat=forum, topic=topic)
    assert (await turn(room, rosa, "« Older", place)).thread == topic


async def test_a_very_long_front_stays_one_message_a_page(room: Newsroom) -> None:
    lines = "\n".join(f"– Note {number} of Daraa: {'word ' * 500}" for number in range(1, 6))
    await fill(room, f"Update 12-03-25\n\n# Southern front\n{lines}", SPRING)
    rosa = await room.person("Rosa")
    for question in ("/front south", "/place Daraa"):
        page = await rosa.writes(question)
        seen = re.findall(r"Note (\d)", plain(page))
        while "« Older" in page.labels:
            page = await turn(room, rosa, "« Older", page)
            seen += re.findall(r"Note (\d)", plain(page))
        assert sorted(seen) == ["1", "2", "3", "4", "5"]
