"""What is kept of a chat beside its subscription: alerts, and where claims have come to."""

from bot.domain.alert import Alert
from bot.domain.ids import NO_TOPIC, ChatId, TopicId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from tests.storage.posting import claim, told
from tests.storage.test_fan_outs_store import fanned_out, subscribed

MANBIJ = Alert(words="xxmanbij", shown="Manbij")
FLOUR = Alert(words="flour price", shown="price of flour")
SEVEN, EIGHT = ChatId(7), ChatId(8)


async def test_claims_go_on_where_they_were_when_the_chat_that_they_had_come_to_is_forgotten(
    db: Database,
) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 10, 2))
        await fanned_out(stores, 100)
        (first, second) = await claim(stores, limit=2)
        assert (first.chat, second.chat) == (1, 3)
        for one in (first, second):
            await told(stores, one, DeliveryEvent.DELIVERED)
        await stores.outbox.forget(ChatId(3), NO_TOPIC)
        await stores.traces.step_back(ChatId(3))
        rows = await stores.traces._session._fetch(  # noqa: SLF001
            "SELECT claimed_chat FROM mailings", {}
        )
        assert [row[0] for row in rows] == [1]
        assert [one.chat for one in await claim(stores)] == [5, 7, 9]


async def test_claims_begin_anew_when_nobody_is_left_before_them(db: Database) -> None:
    async with db.write() as stores:
        await subscribed(stores, range(1, 6, 2))
        await fanned_out(stores, 100)
        (first,) = await claim(stores, limit=1)
        await told(stores, first, DeliveryEvent.DELIVERED)
        await stores.outbox.forget(ChatId(1), NO_TOPIC)
        await stores.traces.step_back(ChatId(1))
        assert [one.chat for one in await claim(stores)] == [3, 5]


async def test_alerts_are_of_a_chat_or_topic_and_go_with_it(db: Database) -> None:
    async with db.write() as stores:
        assert await stores.alerts.add(SEVEN, NO_TOPIC, MANBIJ)
        assert not await stores.alerts.add(SEVEN, NO_TOPIC, MANBIJ)
        assert await stores.alerts.add(SEVEN, TopicId(3), FLOUR)
        assert await stores.alerts.of_chat(SEVEN, NO_TOPIC) == (MANBIJ,)
        assert await stores.alerts.remove(SEVEN, NO_TOPIC, MANBIJ.words)
        assert not await stores.alerts.remove(SEVEN, NO_TOPIC, MANBIJ.words)
        assert await stores.alerts.forget(SEVEN, NO_TOPIC) == 0
        assert await stores.alerts.forget(SEVEN, TopicId(3)) == 1


async def test_alerts_move_to_a_chat_that_may_have_some_of_them(db: Database) -> None:
    async with db.write() as stores:
        for chat, alert in ((SEVEN, MANBIJ), (SEVEN, FLOUR), (EIGHT, MANBIJ)):
            await stores.alerts.add(chat, NO_TOPIC, alert)
        await stores.alerts.move(SEVEN, EIGHT)
        assert await stores.alerts.of_chat(SEVEN, NO_TOPIC) == ()
        assert set(await stores.alerts.of_chat(EIGHT, NO_TOPIC)) == {MANBIJ, FLOUR}
