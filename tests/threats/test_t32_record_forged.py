"""T32, the record edited: its chain is checked by the command line against the database as it is on
disk, and against the head that was posted."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat import newsroom
from tests.cli.shell import Shell

FORGE = {
    "edited": "UPDATE audit SET who = 'Tom' WHERE entry = 3",
    "deleted": "DELETE FROM audit WHERE entry = 3",
    "inserted": (
        "UPDATE audit SET entry = -entry WHERE entry > 2;"
        "UPDATE audit SET entry = 1 - entry WHERE entry < 0;"
        "INSERT INTO audit SELECT 3, at, 'Eve', 'grant', '', '', mac FROM audit WHERE entry = 2"
    ),
    "cut off": "DELETE FROM audit WHERE entry > 4",
}
SAID = {
    "edited": "Entry 3 does not fit its seal: it was edited, or added by somebody without the key.",
    "deleted": "Entry 3 is missing: it was deleted.",
    "inserted": "Entry 3 was inserted by somebody without the key.",
    "cut off": "missing from the end: the record was cut off behind what was posted.",
}


@pytest.fixture
async def left(tmp_path: Path) -> Callable[[str], None]:
    """A database that a newsroom has left, with a record; run SQL on it as a thief would."""
    async with newsroom(tmp_path) as room:
        for name in ("Lea", "Tom", "Bo"):
            await room.member(name, "author")
        await room.settles()

    def run(script: str) -> None:
        with closing(sqlite3.connect(tmp_path / "bulletin.db")) as connection:
            connection.executescript(script)

    return run


async def head_of(shell: Shell) -> str:
    newest = (await shell.bulletin("audit", "show", "--json", "--limit", "1")).json()[0]
    return f"{newest['entry']}:{newest['mac']}"


@pytest.mark.parametrize("how", FORGE)
async def test_t32_a_forged_record_is_found(
    tmp_path: Path, left: Callable[[str], None], how: str
) -> None:
    shell = Shell(tmp_path, BULLETIN_DATABASE="bulletin.db")
    head = await head_of(shell)
    whole = await shell.bulletin("audit", "verify", "--head", head)
    assert (whole.code, whole.out) == (0, "The record is whole: 7 entries.\n")

    left(FORGE[how])
    alone = await shell.bulletin("audit", "verify")
    found = await shell.bulletin("audit", "verify", "--head", head)
    assert found.code == 41
    assert SAID[how] in found.out
    # A chain alone does not see that its end is gone.
    assert (alone.code == 0) == (how == "cut off")


async def test_t32_another_token_is_told_from_forgery(
    tmp_path: Path, left: Callable[[str], None]
) -> None:
    del left
    shell = Shell(tmp_path, BULLETIN_DATABASE="bulletin.db", BULLETIN_TOKEN="1:" + "x" * 35)
    found = await shell.bulletin("audit", "verify")
    assert found.code == 41
    assert "sealed with another token" in found.out
    wrong = await shell.bulletin("audit", "verify", "--head", "7")
    assert (wrong.code, "NUMBER:SEAL" in wrong.errors) == (2, True)
