"""Stories of the commands that change what is out, written as people write them."""

import pytest

from tests.chat import MovableClock, Newsroom, said
from tests.stories.proofing import at_noon
from tests.stories.truth import BRIDGE, RUMOUR_ID, cast

NUMBERS = (
    "#1",
    "№ 1",
    "1:",
    "1.",
    "1,",
    "١",
    "bulletin 1",
    "Bulletin #1:",
    "boletín 1",
    "النشرة ١",
)


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_bulletin_is_named_in_many_ways(room: Newsroom, number: str) -> None:
    people = await cast(room)
    asked = await people.omar.asks(f"/retract {number} It was another town.")
    assert "Take bulletin 1 back?" in asked
    assert "“It was another town.”" in asked
    board = await people.kim.asks(f"/correct {number} It was 20 lorries.")
    assert "Correction of bulletin 1" in board
    assert "“It was 20 lorries.”" in board
    assert "is as it was published" in await people.rosa.asks(f"/corrections {number}")


async def test_what_only_begins_like_a_number_is_none(room: Newsroom) -> None:
    people = await cast(room)
    for words in ("1st town", "12a x", "-1 x", "1/2 x", "bulletin one"):
        assert "Write it like this: /correct 12" in await people.kim.asks(f"/correct {words}")
        assert "no bulletin's number" in await people.omar.asks(f"/retract {words}")


@pytest.mark.parametrize(
    ("language", "step", "becomes"),
    [
        ("en", "Denied.", "denied"),
        ("en", "deny", "denied"),
        ("en", "can’t verify", "unverifiable"),
        ("es", "desmentir", "denied"),
        ("es", "no verificable", "unverifiable"),
        ("ar", "مؤكد", "confirmed"),
        ("ar", "منفي", "denied"),
        ("ar", "تأكيد", "confirmed"),
    ],
)
async def test_a_step_is_named_by_its_word_or_its_button_without_marks(
    room: Newsroom, language: str, step: str, becomes: str
) -> None:
    await cast(room)
    editor = await room.member("Zoe", "author", language)
    asked = await editor.asks(f"/settle {RUMOUR_ID} {step}")
    assert BRIDGE in asked
    assert said(language, f"confidence-{becomes}") in asked


@pytest.mark.parametrize("language", ["es", "ar"])
async def test_the_steps_that_there_are_are_named_in_the_members_language(
    room: Newsroom, language: str
) -> None:
    await cast(room)
    editor = await room.member("Zoe", "author", language)
    answer = await editor.asks(f"/settle {RUMOUR_ID} xyz")
    for step in ("confirmed", "denied", "unverifiable", "stated", "reported", "alleged", "rumour"):
        assert said(language, f"confidence-{step}") in answer
        assert step not in answer


@pytest.mark.parametrize(
    "name", ["s2 of 14 Mar", "2027-03-14 s2", "S2 14.03.2027", "٢٠٢٧-٠٣-١٤/S٢"]
)
async def test_settling_reads_names_as_item_does(room: Newsroom, name: str) -> None:
    people = await cast(room)
    assert f"{RUMOUR_ID} · bulletin 1" in await people.kim.asks(f"/settle {name}")
    assert "becomes: Denied. Why?" in await people.kim.asks(f"/settle {name} denied")


async def test_a_name_that_says_no_day_or_nothing_names_no_item(room: Newsroom) -> None:
    people = await cast(room)
    assert "Of which day is S2?" in await people.kim.asks("/settle S2")
    assert "Of which day is S2?" in await people.kim.asks("/settle S2 denied")
    assert "as a day" in await people.kim.asks("/settle S2 of never denied")
