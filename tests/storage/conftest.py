"""A database in a directory of its own for each test."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from storage.database import Database
from storage.stores import Stores
from tests.storage.changing import Telegram, miscounted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "bulletins.db"


@pytest.fixture
async def opened() -> AsyncIterator[Callable[[Path], Awaitable[Database]]]:
    """Open databases that wait 20 ms for other processes, and close them after the test."""
    async with AsyncExitStack() as stack:

        async def open_one(path: Path) -> Database:
            database = await Database.open(path, patience=timedelta(milliseconds=20))
            stack.push_async_callback(database.close)
            return database

        yield open_one


@pytest.fixture
async def db(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path)
    yield database
    await database.close()


@pytest.fixture
async def stores(db: Database, path: Path) -> AsyncIterator[Stores]:
    """A transaction; once it is committed, the counters must be what one counts."""
    async with db.write() as stores:
        yield stores
    assert miscounted(path) == []


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()
