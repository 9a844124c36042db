"""The composition root: builds everything, owns the order of start and stop.

The only module that sees all. Must not hold a rule of the desk or of delivery.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from urllib.parse import urlsplit

import structlog
from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder, Defaults

import handlers
from bot import log as logs
from bot.config import Settings
from bot.delivery import DeliveryWorker
from bot.domain.delivery import Halted
from bot.domain.errors import BulletinError, Stopped, StopReason
from bot.domain.ids import PersonId
from bot.domain.pacing import Limits, Pacer
from bot.intake import Address, Intake, Webhook
from bot.limiter import AnswerLimiter
from bot.messenger import TelegramMessenger
from bot.schedule import Schedule
from bot.services.alarms import Alarms
from bot.services.boots import Boots
from bot.services.context import ServiceContext
from bot.services.copying import Copying
from bot.services.opening import load_theatre, service_context
from bot.services.ports import Clock, SystemClock
from bot.services.rival import Rival
from bot.services.services import Services
from bot.text.i18n import Catalogs
from bot.transport import AiohttpRequest, Timeouts, TokenRefused, WrongAddress
from handlers import menu
from handlers.routes import ROUTES
from storage.database import Database
from storage.lock import InstanceLock
from storage.mark import MarkFile

log = structlog.get_logger(__name__)


class Bot:
    """A running bot: what `run` waits for and the tests look into."""

    def __init__(
        self, services: Services, worker: DeliveryWorker, intake: Intake | Webhook
    ) -> None:
        self.services, self.worker, self.intake = services, worker, intake
        self.halted: Halted | None = None
        self.failure: Exception | None = None
        self._ended = asyncio.Event()

    def stop(self) -> None:
        """Begin nothing more; what is under way gets its grace."""
        self.intake.stop()
        self.worker.stop()
        self._ended.set()

    async def ended(self) -> None:
        """Wait until something asked the bot to stop."""
        await self._ended.wait()

    async def idle(self) -> None:
        """Wait until every update received is handled and everything due is sent."""
        await self.intake.idle()
        await self.worker.idle()

    async def carry(self, part: Awaitable[Halted | None]) -> None:
        """Run one part; when it ends, so does the bot. What it raises is kept in `failure`, the
        first of all, so that the other parts end in their own time."""
        try:
            self.halted = await part or self.halted
        except Exception as error:  # noqa: BLE001 - raised again when all parts have ended
            self.fail(error)
        finally:
            self.stop()

    def fail(self, error: Exception) -> None:
        """Keep what ends the bot: a part cancelled for it would leave sends without a record."""
        self.failure = self.failure or error


async def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT. Raises Stopped, StorageError or TheatreError."""
    if settings.token is None:
        raise Stopped(StopReason.NO_TOKEN)
    secrets = [one.get_secret_value() for one in (settings.token, settings.webhook_secret) if one]
    logs.configure(settings.log_level, json_lines=settings.log_json, secrets=secrets)
    async with running(settings) as bot:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, bot.stop)
        await bot.ended()
    log.info("stopped", halted=bot.halted is not None)
    if bot.halted is not None:
        raise Stopped(_reason(bot.halted))


@asynccontextmanager
async def running(
    settings: Settings,
    clock: Clock | None = None,
    limits: Limits | None = None,
    timeouts: Timeouts | None = None,
) -> AsyncIterator[Bot]:
    """Run a bot for the length of a `with` block; on leaving, in-flight sends are recorded.

    `clock`, `limits` and `timeouts` are the system's, Telegram's and the transport's unless others
    are handed in. Raises Stopped, StorageError or TheatreError before the block if it cannot run.
    """
    theatre = load_theatre(settings)
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        lock = InstanceLock(settings.database)
        lock.acquire()
        stack.callback(lock.release)
        database = await Database.open(settings.database)
        stack.push_async_callback(database.close)
        context = service_context(settings, theatre, database, clock)
        wakes: list[Callable[[], None]] = []
        services = Services.build(context, wake=lambda: _wake_all(wakes))
        publishing = services.publishing
        pacer = Pacer(limits or _limits(settings))
        limiter = AnswerLimiter(pacer, clock)
        application = _application(settings, services, context, limiter, timeouts)
        # The bot alone first: an application that could not be initialized is not shut down.
        stack.push_async_callback(application.bot.shutdown)
        await _enter(application, polls=settings.webhook_url is None)
        stack.push_async_callback(application.shutdown)
        messenger = TelegramMessenger(application.bot)
        boots = Boots(context, MarkFile(settings.database))
        schedule = Schedule(
            services, boots, lambda: pacer.pace(clock.monotonic()), settings.progress_seconds
        )
        worker = DeliveryWorker(
            database,
            messenger,
            clock,
            pacer=pacer,
            tell=Alarms(context).tell,
            spread=Copying(context, publishing.fan_out, publishing.complete_editions).step,
            clock_was_set=schedule.count_anew,
        )
        wakes.append(worker.wake)
        intake = _intake(settings, application, services, context)
        bot = Bot(services, worker, intake)
        await _prepare(settings, services, application, context.catalogs)
        await boots.begin()
        await services.publishing.keep_to_terms()
        await services.resting.follow_clocks()
        stack.push_async_callback(boots.leave)
        await stack.enter_async_context(schedule.running())
        async with _parts(bot):
            yield bot


