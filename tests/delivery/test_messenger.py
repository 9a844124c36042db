"""The messenger over HTTP: what a reader sees, and what each of Telegram's answers is called."""

import json

import pytest

from bot.domain.delivery import (
    Attachment,
    Delivered,
    Halted,
    Migrated,
    NotSent,
    Refused,
    Throttled,
    Trouble,
    Uncertain,
    Unreachable,
)
from bot.domain.ids import ChatId, MessageId, TopicId
from bot.messenger import TelegramMessenger
from bot.simulator import SimClient
from tests.delivery.builders import a_delivery
from tests.delivery.conftest import Bot

KEYBOARD = json.dumps({"inline_keyboard": [[{"text": "Approve", "callback_data": "review:7:2"}]]})


@pytest.fixture
async def reader(sim: SimClient) -> ChatId:
    reader = await sim.person("Reader")
    await sim.start(reader)
    return ChatId(reader)


async def test_a_message_is_shown_as_it_was_written(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    html = "<b>Bulletin 4</b>\n\nThe road &amp; the bridge: https://example.org/map"

    outcome = await messenger.send(a_delivery(chat=reader, html=html, keyboard=KEYBOARD))

    shown = (await sim.messages(reader))[-1]
    assert outcome == Delivered(MessageId(shown.message_id))
    assert shown.html == html
    assert shown.button("Approve").data == "review:7:2"
    assert (shown.protected, shown.silent) == (False, False)


async def test_an_internal_card_is_protected_and_a_night_message_makes_no_sound(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    await messenger.send(a_delivery(chat=reader, protected=True, silent=True))

    shown = (await sim.messages(reader))[-1]
    assert shown.protected
    assert shown.silent


async def test_a_topic_of_a_forum_gets_its_message(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    forum = await sim.supergroup("Neighbours", forum=True, bot="member")
    topic = await sim.topic(forum, "News")

    await messenger.send(a_delivery(chat=ChatId(forum), topic=TopicId(topic)))

    assert (await sim.messages(forum))[-1].thread == topic


async def test_a_message_is_edited_in_place_and_a_second_time_counts_as_done(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    first = await messenger.send(a_delivery(chat=reader, html="12 of 40"))
    assert isinstance(first, Delivered)
    edit = a_delivery(chat=reader, html="40 of 40", edits=first.message)

    outcomes = [await messenger.send(edit), await messenger.send(edit)]

    assert outcomes == [first, first]
    shown = (await sim.chat(reader)).message(first.message)
    assert shown.text == "40 of 40"
    assert (await sim.messages(reader))[-1].message_id == first.message


async def test_a_message_that_is_gone_cannot_be_edited(
    messenger: TelegramMessenger, reader: ChatId
) -> None:
    outcome = await messenger.send(a_delivery(chat=reader, edits=MessageId(999)))

    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.MESSAGE_GONE


async def test_f10_a_reader_who_blocked_the_bot_is_out_of_reach(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    await sim.block(reader)

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, Unreachable)
    assert outcome.trouble is Trouble.BLOCKED


async def test_f11_a_group_that_put_the_bot_out_is_out_of_reach(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    group = await sim.supergroup("Neighbours", bot="member")
    await sim.kick(group)

    outcome = await messenger.send(a_delivery(chat=ChatId(group)))

    assert isinstance(outcome, Unreachable)
    assert outcome.trouble is Trouble.KICKED


async def test_f15_a_group_that_became_a_supergroup_says_so(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    group = await sim.group("Neighbours", bot="member")
    to = await sim.migrate(group)

    outcome = await messenger.send(a_delivery(chat=ChatId(group)))

    assert outcome == Migrated(ChatId(to))


@pytest.mark.parametrize("to", [7, -5, "elsewhere"])
async def test_f15_a_forged_migration_moves_nobody(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, to: object
) -> None:
    await sim.fault("error", parameters={"migrate_to_chat_id": to})

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, Refused)


@pytest.mark.parametrize("html", ["<b>never closed", "<blink>no</blink>", " ", "x" * 4097])
async def test_f14_what_telegram_will_never_take_is_refused_content(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, html: str
) -> None:
    outcome = await messenger.send(a_delivery(chat=reader, html=html))

    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.CONTENT
    assert (await sim.stats()).ledger == 0


async def test_an_unknown_chat_is_told_from_one_that_never_began(
    sim: SimClient, messenger: TelegramMessenger
) -> None:
    stranger = await sim.person("Stranger")

    nowhere = await messenger.send(a_delivery(chat=ChatId(987654)))
    never_began = await messenger.send(a_delivery(chat=ChatId(stranger)))

    assert isinstance(nowhere, Unreachable)
    assert nowhere.trouble is Trouble.CHAT_NOT_FOUND
    assert isinstance(never_began, Unreachable)


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("deactivated", Trouble.DEACTIVATED),
        ("not_started", Trouble.NEVER_STARTED),
        ("not_member", Trouble.KICKED),
        ("group_deleted", Trouble.KICKED),
        ("write_forbidden", Trouble.NO_RIGHTS),
        ("no_rights", Trouble.NO_RIGHTS),
        ("not_admin", Trouble.NO_RIGHTS),
        ("chat_not_found", Trouble.CHAT_NOT_FOUND),
    ],
)
async def test_f10_to_f13_every_wording_of_a_closed_door_is_understood(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, fault: str, trouble: Trouble
) -> None:
    await sim.fault(fault)

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, Unreachable)
    assert outcome.trouble is trouble


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("Bad Request: BUTTON_DATA_INVALID", Trouble.CONTENT),
        ("Bad Request: message caption is too long", Trouble.CONTENT),
        ("Bad Request: message thread not found", Trouble.TOPIC_NOT_FOUND),
        ("Bad Request: TOPIC_CLOSED", Trouble.TOPIC_NOT_FOUND),
        ("Bad Request: message can't be edited", Trouble.MESSAGE_GONE),
        ("Bad Request: something that nobody has seen yet", Trouble.OTHER),
    ],
)
async def test_other_refusals_concern_the_message(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, words: str, trouble: Trouble
) -> None:
    await sim.fault("error", description=words)

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, Refused)
    assert outcome.trouble is trouble


