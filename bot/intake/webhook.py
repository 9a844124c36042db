"""Webhook: Telegram brings each update to our own address, and is told that it is safe when it is.

Must not parse updates or keep them anywhere but in the inbox. Whoever does not know the secret is
turned away before a byte of what they bring is read (threat T04).
"""

import asyncio
import hmac
import json
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from telegram.error import BadRequest, TelegramError

from bot.domain.delivery import Halted
from bot.domain.errors import Stopped, StopReason, StorageError
from bot.domain.model import Frozen
from bot.domain.retry import backoff
from bot.intake.lanes import AnyApplication
from bot.intake.raw import read_update
from bot.intake.reception import ALLOWED_UPDATES, Reception
from bot.log import Redactor
from bot.services.inbox import Arrived, Inbox
from bot.services.ports import Clock
from bot.transport import FloodLimit, TokenRefused, WrongAddress

log = structlog.get_logger(__name__)

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST_UPDATE = 1024 * 1024
"""Bytes; real ones stay far below."""
BODY_SECONDS = 10.0
RETRY_SECONDS = 5


class Address(Frozen):
    """Where Telegram finds us (`url`), what it proves itself with, and where we listen."""

    url: str
    secret: str
    host: str
    port: int


class Webhook:
    """Listens for Telegram and feeds an initialized Application; `run` once.

    The webhook stays set when it stops: Telegram keeps what comes until the next start.
    `concurrency`, `grace` and `jitter` are those of `Intake`.
    """

    def __init__(  # noqa: PLR0913 - plain settings, all named
        self,
        application: AnyApplication,
        inbox: Inbox,
        clock: Clock,
        address: Address,
        *,
        concurrency: int = 32,
        grace: float = 10.0,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._bot, self._clock, self._address = application.bot, clock, address
        self._grace, self._jitter = grace, jitter
        self._secret = address.secret.encode()
        self._reception = Reception(
            application, inbox, clock, concurrency=concurrency, jitter=jitter
        )
        self._tasks: asyncio.TaskGroup | None = None
        self._stopping = asyncio.Event()
        self._forged = 0

    def stop(self) -> None:
        """Take no more in; `run` returns when the handlers that run have ended."""
        self._stopping.set()

    async def idle(self) -> None:
        """Wait until everything received so far is handled."""
        await self._reception.lanes.empty()

    async def run(self) -> Halted | None:
        """Receive until `stop`; returns Halted if Telegram refuses the token or the address is
        wrong. What was received and not handled waits in the inbox for the next start.

        Raises StorageError if the inbox cannot be read at the start, Stopped if we cannot listen,
        or if Telegram refuses the webhook.
        """
        left_over = await self._reception.left_over()
        async with self._listening() as runner:
            halted = await self._announce()
            if halted is not None or self._stopping.is_set():
                return halted
            async with asyncio.TaskGroup() as tasks:
                self._reception.resume(tasks, *left_over)
                self._tasks = tasks
                await self._stopping.wait()
                # Requests under way end first: what they store is still handed over.
                await runner.cleanup()
                await self._reception.lanes.finish(self._grace)
        return None

    @asynccontextmanager
    async def _listening(self) -> AsyncIterator[web.AppRunner]:
        server = web.Application(client_max_size=LARGEST_UPDATE)
        server.router.add_post(urlsplit(self._address.url).path or "/", self._take)
        # No log of requests: their addresses and headers are nobody's business.
        runner = web.AppRunner(server, access_log=None, shutdown_timeout=self._grace)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, self._address.host, self._address.port).start()
            except OSError as error:
                raise Stopped(StopReason.CANNOT_LISTEN) from error
            yield runner
        finally:
            await runner.cleanup()

    async def _announce(self) -> Halted | None:
        """Tell Telegram where we are, until it takes it."""
        failures = 0
        while not self._stopping.is_set():
            try:
                await self._bot.set_webhook(
                    self._address.url,
                    secret_token=self._address.secret,
                    allowed_updates=ALLOWED_UPDATES,
                )
            except (TokenRefused, WrongAddress) as error:
                return Halted(token_refused=isinstance(error, TokenRefused))
            except BadRequest as error:
                words = Redactor([self._address.secret])(error.message)
                raise Stopped(StopReason.WEBHOOK_REFUSED, words) from error
            except TelegramError as error:
                failures += 1
                seconds = backoff(failures, self._jitter())
                if isinstance(error, FloodLimit):
                    seconds = error.seconds
                kind = type(error).__name__
            else:
                return None
            log.warning("webhook_not_set", error=kind, retry_in=seconds)
            await self._clock.wait(self._stopping, seconds)
        return None

    async def _take(self, request: web.Request) -> web.Response:
        """Answer 200 when the update is safe; anything else makes Telegram bring it again."""
        if not self._is_telegram(request):
            return web.Response(status=403)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                arrived = read_update(json.loads(await request.read()))
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if arrived is None:
            # Brought again and again it would hold up the rest.
            log.error("updates_without_id", updates=1)
            return web.Response()
        return web.Response() if await self._kept(arrived) else _later()

    async def _kept(self, arrived: Arrived) -> bool:
        if self._tasks is None or self._stopping.is_set():
            return False
        try:
            await self._reception.receive(self._tasks, [arrived])
        except StorageError as error:
            problem = error.problem
        else:
            return True
        log.error("update_not_kept", problem=problem)
        return False

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if hmac.compare_digest(given, self._secret):
            return True
        self._forged += 1
        # The first, the second, the fourth ...: nobody may fill the disk with it.
        if self._forged.bit_count() == 1:
            log.warning("webhook_forged", times=self._forged)
        return False


def _later() -> web.Response:
    return web.Response(status=503, headers={"Retry-After": str(RETRY_SECONDS)})
