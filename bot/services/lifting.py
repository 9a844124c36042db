"""Tells the admins who ended what an old database held back (fault F25).

Runs inside the transaction that ends it; must not end anything itself.
"""

from collections.abc import Sequence

from bot.services.alarms import tell_admins
from bot.services.context import ServiceContext
from bot.text import release
from bot.text.buttons import WaitingAct
from storage.stores import Stores


async def tell_lifted(
    context: ServiceContext, stores: Stores, act: WaitingAct, tags: Sequence[str]
) -> None:
    """Tell them which members let it go (SEND) or cancelled it (SURE); no tags stand for the
    operator at the terminal."""
    now = context.clock.now()
    await tell_admins(context, stores, now, lambda say: (release.told(act, tags, say), ()))
