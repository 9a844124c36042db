"""What a member sends for one item."""

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.draft import Confidence, Item, Media, MediaKind, SectionKind
from bot.domain.errors import BadInput
from bot.domain.rich import RichText, Span, Style
from bot.text import rereading
from bot.text.names import Names
from bot.text.words import WordLists

PLAIN = RichText.plain
TOPIC, RUMOURS = SectionKind.TOPIC, SectionKind.RUMOURS


def refused(text: str) -> str:
    with pytest.raises(BadInput) as error:
        rereading.one_item(PLAIN(text))
    return error.value.code


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        ("Kobane is calm.", "Kobane is calm."),
        ("\n  – Kobane is calm.  \n\n", "Kobane is calm."),
        ("• Kobane is calm\nand quiet.", "Kobane is calm\nand quiet."),
        ("Kobane\u202e is calm.", "Kobane is calm."),
        ("3 wounded.", "3 wounded."),
    ],
)
def test_the_text_of_one_item_is_taken_without_its_bullet(sent: str, taken: str) -> None:
    assert rereading.one_item(PLAIN(sent)).text == taken


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("", "error-empty-text"),
        (" \n---\n", "error-empty-text"),
        ("– One.\n– Two.", "error-one-item"),
        ("One.\n\nTwo.", "error-one-item"),
        ("One.\n– Two.", "error-one-item"),
        ("# A heading", "error-one-item"),
        ("word " * 800, "error-item-too-long"),
        ("\x00\x01\x02", "error-binary"),
    ],
)
def test_what_is_not_one_item_is_refused(sent: str, code: str) -> None:
    assert refused(sent) == code


def test_formatting_stays_where_it_was() -> None:
    bold = RichText(text="– Kobane is calm.", spans=(Span(start=2, end=8, style=Style.BOLD),))
    assert rereading.one_item(bold).spans == (Span(start=0, end=6, style=Style.BOLD),)
    source = RichText(
        text=" SANA\nagency ",
        spans=(Span(start=6, end=12, style=Style.LINK, url="https://example.org"),),
    )
    one = rereading.one_source(source)
    assert one.text == "SANA agency"
    assert one.spans == (Span(start=5, end=11, style=Style.LINK, url="https://example.org"),)


@given(st.text(max_size=60))
@example("000\U000101fe\r")
def test_any_text_is_one_item_or_refused(text: str) -> None:
    try:
        taken = rereading.one_item(PLAIN(text))
    except BadInput:
        return
    assert taken.text.strip()
    assert rereading.one_item(taken).text.strip()


@given(st.text(max_size=40))
def test_any_source_is_one_line_or_refused(text: str) -> None:
    try:
        found = rereading.one_source(PLAIN(text)).text
    except BadInput:
        assert not any(letter.isalnum() for letter in text)
    else:
        assert found == found.strip()
        assert len(found.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Manbij", ("manbij",)),
        ("Aleppo, Manbij; Kobane.", ("aleppo", "manbij", "kobane")),
        ("Aleppo and Manbij", ("aleppo", "manbij")),
        ("منبج، حلب", ("manbij", "aleppo")),
        ("Manbij, manbij", ("manbij",)),
    ],
)
def test_places_are_read_by_any_of_their_names(
    names: Names, text: str, places: tuple[str, ...]
) -> None:
    assert rereading.named_places(text, names, "en") == (places, ())


def test_a_place_that_the_theatre_does_not_know_is_named_with_the_nearest(names: Names) -> None:
    with pytest.raises(BadInput) as near:
        rereading.named_places("Kobanne, Xyzzyburg", names, "en")
    assert near.value.code == "error-unknown-place-near"
    assert near.value.values == {"found": "Kobanne", "nearest": "Kobane"}
    with pytest.raises(BadInput) as far:
        rereading.named_places("Xyzzyburg", names, "en")
    assert far.value.code == "error-unknown-place"
    beside = rereading.named_places("Aleppo, Kobanne, Xyzzyburg", names, "en")
    assert beside == (("aleppo",), ("Kobanne (Kobane?)", "Xyzzyburg"))


def test_a_new_text_is_read_anew_and_all_else_about_the_item_stays(
    names: Names, words: WordLists
) -> None:
    kept = {
        "key": 7,
        "level": 1,
        "sources": (PLAIN("SANA"),),
        "media": (Media(kind=MediaKind.PHOTO, file="f", unique="u"),),
        "not_before": datetime(2025, 3, 12, tzinfo=UTC),
    }
    item = Item.model_validate({"text": PLAIN("Manbij is calm."), "places": ("manbij",), **kept})
    new = rereading.retold(item, PLAIN("Allegedly, Aleppo is calm."), TOPIC, names, words)
    assert new == Item.model_validate(
        {
            "text": PLAIN("Allegedly, Aleppo is calm."),
            "places": ("aleppo",),
            "confidence": Confidence.ALLEGED,
            **kept,
        }
    )


def test_corrections_outlive_a_new_text(names: Names, words: WordLists) -> None:
    # Recognised: Manbij. A person took that away and added Kobane.
    item = Item(text=PLAIN("Manbij is calm."), places=("kobane",))
    new = rereading.retold(item, PLAIN("Manbij and Aleppo are calm."), TOPIC, names, words)
    assert new.places == ("aleppo", "kobane")
    judged = item.model_copy(update={"judged": True, "confidence": Confidence.CONFIRMED})
    for kind in (TOPIC, RUMOURS):
        again = rereading.retold(judged, PLAIN("Allegedly calm."), kind, names, words)
        assert again.confidence is Confidence.CONFIRMED
    assert rereading.guessed(item, RUMOURS, words) is Confidence.RUMOUR
