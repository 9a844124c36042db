"""F25: an old backup is restored, a database is moved, a bot wakes after days. What waits for
readers is frozen, the admins are told what it is, and one of them decides."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import running
from bot.domain.boots import SILENCE
from bot.domain.pacing import Limits
from bot.services.ports import Clock
from bot.simulator.client import SimClient, SimMessage
from tests.chat import ADMIN, QUICK, MovableClock, Newsroom, Person, settings_for, town
from tests.stories.desk import APPROVE, approved, received, submitted

HALTING = Limits(per_second=0.02, chat_seconds=0.0, group_per_minute=1000)
"""One message at once, the next in 50 seconds: what is published now is still to be sent."""
SEND, CANCEL, SURE = "▶️ Send what is waiting", "⏹ Cancel what is waiting", "⏹ Yes, cancel it"
UPDATE = "Update 12-03-25\n\n– The bakery has flour again.\n"
NEXT = "Update 13-03-25\n\n– The school has opened.\n"
OLD = "not the one that ran here last"
SILENT = "No bot has worked on this database"


class Desk:
    """The people of a story, who stay while bots come and go over one database file."""

    def __init__(self, sim: SimClient, folder: Path) -> None:
        self.sim, self.folder = sim, folder
        self.file = folder / "bulletin.db"
        self.ids: dict[str, int] = {}

    @asynccontextmanager
    async def bot(
        self, limits: Limits = QUICK, clock: Clock | None = None
    ) -> AsyncIterator[Newsroom]:
        """A bot at work on the file; it ends cleanly with the block."""
        settings = settings_for(self.sim.url, self.folder)
        async with running(settings, clock, limits) as bot:
            yield Newsroom(self.sim, bot)

    def person(self, room: Newsroom, name: str) -> Person:
        return Person(room, self.ids[name], name)

    async def gathers(self) -> None:
        """An author, two reviewers and two readers meet the bot."""
        async with self.bot() as room:
            await room.admin.starts()
            for name, role in (("Lea", "author"), ("Omar", "reviewer"), ("Ines", "reviewer")):
                self.ids[name] = (await room.member(name, role)).id
            for name in ("Rosa", "Sami"):
                reader = await room.person(name)
                self.ids[name] = reader.id
                await reader.writes("/subscribe")
            await room.settles()

    async def publishes(self, room: Newsroom, text: str = NEXT) -> None:
        """Lea writes, Omar approves."""
        await room.settles()
        await approved(self.person(room, "Lea"), self.person(room, "Omar"), text)

    async def copies(self, room: Newsroom) -> list[int]:
        """How many messages of bulletins Rosa and Sami were sent."""
        await room.settles()
        return [len(await received(room, self.ids[name])) for name in ("Rosa", "Sami")]

    async def notices(self, *names: str) -> list[str]:
        """What people were told about an old database; the admin if nobody is named."""
        chats = [self.ids[name] for name in names] or [ADMIN]
        texts = [each.text or "" for chat in chats for each in await self.sim.messages(chat)]
        return [text for text in texts if OLD in text or SILENT in text]

    def back_up(self) -> Path:
        """Copy the database beside a bot that may run, as SQLite's own backup does."""
        copy = self.folder / "backup" / "bulletin.db"
        copy.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(self.file)) as one, closing(sqlite3.connect(copy)) as other:
            one.backup(other)
        return copy

    def restore(self, copy: Path) -> None:
        """Put the copy in the place of the database."""
        for end in ("", "-wal", "-shm"):
            self.file.with_name(self.file.name + end).unlink(missing_ok=True)
        shutil.copyfile(copy, self.file)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with town() as sim:
        found = Desk(sim, tmp_path)
        await found.gathers()
        yield found


@asynccontextmanager
async def approved_only(desk: Desk) -> AsyncIterator[None]:
    """Bulletin 1 is approved and waits for both readers, under a bot that is about to stop."""
    async with desk.bot() as room:
        await submitted(desk.person(room, "Lea"), UPDATE)
        card = await desk.person(room, "Omar").sees("hash")
    async with desk.bot(HALTING) as room:
        toast = await desk.person(room, "Omar").taps(APPROVE, card)
        assert toast.text == "Published as bulletin 1."
        yield


async def restored(desk: Desk) -> Path:
    """Bulletin 1 reached both readers, but the backup that is put back does not know it; returns
    the backup."""
    async with approved_only(desk):
        copy = desk.back_up()
    async with desk.bot() as room:
        assert await desk.copies(room) == [1, 1]
    desk.restore(copy)
    return copy


