"""Places and actors by any spelling, and by misspellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.names import Names
from bot.text.nearest import Named, Nearest


@pytest.fixture(scope="session")
def nearest(names: Names) -> Nearest:
    return Nearest(names)


@pytest.mark.parametrize("words", ["Manbij", "MINBIJ", "menbic", "منبج", "manbij"])
def test_any_spelling_of_a_place_names_it(nearest: Nearest, words: str) -> None:
    assert nearest.place(words) == Named("manbij")


@pytest.mark.parametrize("words", ["Manbjj", "manbji", "Manbiij", "Mannbij", "Man bij"])
def test_a_misspelt_place_is_guessed(nearest: Nearest, words: str) -> None:
    assert nearest.place(words) == Named("manbij", guessed=True)


@pytest.mark.parametrize(
    ("words", "actor"), [("SNA", "sna"), ("sna", "sna"), ("SDF", "sdf"), ("قسد", "sdf")]
)
def test_an_actor_is_found_by_abbreviation_and_name(
    nearest: Nearest, words: str, actor: str
) -> None:
    assert nearest.actor(words) == Named(actor)


def test_what_sounds_alike_is_guessed_as_in_a_search(nearest: Nearest) -> None:
    assert nearest.place("deirezor") == Named("deir-ez-zor", guessed=True)
    assert nearest.place("Shaikh Maqsuud").id == "sheikh-maqsoud"


def test_a_misspelt_actor_is_guessed(nearest: Nearest) -> None:
    assert nearest.actor("Syrian Natoinal Army") == Named("sna", guessed=True)


def test_what_begins_alike_is_offered(nearest: Nearest) -> None:
    found = nearest.place("Sheikh")
    assert found.id is None
    assert "sheikh-maqsoud" in found.others


def test_what_is_far_from_everything_is_not_guessed(nearest: Nearest) -> None:
    for words in ("atlantis", "", "x", "Zz"):
        assert nearest.place(words).id is None, words


@given(st.text(max_size=40))
def test_any_text_is_answered(nearest: Nearest, words: str) -> None:
    assert nearest.place(words)
    assert nearest.actor(words)
