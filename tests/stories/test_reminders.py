"""Stories of reviewers who are reminded of what waits: in time, not in the night, and not twice."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.domain.delivery import DeliveryKind, Figures
from bot.domain.draft import Kind
from bot.domain.pacing import Limits
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, newsroom, opened, town
from tests.stories.desk import CHANGES, REJECT, TEXT, desk_group, submitted
from tests.stories.times import (
    NOW,
    PICK,
    PassingClock,
    acting,
    approved_and_held,
    changed,
    held,
    swept,
)

HALTING = Limits(per_second=0.02, chat_seconds=0.0, group_per_minute=1000)
"""One message at once, the next in 50 seconds."""

EVENING = datetime(2026, 12, 6, 21, 30, tzinfo=UTC)


class Story(NamedTuple):
    """A newsroom with two reviewers; time passes by hand."""

    room: Newsroom
    clock: PassingClock
    lea: Person
    omar: Person
    kim: Person

    async def after(self, **length: float) -> None:
        """Let time pass, and let the bot do what is due then."""
        self.clock.let_pass(**length)
        await swept(self.room)

    async def reminders(self, chat: int) -> list[SimMessage]:
        """What reminded somebody in a chat."""
        found = await self.room.sim.messages(chat)
        return [one for one in found if one.by_bot and (one.text or "").startswith("⏳")]


async def a_story(folder: Path, start: datetime) -> AsyncIterator[Story]:
    clock = PassingClock(start)
    async with newsroom(folder, clock) as room:
        lea = await room.member("Lea", "author")
        omar, kim = await room.member("Omar", "reviewer"), await room.member("Kim", "reviewer")
        yield Story(room, clock, lea, omar, kim)


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async for one in a_story(tmp_path, datetime(2026, 12, 6, 12, tzinfo=UTC)):
        yield one


@pytest.fixture
async def evening(tmp_path: Path) -> AsyncIterator[Story]:
    async for one in a_story(tmp_path, EVENING):
        yield one


async def test_reviewers_and_the_desk_are_reminded_after_each_interval_once(story: Story) -> None:
    group = await desk_group(story.room, story.omar, story.kim)
    await submitted(story.lea)
    await story.after(minutes=59)
    assert await story.reminders(story.omar.id) == []
    await story.after(minutes=2)
    await story.after(minutes=2)
    for chat in (story.omar.id, story.kim.id, group):
        (reminder,) = await story.reminders(chat)
        assert "Draft 1 has waited for a verdict for 1 h 1 min. Nobody is on it" in (
            reminder.text or ""
        )
        assert reminder.labels == ["📂 Draft 1"]
    await story.after(hours=3)
    await story.after(hours=2)
    assert len(await story.reminders(story.omar.id)) == 2
    assert await story.reminders(story.lea.id) == []


async def test_a_reminder_opens_the_card(story: Story) -> None:
    await submitted(story.lea)
    await story.after(hours=1)
    (reminder,) = await story.reminders(story.omar.id)
    await story.omar.taps("📂 Draft 1", reminder)
    await story.omar.sees("hash", after=reminder.message_id)


async def test_what_is_decided_is_not_reminded_of(story: Story) -> None:
    await submitted(story.lea)
    card = await story.omar.sees("hash")
    await story.omar.taps(REJECT, card)
    question = await story.omar.sees("why do you reject")
    await story.omar.writes("Twice the same.", reply_to=question.message_id)
    await story.after(hours=5)
    assert await story.reminders(story.kim.id) == []


async def test_a_draft_that_comes_back_is_counted_anew(story: Story) -> None:
    board = await submitted(story.lea)
    await story.after(hours=5)
    assert len(await story.reminders(story.kim.id)) == 1
    card = await story.omar.sees("hash")
    await story.omar.taps(CHANGES, card)
    question = await story.omar.sees("what should change")
    await story.omar.writes("Which convoy?", reply_to=question.message_id)
    verdict = await story.lea.sees("asks for changes", "Which convoy?")
    await story.lea.taps("✏️ Edit", verdict)
    await story.lea.sees("whole new text")
    again = await story.lea.writes(TEXT.replace("A convoy", "The second convoy"))
    assert again.message_id != board.message_id
    await story.lea.taps("✅ Submit", again)
    await story.after(minutes=50)
    assert len(await story.reminders(story.kim.id)) == 1
    await story.after(minutes=20)
    assert len(await story.reminders(story.kim.id)) == 2


async def test_the_night_is_quiet_and_the_morning_reminds_once(evening: Story) -> None:
    await submitted(evening.lea)
    for _ in range(9):
        await evening.after(hours=1)
        assert await evening.reminders(evening.omar.id) == []
    await evening.after(hours=1)
    (reminder,) = await evening.reminders(evening.omar.id)
    assert "for 10 h 0 min" in (reminder.text or "")
    await evening.after(hours=5)
    assert len(await evening.reminders(evening.omar.id)) == 1


async def test_a_flash_reminds_in_the_night_too(evening: Story) -> None:
    await evening.lea.writes(TEXT)
    await changed(evening.lea, lambda content: content.model_copy(update={"kind": Kind.FLASH}))
    await evening.after(hours=1, minutes=1)
    (reminder,) = await evening.reminders(evening.omar.id)
    assert not reminder.silent


async def test_what_is_held_for_long_is_reminded_of_once_and_can_go_out(story: Story) -> None:
    await held(story.lea, story.omar)
    await story.after(hours=3, minutes=59)
    assert await story.reminders(story.kim.id) == []
    await story.after(minutes=2)
    await story.after(hours=1)
    (reminder,) = await story.reminders(story.kim.id)
    assert "was approved 4 h 1 min ago and is still held" in (reminder.text or "")
    assert reminder.labels == [NOW, PICK]
    assert (await story.kim.taps(NOW, reminder)).text == "Published as bulletin 1."


async def test_an_author_is_not_reminded_of_their_own(story: Story) -> None:
    await submitted(story.kim)
    await story.after(hours=1)
    assert len(await story.reminders(story.omar.id)) == 1
    assert await story.reminders(story.kim.id) == []


async def test_no_intervals_no_reminders(tmp_path: Path) -> None:
    clock = PassingClock()
    async with newsroom(tmp_path, clock, remind_minutes="") as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        story = Story(room, clock, lea, omar, omar)
        await story.after(hours=9)
        assert await story.reminders(omar.id) == []
        await approved_and_held(omar)
        await story.after(hours=9)
        assert await story.reminders(omar.id) == []


async def test_it_says_who_is_on_it(story: Story, tmp_path: Path) -> None:
    await submitted(story.lea)
    await story.room.settles()
    with closing(sqlite3.connect(tmp_path / "bulletin.db")) as database, database:
        database.execute("UPDATE drafts SET claimed_by = ?", (story.kim.id,))
    await story.after(hours=1)
    (reminder,) = await story.reminders(story.omar.id)
    assert (reminder.text or "").endswith("for 1 h 0 min. Kim is on it.")


async def counted(room: Newsroom) -> Figures:
    """Return the figures of the reminders, as `bulletin outbox --all` shows them."""
    admin = await acting(room, room.admin)
    overview = await room.bot.services.control.overview(admin, 20, desk=True)
    return next(one.figures for one in overview.subjects if one.kind is DeliveryKind.REMINDER)


async def test_reminders_on_their_way_go_with_the_member_and_with_the_decision(
    tmp_path: Path,
) -> None:
    clock = PassingClock()
    async with town() as sim:
        async with opened(sim, tmp_path, clock=clock) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            for name in ("Omar", "Kim", "Sami"):
                await room.member(name, "reviewer")
            await submitted(lea)
            await room.settles()
        clock.let_pass(hours=1)
        async with opened(sim, tmp_path, HALTING, clock=clock) as room:
            services, admin = room.bot.services, await acting(room, room.admin)
            await services.reminding.sweep()
            assert (await counted(room)).total == 4
            await services.members.remove(admin, "Sami")
            gone = (await counted(room)).cancelled
            assert gone == 1
            author = await acting(room, lea)
            (draft,) = await services.drafting.drafts(author)
            await services.shelf.discard(author, draft.id, draft.revision)
            figures = await counted(room)
            assert figures.cancelled > gone
            assert figures.open <= 1
