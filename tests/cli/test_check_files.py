"""`bulletin check` and the machine: settings, secrets, database, members, what is held back."""

import asyncio
import re
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.checkup.database import room
from bot.domain.boots import FreezeCause
from bot.services.ports import SystemClock
from bot.simulator import SimClient
from bot.simulator.state import DEFAULT_TOKEN
from storage.database import Database
from tests.chat import ADMIN, opened, town
from tests.cli.checking import OK, UNKNOWN, WARNING, WRONG, Checked, checked
from tests.cli.shell import Shell
from tests.cli.test_run import NOWHERE
from tests.stories.desk import approved


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town in which bots come and go."""
    async with town() as found:
        yield found


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Where Telegram cannot be reached."""
    return Shell(tmp_path, BULLETIN_API_URL=NOWHERE)


def content(folder: Path) -> dict[str, bytes]:
    """Every file but the index of the log, which all readers of a database share."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith("-shm")}


async def test_before_the_first_start_it_says_what_will_be(shell: Shell) -> None:
    nobody, admin = await asyncio.gather(checked(shell), checked(shell, BULLETIN_ADMIN="7"))
    assert nobody.marks("database") == {OK}
    assert nobody.trouble("members")[:2] == (WRONG, "There is no admin.")
    assert admin.marks("members") == {OK}
    assert content(shell.folder) == {}


async def test_every_setting_that_is_refused_has_its_line(shell: Shell) -> None:
    wrong, misspelt, theatre, mute = await asyncio.gather(
        checked(shell, BULLETIN_RATE="fast", BULLETIN_API_URL="telegram", BULLETIN_TOEKN="1"),
        checked(shell, BULLETIN_TOEKN="1"),
        checked(shell, BULLETIN_THEATRE="absent.toml"),
        checked(shell, BULLETIN_LANGUAGE="tlh"),
    )
    assert [(one["mark"], one["says"]) for one in wrong.findings[:3]] == [
        (WRONG, "there is no setting BULLETIN_TOEKN."),
        (WRONG, "BULLETIN_API_URL: must begin with http:// or https://."),
        (
            WRONG,
            "BULLETIN_RATE: Input should be a valid number, unable to parse string as a number.",
        ),
    ]
    assert wrong.findings[3]["mark"] == UNKNOWN
    assert "fast" not in str(wrong.findings)

    assert misspelt.trouble("settings")[1] == "there is no setting BULLETIN_TOEKN."
    assert misspelt.marks("database") == {OK}
    assert "absent.toml, line 1" in theatre.trouble("theatre")[1]
    assert (
        "BULLETIN_LANGUAGE: there are catalogs for ar, en, es alone" in mute.trouble("language")[1]
    )


async def test_secrets_that_others_can_read_are_told(shell: Shell) -> None:
    env = shell.folder / ".env"
    env.write_text(f"BULLETIN_TOKEN={DEFAULT_TOKEN}\n", encoding="utf-8")
    for mode, mark, who in ((0o644, WRONG, "Everybody"), (0o640, WARNING, "Its group")):
        env.chmod(mode)
        says = f"{who} on this machine can open .env."
        assert (await checked(shell)).trouble("secrets") == (mark, says, "chmod 600 .env")
    env.chmod(0o600)
    assert (await checked(shell)).marks("secrets") == {OK}


async def test_env_without_secrets_may_be_read_and_a_broken_one_is_told(shell: Shell) -> None:
    env = shell.folder / ".env"
    env.write_text("BULLETIN_RATE=20\n", encoding="utf-8")
    env.chmod(0o644)
    assert (await checked(shell)).marks("secrets") == {OK}
    env.write_bytes(b"BULLETIN_TOKEN=\xff\xfe\n")
    found = await checked(shell)
    assert (found.findings[0]["mark"], found.findings[0]["says"]) == (
        WRONG,
        ".env is not UTF-8 text.",
    )
    assert found.marks("secrets") == {UNKNOWN}


def overwritten(path: Path) -> None:
    path.write_bytes(b"These are holiday photos, not a database. " * 200)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def scrambled(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\x5a" * (len(whole) - 8192))


@pytest.mark.parametrize("damage", [overwritten, emptied, scrambled])
async def test_a_damaged_file_is_told_and_left_as_it_is(shell: Shell, damage: object) -> None:
    await shell.bulletin("migrate")
    assert callable(damage)
    damage(shell.folder / "bulletin.db")
    before = content(shell.folder)
    mark, says, remedy = (await checked(shell)).trouble("database")
    assert (mark, says) == (WRONG, "bulletin.db is damaged, or is no database of this bot.")
    assert "last backup" in remedy
    assert content(shell.folder) == before


def set_version(path: Path, change: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {version + change}")


async def test_the_version_of_the_database_is_compared(shell: Shell) -> None:
    await shell.bulletin("migrate")
    path = shell.folder / "bulletin.db"
    set_version(path, 1)
    assert (await checked(shell)).trouble("database")[:2] == (
        WRONG,
        "bulletin.db was made by a newer version of this program.",
    )
    set_version(path, -2)
    before = content(shell.folder)
    older = await checked(shell)
    assert "the next start brings it up to date" in str(older.findings)
    assert older.marks("database") == {OK}
    assert content(shell.folder) == before


async def test_a_database_that_is_gone_from_beside_its_log_is_told(shell: Shell) -> None:
    (shell.folder / "bulletin.db-wal").write_bytes(b"what was not folded in yet")
    mark, says, _ = (await checked(shell)).trouble("database")
    assert (mark, says) == (WRONG, "bulletin.db is gone, but its log bulletin.db-wal is there.")


async def test_a_database_that_cannot_even_be_looked_for_is_told(shell: Shell) -> None:
    nowhere, in_a_file = "x" * 300 + ".db", "notes.txt/bulletin.db"
    (shell.folder / "notes.txt").write_text("no directory", encoding="utf-8")
    endless, inside = await asyncio.gather(
        checked(shell, BULLETIN_DATABASE=nowhere), checked(shell, BULLETIN_DATABASE=in_a_file)
    )
    assert f"{nowhere} cannot be read." in str(endless.findings)
    assert inside.trouble("database")[:2] == (
        WRONG,
        f"{in_a_file} is not there and cannot be made.",
    )
    for found in (endless, inside):
        assert "token" in found.troubled(), "the rest is looked at all the same"


async def test_a_database_that_everybody_can_read_is_told(shell: Shell) -> None:
    await shell.bulletin("migrate")
    (shell.folder / "bulletin.db").chmod(0o604)
    found = await checked(shell)
    assert found.trouble("members")[:2] == (WRONG, "There is no admin.")
    assert found.trouble("database") == (
        WRONG,
        "Everybody on this machine can open bulletin.db.",
        "chmod 600 bulletin.db",
    )


async def test_what_a_killed_bot_left_is_looked_at_and_left(sim: SimClient, shell: Shell) -> None:
    shell.settings |= {"BULLETIN_API_URL": sim.url, "BULLETIN_ADMIN": str(ADMIN)}
    async with shell.running("run") as bot:
        await sim.wait_requests("getupdates", within=30)
        bot.send_signal(signal.SIGKILL)
        await bot.wait()
    before = content(shell.folder)
    assert before["bulletin.db-wal"], "the killed bot should leave its log"
    found = await checked(shell)
    assert found.marks("database") == {OK}
    assert "No bot runs" in str(found.findings)
    assert "Members: 1" in str(found.findings), "what stands in the log alone is read"
    assert content(shell.folder) == before


async def test_what_is_frozen_paused_or_failed_is_told(sim: SimClient, tmp_path: Path) -> None:
    shell = Shell(tmp_path, BULLETIN_API_URL=sim.url)
    async with opened(sim, tmp_path) as desk:
        await desk.admin.starts()
        lea, omar = await desk.member("Lea", "author"), await desk.member("Omar", "reviewer")
        rosa, slow = await desk.person("Rosa"), await desk.person("Slow")
        for one in (rosa, slow):
            await one.writes("/subscribe")
        await sim.fault("blocked", method="sendMessage", chat_id=rosa.id)
        await sim.fault("flood", method="sendMessage", chat_id=slow.id, retry_after=600)
        await approved(lea, omar)
        await omar.sees("Bulletin 1 is on its way", "1 of 2")
        await shell.bulletin("outbox", "pause", "1")
        await shell.bulletin("outbox", "freeze")
        found = await checked(shell)
    assert [one["says"] for one in found.findings if one["topic"] == "outbox"] == [
        found.about("outbox")[0],
        "Messages to chats that have left or blocked the bot: 1; no retry helps there.",
    ]
    assert re.fullmatch(
        "Everything is frozen since .* UTC: nothing goes to readers. A member wanted it.",
        found.about("outbox")[0],
    )
    assert (found.code, found.marks("outbox")) == (0, {WARNING, OK})
    await shell.bulletin("outbox", "thaw")
    thawed: Checked = await checked(shell)
    assert "Paused: bulletin 1." in str(thawed.findings)


async def test_an_old_database_that_is_frozen_is_told_with_what_to_do(shell: Shell) -> None:
    await shell.bulletin("migrate")
    await freeze(shell, FreezeCause.RESTORED)
    _, says, remedy = (await checked(shell)).trouble("outbox")
    assert "The database is old" in says
    assert remedy.startswith("An admin presses a button in the notice; or: bulletin outbox thaw,")
    listed = await shell.bulletin("outbox")
    assert "UTC: the database is an older copy, or came from another machine." in listed.out

    await freeze(shell, FreezeCause.MEMBER)
    _, says, remedy = (await checked(shell)).trouble("outbox")
    assert says.endswith("A member wanted it as well.")
    assert remedy.startswith("Two members write /thaw, one of them an admin;")
    json = (await shell.bulletin("outbox", "--json")).json()["frozen"]
    assert set(json["causes"]) == {"member", "restored"}


async def freeze(shell: Shell, cause: FreezeCause) -> None:
    """Freeze what is in the shell's database."""
    database = await Database.open(shell.folder / "bulletin.db")
    async with database.write() as stores:
        await stores.control.freeze(SystemClock().now(), cause)
    await database.close()


