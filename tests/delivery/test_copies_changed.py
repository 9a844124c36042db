"""Edits and deletions of delivered copies over HTTP, and what their refusals come to."""

import pytest

from bot.domain.delivery import (
    Attachment,
    Delivered,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Refused,
    SendOutcome,
    Trouble,
    Unreachable,
)
from bot.domain.ids import ChatId, MessageId, TopicId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from bot.domain.retry import Consequence, decide
from bot.messenger import TelegramMessenger
from bot.simulator import SimClient
from tests.delivery.builders import a_delivery

TWO_DAYS = 48 * 3600
COPY = MessageId(5)


@pytest.fixture
async def reader(sim: SimClient) -> ChatId:
    reader = await sim.person("Reader")
    await sim.start(reader)
    return ChatId(reader)


async def a_copy(messenger: TelegramMessenger, chat: ChatId) -> MessageId:
    """A message that stands in a chat; its number."""
    outcome = await messenger.send(a_delivery(chat=chat))
    assert isinstance(outcome, Delivered)
    return outcome.message


async def test_a_copy_is_deleted_and_one_that_is_gone_counts_as_deleted(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    copy = await a_copy(messenger, reader)
    deletion = a_delivery(chat=reader, edits=copy, removes=True)

    outcomes = [await messenger.send(deletion), await messenger.send(deletion)]

    assert outcomes == [Delivered(copy), Delivered(copy)]
    assert copy not in {one.message_id for one in await sim.messages(reader)}
    assert (await sim.ledger())[-1].method == "deletemessage"


async def test_after_two_days_a_private_copy_cannot_be_deleted_and_can_be_edited(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    copy = await a_copy(messenger, reader)
    await sim.advance_clock(TWO_DAYS)
    refused = await messenger.send(a_delivery(chat=reader, edits=copy, removes=True))
    assert refused == Refused(Trouble.NOT_DELETED, "Message can't be deleted for everyone")

    edited = await messenger.send(a_delivery(chat=reader, edits=copy, html="Taken back."))

    assert edited == Delivered(copy)
    assert (await sim.chat(reader)).message(copy).text == "Taken back."


async def test_a_supergroup_and_a_channel_know_no_such_limit(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    places = [
        await sim.supergroup("Neighbours", bot="member"),
        await sim.channel("News", bot="administrator"),
    ]
    copies = [(ChatId(chat), await a_copy(messenger, ChatId(chat))) for chat in places]
    await sim.advance_clock(TWO_DAYS)

    for chat, copy in copies:
        deletion = a_delivery(chat=chat, edits=copy, removes=True)
        assert await messenger.send(deletion) == Delivered(copy)


@pytest.mark.parametrize("kind", ["not_deletable", "too_old"])
async def test_a_refused_deletion_says_nothing_of_the_chat(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, kind: str
) -> None:
    await sim.fault(kind, method="deleteMessage")

    outcome = await messenger.send(a_delivery(chat=reader, edits=COPY, removes=True))

    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.NOT_DELETED


async def test_a_missing_right_to_delete_closes_no_chat_but_a_block_does(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    deletion = a_delivery(chat=reader, edits=COPY, removes=True)
    await sim.fault("error", method="deleteMessage", description="Bad Request: CHAT_ADMIN_REQUIRED")
    assert isinstance(await messenger.send(deletion), Refused)

    await sim.fault("blocked", method="deleteMessage")
    assert isinstance(await messenger.send(deletion), Unreachable)


@pytest.mark.parametrize("kind", ["edit_not_found", "not_editable"])
async def test_a_refused_edit_is_a_message_that_is_gone(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, kind: str
) -> None:
    await sim.fault(kind, method="editMessageText")

    outcome = await messenger.send(a_delivery(chat=reader, edits=COPY))

    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.MESSAGE_GONE


async def test_words_do_not_become_a_caption(messenger: TelegramMessenger, reader: ChatId) -> None:
    copy = await a_copy(messenger, reader)

    outcome = await messenger.send(
        a_delivery(chat=reader, edits=copy, attachment=Attachment("photo", "file"))
    )

    assert outcome == Refused(Trouble.MESSAGE_GONE, "There is no caption in the message to edit")


async def test_an_answer_shows_what_it_answers(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    copy = await a_copy(messenger, reader)

    await messenger.send(a_delivery(chat=reader, replies=copy, html="It was denied."))

    shown = (await sim.messages(reader))[-1]
    assert (shown.text, shown.reply_to) == ("It was denied.", copy)
    assert (await sim.ledger())[-1].reply_to == copy


async def test_an_answer_to_what_is_gone_arrives_alone(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    copy = await a_copy(messenger, reader)
    await sim.delete(reader, reader, copy)

    outcome = await messenger.send(a_delivery(chat=reader, replies=copy, html="It was denied."))

    shown = (await sim.messages(reader))[-1]
    assert outcome == Delivered(MessageId(shown.message_id))
    assert (shown.text, shown.reply_to) == ("It was denied.", None)


async def test_an_answer_in_a_topic_stays_there(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    forum = ChatId(await sim.supergroup("Neighbours", forum=True, bot="member"))
    topic = TopicId(await sim.topic(forum, "News"))
    first = await messenger.send(a_delivery(chat=forum, topic=topic))
    assert isinstance(first, Delivered)

    await messenger.send(a_delivery(chat=forum, topic=topic, replies=first.message))

    shown = (await sim.messages(forum))[-1]
    assert (shown.thread, shown.reply_to) == (topic, first.message)


GONE = Refused(Trouble.MESSAGE_GONE)
STAYS = Refused(Trouble.NOT_DELETED)


@pytest.mark.parametrize(
    ("delivery", "outcome", "event"),
    [
        (a_delivery(edits=COPY), GONE, DeliveryEvent.ANSWER_INSTEAD),
        (a_delivery(edits=COPY, in_place=True), GONE, DeliveryEvent.ANSWER_INSTEAD),
        (a_delivery(edits=COPY, in_place=True, part=2), GONE, DeliveryEvent.REFUSED),
        (a_delivery(edits=COPY, kind=DeliveryKind.PROGRESS), GONE, DeliveryEvent.REFUSED),
        (a_delivery(edits=COPY, kind=DeliveryKind.NOTICE), GONE, DeliveryEvent.REFUSED),
        (a_delivery(replies=COPY), GONE, DeliveryEvent.REFUSED),
        (a_delivery(edits=COPY, removes=True), STAYS, DeliveryEvent.NOT_SENT),
    ],
)
def test_what_becomes_of_a_copy_that_cannot_be_changed(
    delivery: Delivery, outcome: SendOutcome, event: DeliveryEvent
) -> None:
    decision = decide(outcome, delivery, (), 0.5)

    assert decision.event is event
    assert decision.consequence is Consequence.NONE
    queued = advance(DELIVERY_TABLE, DeliveryState.SENDING, event) is DeliveryState.QUEUED
    assert decision.wait == (0.0 if queued else None)
