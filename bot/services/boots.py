"""What a start finds: whether this database is the one that ran here last (fault F25).

If it is not, or if no bot has worked on it for long, whatever waits for readers is frozen until an
admin has said a word (`bot.services.release`). No person acts here. Must not send.
"""

import asyncio
import secrets

import structlog

from bot.domain.boots import FreezeCause, suspicion
from bot.domain.errors import StorageError
from bot.services.alarms import tell_admins
from bot.services.context import ServiceContext
from bot.text import release
from storage.mark import MarkFile
from storage.moments import to_ms
from storage.stores import Stores

log = structlog.get_logger(__name__)

_MARK_BYTES = 16


class Boots:
    """Keeps the mark in the database and the one beside it, in `file`, equal. For the process that
    holds the database's lock.

    While the mark is renewed the file has the old one and the new one, so that a kill at any moment
    leaves a pair that fits.
    """

    def __init__(self, context: ServiceContext, file: MarkFile) -> None:
        self._context, self._file = context, file

    async def begin(self) -> FreezeCause | None:
        """Look at the marks, once, before anything is sent; freeze what waits if there is cause to,
        and tell the admins. Return the cause. Raises StorageError."""
        return await self._renew(judge=True)

    async def beat(self) -> int:
        """Renew the mark, so that every copy of the database is soon an older one; return 0.

        Raises StorageError.
        """
        await self._renew(judge=False)
        return 0

    async def leave(self) -> None:
        """Renew the mark for the last time; a disk that refuses it is logged."""
        try:
            await self.beat()
        except StorageError as error:
            log.warning("mark_not_renewed", problem=error.problem)

    async def _renew(self, *, judge: bool) -> FreezeCause | None:
        mark, now = secrets.token_hex(_MARK_BYTES), self._context.clock.now()
        cause: FreezeCause | None = None
        async with self._context.database.write() as stores:
            last = await stores.boots.last()
            if judge:
                outside = await asyncio.to_thread(self._file.read)
                cause = suspicion(last, outside, now)
            # An older copy is not vouched for before its freeze is committed.
            if cause is not FreezeCause.RESTORED:
                kept = (mark,) if last is None else (last.mark, mark)
                await asyncio.to_thread(self._file.keep, *kept)
            if cause is not None:
                await self._hold(stores, cause)
            await stores.boots.renew(mark, now)
        await asyncio.to_thread(self._file.keep, mark)
        return cause

    async def _hold(self, stores: Stores, cause: FreezeCause) -> None:
        """Freeze what waits for readers, and tell the admins what it is."""
        waiting, now = await stores.boots.waiting(), self._context.clock.now()
        log.warning("old_database", cause=cause, bulletins=len(waiting.bulletins))
        if waiting.bulletins:
            await stores.control.freeze(now, cause)
        elif cause is FreezeCause.STALE:
            return
        freeze = await stores.control.frozen()
        at = None if freeze is None or freeze.old_since is None else to_ms(freeze.old_since)
        held = freeze is not None and freeze.by_member
        await tell_admins(
            self._context,
            stores,
            now,
            lambda say: release.notice(cause, waiting, at, say, held=held),
        )
