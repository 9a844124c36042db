"""Stories of what must not be published yet: it is left out of the bulletin and follows as an
addition under a number of its own, when its time has come."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.domain.ids import DraftId
from bot.simulator.client import SimMessage
from bot.text.timing import TimeAct, TimeButton
from tests.chat import Newsroom, Person, newsroom, opened, town
from tests.stories.desk import APPROVE, NORTH, SOUTH, TEXT, desk_group, last_message, received
from tests.stories.times import (
    HOLD,
    MOVE,
    NOON,
    NOW,
    PassingClock,
    acting,
    approved_and_held,
    held,
    in_parts,
    reads,
    swept,
)

FIRST, SECOND = NOON + timedelta(hours=2), NOON + timedelta(hours=4)
OTHER = TEXT.replace("flour", "medicine").replace("Teachers", "Nurses")


class Story(NamedTuple):
    """A newsroom at noon; time passes by hand."""

    room: Newsroom
    clock: PassingClock
    lea: Person
    omar: Person
    rosa: Person

    async def after(self, **length: float) -> None:
        """Let time pass, and let the bot do what is due then."""
        self.clock.let_pass(**length)
        await swept(self.room)

    async def news(self) -> list[str]:
        """What the reader received, in order."""
        return [entry.text or "" for entry in await received(self.room, self.rosa.id)]

    async def approves(self) -> SimMessage:
        """Let the reviewer approve the newest card and return it as it was."""
        card = await self.omar.sees("hash", after=await last_card(self.omar) - 1)
        await self.omar.taps(APPROVE, card)
        await self.room.settles()
        return card


async def last_card(person: Person) -> int:
    """Return the number of the newest card."""
    found = await person.room.sim.messages(person.id)
    return max(one.message_id for one in found if one.by_bot and "hash" in (one.text or ""))


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    clock = PassingClock()
    async with newsroom(tmp_path, clock) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        rosa = await room.person("Rosa")
        await rosa.writes("/subscribe")
        yield Story(room, clock, lea, omar, rosa)


async def test_what_has_to_wait_is_left_out_and_follows_when_its_time_has_come(
    story: Story,
) -> None:
    group = await desk_group(story.room, story.omar)
    draft = await in_parts(story.lea, None, FIRST)
    await story.approves()
    (bulletin,) = await story.news()
    assert NORTH in bulletin
    assert SOUTH not in bulletin
    await story.after(hours=1, minutes=59)
    assert len(await story.news()) == 1
    await story.after(minutes=1)
    _, addition = await story.news()
    assert SOUTH in addition
    assert NORTH not in addition
    assert addition.startswith("Bulletin 2 ·")
    assert "1" in addition.splitlines()[1]
    out = f"The addition to bulletin 1 (draft {draft}) is out, as bulletin 2."
    for chat in (story.lea.id, group):
        await story.room.sees(chat, out)
    await story.after(hours=20)
    assert len(await story.news()) == 2


async def test_the_card_shows_the_additions_and_they_are_sent_as_it_showed_them(
    story: Story,
) -> None:
    await in_parts(story.lea, FIRST, SECOND, None, text=f"{TEXT}– A third thing.\n")
    await story.room.settles()
    shown = [
        one.html
        for one in await story.room.sim.messages(story.omar.id)
        if one.protected and (one.text or "").startswith("Bulletin ")
    ]
    await story.approves()
    await story.after(hours=2)
    await story.after(hours=2)
    sent = [
        one.html
        for one in await story.room.sim.messages(story.rosa.id)
        if (one.text or "").startswith("Bulletin ")
    ]
    assert sent == shown


async def test_each_addition_has_its_number_and_a_gap_arises_only_if_another_came_between(
    story: Story,
) -> None:
    await in_parts(story.lea, None, FIRST)
    await story.approves()
    await held(story.lea, story.omar, OTHER)
    plan = await story.omar.writes("/at 3")
    assert "There is no draft 3." in (plan.text or "")
    await story.omar.taps(NOW, await story.omar.writes("/at 2"))
    await story.room.settles()
    await story.after(hours=2)
    assert [text.split(" ·")[0] for text in await story.news()] == [
        "Bulletin 1",
        "Bulletin 3",
        "Bulletin 2",
    ]


async def test_additions_wait_for_a_bulletin_that_is_held_and_then_follow_at_once(
    story: Story,
) -> None:
    await in_parts(story.lea, None, FIRST)
    await approved_and_held(story.omar)
    await story.after(hours=5)
    assert await story.news() == []
    await story.omar.taps(NOW, await story.omar.writes("/at"))
    await swept(story.room)
    bulletin, addition = await story.news()
    assert NORTH in bulletin
    assert SOUTH in addition


async def test_an_addition_that_is_late_is_asked_about(story: Story) -> None:
    await in_parts(story.lea, None, FIRST)
    await story.approves()
    await story.omar.writes("/freeze")
    await story.after(hours=3)
    await story.omar.thaws()
    await story.room.admin.thaws()
    await swept(story.room)
    question = await story.omar.sees("The addition to bulletin 1", "was to go out", "ago")
    assert len(await story.news()) == 1
    assert question.labels == [NOW, MOVE, HOLD]
    before = await last_message(story.room, story.omar.id)
    await story.after(minutes=5)
    assert await last_message(story.room, story.omar.id) == before
    assert (await story.omar.taps(NOW, question)).text == "Published as bulletin 2."
    await story.room.settles()
    assert len(await story.news()) == 2


async def test_an_addition_can_be_held_and_moved_but_never_before_its_time(story: Story) -> None:
    draft = await in_parts(story.lea, None, FIRST)
    await story.approves()
    plan = await story.omar.writes("/at")
    assert plan.labels == [MOVE, HOLD]
    forged = TimeButton(
        act=TimeAct.NOW, draft=draft, revision=2, part=1, seen=int(FIRST.timestamp())
    )
    answer = await story.room.sim.press(
        story.omar.id, story.omar.id, plan.message_id, data=forged.pack(), stale=True
    )
    assert "must not be published before 2026-12-06 14:00 (UTC)" in (answer.text or "")
    early = await story.omar.writes("/at 13:00", reply_to=plan.message_id)
    assert "must not be published before" in (early.text or "")
    await story.omar.taps(HOLD, plan)
    await story.after(hours=6)
    assert len(await story.news()) == 1
    later = await story.omar.writes("/at 20:00", reply_to=plan.message_id)
    assert "20:00" in (later.text or "")
    await story.after(hours=2)
    assert len(await story.news()) == 2


async def test_what_is_rejected_or_withdrawn_leaves_no_addition_behind(story: Story) -> None:
    draft = await in_parts(story.lea, None, FIRST)
    actor = await acting(story.room, story.lea)
    await story.room.bot.services.shelf.discard(actor, draft, 2)
    await story.after(hours=3)
    assert await story.news() == []
    assert await left_of(story.room, draft) == 0
    await in_parts(story.lea, None, NOON + timedelta(hours=9), text=OTHER)
    await story.approves()
    assert [text.split(" ·")[0] for text in await story.news()] == ["Bulletin 1"]


async def test_a_new_text_takes_the_plan_back(story: Story) -> None:
    draft = await in_parts(story.lea, None, FIRST)
    assert await left_of(story.room, draft) == 1
    listed = await story.lea.writes("/draft")
    await story.lea.taps("Draft 1 · in review", listed)
    await story.lea.taps("✏️ Edit", await story.lea.sees("version 2", after=listed.message_id))
    await story.lea.sees("whole new text")
    await story.lea.writes(OTHER)
    assert await left_of(story.room, draft) == 0


async def left_of(room: Newsroom, draft: DraftId) -> int:
    """Return how many releases of a draft are stored."""
    async with room.bot.services.review._context.database.read() as stores:  # noqa: SLF001
        return len(await stores.releases.of(draft))


async def test_an_addition_goes_to_those_who_follow_its_front_alone(story: Story) -> None:
    sami = await story.room.person("Sami")
    settings = await sami.writes("/subscribe")
    await sami.chooses(settings, "📍 Fronts", "North")
    await in_parts(story.lea, None, FIRST)
    await story.approves()
    await story.after(hours=2)
    got = [entry.text or "" for entry in await received(story.room, sami.id)]
    assert NORTH in got[0]
    assert all(SOUTH not in text for text in got)
    assert (await reads(sami, settings)).labels


async def test_who_asks_for_the_addition_sees_it_as_it_was_sent(story: Story) -> None:
    await in_parts(story.lea, None, FIRST)
    await story.approves()
    await story.after(hours=2)
    _, addition = await story.news()
    asked = await story.rosa.writes("/latest")
    assert asked.text == addition


async def test_a_draft_whose_bulletin_is_out_means_its_addition(story: Story) -> None:
    draft = await in_parts(story.lea, None, FIRST)
    await story.approves()
    moved = await story.omar.asks(f"/at 16:00 {draft}")
    assert f"The addition to bulletin 1 (draft {draft}) goes out" in moved
    await story.after(hours=2, minutes=1)
    assert len(await story.news()) == 1
    await story.after(hours=2)
    assert len(await story.news()) == 2
    assert "This is out already, as bulletin 1." in await story.omar.asks(f"/at {draft}")


async def test_an_addition_that_was_due_while_the_bot_was_down_is_asked_about(
    tmp_path: Path,
) -> None:
    clock = PassingClock()
    async with town() as sim:
        async with opened(sim, tmp_path, clock=clock) as room:
            await room.admin.starts()
            lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
            rosa = await room.person("Rosa")
            await rosa.writes("/subscribe")
            await in_parts(lea, None, FIRST)
            await omar.taps(APPROVE, await omar.sees("hash"))
            await room.settles()
        clock.let_pass(hours=3)
        async with opened(sim, tmp_path, clock=clock) as room:
            await swept(room)
            question = await Person(room, omar.id, "Omar").sees("The addition to bulletin 1")
            assert question.labels == [NOW, MOVE, HOLD]
            assert len(await received(room, rosa.id)) == 1
