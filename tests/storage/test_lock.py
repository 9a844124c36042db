"""The lock that keeps a second process off a database."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.errors import StorageError, StorageProblem
from storage.lock import InstanceLock


def test_the_lock_keeps_a_second_process_out_until_the_first_dies(path: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from storage.lock import InstanceLock\n"
        "InstanceLock(Path(sys.argv[1])).acquire(); print('held', flush=True); sys.stdin.read()"
    )
    lock = InstanceLock(path)
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StorageError) as refused:
            lock.acquire()
        other.kill()

    assert refused.value.problem is StorageProblem.LOCKED
    lock.acquire()
    lock.acquire()
    lock.release()
    lock.release()


def test_the_lock_is_a_file_beside_the_database_for_its_owner_alone(path: Path) -> None:
    lock = InstanceLock(path)
    lock.acquire()
    file = path.with_name(f"{path.name}-lock")
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StorageError):
        InstanceLock(path).acquire()
    lock.release()
    next_one = InstanceLock(path)
    next_one.acquire()
    next_one.release()
