"""Stories of additions that wait for long: people leave, what led to the bulletin is tidied away,
the same words were published elsewhere.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.draft import Content
from bot.domain.errors import BadInput
from tests.chat import Person, said
from tests.stories.desk import APPROVE, SUBMIT, TEXT
from tests.stories.times import NOON, NOW, Story, a_story, acting, changed, in_parts, reads
from tests.stories.times import _waiting as waiting

LATER = NOON + timedelta(hours=2)
MONTH = timedelta(days=31)


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def approves(story: Story, reviewer: Person) -> str:
    """Let a reviewer approve the newest card; return the toast."""
    await story.room.settles()
    messages = await story.room.sim.messages(reviewer.id)
    card = [one for one in messages if "hash" in (one.text or "") and APPROVE in one.labels][-1]
    toast = (await reviewer.taps(APPROVE, card)).text
    await story.room.settles()
    return toast


async def removed(story: Story, person: Person) -> None:
    """Let the admin end a membership."""
    question = await story.room.admin.writes(f"/remove {person.name}")
    await story.room.admin.taps(f"Yes, remove {person.name}", question)
    await story.room.settles()


async def test_who_wrote_a_part_is_no_reviewer_of_it_when_the_desk_has_been_tidied(
    story: Story,
) -> None:
    await story.lea.writes(TEXT)
    await changed_and_back(story)
    assert await approves(story, story.omar) == "Published as bulletin 1."
    story.clock.let_pass(days=30, hours=1)
    assert await story.room.bot.services.tidying.sweep() == 1
    assert "Nothing" in await story.kim.asks("/at")
    refused = await story.kim.asks("/at 18:30 1")
    assert refused == said("en", "error-own-draft")


async def changed_and_back(story: Story) -> None:
    """Let Kim write a version of the draft, and Lea the one that is submitted."""
    async with story.room.bot.services.review._context.database.write() as stores:  # noqa: SLF001
        actor = await acting(story.room, story.kim)
        (draft,) = await story.room.bot.services.drafting.drafts(
            await acting(story.room, story.lea)
        )
        first = await stores.drafts.revision(draft.id, draft.revision)
        assert first is not None
        second = first.model_copy(update={"number": 2, "written_by": actor.person})
        assert await stores.drafts.revise(second)
    await changed(story.lea, lambda content: waiting(content, [None, NOON + MONTH]))


async def test_an_addition_whose_reviewer_left_goes_out_on_the_word_of_another(
    story: Story,
) -> None:
    draft = await in_parts(story.lea, None, LATER)
    await approves(story, story.omar)
    await removed(story, story.omar)
    await story.after(hours=2, minutes=1)
    assert await story.copies() == 1
    # It says what can be done, and that works.
    await story.kim.sees(f"Draft {draft}", "I hold it", "bulletin 1", "/at")
    plan = await story.kim.writes(f"/at {draft}")
    assert NOW in plan.labels
    assert (await story.kim.taps(NOW, plan)).text == "Published as bulletin 2."
    await story.room.settles()
    assert await story.copies() == 2


async def test_a_time_is_such_a_word_too_as_long_as_who_gave_it_stays(story: Story) -> None:
    draft = await in_parts(story.lea, None, LATER)
    await approves(story, story.omar)
    await removed(story, story.omar)
    await story.kim.writes(f"/at 18:30 {draft}")
    await removed(story, story.kim)
    await story.after(hours=3, minutes=31)
    assert await story.copies() == 1
    zoe = await story.room.member("Zoe", "reviewer")
    await story.room.settles()
    await zoe.writes(f"/at 20:00 {draft}")
    await story.after(hours=1, minutes=30)
    assert await story.copies() == 2


async def test_a_bulletin_itself_needs_its_quorum_whatever_one_says(story: Story) -> None:
    await story.lea.writes(TEXT)
    draft = await changed(story.lea, lambda content: content)
    review = story.room.bot.services.review
    await review.approve(await acting(story.room, story.omar), draft, 2, later=True)
    await removed(story, story.omar)
    assert await story.kim.asks(f"/at 18:30 {draft}") == said("en", "error-timing-quorum")


async def test_a_draft_of_which_everything_has_to_wait_is_not_submitted(story: Story) -> None:
    board = await story.lea.writes(TEXT)
    async with story.room.bot.services.review._context.database.write() as stores:  # noqa: SLF001
        (draft,) = await story.room.bot.services.drafting.drafts(
            await acting(story.room, story.lea)
        )
        first = await stores.drafts.revision(draft.id, 1)
        assert first is not None
        content = waiting(first.content, [LATER, LATER])
        assert await stores.drafts.revise(
            first.model_copy(update={"number": 2, "content": content})
        )
    listed = await story.lea.writes("/draft")
    await story.lea.taps(listed.labels[-1], listed)
    board = await story.lea.sees("version 2", after=board.message_id)
    toast = await story.lea.taps(SUBMIT, board)
    assert toast.text == said("en", "error-all-withheld")
    assert (await reads(story.lea, board)).labels == board.labels
    story.clock.let_pass(hours=2)
    assert (await story.lea.taps(SUBMIT, board)).text.startswith("Submitted")


async def test_the_words_of_a_first_part_are_not_published_twice(story: Story) -> None:
    await in_parts(story.lea, None, LATER)
    await approves(story, story.omar)
    board = await story.lea.writes(TEXT.split("# Southern")[0].strip())
    toast = await story.lea.taps(SUBMIT, board)
    assert toast.text == said("en", "error-published-before", number="1")


async def test_an_addition_that_was_published_elsewhere_is_refused_at_once(story: Story) -> None:
    def south_alone(content: Content) -> Content:
        return content.model_copy(update={"title": (), "sections": content.sections[1:]})

    await story.lea.writes(TEXT)
    await changed(story.lea, south_alone)
    assert await approves(story, story.omar) == "Published as bulletin 1."
    with pytest.raises(BadInput) as refused:
        await in_parts(story.lea, None, LATER)
    assert refused.value.code == "error-published-before"


async def test_an_addition_that_was_published_meanwhile_cannot_be_approved(story: Story) -> None:
    def south_alone(content: Content) -> Content:
        return content.model_copy(update={"title": (), "sections": content.sections[1:]})

    first = await in_parts(story.lea, None, LATER)
    await story.lea.writes(TEXT.replace("flour", "sugar"))
    other = await changed(story.lea, south_alone)
    review, omar = story.room.bot.services.review, await acting(story.room, story.omar)
    await review.approve(omar, other, 2)
    with pytest.raises(BadInput) as refused:
        await review.approve(omar, first, 2)
    assert refused.value.code == "error-published-before"
