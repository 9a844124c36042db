"""A question and its answer fit one message, whatever was written."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.asking import Asking, QuestionId, QuestionState
from bot.domain.draft import Item, Paragraph
from bot.domain.ids import DraftId
from bot.services import answering, asking
from bot.text import questions
from bot.text.html import clean
from bot.text.i18n import Catalogs
from bot.text.pages import Place
from bot.text.questions import PAGE, Ended
from bot.text.reader import MAX_TEXT, is_blank, markup, read, units

CATALOGS = Catalogs.load()
WORDS = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
    .map(lambda words: clean(words).strip())
    .filter(lambda words: not is_blank(words))
)
"""What the use cases let through."""


def a_question(text: str, answer: str, number: int = 2**31) -> Asking:
    return Asking(
        id=QuestionId(number),
        origin=None,
        language="en",
        text=text,
        state=QuestionState.ANSWERED,
        asked_at=datetime(2024, 12, 6, tzinfo=UTC),
        answer=answer,
        draft=DraftId(2**31),
    )


def filled(words: str, limit: int) -> str:
    """As much of the words, again and again, as the limit lets through."""
    times = max(1, limit // units(words))
    text = words * times
    return text if units(text) <= limit else words[: limit // 2]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@given(asked=WORDS, told=WORDS)
def test_the_longest_fit_and_are_valid(language: str, asked: str, told: str) -> None:
    say = CATALOGS.localizer(language)
    question = a_question(filled(asked, asking.LONGEST), filled(told, answering.LONGEST))
    for html in (
        questions.card(question, "English", say, Ended("A-very-long-tag-of-somebody")),
        questions.answered(question, say),
    ):
        # Digits may be taken for numbers of telephones; what is beyond the hundredth is none.
        assert units(markup(html).text) <= MAX_TEXT


@given(words=WORDS)
def test_a_page_shows_what_it_has_buttons_for(words: str) -> None:
    say = CATALOGS.localizer("en")
    found = [a_question(filled(words, asking.LONGEST), "", number) for number in range(1, PAGE + 1)]
    html, rows = questions.listed(found, Place(0, 7), say)
    assert units(read(html).text) <= MAX_TEXT
    *answer, turning = rows
    assert len(answer) <= PAGE
    assert [key.button.number for key in turning] == [len(answer)]  # type: ignore[attr-defined]


def test_an_update_has_the_question_as_a_paragraph_and_the_answer_as_an_item() -> None:
    say = CATALOGS.localizer("en")
    content = questions.update_of(
        a_question("Is it\nopen?", "Yes,\n\nit is."), date(2024, 12, 6), say
    )
    (section,) = content.sections
    asked, told = section.blocks
    assert str(section.heading) == "Questions of readers"
    assert isinstance(asked, Paragraph)
    assert isinstance(told, Item)
    assert (str(asked.text), str(told.text), told.key) == ("Is it open?", "Yes, it is.", 1)
