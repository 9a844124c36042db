"""What the parser makes of whole updates as the collective writes them."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.draft import Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText, Span, Style
from bot.text.parse import Parsed
from tests.text.conftest import Read


def _shape(content: Content) -> list[tuple[str, str | None, int, int]]:
    """Return kind, front, and how many items and paragraphs each section has."""
    return [
        (section.kind.value, section.front, len(list(section.items())), _paragraphs(section))
        for section in content.sections
    ]


def _paragraphs(section: Section) -> int:
    return sum(isinstance(block, Paragraph) for block in section.blocks)


def _texts(parts: tuple[RichText, ...]) -> list[str]:
    return [part.text for part in parts]


def _items(parsed: Parsed) -> list[Item]:
    return [item for update in parsed.updates for item in update.content.items()]


def test_three_updates_in_one_text(read_sample: Callable[[str], Parsed]) -> None:
    parsed = read_sample("english")
    assert [update.content.day for update in parsed.updates] == [
        date(2025, 3, 14),
        date(2025, 3, 13),
        date(2025, 3, 12),
    ]
    assert [len(list(update.content.items())) for update in parsed.updates] == [9, 3, 2]
    assert parsed.problems == ()


def test_fronts_a_topic_rumours_and_an_evaluation(read_sample: Callable[[str], Parsed]) -> None:
    content = read_sample("english").updates[0].content
    assert _texts(content.title) == [
        "What we saw this week from the river, written down by a few tired friends",
        "Updates 14-03-25",
        "Updates 14-03-2025",
    ]
    assert content.disclaimer is not None
    assert content.disclaimer.text.startswith("It was a long day")
    assert [part.text[:12] for part in content.opening()] == ["It was a lon", "Three places"]
    assert _shape(content) == [
        ("front", "west", 2, 0),
        ("front", "east", 3, 0),
        ("front", "south", 2, 0),
        ("topic", None, 1, 0),
        ("rumours", None, 1, 0),
        ("analysis", None, 0, 2),
    ]
    assert _texts(content.closing) == ["Revolutionary greetings!"]


def test_a_bare_heading_and_a_topic_that_names_a_place(
    read_sample: Callable[[str], Parsed],
) -> None:
    content = read_sample("english").updates[1].content
    assert _texts(content.title) == ["Update 13-03-25", "13-03-2025 Situation update"]
    assert [str(section.heading) for section in content.sections] == [
        "Water and bread",
        "Manbij and its bridges",
    ]
    assert _shape(content) == [("topic", None, 2, 0), ("topic", None, 1, 0)]


def test_items_without_a_heading_and_a_long_goodbye(read_sample: Callable[[str], Parsed]) -> None:
    content = read_sample("english").updates[2].content
    assert str(content.disclaimer) == "A short note from the road (sorry for any mistakes 😅)"
    assert content.intro == ()
    assert [section.heading for section in content.sections] == [None]
    assert _texts(content.closing) == [
        "Well, that was it and the candles are low.",
        "We need to sleep, so do not count on daily updates this week! ❤️🔥",
        "Revolutionary greetings! 🖤",
    ]


def test_spanish(read_sample: Callable[[str], Parsed]) -> None:
    (update,) = read_sample("spanish").updates
    content = update.content
    assert (content.day, update.problems) == (date(2025, 3, 14), ())
    assert content.disclaimer is not None
    assert _shape(content) == [
        ("front", "south", 3, 0),
        ("front", "east", 1, 0),
        ("rumours", None, 2, 0),
        ("analysis", None, 0, 1),
    ]
    assert [item.level for item in content.items()] == [0, 0, 1, 0, 0, 0]
    assert [item.confidence for item in content.items()] == [
        Confidence.STATED,
        Confidence.ALLEGED,
        Confidence.STATED,
        Confidence.REPORTED,
        Confidence.RUMOUR,
        Confidence.RUMOUR,
    ]
    assert _texts(content.closing) == ["¡Saludos revolucionarios!"]


def test_arabic(read_sample: Callable[[str], Parsed]) -> None:
    (update,) = read_sample("arabic").updates
    content = update.content
    assert (content.day, update.problems) == (date(2025, 3, 14), ())
    assert str(content.disclaimer) == "لسنا وكالة أنباء، وقد نخطئ."
    assert _shape(content) == [
        ("front", "south", 2, 0),
        ("front", "east", 1, 0),
        ("rumours", None, 1, 0),
        ("analysis", None, 0, 1),
    ]
    assert [item.places for item in content.items()] == [
        ("daraa",),
        ("sweida", "quneitra"),
        ("deir-ez-zor",),
        ("damascus",),
    ]
    assert _texts(content.closing) == ["تحيات ثورية"]


@pytest.mark.parametrize(
    "sign",
    ["–", "—", "-", "•", "*", "+", "·", "▪", "▪️", "‣", "1.", "2)", "٣."],
)
def test_every_bullet(read: Read, sign: str) -> None:
    parsed = read(f"Update 14-03-25\n\n# North\n{sign} Snow.\n{sign} More snow.")
    assert [item.text.text for item in _items(parsed)] == ["Snow.", "More snow."]


@pytest.mark.parametrize(
    "text",
    [
        "- Rain.\n  - In Homs.\n- Sun.",
        "- Rain.\n* In Homs.\n- Sun.",
        "• Rain.\n\t◦ In Homs.\n\n• Sun.",
        "1. Rain.\n- In Homs.\n2. Sun.",
    ],
)
def test_two_levels_by_indentation_or_by_another_bullet(read: Read, text: str) -> None:
    items = _items(read(f"Update 14-03-25\n\n{text}"))
    assert [(item.text.text, item.level) for item in items] == [
        ("Rain.", 0),
        ("In Homs.", 1),
        ("Sun.", 0),
    ]


def test_dashes_of_all_lengths_are_one_kind_of_bullet(read: Read) -> None:
    items = _items(read("Update 14-03-25\n- Rain.\n– Sun.\n— Snow."))
    assert [item.level for item in items] == [0, 0, 0]


def test_an_item_goes_on_until_a_blank_line(read: Read) -> None:
    parsed = read(
        "Update 14-03-25\n\n# North\n- Rain fell\nand the river rose\n  by a metre.\n\nWe saw it."
    )
    first, second = parsed.updates[0].content.sections[0].blocks
    assert first.text.text == "Rain fell\nand the river rose\nby a metre."
    assert isinstance(second, Paragraph)


def test_a_blank_line_between_items_changes_nothing(read: Read) -> None:
    (section,) = read("Update 14-03-25\n\n# North\n- Rain.\n\n\n- Sun.").updates[0].content.sections
    assert len(section.blocks) == 2


def test_a_line_of_signs_is_structure(read: Read) -> None:
    (update,) = read("Update 14-03-25\n---\nHello there.\n* * *\n- Rain.\n=====\n").updates
    assert _texts(update.content.intro) == ["Hello there."]
    assert len(list(update.content.items())) == 1


def test_formatting_stays_with_its_words(read: Read) -> None:
    text = "Update 14-03-25\n\n# North\n– Rain fell in Homs,\nthen stopped."
    bold, link = text.index("Rain"), text.index("Homs")
    source = RichText(
        text=text,
        spans=(
            Span(start=bold, end=len(text), style=Style.BOLD),
            Span(start=link, end=link + 4, style=Style.LINK, url="https://example.org"),
        ),
    )
    (item,) = _items(read(source))
    styled = {(span.style, item.text.text[span.start : span.end]) for span in item.text.spans}
    assert styled == {
        (Style.BOLD, "Rain fell in Homs,"),
        (Style.BOLD, "then stopped."),
        (Style.LINK, "Homs"),
    }


def test_sources_of_updates_are_pieces_of_the_text(read: Read) -> None:
    above, below = "Hello\n\nUpdate 14-03-25\n- Rain.\n\n", "Update 13-03-25\n- Sun. <b>\n"
    parsed = read(above + below)
    assert [update.source.text for update in parsed.updates] == [above, below]
    assert [problem.line for problem in parsed.updates[1].problems] == [2]
    assert [problem.line for problem in parsed.problems] == [7]


def test_the_closing_of_a_section_of_rumours_is_no_rumour(read: Read) -> None:
    content = read("Update 14-03-25\n# Rumours\nA train?\n\nGreetings!").updates[0].content
    assert [item.text.text for item in content.items()] == ["A train?"]
    assert _texts(content.closing) == ["Greetings!"]


def test_an_evaluation_keeps_all_but_the_greeting(read: Read) -> None:
    content = (
        read("Update 14-03-25\n# Analysis\nRain.\n\nStay tuned, more tomorrow.\n\nIn solidarity ❤️")
        .updates[0]
        .content
    )
    assert _shape(content) == [(SectionKind.ANALYSIS.value, None, 0, 2)]
    assert _texts(content.closing) == ["In solidarity ❤️"]


def test_hashtags_and_links_at_the_end_close_the_text(read: Read) -> None:
    content = (
        read(
            "Update 14-03-25\n# North\n- Rain.\n\nStay safe!\n\n#weather #north\n\nhttps://example.org"
        )
        .updates[0]
        .content
    )
    assert len(content.closing) == 3
