"""Which language a draft is written in: one that we speak, or none."""

import pytest

from bot.text.tongue import language_of
from bot.text.words import WordLists
from tests.text.conftest import Read


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("– A convoy with flour reached Manbij at noon.", "en"),
        ("– El puente de Tishrin está cerrado.", "es"),
        ("– وصلت قافلة طحين إلى منبج ظهر اليوم.", "ar"),
        # Languages without a catalog, and words too few to tell.
        (
            "– Die Brücke in Tischrin ist geschlossen, an der Front wird gekämpft.",
            None,
        ),
        (
            "– Le pont de Tichrine est fermé.\n– Les magasins et la gare sont ouverts.",
            None,
        ),
        ("– Li Kobanê dikan vebûn û rewş aram e. Ji ber şer gel diçe.", None),
        ("– پل تشرین بسته است.\n– کاروانی از آرد به منبج رسید.", None),
        ("– Manbij.", None),
        ("# Rumours", None),
    ],
)
def test_the_language_is_told_by_small_words(read: Read, text: str, language: str | None) -> None:
    (update,) = read(text).updates
    assert language_of(update.content, WordLists.load()) == language
