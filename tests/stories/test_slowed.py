"""Telegram asks the bot to slow down: the approver sees it, and so does who looks from outside."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.pacing import Limits, Slowdown
from bot.services.ports import SystemClock
from bot.text.i18n import Catalogs
from bot.text.progress import slowed_down
from storage.database import Database
from storage.pace import STALE
from tests.chat import Newsroom, Person, opened, town
from tests.cli.shell import Shell
from tests.stories.desk import approved

NOON = datetime(2025, 3, 12, 12, tzinfo=UTC)
SLOWED = Slowdown(per_second=14.86, paid_per_second=14.85, paused_until=None)
TWENTY = Limits(per_second=20, chat_seconds=0.0, group_per_minute=1000)
READERS = 30


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


async def desk_and_readers(room: Newsroom) -> list[Person]:
    """An author, a reviewer and the readers, all of whom the bot knows."""
    await room.admin.starts()
    people = [await room.member("Lea", "author"), await room.member("Omar", "reviewer")]
    for number in range(READERS):
        reader = await room.person(f"Reader {number}")
        await reader.writes("/subscribe")
        people.append(reader)
    return people


async def test_f02_an_approver_sees_that_telegram_slows_the_bulletin_down(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            lea, omar, *readers = await desk_and_readers(room)
        await sim.fault("flood", method="sendMessage", chat_id=readers[14].id, retry_after=1)
        async with opened(sim, tmp_path, TWENTY) as room:
            for one in (lea, omar):
                one.room = room
            await approved(lea, omar)
            slowed = await omar.sees("Bulletin 1 is on its way", "Telegram asked us to slow down")
            assert "10." in (slowed.text or "")
            done = await omar.sees("Bulletin 1: delivered", f"{READERS} messages")
            assert "slow down" not in (done.text or "")


async def note(shell: Shell, slowdown: Slowdown, ago: timedelta = timedelta()) -> None:
    """Let a running bot have noted something, so long ago."""
    database = await Database.open(shell.folder / "bulletin.db")
    async with database.write() as stores:
        await stores.pace.keep(slowdown, SystemClock().now() - ago)
    await database.close()


async def test_an_operator_sees_the_rate_and_the_pause_from_another_process(shell: Shell) -> None:
    await note(shell, SLOWED)
    said = "🐢 Telegram asked us to slow down: 14.9 messages a second at the moment.\n"
    assert (await shell.bulletin("outbox")).out.endswith(said)

    await note(shell, SLOWED.model_copy(update={"paused_until": NOON}))
    listed = await shell.bulletin("outbox")
    assert "Telegram asked for a pause until 12:00:00 UTC." in listed.out
    assert (await shell.bulletin("outbox", "--json")).json()["pace"] == {
        "per_second": 14.86,
        "paid_per_second": 14.85,
        "paused_until": "2025-03-12T12:00:00Z",
    }


def test_the_rate_is_written_as_people_write_numbers() -> None:
    catalogs = Catalogs.load()
    said = [slowed_down(SLOWED, catalogs.localizer(language)) for language in ("en", "es")]
    assert "14.9 messages" in said[0]
    assert "14,9 mensajes" in said[1]


async def test_what_a_bot_noted_before_it_died_is_nobodys_word(shell: Shell) -> None:
    await note(shell, SLOWED, ago=STALE + timedelta(seconds=1))
    assert (await shell.bulletin("outbox", "--json")).json()["pace"] is None


async def test_a_bot_takes_its_note_back_when_the_limits_are_in_force_again(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    await note(shell, SLOWED)
    async with town() as sim, opened(sim, tmp_path) as room:
        assert await room.bot.services.pace.note(None) == 1
        assert await room.bot.services.pace.note(None) == 0
    assert (await shell.bulletin("outbox", "--json")).json()["pace"] is None
