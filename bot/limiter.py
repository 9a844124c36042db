"""Answers take their turn: what handlers send goes through the pacer of the outbox, before it.

Must not decide when a request may begin (`bot.domain.pacing`). What the delivery worker sends does
not come here: it is paced already, and would be counted twice.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import structlog
from telegram.ext import BaseRateLimiter

from bot.domain.ids import ChatId
from bot.domain.pacing import Pacer
from bot.services.ports import Clock
from bot.transport import FloodLimit

log = structlog.get_logger(__name__)

LONGEST_PARK = 30.0
"""Seconds that an answer waits for a chat whose own 429 keeps us away; a later one helps nobody."""

MESSAGES = ("send", "edit", "copy", "forward")
NO_MESSAGES = frozenset({"sendChatAction"})

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Call = Callable[[], Coroutine[Any, Any, Answer]]


class AnswerLimiter(BaseRateLimiter[None]):
    """PTB's gate before each request but getUpdates.

    What puts or changes a message in a chat waits for a slot, in the order of asking; everything
    else waits for the end of a 429 that met all. On a 429 the pacer is told, and the request made
    once more; FloodLimit is raised if that meets a 429 too, or if the chat is parked for longer
    than 30 seconds. What a handler did before stands: only its answer is not given.
    """

    def __init__(self, pacer: Pacer, clock: Clock) -> None:
        self._pacer, self._clock = pacer, clock
        self._line = asyncio.Lock()

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Answer:
        """Make the request when its turn has come; raises what it raises, and FloodLimit."""
        chat = _written_to(endpoint, data)
        if chat is None:
            await self._until(lambda: self._pacer.closed_until)
            return await callback(*args, **kwargs)
        try:
            return await self._attempt(chat, lambda: callback(*args, **kwargs))
        except FloodLimit:
            return await self._attempt(chat, lambda: callback(*args, **kwargs))

    async def _attempt(self, chat: ChatId, call: Call) -> Answer:
        await self._turn(chat)
        try:
            return await call()
        except FloodLimit as error:
            now = self._clock.monotonic()
            everywhere = self._pacer.throttled(chat, error.seconds, now)
            rate = self._pacer.rate(now)
            log.warning("answer_throttled", seconds=error.seconds, all=everywhere, rate=rate)
            raise

    async def _turn(self, chat: ChatId) -> None:
        """Take a slot for this chat. Only who could begin stands in line, so that a chat that must
        wait for itself holds up no other."""
        while not await self._took(chat):
            self._refuse_parked(chat)
            await self._until(lambda: self._pacer.chat_at(chat, answer=True))

    async def _took(self, chat: ChatId) -> bool:
        """Stand in line unless the chat must wait; say whether a slot was taken at its end."""
        if self._waits(chat):
            return False
        with self._pacer.answering():
            async with self._line:
                await self._until(self._pacer.answer_at)
                if self._waits(chat):
                    return False
                self._pacer.take(chat, self._clock.monotonic(), answer=True)
                return True

    def _waits(self, chat: ChatId) -> bool:
        return self._pacer.chat_at(chat, answer=True) > self._clock.monotonic()

    def _refuse_parked(self, chat: ChatId) -> None:
        left = self._pacer.parked_until(chat) - self._clock.monotonic()
        if left > LONGEST_PARK:
            raise FloodLimit(timedelta(seconds=left))

    async def _until(self, moment: Callable[[], float]) -> None:
        """Wait until `moment`, which a 429 may put off meanwhile, has come."""
        while (left := moment() - self._clock.monotonic()) > 0:
            await self._clock.wait(asyncio.Event(), left)


def _written_to(endpoint: str, data: dict[str, Any]) -> ChatId | None:
    """Return the chat in which a request puts or changes a message; None if it does not. Chats are
    numbers here: handlers answer where they were asked, never by name."""
    chat = data.get("chat_id")
    writes = endpoint.startswith(MESSAGES) and endpoint not in NO_MESSAGES
    return ChatId(chat) if writes and isinstance(chat, int) else None
