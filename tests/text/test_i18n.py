"""The catalogs: the right language, plural forms and dates, values that break nothing."""

from datetime import UTC, date, datetime

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.text.html import Html, escape, tag
from bot.text.i18n import Catalogs, Localizer, is_right_to_left
from bot.text.reader import read

CATALOGS = Catalogs.load()
DAY = date(2024, 12, 6)


def speaking(language: str, sentences: str) -> Localizer:
    bundle = FluentBundle([language], use_isolating=language == "ar")
    bundle.add_resource(FluentResource(sentences))
    return Localizer(language, bundle)


@pytest.mark.parametrize(
    ("asked", "language"),
    [("es", "es"), ("es-MX", "es"), ("AR_sy", "ar"), ("en-GB", "en"), ("tlh", "en"),
     ("", "en"), (None, "en")],
)  # fmt: skip
def test_people_get_the_nearest_language(asked: str | None, language: str) -> None:
    assert CATALOGS.localizer(asked).language == language


def test_languages_are_found_by_their_folder() -> None:
    assert {"ar", "en", "es"} <= set(CATALOGS.languages)
    assert CATALOGS.localizer("es").native_name == "Español"
    assert CATALOGS.localizer("ar").native_name == "العربية"
    assert [CATALOGS.localizer(each).right_to_left for each in ("ar", "es")] == [True, False]


def test_dates_and_numbers_are_written_as_people_write_them() -> None:
    english, spanish, arabic = (CATALOGS.localizer(each) for each in ("en", "es", "ar"))
    assert english.date_long(DAY) == "Friday, 6 December 2024"
    assert spanish.date(DAY) == "6 de diciembre de 2024"
    assert arabic.date(DAY) == "6 كانون الأول 2024"
    assert english.moment(datetime(2024, 12, 6, 18, 5, tzinfo=UTC)) == (
        "6 December 2024, 18:05 UTC"
    )
    assert [english.number(1200), spanish.number(12000)] == ["1,200", "12.000"]


def test_plain_values_are_escaped_in_html_and_html_is_taken_as_it_is() -> None:
    say = speaking("en", "hello = <b>Hello { $name }</b>, see { $link }")
    said = say.html("hello", name="<Ann & Bob>", link=tag("i", escape("here")))
    assert said == "<b>Hello &lt;Ann &amp; Bob&gt;</b>, see <i>here</i>"
    assert type(said) is Html
    assert speaking("en", "toast = Saved { $name }").text("toast", name="<x>") == "Saved <x>"


def test_values_of_any_length_and_content_are_put_in_unchanged() -> None:
    say = speaking("en", "quote = { $first } and { $second }")
    long = "word " * 1000
    trap = "{ $first } \ue0000\ue001"
    assert say.text("quote", first=long, second=trap) == f"{long} and {trap}"


def test_a_value_can_choose_a_sentence() -> None:
    say = speaking(
        "en", "role = { $role ->\n    [admin] You decide\n   *[other] You are { $role }\n }"
    )
    assert say.text("role", role="admin") == "You decide"
    assert say.text("role", role="author") == "You are author"


def test_arabic_has_all_its_plural_forms() -> None:
    arabic = CATALOGS.localizer("ar")
    said = {
        arabic.html("bulletin-left-out", count=count, fronts="").replace(str(count), "n")
        for count in (0, 1, 2, 3, 11, 100)
    }
    assert len(said) == 6


def test_values_inside_arabic_are_isolated_but_links_are_not() -> None:
    say = speaking("ar", "it = خبر من { $place } في { $link } عدد { $count }")
    said = say.text("it", place="Homs", link="https://example.org", count=3)
    assert said == "خبر من \u2068Homs\u2069 في https://example.org عدد \u20683\u2069"


def test_a_link_at_the_end_of_a_plural_form_stays_whole() -> None:
    say = speaking("ar", "it = عدد { $n ->\n    [one] { $link }\n   *[other] { $n } { $link }\n }")
    assert say.text("it", n=1, link="https://a.example") == "عدد https://a.example"


def test_only_arabic_names_are_isolated_inside_english() -> None:
    say = speaking("en", "it = News from { $place }")
    assert say.text("it", place="Homs") == "News from Homs"
    assert say.text("it", place="حمص") == "News from \u2068حمص\u2069"
    assert say.html("it", place=Html("<b>حمص</b>")) == "News from \u2068<b>حمص</b>\u2069"


def test_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("– حلب Aleppo") is True
    assert is_right_to_left("12 Aleppo حلب") is False
    assert is_right_to_left("12 – 👍") is None


def test_a_missing_sentence_or_value_is_never_shown_as_junk() -> None:
    say = CATALOGS.localizer("es")
    with pytest.raises(KeyError, match="no sentence 'no-such-thing' in 'es'"):
        say.text("no-such-thing")
    with pytest.raises(LookupError, match="bulletin-part"):
        say.html("bulletin-part", number="1")


def test_sentences_with_values_are_valid_messages() -> None:
    for language in CATALOGS.languages:
        say = CATALOGS.localizer(language)
        read(say.html("bulletin-headline", number="<1>", day=say.date_long(DAY)))


def test_names_are_joined_by_the_languages_comma_each_in_its_own_direction() -> None:
    names = ["North", "حلب"]
    assert CATALOGS.localizer("en").listed(names) == "North, حلب"
    assert CATALOGS.localizer("ar").listed(names) == "\u200f\u2068North\u2069، \u2068حلب\u2069"


def test_words_with_a_link_are_isolated_but_never_an_address() -> None:
    say = speaking("ar", "it = خبر { $words }")
    linked = Html('see <a href="https://a.example">this</a>')
    assert say.html("it", words=linked) == f"خبر \u2068{linked}\u2069"
    for bare in ("https://a.example", "see https://a.example", "https://a.example said so"):
        assert say.html("it", words=bare) == f"خبر {bare}"


def test_somebodys_words_on_a_line_of_their_own_keep_to_its_side() -> None:
    assert CATALOGS.localizer("ar").line(Html("North")) == "\u200f\u2068North\u2069"
    assert CATALOGS.localizer("en").line(Html("North")) == "North"


@pytest.mark.parametrize("key", ["corrections-head", "corrections-day", "history-reason"])
def test_a_line_of_names_and_times_alone_still_runs_from_the_right(key: str) -> None:
    # Isolates do not count for a line's direction, and nothing else stands in these.
    line = CATALOGS.localizer("ar").text(key, sign="🔎", time="15:00", day="الأحد", reason="سبب")
    assert line.replace("<b>", "").replace("<i>", "").startswith("\u200f")
