"""Which item a reply to a card means: what is quoted, a number, the only one, or the whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import Content, Item, Section
from bot.domain.rich import RichText
from bot.text.html import escape
from bot.text.remarks import WHOLE, remark, subject
from tests.handlers.builders import ENGLISH, content

CONVOY, STRIKE, BRIDGE = (
    "A convoy reached Manbij.",
    "Teachers went on strike.",
    "The bridge is open.",
)


def of(*texts: str) -> Content:
    """Content of these items, with the keys 1, 2, 3 ..."""
    items = tuple(Item(text=RichText.plain(text)) for text in texts)
    return content(sections=(Section(blocks=items),)).keyed()


ALL = of(CONVOY, STRIKE, BRIDGE)
SHOWN = escape(f"– {CONVOY}\n– {STRIKE}\n– {BRIDGE}")


def test_a_quote_names_the_item_that_it_stands_in() -> None:
    assert remark("Who?", "on  strike", SHOWN, ALL) == (2, "Who?")


def test_a_quote_of_more_than_an_item_names_the_first_that_it_holds() -> None:
    assert remark("Who?", f"{STRIKE}\n– {BRIDGE}", SHOWN, ALL) == (2, "Who?")


def test_a_quote_of_shortened_words_is_known_again() -> None:
    assert remark("Who?", "The bridge is…", escape("• Rumour: The bridge is…"), ALL) == (3, "Who?")


def test_a_number_before_the_words_names_an_item() -> None:
    for words in ("2: Who?", "2. Who?", "#2 - Who?", " 2) Who?", "٢: Who?"):
        assert remark(words, None, SHOWN, ALL) == (2, "Who?"), words


def test_a_number_that_is_no_items_belongs_to_the_words() -> None:
    assert remark("7: Who?", None, SHOWN, ALL) == (WHOLE, "7: Who?")
    for words in ("2 schools?", "2:30 it was.", "2.5 tons, not 3.", "2-3 people.", "٢:٣٠؟"):
        assert remark(words, None, SHOWN, ALL) == (WHOLE, words)
    assert remark("2: 30 people?", None, SHOWN, ALL) == (2, "30 people?")


def test_the_only_item_of_a_message_is_meant() -> None:
    assert remark("Who?", None, escape(f"– {BRIDGE}"), ALL) == (3, "Who?")
    assert remark("Who?", None, escape("The closing words."), ALL) == (WHOLE, "Who?")


def test_what_a_remark_is_about_is_named_by_number_and_words() -> None:
    assert subject(2, ALL, ENGLISH) == "2. “Teachers went on strike.”"
    assert subject(WHOLE, ALL, ENGLISH) == "the whole draft"
    assert subject(99, ALL, ENGLISH) == "the whole draft"


@settings(max_examples=200, deadline=None)
@given(
    words=st.text(max_size=80),
    quote=st.none() | st.text(max_size=40),
    texts=st.lists(st.text(min_size=1, max_size=80), max_size=5),
)
def test_a_remark_keeps_its_words_and_names_an_item_that_is_there(
    words: str, quote: str | None, texts: list[str]
) -> None:
    inside = of(*texts)
    found = remark(words, quote, escape("\n".join(texts)), inside)
    assert found.item == WHOLE or inside.item(found.item)
    assert words.strip().endswith(found.words)