async def the_notice(room: Newsroom) -> SimMessage:
    """The admin is told, with the bulletin, the number of messages and two buttons."""
    found = await room.admin.sees(OLD, "Bulletins that wait: 1", "Messages: 2", "The oldest:")
    assert found.labels == [SEND, CANCEL]
    # The approval that the stop cut short is told to the reviewer.
    await room.settles()
    return found


async def test_f25_nothing_of_a_restored_backup_goes_out_until_an_admin_sends_it(
    desk: Desk,
) -> None:
    await restored(desk)
    async with desk.bot() as room:
        await the_notice(room)
        assert await desk.copies(room) == [1, 1]
        assert await desk.notices("Lea", "Omar", "Ines", "Rosa", "Sami") == []
    async with desk.bot() as room:
        # A second start asks nothing anew, and lets nothing go.
        assert await desk.copies(room) == [1, 1]
        assert len(await desk.notices()) == 1
        await room.admin.taps(SEND, await the_notice(room))
        await room.admin.sees("What waited goes out now")
        assert await desk.copies(room) == [2, 2]


async def test_f25_an_admin_cancels_what_waits_and_the_next_bulletin_goes(desk: Desk) -> None:
    await restored(desk)
    async with desk.bot() as room:
        # Published while all is frozen, so it is not of the old database.
        await desk.publishes(room)
        await room.admin.taps(CANCEL, await the_notice(room))
        question = await room.admin.sees("Cancel what waits? It is 1, messages: 2.")
        assert await desk.copies(room) == [1, 1]
        await room.admin.taps(SURE, question)
        await room.admin.sees("What waited is cancelled")
        await desk.person(room, "Omar").sees("Bulletin 2: delivered")
        assert await desk.copies(room) == [2, 2]


async def test_f25_one_admin_thaws_by_command_and_no_reviewer(desk: Desk) -> None:
    await restored(desk)
    async with desk.bot() as room:
        await room.settles()
        for name in ("Omar", "Ines"):
            await desk.person(room, name).thaws()
            # The progress of what waits may be told first.
            await desk.person(room, name).sees("the word of an admin")
        assert await desk.copies(room) == [1, 1]
        assert "The freeze is lifted" in await room.admin.thaws()
        assert await desk.copies(room) == [2, 2]


async def test_f25_t05_only_an_admins_press_counts(desk: Desk) -> None:
    await restored(desk)
    async with desk.bot() as room:
        notice = await the_notice(room)
        for name, refusal in (
            ("Omar", "Your role does not include this. /help shows what you can do."),
            ("Lea", "Your role does not include this. /help shows what you can do."),
            ("Rosa", "Only members of the desk can do this."),
        ):
            person = desk.person(room, name)
            own = await person.writes("/whoami")
            for label in (SEND, CANCEL):
                data = notice.button(label).data
                assert data is not None
                for forged in (data, data.replace("cancel", "sure")):
                    pressed = await desk.sim.press(
                        person.id, person.id, own.message_id, data=forged, stale=True
                    )
                    assert pressed.text == refusal
        assert await desk.copies(room) == [1, 1]


async def test_f25_t35_a_members_freeze_on_top_takes_two_to_thaw(desk: Desk) -> None:
    await restored(desk)
    async with desk.bot() as room:
        notice = await the_notice(room)
        await desk.person(room, "Lea").asks("/freeze")
        assert "a member has frozen everything" in (await room.admin.taps(SEND, notice)).text
        assert "One of two" in await room.admin.thaws()
        assert await desk.copies(room) == [1, 1]
        assert "The freeze is lifted" in await desk.person(room, "Omar").thaws()
        assert await desk.copies(room) == [2, 2]


async def test_f25_t35_two_reviewers_do_not_lift_what_an_old_database_and_a_member_froze(
    desk: Desk,
) -> None:
    await restored(desk)
    async with desk.bot() as room:
        await the_notice(room)
        lea, omar, ines = (desk.person(room, name) for name in ("Lea", "Omar", "Ines"))
        assert "Everything is frozen" in await lea.asks("/freeze")
        assert "the other must be an admin" in await omar.thaws()
        assert "needs the word of an admin" in await omar.thaws()
        assert "the other must be an admin" in await ines.thaws()
        assert await desk.copies(room) == [1, 1]
        assert "The freeze is lifted" in await room.admin.thaws()
        told = await room.admin.sees("What the old database held back goes out now")
        tags = (told.text or "").rpartition(": ")[2].split(", ")
        listed = await room.admin.asks("/members")
        assert len(tags) == 2
        assert all(tag in listed for tag in tags)
        assert await desk.copies(room) == [2, 2]


