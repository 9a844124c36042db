"""Abbreviations that the draft does not explain."""

import pytest

from bot.domain.advice import AdviceCode
from bot.domain.editing import with_sources
from bot.domain.rich import RichText
from tests.proof.reader import CATALOGS, Reader


def test_the_name_is_put_behind_the_first_use(reader: Reader) -> None:
    content = reader.content("# North\n– The SDF, near Manbij.\n– The SDF again.\n")
    advice = reader.hint(content, AdviceCode.ABBREVIATION)
    assert (advice.found, advice.meant, advice.item) == ("SDF", "sdf", 1)
    mended = reader.mended(content, advice)
    assert [item.text.text for item in mended.items()] == [
        "The SDF (Syrian Democratic Forces), near Manbij.",
        "The SDF again.",
    ]


def test_the_first_use_of_an_item_is_before_its_sources(reader: Reader) -> None:
    content = reader.content("# North\n– The SDF, near Manbij.\n")
    (item,) = content.items()
    sourced = with_sources(content, item.key, [RichText.plain("The SDF's own channel")])
    mended = reader.mended(sourced, reader.hint(sourced, AdviceCode.ABBREVIATION))
    (item,) = mended.items()
    assert item.text.text == "The SDF (Syrian Democratic Forces), near Manbij."
    assert [source.text for source in item.sources] == ["The SDF's own channel"]


def test_the_name_is_in_the_collectives_language(reader: Reader) -> None:
    reader.say = CATALOGS.localizer("es")
    content = reader.content("Las SDF avanzan.\n\n– Pan.\n")
    mended = reader.mended(content, reader.hint(content, AdviceCode.ABBREVIATION))
    assert "SDF (Fuerzas Democráticas Sirias)" in mended.intro[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian Democratic Forces (SDF) are near.",
        "SDF (the forces of the north) are near.",
        "The Syrian Democratic Forces are near. The SDF say so.",
        "TEV-DEM is near.",
        "The UN, the US and the EU met, on TV, 3 KM away.",
        "A BM-21 and an F16, chapter XIV, @ABC and #XYZ.",
        "https://example.org/SDF says so.",
        "ALL OF THIS IS LOUD",
        "URGENT: this is NOT over.",
        "The men came, but the other MEN left.",
        "Bread came.",
    ],
)
def test_what_is_explained_or_known_to_all_needs_no_word(reader: Reader, text: str) -> None:
    content = reader.content(f"– {text}\n")
    assert not reader.hints(content, AdviceCode.ABBREVIATION)
    assert not reader.hints(content, AdviceCode.UNEXPLAINED)


@pytest.mark.parametrize(
    "text", ["The QXZ met.", "They met the QXZ.", "QXZ/YYZ", "(see QXZ's page)"]
)
def test_of_an_unknown_one_only_the_author_knows_the_meaning(reader: Reader, text: str) -> None:
    content = reader.content(f"– {text}\n– Of the QXZ more later.\n")
    advice = reader.hints(content, AdviceCode.UNEXPLAINED)[0]
    assert (advice.found, advice.item, advice.remedies) == ("QXZ", 1, ())
    told = reader.content(f"– {text}\n– The QXZ (a committee of bakers) came.\n")
    assert "QXZ" not in {one.found for one in reader.hints(told, AdviceCode.UNEXPLAINED)}
