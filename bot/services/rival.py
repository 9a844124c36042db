"""Tells the admins that somebody else takes the updates of this bot (fault F18).

Our lock keeps a second process on this database out, so a 409 comes from elsewhere: another
machine, or somebody who has the token. No person acts here. Must not decide what polling does next.
"""

from collections.abc import Callable

import structlog

from bot.domain.errors import StorageError
from bot.services.alarms import tell_admins
from bot.services.context import ServiceContext

log = structlog.get_logger(__name__)


class Rival:
    """The alarm of one process: it rings once, however many polls are refused. `wake` is called
    when it is in the outbox."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake
        self._told = False

    async def seen(self) -> None:
        """Telegram refused a poll with 409; what cannot be stored now is told at the next one."""
        if self._told:
            return
        try:
            async with self._context.database.write() as stores:
                now = self._context.clock.now()
                await tell_admins(
                    self._context, stores, now, lambda say: (say.html("alarm-rival"), ())
                )
        except StorageError as error:
            problem = error.problem
        else:
            self._told = True
            self._wake()
            return
        log.error("rival_not_told", problem=problem)
