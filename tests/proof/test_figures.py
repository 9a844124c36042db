"""Figures that contradict the last bulletin about the same place: few false alarms."""

import pytest

from bot.domain.advice import AdviceCode
from bot.text.proof.figures import places_with_figures
from tests.proof.reader import Reader

TOLD = "A shell on the market of Manbij killed 9 people in the morning."


@pytest.mark.parametrize(
    ("told", "text", "found", "meant"),
    [
        (TOLD, "A shell on the market in Manbij killed 12 people.", "12 people", "9 people"),
        (TOLD, "A shell killed ١٢ people on the market of Minbij.", "١٢ people", "9 people"),
        (
            "1,200 families fled from Manbij to Kobani.",
            "12.000 families fled from Manbij to Kobani.",
            "12.000 families",
            "1,200 families",
        ),
    ],
)
def test_another_number_of_the_same_in_the_same_place(
    reader: Reader, told: str, text: str, found: str, meant: str
) -> None:
    reader.latest = {"manbij": (reader.told(told, 5),)}
    content = reader.content(f"# North\n– {text}\n")
    advice = reader.hint(content, AdviceCode.FIGURES)
    assert (advice.found, advice.meant) == (found, meant)
    assert (advice.item, advice.about) == (1, "2025-03-13/S5")
    assert not advice.remedies


@pytest.mark.parametrize(
    "text",
    [
        "A shell on the market of Manbij killed 9 people in the morning.",
        "A shell on the market of Manbij wounded 12 children in the morning.",
        "A shell on the market of Kobani killed 12 people in the morning.",
        "In Manbij 12 people came to a concert of the music school, where tea was served.",
        "A shell on the market of Manbij killed people on 12 March in the morning.",
        "A shell on the market of Manbij killed 4 people, later 5 people in the morning.",
        "A shell on the market of Manbij killed people at 12:30 in the morning.",
        "A shell on the market of Manbij killed people in 2025 people in the morning.",
    ],
)
def test_other_things_other_places_and_dates_are_no_contradiction(
    reader: Reader, text: str
) -> None:
    reader.latest = {"manbij": (reader.told(TOLD),)}
    assert not reader.hints(reader.content(f"# North\n– {text}\n"), AdviceCode.FIGURES)


def test_only_places_with_figures_are_looked_up(reader: Reader) -> None:
    content = reader.content("# North\n– 3 shells fell on Manbij.\n– Kobani is quiet.\n")
    assert places_with_figures(content) == ("manbij",)
