"""Long polling: asks Telegram for raw updates, stores each batch, and only then asks for the next.

Must not parse updates or keep them anywhere but in the inbox.
"""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram.error import Conflict, TelegramError

from bot.domain.delivery import Halted
from bot.domain.errors import StorageError
from bot.domain.retry import backoff
from bot.intake.lanes import AnyApplication
from bot.intake.raw import read_batch
from bot.intake.reception import ALLOWED_UPDATES, Reception
from bot.services.inbox import Inbox
from bot.services.ports import Clock
from bot.transport import FloodLimit, TokenRefused, WrongAddress

log = structlog.get_logger(__name__)

ANSWER_SECONDS = 10.0
"""What the answer to a poll may take beyond the time for which Telegram holds it."""


class Intake:
    """Polls Telegram and feeds an initialized Application; `run` once.

    `poll_seconds` is how long Telegram may hold a poll (50 at most), `concurrency` how many chats
    are served at once, `grace` the seconds that handlers get to end after `stop`. `jitter` returns
    0 to 1. `conflict` is called when somebody else takes our updates (409).
    """

    def __init__(  # noqa: PLR0913 - plain settings, all named
        self,
        application: AnyApplication,
        inbox: Inbox,
        clock: Clock,
        *,
        poll_seconds: int = 50,
        concurrency: int = 32,
        grace: float = 10.0,
        jitter: Callable[[], float] = random.random,
        conflict: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._conflict = conflict
        self._bot, self._clock = application.bot, clock
        self._poll_seconds, self._grace, self._jitter = poll_seconds, grace, jitter
        self._reception = Reception(
            application, inbox, clock, concurrency=concurrency, jitter=jitter
        )
        self._asking: asyncio.Task[Any] | None = None
        self._stopping, self._received = asyncio.Event(), asyncio.Event()
        self._received.set()
        self._offset: int | None = None
        self._failures = 0

    def stop(self) -> None:
        """Ask for nothing more; `run` returns when the handlers that run have ended."""
        self._stopping.set()
        if self._asking is not None:
            self._asking.cancel()

    async def idle(self) -> None:
        """Wait until everything received so far is handled."""
        await self._received.wait()
        await self._reception.lanes.empty()

    async def run(self) -> Halted | None:
        """Receive until `stop`; returns Halted if Telegram refuses the token or the address is
        wrong. What was received and not handled waits in the inbox for the next start.

        Raises StorageError if the inbox cannot be read at the start.
        """
        left_over = await self._reception.left_over()
        try:
            async with asyncio.TaskGroup() as tasks:
                self._reception.resume(tasks, *left_over)
                halted = await self._poll(tasks)
                await self._reception.lanes.finish(self._grace)
        finally:
            self._received.set()
        return halted

    async def _poll(self, tasks: asyncio.TaskGroup) -> Halted | None:
        while not self._stopping.is_set():
            self._asking = tasks.create_task(self._ask())
            await asyncio.wait([self._asking])
            if self._asking.cancelled():
                return None
            answer = self._asking.result()
            if isinstance(answer, TokenRefused | WrongAddress):
                return Halted(token_refused=isinstance(answer, TokenRefused))
            if isinstance(answer, TelegramError):
                await self._pause(answer)
            else:
                await self._receive(tasks, answer)
        return None

    async def _ask(self) -> object:
        """Return Telegram's batch as raw JSON, or the error."""
        wanted: dict[str, str | int] = {"timeout": self._poll_seconds}
        wanted["allowed_updates"] = json.dumps(ALLOWED_UPDATES)
        if self._offset is not None:
            wanted["offset"] = self._offset
        try:
            batch = await self._bot.request.post(
                f"{self._bot.base_url}/getUpdates?{urlencode(wanted)}",
                read_timeout=self._poll_seconds + ANSWER_SECONDS,
            )
        except TelegramError as error:
            return error
        self._received.clear()
        return batch

    async def _receive(self, tasks: asyncio.TaskGroup, batch: object) -> None:
        """Store a batch, hand over what is new, and let the next poll confirm it."""
        try:
            arrived = read_batch(batch)
            await self._reception.receive(tasks, arrived)
        except (ValueError, StorageError) as error:
            self._received.set()
            await self._pause(error)
            return
        # Only the last batch is confirmed: ids start anew after a quiet week (T18).
        self._offset = arrived[-1].update_id + 1 if arrived else None
        self._failures = 0
        self._received.set()

    async def _pause(self, error: TelegramError | StorageError | ValueError) -> None:
        """Wait before the next poll, longer each time; a 409 is an alarm (F18)."""
        self._failures += 1
        seconds = backoff(self._failures, self._jitter())
        if isinstance(error, FloodLimit):
            seconds = error.seconds
        alarming = isinstance(error, Conflict | StorageError)
        (log.error if alarming else log.warning)(
            "polling_failed",
            error=type(error).__name__,
            # A ValueError may quote what Telegram sent.
            detail="" if isinstance(error, ValueError) else str(error),
            retry_in=seconds,
        )
        if isinstance(error, Conflict) and self._conflict is not None:
            await self._conflict()
        await self._clock.wait(self._stopping, seconds)
