"""The file and its transactions: what holds while writers meet, tasks are cancelled, files rot."""

import asyncio
import logging
import os
import resource
import sqlite3
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import AsyncExitStack, closing, suppress
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bulletin import Choice
from bot.domain.errors import StorageError, StorageProblem
from bot.domain.ids import BulletinNumber, ChatId, PersonId
from storage.database import READERS, Database
from storage.inbox import Arrived
from storage.migrate import check
from storage.moments import from_ms
from storage.session import Session, connect
from storage.stores import Stores

Opened = Callable[[Path], Awaitable[Database]]
AT = from_ms(0)
BOB = PersonId(7)


def put_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def content_of(path: Path) -> bytes:
    return path.read_bytes()


async def problem_at_open(opened: Opened, path: Path) -> StorageProblem:
    with pytest.raises(StorageError) as refused:
        await opened(path)
    return refused.value.problem


async def test_a_new_database_is_for_its_owner_alone(opened: Opened, path: Path) -> None:
    database = await opened(path)
    async with database.write() as stores:
        await stores.people.choose_language(BOB, "es")
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    await database.close()

    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert modes == {path.name: 0o600, f"{path.name}-wal": 0o600, f"{path.name}-shm": 0o600}
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_what_was_committed_is_there_after_a_restart(opened: Opened, path: Path) -> None:
    first = await opened(path)
    async with first.write() as stores:
        await stores.people.choose_language(BOB, "ar")
    await first.close()
    await first.close()

    second = await opened(path)
    async with second.read() as stores:
        assert await stores.people.language(BOB) == "ar"


async def test_an_exception_undoes_the_whole_transaction(db: Database) -> None:
    async def fail_half_way() -> None:
        async with db.write() as stores:
            await stores.people.choose_language(BOB, "ar")
            raise KeyError("something else went wrong")

    with pytest.raises(KeyError):
        await fail_half_way()

    async with db.write() as stores:
        assert await stores.people.language(BOB) is None


async def test_writers_wait_for_each_other(db: Database) -> None:
    async def count_up() -> None:
        async with db.write() as stores:
            seen = int(await stores.people.language(BOB) or 0)
            await stores.people.choose_language(BOB, str(seen + 1))

    await asyncio.gather(*(count_up() for _ in range(20)))

    async with db.read() as stores:
        assert await stores.people.language(BOB) == "20"


async def test_a_cancelled_writer_leaves_nothing_and_holds_up_nobody(db: Database) -> None:
    written = asyncio.Event()

    async def write_and_wait() -> None:
        async with db.write() as stores:
            await stores.people.choose_language(BOB, "ar")
            written.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(write_and_wait())
        await written.wait()
        task.cancel()

    async with db.write() as stores:
        assert await stores.people.language(BOB) is None


@types.coroutine
def cancelled_in(turn: int, work: Coroutine[Any, Any, None]) -> Generator[Any, Any, None]:
    """Run `work`, and cancel it while the statement number `turn` is on its way."""
    running = work.__await__()
    try:
        for _ in range(turn):
            yield next(running)
        next(running)
        waiting = running.throw(asyncio.CancelledError())
        while True:
            yield waiting
            waiting = next(running)
    except StopIteration:
        return


@pytest.mark.parametrize("turn", range(5))
async def test_cancelled_at_any_moment_it_is_done_whole_or_not_at_all(
    db: Database, turn: int
) -> None:
    async def write() -> None:
        async with db.write() as stores:
            await stores.people.choose_language(BOB, "ar")
            await stores.desk.set(ChatId(-1))

    with suppress(asyncio.CancelledError):
        await cancelled_in(turn, write())

    async with db.write() as stores:
        language, desk = await stores.people.language(BOB), await stores.desk.get()
    assert (language, desk) == ((None, None) if turn < 3 else ("ar", -1))


async def test_a_second_transaction_inside_the_first_is_refused_not_waited_for(
    db: Database,
) -> None:
    async with db.write():
        with pytest.raises(RuntimeError, match="inside"):
            async with db.write():
                pass