async def test_f25_t35_a_backup_made_during_a_members_freeze_is_an_old_database_too(
    desk: Desk,
) -> None:
    async with desk.bot() as room:
        await desk.person(room, "Lea").asks("/freeze")
        await desk.publishes(room, UPDATE)
        copy = desk.back_up()
        await room.admin.thaws()
        await desk.person(room, "Omar").thaws()
        assert await desk.copies(room) == [1, 1]
    desk.restore(copy)
    async with desk.bot() as room:
        notice = await room.admin.sees(OLD, "Messages: 2", "a member has frozen everything")
        assert notice.labels == [SEND, CANCEL]
        assert "a member has frozen everything" in (await room.admin.taps(SEND, notice)).text
        for name in ("Omar", "Ines"):
            await desk.person(room, name).thaws()
            await desk.person(room, name).sees("must be an admin")
        await room.admin.taps(CANCEL, notice)
        await room.admin.taps(SURE, await room.admin.sees("Cancel what waits?"))
        await room.admin.sees("What waited is cancelled", "two must write /thaw")
        await room.admin.sees("What the old database held back is cancelled")
        # What the member froze still takes two, and now any two.
        await desk.publishes(room)
        assert await desk.copies(room) == [1, 1]
        assert "The freeze is lifted" in await desk.person(room, "Omar").thaws()
        assert await desk.copies(room) == [2, 2]


async def test_f25_a_button_of_an_earlier_freeze_lifts_no_later_one(desk: Desk) -> None:
    copy = await restored(desk)
    async with desk.bot() as room:
        notice = await the_notice(room)
        await room.admin.taps(SEND, notice)
        assert await desk.copies(room) == [2, 2]
        assert (await room.admin.taps(SEND, notice)).text == "Nothing is frozen."
    desk.restore(copy)
    async with desk.bot(clock=later()) as room:
        later_notice = await room.admin.sees(OLD, after=notice.message_id)
        assert "no longer works" in (await room.admin.taps(SEND, notice)).text
        assert await desk.copies(room) == [2, 2]
        await room.admin.taps(SEND, later_notice)
        assert await desk.copies(room) == [3, 3]


def later(by: timedelta = timedelta(minutes=1)) -> MovableClock:
    """A clock that is ahead."""
    clock = MovableClock()
    clock.ahead = by
    return clock


async def test_f25_a_restored_backup_in_which_nothing_waits_is_told_and_not_frozen(
    desk: Desk,
) -> None:
    copy = desk.back_up()
    async with desk.bot() as room:
        await desk.publishes(room)
        assert await desk.copies(room) == [1, 1]
    desk.restore(copy)
    async with desk.bot() as room:
        told = await room.admin.sees(OLD, "nothing is held back")
        assert told.labels == []
        await desk.publishes(room)
        assert await desk.copies(room) == [2, 2]


async def waiting(desk: Desk) -> None:
    """Bulletin 1 waits for both readers when the bot ends."""
    async with approved_only(desk):
        pass


async def test_f25_a_database_that_came_from_another_machine_is_asked_about(desk: Desk) -> None:
    await waiting(desk)
    # The file was moved, and what stands beside it was not.
    desk.file.with_name("bulletin.db-mark").unlink()
    async with desk.bot() as room:
        notice = await the_notice(room)
        assert await desk.copies(room) == [0, 0]
        await room.admin.taps(SEND, notice)
        assert await desk.copies(room) == [1, 1]
        await room.admin.sees("What waited goes out now")
    async with desk.bot() as room:
        # Here it is at home now.
        await room.settles()
        assert await desk.notices() == []


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
async def test_f25_f24_old_news_does_not_go_out_unasked(desk: Desk, days: int) -> None:
    await waiting(desk)
    silent = timedelta(days=days) + (SILENCE / 1000 if days > 0 else -SILENCE / 1000)
    async with desk.bot(clock=later(silent)) as room:
        notice = await room.admin.sees(SILENT, "Bulletins that wait: 1", "Messages: 2")
        assert await desk.copies(room) == [0, 0]
        await room.admin.taps(CANCEL, notice)
        await room.admin.taps(SURE, await room.admin.sees("Cancel what waits?"))
        await desk.person(room, "Omar").sees("Bulletin 1 is cancelled", "0 of 2")
        assert await desk.copies(room) == [0, 0]


async def test_f25_a_short_silence_and_a_long_one_with_nothing_waiting_freeze_nothing(
    desk: Desk,
) -> None:
    await waiting(desk)
    async with desk.bot(clock=later(SILENCE - timedelta(minutes=5))) as room:
        assert await desk.copies(room) == [1, 1]
    async with desk.bot(clock=later(100 * SILENCE)) as room:
        await desk.publishes(room)
        assert await desk.copies(room) == [2, 2]
    assert await desk.notices() == []
