"""Stories of corrections that go out later, of what cannot wait in one, of the archive, and of what
adds to another bulletin."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.domain.ids import BulletinNumber
from bot.domain.rich import RichText
from bot.services.understanding import understand
from tests.chat import said
from tests.stories.board import answered, now, run
from tests.stories.correcting import (
    REASON,
    TAKE_IN,
    TRUE,
    begun,
    bulletin,
    corrected,
    database,
    handed_in,
    history,
    latest,
    published,
)
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT, approved, last_message, received
from tests.stories.times import NOON, NOW, Story, a_story, approved_and_held, in_parts, swept

AT_SIX = "/at 18:00"
OLD = "Update 05-03-25\n\n# Northern front\n– Snow fell in Manbij.\n– Roads are closed.\n"


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        await approved(found.lea, found.omar)
        await found.room.settles()
        yield found


async def test_a_correction_can_be_held_and_published_when_somebody_says_so(story: Story) -> None:
    card = await handed_in(story.lea, story.omar, await corrected(story.lea))
    draft = await approved_and_held(story.omar)
    assert (await bulletin(story.room)).version == 0
    assert card.labels
    await story.omar.taps(NOW, await story.omar.writes("/at"))
    await swept(story.room)
    assert (await bulletin(story.room)).version == 1
    assert await story.state(draft) is DraftState.PUBLISHED
    await story.lea.sees("Bulletin 1 is corrected (draft 2).")


async def test_a_correction_goes_out_at_its_time_as_it_was_approved(story: Story) -> None:
    before = await last_message(story.room, story.omar.id)
    await handed_in(story.lea, story.omar, await corrected(story.lea))
    shown = await story.omar.sees("Bulletin 1 ·", TRUE, after=before)
    await approved_and_held(story.omar)
    await story.omar.writes(AT_SIX)
    await story.after(hours=2, minutes=59)
    assert (await bulletin(story.room)).version == 0
    await story.after(minutes=1, seconds=1)
    assert (await bulletin(story.room)).version == 1
    assert (await latest(story.rosa)).html == shown.html
    # Twice the same press, or another sweep, changes nothing more.
    await story.after(hours=1)
    assert len(await history(story.room)) == 1


async def test_two_corrections_can_wait_at_once_and_the_later_one_is_held_with_the_reason(
    story: Story,
) -> None:
    await handed_in(story.lea, story.omar, await corrected(story.lea))
    await approved_and_held(story.omar)
    await story.omar.writes("/at 18:00")
    board = await corrected(story.kim, "2", "Nurses struck.", "/correct 1 Nurses.")
    await handed_in(story.kim, story.omar, board)
    second = await approved_and_held(story.omar)
    await story.omar.writes(f"/at 19:00 {second}")
    await story.after(hours=3, seconds=1)
    await story.after(hours=1)
    assert len(await history(story.room)) == 1
    assert await story.state(second) is DraftState.APPROVED
    await story.kim.sees("has changed since this correction was begun")
    await story.kim.taps(TAKE_IN, await now(story.kim, board))
    assert await story.state(second) is DraftState.WRITING


async def test_an_approved_correction_can_be_taken_back_by_its_author(story: Story) -> None:
    board = await corrected(story.lea)
    await handed_in(story.lea, story.omar, board)
    draft = await approved_and_held(story.omar)
    await answered(story.lea, await now(story.lea, board), "2", "✏️ Text", "Nurses struck.")
    assert await story.state(draft) is DraftState.WRITING
    await story.after(hours=10)
    assert await history(story.room) == ()


async def test_the_plan_of_a_correction_says_so_when_its_bulletin_is_taken_back(
    story: Story,
) -> None:
    await handed_in(story.lea, story.omar, await corrected(story.lea))
    draft = await approved_and_held(story.omar)
    plan = await story.omar.writes(AT_SIX)
    await story.room.settles()
    question = await story.room.admin.writes("/retract 1 It was another town.")
    await story.room.admin.taps("📝 Notice instead", question)
    await story.room.settles()
    plan = await now(story.omar, plan)
    assert plan.text == said("en", "timing-off-retracted", tag="Admin", draft=str(draft))
    assert plan.labels == []
    await story.after(hours=4)
    assert len(await history(story.room)) == 1


async def test_nothing_in_a_correction_can_wait(story: Story) -> None:
    board = await answered(
        story.lea, await corrected(story.lea), "2", "⏳ Not before", "tomorrow 9:00"
    )
    toast = await story.lea.taps(SUBMIT, board)
    assert toast.text.startswith("A correction cannot hold anything back for later.")


async def test_a_bulletin_keeps_its_day(story: Story) -> None:
    board = await corrected(story.lea)
    await story.lea.taps("🗓 Day", board)
    await story.lea.taps("Yesterday, 5 December 2026", await now(story.lea, board))
    toast = await story.lea.taps(SUBMIT, await now(story.lea, board))
    assert toast.text.startswith("A bulletin keeps its day")


async def test_an_addition_can_be_corrected_and_still_says_what_it_adds_to(story: Story) -> None:
    text = "Update 13-03-25\n\n# Southern front\n– Schools are open.\n– A bridge is closed.\n"
    await in_parts(story.lea, None, NOON + timedelta(hours=2), text=text)
    card = await story.omar.sees("hash", "Draft 2")
    await story.omar.taps(APPROVE, card)
    await story.after(hours=2)
    addition = BulletinNumber(3)
    assert (await bulletin(story.room, addition)).version == 0
    board = await begun(story.lea, "/correct 3 It is open.")
    board = await answered(story.lea, board, "1", "✏️ Text", "A bridge is open.")
    await handed_in(story.lea, story.omar, board)
    await approved_and_held(story.omar)
    await story.omar.taps(NOW, await story.omar.writes("/at"))
    await swept(story.room)
    assert (await bulletin(story.room, addition)).version == 1
    shown = (await story.rosa.writes("/latest")).text or ""
    assert "Addition to bulletin 2" in shown
    assert "A bridge is open." in shown


async def test_what_adds_to_a_bulletin_that_was_taken_back_is_held(story: Story) -> None:
    text = "Update 13-03-25\n\n# Southern front\n– Schools are open.\n– A bridge is closed.\n"
    await in_parts(story.lea, None, NOON + timedelta(hours=2), text=text)
    await story.omar.taps(APPROVE, await story.omar.sees("hash", "Draft 2"))
    await story.room.settles()
    found = await bulletin(story.room, BulletinNumber(2))
    async with database(story.room).write() as stores:
        await story.room.bot.services.publishing.changing.retract(
            stores, found, "Wrong.", delete=False
        )
    sent = len(await received(story.room, story.rosa.id))
    await story.after(hours=2)
    assert len(await received(story.room, story.rosa.id)) == sent
    await story.lea.sees("Bulletin 2 was taken back")


async def test_the_archive_can_be_corrected_though_its_items_had_no_names(
    story: Story, tmp_path: Path
) -> None:
    context = story.room.bot.services.correcting._context  # noqa: SLF001
    updates = await understand(context, RichText.plain(OLD))
    await story.room.bot.services.publishing.import_archive(updates)
    await run(tmp_path, "UPDATE statements SET key = 0")
    board = await corrected(story.lea, "2", "Roads are open.", "/correct 2 Roads are open.")
    await published(story.lea, story.omar, board)
    assert "2025-03-05/S2" in await story.rosa.asks("/search roads")
    assert "2025-03-05/S1" in await story.rosa.asks("/search snow")
    found = await bulletin(story.room, BulletinNumber(2))
    # Nobody had it, so nobody is sent it now.
    assert (found.version, found.hash) == (1, "")
    assert len(await received(story.room, story.rosa.id)) == 1
    again = await story.room.bot.services.publishing.import_archive(updates)
    assert again.known == 1
    assert again.added == ()
    assert REASON not in await story.rosa.asks("/search snow")
    assert SOUTH in ((await latest(story.rosa)).text or "")
    assert NORTH in ((await latest(story.rosa)).text or "")


async def test_a_correction_of_an_earlier_day_is_not_said_to_have_the_wrong_day(
    story: Story,
) -> None:
    card = await handed_in(story.lea, story.omar, await corrected(story.lea))
    assert "is dated" not in (card.text or "")
