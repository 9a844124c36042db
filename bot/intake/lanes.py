"""Handles stored updates: in order within a chat, side by side across chats, each marked when done.

Must not ask Telegram for anything. A slow chat holds up no other.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple

import structlog
from telegram import Update
from telegram.ext import Application

from bot.domain.errors import StorageError
from bot.domain.retry import backoff
from bot.intake.raw import asks_to_freeze, sender
from bot.services.inbox import Arrived, Inbox
from bot.services.ports import Clock

log = structlog.get_logger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
Step = Callable[[int], Awaitable[bool]]
Lane = tuple[int | None, int | None]
"""A chat; and the update, if it has a lane to itself."""


class Waiting(NamedTuple):
    """A stored update, and the slots of which it takes one."""

    update: Arrived
    slots: asyncio.Semaphore


class Lanes:
    """A queue for each chat with something to handle; `concurrency` chats are served at once.

    What a member sent takes one of as many slots again, so that it waits for no stranger's. A
    member's /freeze waits for nothing: earlier answers in its chat may have to wait for Telegram.
    """

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
        self._strangers = asyncio.Semaphore(concurrency)
        self._members = asyncio.Semaphore(concurrency)
        self._freezes = asyncio.Semaphore(concurrency)
        self._queues: dict[Lane, deque[Waiting]] = {}
        self._tasks: dict[Lane, asyncio.Task[None]] = {}
        self._open: set[int] = set()
        self._stopping, self._moved = asyncio.Event(), asyncio.Event()

    @property
    def open(self) -> frozenset[int]:
        """The ids of the updates that are not handled and marked yet."""
        return frozenset(self._open)

    def hand_over(
        self, tasks: asyncio.TaskGroup, updates: Sequence[Arrived], members: frozenset[int]
    ) -> None:
        """Take stored updates, none of which may be open."""
        for update in updates:
            lane, slots = self._place(update, members)
            self._open.add(update.update_id)
            if lane in self._queues:
                self._queues[lane].append(Waiting(update, slots))
            else:
                self._queues[lane] = deque([Waiting(update, slots)])
                self._tasks[lane] = tasks.create_task(self._serve(lane))

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

    def _place(self, update: Arrived, members: frozenset[int]) -> tuple[Lane, asyncio.Semaphore]:
        if sender(update.raw) not in members:
            return (update.chat, None), self._strangers
        if asks_to_freeze(update.raw):
            return (update.chat, update.update_id), self._freezes
        return (update.chat, None), self._members

    async def _serve(self, lane: Lane) -> None:
        queue = self._queues[lane]
        while queue and not self._stopping.is_set():
            if await self._see_to(*queue[0]):
                self._open.discard(queue.popleft().update.update_id)
        del self._queues[lane]
        self._tasks.pop(lane, None)
        self._moved.set()

    async def _see_to(self, update: Arrived, slots: asyncio.Semaphore) -> bool:
        """Handle an update and mark it, until the database allows it; False if we stop before.

        What the chat sent after it waits too, but no slot is kept while nothing can be done (F21,
        F22). Once it is handled only the mark is tried again: handled twice is worse than late.
        """
        mark: Step | None = None
        failures = 0
        while not self._stopping.is_set():
            async with slots:
                if self._stopping.is_set():
                    break
                mark = mark or await self._handle(update)
                if mark is not None and await self._marked(mark, update.update_id):
                    return True
            failures += 1
            await self._clock.wait(self._stopping, backoff(failures, self._jitter()))
        return False

    async def _handle(self, arrived: Arrived) -> Step | None:
        """Return how the update is to be marked; None if the database failed its handler."""
        update = self._parse(arrived)
        if update is None:
            return self._inbox.aside
        failures = self._inbox.failures(arrived.update_id)
        await self._application.process_update(update)
        if self._inbox.failures(arrived.update_id) == failures:
            return self._inbox.done
        log.error("update_postponed", update=arrived.update_id)
        return None

    def _parse(self, arrived: Arrived) -> Update | None:
        try:
            return Update.de_json(json.loads(arrived.raw), self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever PTB trips over must stop no one else
            kind = type(error).__name__
        # Without a traceback: PTB's errors quote what they could not read.
        log.error("update_put_aside", update=arrived.update_id, error=kind)
        return None

    async def _marked(self, step: Step, update_id: int) -> bool:
        """Whether the database took the mark."""
        try:
            await step(update_id)
        except StorageError as error:
            problem = error.problem
        else:
            return True
        log.error("update_not_marked", update=update_id, problem=problem)
        return False
