"""Stories of readers who search: they exclude and filter, misspell, ask for too much, and are told
what is nearest."""

import re

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.test_reading import asks, fill, plain, turn

NEWS = """Update 06-12-24

# Southern front
– Teachers went on strike in Daraa.
– Confirmed: the strike of the bakers in Sweida is over.
– There are rumours of a strike at the mill of Nawa.

# Northern front
– The bridge to Minbij is closed, and trucks with flour wait.
– وصلت شاحنات الطحين إلى منبج.
– The SDF opened the road to Sheikh Maqsoud.

# Eastern front
– Rain in Deyr ez-Zur; the trucks stand still.
"""
OLDER = """Update 28-11-24

# Northern front
– Trucks wait; the bridge is closed to all, says Manbij's council, for the trucks are too heavy.
– Flour trucks reached Kobanê.
"""


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader of a filled archive."""
    await fill(room, NEWS, OLDER)
    return await room.person("Rosa")


def bold(message: SimMessage) -> list[str]:
    """Return what is marked in the statements, below the title."""
    text = message.text or ""
    units = text.encode("utf-16-le")
    return [
        units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in message.entities
        if one["type"] == "bold"
    ]


async def test_without_phrases_and_filters(rosa: Person) -> None:
    strikes = await asks(rosa, "/search strike -bakers")
    assert "Teachers" in strikes
    assert "bakers" not in strikes.partition("\n")[2]
    assert "Teachers" not in await asks(rosa, '/search "strike of the bakers"')
    north = await asks(rosa, "/search trucks front:norte")
    assert "flour wait" in north
    assert "Rain" not in north
    assert "bakers in Sweida" in await asks(rosa, "/search strike is:confirmed")
    assert "mill of Nawa" in await asks(rosa, "/search es:rumor")
    assert "mill of Nawa" in await asks(rosa, "/search حالة:شائعة")
    assert "The SDF opened" in await asks(rosa, "/search actor:قسد")
    place = await asks(rosa, "/search place:deir ez-zor trucks")
    assert "Rain in Deyr ez-Zur" in place


async def test_since_counts_from_today(rosa: Person) -> None:
    assert "Teachers" in await asks(rosa, "/search strike since:6 Dec 2024")
    assert "Teachers" in await asks(rosa, "/search strike since:2024-11-28")
    assert "I found nothing" in await asks(rosa, "/search strike since:3d")
    assert "I found nothing" in await asks(rosa, "/search strike desde:2s")
    only = await asks(rosa, "/search since:2024-12-01")
    assert "1–5 of 7" in only


async def test_what_is_found_is_marked_in_any_script(rosa: Person) -> None:
    answer = await rosa.writes("/search منبج trucks")
    found = bold(answer)
    assert "trucks" in found
    assert "Minbij" in found
    answer = await rosa.writes("/search manbij")
    assert {"Minbij", "Manbij", "منبج"} <= set(bold(answer))
    answer = await rosa.writes('/search "trucks with flour"')
    assert "trucks with flour" in bold(answer)


async def test_words_side_by_side_come_first_then_the_newest(rosa: Person) -> None:
    answer = await asks(rosa, "/search bridge closed")
    assert answer.index("flour wait") < answer.index("too heavy")
    # Older, but in the very words.
    answer = await asks(rosa, "/search bridge is closed to all")
    assert "too heavy" in answer
    answer = await asks(rosa, "/search trucks wait")
    assert answer.index("too heavy") < answer.index("flour wait")


async def test_a_misspelt_name_is_answered_and_said_so(room: Newsroom, rosa: Person) -> None:
    for asked, meant in (
        ("manbji", "Manbij"),
        ("shekh maksut", "Sheikh Maqsoud"),
        ("deirezoor trucks", "Deir ez-Zor trucks"),
        ("منبح", "Manbij"),
    ):
        answer = await asks(rosa, f"/search {asked}")
        assert f"Nothing says exactly this. It may be {meant}:" in answer, asked
        assert "bulletin" in answer
    luz = await room.person("Luz", "es")
    assert "Quizá sea Manbij:" in await asks(luz, "/search manbji")
    noor = await room.person("Noor", "ar")
    assert "لعلها منبج:" in await asks(noor, "/search منبح")


async def test_a_misspelt_word_and_a_beginning_are_answered(rosa: Person) -> None:
    answer = await rosa.writes("/search trucsk flour")
    assert "It may be trucks flour:" in plain(answer)
    assert "flour wait" in plain(answer)
    begun = await asks(rosa, "/search teach")
    assert "there are words that begin so:" in begun
    assert "Teachers" in begun


async def test_what_a_rare_word_may_have_meant_is_a_button(room: Newsroom) -> None:
    await fill(room, NEWS, "Update 07-12-24\n\n# North\n– Nobody in Mambji has heard of it.\n")
    rosa = await room.person("Rosa")
    answer = await rosa.writes("/search mambji")
    assert "Nobody in Mambji" in plain(answer)
    assert "Did you mean one of these?" in plain(answer)
    shown = await turn(room, rosa, "🔍 Manbij", answer)
    assert "flour wait" in plain(shown)


async def test_when_nothing_has_all_words_some_are_offered(rosa: Person) -> None:
    answer = await asks(rosa, '/search "flour with trucks"')
    assert "The words are here, but not side by side:" in answer
    assert "flour wait" in answer
    answer = await asks(rosa, "/search teachers strike in Minbij")
    assert "Nothing says all of this. This says some of it:" in answer
    assert answer.index("Teachers") < len(answer)
    assert "I found nothing" in await asks(rosa, "/search zeppelin")


async def test_a_whole_question_is_answered_by_what_it_is_about(
    room: Newsroom, rosa: Person
) -> None:
    asked = await asks(rosa, "/search what happened with the trucks in Kobane?")
    assert "It may be trucks Kobane:" in asked
    assert "Flour trucks reached" in asked
    luz = await room.person("Luz", "es")
    assert "Flour trucks reached" in await asks(luz, "/search ¿qué pasa en Kobane?")


async def test_a_front_may_stand_among_the_words(rosa: Person) -> None:
    answer = await asks(rosa, "/search norte trucks")
    assert "flour wait" in answer
    assert "Rain" not in answer
    assert "Teachers" in await asks(rosa, "/search strike الجنوب")


async def test_an_unknown_value_is_answered_with_what_is_near(rosa: Person) -> None:
    took = await asks(rosa, "/search front:sothern strike")
    assert "I took “sothern” for South." in took
    assert "Teachers" in took
    took = await asks(rosa, "/search place:mnbij")
    assert "I took “mnbij” for Manbij." in took
    assert "I know no place “atlantis”." in await asks(rosa, "/search place:atlantis bread")
    assert "I know no front “atlantis”." in await asks(rosa, "/search front:atlantis")
    assert "I know no group or organisation “xyz”." in await asks(rosa, "/search actor:xyz")
    assert "Write since:3d" in await asks(rosa, "/search since:whenever")
    assert "You can write: is:confirmed, " in await asks(rosa, "/search is:purple")


async def test_pages_of_what_is_nearest_turn_too(room: Newsroom) -> None:
    many = "\n".join(f"– Well number {number} gives water." for number in range(12))
    await fill(room, f"Update 06-12-24\n\n# East\n{many}\n")
    rosa = await room.person("Rosa")
    first = await rosa.writes("/search well wtaer")
    assert "1–5 of 12" in plain(first)
    second = await turn(room, rosa, "« Older", first)
    assert "6–10 of 12" in plain(second)
    assert "It may be well water:" in plain(second)
    wells = re.findall(r"number (\d+)", plain(first) + plain(second))
    assert len(set(wells)) == 10
