"""What paid broadcasts may cost, in Telegram Stars. Must not know what Telegram charges: what it
publishes contradicts itself, so the price is the operator's word."""

import sys
from decimal import Decimal
from enum import StrEnum

from bot.domain.model import Frozen


class Way(StrEnum):
    """How a bulletin goes out: at the ordinary rate, paid, or at the ordinary rate because paying
    would be beyond the ceiling."""

    ORDINARY = "ordinary"
    PAID = "paid"
    BEYOND = "beyond"


class Payment(Frozen):
    """How a bulletin goes out; `cost` in Stars is what it would be at most, and `ceiling` what it
    may be, which is the price of `payable` messages."""

    way: Way
    cost: Decimal = Decimal(0)
    ceiling: Decimal = Decimal(0)
    payable: int = 0

    @property
    def paid(self) -> bool:
        """Whether its deliveries are paid for, while they are no more than `payable`."""
        return self.way is Way.PAID


ORDINARY = Payment(way=Way.ORDINARY)


class PaidTerms(Frozen):
    """What the operator allows: Stars a message, and Stars that one bulletin may cost at most."""

    price: Decimal
    ceiling: Decimal

    def payment(self, messages: int) -> Payment:
        """Decide about a bulletin of so many messages, before any of them is queued.

        Each message counts, though Telegram may charge only for those above its free rate. One that
        is sent again after a lost answer may be charged twice, and is not foreseen here.
        """
        cost = self.price * messages
        if cost > self.ceiling:
            return Payment(way=Way.BEYOND, cost=cost, ceiling=self.ceiling)
        payable = int(self.ceiling // self.price) if self.price else sys.maxsize
        payable = min(payable, sys.maxsize)
        return Payment(way=Way.PAID, cost=cost, ceiling=self.ceiling, payable=payable)
