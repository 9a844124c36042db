"""Finding the theatre's names, however people spell them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.theatre import ActorTag, Front, Place, Theatre
from bot.text.names import Names

SMALL = Names(
    Theatre(
        id="test",
        name="Test",
        front=(
            Front(id="coast", names={"en": "Coastal front", "es": "Costa"}, aliases=("the coast",)),
            Front(id="hills", names={"en": "Hills", "ar": "التلال"}),
        ),
        place=(
            Place(id="port", front="coast", names={"en": "Port"}, spellings=("Portus", "المرفأ")),
            Place(id="old-port", front="coast", names={"en": "Old Port"}),
            Place(id="und", front="hills", names={"en": "Hilltown"}, spellings=("UND",)),
        ),
        actor=(
            ActorTag(
                id="guard",
                abbreviation="PG",
                names={"en": "Port Guard"},
                spellings=("PORTGUARD",),
                explanation={"en": "They guard the port."},
            ),
        ),
    )
)


def test_the_longest_spelling_wins() -> None:
    assert SMALL.places_in("the Old Port and the port") == ("old-port", "port")


def test_no_name_inside_a_longer_word() -> None:
    assert SMALL.places_in("airport, ports, portable, reported") == ()


def test_an_actor_around_a_place_counts_as_both() -> None:
    assert SMALL.places_in("the Port Guard") == ("port",)
    assert SMALL.actors_in("the Port Guard") == ("guard",)


def test_two_or_three_capitals_are_a_name_in_capitals_only() -> None:
    assert SMALL.actors_in("12 pg, Pg") == ()
    assert SMALL.actors_in("the PG's boats") == ("guard",)
    assert SMALL.places_in("und so weiter") == ()
    assert SMALL.actors_in("portguard") == ("guard",)


def test_names_in_order_of_appearance_without_repeats() -> None:
    assert SMALL.places_in("Hilltown, Portus, hilltown, PORT") == ("und", "port")


@pytest.mark.parametrize(
    "word",
    [
        "المرفأ",
        "المرفا",
        "والمرفأ",
        "بالمرفأ",
        "للمرفأ",
        "وللمرفأ",
        "كالمرفأ",
        "الـمـرفـأ",
        "اَلْمَرْفَأ",
    ],
)
def test_arabic_words_with_what_is_written_onto_them(word: str) -> None:
    assert SMALL.places_in(f"وصل {word}.") == ("port",)


def test_a_place_named_is_the_whole_text() -> None:
    assert SMALL.place_named(" old-port! ") == "old-port"
    assert SMALL.place_named("the old port") is None
    assert SMALL.place_named("") is None


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("coast", "coast"),
        ("Costa", "coast"),
        ("The coastal fronts", "coast"),
        ("coastal", None),
        ("hills front", "hills"),
        ("تلال", None),
        ("جبهة التلال", "hills"),
        ("front", None),
        ("", None),
        ("hills and coast", None),
    ],
)
def test_a_front_by_any_of_its_names(text: str, front: str | None) -> None:
    assert SMALL.front_named(text) == front


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("Southern front", "south"),
        ("الجنوب", "south"),
        ("başûr", "south"),
        ("SUR", "south"),
        ("southern", "south"),
        ("الجبهة الغربية", "west"),
        ("north-east", "north-east"),
        ("Rojava", None),
    ],
)
def test_fronts_of_the_projects_theatre(text: str, front: str | None, names: Names) -> None:
    assert names.front_named(text) == front


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("sothern", "south"),
        ("Sotuhern front", "south"),
        ("estern front", "east"),
        ("westen", "west"),
        ("frente orental", "east"),
        ("Notes", None),
        ("bread", None),
        ("front", None),
        ("Rojava", None),
        ("", None),
    ],
)
def test_the_front_that_a_misspelling_means(text: str, front: str | None, names: Names) -> None:
    assert names.closest_front(text) == front


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Minbij", "manbij"),
        ("منبج", "manbij"),
        ("Deir Ezzor", "deir-ez-zor"),
        ("deir ez-zor", "deir-ez-zor"),
        ("Deir al-Zour", "deir-ez-zor"),
        ("بدير الزور", "deir-ez-zor"),
        ("Kobanê", "kobane"),
    ],
)
def test_places_of_the_projects_theatre(text: str, place: str, names: Names) -> None:
    assert names.places_in(f"... {text}, ...") == (place,)


def test_every_spelling_of_a_theatre_is_found(names: Names) -> None:
    for place in names.theatre.place:
        for spelling in (*place.names.values(), *place.spellings):
            assert names.place_named(spelling) == place.id, spelling


@settings(deadline=None, max_examples=100)
@given(text=st.text(max_size=100))
def test_any_text_is_searched(text: str, names: Names) -> None:
    assert len(set(names.places_in(text))) == len(names.places_in(text))
    assert names.front_named(text) in {None, *(front.id for front in names.theatre.front)}
    assert names.closest_front(text) in {None, *(front.id for front in names.theatre.front)}
