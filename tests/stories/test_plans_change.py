"""Stories of times of publication that fall away or are moved by somebody else: whoever set one is
told, and no message goes on offering what is over."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.domain.ids import DraftId
from tests.stories.board import chosen
from tests.stories.desk import LATER, desk_group, last_message, submitted
from tests.stories.test_withdrawn_in_time import board_of, withdraws
from tests.stories.times import HOLD, MOVE, NOW, Story, a_story, held, reads

DRAFT = DraftId(1)


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def test_who_set_a_time_and_the_group_hear_that_the_author_changes_the_draft(
    story: Story,
) -> None:
    group = await desk_group(story.room, story.omar, story.kim)
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    await story.room.settles()
    before = await last_message(story.room, story.omar.id)
    board = await board_of(story.lea)
    await chosen(story.lea, board, "1", "Confirmed")
    await story.room.settles()
    assert await story.state(DRAFT) is DraftState.WRITING
    shown = await reads(story.omar, plan)
    assert "is changing draft 1 again" in (shown.text or "")
    assert shown.labels == []
    await story.omar.sees("Lea is changing draft 1 again", after=before)
    await story.omar.sees("Lea is changing draft 1 again", chat=group)
    assert not any(
        "is changing draft 1" in (one.text or "")
        for one in await story.room.sim.messages(story.kim.id)
    )


async def test_who_set_a_time_hears_that_the_author_withdraws_the_draft(story: Story) -> None:
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    await story.room.settles()
    before = await last_message(story.room, story.omar.id)
    assert (await withdraws(story)).startswith("Done.")
    shown = await reads(story.omar, plan)
    assert ("Lea has withdrawn draft 1" in (shown.text or ""), shown.labels) == (True, [])
    await story.omar.sees("Lea has withdrawn draft 1", after=before)


@pytest.mark.parametrize("to", ["21:00", "hold"])
async def test_who_set_a_time_hears_that_somebody_else_moved_it(story: Story, to: str) -> None:
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    await story.room.settles()
    before = await last_message(story.room, story.omar.id)
    if to == "hold":
        await story.kim.taps(HOLD, await story.kim.writes("/at"))
    else:
        await story.kim.writes(f"/at {to}")
    await story.room.settles()
    said = "held" if to == "hold" else "21:00"
    shown = await reads(story.omar, plan)
    assert said in (shown.text or "")
    assert shown.labels == []
    await story.omar.sees("Kim", said, after=before)


async def test_the_question_when_is_over_once_somebody_else_has_published(story: Story) -> None:
    await submitted(story.lea)
    await story.omar.taps(LATER, await story.omar.sees("hash"))
    question = await story.omar.sees("When shall it go out")
    await story.room.settles()
    await story.kim.taps(NOW, await story.kim.writes("/at"))
    await story.room.settles()
    shown = await reads(story.omar, question)
    assert ("is out, as bulletin 1" in (shown.text or ""), shown.labels) == (True, [])
    assert await story.copies() == 1


async def test_the_picker_is_over_once_it_is_out(story: Story) -> None:
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    await story.omar.taps(MOVE, plan)
    await story.after(hours=3, minutes=30)
    await story.omar.sees("Bulletin 1: delivered")
    shown = await reads(story.omar, plan)
    assert not any("Today" in label or "Tomorrow" in label for label in shown.labels)
    assert "Bulletin 1: delivered" in (shown.text or "")
