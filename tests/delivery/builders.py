"""Deliveries as the outbox hands them out, and a desk that posts them."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.delivery import DeliveryWorker
from bot.domain.bulletin import Bulletin, Choice
from bot.domain.delivery import Attachment, Delivery, DeliveryKind, Figures, Lane
from bot.domain.draft import Content
from bot.domain.ids import (
    NO_TOPIC,
    BulletinNumber,
    ChatId,
    DeliveryId,
    MailingId,
    MessageId,
    TextId,
    TopicId,
)
from bot.domain.pacing import Limits
from bot.simulator import SimClient
from storage.database import Database
from storage.posts import Post
from tests.delivery.clock import HandClock

Hire = Callable[..., DeliveryWorker]
READER = ChatId(7)
AT_ONCE = Limits(per_second=1e9, chat_seconds=0.0, group_per_minute=1000)
"""Limits that never make a test wait; those of Telegram have tests of their own."""


def a_delivery(
    *,
    kind: DeliveryKind = DeliveryKind.BULLETIN,
    chat: ChatId = READER,
    topic: TopicId = NO_TOPIC,
    html: str = "The bridge is open.",
    edits: MessageId | None = None,
    keyboard: str | None = None,
    attempts: int = 1,
    protected: bool = False,
    silent: bool = False,
    paid: bool = False,
    attachment: Attachment | None = None,
    replies: MessageId | None = None,
    removes: bool = False,
    in_place: bool = False,
    part: int = 1,
) -> Delivery:
    """A claimed delivery of something numbered 1, of its first part unless another is said."""
    return Delivery(
        id=DeliveryId(MailingId(1), chat, topic, part),
        kind=kind,
        subject=1,
        chat=chat,
        topic=topic,
        part=part,
        edits=edits,
        text=TextId(1),
        html=html,
        keyboard=keyboard,
        protected=protected,
        silent=silent,
        attempts=attempts,
        uncertain=False,
        paid=paid,
        attachment=attachment,
        replies=replies,
        removes=removes,
        in_place=in_place,
    )


class Desk:
    """Posts bulletins and looks at how far they are."""

    def __init__(self, database: Database, clock: HandClock) -> None:
        self.database = database
        self.clock = clock

    async def post(
        self,
        subject: int,
        chats: list[int],
        *parts: str,
        kind: DeliveryKind = DeliveryKind.BULLETIN,
        lane: Lane = Lane.BULLETIN,
        version: int = 0,
    ) -> None:
        """Put a message of one or more parts into the outbox, for each chat."""
        async with self.database.write() as stores:
            texts = [await stores.outbox.text(html, None) for html in parts]
            for chat in chats:
                for part, text in enumerate(texts, 1):
                    post = Post(
                        kind=kind,
                        subject=subject,
                        version=version,
                        chat=ChatId(chat),
                        part=part,
                        text=text,
                        lane=lane,
                        due_at=self.clock.now(),
                    )
                    await stores.outbox.post(post)

    async def begin(self, number: int, html: str, *, chunk: int) -> None:
        """Begin to fan a bulletin out to all who follow everything in English, and take a step."""
        bulletin, now = BulletinNumber(number), self.clock.now()
        content = Content(day=now.date())
        async with self.database.write() as stores:
            published = Bulletin(
                number=bulletin, day=content.day, content=content, hash="", published_at=now
            )
            await stores.bulletins.add(published, "words", None, [])
            await stores.editions.add(bulletin, "en", Choice(), [(html, None)])
            await stores.fan_outs.begin(bulletin, Lane.BULLETIN, now, expected=1, payable=0)
        await self.step(chunk)

    async def step(self, chunk: int) -> bool:
        """Take a step of a fan-out; return False if there is none."""
        async with self.database.write() as stores:
            fan_out = await stores.fan_outs.under_way()
            if fan_out is not None:
                await stores.fan_outs.step(fan_out, chunk, self.clock.now())
        return fan_out is not None

    async def figures(self, subject: int, kind: DeliveryKind = DeliveryKind.BULLETIN) -> Figures:
        """How far a subject is."""
        async with self.database.read() as stores:
            figures = await stores.outbox.figures(kind, subject)
        assert figures is not None
        return figures


async def readers(sim: SimClient, count: int) -> list[int]:
    """People who have started the bot."""
    people = [await sim.person(f"Reader {number}") for number in range(count)]
    for person in people:
        await sim.start(person)
    return people


async def sent_to(sim: SimClient) -> Counter[int]:
    """How many messages each chat was sent."""
    return Counter(entry.chat_id for entry in await sim.ledger())


@asynccontextmanager
async def at_work(worker: DeliveryWorker) -> AsyncIterator[DeliveryWorker]:
    """The worker runs for the length of the block."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(worker.run())
        try:
            yield worker
        finally:
            worker.stop()
