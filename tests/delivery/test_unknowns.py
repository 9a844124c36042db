"""More than 5 % unknown chats mean that the fault is ours (F13)."""

import pytest

from bot.delivery.unknowns import FEWEST, Unknowns
from bot.domain.delivery import Delivered, DeliveryKind, Trouble, Unreachable
from bot.domain.ids import MessageId
from tests.delivery.builders import a_delivery

UNKNOWN = Unreachable(Trouble.CHAT_NOT_FOUND)
SENT = Delivered(MessageId(1))


@pytest.mark.parametrize(("sent", "unknown", "noticed"), [(0, 4, 0), (94, 5, 1), (95, 5, 0)])
def test_it_takes_five_chats_and_more_than_five_percent(
    sent: int, unknown: int, noticed: int
) -> None:
    unknowns = Unknowns()
    answers = [SENT] * sent + [UNKNOWN] * unknown
    assert FEWEST == 5
    assert sum(unknowns.too_many(a_delivery(), one) for one in answers) == noticed


def test_who_resumes_a_bulletin_is_not_asked_again() -> None:
    unknowns = Unknowns()
    assert sum(unknowns.too_many(a_delivery(), UNKNOWN) for _ in range(50)) == 1


def test_what_is_no_bulletin_or_another_trouble_does_not_count() -> None:
    unknowns = Unknowns()
    card, blocked = a_delivery(kind=DeliveryKind.REVIEW_CARD), Unreachable(Trouble.BLOCKED)
    assert not any(unknowns.too_many(card, UNKNOWN) for _ in range(50))
    assert not any(unknowns.too_many(a_delivery(), blocked) for _ in range(50))
