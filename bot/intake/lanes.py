"""Handles stored updates: in order within a chat, side by side across chats, each marked when done.

Must not ask Telegram for anything. A slow chat holds up no other.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import Update
from telegram.ext import Application

from bot.domain.errors import StorageError
from bot.domain.retry import backoff
from bot.services.inbox import Arrived, Inbox
from bot.services.ports import Clock

log = structlog.get_logger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
Step = Callable[[int], Awaitable[bool]]


class Lanes:
    """A queue for each chat with something to handle; `concurrency` chats are served at once."""

    def __init__(
        self,
        application: AnyApplication,
        inbox: Inbox,
        clock: Clock,
        *,
        concurrency: int,
        jitter: Callable[[], float],
    ) -> None:
        self._application, self._inbox, self._clock = application, inbox, clock
        self._jitter = jitter
        self._slots = asyncio.Semaphore(concurrency)
        self._queues: dict[int | None, deque[Arrived]] = {}
        self._tasks: dict[int | None, asyncio.Task[None]] = {}
        self._open: set[int] = set()
        self._stopping, self._moved = asyncio.Event(), asyncio.Event()

    @property
    def open(self) -> frozenset[int]:
        """The ids of the updates that are not handled and marked yet."""
        return frozenset(self._open)

    def hand_over(self, tasks: asyncio.TaskGroup, updates: Sequence[Arrived]) -> None:
        """Take stored updates, none of which may be open."""
        for update in updates:
            self._open.add(update.update_id)
            if update.chat in self._queues:
                self._queues[update.chat].append(update)
            else:
                self._queues[update.chat] = deque([update])
                self._tasks[update.chat] = tasks.create_task(self._serve(update.chat))

    async def empty(self) -> None:
        """Wait until nothing is open, or no one will handle it any more."""
        while self._tasks:
            self._moved.clear()
            await self._moved.wait()

    async def finish(self, seconds: float) -> None:
        """Begin nothing more; let the handlers that run end within `seconds`, then cancel them."""
        self._stopping.set()
        give_up_at = self._clock.monotonic() + seconds
        while self._tasks and (left := give_up_at - self._clock.monotonic()) > 0:
            self._moved.clear()
            await self._clock.wait(self._moved, left)
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()
        self._moved.set()

    async def _serve(self, chat: int | None) -> None:
        queue = self._queues[chat]
        while queue and not self._stopping.is_set():
            async with self._slots:
                if self._stopping.is_set():
                    break
                mark = await self._handle(queue[0])
            # Without a slot: who waits for the database holds up nobody who does not need it.
            if mark is None:
                await self._postpone(queue[0].update_id)
            else:
                await self._mark(mark, queue[0].update_id)
                self._open.discard(queue.popleft().update_id)
        del self._queues[chat]
        self._tasks.pop(chat, None)
        self._moved.set()

    async def _handle(self, arrived: Arrived) -> Step | None:
        """Return how the update is to be marked; None if the database failed its handler."""
        update = self._parse(arrived)
        if update is None:
            return self._inbox.aside
        failures = self._inbox.failures(arrived.update_id)
        await self._application.process_update(update)
        postponed = self._inbox.failures(arrived.update_id) > failures
        return None if postponed else self._inbox.done

    async def _postpone(self, update_id: int) -> None:
        """Wait before the next attempt; what the chat sent after it waits too (F21, F22)."""
        seconds = backoff(self._inbox.failures(update_id), self._jitter())
        log.error("update_postponed", update=update_id, retry_in=seconds)
        await self._clock.wait(self._stopping, seconds)

    def _parse(self, arrived: Arrived) -> Update | None:
        try:
            return Update.de_json(json.loads(arrived.raw), self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever PTB trips over must stop no one else
            kind = type(error).__name__
        # Without a traceback: PTB's errors quote what they could not read.
        log.error("update_put_aside", update=arrived.update_id, error=kind)
        return None

    async def _mark(self, step: Step, update_id: int) -> None:
        """Mark an update until storage takes it: handled twice is worse than late."""
        failures = 0
        while True:
            try:
                await step(update_id)
            except StorageError as error:
                problem = error.problem
            else:
                return
            failures += 1
            log.error("update_not_marked", update=update_id, problem=problem)
            if await self._clock.wait(self._stopping, backoff(failures, self._jitter())):
                return