async def test_a_directory_is_no_database(shell: Shell) -> None:
    (shell.folder / "data").mkdir(mode=0o755)
    assert (await checked(shell, BULLETIN_DATABASE="data")).trouble("database") == (
        WRONG,
        "data is a directory, not a database.",
        "Name a file in BULLETIN_DATABASE.",
    )


async def test_a_rate_beyond_what_telegram_allows_is_a_warning(shell: Shell) -> None:
    at, beyond = await asyncio.gather(
        checked(shell, BULLETIN_RATE="30"), checked(shell, BULLETIN_RATE="100")
    )
    assert at.marks("settings") == {OK}
    mark, says, _ = beyond.trouble("settings")
    assert (mark, says) == (
        WARNING,
        "BULLETIN_RATE is 100: without payment Telegram allows about 30.",
    )


async def test_env_that_waits_for_its_token_must_be_closed_before(shell: Shell) -> None:
    env = shell.folder / ".env"
    env.write_text("BULLETIN_TOKEN=\n", encoding="utf-8")
    env.chmod(0o644)
    mark, says, remedy = (await checked(shell)).trouble("secrets")
    assert (mark, remedy) == (WARNING, "Before you put one in: chmod 600 .env")
    assert says == "Everybody on this machine can open .env. No token stands in it yet."


def test_a_disk_is_judged_by_what_is_left_and_by_the_database() -> None:
    mib = 2**20
    marks = [
        room(free * mib, size * mib).mark for free, size in ((9, 1), (99, 1), (999, 1), (999, 2000))
    ]
    assert marks == [WRONG, WARNING, OK, WARNING]


async def test_a_narrow_terminal_shows_marks_as_words_and_cuts_nothing(shell: Shell) -> None:
    printed = await shell.bulletin("check", COLUMNS="34")
    assert printed.code == 50
    lines = printed.out.splitlines()
    assert max(map(len, lines)) <= 34
    (end,) = [number for number, line in enumerate(lines) if line.startswith("Not all is well: ")]
    assert {line[:7].strip() for line in lines[:end]} == {"ok", "wrong", "unknown", ""}
    words = re.sub(r"\s+", " ", printed.out)
    assert (
        "→ Write /whoami to the bot, set BULLETIN_ADMIN to the number, and start it again." in words
    )
