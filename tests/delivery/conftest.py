"""A local Telegram, real PTB over the real transport, a real database, and a clock to move."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder, ExtBot, TypeHandler

from bot.delivery import DeliveryWorker
from bot.intake import Intake
from bot.limiter import AnswerLimiter
from bot.messenger import TelegramMessenger
from bot.services.inbox import Inbox
from bot.simulator import Served, SimClient, running
from bot.transport import AiohttpRequest, Timeouts
from storage.database import Database
from tests.delivery.builders import AT_ONCE, Desk, Hire
from tests.delivery.clock import HandClock
from tests.delivery.listening import App, Readers

Bot = ExtBot[None]


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with running() as served:
        yield served


@pytest.fixture
async def sim(served: Served) -> AsyncIterator[SimClient]:
    async with SimClient(served.url) as sim:
        yield sim


@asynccontextmanager
async def a_bot(
    served: Served, read: float, limiter: AnswerLimiter | None = None
) -> AsyncIterator[Bot]:
    """A bot that waits `read` seconds for an answer."""
    request = AiohttpRequest(Timeouts(connect=2.0, read=read, upload=read))
    bot: Bot = ExtBot(
        served.token,
        base_url=served.bot_url,
        base_file_url=served.file_url,
        request=request,
        get_updates_request=request,
        rate_limiter=limiter,
    )
    async with bot:
        yield bot


@pytest.fixture
async def bot(served: Served) -> AsyncIterator[Bot]:
    async with a_bot(served, read=10.0) as bot:
        yield bot


@pytest.fixture
async def hasty(served: Served) -> AsyncIterator[Bot]:
    """A bot that soon gives up waiting for an answer."""
    async with a_bot(served, read=0.3) as bot:
        yield bot


@pytest.fixture
def messenger(bot: Bot) -> TelegramMessenger:
    return TelegramMessenger(bot)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(tmp_path / "bulletins.db")
    yield database
    await database.close()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def hire(database: Database, messenger: TelegramMessenger, clock: HandClock) -> Hire:
    """Makes workers of this desk; each is another process as far as the outbox can tell."""
    return partial(DeliveryWorker, database, messenger, clock, limits=AT_ONCE, jitter=lambda: 0.0)


@pytest.fixture
def desk(database: Database, clock: HandClock) -> Desk:
    return Desk(database, clock)


@pytest.fixture
def heard() -> Readers:
    return Readers()


@pytest.fixture
async def app(bot: Bot, heard: Readers) -> AsyncIterator[App]:
    application: Any = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    application.add_handler(TypeHandler(Update, heard))
    async with application:
        yield application


@pytest.fixture
def inbox(database: Database, clock: HandClock) -> Inbox:
    return Inbox(database, clock)


@pytest.fixture
def intake(app: App, inbox: Inbox, clock: HandClock) -> Intake:
    return Intake(app, inbox, clock, poll_seconds=5, jitter=lambda: 0.0)
