"""The transport against a real server: what arrives, what is said of it, and no token in it."""

import asyncio
import logging
import traceback

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.domain.delivery import Trouble
from bot.simulator import Served, SimClient
from bot.transport import (
    AiohttpRequest,
    AnswerLost,
    FloodLimit,
    NeverLeft,
    Timeouts,
    TokenRefused,
    WrongAddress,
)
from tests.delivery.conftest import Bot
from tests.delivery.servers import a_free_port, a_server

TOKEN = "4242424242:CANARY-transport-secret-token"


async def failure_at(base_url: str, timeouts: Timeouts | None = None) -> TelegramError:
    """The error that a send to `base_url` ends in."""
    async with AiohttpRequest(timeouts or Timeouts(connect=0.3, read=0.3)) as request:
        bot: Bot = ExtBot(TOKEN, base_url=base_url, request=request)
        with pytest.raises(TelegramError) as caught:
            await bot.send_message(7, "The bridge is open.")
    return caught.value


def everything_about(error: BaseException) -> str:
    """All that a log could show of an error: its traceback, causes and contexts with it."""
    shown = "".join(traceback.format_exception(error)) + repr(error)
    if error.__context__ is not None:
        shown += everything_about(error.__context__)
    return shown


async def test_a_message_with_every_sign_arrives_as_it_was_sent(bot: Bot, sim: SimClient) -> None:
    reader = await sim.person("Reader")
    await sim.start(reader)
    text = "حلب \u200f🇸🇾 & <b> + 100 % = “yes”\n٣ = 3; a=b&c=d"

    await bot.send_message(reader, text)

    assert (await sim.messages(reader))[-1].text == text


async def test_a_file_goes_up_and_comes_back(bot: Bot, sim: SimClient) -> None:
    reader = await sim.person("Reader")
    await sim.start(reader)

    sent = await bot.send_document(reader, InputFile(b"words \x00\xff", "notes.txt"), caption="ü")

    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"words \x00\xff"


async def test_many_requests_at_once_share_one_pool_and_all_are_answered(
    bot: Bot, sim: SimClient
) -> None:
    readers = [await sim.person(f"Reader {number}") for number in range(40)]
    for reader in readers:
        await sim.start(reader)

    async with asyncio.TaskGroup() as tasks:
        for reader in readers:
            tasks.create_task(bot.send_message(reader, "All of you."))

    assert (await sim.stats()).ledger == 40


async def test_a_refused_connection_never_left() -> None:
    error = await failure_at(f"http://127.0.0.1:{a_free_port()}/bot")

    assert isinstance(error.__cause__, NeverLeft)


async def test_an_unknown_host_never_left() -> None:
    error = await failure_at("http://no-such-host.invalid/bot", Timeouts(connect=5.0))

    assert isinstance(error.__cause__, NeverLeft)


async def test_waiting_for_a_free_connection_in_vain_never_left(
    served: Served, sim: SimClient
) -> None:
    await sim.fault("hang", method="getme")
    async with AiohttpRequest(Timeouts(connect=0.2, read=5.0), connections=1) as request:
        bot: Bot = ExtBot(served.token, base_url=served.bot_url, request=request)
        async with asyncio.TaskGroup() as tasks:
            holder = tasks.create_task(bot.get_me())
            await sim.wait_requests("getme")
            with pytest.raises(TimedOut) as caught:
                await bot.send_message(7, "No room.")
            holder.cancel()

    assert isinstance(caught.value.__cause__, NeverLeft)
    assert not await sim.requests("sendmessage")


