"""What is shared fits one message, says where it comes from, and pages lead to each other."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.text.reader import MAX_TEXT, read, units
from bot.text.sharing import OFFSET_BYTES, next_offset, read_offset, shared
from tests.handlers.builders import ENGLISH, THEATRE
from tests.handlers.test_pages import LONG, a_statement

LINK = "https://t.me/bulletin_sim_bot?start=item"


# Telegram counts each of these numbers among the hundred entities of a message.
@example(words="0 " * 200)
@given(words=LONG)
def test_whatever_is_shared_fits_and_names_its_source(words: str) -> None:
    one = shared(a_statement(7, words), ENGLISH, THEATRE, lambda _: LINK)
    shown = read(one.html)
    assert units(shown.text) <= MAX_TEXT
    assert "2025-03-12/S7" in shown.text.splitlines()[-1]
    assert LINK in one.html
    assert 1 <= len(one.id.encode()) <= 64
    assert one.title.strip()


@given(offset=st.integers(0, 10**6), shown=st.integers(0, 50), total=st.integers(0, 10**6))
def test_an_offset_is_read_as_it_was_written(offset: int, shown: int, total: int) -> None:
    words = next_offset(offset, shown, total)
    assert len(words.encode()) <= OFFSET_BYTES
    if words:
        assert read_offset(words) == offset + shown < total


@given(words=st.text())
def test_any_words_are_an_offset_or_none(words: str) -> None:
    found = read_offset(words)
    assert found is None or found >= 0
