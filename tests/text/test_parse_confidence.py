"""How certain an item is, from its words."""

import pytest

from bot.domain.draft import Confidence
from bot.text.confidence import confidence_of
from bot.text.words import WordLists


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Rain fell in Homs.", "stated"),
        ("It is a good reputation.", "stated"),
        ("ALLEGEDLY, rain fell.", "alleged"),
        ("Rain fell, aparently all night.", "alleged"),
        ("There reports of rain.", "reported"),
        ("The council said that rain fell.", "reported"),
        ("According to the farmers, rain fell.", "reported"),
        ("It is confirmed that rain fell.", "confirmed"),
        ("Unconfirmed: rain fell.", "alleged"),
        ("Rain fell, which is not confirmed.", "alleged"),
        ("Rain fell; it could not be confirmed.", "alleged"),
        ("Reports say it allegedly rained.", "alleged"),
        ("The confirmed number of reports is two.", "reported"),
        ("Rumour: rain fell.", "rumour"),
        ("There are also rumours of rain.", "rumour"),
        ("People took shelter from the rain, with rumours of more spreading.", "stated"),
        ("The council denied rumours of rain.", "stated"),
        ("Al parecer llovió.", "alleged"),
        ("Según los campesinos llovió.", "reported"),
        ("La lluvia está confirmada.", "confirmed"),
        ("Lluvia, sin confirmar.", "alleged"),
        ("Corren rumores de lluvia.", "rumour"),
        ("Por supuesto llovió.", "stated"),
        ("وبحسب الفلاحين هطل المطر.", "reported"),
        ("يُزعم أن المطر هطل.", "alleged"),
        ("تم التأكد من هطول المطر.", "confirmed"),
        ("هطل المطر، والخبر غير مؤكد.", "alleged"),
        ("شائعات عن المطر.", "rumour"),
        ("هطل المطر.", "stated"),
    ],
)
def test_the_lowest_confidence_counts(text: str, confidence: str, words: WordLists) -> None:
    assert confidence_of(text, words) is Confidence(confidence)