async def test_a_reader_sees_one_snapshot_while_others_write(db: Database) -> None:
    async with db.read() as before:
        assert await before.people.language(BOB) is None
        async with db.write() as stores:
            await stores.people.choose_language(BOB, "es")
        assert await before.people.language(BOB) is None
    async with db.read() as after:
        assert await after.people.language(BOB) == "es"


async def test_more_readers_than_connections_wait_their_turn(db: Database) -> None:
    async def ask() -> str | None:
        async with db.read() as stores:
            return await stores.people.language(BOB)

    assert await asyncio.gather(*(ask() for _ in range(4 * READERS))) == [None] * 4 * READERS


async def test_a_reader_may_not_write(db: Database) -> None:
    with pytest.raises(StorageError, match="readonly"):
        async with db.read() as stores:
            await stores.people.choose_language(BOB, "es")


async def test_a_glance_sees_each_statement_as_the_database_is_then(db: Database) -> None:
    async with db.glance() as looking:
        assert await looking.people.language(BOB) is None
        async with db.write() as stores:
            await stores.people.choose_language(BOB, "es")
        assert await looking.people.language(BOB) == "es"
        with pytest.raises(StorageError, match="readonly"):
            await looking.people.choose_language(BOB, "ar")
    with pytest.raises(RuntimeError, match="ended"):
        await looking.people.language(BOB)
    # Its connection holds no snapshot of then.
    assert await asyncio.gather(*(_language(db) for _ in range(READERS))) == ["es"] * READERS


async def _language(db: Database) -> str | None:
    async with db.read() as stores:
        return await stores.people.language(BOB)


async def test_stores_are_of_no_use_after_their_transaction(db: Database) -> None:
    async with db.write() as stores:
        pass
    with pytest.raises(RuntimeError, match="ended"):
        await stores.people.choose_language(BOB, "es")


async def test_a_closed_database_says_so(opened: Opened, path: Path) -> None:
    database = await opened(path)
    await database.close()
    for transaction in (database.write(), database.read()):
        with pytest.raises(StorageError, match="closed"):
            async with transaction:
                pass


async def test_peoples_words_never_reach_the_log(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, logger="aiosqlite"):
        async with db.write() as stores:
            await stores.inbox.put([Arrived(update_id=1, chat=1, raw="the canary sings")], AT)
    assert "canary" not in caplog.text


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (b"Minutes of the meeting\n" * 400, "not a database")],
)
async def test_a_file_that_is_no_database_is_refused_and_left_alone(
    opened: Opened, path: Path, content: bytes, word: str
) -> None:
    put_file(path, content)
    with pytest.raises(StorageError, match=word) as refused:
        await opened(path)
    assert refused.value.problem is StorageProblem.DAMAGED
    assert content_of(path) == content


