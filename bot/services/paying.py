"""Whether a bulletin is sent as a paid broadcast: its messages are counted, the ceiling is asked.

Serves `publishing`, before the fan-out. Must not queue anything.
"""

from collections.abc import Mapping, Sized

from bot.domain.bulletin import Choice
from bot.domain.paying import ORDINARY, Payment
from bot.services.context import ServiceContext
from storage.stores import Stores

Wanted = tuple[str, Choice]
"""The language and choice of an edition."""


async def readership(context: ServiceContext, stores: Stores) -> dict[Wanted, int]:
    """Return how many subscriptions want each edition; nothing, without counting, if nothing may be
    paid.

    Counting a million takes 0.4 s, so it belongs before the transaction of an approval. Who comes
    or goes between the two is a few messages' worth.
    """
    return {} if context.paid is None else await stores.audience.readership()


def payment(
    context: ServiceContext, editions: Mapping[Wanted, Sized], wanted: Mapping[Wanted, int]
) -> Payment:
    """Return how a bulletin with these messages an edition is to go out."""
    if context.paid is None:
        return ORDINARY
    messages = sum(count * len(editions.get(one, ())) for one, count in wanted.items())
    return context.paid.payment(messages)
