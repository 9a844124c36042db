"""What stands behind /alert becomes tokens and words as the index has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Settings
from bot.domain.errors import BadInput
from bot.services.opening import load_theatre
from bot.text.alerts import meant_place, read_alert
from bot.text.names import Names
from bot.text.search import indexed

NAMES = Names(load_theatre(Settings(_env_file=None, token="1:x")))


def words(text: str) -> str:
    return read_alert(text, NAMES, "en").words


@pytest.mark.parametrize(
    ("text", "expected", "shown"),
    [
        ("Deir Ezzor", "xxdeirezzor", None),
        ("دير الزور", "xxdeirezzor", None),
        ("sdf", "yysdf", "SDF"),
        ("قسد", "yysdf", "SDF"),
        ("Manbij Military Council", "yymmc", "MMC"),
        ("flour", "flour", "flour"),
        ("  Flour   PRICE ", "flour price", "Flour PRICE"),
        ("price flour", "flour price", "price flour"),
        ("flour in Minbij", "flour in xxmanbij", "flour in Minbij"),
    ],
)
def test_any_spelling_is_the_theatres_token_and_words_are_in_normal_form(
    text: str, expected: str, shown: str | None
) -> None:
    alert = read_alert(text, NAMES, "en")
    if expected.startswith("xx"):
        place = NAMES.place_named(text)
        assert place is not None
        assert alert.words == NAMES.token_of(place)
    else:
        assert alert.words == expected
    if shown is not None:
        assert alert.shown == shown


def test_a_place_is_shown_in_the_readers_language() -> None:
    assert read_alert("Minbij", NAMES, "ar").shown == "منبج"
    assert read_alert("منبج", NAMES, "es").shown == "Manbij"


@pytest.mark.parametrize(
    ("text", "place"),
    [("Manbijj", "manbij"), ("Mnbij", "manbij"), ("Manbij", None), ("flour", None), ("Mabi", None)],
)
def test_a_misspelt_place_is_guessed_and_nothing_else(text: str, place: str | None) -> None:
    assert meant_place(text, NAMES) == place


@given(st.text(max_size=80))
def test_any_text_is_an_alert_that_its_own_words_set_off_or_is_refused(text: str) -> None:
    try:
        alert = read_alert(text, NAMES, "en")
    except BadInput:
        return
    assert alert.words == " ".join(sorted(set(alert.words.split())))
    assert alert.first == alert.words.split()[0]
    meant_place(text, NAMES)
    plain = indexed(text, NAMES).split() + indexed(text.upper(), NAMES).split()
    assert set(alert.words.split()) <= set(plain)
