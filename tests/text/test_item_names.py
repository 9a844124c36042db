"""The name of a statement is read however it is written, and nothing else is taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import ItemId
from bot.text import item_names
from bot.text.days import read_day

TODAY = date(2025, 3, 14)
NAMES = st.builds(
    ItemId,
    day=st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    letter=st.sampled_from("SP"),
    number=st.integers(1, 99_999),
)


def read(words: str) -> ItemId | None:
    found = item_names.read(words)
    day = read_day(found.day, "en", TODAY) if found else None
    return found.on(day.day) if found and day else None


@given(
    NAMES, st.sampled_from(["{d}/{n}", "{d} {n}", "{d}-{n}", "{d}{n}", "{n} of {d}", "({d}/{n})"])
)
def test_a_name_is_read_back_in_every_spelling(name: ItemId, spelling: str) -> None:
    written = spelling.format(d=name.day.isoformat(), n=f"{name.letter}{name.number}")
    assert read(written) == name
    assert read(written.lower()) == name
    assert read(item_names.payload(name)) == name


@given(NAMES)
def test_a_link_has_only_letters_that_telegram_allows(name: ItemId) -> None:
    payload = item_names.payload(name)
    assert len(payload) <= 64
    assert payload.replace("-", "").isalnum()
    assert payload.isascii()
    assert item_names.is_name(str(name))


@given(st.text(max_size=150))
def test_no_words_are_too_odd_to_be_read(words: str) -> None:
    found = item_names.read(words)
    assert found is None or found.number > 0
    item_names.is_name(words)


@pytest.mark.parametrize(
    "words", ["", "S", "Sept 2024", "S1 and S2", "2024-12-06", "S123456", "S0", "bus3 of 6 Dec"]
)
def test_what_names_no_statement(words: str) -> None:
    assert item_names.read(words) is None


@pytest.mark.parametrize("words", ["S1 2024-12-06 strike", "strike", "6 Dec", "2024-12-06", "s1"])
def test_plain_words_with_more_in_them_are_a_search(words: str) -> None:
    assert not item_names.is_name(words)
