"""Where clients cut a long paste, and how the pieces come together again."""

import pytest

from bot.domain.rich import RichText, Span, Style
from bot.text.seams import goes_on, rejoined

PARAGRAPH = "word " * 300


@pytest.mark.parametrize(
    ("length", "text", "expected"),
    [
        (4096, "more", True),
        (3600, "more", True),
        (2700, PARAGRAPH + "\n\nmore", True),
        (2700, "more\n\n" + PARAGRAPH, False),
        (1500, PARAGRAPH * 2, False),
        (9000, PARAGRAPH, False),
    ],
)
def test_a_text_goes_on_with_a_message_that_had_no_room_for_it(
    length: int, text: str, *, expected: bool
) -> None:
    assert goes_on(length, text) is expected


@pytest.mark.parametrize(
    ("before", "length", "after", "expected"),
    [
        ("It was calm.", 4000, "Later it rained.", "It was calm.\n\nLater it rained."),
        ("# Southern front", 3000, "Teachers", "# Southern front\n\nTeachers"),
        ("it was", 4092, "calm", "it was calm"),
        ("it was calm", 4092, "– Later", "it was calm\n\n– Later"),
        ("x" * 4096, 4096, "y", "x" * 4096 + "y"),
        ("a " * 2048, 4096, "b", "a " * 2048 + " b"),
    ],
)
def test_what_the_client_took_out_comes_back(
    before: str, length: int, after: str, expected: str
) -> None:
    assert rejoined(RichText.plain(before), length, RichText.plain(after)).text == expected


def test_formatting_stays_where_it_was() -> None:
    bold = RichText(text="calm", spans=(Span(start=0, end=4, style=Style.BOLD),))
    whole = rejoined(RichText.plain("It was"), 4092, bold)
    assert whole.text == "It was calm"
    assert whole.spans == (Span(start=7, end=11, style=Style.BOLD),)
