"""Stories of what is approved and goes out later: at a time, or when somebody says so."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.simulator.client import SimMessage
from bot.text.timing import TimeAct, TimeButton
from tests.chat import Person, said
from tests.stories.desk import TEXT, desk_group
from tests.stories.times import (
    HOLD,
    MOVE,
    NOW,
    OTHER,
    PICK,
    ZONE,
    Story,
    a_story,
    acting,
    approved_and_held,
    changed,
    held,
    reads,
    swept,
)

OTHER_TEXT = TEXT.replace("flour", "medicine").replace("Teachers", "Nurses")


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with a_story(tmp_path) as found:
        yield found


async def test_what_is_held_goes_out_when_a_reviewer_says_so(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    await story.after(hours=2)
    assert await story.copies() == 0
    plan = await story.kim.writes("/at")
    assert f"Draft {draft} is approved and held" in (plan.text or "")
    assert plan.labels == [NOW, PICK]
    toast = await story.kim.taps(NOW, plan)
    assert toast.text == "Published as bulletin 1."
    await story.lea.sees("Draft 1 is out, as bulletin 1.")
    await story.kim.sees("Bulletin 1: delivered")
    await story.room.settles()
    assert await story.copies() == 1
    assert (await story.omar.sees("hash", "Out as bulletin 1")).labels == []
    again = await story.kim.taps(NOW, plan)
    assert again.text == "Published as bulletin 1."
    await story.room.settles()
    assert await story.copies() == 1


async def test_at_a_time_the_zone_and_the_time_left_are_shown_and_it_goes_out_then(
    story: Story,
) -> None:
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    assert "6 December 2026, 18:30" in (plan.text or "")
    assert "in 3 h 30 min" in (plan.text or "")
    assert ZONE in (plan.text or "")
    await story.lea.sees("Draft 1 goes out on 6 December 2026, 18:30")
    await story.after(hours=3, minutes=29)
    assert await story.copies() == 0
    await story.after(minutes=1)
    assert await story.copies() == 1
    await story.lea.sees("Draft 1 is out, as bulletin 1.")
    await story.omar.sees("Draft 1 is out, as bulletin 1.")
    # The message that showed the plan shows how far it is.
    assert "Bulletin 1: delivered" in (await _progress(story.omar, plan))
    await story.after(hours=24)
    assert await story.copies() == 1


async def _progress(person: Person, plan: SimMessage) -> str:
    await person.sees("Bulletin 1: delivered")
    return (await reads(person, plan)).text or ""


async def test_the_same_message_moves_holds_and_publishes_and_none_but_the_last_sends(
    story: Story,
) -> None:
    draft = await held(story.lea, story.omar)
    plan = await story.omar.writes("/at in 2 hours")
    await story.omar.taps(MOVE, plan)
    offers = await reads(story.omar, plan)
    assert "Time zone: Asia/Damascus" in (offers.text or "")
    await story.omar.taps("Today 21:00", offers)
    moved = await reads(story.omar, plan)
    assert "21:00" in (moved.text or "")
    await story.after(hours=3)
    assert await story.copies() == 0
    await story.omar.taps(HOLD, moved)
    paused = await reads(story.omar, plan)
    assert "approved and held" in (paused.text or "")
    assert await story.state(draft) is DraftState.APPROVED
    await story.after(hours=30)
    assert await story.copies() == 0
    await story.omar.taps(NOW, paused)
    await story.room.settles()
    assert await story.copies() == 1


async def test_another_time_is_asked_for_and_a_bad_one_can_be_written_again(story: Story) -> None:
    await held(story.lea, story.omar)
    plan = await story.omar.writes("/at")
    await story.omar.taps(PICK, plan)
    await story.omar.taps(OTHER, await reads(story.omar, plan))
    question = await story.omar.sees("when shall draft 1 go out")
    wrong = await story.omar.writes("whenever", reply_to=question.message_id)
    assert "I cannot read “whenever” as a time to come" in (wrong.text or "")
    right = await story.omar.writes("tomorrow 9:00", reply_to=question.message_id)
    assert "7 December 2026, 09:00" in (right.text or "")
    assert (await reads(story.omar, plan)).labels == []
    late = await story.omar.writes("18:00", reply_to=question.message_id)
    assert "This question is closed" in (late.text or "")


async def test_a_draft_is_meant_by_its_number_by_a_reply_or_because_it_is_the_only_one(
    story: Story,
) -> None:
    first = await held(story.lea, story.omar)
    card = await story.omar.sees("hash")
    second = await held(story.lea, story.omar, OTHER_TEXT)
    which = await story.kim.asks("/at 18:30")
    assert which.startswith("Several drafts wait.")
    assert f"Draft {second} goes out" in await story.kim.asks(f"/at 18:30 {second}")
    replied = await story.omar.writes("/at tomorrow 8:00", reply_to=card.message_id)
    assert f"Draft {first} goes out on 7 December 2026, 08:00" in (replied.text or "")
    moved = await story.omar.writes("/at 20:00", reply_to=replied.message_id)
    assert f"Draft {first} goes out on 6 December 2026, 20:00" in (moved.text or "")
    listed = await story.kim.asks("/at")
    assert f"Draft {first}: 6 December 2026, 20:00" in listed
    assert f"Draft {second}: 6 December 2026, 18:30" in listed
    assert f"Draft {second}" in await story.kim.asks(f"/at {second}")
    assert "write it with minutes: /at 9:00" in await story.kim.asks("/at 9")
    assert await story.kim.asks("/at 90") == said("en", "error-no-such-draft")


async def test_a_reply_to_something_else_means_no_draft_but_a_number_does(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    hello = await story.omar.writes("/whoami")
    wrong = await story.omar.writes("/at 18:30", reply_to=hello.message_id)
    assert "I cannot tell which draft that message is about" in (wrong.text or "")
    right = await story.omar.writes(f"/at 18:30 {draft}", reply_to=hello.message_id)
    assert f"Draft {draft} goes out" in (right.text or "")


async def test_in_groups_it_works_on_the_desk_alone(story: Story) -> None:
    group = await desk_group(story.room, story.omar, story.kim)
    other = await story.room.sim.group(
        "Elsewhere", creator=story.omar.id, members=[story.kim.id], bot="member"
    )
    await held(story.lea, story.omar)
    refused = await story.omar.writes("/at 18:30", chat=other)
    assert "in the group that receives the review cards" in (refused.text or "")
    plan = await story.omar.writes("/at 18:30", chat=group)
    assert "Draft 1 goes out" in (plan.text or "")
    await story.kim.taps(NOW, plan)
    await story.room.sees(group, "Bulletin 1: delivered")
    assert await story.copies() == 1


async def test_a_time_that_is_none_or_no_draft_is_said_so(story: Story) -> None:
    assert "Nothing approved waits" in await story.omar.asks("/at")
    assert "Nothing approved waits" in await story.omar.asks("/at 18:30")
    await held(story.lea, story.omar)
    assert "I cannot read “never”" in await story.omar.asks("/at never")
    assert "This draft does not exist." in await story.omar.asks("/at 18:30 77")
    assert await story.copies() == 0


async def test_the_author_and_those_who_are_no_reviewers_have_no_say(story: Story) -> None:
    nora = await story.room.member("Nora", "reviewer")
    draft = await held(nora, story.omar)
    assert "Nothing approved waits" in await nora.asks("/at 18:30")
    assert "somebody else has to decide" in await nora.asks(f"/at 18:30 {draft}")
    assert "Your role does not include this" in await story.lea.asks(f"/at 18:30 {draft}")
    assert "Only members of the desk" in await story.rosa.asks(f"/at 18:30 {draft}")
    plan = await story.omar.writes(f"/at 18:30 {draft}")
    for person, words in ((nora, "somebody else"), (story.lea, "role"), (story.rosa, "members")):
        answer = await story.room.sim.press(
            person.id, story.omar.id, plan.message_id, data=plan.button(NOW).data or "", stale=True
        )
        assert words in (answer.text or "")
    assert await story.copies() == 0


async def test_whoever_wrote_a_version_of_it_is_an_author_too(story: Story) -> None:
    await story.lea.writes(TEXT)
    draft = await changed(story.lea, lambda content: content, by=story.kim)
    await approved_and_held(story.omar)
    assert "somebody else has to decide" in await story.kim.asks(f"/at 18:30 {draft}")
    assert "goes out on" in await story.omar.asks(f"/at 18:30 {draft}")
    await story.after(hours=6)
    await story.omar.sees("was to go out on")
    told = [one.text or "" for one in await story.room.sim.messages(story.kim.id)]
    assert not any("was to go out on" in text for text in told)


async def test_old_and_forged_buttons_change_nothing(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    plan = await story.omar.writes("/at 18:30")
    moved = await story.kim.writes(f"/at 20:00 {draft}")
    for label in (NOW, HOLD):
        answer = await story.omar.taps(label, plan)
        assert answer.text.startswith("Somebody has changed the time meanwhile.")
    seen = TimeButton.unpack(moved.button(NOW).data).seen
    forged = (
        TimeButton(act=TimeAct.NOW, draft=draft, revision=9, seen=seen),
        TimeButton(act=TimeAct.NOW, draft=draft, revision=1, part=3, seen=seen),
        TimeButton(act=TimeAct.NOW, draft=99, revision=1),
        TimeButton(act=TimeAct.AT, draft=draft, revision=1, seen=seen, value=1),
        TimeButton(act=TimeAct.AT, draft=draft, revision=1, seen=seen, value=2**62),
    )
    for button in forged:
        answer = await story.room.sim.press(
            story.kim.id, story.kim.id, moved.message_id, data=button.pack(), stale=True
        )
        assert answer.answered
        assert answer.text
    await swept(story.room)
    assert await story.copies() == 0
    assert "20:00" in await story.kim.asks("/at")


async def test_what_its_author_withdraws_does_not_go_out(story: Story) -> None:
    await held(story.lea, story.omar)
    await story.omar.writes("/at 18:30")
    plan = await story.omar.sees("goes out on")
    drafting, actor = story.room.bot.services.drafting, await acting(story.room, story.lea)
    (draft,) = await drafting.drafts(actor)
    await story.room.bot.services.shelf.discard(actor, draft.id, draft.revision)
    await story.after(hours=4)
    assert await story.copies() == 0
    assert "not approved" in (await story.omar.taps(NOW, plan)).text
    assert await story.copies() == 0


async def test_two_who_press_at_once_publish_once(story: Story) -> None:
    draft = await held(story.lea, story.omar)
    plan = await story.omar.writes("/at")
    data = plan.button(NOW).data or ""
    people = (story.omar, story.kim, story.room.admin)
    presses = [
        await story.room.sim.press(
            one.id, story.omar.id, plan.message_id, data=data, stale=True, within=0
        )
        for one in people
    ]
    await story.room.settles()
    assert len(presses) == 3
    assert await story.state(draft) is DraftState.PUBLISHED
    assert await story.copies() == 1
