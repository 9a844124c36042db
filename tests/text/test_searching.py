"""The parts of searching: ranking, marking, filters and guesses, each alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import Confidence
from bot.domain.rich import RichText, Span, Style
from bot.text.asked import Asker, Term, ask, forms
from bot.text.filters import Filter, Filters
from bot.text.i18n import Catalogs
from bot.text.indexing import indexed, indexer, marks
from bot.text.marking import marked
from bot.text.names import Names
from bot.text.ranking import fullest, ranked
from bot.text.spelling import Known, Spellings, allowed, closest
from bot.text.tokens import normalise
from tests.text.conftest import TODAY


@pytest.fixture(scope="module")
def spellings(names: Names) -> Spellings:
    return Spellings(names)


@pytest.fixture(scope="module")
def filters(names: Names, spellings: Spellings) -> Filters:
    return Filters(names, spellings, Catalogs.load())


def terms(*words: str) -> tuple[Term, ...]:
    return tuple(Term((word, f"{word}s")) for word in words)


def test_side_by_side_then_close_then_scattered_and_the_newest_of_each() -> None:
    far = " x" * 20
    found = [
        (1, "a closed bridge zz"),
        (2, "the closed bridges zz"),
        (3, "bridge now closed zz"),
        (4, f"closed{far} bridge zz"),
        (5, f"closed{far} a bridge is closed there zz"),
        (6, "bridge zz closed zz"),
    ]
    assert ranked(found, terms("closed", "bridge")) == [2, 1, 5, 3, 6, 4]
    assert ranked(found, terms("closed")) == [6, 5, 4, 3, 2, 1]
    assert ranked([], terms("closed", "bridge")) == []


def test_the_fullest_says_the_most_and_the_rarest() -> None:
    found = [(1, "rare zz"), (2, "often zz"), (3, "often common zz"), (4, "rare often zz")]
    assert fullest(found, terms("rare", "often", "common"), (2, 900, 800))[:2] == [4, 1]
    assert fullest([(1, "other zz")], terms("rare"), (0,)) == []


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("The road to Minbij is open", "the road to xxmanbij is open zz minbij zz"),
        ("Rain.", "rain zz"),
        ("بمنبج", "xxmanbij zz بمنبج zz"),
        ("a – b", "a b zz"),
        ("", "zz"),
    ],
)
def test_names_are_one_word_in_their_place(text: str, index: str, names: Names) -> None:
    assert indexed(text, names) == index


def test_an_actor_around_a_place_is_found_as_both(names: Names) -> None:
    found = indexed("The Manbij Military Council met", names).split()
    assert found[:4] == ["the", "yymmc", "met", "zz"]
    assert {"manbij", "military", "council", "xxmanbij"} <= set(found)


def test_marks_say_what_filters_ask_for_and_stand_once(names: Names) -> None:
    known = marks(names, ("north-east",), Confidence.RUMOUR, ("manbij",), ("sdf",))
    assert known == ["zzfnortheast", "xxmanbij", "yysdf", "zzcrumour"]
    found = indexer(names).indexed("Minbij", known).split()
    assert found.count("xxmanbij") == 1
    assert set(known) < set(found)


@settings(deadline=None, max_examples=150)
@given(text=st.text(max_size=80))
def test_every_word_of_a_text_is_in_the_index(text: str, names: Names) -> None:
    assert set(normalise(text).split()) <= set(indexed(text, names).split())


def bold(text: str | RichText, question: str, asker: Asker) -> list[str]:
    rich = RichText.plain(text) if isinstance(text, str) else text
    found = marked(rich, ask(question, asker).terms, asker.names)
    assert found.text == rich.text
    new = found.spans[len(rich.spans) :]
    return [found.text[span.start : span.end] for span in new if span.style is Style.BOLD]


@pytest.fixture(scope="module")
def asker(names: Names, filters: Filters) -> Asker:
    return Asker(names, filters, "en", TODAY)


@pytest.mark.parametrize(
    ("text", "question", "found"),
    [
        ("The Bridges at Minbij", "bridge منبج", ["Bridges", "Minbij"]),
        ("وصل الخبز إلى منبج", "خبز manbij", ["الخبز", "منبج"]),
        ("closed road, road closed", '"road closed"', ["road closed"]),
        ("mills of Hama, mills", '"mills of حماة"', ["mills of Hama"]),
        ("Deir ez-Zor and Deir Hafir", "deir", ["Deir", "Deir"]),
        ("Deir ez-Zor", "Deirezzor", ["Deir ez-Zor"]),
        ("The SDF", "قسد", ["SDF"]),
        ("The Manbij Military Council", "minbij", ["Manbij"]),
        ("nothing of it", "manbij", []),
    ],
)
def test_what_was_found_is_bold(text: str, question: str, found: list[str], asker: Asker) -> None:
    assert bold(text, question, asker) == found


def test_what_is_bold_already_is_left_as_it_is(asker: Asker) -> None:
    text = RichText(text="a bridge", spans=(Span(start=0, end=8, style=Style.BOLD),))
    assert bold(text, "bridge", asker) == []


@pytest.mark.parametrize(
    ("kind", "written", "id_"),
    [
        (Filter.FRONT, "الجنوب", "south"),
        (Filter.FRONT, "North-East", "north-east"),
        (Filter.FRONT, "norte", "north"),
        (Filter.PLACE, "Sheikh_Maqsoud", "sheikh-maqsoud"),
        (Filter.PLACE, "deir-ez-zor", "deir-ez-zor"),
        (Filter.PLACE, "عين العرب", "kobane"),
        (Filter.ACTOR, "sdf", "sdf"),
        (Filter.ACTOR, "قسد", "sdf"),
        (Filter.IS, "CONFIRMADO", "confirmed"),
        (Filter.IS, "إشاعة", "rumour"),
        (Filter.IS, "rumor", "rumour"),
    ],
)
def test_values_in_any_language(kind: Filter, written: str, id_: str, filters: Filters) -> None:
    value = filters.value(kind, written, "en", TODAY)
    assert value is not None
    assert value.id == id_
    assert value.mark


@pytest.mark.parametrize(
    ("written", "language", "days"),
    [("3d", "en", 3), ("2w", "en", 14), ("1m", "en", 30), ("2s", "es", 14), ("٣ي", "ar", 3),
     ("1 year", "en", 365), ("12 días", "en", 12), ("yesterday", "en", 1), ("ayer", "es", 1),
     ("13-03-2025", "en", 1), ("10 Mar", "en", 4), ("9999y", "en", (TODAY - date.min).days)],
)  # fmt: skip
def test_times_are_counted_from_today(
    written: str, language: str, days: int, filters: Filters
) -> None:
    value = filters.value(Filter.SINCE, written, language, TODAY)
    assert value is not None
    assert value.since == TODAY - timedelta(days=days)


@pytest.mark.parametrize("written", ["", "whenever", "3q", "31-02-2025", "x" * 200, "6 Dec x"])
def test_what_is_no_time(written: str, filters: Filters) -> None:
    assert filters.value(Filter.SINCE, written, "en", TODAY) is None


def test_what_an_unknown_value_may_have_meant(filters: Filters) -> None:
    assert filters.unknown(Filter.PLACE, "manbji").near == ("manbij",)
    assert filters.unknown(Filter.FRONT, "sothern").near == ("south",)
    assert filters.unknown(Filter.IS, "confrmed").near == ("confirmed",)
    assert filters.unknown(Filter.PLACE, "atlantis").near == ()
    assert filters.unknown(Filter.SINCE, "x" * 500).written == "x" * 60


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("manbji", "manbij"),
        ("shekh makzud", "sheikh-maqsoud"),
        ("deirezor", "deir-ez-zor"),
        ("dair al zorr", "deir-ez-zor"),
        ("منبح", "manbij"),
        ("بالقامشلى", "qamishlo"),
        ("qamyshlou", "qamishlo"),
    ],
)
def test_misspelt_places(written: str, id_: str, spellings: Spellings) -> None:
    assert spellings.near(written, Known.PLACE)[0] == id_


@pytest.mark.parametrize("written", ["", "xyz", "q" * 300, "zeppelin", "!!!"])
def test_what_is_near_no_name(written: str, spellings: Spellings) -> None:
    assert spellings.near(written) == ()


def test_the_nearest_words_come_first() -> None:
    found = closest("brigde", ["bridge", "brigade", "ridge", "brigde"])
    assert [one.word for one in found][:1] == ["bridge"]
    assert "brigde" not in [one.word for one in found]
    assert [allowed(letters) for letters in (3, 4, 6, 12)] == [0, 1, 2, 3]


def test_an_arabic_word_stands_for_what_is_written_onto_it() -> None:
    assert {"خبز", "الخبز", "بالخبز", "للخبز"} <= set(forms("خبز"))
    assert set(forms("والخبز")) >= {"خبز", "الخبز"}
    assert {"كتاب", "الكتاب"} <= set(forms("كتاب"))
    assert forms("road") == ("road", "roads")
    assert forms("2024") == ("2024",)


FORMS = {
    "manbij": "Manbij Minbij Menbic Manbidsch Manbidj Membij Münbiç Manbeej"
    " منبج مَنبِج منـبج بمنبج منبچ",
    "deir-ez-zor": "Deir-ez-Zor Deir_Ezzor Dayr_az-Zawr Deir_al-Zour Dair_Alzour Dêrazor Der_Zor"
    " Deirezzor Dêra_Zorê دير_الزور ديرالزور دَير_الزّور دیر_الزور بدير_الزور",
    "sheikh-maqsoud": "Sheikh_Maqsoud Cheikh_Maksoud Şêx_Meqsûd Şêxmeqsûd Scheich_Maksud"
    " Shaykh_Maqsud Sheik_Maqsood Şeyh_Maksud الشيخ_مقصود شيخ_مقصود الشيـخ_مقصود",
}  # fmt: skip


@pytest.mark.parametrize("id_", FORMS)
def test_all_forms_of_a_place_count_as_one(id_: str, names: Names) -> None:
    for form in FORMS[id_].split():
        assert names.place_named(form.replace("_", " ")) == id_, form


@pytest.mark.parametrize(
    "written",
    ["unconfirmed", "doğrulanmamış", "nepiştrast", "unbestätigt", "inconfirmado", "unconfirmd"],
)
def test_what_is_not_confirmed_is_never_taken_for_confirmed(filters: Filters, written: str) -> None:
    assert filters.unknown(Filter.IS, written).near == ()
