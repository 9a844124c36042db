"""What polling and webhook share: the strangers' buckets, the inbox, and the lanes.

Must not talk to Telegram, nor know how an update came.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import structlog

from bot.domain.flood import Buckets
from bot.intake.lanes import AnyApplication, Lanes
from bot.intake.raw import sender
from bot.services.inbox import Arrived, Inbox
from bot.services.ports import Clock

log = structlog.get_logger(__name__)

ALLOWED_UPDATES: Final = (
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "my_chat_member",
    "inline_query",
)


class Reception:
    """Takes updates in: drops a stranger's flood, stores the rest, hands it to the lanes.

    `concurrency` chats are served at once, and as many again of members. `jitter` returns 0 to 1.
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
        self._inbox, self._clock = inbox, clock
        self.lanes = Lanes(application, inbox, clock, concurrency=concurrency, jitter=jitter)
        self._buckets = Buckets()
        self._admitted: set[int] = set()
        self._turn = asyncio.Lock()

    async def left_over(self) -> tuple[Sequence[Arrived], frozenset[int]]:
        """Return what an earlier process stored and did not handle, for `resume`, and the members;
        raises StorageError."""
        return await self._inbox.waiting(), await self._inbox.members()

    def resume(
        self, tasks: asyncio.TaskGroup, waiting: Sequence[Arrived], members: frozenset[int]
    ) -> None:
        """Begin with what was left over."""
        self.lanes.hand_over(tasks, waiting, members)

    async def receive(self, tasks: asyncio.TaskGroup, arrived: Sequence[Arrived]) -> None:
        """Return when the updates are safe, so that they can be acknowledged; raises StorageError
        if they are not."""
        if not arrived:
            return
        # In turn: what one call has stored and not handed over yet, another would find waiting.
        async with self._turn:
            members = await self._inbox.members()
            admitted = self._admit(arrived, members)
            fresh = await self._store(admitted)
            self._admitted.difference_update(update.update_id for update in admitted)
            self.lanes.hand_over(tasks, fresh, members)

    def _admit(self, arrived: Sequence[Arrived], members: frozenset[int]) -> list[Arrived]:
        """Return what is within everybody's allowance; members have no bucket."""
        now = self._clock.monotonic()
        admitted = [update for update in arrived if self._may_pass(update, members, now)]
        # A batch that could not be stored comes again and must not be paid for twice.
        self._admitted.update(update.update_id for update in admitted)
        if len(admitted) < len(arrived):
            log.warning("strangers_flood", dropped=len(arrived) - len(admitted))
        return admitted

    def _may_pass(self, update: Arrived, members: frozenset[int], now: float) -> bool:
        person = sender(update.raw)
        if person is None or person in members or update.update_id in self._admitted:
            return True
        return self._buckets.take(person, now)

    async def _store(self, arrived: Sequence[Arrived]) -> Sequence[Arrived]:
        """Put updates into the inbox; return those that nobody handles yet."""
        if not arrived:
            return ()
        # Before the look: one that is done while we look is still in what was open.
        open_before = self.lanes.open
        if await self._inbox.put(arrived) == len(arrived):
            return arrived
        waiting = await self._inbox.waiting()
        return [update for update in waiting if update.update_id not in open_before]
