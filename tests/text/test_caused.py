"""Why a later bulletin changed an earlier one, as it is kept and as readers are told it."""

import pytest

from bot.domain.draft import Confidence
from bot.domain.ids import BulletinNumber, ItemId
from bot.text import caused
from tests.chat import CATALOGS

BY = BulletinNumber(7)
ONE, TWO = ItemId.read("2027-03-17/S1"), ItemId.read("2027-03-17/S2")
ENGLISH = CATALOGS.localizer("en")


def test_each_outcome_is_told_once_in_order() -> None:
    kept = caused.noted(
        [(Confidence.CONFIRMED, ONE), (Confidence.DENIED, TWO), (Confidence.CONFIRMED, ONE)]
    )
    assert caused.told(kept, BY, ENGLISH) == (
        f"Confirmed by bulletin 7 ({ONE}); Denied by bulletin 7 ({TWO})"
    )


@pytest.mark.parametrize(
    ("reason", "by"),
    [
        ("denied 2027-03-17/S1", None),
        ("Denied by bulletin 7 (2027-03-17/S1)", BY),
        ("denied 2027-03-17/S1; and more", BY),
        ("", BY),
    ],
)
def test_what_a_member_or_an_earlier_version_wrote_stays(
    reason: str, by: BulletinNumber | None
) -> None:
    assert caused.told(reason, by, ENGLISH) == reason
