"""Links that last: what they name, and that a search cannot be forged."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import BulletinNumber
from bot.text import permalinks
from bot.text.permalinks import Leads, Target, read

KEY, OTHER = b"one key", b"another"
ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(WORDS)
def test_a_search_comes_back_as_it_was_written(words: str) -> None:
    plain = " ".join(words.split())
    payload = permalinks.search(words, KEY)
    if payload is None:
        assert not plain or len(plain.encode()) > 30
        return
    assert ALLOWED.fullmatch(payload)
    assert read(payload, KEY) == Target(Leads.SEARCH, plain)
    assert read(payload, OTHER) == Target(Leads.BROKEN)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_and_none_raises(text: str) -> None:
    for payload in (text, f"s-{text}", f"b-{text}", f"f-{text}", f"item-{text}"):
        found = read(payload, KEY)
        assert found is None or found.leads is not Leads.SEARCH


@given(st.data())
def test_a_changed_letter_breaks_the_signature(data: st.DataObject) -> None:
    payload = permalinks.search("south manbij", KEY)
    assert payload is not None
    at = data.draw(st.integers(2, len(payload) - 1))
    other = data.draw(st.sampled_from("ABCxyz019_-").filter(lambda one: one != payload[at]))
    forged = payload[:at] + other + payload[at + 1 :]
    assert read(forged, KEY) == Target(Leads.BROKEN)


@pytest.mark.parametrize(
    ("payload", "target"),
    [
        (permalinks.bulletin(BulletinNumber(12)), Target(Leads.BULLETIN, "12")),
        (permalinks.front("north-east"), Target(Leads.FRONT, "north-east")),
        (permalinks.place("manbij"), Target(Leads.PLACE, "manbij")),
        ("item-2024-12-06-S3", Target(Leads.ITEM, "2024-12-06-S3")),
        ("b-twelve", Target(Leads.BROKEN)),
        ("b-" + "9" * 30, Target(Leads.BROKEN)),
        ("f-", Target(Leads.BROKEN)),
        ("s-c291dGg", Target(Leads.BROKEN)),
        ("s-", Target(Leads.BROKEN)),
        ("", None),
        ("hello", None),
    ],
)
def test_what_a_link_names(payload: str, target: Target | None) -> None:
    assert read(payload, KEY) == target


def test_words_that_are_too_long_get_no_link() -> None:
    assert permalinks.search("flour " * 20, KEY) is None
    assert permalinks.search("  ", KEY) is None
