"""What the messenger puts on the wire, and what it makes of answers that name no message."""

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram.ext import ExtBot

from bot.domain.delivery import Delivered, SendOutcome, Trouble, Uncertain
from bot.domain.ids import ChatId, MessageId, TopicId
from bot.messenger import TelegramMessenger
from bot.transport import AiohttpRequest
from tests.delivery.builders import a_delivery
from tests.delivery.conftest import Bot
from tests.delivery.servers import a_server

TOKEN = "4242424242:CANARY-messenger-secret-token"
KEYBOARD = '{"inline_keyboard": [[{"text": "حسنا", "callback_data": "review:7:2"}]]}'


class Wire:
    """A server that answers every request with `result`, and keeps what it was asked."""

    def __init__(self, result: object) -> None:
        self.result = result
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        assert request.content_type == "application/json"
        self.asked.append((request.path.rsplit("/", 1)[1], json.loads(await request.read())))
        return web.json_response({"ok": True, "result": self.result})


@asynccontextmanager
async def over(wire: Wire) -> AsyncIterator[TelegramMessenger]:
    """A messenger at the other end."""
    async with a_server(wire) as base_url, AiohttpRequest() as request:
        bot: Bot = ExtBot(TOKEN, base_url=base_url, request=request)
        yield TelegramMessenger(bot)


async def test_one_text_goes_to_many_chats_each_with_its_own_choices() -> None:
    wire = Wire({"message_id": 5})
    html = "حلب \u200f🇸🇾 &amp; <b>“yes”</b>\n\\ 100 %"
    async with over(wire) as messenger:
        await messenger.send(a_delivery(chat=ChatId(7), html=html))
        await messenger.send(a_delivery(chat=ChatId(-100), topic=TopicId(3), html=html))
        await messenger.send(a_delivery(chat=ChatId(8), html=html, protected=True, silent=True))

    shared = {"text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    assert wire.asked == [
        ("sendMessage", {**shared, "chat_id": 7}),
        ("sendMessage", {**shared, "chat_id": -100, "message_thread_id": 3}),
        (
            "sendMessage",
            {**shared, "chat_id": 8, "protect_content": True, "disable_notification": True},
        ),
    ]


async def test_texts_of_one_wording_and_different_buttons_are_not_mixed_up() -> None:
    wire = Wire({"message_id": 5})
    async with over(wire) as messenger:
        await messenger.send(a_delivery(html="Approve?"))
        await messenger.send(a_delivery(html="Approve?", keyboard=KEYBOARD))

    [(_, bare), (_, with_buttons)] = wire.asked
    assert "reply_markup" not in bare
    assert with_buttons["reply_markup"] == json.loads(KEYBOARD)


async def test_an_edit_says_which_message_and_nothing_that_only_a_new_one_takes() -> None:
    wire = Wire({"message_id": 12})
    edit = a_delivery(edits=MessageId(12), topic=TopicId(3), protected=True, silent=True)
    async with over(wire) as messenger:
        outcome = await messenger.send(edit)

    [(method, asked)] = wire.asked
    assert method == "editMessageText"
    assert asked["message_id"] == 12
    assert not asked.keys() & {"message_thread_id", "protect_content", "disable_notification"}
    assert outcome == Delivered(MessageId(12))


async def test_an_edit_that_telegram_only_nods_at_is_done() -> None:
    async with over(Wire(result=True)) as messenger:
        outcome = await messenger.send(a_delivery(edits=MessageId(12)))

    assert outcome == Delivered(MessageId(12))


@pytest.mark.parametrize("result", [None, True, [], {}, "5", {"message_id": "5"}])
async def test_f09_an_acceptance_that_names_no_message_leaves_a_doubt(result: object) -> None:
    async with over(Wire(result)) as messenger:
        outcome: SendOutcome = await messenger.send(a_delivery())

    assert isinstance(outcome, Uncertain)
    assert outcome.trouble is Trouble.BAD_ANSWER


async def test_t01_no_log_line_of_a_send_holds_the_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with over(Wire({"message_id": 5})) as messenger:
        caplog.clear()  # PTB itself names its address when it is built; bot.log covers it
        await messenger.send(a_delivery())

    assert not [record for record in caplog.records if "CANARY" in record.getMessage()]


async def test_a_bot_over_another_transport_is_refused() -> None:
    with pytest.raises(TypeError):
        TelegramMessenger(ExtBot(TOKEN))
