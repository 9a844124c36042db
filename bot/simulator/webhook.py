"""Delivers updates to the bot's webhook: one at a time, again and again until it says 2xx.

Source: Bot API, setWebhook: the secret in a header, retries with a doubling delay, Retry-After
honoured. Deliveries never overlap here (max_connections is remembered, not used).
"""

import asyncio
from contextlib import suppress

import aiohttp

from bot.simulator.state import Simulator
from bot.simulator.updates import Pending

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of a header
_PATIENCE = 3600.0  # seconds to wait before looking again; a touch of the watch ends it at once
_TIMEOUT = aiohttp.ClientTimeout(total=60)


class WebhookSender:
    """Owns the one background task of the simulator; `stop` ends it and waits for it."""

    def __init__(self, simulator: Simulator) -> None:
        self._sim = simulator
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to deliver, now and whenever a webhook is set."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Cancel what is under way and wait for its end; raises what killed the task, if any."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            delay = 0.0
            while True:
                await self._sim.watch.until(self._due, _PATIENCE)
                # The wait also ends when the simulator closes or its patience does.
                if self._due():
                    delay = await self._attempt(session, delay)

    def _due(self) -> bool:
        return bool(self._sim.webhook.url and self._sim.updates.pending)

    async def _attempt(self, session: aiohttp.ClientSession, delay: float) -> float:
        """One delivery; the delay after which the next was due, 0 after a success."""
        hook = self._sim.webhook
        url, update = hook.url, self._sim.updates.head(1)
        if not update:
            return 0.0
        wait = await self._post(session, update[0])
        if wait is None:
            self._sim.updates.done(update[0])
            self._sim.watch.touch()
            return 0.0
        hook.last_error_date = self._sim.clock.now()
        delay = min(max(hook.first_delay, delay * 2), hook.longest_delay)
        # A new address is tried at once.
        await self._sim.watch.until(lambda: hook.url != url, wait or delay)
        return delay

    async def _post(self, session: aiohttp.ClientSession, update: Pending) -> float | None:
        """None for a 2xx; else the seconds of Retry-After, 0 without."""
        hook = self._sim.webhook
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers[SECRET_HEADER] = hook.secret
        try:
            async with session.post(
                hook.url, data=update.body, headers=headers, allow_redirects=False
            ) as response:
                if response.status // 100 == 2:
                    return None
                hook.last_error = (
                    f"Wrong response from the webhook: {response.status} {response.reason}"
                )
                after = response.headers.get("Retry-After", "")
                return float(after) if after.replace(".", "", 1).isdecimal() else 0.0
        except (aiohttp.ClientError, TimeoutError):
            hook.last_error = "Connection refused"
            return 0.0
