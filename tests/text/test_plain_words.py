"""What words without a command ask for, and which of a member's are a question."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.names import Names
from bot.text.nearest import Nearest
from bot.text.plain_words import Asks, Meant, is_question, meant

TODAY = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("words", "asks", "asked"),
    [
        ("south", Asks.FRONT, "south"),
        ("South?", Asks.FRONT, "south"),
        ("الجنوب", Asks.FRONT, "south"),
        ("manbij", Asks.SEARCH, "manbij"),
        ("SNA", Asks.ENTRY, "sna"),
        ("sna?", Asks.ENTRY, "sna"),
        ("who are the SNA?", Asks.ENTRY, "sna"),
        ("¿Quiénes son las FDS?", Asks.ENTRY, "sdf"),
        ("من هم قسد؟", Asks.ENTRY, "sdf"),
        ("what happened in the south?", Asks.FRONT, "south"),
        ("is it true about Manbij?", Asks.PLACE, "manbij"),
        ("is the SDF in Manbij?", Asks.PLACE, "manbij"),
        ("Manbij or Daraa?", Asks.SEARCH, "Manbij or Daraa"),
        ("strike daraa", Asks.SEARCH, "strike daraa"),
        ("???", Asks.SEARCH, "???"),
    ],
)
def test_what_plain_words_ask_for(names: Names, words: str, asks: Asks, asked: str) -> None:
    assert meant(words, names, Nearest(names)) == Meant(asks, asked)


@pytest.mark.parametrize(
    "words",
    [
        "south", "Manbij", "SNA", "Manbij today", "What happened in Daraa this morning?",
        "هل صحيح ما يقال؟", "front sur",
    ],
)  # fmt: skip
def test_a_short_line_that_names_something_is_a_question(names: Names, words: str) -> None:
    assert is_question(words, names, TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "", "# South", "– Manbij", "- Is it true?", "Manbij is quiet.", "South:", "South 06-12-24",
        "Bread came", "A convoy with flour reached Manbij", "South\nBread came", "1. Manbij",
        "Manbij\n?", "x" * 300 + "?", "Update 6 December",
    ],
)  # fmt: skip
def test_what_looks_like_an_update_is_none(names: Names, words: str) -> None:
    assert not is_question(words, names, TODAY)


@given(st.text(max_size=120))
def test_any_words_are_read(names: Names, words: str) -> None:
    meant(words, names, Nearest(names))
    is_question(words, names, TODAY)
