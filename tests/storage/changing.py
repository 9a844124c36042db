"""A bulletin that changes under an outbox, and a Telegram in memory that shows who reads what."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import (
    Delivered,
    Delivery,
    DeliveryKind,
    Lane,
    Refused,
    SendOutcome,
    Trouble,
    Unreachable,
)
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, ChatId, MessageId
from bot.domain.retry import Consequence, decide, doubts_before
from storage.posts import Result, Room
from storage.stores import Stores
from tests.faults.record import Row, opened, read_outbox
from tests.storage.posting import AT, LEASE, ONE

DAY = date(2024, 12, 6)
ALL, SOUTH = Choice(), Choice(fronts=("south",))
GONE = "-"
"""What the text of a part begins with whose message is to go."""


def a_bulletin(version: int = 0, *, retracted: bool = False) -> Bulletin:
    return Bulletin(
        number=ONE,
        day=DAY,
        content=Content(day=DAY),
        hash="approved",
        published_at=AT,
        version=version,
        retracted=retracted,
    )


async def publish(stores: Stores, *parts: str, south: Sequence[str] | None = None) -> None:
    """Store a bulletin of these parts for who wants all, and for the south."""
    await stores.bulletins.add(a_bulletin(), "words", None, [])
    await _add_editions(stores, 0, parts, south)


async def change(
    stores: Stores,
    version: int,
    *parts: str,
    south: Sequence[str] | None = None,
    retracted: bool = False,
) -> None:
    """Begin to bring all copies to a version of these parts."""
    assert await stores.bulletins.replace(a_bulletin(version, retracted=retracted), "words", [])
    await _add_editions(stores, version, parts, south)
    await stores.copies.begin(ONE, version, AT)


async def _add_editions(
    stores: Stores, version: int, parts: Sequence[str], south: Sequence[str] | None
) -> None:
    for choice, texts in ((ALL, parts), (SOUTH, south)):
        if texts is not None:
            await stores.editions.add(
                ONE,
                "en",
                choice,
                [(text, None) for text in texts],
                version=version,
                removes=[part for part, text in enumerate(texts, 1) if text.startswith(GONE)],
            )


async def subscribe(stores: Stores, *chats: int, choice: Choice = ALL, at: datetime = AT) -> None:
    for chat in chats:
        wanted = Subscription(chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=choice)
        await stores.audience.subscribe(wanted, at)


async def fan_out(stores: Stores, chunk: int = 100, steps: int = 100) -> None:
    """Put the bulletin into the outbox for everyone, or for whom some steps reach."""
    if not await stores.outbox.mailings(DeliveryKind.BULLETIN, ONE):
        await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=1, payable=0)
    for _ in range(steps):
        found = await stores.fan_outs.under_way()
        if found is None:
            break
        await stores.fan_outs.step(found, chunk, AT)


async def sweep(stores: Stores, chunk: int = 100) -> None:
    """Take all steps of the sweep, and of what is told."""
    while await stores.copies.step(AT, chunk) or await stores.copies.tell_step(AT, chunk):
        pass


@dataclass
class Telegram:
    """What stands in which chat, by the number of the message. `frozen` messages can neither be
    edited nor deleted, `kept` ones not deleted; `closed` chats refuse everything."""

    chats: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    answers: dict[tuple[int, int], int] = field(default_factory=dict)
    frozen: set[tuple[int, int]] = field(default_factory=set)
    kept: set[tuple[int, int]] = field(default_factory=set)
    closed: set[int] = field(default_factory=set)
    numbers: int = 100

    def texts(self, chat: int) -> list[str]:
        """What a chat reads, from above."""
        return [text for _, text in sorted(self.chats[chat].items())]

    def does(self, delivery: Delivery) -> SendOutcome:
        """Take a request."""
        chat, message = int(delivery.chat), delivery.edits
        if chat in self.closed:
            return Unreachable(Trouble.BLOCKED)
        if message is None:
            self.numbers += 1
            self.chats[chat][self.numbers] = delivery.html
            if delivery.replies is not None:
                self.answers[chat, self.numbers] = delivery.replies
            return Delivered(MessageId(self.numbers))
        name = (chat, int(message))
        if delivery.removes:
            if name in self.frozen | self.kept:
                return Refused(Trouble.NOT_DELETED)
            self.chats[chat].pop(message, None)
            return Delivered(message)
        if name in self.frozen or message not in self.chats[chat]:
            return Refused(Trouble.MESSAGE_GONE)
        self.chats[chat][message] = delivery.html
        return Delivered(message)


async def delivered(stores: Stores, telegram: Telegram, *parts: str, chats: int = 2) -> None:
    """Publish, and deliver to that many chats."""
    await subscribe(stores, *range(1, chats + 1))
    await publish(stores, *parts)
    await fan_out(stores)
    await send(stores, telegram)


async def claimed(
    stores: Stores, now: datetime = AT, *, limit: int = 100, boot: str = "first"
) -> tuple[Delivery, ...]:
    return await stores.flights.claim(now, boot, LEASE, Room(limit))


async def landed(
    stores: Stores, delivery: Delivery, outcome: SendOutcome, now: datetime = AT
) -> None:
    """Record what became of a delivery, and what follows for its chat."""
    decision = decide(outcome, delivery, doubts_before(delivery), 0.0)
    result = Result(
        delivery=delivery.id,
        event=decision.event,
        message=outcome.message if isinstance(outcome, Delivered) else None,
        due_at=None if decision.wait is None else now,
        uncertain=decision.uncertain,
        trouble=decision.trouble,
        removed=delivery.removes and isinstance(outcome, Delivered),
    )
    await stores.flights.record([result], now)
    if decision.consequence is Consequence.DEACTIVATE:
        await stores.audience.deactivate(delivery.chat, Trouble.BLOCKED)
        await stores.outbox.give_up(delivery.chat, Trouble.BLOCKED)


async def send(stores: Stores, telegram: Telegram) -> int:
    """Send all that is due; return how many requests that took."""
    count = 0
    while found := await claimed(stores):
        for delivery in found:
            count += 1
            await landed(stores, delivery, telegram.does(delivery))
    return count


def rows_of(path: Path, kind: str = "bulletin") -> list[Row]:
    """The deliveries of a kind, as they are in the file."""
    with opened(path) as connection:
        rows, _ = read_outbox(connection)
    return sorted(row for row in rows if row.kind == kind)


def miscounted(path: Path) -> list[str]:
    """The mailings whose counters are not what one counts."""
    with opened(path) as connection:
        found = connection.execute("""
            SELECT m.kind FROM mailings AS m LEFT JOIN deliveries AS d ON d.mailing = m.id
            GROUP BY m.id
            HAVING m.total <> count(d.mailing) OR m.sent <> coalesce(sum(d.state = 'sent'), 0)
                OR m.failed <> coalesce(sum(d.state = 'failed'), 0)
                OR m.cancelled <> coalesce(sum(d.state = 'cancelled'), 0)
        """)
        return [row["kind"] for row in found]