@asynccontextmanager
async def _parts(bot: Bot) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(bot.carry(bot.worker.run()))
        tasks.create_task(bot.carry(bot.intake.run()))
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised again when the parts have ended
            bot.fail(error)
        finally:
            bot.stop()
    if bot.failure is not None:
        raise _cause(bot.failure)


def _cause(error: Exception) -> Exception:
    """Return the first known trouble, for which there is a sentence; else the error as it is."""
    while isinstance(error, ExceptionGroup) and (known := error.split(BulletinError)[0]):
        error = known.exceptions[0]
    return error


async def _enter(application: handlers.App, *, polls: bool) -> None:
    """Ask Telegram who we are: the first request says whether token and address are right."""
    try:
        await application.initialize()
        if polls:
            # A webhook of an earlier life would keep the updates from us (409).
            await application.bot.delete_webhook()
    except TokenRefused as error:
        raise Stopped(StopReason.TOKEN_REFUSED) from error
    except WrongAddress as error:
        raise Stopped(StopReason.WRONG_ADDRESS) from error
    except InvalidToken:
        # Its text and context repeat the token (threat T01).
        raise Stopped(StopReason.TOKEN_REFUSED) from None
    except TelegramError as error:
        raise Stopped(StopReason.UNREACHABLE) from error


async def _prepare(
    settings: Settings, services: Services, application: handlers.App, catalogs: Catalogs
) -> None:
    if settings.admin is not None:
        await services.members.ensure_admin(PersonId(settings.admin))
    username = application.bot.username
    if not await services.members.has_admin():
        log.warning("no_admin", remedy="write /whoami to the bot, set BULLETIN_ADMIN, start again")
    try:
        await menu.publish(application.bot, ROUTES, catalogs)
    except TelegramError as error:
        log.warning("menus_not_set", error=type(error).__name__)
    log.info("running", bot=f"@{username}")


def _limits(settings: Settings) -> Limits:
    paid = settings.paid_rate if settings.paid_broadcast else None
    return Limits(per_second=settings.rate, paid_per_second=paid)


def _application(
    settings: Settings,
    services: Services,
    context: ServiceContext,
    limiter: AnswerLimiter,
    timeouts: Timeouts | None,
) -> handlers.App:
    token = settings.token.get_secret_value() if settings.token else ""
    types = handlers.context_types(services, context.catalogs, context.theatre)
    request = AiohttpRequest(timeouts)
    defaults = Defaults(
        parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .rate_limiter(limiter)
        .updater(None)
        .context_types(types)
        .defaults(defaults)
        .build()
    )
    handlers.register(application)
    return application


def _intake(
    settings: Settings, application: handlers.App, services: Services, context: ServiceContext
) -> Intake | Webhook:
    clock = context.clock
    if settings.webhook_url is None or settings.webhook_secret is None:
        rival = Rival(context, services.publishing.wake)
        return Intake(application, services.inbox, clock, conflict=rival.seen)
    place = urlsplit(f"//{settings.webhook_listen}")
    address = Address(
        url=settings.webhook_url,
        secret=settings.webhook_secret.get_secret_value(),
        host=place.hostname or "",
        port=place.port or 0,
    )
    return Webhook(application, services.inbox, clock, address)


def _wake_all(wakes: list[Callable[[], None]]) -> None:
    for wake in wakes:
        wake()


def _reason(halted: Halted) -> StopReason:
    return StopReason.TOKEN_REFUSED if halted.token_refused else StopReason.WRONG_ADDRESS
