"""Polling and webhooks: offsets, 409s, lost and repeated updates, secrets and retries."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from bot.simulator import SimClient
from tests.simulator.conftest import Raw


async def ids(raw: Raw, **fields: object) -> list[int]:
    _, body = await raw.call("getUpdates", timeout=0, **fields)
    result = body["result"]
    assert isinstance(result, list)
    return [each["update_id"] for each in result]


async def test_the_older_of_two_polls_gives_way(raw: Raw, sim: SimClient) -> None:
    older = asyncio.get_running_loop().create_task(raw.call("getUpdates", timeout=10))
    await sim.wait_requests("getUpdates", 1)
    newer = asyncio.get_running_loop().create_task(raw.call("getUpdates", timeout=10))
    status, body = await older
    assert (status, body["description"]) == (
        409,
        (
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        ),
    )
    await sim.start(await sim.person("Anna"))
    assert (await newer)[0] == 200


async def test_no_polling_beside_a_webhook(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook", allowed_updates=["message"])
    with pytest.raises(
        Conflict, match="can't use getUpdates method while webhook is active; use deleteWebhook"
    ):
        await bot.get_updates(timeout=0)
    info = await bot.get_webhook_info()
    assert (info.url, info.allowed_updates) == ("http://127.0.0.1:9/hook", ("message",))
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == ()


async def test_allowed_updates_are_remembered(raw: Raw, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    await ids(raw, allowed_updates=["callback_query"])
    await sim.start(anna)
    assert await ids(raw) == []
    await ids(raw, allowed_updates=[])
    await sim.start(anna)
    assert len(await ids(raw)) == 1


async def test_offsets_and_limits(raw: Raw, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    for _ in range(4):
        await sim.start(anna)
    first, second, third, fourth = await ids(raw)
    assert await ids(raw, limit=2) == [first, second]
    assert await ids(raw, offset=third) == [third, fourth]
    assert await ids(raw, offset=-1) == [fourth]
    assert await ids(raw) == [fourth]


async def test_updates_are_kept_for_a_day(raw: Raw, sim: SimClient) -> None:
    await sim.start(await sim.person("Anna"))
    await sim.advance_clock(24 * 3600 + 5)
    assert await ids(raw) == []


async def test_numbers_that_restart(raw: Raw, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    await sim.start(anna)
    (high,) = await ids(raw)
    await sim.number_updates_from(500)
    await sim.start(anna)
    assert await ids(raw, offset=high + 1) == [500]
    assert await ids(raw, offset=501) == []


async def test_an_update_delivered_twice(raw: Raw, sim: SimClient) -> None:
    await sim.start(await sim.person("Anna"))
    (number,) = await ids(raw)
    assert await ids(raw, offset=number + 1) == []
    await sim.redeliver(number)
    assert await ids(raw, offset=number + 1) == [number]
    assert await ids(raw, offset=number + 1) == []


async def test_an_update_that_is_none(raw: Raw, sim: SimClient) -> None:
    number = await sim.inject({"message": {"message_id": "no number"}})
    _, body = await raw.call("getUpdates", timeout=0)
    assert body["result"] == [{"update_id": number, "message": {"message_id": "no number"}}]


class Hook:
    """A webhook that answers what it is told to."""

    def __init__(self) -> None:
        self.answers: list[web.Response] = []
        self.seen: list[tuple[str, dict[str, Any]]] = []
        self.arrived = asyncio.Condition()
        self.url = ""

    async def take(self, request: web.BaseRequest) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        async with self.arrived:
            self.seen.append((secret, json.loads(await request.read())))
            self.arrived.notify_all()
        return self.answers.pop(0) if self.answers else web.Response()

    async def wait(self, count: int) -> None:
        async with asyncio.timeout(5), self.arrived:
            await self.arrived.wait_for(lambda: len(self.seen) >= count)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    runner = web.ServerRunner(web.Server(hook.take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_the_update_and_the_secret(
    bot: Bot, sim: SimClient, hook: Hook
) -> None:
    await bot.set_webhook(hook.url, secret_token="s-e_c")
    anna = await sim.person("Anna")
    await sim.start(anna)
    await hook.wait(1)
    secret, update = hook.seen[0]
    assert (secret, update["message"]["from"]["id"]) == ("s-e_c", anna)
    await sim.wait_idle()


async def test_a_webhook_is_tried_again(bot: Bot, sim: SimClient, hook: Hook) -> None:
    await sim.webhook(first_delay=0.01, longest_delay=0.05)
    hook.answers = [
        web.Response(status=500),
        web.Response(status=503, headers={"Retry-After": "0.02"}),
        web.Response(status=302, headers={"Location": "/"}),
    ]
    await sim.start(await sim.person("Anna"))
    await bot.set_webhook(hook.url)
    await hook.wait(4)
    await sim.wait_idle()
    assert len({update["update_id"] for _, update in hook.seen}) == 1
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"
    assert info.pending_update_count == 0


async def test_webhooks_that_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Bad webhook"):
        await bot.set_webhook("https://example.org/hook")
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook("http://localhost:1/", secret_token="a b")
