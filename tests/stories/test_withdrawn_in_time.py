"""Stories of authors who take a draft back while a member who shares it is at it: nothing goes out,
and the other's words are not lost."""

from datetime import timedelta
from pathlib import Path

from bot.domain.draft import DraftState
from bot.domain.ids import DraftId
from bot.simulator.client import SimMessage
from tests.chat import Person
from tests.stories import board as item_board
from tests.stories.desk import NORTH, SUBMIT, TEXT
from tests.stories.pairs import DAWN, asked
from tests.stories.shelving import LOST, REOPEN, USE, asks_file, now, opens, shares
from tests.stories.times import Story, a_story, approved_and_held

BEFORE = timedelta(hours=3, minutes=26)
"""From 15:00 to 18:26, four minutes before the time of these stories."""

DRAFT = DraftId(1)


async def scheduled(story: Story) -> Person:
    """Lea's shared draft is to go out at 18:30; it is 18:26. Return Nora, who shares it."""
    nora = await story.room.member("Nora", "author")
    await story.room.settles()
    board = await story.lea.writes(TEXT)
    await shares(story.lea, board)
    await story.lea.taps(SUBMIT, await now(story.room, board))
    await approved_and_held(story.omar)
    await story.omar.writes("/at 18:30")
    story.clock.let_pass(seconds=BEFORE.total_seconds())
    await story.room.settles()
    return nora


async def board_of(person: Person) -> SimMessage:
    found = await person.room.sim.messages(person.id)
    return [each for each in found if each.by_bot and "Draft 1 ·" in (each.text or "")][-1]


async def withdraws(story: Story) -> str:
    """Let Lea press Withdraw, and say that she is sure; return the toast."""
    await story.room.settles()
    board = await board_of(story.lea)
    await story.lea.taps("📥 Withdraw", board)
    toast = await story.lea.taps("Yes, withdraw it", await now(story.room, board))
    await story.room.settles()
    return toast.text


async def test_an_author_withdraws_although_a_co_writer_is_at_it(tmp_path: Path) -> None:
    async with a_story(tmp_path) as story:
        nora = await scheduled(story)
        theirs = await opens(nora, 1)
        await item_board.asked(nora, theirs, "1", item_board.WORDS)
        assert (await withdraws(story)).startswith("Done.")
        await story.after(minutes=5)
        assert await story.copies() == 0
        assert await story.state(DRAFT) is DraftState.WITHDRAWN


async def test_what_the_co_writer_was_writing_meanwhile_is_kept(tmp_path: Path) -> None:
    async with a_story(tmp_path) as story:
        nora = await scheduled(story)
        theirs = await opens(nora, 1)
        question = await item_board.asked(nora, theirs, "1", item_board.WORDS)
        await withdraws(story)
        late = await nora.writes(NORTH.replace("noon", "dusk"), reply_to=question.message_id)
        assert LOST in (late.text or "")
        assert len(await asks_file(tmp_path, "SELECT id FROM kept_texts")) == 1


async def test_a_whole_text_that_comes_after_a_withdrawal_can_be_used_when_it_is_taken_up(
    tmp_path: Path,
) -> None:
    async with a_story(tmp_path) as story:
        nora = await scheduled(story)
        question = await asked(nora, await opens(nora, 1))
        await withdraws(story)
        late = await nora.writes(DAWN, reply_to=question.message_id)
        assert LOST in (late.text or "")
        assert "decided" in (await nora.taps(USE, late)).text
        listed = await nora.writes("/drafts")
        await nora.taps("🗂 Put aside", listed)
        await nora.taps("👁 Draft 1", await now(story.room, listed))
        await nora.taps(REOPEN, await now(story.room, listed))
        await story.room.settles()
        assert (await nora.taps(USE, late)).text == "Your text is in place."
