"""Days that readers name."""

from datetime import date

import pytest

from bot.text.days import read_day

TODAY = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("words", "language", "day", "year_given"),
    [
        ("2024-12-06", "en", date(2024, 12, 6), True),
        ("06-12-24", "en", date(2024, 12, 6), True),
        ("6.12.2024", "es", date(2024, 12, 6), True),
        ("6 Dec", "en", date(2024, 12, 6), False),
        ("Dec 6", "en", date(2024, 12, 6), False),
        ("6 de diciembre", "es", date(2024, 12, 6), False),
        ("6 dic 2023", "es", date(2023, 12, 6), True),
        ("6 كانون الأول 2024", "ar", date(2024, 12, 6), True),
        ("٦ ديسمبر", "ar", date(2024, 12, 6), False),
        ("6 كانون الأول", "ar", date(2024, 12, 6), False),
        ("14 تشرين الثاني", "ar", date(2024, 11, 14), False),
        ("14 نوفمبر", "ar", date(2024, 11, 14), False),
        ("قبل 3 أيام", "ar", date(2025, 3, 11), True),
        ("yesterday", "en", date(2025, 3, 13), True),
        ("ayer", "es", date(2025, 3, 13), True),
        ("أمس", "ar", date(2025, 3, 13), True),
        ("today", "en", TODAY, True),
        ("hoy", "ar", TODAY, True),
        ("3 days ago", "en", date(2025, 3, 11), True),
        ("hace 2 días", "es", date(2025, 3, 12), True),
        ("three days ago", "en", date(2025, 3, 11), True),
        ("6. Dezember 2024", "de", date(2024, 12, 6), True),
        ("6 Dez", "de", date(2024, 12, 6), False),
        ("gestern", "de", date(2025, 3, 13), True),
        ("vorgestern", "en", date(2025, 3, 12), True),
        ("vor 3 Tagen", "de", date(2025, 3, 11), True),
        ("1er décembre 2024", "fr", date(2024, 12, 1), True),
        ("6 déc.", "fr", date(2024, 12, 6), False),
        ("Hier", "fr", date(2025, 3, 13), True),
        ("aujourd’hui", "fr", TODAY, True),
        ("il y a 3 jours", "fr", date(2025, 3, 11), True),
        ("6 Aralık", "tr", date(2024, 12, 6), False),
        ("dün", "tr", date(2025, 3, 13), True),
        ("3 gün önce", "tr", date(2025, 3, 11), True),
        ("6 berfanbar", "ku", date(2024, 12, 6), False),
        ("6ê berfanbarê 2024", "ku", date(2024, 12, 6), True),
        ("14 Sermawez", "ku", date(2024, 11, 14), False),
        ("duh", "ku", date(2025, 3, 13), True),
        ("îro", "ku", TODAY, True),
        ("pêr", "ku", date(2025, 3, 12), True),
        ("3 days ago", "ku", date(2025, 3, 11), True),
        ("أول أمس", "ar", date(2025, 3, 12), True),
        ("البارحة", "ar", date(2025, 3, 13), True),
        ("anteayer", "es", date(2025, 3, 12), True),
        ("Friday", "en", TODAY, True),
        ("Thursday", "en", date(2025, 3, 13), True),
        ("lunes", "es", date(2025, 3, 10), True),
        ("الاثنين", "ar", date(2025, 3, 10), True),
        ("Pazartesi", "tr", date(2025, 3, 10), True),
        ("duşem", "ku", date(2025, 3, 10), True),
    ],
)
def test_a_day_is_read_in_the_forms_that_people_use(
    words: str, language: str, day: date, *, year_given: bool
) -> None:
    found = read_day(words, language, TODAY)
    assert found is not None
    assert (found.day, found.year_given) == (day, year_given)


@pytest.mark.parametrize(
    "words", ["", "   ", "manbij", "31-02-24", "31 February 2024", "6 dec 20244", "x" * 200]
)
def test_what_is_no_day_is_not_guessed(words: str) -> None:
    assert read_day(words, "en", TODAY) is None
