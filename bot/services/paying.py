"""Whether a bulletin is sent as a paid broadcast: its messages are counted, the ceiling is asked.

Runs inside the transaction of `publishing`, when its editions are stored and before its fan-out.
Must not queue anything.
"""

from bot.domain.ids import BulletinNumber
from bot.domain.paying import ORDINARY, Payment
from bot.services.context import ServiceContext
from storage.stores import Stores


async def payment(context: ServiceContext, stores: Stores, number: BulletinNumber) -> Payment:
    """Return how a bulletin is to go out; ordinarily, without counting, if nothing may be paid."""
    if context.paid is None:
        return ORDINARY
    return context.paid.payment(await stores.editions.messages(number))
