"""Stories of a publication by the schedule: it leaves the same picture as one by an approval."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.domain.ids import DraftId
from tests.stories.board import opened_by
from tests.stories.desk import SHARE, TEXT, desk_group, submitted
from tests.stories.times import NOW, Story, a_story, acting, approved_and_held, changed, held, reads


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def test_the_cards_keep_every_verdict_and_say_that_it_is_out(tmp_path: Path) -> None:
    async with a_story(tmp_path, quorum_daily=2) as story:
        group = await desk_group(story.room, story.omar)
        await submitted(story.lea)
        await story.room.settles()
        cards = {chat: await story.room.sees(chat, "hash") for chat in (story.omar.id, group)}
        review = story.room.bot.services.review
        for reviewer in (story.kim, story.omar):
            await review.approve(await acting(story.room, reviewer), DraftId(1), 1, later=True)
        await story.omar.writes("/at 18:30")
        await story.after(hours=3, minutes=30)
        assert await story.copies() == 1
        for chat, card in cards.items():
            shown = (await story.room.sim.chat(chat)).message(card.message_id)
            for words in (
                "hash",
                "approvals: 2 of 2",
                "✅⏸ Kim, ",
                "✅⏸ Omar, ",
                "Out as bulletin 1",
            ):
                assert words in (shown.text or ""), shown.text
            assert "waits for its time" not in (shown.text or "")
            assert not shown.labels


async def test_the_boards_of_all_who_wrote_it_show_it_and_they_are_told(story: Story) -> None:
    nora = await story.room.member("Nora", "author")
    board = await story.lea.writes(TEXT)
    await story.lea.taps(SHARE, board)
    await story.room.settles()
    shared = await opened_by(nora)
    await changed(story.lea, lambda content: content, by=nora)
    await approved_and_held(story.omar)
    await story.omar.writes("/at 18:30")
    await story.after(hours=3, minutes=30)
    for person, shown in ((story.lea, board), (nora, shared)):
        now = await reads(person, shown)
        assert "Published as bulletin 1." in (now.text or "")
        assert not now.labels
        await person.sees("Draft 1 is out, as bulletin 1.")


async def test_it_is_the_same_by_a_press_and_whoever_looked_at_the_plan(story: Story) -> None:
    await held(story.lea, story.omar)
    board = await story.lea.sees("📝 Draft 1")
    plan = await story.omar.writes("/at 18:30")
    looked = await story.kim.writes("/at 1")
    await story.room.settles()
    with capture_logs() as logs:
        await story.after(hours=3, minutes=30)
    told = [one for one in logs if one["event"] == "published"]
    assert [(one["bulletin"], one["recipients"]) for one in told] == [(1, 1)]
    progress = await story.omar.sees("Bulletin 1: delivered")
    assert progress.message_id == plan.message_id
    assert "Bulletin 1" not in ((await reads(story.kim, looked)).text or "")
    assert "Published as bulletin 1." in ((await reads(story.lea, board)).text or "")


async def test_a_press_closes_the_cards_too(story: Story) -> None:
    await held(story.lea, story.omar)
    plan = await story.kim.writes("/at")
    await story.kim.taps(NOW, plan)
    card = await story.kim.sees("hash", "✅⏸ Omar, ", "Out as bulletin 1")
    assert not card.labels
    await story.lea.sees("Draft 1 is out, as bulletin 1.")
    assert (await story.kim.sees("Bulletin 1: delivered")).message_id == plan.message_id
