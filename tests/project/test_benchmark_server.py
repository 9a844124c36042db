"""The benchmarks' own Telegram, in its process: it must count right, or no figure is worth much."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from telegram.error import RetryAfter
from telegram.ext import ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from benchmarks.server import EDITED, REFUSED, SENT
from benchmarks.serving import TOKEN, Server, Tally, busiest, server_note, serving
from bot.domain.delivery import Delivered, Throttled
from bot.domain.ids import ChatId, MessageId
from bot.messenger import TelegramMessenger
from bot.transport import AiohttpRequest
from tests.delivery.builders import a_delivery
from tests.delivery.conftest import Bot


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


def a_bot(server: Server, request: BaseRequest) -> Bot:
    return ExtBot(TOKEN, base_url=server.bot_url, request=request, get_updates_request=request)


@pytest.fixture
async def messenger(server: Server) -> AsyncIterator[TelegramMessenger]:
    async with a_bot(server, AiohttpRequest()) as bot:
        yield TelegramMessenger(bot)


@pytest.mark.parametrize("request_class", [HTTPXRequest, AiohttpRequest])
async def test_ptb_can_talk_to_it_over_either_client(
    server: Server, request_class: type[BaseRequest]
) -> None:
    async with a_bot(server, request_class()) as bot:
        sent = await bot.send_message(-100, "The bridge is open. chat_id=5&chat_id=6")
        await bot.edit_message_text("Closed.", chat_id=-100, message_id=sent.message_id)

    record = await server.record()
    assert list(zip(record.chats, record.kinds, strict=True)) == [(-100, SENT), (-100, EDITED)]
    assert sent.text


async def test_each_arrival_is_recorded_with_its_chat_on_the_clock_of_the_machine(
    server: Server, messenger: TelegramMessenger
) -> None:
    before = time.monotonic()
    outcomes = [await messenger.send(a_delivery(chat=ChatId(chat))) for chat in (7, 8, 7)]
    edit = await messenger.send(a_delivery(chat=ChatId(7), edits=MessageId(1)))
    after = time.monotonic()

    record, tally = await server.record(), await server.tally()
    assert outcomes == [Delivered(MessageId(number)) for number in (1, 2, 3)]
    assert edit == Delivered(MessageId(1))
    assert record.sent_to() == Counter({7: 2, 8: 1})
    assert record.repeated == 1
    assert record.all == sorted(record.all)
    assert all(before < moment < after for moment in record.all)
    assert tally.requests == 4


async def test_a_new_round_begins_with_an_empty_record(
    server: Server, messenger: TelegramMessenger
) -> None:
    await messenger.send(a_delivery())

    await server.begin()

    assert (await server.record()).all == []
    assert (await server.tally()).requests == 0


async def test_a_global_429_comes_after_so_many_messages_and_is_recorded_as_refused(
    server: Server, messenger: TelegramMessenger
) -> None:
    await server.flood(300.0, after=2)

    outcomes = [await messenger.send(a_delivery(chat=ChatId(chat))) for chat in (7, 8, 9, -9)]

    assert outcomes[:2] == [Delivered(MessageId(1)), Delivered(MessageId(2))]
    assert all(isinstance(outcome, Throttled) for outcome in outcomes[2:])
    record = await server.record()
    assert list(record.kinds) == [SENT, SENT, REFUSED, REFUSED]
    assert record.sent_to() == Counter({7: 1, 8: 1})


async def test_a_429_for_private_chats_lets_groups_pass(
    server: Server, messenger: TelegramMessenger
) -> None:
    await server.flood(300.0, private=True)

    private = await messenger.send(a_delivery(chat=ChatId(7)))
    group = await messenger.send(a_delivery(chat=ChatId(-7)))

    assert private == Throttled(300.0)
    assert isinstance(group, Delivered)


async def test_a_429_ends_by_itself(server: Server) -> None:
    async with a_bot(server, AiohttpRequest()) as bot:
        await server.flood(0.001)
        with pytest.raises(RetryAfter):
            await bot.send_message(7, "Too early.")
        while True:
            try:
                await bot.send_message(7, "Now?")
            except RetryAfter:
                continue
            break

    assert SENT in (await server.record()).kinds


async def test_requests_in_pieces_and_several_in_one_piece_are_all_answered(
    server: Server,
) -> None:
    body = json.dumps({"text": "The bridge is open.", "chat_id": 7}).encode()
    head = b"POST /bot1:x/sendMessage HTTP/1.1\r\ncontent-length: %d\r\n\r\n" % len(body)
    port = int(server.url.rsplit(":", 1)[1])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = head + body
    for piece in (request[:9], request[9:-5], request[-5:] + request + request[:20], request[20:]):
        writer.write(piece)
        await writer.drain()

    for number in (1, 2, 3):
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        assert json.loads(await reader.readexactly(length))["result"]["message_id"] == number
    writer.close()
    await writer.wait_closed()


@pytest.mark.parametrize(
    ("moments", "most"),
    [
        ([], 0),
        ([5.0], 1),
        ([0.0, 0.5, 0.999], 3),
        ([0.0, 1.0, 2.0], 1),
        ([0.0, 0.9, 1.1, 1.8, 1.85, 2.9], 4),
    ],
)
def test_the_busiest_second_may_begin_anywhere(moments: list[float], most: int) -> None:
    assert busiest(moments) == most


def test_a_server_that_was_busy_is_called_a_possible_bottleneck() -> None:
    idle = Tally(requests=100, cpu=0.1, wall=1.0, lateness=0.0)
    busy = Tally(requests=100, cpu=0.9, wall=1.0, lateness=0.02)

    assert "not the bottleneck" in server_note([idle])
    assert "may have been the bottleneck" in server_note([idle, busy])
