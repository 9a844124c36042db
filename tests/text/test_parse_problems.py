"""Bad input: everything is kept, and what is odd is said by line."""

import time
from datetime import date

import pytest

from bot.domain.draft import Problem, ProblemCode
from bot.text.parse import Parsed
from tests.text.conftest import TODAY, Read


def _codes(parsed: Parsed) -> list[tuple[int, ProblemCode]]:
    return [(problem.line, problem.code) for problem in parsed.problems]


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\n***\n", "\u2028\x85"])
def test_nothing_at_all(read: Read, text: str) -> None:
    parsed = read(text)
    assert parsed.updates == ()
    assert _codes(parsed) == [(1, ProblemCode.EMPTY)]


def test_nothing_that_can_be_seen(read: Read) -> None:
    parsed = read("\u200b\n\u202e")
    assert parsed.updates == ()
    assert [code for _, code in _codes(parsed)] == [
        ProblemCode.EMPTY,
        ProblemCode.DIRECTION_MARKS,
        ProblemCode.DIRECTION_MARKS,
    ]


def test_no_date_means_today(read: Read) -> None:
    parsed = read("# North\n- Rain.")
    assert parsed.updates[0].content.day == TODAY
    assert parsed.problems == (Problem(line=1, code=ProblemCode.NO_DATE, meant=TODAY.isoformat()),)


def test_an_impossible_date_stays_in_the_title(read: Read) -> None:
    parsed = read("\nUpdates 31-02-25\n\n- Rain.")
    (update,) = parsed.updates
    assert [part.text for part in update.content.title] == ["Updates 31-02-25"]
    assert parsed.problems == (
        Problem(line=2, code=ProblemCode.BAD_DATE, found="31-02-25", meant=TODAY.isoformat()),
    )


def test_an_impossible_date_beside_a_good_one(read: Read) -> None:
    parsed = read("Updates 31-02-25\n\nUpdates 01-03-2025\n\n- Rain.")
    (update,) = parsed.updates
    assert update.content.day == date(2025, 3, 1)
    assert len(update.content.title) == 2
    assert [(problem.code, problem.meant) for problem in parsed.problems] == [
        (ProblemCode.BAD_DATE, "2025-03-01")
    ]


def test_a_date_that_lies_ahead_is_kept(read: Read) -> None:
    parsed = read("Update 20-03-25\n- Rain.")
    assert parsed.updates[0].content.day == date(2025, 3, 20)
    assert _codes(parsed) == [(1, ProblemCode.FUTURE_DATE)]


def test_two_updates_of_one_day_are_both_kept(read: Read) -> None:
    parsed = read("Update 14-03-25\n- Rain.\n\nUpdate 14-03-25\n- Sun.")
    assert [len(list(update.content.items())) for update in parsed.updates] == [1, 1]
    assert _codes(parsed) == [(4, ProblemCode.SAME_DAY_TWICE)]


def test_a_text_without_sections(read: Read) -> None:
    parsed = read("Update 14-03-25\n\nNothing to tell today.\n\nGreetings!")
    content = parsed.updates[0].content
    assert [part.text for part in content.intro] == ["Nothing to tell today."]
    assert [part.text for part in content.closing] == ["Greetings!"]
    assert _codes(parsed) == [(1, ProblemCode.NO_SECTIONS)]


def test_control_characters_become_spaces(read: Read) -> None:
    parsed = read("Update 14-03-25\n- Ra\x00in\x07 fell.")
    (item,) = parsed.updates[0].content.items()
    assert item.text.text == "Ra in  fell."
    (problem,) = parsed.problems
    assert problem == Problem(line=2, code=ProblemCode.CONTROL_CHARACTERS, found="U+0000 U+0007")


def test_direction_marks_are_taken_out(read: Read) -> None:
    parsed = read("Update 14-03-25\n- Ho\u202ems\u2069 and\u200b Ha\u200dma.")
    (item,) = parsed.updates[0].content.items()
    assert item.text.text == "Homs and Hama."
    assert item.places == ("homs", "hama")
    assert _codes(parsed) == [(2, ProblemCode.DIRECTION_MARKS)]


def test_joiners_stay_where_words_and_emoji_need_them(read: Read) -> None:
    parsed = read("Update 14-03-25\n- می\u200cخواهیم 👩\u200d🚒 🏴\u200d☠️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿")
    (item,) = parsed.updates[0].content.items()
    assert item.text.text == "می\u200cخواهیم 👩\u200d🚒 🏴\u200d☠️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    assert parsed.problems == ()


@pytest.mark.parametrize("tag", ["<b>", "</div>", '<a href="https://x.example">', "<br/>"])
def test_pasted_markup_is_kept_as_text(read: Read, tag: str) -> None:
    parsed = read(f"Update 14-03-25\n- {tag}Rain, 3 < 4")
    (item,) = parsed.updates[0].content.items()
    assert item.text.text == f"{tag}Rain, 3 < 4"
    assert parsed.problems == (Problem(line=2, code=ProblemCode.BROKEN_MARKUP, found=tag),)


def test_some_other_kind_of_file(read: Read) -> None:
    noise = bytes(range(256)).decode("utf-8", errors="replace") * 4
    assert (1, ProblemCode.BINARY) in _codes(read(noise))


def test_no_flood_of_problems(read: Read) -> None:
    parsed = read("Update 14-03-25\n" + "- <b>\n" * 500)
    assert len(parsed.problems) == 20


def test_what_was_found_is_short_enough_to_show(read: Read) -> None:
    parsed = read("Update 14-03-25\n- " + "word " * 1000)
    (problem,) = parsed.problems
    assert (problem.code, len(problem.found)) == (ProblemCode.LONG_LINE, 60)


HUGE = 200_000


@pytest.mark.parametrize(
    "text",
    [
        "x" * HUGE,
        "word " * (HUGE // 5),
        "- x " * (HUGE // 4),
        "<a " * (HUGE // 3),
        "#a " + "b" * HUGE,
        "9-" * (HUGE // 2),
        "!" * HUGE,
        "e" + "\u0301" * HUGE,
        "a\u200d" * (HUGE // 2),
        "بالجبهة " * (HUGE // 8),
        "- Rain fell in Homs.\n" * (HUGE // 20),
    ],
    ids=lambda text: repr(text[:10]),
)
def test_huge_texts_are_read_quickly(read: Read, text: str) -> None:
    started = time.process_time()
    parsed = read(text)
    assert time.process_time() - started < 2
    assert any(problem.code is ProblemCode.TOO_LONG for problem in parsed.problems)
    assert len(parsed.updates) == 1
