"""F23: a damaged database is refused with a clear word, before anything is asked of Telegram, and
it stays as it is: never repaired, emptied or replaced."""

import asyncio
from pathlib import Path

import pytest

from bot.simulator import running as simulating
from bot.simulator.client import SimClient
from storage.migrate import prepare
from tests.cli.shell import Shell

HEADER = b"SQLite format 3\x00"
PAGE = 4096
WORDS = "The database is damaged or is no database of this bot. It was left as it is."


@pytest.fixture
def damaged(tmp_path: Path) -> dict[Path, bytes]:
    """Files that stand where the database should be."""
    prepare(tmp_path / "whole", patience=1.0)
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "whole").unlink()
    contents = {
        "empty": b"",
        "text": b"Dear diary, today I bought a bigger disk.\n" * 200,
        "garbage": HEADER + bytes(range(256)) * 64,
        # A dying disk has overwritten the second page.
        "page": whole[:PAGE] + b"\xa5" * PAGE + whole[2 * PAGE :],
        # Whoever copied it was broken off half-way.
        "half": whole[: len(whole) // 2],
    }
    files = {tmp_path / f"{name}.db": content for name, content in contents.items()}
    for path, content in files.items():
        path.write_bytes(content)
    return files


def found(folder: Path) -> dict[str, bytes]:
    """What a folder holds, but for our locks."""
    files = (path for path in folder.iterdir() if not path.name.endswith(".db-lock"))
    return {path.name: path.read_bytes() for path in files}


async def test_f23_a_damaged_database_is_refused_and_left_as_it_is(
    tmp_path: Path, damaged: dict[Path, bytes]
) -> None:
    async with simulating() as telegram, SimClient(telegram.url) as sim:
        shell = Shell(tmp_path, BULLETIN_API_URL=telegram.url)
        runs = [shell.bulletin("run", BULLETIN_DATABASE=path.name) for path in damaged]
        ended = await asyncio.gather(*runs)
        assert await sim.requests() == []
    said = {path.stem: (one.code, one.sentence()) for path, one in zip(damaged, ended, strict=True)}
    assert said == {path.stem: (21, WORDS) for path in damaged}
    assert found(tmp_path) == {path.name: content for path, content in damaged.items()}


async def test_f23_a_database_whose_file_is_gone_is_not_made_anew_over_its_log(
    tmp_path: Path,
) -> None:
    log = b"what was not in the file yet"
    (tmp_path / "bulletin.db-wal").write_bytes(log)
    ended = await Shell(tmp_path, BULLETIN_API_URL="http://127.0.0.1:9").bulletin("run")
    assert (ended.code, ended.sentence()) == (21, WORDS)
    assert found(tmp_path) == {"bulletin.db-wal": log}
