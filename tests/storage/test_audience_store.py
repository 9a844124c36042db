"""Subscriptions: coming, changing, going, moving; and the inbox and progress beside them."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import DeliveryKind, Figures, Lane, Standing
from bot.domain.draft import Content
from bot.domain.following import Habits, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, MessageId, TopicId
from storage.database import Database
from storage.inbox import Arrived
from storage.moments import from_ms
from storage.posts import Post
from storage.progress import Progress
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
GROUP, SUPERGROUP = ChatId(-5), ChatId(-1005)


def subscription(
    chat: int, *fronts: str, language: str = "en", topic: TopicId = NO_TOPIC
) -> Subscription:
    return Subscription(
        chat=ChatId(chat), topic=topic, language=language, choice=Choice(fronts=fronts)
    )


async def test_subscribing_again_changes_only_what_is_new(db: Database) -> None:
    async with db.write() as stores:
        assert await stores.audience.subscribe(subscription(1), AT)
        assert not await stores.audience.subscribe(subscription(1), AT)
        assert await stores.audience.subscribe(subscription(1, "south"), AT)
        assert await stores.audience.get(ChatId(1), NO_TOPIC) == subscription(1, "south")
        assert await stores.audience.deactivate(ChatId(1), "blocked") == 1
        assert await stores.audience.subscribe(subscription(1, "south"), AT)
        assert await stores.audience.count() == 1


async def test_topics_of_a_chat_subscribe_apart(db: Database) -> None:
    async with db.write() as stores:
        topic = subscription(-5, "south", topic=TopicId(3))
        await stores.audience.subscribe(topic, AT)
        await stores.audience.subscribe(subscription(-5), AT)
        assert await stores.audience.of_chat(GROUP) == (subscription(-5), topic)
        assert await stores.audience.remove(GROUP, TopicId(3))
        assert not await stores.audience.remove(GROUP, TopicId(3))
        assert await stores.audience.remove_chat(GROUP) == 1


async def test_choice_and_language_change_where_there_is_a_subscription(db: Database) -> None:
    async with db.write() as stores:
        assert not await stores.audience.change(ChatId(1), NO_TOPIC, Choice())
        assert not await stores.audience.speak(ChatId(1), NO_TOPIC, "es")
        await stores.audience.subscribe(subscription(1), AT)
        assert await stores.audience.change(ChatId(1), NO_TOPIC, Choice(fronts=("west",)))
        assert await stores.audience.speak(ChatId(1), NO_TOPIC, "es")
        found = await stores.audience.get(ChatId(1), NO_TOPIC)
        assert found == subscription(1, "west", language="es")


async def test_the_editions_needed_are_those_of_active_subscriptions(db: Database) -> None:
    async with db.write() as stores:
        assert await stores.audience.readership() == {}
        for chat, language, fronts in (
            (1, "en", ()),
            (2, "en", ()),
            (3, "en", ("south",)),
            (4, "en", ("south", "east")),
            (5, "ar", ("south",)),
            (6, "es", ("west",)),
            (7, "ar", ("south",)),
        ):
            one = subscription(chat, *fronts, language=language)
            await stores.audience.subscribe(one, AT)
        await stores.audience.deactivate(ChatId(6), "blocked")
        found = await stores.audience.readership()
    assert [(language, choice.key) for language, choice in found] == [
        ("ar", "south"),
        ("en", ""),
        ("en", "east,south"),
        ("en", "south"),
    ]


async def test_the_readership_counts_who_is_active_by_language_and_choice(db: Database) -> None:
    async with db.write() as stores:
        for one in (
            subscription(1),
            subscription(2, "south"),
            subscription(3, "south"),
            subscription(4, "south", language="ar"),
        ):
            await stores.audience.subscribe(one, AT)
        await stores.audience.deactivate(ChatId(3), "blocked")

        south = Choice(fronts=("south",))
        counted = {("en", Choice()): 1, ("en", south): 1, ("ar", south): 1}
        assert await stores.audience.readership() == counted

        await stores.audience.change(ChatId(1), NO_TOPIC, south)
        await stores.audience.subscribe(subscription(2, "south", language="es"), AT)
        await stores.audience.reactivate(ChatId(3))
        await stores.audience.remove(ChatId(4), NO_TOPIC)
        await stores.audience.move(ChatId(3), ChatId(2))
        assert await stores.audience.readership() == {("en", south): 1, ("es", south): 1}
        assert await stores.audience.count() == 2


async def test_a_chat_that_blocked_us_counts_again_when_it_is_back(db: Database) -> None:
    async with db.write() as stores:
        await stores.audience.subscribe(subscription(1), AT)
        assert await stores.audience.deactivate(ChatId(1), "blocked") == 1
        assert await stores.audience.deactivate(ChatId(1), "kicked") == 0
        assert await stores.audience.count() == 0
        assert await stores.audience.reactivate(ChatId(1)) == 1
        assert await stores.audience.reactivate(ChatId(1)) == 0
        assert await stores.audience.count() == 1


async def test_a_group_that_becomes_a_supergroup_keeps_its_subscription(db: Database) -> None:
    async with db.write() as stores:
        await stores.audience.subscribe(subscription(GROUP, "south"), AT)
        assert await stores.audience.move(GROUP, SUPERGROUP) == 1
        assert await stores.audience.of_chat(SUPERGROUP) == (subscription(SUPERGROUP, "south"),)
        assert await stores.audience.of_chat(GROUP) == ()
        assert await stores.audience.move(GROUP, SUPERGROUP) == 0


async def test_where_both_subscribe_the_supergroups_choice_stays(db: Database) -> None:
    async with db.write() as stores:
        await stores.audience.subscribe(subscription(GROUP, "south"), AT)
        await stores.audience.subscribe(subscription(SUPERGROUP, "west"), AT)
        assert await stores.audience.move(GROUP, SUPERGROUP) == 1
        assert await stores.audience.of_chat(SUPERGROUP) == (subscription(SUPERGROUP, "west"),)
        assert await stores.audience.count() == 1


def arrived(update_id: int, raw: str = "{}") -> Arrived:
    return Arrived(update_id=update_id, chat=1, raw=raw)


async def test_an_update_that_telegram_repeats_is_kept_once(db: Database) -> None:
    async with db.write() as stores:
        assert await stores.inbox.put([arrived(5), arrived(6)], AT) == 2
        assert await stores.inbox.put([arrived(6, raw="again"), arrived(7)], AT) == 1
        assert await stores.inbox.put([], AT) == 0
        assert await stores.inbox.done(6)
        assert await stores.inbox.put([arrived(6)], AT) == 0
        assert await stores.inbox.waiting() == (arrived(5), arrived(7))


async def test_updates_wait_in_order_of_arrival_though_telegram_counts_anew(db: Database) -> None:
    async with db.write() as stores:
        await stores.inbox.put([arrived(900), arrived(901)], AT)
        await stores.inbox.put([arrived(3), arrived(4)], AT + timedelta(days=8))
        waiting = [update.update_id for update in await stores.inbox.waiting()]
    assert waiting == [900, 901, 3, 4]


async def test_an_update_is_done_or_put_aside_once(db: Database) -> None:
    async with db.write() as stores:
        await stores.inbox.put([arrived(5), Arrived(update_id=6, chat=None, raw="?")], AT)
        assert await stores.inbox.done(5)
        assert not await stores.inbox.done(5)
        assert not await stores.inbox.aside(5)
        assert await stores.inbox.aside(6)
        assert not await stores.inbox.done(6)
        assert await stores.inbox.waiting() == ()


async def test_old_updates_are_forgotten_but_not_those_that_wait(db: Database) -> None:
    async with db.write() as stores:
        await stores.inbox.put([arrived(5), arrived(6)], AT)
        await stores.inbox.done(5)
        assert await stores.inbox.prune(AT) == 0
        assert await stores.inbox.prune(AT + timedelta(seconds=1)) == 1
        assert await stores.inbox.waiting() == (arrived(6),)
        assert await stores.inbox.put([arrived(5)], AT) == 1


async def test_a_progress_message_is_due_when_its_figures_moved(db: Database) -> None:
    number, chat = BulletinNumber(1), ChatId(9)
    day = date(2024, 12, 6)
    empty = Bulletin(number=number, day=day, content=Content(day=day), hash="", published_at=AT)
    async with db.write() as stores:
        await stores.bulletins.add(empty, "words", None, [])
        await stores.progress.open(number, chat, MessageId(4), "en")
        first = Progress(
            bulletin=number,
            chat=chat,
            message=MessageId(4),
            language="en",
            shown=-1,
            figures=Figures(total=0, sent=0, failed=0, cancelled=0, started_at=AT),
            standing=Standing.RUNNING,
        )
        assert await stores.progress.due(AT) == (first,)
        await stores.progress.shown(first, AT)
        assert await stores.progress.due(AT) == ()

        text = await stores.outbox.text("hello", None)
        later = AT + timedelta(minutes=1)
        await stores.outbox.post(
            Post(
                kind=DeliveryKind.BULLETIN,
                subject=number,
                chat=ChatId(1),
                text=text,
                lane=Lane.BULLETIN,
                due_at=later,
            )
        )
        assert await stores.outbox.cancel(DeliveryKind.BULLETIN, number) == 1
        (due,) = await stores.progress.due(AT)
        assert due.shown == 0
        assert due.figures == Figures(total=1, sent=0, failed=0, cancelled=1, started_at=later)

        await stores.progress.close(number, chat)
        assert await stores.progress.due(AT) == ()


async def next_digest(stores: Stores) -> datetime | None:
    row = await stores.audience._session._fetch(  # noqa: SLF001
        "SELECT next_digest_at FROM subscriptions", {}
    )
    due = row[0][0]
    return None if due is None else from_ms(due)


async def test_a_digest_that_is_due_stays_due_whatever_else_is_changed(db: Database) -> None:
    daily = Habits(rhythm=Rhythm.DAILY, hour=18)
    due = AT + timedelta(days=1)
    async with db.write() as stores:
        await stores.audience.subscribe(subscription(1), AT)
        one = subscription(1).model_copy(update={"habits": daily})
        assert await stores.audience.adjust(one, AT)
        assert await next_digest(stores) == due
        quiet = daily.model_copy(update={"quiet": Quiet.SILENT})
        later = one.model_copy(update={"habits": quiet})
        assert await stores.audience.adjust(later, due + timedelta(seconds=30))
        assert await next_digest(stores) == due
        at_once = one.model_copy(update={"habits": Habits()})
        assert await stores.audience.adjust(at_once, due + timedelta(seconds=40))
        assert await next_digest(stores) is None


async def test_the_message_of_the_settings_is_remembered_and_not_taken_along(
    db: Database,
) -> None:
    async with db.write() as stores:
        await stores.audience.subscribe(subscription(-5), AT)
        await stores.audience.remember(GROUP, NO_TOPIC, MessageId(7))
        found = await stores.audience.get(GROUP, NO_TOPIC)
        assert found is not None
        assert found.settings == 7
        await stores.audience.move(GROUP, SUPERGROUP)
        found = await stores.audience.get(SUPERGROUP, NO_TOPIC)
        assert found is not None
        assert found.settings is None
