"""The database is locked by another process, or the disk is full, while updates come in (F21, F22):
nothing is lost, the order stays, and nobody is told twice."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder, TypeHandler

import handlers
from bot.config import Settings
from bot.intake import Intake
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from bot.simulator import SimClient
from storage.database import Database
from tests.chat import CATALOGS, said
from tests.delivery.clock import HandClock
from tests.delivery.conftest import Bot
from tests.delivery.full_disk import full

LOCK = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1], isolation_level=None) as other:
    other.execute("BEGIN IMMEDIATE")
    print("held", flush=True)
    sys.stdin.readline()
"""

SETTINGS = Settings(_env_file=None)
Trouble = Callable[[Path], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[None]:
    """Another process writes, and takes its time."""
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LOCK, str(path), stdin=PIPE, stdout=PIPE
    )
    assert other.stdout is not None
    assert await other.stdout.readline() == b"held\n"
    try:
        yield
    finally:
        await other.communicate(b"\n")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bulletins.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path, patience=timedelta(milliseconds=20))
    # The log of the tests themselves must fit under the limit of `full`.
    async with database.write() as stores:
        await stores.outbox.text("x" * 300_000, None)
    yield database
    await database.close()


@pytest.fixture
def services(database: Database) -> Services:
    context = service_context(SETTINGS, load_theatre(SETTINGS), database, SystemClock())
    return Services.build(context, wake=lambda: None)


class Attempts:
    """Counts how often each update is tried, and does before the nth try what the test orders."""

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}
        self.orders: dict[int, Callable[[], Any]] = {}
        self.watched = 0

    async def __call__(self, update: Update, _: Any) -> None:
        chat = update.effective_chat
        if chat is None or chat.id != self.watched:
            return
        tries = self.counts[update.update_id] = self.counts.get(update.update_id, 0) + 1
        if len(self.counts) == 1 and tries in self.orders:
            await self.orders[tries]()


@pytest.fixture
def attempts() -> Attempts:
    return Attempts()


@pytest.fixture
async def app(bot: Bot, services: Services, attempts: Attempts) -> AsyncIterator[Any]:
    """The bot's real handlers, with one before them that counts."""
    theatre = load_theatre(SETTINGS)
    types = handlers.context_types(services, CATALOGS, theatre)
    build: Any = ApplicationBuilder().bot(bot).updater(None).job_queue(None)
    application = build.context_types(types).build()
    handlers.register(application)
    application.add_handler(TypeHandler(Update, attempts), group=-1)
    async with application:
        yield application


@pytest.mark.parametrize("trouble", [locked, full])
async def test_what_the_database_failed_is_tried_again_in_order_and_told_once(  # noqa: PLR0917
    sim: SimClient,
    app: Any,
    services: Services,
    attempts: Attempts,
    path: Path,
    trouble: Trouble,
) -> None:
    anna, ben = await sim.person("Anna"), await sim.person("Ben")
    for person, text in ((anna, "/subscribe"), (anna, "/unsubscribe"), (ben, "/help")):
        await sim.write(person, person, text)
    intake = Intake(app, services.inbox, SystemClock(), poll_seconds=1, jitter=lambda: 1.0)

    async with AsyncExitStack() as begun, asyncio.TaskGroup() as tasks:
        attempts.watched = anna
        attempts.orders = {1: lambda: begun.enter_async_context(trouble(path)), 3: begun.aclose}
        tasks.create_task(intake.run())
        await sim.wait_idle()
        await intake.idle()
        intake.stop()

    assert list(attempts.counts.values()) == [3, 1]
    first, *others = [message.text for message in await sim.messages(anna) if message.by_bot]
    assert first == said("en", "error-postponed")
    assert len(others) == 2
    assert others[1] == said("en", "follow-left", what="the settings")
    assert len([message for message in await sim.messages(ben) if message.by_bot]) == 1
    assert await services.inbox.waiting() == ()


async def test_a_press_is_answered_once_with_what_came_of_it(
    sim: SimClient, app: Any, services: Services, attempts: Attempts, path: Path
) -> None:
    anna = await sim.person("Anna")
    intake = Intake(app, services.inbox, SystemClock(), poll_seconds=1, jitter=lambda: 1.0)

    async with AsyncExitStack() as begun, asyncio.TaskGroup() as tasks:
        tasks.create_task(intake.run())
        sent = await sim.write(anna, anna, "/subscribe")
        board = await sim.wait_reply(anna, max(sent.message_ids))
        await intake.idle()
        attempts.watched = anna
        attempts.orders = {1: lambda: begun.enter_async_context(locked(path)), 2: begun.aclose}
        leave = board.button(said("en", "follow-button-leave"))
        answer = await sim.press(anna, anna, board.message_id, data=leave.data or "")
        await intake.idle()
        intake.stop()

    assert list(attempts.counts.values()) == [2]
    assert answer.answered
    assert answer.text != said("en", "error-postponed")
    shown = await sim.messages(anna)
    left = said("en", "follow-left", what="the settings")
    assert [message.text for message in shown if message.by_bot] == [left]


async def test_what_cannot_be_kept_is_not_confirmed_and_not_paid_for_twice(
    sim: SimClient, bot: Bot, app: Any, services: Services, path: Path
) -> None:
    anna, clock = await sim.person("Anna"), HandClock()
    intake = Intake(app, services.inbox, clock, poll_seconds=1, jitter=lambda: 0.0)

    async with asyncio.TaskGroup() as tasks:
        async with full(path):
            for _ in range(20):
                await sim.write(anna, anna, "/help")
            tasks.create_task(intake.run())
            for seconds in (1.0, 2.0):
                await clock.until_someone_waits(seconds)
                clock.advance(seconds)
            await clock.until_someone_waits(4.0)
            assert (await bot.get_webhook_info()).pending_update_count == 20
            assert await services.inbox.waiting() == ()
        clock.advance(4.0)
        await sim.wait_idle()
        await intake.idle()
        intake.stop()

    assert len([message for message in await sim.messages(anna) if message.by_bot]) == 20
