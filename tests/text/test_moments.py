"""Moments to come that members name."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.i18n import Catalogs
from bot.text.moments import FURTHEST, read_moment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2024, 12, 3, 16, tzinfo=UTC)
"""A Tuesday, five o'clock in Berlin."""


def said(words: str, language: str = "en") -> str | None:
    """What is read, as the clocks in Berlin show it."""
    found = read_moment(words, NOW, BERLIN, language)
    return f"{found:%m-%d %H:%M}" if found else None


@pytest.mark.parametrize(
    ("words", "language", "moment"),
    [
        ("18:30", "en", "12-03 18:30"),
        ("at 18:30", "en", "12-03 18:30"),
        ("9:00", "en", "12-04 09:00"),
        ("9pm", "en", "12-03 21:00"),
        ("9:30 p.m.", "en", "12-03 21:30"),
        ("18h30", "es", "12-03 18:30"),
        ("a las 18:30", "es", "12-03 18:30"),
        ("٢١:٠٠", "ar", "12-03 21:00"),
        ("tomorrow 9:00", "en", "12-04 09:00"),
        ("9:00 tomorrow", "en", "12-04 09:00"),
        ("mañana a las 9:00", "es", "12-04 09:00"),
        ("غدًا الساعة ٩:٠٠", "ar", "12-04 09:00"),
        ("monday 8:00", "en", "12-09 08:00"),
        ("lunes 8:00", "es", "12-09 08:00"),
        ("الجمعة 18:30", "ar", "12-06 18:30"),
        ("6 Dec 18:30", "en", "12-06 18:30"),
        ("18:30, 6 December 2024", "en", "12-06 18:30"),
        ("6.12. 18:30", "en", "12-06 18:30"),
        ("2024-12-06T18:30", "en", "12-06 18:30"),
        ("6 de diciembre 18:30", "es", "12-06 18:30"),
        ("6 كانون الأول 18:30", "ar", "12-06 18:30"),
        ("6 ديسمبر 18:30", "ar", "12-06 18:30"),
        ("غدا 9:00", "ar", "12-04 09:00"),
        ("غدًا 9:00", "ar", "12-04 09:00"),
        ("1 كانون الثاني 9:00", "ar", "01-01 09:00"),
        ("1 يناير 9:00", "ar", "01-01 09:00"),
        ("in 2 hours", "en", "12-03 19:00"),
        ("en 2 horas", "es", "12-03 19:00"),
        ("in 30 minutes", "en", "12-03 17:30"),
        ("in 3 days", "en", "12-06 17:00"),
        ("18.30", "en", "12-03 18:30"),
        ("mañana 9.00", "es", "12-04 09:00"),
        ("8.30 pm", "en", "12-03 20:30"),
        ("6.12. 18.30", "en", "12-06 18:30"),
        ("tomorrow 9", "en", "12-04 09:00"),
        ("mañana a las 9", "es", "12-04 09:00"),
        ("غدا الساعة 9", "ar", "12-04 09:00"),
        ("monday 8", "en", "12-09 08:00"),
        ("a las 20", "es", "12-03 20:00"),
        ("at 20", "en", "12-03 20:00"),
        ("الساعة ٩", "ar", "12-04 09:00"),
        ("tomorrow 9 in the evening", "en", "12-04 21:00"),
        ("tomorrow evening 9:00", "en", "12-04 21:00"),
        ("tonight at 9", "en", "12-03 21:00"),
        ("9:00 in the morning", "en", "12-04 09:00"),
        ("mañana por la mañana a las 8:30", "es", "12-04 08:30"),
        ("a las 9:00 de la noche", "es", "12-03 21:00"),
        ("mañana a las 5 de la tarde", "es", "12-04 17:00"),
        ("غدًا 9:00 مساءً", "ar", "12-04 21:00"),
        ("9 مساء", "ar", "12-03 21:00"),
        ("8:30 م", "ar", "12-03 20:30"),
        ("الساعة 9 صباحًا", "ar", "12-04 09:00"),
        ("21:00 مساء", "ar", "12-03 21:00"),
        ("morgen 9:00", "de", "12-04 09:00"),
        ("in 2 Stunden", "de", "12-03 19:00"),
        ("demain à 9:00", "fr", "12-04 09:00"),
        ("yarın 9:00", "tr", "12-04 09:00"),
    ],
)
def test_a_moment_is_read_in_the_forms_that_people_use(
    words: str, language: str, moment: str
) -> None:
    assert said(words, language) == moment


@pytest.mark.parametrize("language", Catalogs.load().languages)
def test_english_words_are_read_whatever_language_a_person_has(language: str) -> None:
    assert said("tomorrow 9:00", language) == "12-04 09:00"
    assert said("in 2 hours", language) == "12-03 19:00"


@pytest.mark.parametrize(
    "words",
    [
        "", "-", "now", "tomorrow", "6 Dec", "manbij", "1", "25:00", "24:00", "18:99", "13pm",
        "yesterday 9:00", "today 16:00", "2 days ago 9:00", "31-02-25 9:00", "1 Dec 18:30",
        "6 Dec 2029 18:30", "12 12 12:00", "18:30 " * 20,
        "6 Dec in the evening", "20", "in 20", "room 9", "tomorrow 30", "6.12", "18.10",
        "tomorrow evening", "21:00 in the morning", "2 at night", "12 at night", "last monday 9",
        "year 2025",
    ],
)  # fmt: skip
def test_what_names_no_moment_to_come_is_not_guessed(words: str) -> None:
    assert said(words) is None


def test_the_zone_is_the_collectives_also_where_its_clocks_change() -> None:
    # In the night to 30 March 2025 they skip from 2:00 to 3:00.
    evening = datetime(2025, 3, 29, 20, tzinfo=UTC)
    skipped = read_moment("2:30", evening, BERLIN, "en")
    assert skipped is not None
    assert (skipped.hour, skipped.minute) == (3, 30)
    later = read_moment("in 8 hours", evening, BERLIN, "en")
    assert later == evening + timedelta(hours=8)


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(2, 60 * 24 * 300), st.sampled_from(["en", "es", "ar"]))
def test_a_moment_written_out_is_read_again(now: datetime, minutes: int, language: str) -> None:
    now = now.replace(second=0, microsecond=0)
    meant = (now + timedelta(minutes=minutes)).astimezone(BERLIN)
    # The hour that the clocks go through twice is written alike; the first one is meant.
    earliest = meant.replace(fold=0).astimezone(UTC)
    expected = meant if earliest > now else None
    assert read_moment(f"{meant:%d-%m-%Y %H:%M}", now, BERLIN, language) == expected


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=70) | st.from_regex(r"[0-9:./ -]{1,20}(am|pm|h)?", fullmatch=True), MOMENTS)
def test_whatever_is_written_what_is_read_is_to_come(words: str, now: datetime) -> None:
    found = read_moment(words, now, BERLIN, "en")
    assert found is None or now < found <= now + FURTHEST
