"""Asking: what a reader types finds what was written, in a real full-text index."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.text.asked import Asker, ask
from bot.text.filters import Filters
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.search import all_of, indexed, normalise, side_by_side
from bot.text.spelling import Spellings
from tests.text.conftest import TODAY

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
def asker(names: Names) -> Asker:
    """Read questions in English."""
    return Asker(names, Filters(names, Spellings(names), Catalogs.load()), "en", TODAY)


@pytest.fixture(scope="module")
def find(names: Names, asker: Asker) -> Iterator[Find]:
    """Return the numbers of the statements that answer a question."""
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as base:
        base.execute("CREATE VIRTUAL TABLE statement USING fts5(words)")
        for number, text in enumerate(STATEMENTS):
            base.execute(
                "INSERT INTO statement (rowid, words) VALUES (?, ?)", (number, indexed(text, names))
            )

        def run(expression: str) -> list[int]:
            found = base.execute(
                "SELECT rowid FROM statement WHERE words MATCH ? ORDER BY rowid", (expression,)
            )
            return [row[0] for row in found]

        def finder(question: str) -> list[int]:
            asked = ask(question, asker)
            found = run(all_of(asked))
            beside = side_by_side(asked)
            assert beside is None or set(run(beside)) <= set(found)
            return found

        yield finder


@pytest.mark.parametrize("question", ["Manbij", "Minbij", "manbij", "منبج", "بمنبج", "MINBIC "])
def test_all_spellings_of_a_place_are_one(find: Find, question: str) -> None:
    assert find(question) == [0, 1, 2, 6]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("mills", [1, 3]),
        ("MILLS bread", [1]),
        ("mil", []),
        ("mill", [1, 3]),
        ("MILL bread", [1]),
        ("deir", [3, 4]),
        ("Deir Ezzor", [3]),
        ("deirezzor mills", [3]),
        ("sdf", [5]),
        ("قسد", [5]),
        ('"closed road"', [5]),
        ('"road closed"', []),
        ('"mills of Hama"', [3]),
        ('"mills of حماة"', [3]),
        ('"got bread"', [1]),
        ('"Manbij got"', [1]),
        ('"near Minbij is"', [0]),
        ('"Military Council"', [6]),
        ('"closed they"', []),
        ("mills -bread", [3]),
        ("-manbij -deir", [5]),
        ('-"closed road" closed', [0]),
        ("القمح", [2]),
        ("والقمح", [2]),
        ("قمح", [2]),
        ("place:Minbij", [0, 1, 2, 6]),
        ("place:منبج bread", [1]),
        ("place:deir ez-zor mills", [3]),
        ('-place:"Deir Ezzor" mills', [1]),
        ("lugar:manbiy pan", []),
        ("place:manbij place:deirezzor mills", [1, 3]),
        ("actor:sdf", [5]),
        ("جهة:قسد", [5]),
        ("-actor:sdf road", []),
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
def test_no_words_no_question(question: str, asker: Asker) -> None:
    assert ask(question, asker).empty


@pytest.mark.parametrize(
    "question",
    ['x" OR "y', "NOT a", "words: b", "a AND", "NEAR(a b", "(a", "a*b*", "^a", "-a +b", "{a b}: c"],
)
def test_operators_are_only_words(find: Find, question: str) -> None:
    assert find(question) == []


def test_an_endless_question_is_cut(find: Find, asker: Asker) -> None:
    question = " ".join(f"w{number}" for number in range(5000))
    assert all_of(ask(question, asker)).count(" AND ") == 31
    assert find(question) == []
    assert find("-w " * 5000) == list(range(len(STATEMENTS)))
    assert find('"a b" ' * 5000) == []


def test_a_time_that_is_excluded_is_not_taken_for_the_opposite(asker: Asker) -> None:
    asked = ask("manbij -since:3d", asker)
    assert asked.since is None
    assert [one.written for one in asked.unknown] == ["-since:3d"]


_MARKS = "\"“”-–−:.,()*^+{}[]|&~'\\/ \n\0\u200f"
_KEYS = (
    "front:",
    "place:",
    "actor:",
    "since:",
    "is:",
    "-is:",
    "منذ:",
    "words:",
    "NOT ",
    "OR ",
    "NEAR(",
)
_PIECES = st.sampled_from(
    (
        *_KEYS,
        *_MARKS,
        "3d",
        "Deir ez-Zor",
        "منبج",
        "AND",
        "zz",
        "xxmanbij",
        "rowid",
        "words",
        "1",
        "sdf",
    )
)


@settings(deadline=None, max_examples=300)
@given(question=st.text(max_size=60) | st.lists(_PIECES, max_size=20).map("".join))
@example(question="since:99999d")
@example(question="since:0001-01-01")
@example(question='is:"')
@example(question='-place:"Deir ez-Zor')
def test_any_text_is_a_valid_question(question: str, find: Find, asker: Asker) -> None:
    asked = ask(question, asker)
    find(question)
    if asked.empty:
        assert find(question) == list(range(len(STATEMENTS)))
    if not normalise(question):
        assert asked.empty
    # What is offered as a question says the same when it is asked.
    again = ask(asked.text, asker)
    assert all_of(again) == all_of(asked)
    assert again.since == asked.since


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
