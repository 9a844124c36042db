"""What readers asked, as it is kept and forgotten."""

from datetime import UTC, datetime, timedelta

from bot.domain.asking import Asking, Origin, QuestionState
from bot.domain.ids import NO_TOPIC, ChatId, MessageId, PersonId, TopicId
from storage.database import Database

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
HOME = Origin(ChatId(11), NO_TOPIC, MessageId(7))
CORNER = Origin(ChatId(-100), TopicId(3), MessageId(9))
BEN = PersonId(22)


async def test_a_question_is_kept_until_it_is_settled_once(db: Database) -> None:
    async with db.write() as stores:
        first = await stores.questions.add(HOME, "en", "Is it open?", AT)
        second = await stores.questions.add(CORNER, "es", "¿Hay pan?", LATER)
        await stores.questions.open_prompt(first, ChatId(22), MessageId(5), BEN, AT)
    async with db.write() as stores:
        kept = Asking(
            id=first,
            origin=HOME,
            language="en",
            text="Is it open?",
            state=QuestionState.OPEN,
            asked_at=AT,
        )
        assert await stores.questions.get(first) == kept
        assert [one.id for one in await stores.questions.open(5)] == [first, second]
        assert [one.id for one in await stores.questions.open(5, 1)] == [second]
        assert await stores.questions.prompt(ChatId(22), MessageId(5), BEN) == first
        assert await stores.questions.prompt(ChatId(22), MessageId(5), PersonId(1)) is None
        answered = (first, QuestionState.ANSWERED, BEN, LATER, "Yes.")
        assert await stores.questions.settle(*answered)
        assert not await stores.questions.settle(*answered)
        assert await stores.questions.prompt(ChatId(22), MessageId(5), BEN) is None
        done: dict[str, object] = {
            "state": QuestionState.ANSWERED,
            "origin": None,
            "answer": "Yes.",
        }
        done |= {"answered_by": BEN, "answered_at": LATER}
        assert await stores.questions.get(first) == kept.model_copy(update=done)
        assert await stores.questions.count_open() == 1


async def test_a_chat_is_told_what_is_kept_of_it_and_forgotten(db: Database) -> None:
    async with db.write() as stores:
        await stores.questions.add(CORNER, "es", "¿Hay pan?", AT)
        await stores.questions.add(CORNER._replace(topic=NO_TOPIC), "es", "¿Hay agua?", AT)
        await stores.questions.add(HOME, "en", "Is it open?", AT)
        chat = CORNER.chat
        assert [one.text for one in await stores.questions.open_of(chat)] == [
            "¿Hay pan?",
            "¿Hay agua?",
        ]
        assert await stores.questions.forget_of(chat, CORNER.topic) == 1
        assert [one.text for one in await stores.questions.open_of(chat)] == ["¿Hay agua?"]
        await stores.questions.move(chat, ChatId(-1000))
        (moved,) = await stores.questions.open_of(ChatId(-1000))
        assert moved.origin == Origin(ChatId(-1000), NO_TOPIC, None)
        assert await stores.questions.count_open() == 3


async def test_askings_are_counted_for_a_while(db: Database) -> None:
    async with db.write() as stores:
        for at in (AT, LATER):
            await stores.questions.note_asking("a1", at)
        await stores.questions.note_asking("b2", LATER)
        assert await stores.questions.asked_since("a1", AT) == 1
        assert await stores.questions.asked_since("a1", AT - timedelta(seconds=1)) == 2
        assert await stores.questions.forget_askings(LATER) == 1
        assert await stores.questions.asked_since("a1", AT - timedelta(seconds=1)) == 1


async def test_a_number_is_never_taken_twice(db: Database) -> None:
    async with db.write() as stores:
        first = await stores.questions.add(HOME, "en", "Is it open?", AT)
        assert await stores.questions.lapsed(AT, 5) == ()
        (lapsed,) = await stores.questions.lapsed(LATER, 5)
        assert lapsed.id == first
        await stores.questions.settle(first, QuestionState.CLOSED, None, LATER)
        assert await stores.questions.empty(LATER, 5) == 0
        assert await stores.questions.empty(LATER + timedelta(seconds=1), 5) == 1
        assert await stores.questions.empty(LATER + timedelta(seconds=1), 5) == 0
        assert await stores.questions.add(HOME, "en", "And now?", LATER) == first + 1