async def test_a_database_of_another_program_is_refused(opened: Opened, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    assert await problem_at_open(opened, path) is StorageProblem.DAMAGED


async def test_a_start_looks_through_a_big_file_for_as_long_as_it_may(
    opened: Opened, path: Path
) -> None:
    await (await opened(path)).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executemany(
            "INSERT INTO inbox (update_id, state, received_at) VALUES (?, 'done', 0)",
            ((update,) for update in range(20_000)),
        )
        # In the same table, since SQLite looks through the tables in an order of its own.
        connection.execute("UPDATE inbox SET state = 'lost' WHERE update_id = 19999")
        connection.commit()
        connection.execute("PRAGMA ignore_check_constraints = OFF")
        check(connection, seconds=0.0)
        with pytest.raises(StorageError) as refused:
            check(connection)
    assert refused.value.problem is StorageProblem.DAMAGED


@pytest.mark.parametrize("cut", [100, 4096, 50_000])
async def test_a_damaged_database_is_refused_and_left_alone(
    opened: Opened, db: Database, path: Path, cut: int
) -> None:
    await db.close()
    whole = content_of(path)
    damaged = whole[:cut] + b"\xa5" * 20_000 + whole[cut + 20_000 :]
    put_file(path, damaged)

    assert await problem_at_open(opened, path) is StorageProblem.DAMAGED
    assert content_of(path) == damaged


async def test_a_truncated_database_is_refused(opened: Opened, db: Database, path: Path) -> None:
    await db.close()
    os.truncate(path, 30_000)
    assert await problem_at_open(opened, path) is StorageProblem.DAMAGED


async def test_a_database_that_vanished_is_not_replaced_while_its_log_is_there(
    opened: Opened,
    path: Path,
) -> None:
    log = path.with_name(f"{path.name}-wal")
    put_file(log, b"unfinished business")
    assert await problem_at_open(opened, path) is StorageProblem.DAMAGED
    assert [file.name for file in path.parent.iterdir()] == [log.name]


async def test_a_database_of_a_newer_version_is_refused(
    opened: Opened, db: Database, path: Path
) -> None:
    await db.close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 999")
    assert await problem_at_open(opened, path) is StorageProblem.NEWER


async def test_a_database_with_a_table_missing_is_refused(
    opened: Opened, db: Database, path: Path
) -> None:
    await db.close()
    with closing(sqlite3.connect(path)) as tampered:
        tampered.execute("DROP TABLE desk")
    assert await problem_at_open(opened, path) is StorageProblem.DAMAGED


async def test_a_directory_in_its_place_is_unreadable(opened: Opened, path: Path) -> None:
    assert await problem_at_open(opened, path.parent.parent) is StorageProblem.UNREADABLE


async def test_a_directory_that_cannot_be_made_is_unreadable(
    opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert await problem_at_open(opened, tmp_path / "file" / "desk.db") is StorageProblem.UNREADABLE


async def test_two_that_open_a_new_database_at_once_share_it(opened: Opened, path: Path) -> None:
    one, other = await asyncio.gather(opened(path), opened(path))
    async with one.write() as stores:
        await stores.people.choose_language(BOB, "es")
    async with other.read() as stores:
        assert await stores.people.language(BOB) == "es"


async def test_a_writer_that_another_process_locks_out_says_locked_and_can_try_again(
    opened: Opened,
    path: Path,
) -> None:
    database = await opened(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as refused:
            async with database.write():
                pass
        assert refused.value.problem is StorageProblem.LOCKED
        other.execute("ROLLBACK")
    async with database.write() as stores:
        await stores.people.choose_language(BOB, "es")


async def test_a_full_database_says_full_keeps_the_rest_and_goes_on(
    db: Database, path: Path
) -> None:
    async with db.write() as stores:
        await stores.people.choose_language(BOB, "es")
    async with AsyncExitStack() as stack:
        connection = await connect(path.as_uri(), 1.0, ["max_page_count = 1"])
        stack.push_async_callback(connection.close)
        session = Session(connection)
        await session.begin("BEGIN IMMEDIATE")
        stores = Stores(session)
        await stores.people.choose_language(BOB, "ar")

        with pytest.raises(StorageError) as refused:
            await stores.outbox.text("x" * 100_000, None)
        with pytest.raises(RuntimeError, match="undone"):
            await session.commit()
        await session.rollback()

    assert refused.value.problem is StorageProblem.FULL
    async with db.write() as stores:
        assert await stores.people.language(BOB) == "es"
        await stores.outbox.text("x" * 100_000, None)


async def test_a_file_system_that_takes_no_more_says_full_and_resumes(
    opened: Opened, path: Path
) -> None:
    database = await opened(path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(content_of(path)) + 50_000, limits[1]))
    try:
        with pytest.raises(StorageError) as refused:
            async with database.write() as stores:
                await stores.outbox.text("x" * 1_000_000, None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refused.value.problem is StorageProblem.FULL

    async with database.write() as stores:
        await stores.outbox.text("x" * 1_000_000, None)


async def test_our_own_mistakes_are_not_taken_for_states_of_the_database(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        async with db.write() as stores:
            await stores.editions.add(BulletinNumber(99), "en", Choice(), [])
