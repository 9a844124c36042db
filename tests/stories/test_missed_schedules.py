"""Stories of a time that passed, or an approval that is gone: nothing is sent without being asked
for, nothing is lost, nothing goes out twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.services.due import TRIES
from tests.chat import Person, opened, town
from tests.stories.desk import TEXT, desk_group, last_message, received
from tests.stories.shelving import asks_file
from tests.stories.times import HOLD, MOVE, NOW, PassingClock, Story, a_story, held, reads, swept

OTHER_TEXT = TEXT.replace("flour", "medicine").replace("Teachers", "Nurses")


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def test_what_is_missed_by_more_than_its_grace_is_asked_about_once_and_not_sent(
    story: Story,
) -> None:
    group = await desk_group(story.room, story.omar, story.kim)
    draft = await held(story.lea, story.omar)
    await story.omar.writes("/at 18:30")
    await story.after(hours=3, minutes=46)
    for chat in (story.omar.id, story.kim.id, group):
        await story.room.sees(chat, "was to go out on 6 December 2026, 18:30", "16 min ago")
    assert not [
        one
        for one in await story.room.sim.messages(story.lea.id)
        if "was to go" in (one.text or "")
    ]
    before = await last_message(story.room, story.kim.id)
    await story.after(hours=1)
    assert await last_message(story.room, story.kim.id) == before
    assert await story.copies() == 0
    assert await story.state(draft) is DraftState.SCHEDULED
    question = await story.kim.sees("was to go out")
    assert (await story.kim.taps(NOW, question)).text == "Published as bulletin 1."
    await story.room.settles()
    assert await story.copies() == 1
    closed = await story.omar.sees("was to go out", "is out, as bulletin 1")
    assert closed.labels == []


async def test_a_missed_time_can_be_moved_or_held_and_is_asked_about_again_if_missed_again(
    story: Story,
) -> None:
    await held(story.lea, story.omar)
    await story.omar.writes("/at 18:30")
    await story.after(hours=5)
    question = await story.kim.sees("was to go out")
    await story.kim.taps(MOVE, question)
    await story.kim.taps("In an hour", await reads(story.kim, question))
    assert (await story.omar.sees("was to go out", "Kim has set a time")).labels == []
    before = await last_message(story.room, story.omar.id)
    await story.after(hours=3)
    again = await story.omar.sees("was to go out", after=before)
    await story.omar.taps(HOLD, again)
    await story.after(hours=9)
    assert await story.copies() == 0


async def test_nothing_scheduled_goes_out_while_all_is_frozen_and_then_the_grace_decides(
    story: Story,
) -> None:
    first = await held(story.lea, story.omar)
    await story.omar.writes("/at 18:30")
    second = await held(story.lea, story.omar, OTHER_TEXT)
    await story.omar.writes(f"/at 20:00 {second}")
    await story.omar.writes("/freeze")
    await story.after(hours=5, minutes=10)
    assert await story.state(first) is await story.state(second) is DraftState.SCHEDULED
    await story.omar.thaws()
    await story.kim.thaws()
    await swept(story.room)
    await story.kim.sees(f"Draft {first} was to go out")
    assert await story.state(first) is DraftState.SCHEDULED
    assert await story.state(second) is DraftState.PUBLISHED
    assert await story.copies() == 1


async def test_an_approval_of_somebody_who_left_does_not_count_any_more(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    await story.kim.writes("/at 18:30")
    confirm = await story.room.admin.writes("/remove Omar")
    await story.room.admin.taps("Yes, remove Omar", confirm)
    await story.after(hours=3, minutes=30)
    assert await story.copies() == 0
    assert await story.state(draft) is DraftState.APPROVED
    for person in (story.kim, story.lea):
        await person.sees("was to go out now, but I hold it", "may still decide")
    plan = await story.kim.writes("/at")
    assert "may still decide" in (await story.kim.taps(NOW, plan)).text
    assert "may still decide" in await story.kim.asks("/at 20:00")
    assert await story.copies() == 0


async def test_a_schedule_outlives_the_bot_and_goes_out_once(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
            rosa = await room.person("Rosa")
            await rosa.writes("/subscribe")
            await held(lea, omar)
            plan = await omar.writes("/at in 2 minutes")
            assert "goes out on" in (plan.text or "")
        assert await received(room, rosa.id) == []
        clock = PassingClock()
        clock.ahead = clock.passed
        clock.let_pass(minutes=4)
        for _ in range(2):
            async with opened(sim, tmp_path, clock=clock) as room:
                await swept(room)
                await Person(room, omar.id, "Omar").sees("Bulletin 1: delivered")
        assert len(await received(room, rosa.id)) == 1


async def test_what_fails_again_and_again_is_held_and_the_desk_is_told(
    story: Story, tmp_path: Path
) -> None:
    draft = await held(story.lea, story.omar)
    await story.omar.writes("/at 18:30")
    # Something nobody thought of: the number is taken.
    taken = (
        "INSERT INTO bulletins (number, day, content, hash, words, published_at)"
        " SELECT number, '2025-01-01', '{}', '', '', 0 FROM drafts"
    )
    await asks_file(tmp_path, taken)
    await story.after(hours=3, minutes=30)
    for _ in range(TRIES):
        await swept(story.room)
    await story.kim.sees(f"Draft {draft}", "I hold it", "again and again", "/at")
    assert await story.state(draft) is DraftState.APPROVED
    before = await last_message(story.room, story.kim.id)
    await story.after(minutes=5)
    assert await last_message(story.room, story.kim.id) == before
    assert await story.copies() == 0
