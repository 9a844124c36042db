"""Asking: what a reader types finds what was written, in a real full-text index."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.text.names import Names
from bot.text.search import indexed, match, normalise

Find = Callable[[str], list[int]]

STATEMENTS = (
    "The bridge near Manbij is closed.",
    "Minbij got bread from the mills.",
    "وصل القمح إلى منبج.",
    "Rain in Deir ez-Zor; the mills of Hama stand still.",
    "Nothing from Deir Hafir.",
    "The SDF opened the closed road. They’re tired.",
    "The Manbij Military Council met on 5 March.",
)


@pytest.fixture(scope="module")
def find(names: Names) -> Iterator[Find]:
    """Return the numbers of the statements that answer a question."""
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as base:
        base.execute("CREATE VIRTUAL TABLE statement USING fts5(words)")
        for number, text in enumerate(STATEMENTS):
            base.execute(
                "INSERT INTO statement (rowid, words) VALUES (?, ?)", (number, indexed(text, names))
            )

        def finder(question: str) -> list[int]:
            expression = match(question, names)
            found = base.execute(
                "SELECT rowid FROM statement WHERE words MATCH ? ORDER BY rowid", (expression,)
            )
            return [row[0] for row in found]

        yield finder


@pytest.mark.parametrize("question", ["Manbij", "Minbij", "manbij", "منبج", "بمنبج", "MINBIC "])
def test_all_spellings_of_a_place_are_one(find: Find, question: str) -> None:
    assert find(question) == [0, 1, 2, 6]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("mills", [1, 3]),
        ("MILLS bread", [1]),
        ("mil", [1, 3, 6]),
        ("mil bread", []),
        ("deir", [3, 4]),
        ("Deir Ezzor", [3]),
        ("deirezzor mills", [3]),
        ("sdf", [5]),
        ("قسد", [5]),
        ('"closed road"', [5]),
        ('"road closed"', []),
        ('"mills of Hama"', [3]),
        ("“closed road” tired", [5]),
        ('closed "road', [5]),
        ("they're", [5]),
        ("٥ march", [6]),
        ("council", [6]),
    ],
)
def test_questions_and_their_answers(find: Find, question: str, found: list[int]) -> None:
    assert find(question) == found


@pytest.mark.parametrize("question", ["", "  ", '""', "…!", "😅", '" " "', "\x00"])
def test_no_words_no_question(question: str, names: Names) -> None:
    assert match(question, names) is None


@pytest.mark.parametrize(
    "question",
    ['x" OR "y', "NOT a", "words: b", "a AND", "NEAR(a b", "(a", "a*b*", "^a", "-a +b", "{a b}: c"],
)
def test_operators_are_only_words(find: Find, question: str) -> None:
    assert find(question) == []


def test_an_endless_question_is_cut(find: Find, names: Names) -> None:
    question = " ".join(f"word{number}" for number in range(5000))
    expression = match(question, names)
    assert expression is not None
    assert expression.count(" AND ") == 31
    assert find(question) == []


@settings(deadline=None, max_examples=200)
@given(question=st.text(max_size=60) | st.text(alphabet='"ab *()^:-+NEARODT', max_size=30))
def test_any_text_is_a_valid_question(question: str, find: Find, names: Names) -> None:
    expression = match(question, names)
    if expression is not None:
        find(question)
    assert (expression is None) == (normalise(question) == "")


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  Deir-ez  Zôr! ", "deir ez zor"),
        ("Şırnak ÎLE Øst", "sirnak ile ost"),
        ("Qur’an / Qur'an", "qur an qur an"),
        ("أإآٱ ة ى ـمـ ً", "اااا ه ي م"),
        ("ک ی", "ك ي"),
        ("٠٦/١٢ ۷", "06 12 7"),
        ("می\u200cخواهیم", "ميخواهيم"),
        ("STRASSE straße", "strasse strasse"),
        ("❤️🔥", ""),
    ],
)
def test_the_normal_form(text: str, normal: str) -> None:
    assert normalise(text) == normal


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=60))
@example(text="\U000116d0")  # a digit of a Unicode that is younger than Python 3.11's
def test_the_normal_form_is_stable(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert normalise(text.upper().lower()) == normalise(text.lower().upper().lower())