async def test_an_answer_that_does_not_come_in_time_may_have_been_sent(
    hasty: Bot, sim: SimClient
) -> None:
    reader = await sim.person("Reader")
    await sim.start(reader)
    await sim.fault("hang")

    with pytest.raises(TimedOut) as caught:
        await hasty.send_message(reader, "Did it arrive?")

    assert isinstance(caught.value.__cause__, AnswerLost)
    assert caught.value.__cause__.trouble is Trouble.TIMEOUT
    assert (await sim.stats()).ledger == 1


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("reset", Trouble.NETWORK),
        ("close", Trouble.NETWORK),
        ("truncated", Trouble.BAD_ANSWER),
        ("invalid_json", Trouble.BAD_ANSWER),
        ("ok_false", Trouble.BAD_ANSWER),
        ("bad_gateway", Trouble.SERVER),
        ("server_error", Trouble.SERVER),
    ],
)
async def test_an_answer_that_is_lost_or_spoilt_may_have_been_sent(
    bot: Bot, sim: SimClient, fault: str, trouble: Trouble
) -> None:
    reader = await sim.person("Reader")
    await sim.start(reader)
    await sim.fault(fault)

    with pytest.raises(NetworkError) as caught:
        await bot.send_message(reader, "Did it arrive?")

    assert not isinstance(caught.value, BadRequest)
    assert isinstance(caught.value.__cause__, AnswerLost)
    assert caught.value.__cause__.trouble is trouble


@pytest.mark.parametrize(
    ("given", "bare", "seconds"),
    [
        (17, False, 17),
        (23, True, 23),
        (0, False, 1),
        (-1, False, 1),
        (10**9, False, 3600),
        (10**40, False, 3600),
        ("soon", False, 1),
        ("nonsense", True, 1),
    ],
)
async def test_f03_a_429_always_says_how_long(
    bot: Bot, sim: SimClient, given: object, *, bare: bool, seconds: int
) -> None:
    await sim.fault("flood", retry_after=given, bare=bare)

    with pytest.raises(FloodLimit) as caught:
        await bot.send_message(7, "Too much.")

    assert caught.value.seconds == seconds


async def test_a_refused_token_and_a_wrong_address_are_told_apart(served: Served) -> None:
    refused = await failure_at(served.bot_url)
    nowhere = await failure_at(f"{served.url}/elsewhere")

    assert isinstance(refused, TokenRefused)
    assert isinstance(nowhere, WrongAddress)


async def test_a_redirection_is_not_followed_since_it_would_carry_the_token_away() -> None:
    asked = []

    async def redirect(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path)
        raise web.HTTPFound("/elsewhere")

    async with a_server(redirect) as base_url:
        error = await failure_at(base_url)

    assert isinstance(error, WrongAddress)
    assert len(asked) == 1


@pytest.mark.parametrize("status", [400, 403, 409, 413, 499])
async def test_a_refusal_that_is_not_telegrams_is_a_spoilt_answer(status: int) -> None:
    async def proxy(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=status, text="<html>no</html>")

    async with a_server(proxy) as base_url:
        error = await failure_at(base_url)

    assert isinstance(error.__cause__, AnswerLost)
    assert error.__cause__.trouble is Trouble.BAD_ANSWER


async def test_t01_no_error_and_no_log_line_holds_the_token(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    async def silence(_: web.BaseRequest) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    async def garbage(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text="{")

    caplog.set_level(logging.DEBUG)
    errors = [
        await failure_at(f"http://127.0.0.1:{a_free_port()}/bot"),
        await failure_at("http://no-such-host.invalid/bot"),
        await failure_at("no-scheme/bot"),
        await failure_at("ftp://host/bot"),
        await failure_at(served.bot_url),
    ]
    async with a_server(garbage) as base_url:
        errors.append(await failure_at(base_url))
    async with a_server(silence) as base_url:
        errors.append(await failure_at(base_url))

    assert all("CANARY" not in everything_about(error) for error in errors)
    ours = [record for record in caplog.records if not record.name.startswith("telegram")]
    assert all("CANARY" not in record.getMessage() for record in ours)


async def test_a_closed_transport_says_that_nothing_was_sent(bot: Bot) -> None:
    await bot.request.shutdown()

    with pytest.raises(NetworkError) as caught:
        await bot.send_message(7, "Anyone?")

    assert isinstance(caught.value.__cause__, NeverLeft)
