"""Which lines date an update, and which only mention a date."""

from datetime import date

import pytest

from bot.domain.draft import ProblemCode
from tests.text.conftest import TODAY, Read

THE_SIXTH = date(2024, 12, 6)


@pytest.mark.parametrize(
    "heading",
    [
        "Updates 06-12-24",
        "# Updates 06-12-2024",
        "06/12/24",
        "6.12.2024",
        "6. 12. 2024",
        "06–12–24",
        "06-12-2024 Situation update",
        "2024-12-06",
        "Update 2024/12/06",
        "Update 6 December 2024",
        "Update, December 6th, 2024",
        "Friday, 6 Dec 2024",
        "Actualización del 6 de diciembre de 2024",
        "Viernes 6 dic 2024",
        "تحديث ٦ ديسمبر ٢٠٢٤",
        "تحديثات يوم الجمعة ٦ كانون الأول ٢٠٢٤",
        "٠٦/١٢/٢٠٢٤",
        "**Updates 06-12-24**",
        "🔴 Update 06-12-24 🔴",
        "Notes from the river 06-12-24",
    ],
)
def test_forms_of_a_dated_heading(read: Read, heading: str) -> None:
    (update,) = read(f"{heading}\n\n- Rain.").updates
    assert update.content.day == THE_SIXTH
    assert len(update.content.title) == 1
    assert update.problems == ()


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Update 6 December", THE_SIXTH),
        ("Update 06/12", THE_SIXTH),
        ("Update 2 April", date(2025, 4, 2)),
    ],
)
def test_without_a_year_the_nearest_is_meant(read: Read, heading: str, day: date) -> None:
    assert read(f"{heading}\n- Rain.").updates[0].content.day == day


@pytest.mark.parametrize(
    "line",
    [
        "The bridge of 05-12-24 is the one that we mean, as everybody knows by now.",
        "On 05-12-24 it rained.",
        "Bread prices since 05-12-24",
        "– 05-12-24: the bridge fell.",
        "- 05-12-24",
        "In part 1/2 of our report",
        "The address is 10.1.12.24",
        "May 5 lorries pass?",
    ],
)
def test_a_date_inside_a_sentence_or_item_begins_nothing(read: Read, line: str) -> None:
    (update,) = read(f"Update 06-12-24\n\n- Rain.\n\n{line}\n\n- Sun.").updates
    assert update.content.day == THE_SIXTH
    assert [part.text for part in update.content.title] == ["Update 06-12-24"]


def test_two_lines_with_one_date_are_one_title(read: Read) -> None:
    (update,) = read("Update 06-12-24\n\nSituation\n\n06-12-2024 Evening\n\n- Rain.").updates
    assert [part.text for part in update.content.title] == [
        "Update 06-12-24",
        "Situation",
        "06-12-2024 Evening",
    ]


def test_a_line_above_the_date_belongs_to_the_title(read: Read) -> None:
    (update,) = read("# From the river\n\nUpdate 06-12-24\n\n- Rain.").updates
    assert [part.text for part in update.content.title] == ["From the river", "Update 06-12-24"]


def test_a_long_preamble_stays_above_all_else(read: Read) -> None:
    preamble = "We write this at night. " * 10
    (update,) = read(f"{preamble}\n\nUpdate 06-12-24\n\n# North\n- Rain.").updates
    assert update.content.day == THE_SIXTH
    assert [part.text for part in update.content.intro] == [preamble.strip(), "Update 06-12-24"]


def test_items_above_the_first_date_are_an_update_of_their_own(read: Read) -> None:
    first, second = read("- Snow.\n\nUpdate 06-12-24\n- Rain.").updates
    assert (first.content.day, second.content.day) == (TODAY, THE_SIXTH)
    assert [problem.code for problem in first.problems] == [ProblemCode.NO_DATE]


def test_a_date_at_the_end_dates_what_stands_above(read: Read) -> None:
    (update,) = read("# North\n- Rain.\n\nGreetings!\n\n06-12-24").updates
    assert update.content.day == THE_SIXTH
    assert update.problems == ()


def test_the_day_always_stands_before_the_month(read: Read) -> None:
    assert read("Update 03-02-25\n- Rain.").updates[0].content.day == date(2025, 2, 3)
