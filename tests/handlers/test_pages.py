"""An answer is one message, and turning its pages shows every statement."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Page, Statement
from bot.domain.draft import Confidence, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from bot.text import pages
from bot.text.html import Html
from bot.text.reader import read
from tests.handlers.builders import ENGLISH, THEATRE

TITLE = Html("<b>West</b>")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80).filter(str.strip)
LONG = st.builds(
    lambda words, times: (words + " ") * times, WORDS, st.sampled_from([1, 5, 40, 200])
)


def a_statement(number: int, words: str) -> Statement:
    return Statement(
        id=ItemId(day=date(2025, 3, 12), letter="S", number=number),
        type="item",
        bulletin=BulletinNumber(3),
        kind=SectionKind.FRONT,
        front="west",
        fronts=("west",),
        confidence=Confidence.STATED,
        text=RichText.plain(words),
    )


def a_page(words: list[str], offset: int = 0, total: int | None = None) -> Page:
    found = tuple(a_statement(count, text) for count, text in enumerate(words, start=offset + 1))
    return Page(statements=found, total=total or len(words), offset=offset)


@settings(max_examples=60, deadline=None)
@given(st.lists(LONG, min_size=1, max_size=5), st.integers(0, 50))
def test_every_page_is_one_message_and_moves_on(words: list[str], offset: int) -> None:
    shown = pages.fill(TITLE, a_page(words, offset, offset + 60), ENGLISH, THEATRE)
    read(shown.html)
    assert 1 <= shown.shown <= len(words)


def test_a_page_says_which_of_how_many_it_shows() -> None:
    shown = pages.fill(TITLE, a_page(["One.", "Two."], 5, 23), ENGLISH, THEATRE)
    assert read(shown.html).text.startswith("West · 6–7 of 23\n\nOne.")
    assert shown.shown == 2


def test_a_page_with_everything_does_not_count() -> None:
    shown = pages.fill(TITLE, a_page(["One.", "Two."]), ENGLISH, THEATRE)
    assert read(shown.html).text.startswith("West\n\nOne.")


def test_what_does_not_fit_is_left_to_the_next_page() -> None:
    shown = pages.fill(
        TITLE, a_page(["bread " * 300, "water " * 300, "salt " * 300]), ENGLISH, THEATRE
    )
    assert shown.shown == 2
    assert "1–2 of 3" in shown.html


def test_a_statement_longer_than_a_message_is_cut_and_shows_so() -> None:
    shown = pages.fill(TITLE, a_page(["bread and water " * 400]), ENGLISH, THEATRE)
    assert read(shown.html).text.endswith("…")
    assert shown.shown == 1


def test_no_statement_leaves_the_title() -> None:
    assert pages.fill(TITLE, a_page([]), ENGLISH, THEATRE) == (TITLE, 0)
