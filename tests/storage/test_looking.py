"""Looking at a database that others use: nothing is written, and nobody is kept out."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import StorageError, StorageProblem
from bot.domain.ids import PersonId
from storage.database import Database
from storage.lock import Holder, InstanceLock
from storage.looking import DatabaseToRead, missing_migrations
from storage.migrate import address_of
from storage.session import connect

BOB = PersonId(7)


def folder_of(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


async def test_it_reads_what_another_connection_committed_and_cannot_write(
    db: Database, path: Path
) -> None:
    async with db.write() as stores:
        await stores.people.choose_language(BOB, "ar")
    looking = await DatabaseToRead.open(path)
    async with looking.read() as stores:
        assert await stores.people.language(BOB) == "ar"
    with pytest.raises(StorageError) as refused:
        async with looking.write():
            pass
    await looking.close()
    assert refused.value.problem is StorageProblem.UNREADABLE
    assert missing_migrations(path) == 0


async def test_of_a_closed_database_it_writes_nothing_and_leaves_no_file(path: Path) -> None:
    await (await Database.open(path)).close()
    before = folder_of(path)
    looking = await DatabaseToRead.open(path)
    with pytest.raises(StorageError) as refused:
        async with looking.write():
            pass
    await looking.close()
    assert missing_migrations(path) == 0
    assert refused.value.problem is StorageProblem.UNREADABLE
    assert folder_of(path) == before


async def test_a_file_that_another_process_keeps_to_itself_is_locked(path: Path) -> None:
    await (await Database.open(path)).close()
    owner = await connect(address_of(path), 1.0, ["locking_mode = EXCLUSIVE"])
    await owner.execute_fetchall("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError) as refused:
        missing_migrations(path, timedelta(milliseconds=20))
    await owner.close()
    assert refused.value.problem is StorageProblem.LOCKED


def test_there_is_nothing_to_look_at_where_nothing_is(path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        missing_migrations(path)
    assert refused.value.problem is StorageProblem.UNREADABLE
    assert InstanceLock(path).holder() is None
    assert not path.parent.exists()


def test_the_lock_says_who_holds_it(path: Path) -> None:
    lock, looker = InstanceLock(path), InstanceLock(path)
    lock.acquire()
    held = looker.holder()
    lock.release()
    assert isinstance(held, Holder)
    assert held.pid is not None
    assert Path(f"/proc/{held.pid}").exists()
    assert looker.holder() is None


def test_an_old_lock_file_without_a_number_is_held_by_somebody(path: Path) -> None:
    lock = InstanceLock(path)
    lock.acquire()
    path.with_name(f"{path.name}-lock").write_bytes(b"")
    assert InstanceLock(path).holder() == Holder(None)
    lock.release()


def test_who_only_looks_keeps_nobody_out(path: Path) -> None:
    lock, stop = InstanceLock(path), threading.Event()
    lock.acquire()
    lock.release()

    def look() -> None:
        while not stop.is_set():
            InstanceLock(path).holder()

    lookers = [threading.Thread(target=look) for _ in range(2)]
    for one in lookers:
        one.start()
    try:
        for _ in range(200):
            lock.acquire()
            lock.release()
    finally:
        stop.set()
        for one in lookers:
            one.join()
