"""What the worker does between its claims: copies are brought to the newest version of a bulletin
that was changed, fan-outs go on, outcomes are told.

No use case: what it carries out was decided. Each step is a transaction of its own. Must not decide
what a bulletin says, nor who receives it.
"""

from collections.abc import Awaitable, Callable

import structlog

from bot.domain.ids import BulletinNumber
from bot.services.context import ServiceContext
from storage.stores import Stores

log = structlog.get_logger(__name__)

STEP = 10_000
"""Deliveries that a step looks at, about."""

Complete = Callable[[Stores, BulletinNumber], Awaitable[object]]


class Copying:
    """Steps, the most urgent first. `fan_out` takes one of a fan-out, False if there is none;
    `complete` renders the editions that a bulletin lacks in its newest version."""

    def __init__(
        self,
        context: ServiceContext,
        fan_out: Callable[[], Awaitable[bool]],
        complete: Complete,
        chunk: int = STEP,
    ) -> None:
        self._context, self._chunk = context, chunk
        self._fan_out, self._complete = fan_out, complete

    async def step(self) -> bool:
        """Take one step; False if there is nothing to do. Nothing of a changed bulletin goes before
        its sweep is through, so that comes first."""
        return await self._revise() or await self._fan_out() or await self._tell()

    async def _revise(self) -> bool:
        async with self._context.database.read() as stores:
            if not await stores.copies.behind():
                return False
        now = self._context.clock.now()
        async with self._context.database.write() as stores:
            number = await stores.copies.unrevised()
            if number is None:
                # What was cancelled before the change has to be marked as such first.
                return await stores.control.sweep(self._chunk) or await stores.copies.behind()
            await self._complete(stores, number)
            await stores.copies.step(now, self._chunk)
            left = await stores.copies.unrevised()
        if left != number:
            log.info("copies_revised", bulletin=number)
        return True

    async def _tell(self) -> bool:
        async with self._context.database.read() as stores:
            if not await stores.copies.untold():
                return False
        now = self._context.clock.now()
        async with self._context.database.write() as stores:
            return await stores.copies.tell_step(now, self._chunk)
