"""Stories of a bulletin for more readers than one transaction should serve: it is fanned out in
steps, while people change their minds."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.bulletin import Choice, Subscription
from bot.domain.delivery import DeliveryKind, Figures
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, MessageId, PersonId
from bot.domain.lifecycle import DeliveryEvent
from bot.domain.policy import Actor, Member, Role
from bot.domain.rich import RichText
from bot.services.drafting import IncomingText
from bot.services.opening import load_theatre, service_context
from bot.services.outcomes import Published
from bot.services.ports import SystemClock
from bot.services.publishing import FIRST_STEP
from bot.services.services import Services
from storage.database import Database
from storage.posts import Result, Room
from tests.chat import settings_for
from tests.stories.desk import TEXT

ONE = BulletinNumber(1)
READERS = range(1_000, 1_000 + FIRST_STEP + 200)
LEASE = timedelta(minutes=2)
SOUTH = Choice(fronts=("south",))


class Desk:
    """The use cases without Telegram, and a look into the outbox."""

    def __init__(self, database: Database, services: Services) -> None:
        self.database, self.services = database, services

    async def follow(self, chats: Iterable[int], choice: Choice | None = None) -> None:
        """Subscribe chats."""
        async with self.database.write() as stores:
            for chat in chats:
                wanted = Subscription(
                    chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=choice or Choice()
                )
                await stores.audience.subscribe(wanted, SystemClock().now())

    async def publish(self, text: str = TEXT, message: int = 1) -> int:
        """Write, submit and approve a bulletin; return how many subscriptions it goes to."""
        lea, omar = await self._member(11, Role.AUTHOR), await self._member(12, Role.REVIEWER)
        now = SystemClock().now()
        incoming = IncomingText(
            chat=ChatId(11), message=MessageId(message), text=RichText(text=text), at=now
        )
        [board] = await self.services.drafting.write(lea, incoming)
        await self.services.review.submit(lea, board.draft.id, board.draft.revision)
        published = await self.services.review.approve(omar, board.draft.id, board.draft.revision)
        assert isinstance(published, Published)
        return published.recipients

    async def fan_out(self) -> int:
        """Take all the steps that are left; return how many there were."""
        steps = 0
        while await self.services.publishing.fan_out():
            steps += 1
        return steps

    async def figures(self) -> Figures:
        """How far bulletin 1 is."""
        figures = await self.services.publishing.figures(ONE)
        assert figures is not None
        return figures

    async def deliver(self) -> Counter[int]:
        """Claim and record all that is queued of bulletins; return how often each chat had one."""
        sent: Counter[int] = Counter()
        while True:
            now = SystemClock().now()
            async with self.database.write() as stores:
                claimed = await stores.flights.claim(now, "boot", LEASE, Room(500))
                results = [Result(one.id, DeliveryEvent.DELIVERED, MessageId(1)) for one in claimed]
                await stores.flights.record(results, now)
            if not claimed:
                return sent
            sent.update(one.chat for one in claimed if one.kind is DeliveryKind.BULLETIN)

    async def _member(self, person: int, role: Role) -> Actor:
        member = Member(person=PersonId(person), role=role, tag=role.value)
        async with self.database.write() as stores:
            if await stores.members.get(member.person) is None:
                await stores.members.add(member, SystemClock().now())
        return Actor(person=member.person, role=role, tag=member.tag, language="en")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    settings = settings_for("http://127.0.0.1:9", tmp_path)
    database = await Database.open(settings.database)
    context = service_context(settings, load_theatre(settings), database, SystemClock())
    yield Desk(database, Services.build(context, wake=lambda: None))
    await database.close()


async def test_the_approval_serves_the_first_readers_and_the_steps_the_others(desk: Desk) -> None:
    await desk.follow(READERS)
    assert await desk.publish() == len(READERS)
    assert (await desk.figures()).total == len(READERS)
    assert len(await desk.deliver()) == FIRST_STEP

    assert await desk.fan_out() == 1
    assert sum((await desk.deliver()).values()) == 200
    figures = await desk.figures()
    assert (figures.total, figures.sent, figures.open) == (len(READERS), len(READERS), 0)
    assert await desk.fan_out() == 0


async def test_the_approval_serves_its_own_first_readers_while_an_earlier_bulletin_is_under_way(
    desk: Desk,
) -> None:
    await desk.follow(READERS)
    await desk.publish()
    await desk.publish(TEXT.replace("noon", "midnight"), message=2)
    assert sum((await desk.deliver()).values()) == 2 * FIRST_STEP
    async with desk.database.read() as stores:
        second = await stores.outbox.sent(DeliveryKind.BULLETIN, BulletinNumber(2))
    assert len(second) == FIRST_STEP

    assert await desk.fan_out() == 2
    assert await desk.deliver() == Counter(dict.fromkeys(READERS[FIRST_STEP:], 2))


async def test_a_small_bulletin_is_complete_with_its_approval(desk: Desk) -> None:
    await desk.follow(READERS[:20])
    assert await desk.publish() == 20
    assert await desk.fan_out() == 0
    assert await desk.deliver() == Counter(READERS[:20])


async def test_a_bulletin_that_nobody_follows_is_not_fanned_out(desk: Desk) -> None:
    assert await desk.publish() == 0
    assert await desk.fan_out() == 0
    assert await desk.services.publishing.figures(ONE) is None


async def test_who_chooses_anew_before_their_turn_gets_what_they_chose(desk: Desk) -> None:
    await desk.follow(READERS)
    await desk.publish()
    await desk.follow(READERS[-3:], SOUTH)
    await desk.fan_out()

    async with desk.database.read() as stores:
        assert set(await stores.editions.known(ONE)) == {("en", Choice()), ("en", SOUTH)}
        south = await stores.editions.get(ONE, "en", SOUTH)
    assert set(await desk.deliver()) == set(READERS)
    async with desk.database.read() as stores:
        copies = await stores.outbox.sent(DeliveryKind.BULLETIN, ONE)
    assert {copy.chat for copy in copies if copy.html == south[0]} == set(READERS[-3:])


async def test_who_leaves_before_their_turn_gets_nothing(desk: Desk) -> None:
    await desk.follow(READERS)
    await desk.publish()
    async with desk.database.write() as stores:
        for chat in READERS[-3:]:
            await stores.audience.remove(ChatId(chat), NO_TOPIC)
            await stores.outbox.forget(ChatId(chat), NO_TOPIC)
    await desk.fan_out()
    assert set(await desk.deliver()) == set(READERS[:-3])
    assert (await desk.figures()).open == 0


async def test_a_cancelled_bulletin_is_not_fanned_out_any_further(desk: Desk) -> None:
    await desk.follow(READERS)
    await desk.publish()
    omar = Actor(person=PersonId(12), role=Role.REVIEWER, tag="reviewer", language="en")
    await desk.services.control.cancel(omar, ONE)
    await desk.services.control.sweep()

    assert await desk.fan_out() == 0
    assert await desk.deliver() == Counter()
    figures = await desk.figures()
    assert (figures.cancelled, figures.open) == (FIRST_STEP, 0)
