"""Stories of holding back: a reviewer pauses, resumes and cancels; anyone freezes, two thaw."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.services.control import THAW_WINDOW
from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person, newsroom
from tests.stories.desk import approved, received, slow_reader

PAUSE, RESUME, CANCEL = "⏸ Pause", "▶️ Resume", "⏹ Cancel"


async def frozen_bulletin(room: Newsroom) -> tuple[Person, Person, SimMessage]:
    """A reader waits for bulletin 1, which is approved while everything is frozen; returns the
    reviewer, the reader and the progress message."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    assert "Everything is frozen" in await lea.asks("/freeze")
    await approved(lea, omar)
    waits = await omar.sees("Bulletin 1 waits: everything is frozen")
    return omar, rosa, waits


async def test_anyone_freezes_and_two_thaw(room: Newsroom) -> None:
    omar, rosa, _ = await frozen_bulletin(room)
    await room.settles()
    assert not await received(room, rosa.id)

    assert "One of two" in await omar.thaws()
    assert "You have asked already" in await omar.thaws()
    assert "The freeze is lifted" in await room.admin.thaws()
    await omar.sees("Bulletin 1: delivered")
    assert len(await received(room, rosa.id)) == 1
    assert "Nothing is frozen" in await omar.thaws()


async def test_t35_a_new_freeze_voids_a_wish_to_thaw(room: Newsroom) -> None:
    omar, rosa, _ = await frozen_bulletin(room)
    await omar.thaws()
    await omar.asks("/freeze")
    assert "One of two" in await room.admin.thaws()
    await room.settles()
    assert not await received(room, rosa.id)


async def test_t35_the_second_of_two_must_thaw_within_ten_minutes(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        omar, _, _ = await frozen_bulletin(room)
        await omar.thaws()
        clock.ahead += THAW_WINDOW + timedelta(seconds=1)
        assert "One of two" in await room.admin.thaws()
        assert "The freeze is lifted" in await omar.thaws()


@pytest.mark.parametrize("role", ["author", "translator"])
async def test_every_member_may_freeze_and_not_every_member_may_thaw(
    room: Newsroom, role: str
) -> None:
    mia = await room.member("Mia", role)
    reader = await room.person("Rosa")
    assert "Only members of the desk" in await reader.asks("/freeze")
    assert "Everything is frozen" in await mia.asks("/freeze")
    assert "Your role does not include this" in await mia.thaws()


async def test_a_reviewer_pauses_resumes_and_cancels_by_the_buttons_of_the_progress(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    slow = await slow_reader(room, rosa, 600)
    await approved(lea, omar)

    running = await omar.sees("Bulletin 1 is on its way", "1 of 2")
    assert running.labels == [PAUSE, CANCEL]
    assert (await omar.taps(PAUSE, running)).text.startswith("Paused")
    paused = await omar.sees("Bulletin 1 is paused", "1 of 2")
    assert paused.labels == [RESUME, CANCEL]
    # The button of a message that was not brought up to date yet.
    assert (await omar.taps(PAUSE, running)).text == "This bulletin is paused already."
    await omar.taps(RESUME, paused)
    await omar.sees("Bulletin 1 is on its way", "1 of 2")

    await omar.taps(CANCEL, running)
    question = await omar.sees("Cancel bulletin 1?")
    await omar.taps(question.labels[0], question)
    ended = await omar.sees("Bulletin 1 is cancelled", "1 of 2")
    assert ended.labels == []
    await room.settles()
    assert not await received(room, slow)
    late = await omar.taps(PAUSE, running)
    assert late.text == "Bulletin 1 is cancelled already."


async def test_an_author_cannot_hold_a_bulletin_with_a_reviewers_button(room: Newsroom) -> None:
    _, _, waits = await frozen_bulletin(room)
    mia = await room.member("Mia", "author")
    answer = await mia.writes("/whoami")
    pressed = await room.sim.press(
        mia.id, answer.chat_id, answer.message_id, data="c:sure:1", stale=True
    )
    assert pressed.text == "Your role does not include this. /help shows what you can do."
    assert waits.labels == [CANCEL]
