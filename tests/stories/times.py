"""What the stories about time repeat: a clock that passes, a draft that is approved and held.

Must not assert what a story is about.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from bot.domain.draft import Content, DraftState, Item
from bot.domain.ids import DraftId, PersonId
from bot.domain.policy import Actor
from bot.services.ports import SystemClock
from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person, newsroom
from tests.stories.desk import TEXT, received, submitted

NOON = datetime(2026, 12, 6, 12, tzinfo=UTC)
"""Of the first day of each story; 15:00 in Damascus."""

NOW, MOVE, PICK, HOLD = "📣 Publish now", "🕒 Move", "🕒 At a time", "⏸ Hold"
OTHER = "✍️ Another time"
ZONE = "Asia/Damascus"


class PassingClock(MovableClock):
    """It shows noon at the start; time passes by both clocks, as in life, when a story says so."""

    def __init__(self, start: datetime = NOON) -> None:
        self.ahead = start - SystemClock().now()
        self.passed = timedelta()

    def monotonic(self) -> float:
        return super().monotonic() + self.passed.total_seconds()

    def let_pass(self, **length: float) -> None:
        self.ahead += timedelta(**length)
        self.passed += timedelta(**length)


async def acting(room: Newsroom, person: Person) -> Actor:
    """Return a person as the use cases know them."""
    return await room.bot.services.members.actor(PersonId(person.id), None)


async def held(author: Person, reviewer: Person, text: str = TEXT) -> DraftId:
    """Let a draft be written, submitted, approved and held; return it."""
    await author.room.settles()
    await submitted(author, text)
    return await approved_and_held(reviewer)


async def approved_and_held(reviewer: Person) -> DraftId:
    """Let the newest draft in review be approved and held."""
    room, review = reviewer.room, reviewer.room.bot.services.review
    await room.settles()
    actor = await acting(room, reviewer)
    draft = (await room.bot.services.queueing.queue(actor))[-1].draft
    await review.approve(actor, draft.id, draft.revision, later=True)
    await room.settles()
    return draft.id


async def in_parts(author: Person, *times: datetime | None, text: str = TEXT) -> DraftId:
    """Let a draft be written and submitted whose items must not be published before these times;
    return it."""
    await author.room.settles()
    await author.writes(text)
    return await changed(author, lambda content: _waiting(content, list(times)))


async def changed(
    author: Person, change: Callable[[Content], Content], by: Person | None = None
) -> DraftId:
    """Let somebody change the author's newest draft, and the author submit it; return it."""
    room = author.room
    actor = await acting(room, author)
    (draft, *_) = await room.bot.services.drafting.drafts(actor)
    # The boards do this; here it is written down directly.
    async with room.bot.services.review._context.database.write() as stores:  # noqa: SLF001
        revision = await stores.drafts.revision(draft.id, draft.revision)
        assert revision is not None
        following = {
            "number": revision.number + 1,
            "content": change(revision.content),
            "written_by": PersonId((by or author).id),
        }
        assert await stores.drafts.revise(revision.model_copy(update=following))
    await room.bot.services.review.submit(actor, draft.id, draft.revision + 1)
    await room.settles()
    return draft.id


def _waiting(content: Content, times: list[datetime | None]) -> Content:
    sections = []
    for section in content.sections:
        blocks = tuple(
            block.model_copy(update={"not_before": times.pop(0)})
            if isinstance(block, Item)
            else block
            for block in section.blocks
        )
        sections.append(section.model_copy(update={"blocks": blocks}))
    return content.model_copy(update={"sections": tuple(sections)})


async def swept(room: Newsroom) -> None:
    """Let the bot look what is due, and do all that follows."""
    await room.bot.services.scheduling.sweep()
    await room.bot.services.reminding.sweep()
    await room.settles()


async def reads(person: Person, message: SimMessage) -> SimMessage:
    """Return a message as it stands now."""
    found = await person.room.sim.messages(message.chat_id)
    return next(one for one in found if one.message_id == message.message_id)


class Story(NamedTuple):
    """A newsroom at 15:00 in Damascus, an author, two reviewers, a reader; time passes by hand."""

    room: Newsroom
    clock: PassingClock
    lea: Person
    omar: Person
    kim: Person
    rosa: Person

    async def copies(self) -> int:
        """How many messages of bulletins the reader has."""
        return len(await received(self.room, self.rosa.id))

    async def after(self, **length: float) -> None:
        """Let time pass, and let the bot do what is due then."""
        self.clock.let_pass(**length)
        await swept(self.room)

    async def state(self, draft: DraftId) -> DraftState:
        """Where a draft stands."""
        async with self.room.bot.services.review._context.database.read() as stores:  # noqa: SLF001
            found = await stores.drafts.get(draft)
        assert found is not None
        return found.state


@asynccontextmanager
async def a_story(folder: Path, **changes: object) -> AsyncIterator[Story]:
    """The same, for one story; `changes` are other settings."""
    clock = PassingClock()
    async with newsroom(folder, clock, timezone=ZONE, **changes) as room:
        lea = await room.member("Lea", "author")
        omar, kim = await room.member("Omar", "reviewer"), await room.member("Kim", "reviewer")
        rosa = await room.person("Rosa")
        await rosa.writes("/subscribe")
        yield Story(room, clock, lea, omar, kim, rosa)
