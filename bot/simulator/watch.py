"""Waiting for a change without polling: whoever changes something touches the watch.

All waits of the simulator (long polls, `/sim/wait`, answers to presses) are built on it. It must
not know what is being waited for.
"""

import asyncio
from collections.abc import Callable


class Watch:
    """Wakes those whose condition has come true. Used from one event loop only."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Future[None], Callable[[], bool]] = {}
        self._closed = False

    async def until(self, ready: Callable[[], bool], within: float) -> bool:
        """Wait until `ready()` holds, at most `within` seconds; whether it holds."""
        if ready() or self._closed or within <= 0:
            return ready()
        future = asyncio.get_running_loop().create_future()
        self._waiting[future] = ready
        try:
            async with asyncio.timeout(within):
                await future
        except TimeoutError:
            pass
        finally:
            self._waiting.pop(future, None)
        return ready()

    def touch(self) -> None:
        """Something changed: wake everyone who was waiting for just that."""
        # Copied, since a woken waiter removes itself; and free when nobody waits.
        for future, ready in [*self._waiting.items()] if self._waiting else ():
            if not future.done() and ready():
                future.set_result(None)

    def close(self) -> None:
        """Let everybody go; later waits return at once."""
        self._closed = True
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
