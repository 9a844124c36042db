"""Stories of a progress message that cannot be changed any more: it is asked of Telegram once, and
not again and again until the bulletin ends (fault F10)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.ids import BulletinNumber
from bot.services.recording import OPERATOR
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, newsroom
from tests.stories.desk import approved, slow_reader

ONE = BulletinNumber(1)
AN_HOUR = 3600.0


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom in which progress is told when a story says so."""
    async with newsroom(tmp_path, progress_seconds=AN_HOUR) as found:
        yield found


async def under_way(room: Newsroom) -> tuple[Person, SimMessage]:
    """Bulletin 1 has reached one of two readers, and the other has to wait; return the approver and
    their progress message."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await slow_reader(room, rosa, 3600)
    await approved(lea, omar)
    await room.settles()
    await told(room)
    return omar, await omar.sees("Bulletin 1 is on its way", "1 of 2")


async def told(room: Newsroom) -> int:
    """Let the sweep tell how far the bulletin is; return how many messages it changes."""
    count = await room.bot.services.publishing.report_progress()
    await room.bot.worker.idle()
    return count


async def edits(room: Newsroom, chat: int) -> int:
    """How often Telegram was asked to change a message in a chat."""
    every = await room.sim.requests("editmessagetext")
    return sum(str(one.chat_id) == str(chat) for one in every)


async def what_is_told_of_changes(room: Newsroom) -> list[int]:
    """Pause, resume and pause the bulletin; return how many messages each sweep changes."""
    control, counts = room.bot.services.control, []
    for act in (control.pause, control.resume, control.pause):
        await act(OPERATOR, ONE)
        counts.append(await told(room))
    return counts


async def test_f10_an_approver_who_blocked_the_bot_is_asked_once(room: Newsroom) -> None:
    omar, _ = await under_way(room)
    before = await edits(room, omar.id)
    await room.sim.block(omar.id)
    assert await what_is_told_of_changes(room) == [1, 0, 0]
    assert await edits(room, omar.id) == before + 1


async def test_a_progress_message_that_was_deleted_is_asked_for_once(room: Newsroom) -> None:
    omar, progress = await under_way(room)
    before = await edits(room, omar.id)
    await room.sim.delete(omar.id, omar.id, progress.message_id)
    assert await what_is_told_of_changes(room) == [1, 0, 0]
    assert await edits(room, omar.id) == before + 1


async def test_a_progress_message_that_can_be_changed_is_changed_each_time(room: Newsroom) -> None:
    omar, _ = await under_way(room)
    assert await what_is_told_of_changes(room) == [1, 1, 1]
    await omar.sees("Bulletin 1 is paused")