async def test_a_429_says_how_long_to_wait(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId
) -> None:
    await sim.fault("flood", retry_after=17)

    assert await messenger.send(a_delivery(chat=reader)) == Throttled(17.0)


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("reset", Trouble.NETWORK),
        ("truncated", Trouble.BAD_ANSWER),
        ("ok_false", Trouble.BAD_ANSWER),
        ("bad_gateway", Trouble.SERVER),
    ],
)
async def test_a_lost_answer_leaves_a_doubt(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, fault: str, trouble: Trouble
) -> None:
    await sim.fault(fault)

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, Uncertain)
    assert outcome.trouble is trouble


async def test_silence_leaves_a_doubt(sim: SimClient, hasty: Bot, reader: ChatId) -> None:
    await sim.fault("hang")

    outcome = await TelegramMessenger(hasty).send(a_delivery(chat=reader))

    assert isinstance(outcome, Uncertain)
    assert outcome.trouble is Trouble.TIMEOUT


async def test_without_a_connection_nothing_was_sent(
    bot: Bot, messenger: TelegramMessenger, reader: ChatId
) -> None:
    await bot.request.shutdown()

    outcome = await messenger.send(a_delivery(chat=reader))

    assert isinstance(outcome, NotSent)


@pytest.mark.parametrize(("fault", "refused"), [("unauthorized", True), ("not_found", False)])
async def test_f16_f17_a_refused_token_and_a_wrong_address_halt(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, fault: str, *, refused: bool
) -> None:
    await sim.fault(fault)

    assert await messenger.send(a_delivery(chat=reader)) == Halted(token_refused=refused)


async def kept_file(sim: SimClient, bot: Bot, reader: ChatId, kind: str) -> Attachment:
    """A file that Telegram keeps, by its id."""
    await sim.order(
        "file", chat_id=reader, person_id=reader, kind=kind, name="a.bin", content="eA=="
    )
    (update,) = (await bot.get_updates(timeout=0))[-1:]
    assert update.message is not None
    found = update.message.effective_attachment
    file = found[-1] if isinstance(found, tuple) else found
    return Attachment(kind, file.file_id)  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["photo", "video", "document"])
async def test_a_file_is_sent_by_its_id_with_its_caption(
    sim: SimClient, bot: Bot, messenger: TelegramMessenger, reader: ChatId, kind: str
) -> None:
    file = await kept_file(sim, bot, reader, kind)
    html = "The bridge <b>today</b>\nBulletin 4"

    outcome = await messenger.send(
        a_delivery(chat=reader, html=html, attachment=file, protected=True, silent=True)
    )

    shown = (await sim.messages(reader))[-1]
    assert outcome == Delivered(MessageId(shown.message_id))
    assert shown.file is not None
    assert (shown.file.kind, shown.file.file_id) == (kind, file.file)
    assert (shown.html, shown.protected, shown.silent) == (html, True, True)
    assert shown.forward_origin is None
    # A correction changes the words below the file, and the file stays.
    edit = a_delivery(chat=reader, html="The ford", attachment=file, edits=outcome.message)
    assert await messenger.send(edit) == outcome
    changed = (await sim.chat(reader)).message(outcome.message)
    assert changed.text == "The ford"
    assert changed.file == shown.file


async def test_f14_a_file_that_telegram_does_not_know_is_refused_content(
    messenger: TelegramMessenger, reader: ChatId
) -> None:
    unknown = Attachment("photo", "nonsense")
    outcome = await messenger.send(a_delivery(chat=reader, attachment=unknown))
    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.CONTENT


async def test_a_file_of_another_kind_is_refused_content(
    sim: SimClient, bot: Bot, messenger: TelegramMessenger, reader: ChatId
) -> None:
    file = await kept_file(sim, bot, reader, "video")
    outcome = await messenger.send(
        a_delivery(chat=reader, attachment=Attachment("photo", file.file))
    )
    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.CONTENT


@pytest.mark.parametrize(
    "words",
    ["not enough rights to send photos to the chat", "CHAT_SEND_PHOTOS_FORBIDDEN"],
)
async def test_a_group_without_pictures_still_gets_the_words(
    sim: SimClient, messenger: TelegramMessenger, reader: ChatId, words: str
) -> None:
    await sim.fault("error", status=400, description=f"Bad Request: {words}", times=1)
    photo = a_delivery(chat=reader, attachment=Attachment("photo", "any"))

    outcome = await messenger.send(photo)

    assert isinstance(outcome, Refused)
    assert outcome.trouble is Trouble.NO_RIGHTS
    # Without a file the same words mean that the chat is closed.
    await sim.fault("error", status=400, description=f"Bad Request: {words}", times=1)
    assert isinstance(await messenger.send(a_delivery(chat=reader)), Unreachable)
