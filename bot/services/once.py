"""Acts that are not done twice, although the update that asks for them is handled twice.

A handler waits for its answer as long as Telegram wants, and its process may end meanwhile; the
next one handles the update again, when somebody else may have done the opposite. So what an act
came to is noted in its own transaction. Must not know which acts there are.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import NamedTuple

from bot.domain.asked import Act, Asked
from bot.domain.errors import Refusal
from storage.stores import Stores

Doing = Callable[[Stores], Awaitable[str]]
"""What returns a word for what it came to; one that raises a Refusal has changed nothing."""


class Done(NamedTuple):
    """What an act came to, and whether it was done now."""

    came_to: str
    now: bool


async def once(
    transaction: AbstractAsyncContextManager[Stores], asked: Asked | None, doing: Doing
) -> Done:
    """Do it in a transaction (`acting`, for the record), unless it was done for the same update; a
    refusal is noted and raised again just so. What no update asks for is always done."""
    if asked is None:
        async with transaction as stores:
            return Done(await doing(stores), now=True)
    refusal: Refusal | None = None
    async with transaction as stores:
        noted = await stores.acts.get(asked.update_id)
        act = noted
        if act is None:
            try:
                act = Act(came_to=await doing(stores))
            except Refusal as error:
                refusal, act = error, Act(came_to=error.code, refused=error.values)
                stores.audit.refused = error.code
            await stores.acts.note(asked.update_id, act)
    if act.refused is not None:
        again = refusal or Refusal(act.came_to, **act.refused)
        again.recorded = True
        raise again
    return Done(act.came_to, now=noted is None)
