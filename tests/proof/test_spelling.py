"""Names spelt unlike the theatre."""

import pytest

from bot.domain.advice import AdviceCode
from tests.proof.reader import CATALOGS, Reader


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("The road to Manbjj is open.", "Manbjj", "Manbij"),
        ("Shells fell on Sheikh Maqsuod and the hospital.", "Sheikh Maqsuod", "Sheikh Maqsoud"),
        ("El camino a Damsaco está abierto.", "Damsaco", "Damasco"),
        ("قُصفت مدينة القامشطي صباحًا.", "القامشطي", "القامشلي"),
    ],
)
def test_a_slip_in_a_name_is_put_right_and_the_place_is_known(
    reader: Reader, text: str, found: str, meant: str
) -> None:
    content = reader.content(f"– {text}\n")
    advice = reader.hint(content, AdviceCode.SPELLING)
    assert (advice.found, advice.meant) == (found, meant)
    assert not content.item(1).places  # type: ignore[union-attr]

    (item,) = reader.mended(content, advice).items()
    assert item.text.text == text.replace(found, meant)
    assert item.places == reader.names.places_in(meant)


@pytest.mark.parametrize(
    "text",
    [
        "Minbij, Membij and Manbij are the same town.",
        "Alleppo is a spelling that the theatre lists.",
        "Israelis, Russians, Iranians and Syrians met; Homes were lost.",
        "See https://example.org/Manbjj for more.",
        "The manbjj is no name.",
        "Palmyrans and Americans, Turkish and Turkmen, Arabs and Kurds.",
        "Northern and Eastern, Southern and Western.",
        "وصلت القافلة إلى منبج والرقة والحسكة.",
    ],
)
def test_variants_endings_addresses_and_other_words_are_left(reader: Reader, text: str) -> None:
    assert not reader.hints(reader.content(f"– {text}\n"), AdviceCode.SPELLING)


@pytest.mark.parametrize(("language", "meant"), [("en", "Aleppo"), ("es", "Alepo")])
def test_of_two_names_that_are_near_the_collectives_own_is_meant(
    reader: Reader, language: str, meant: str
) -> None:
    reader.say = CATALOGS.localizer(language)
    advice = reader.hint(reader.content("– Allepo waits.\n"), AdviceCode.SPELLING)
    assert advice.meant == meant


def test_a_word_that_stands_in_small_letters_too_is_no_name(reader: Reader) -> None:
    content = reader.content("– Manbjj comes first.\n– They call it manbjj.\n")
    assert not reader.hints(content, AdviceCode.SPELLING)


def test_the_remedy_leaves_addresses_as_they_are(reader: Reader) -> None:
    address = "https://example.org/Manbjj"
    content = reader.content(f"– Manbjj is quiet, see {address} for more.\n")
    (item,) = reader.mended(content, reader.hint(content, AdviceCode.SPELLING)).items()
    assert item.text.text == f"Manbij is quiet, see {address} for more."
