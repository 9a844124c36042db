"""Telegram brings updates to the bot's own address: nothing forged gets in (T04), none is lost."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.domain.delivery import Halted
from bot.domain.errors import Stopped, StopReason
from bot.intake import Address, Intake, Webhook
from bot.intake.webhook import LARGEST_UPDATE, SECRET_HEADER
from bot.services.inbox import Inbox
from bot.services.ports import SystemClock
from bot.simulator import SimClient
from storage.database import Database
from tests.delivery.clock import HandClock
from tests.delivery.conftest import Bot
from tests.delivery.full_disk import full
from tests.delivery.listening import App, Readers

SECRET = "not-to-be-guessed_0123456789-abcdef"


@pytest.fixture
def address() -> Address:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    url = f"http://127.0.0.1:{port}/telegram"
    return Address(url=url, secret=SECRET, host="127.0.0.1", port=port)


@pytest.fixture
def webhook(app: App, inbox: Inbox, clock: HandClock, address: Address) -> Webhook:
    return Webhook(app, inbox, clock, address, jitter=lambda: 0.0)


@asynccontextmanager
async def at_work(sim: SimClient, webhook: Webhook) -> AsyncIterator[asyncio.Task[Halted | None]]:
    """The webhook runs, and Telegram knows it, for the length of the block."""
    before = len(await sim.requests("setwebhook"))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(webhook.run())
        await sim.wait_requests("setwebhook", before + 1)
        try:
            yield running
        finally:
            webhook.stop()


async def test_what_a_person_writes_is_handled_in_order_and_nothing_is_left(
    sim: SimClient, bot: Bot, webhook: Webhook, inbox: Inbox, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.webhook(first_delay=0.01)

    async with at_work(sim, webhook):
        for text in ("one", "two", "three"):
            await sim.write(anna, anna, text)
        await sim.wait_idle()
        await webhook.idle()
        info = await bot.get_webhook_info()

    assert heard.texts() == ["one", "two", "three"]
    assert await inbox.waiting() == ()
    assert set(info.allowed_updates) >= {"message", "callback_query", "my_chat_member"}
    assert await sim.requests("getupdates") == []


async def test_an_update_is_kept_before_it_is_confirmed_and_comes_back_after_a_kill(  # noqa: PLR0917
    sim: SimClient, app: App, inbox: Inbox, webhook: Webhook, heard: Readers, address: Address
) -> None:
    anna = await sim.person("Anna")
    await sim.webhook(first_delay=0.01)
    begun = asyncio.Event()

    async def hang(_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    heard.reaction = hang
    async with at_work(sim, webhook) as doomed:
        await sim.write(anna, anna, "approve")
        await begun.wait()
        await sim.wait_idle()
        assert len(await inbox.waiting()) == 1
        doomed.cancel()
    heard.reaction = None
    await sim.write(anna, anna, "while nobody listened")
    successor = Webhook(app, inbox, SystemClock(), address)
    async with at_work(sim, successor):
        await sim.wait_idle()
        await successor.idle()

    assert heard.texts() == ["approve", "while nobody listened"]


async def test_t17_an_update_that_comes_twice_is_handled_once(
    sim: SimClient, webhook: Webhook, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.webhook(first_delay=0.01)

    async with at_work(sim, webhook):
        await sim.write(anna, anna, "vote")
        await sim.wait_idle()
        await webhook.idle()
        await sim.redeliver(heard.seen[0].update_id)
        await sim.write(anna, anna, "bye")
        await sim.wait_idle()
        await webhook.idle()

    assert heard.texts() == ["vote", "bye"]


def an_update(text: str = "let me in") -> dict[str, Any]:
    user = {"id": 7, "is_bot": False, "first_name": "Eve"}
    message = {"message_id": 1, "date": 1_740_000_000, "chat": {"id": 7, "type": "private"}}
    return {"update_id": 1, "message": message | {"from": user, "text": text}}


@pytest.mark.parametrize(
    "secret",
    [None, "", SECRET[:-1], SECRET + "0", SECRET.upper(), "ñ" * len(SECRET)],
)
async def test_t04_who_does_not_know_the_secret_is_turned_away(
    sim: SimClient, webhook: Webhook, heard: Readers, address: Address, secret: str | None
) -> None:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with at_work(sim, webhook), aiohttp.ClientSession() as eve:
        async with eve.post(address.url, json=an_update(), headers=headers) as answer:
            assert answer.status == 403
            assert await answer.read() == b""
        async with eve.post(address.url, json=an_update(), headers=knows()) as answer:
            assert answer.status == 200
        await webhook.idle()

    assert heard.texts() == ["let me in"]


def knows() -> dict[str, str]:
    return {SECRET_HEADER: SECRET}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/telegram", b"", 405),
        ("POST", "/other", b"{}", 404),
        ("POST", "/telegram", b"no json", 400),
        ("POST", "/telegram", b"[" * 100_000, 400),
        ("POST", "/telegram", b" " * (LARGEST_UPDATE + 1), 413),
        ("POST", "/telegram", json.dumps({"message": {}}).encode(), 200),
    ],
)
async def test_t04_what_is_no_update_does_no_harm(  # noqa: PLR0917
    sim: SimClient,
    webhook: Webhook,
    inbox: Inbox,
    heard: Readers,
    address: Address,
    method: str,
    path: str,
    body: bytes,
    status: int,
) -> None:
    url = address.url.replace("/telegram", path)
    async with at_work(sim, webhook), aiohttp.ClientSession() as someone:
        async with someone.request(method, url, data=BytesIO(body), headers=knows()) as answer:
            assert answer.status == status
        anna = await sim.person("Anna")
        await sim.write(anna, anna, "still there?")
        await sim.wait_idle()
        await webhook.idle()

    assert heard.texts() == ["still there?"]
    assert await inbox.waiting() == ()


async def test_f21_what_cannot_be_kept_is_refused_and_brought_again(  # noqa: PLR0917
    sim: SimClient,
    webhook: Webhook,
    database: Database,
    address: Address,
    heard: Readers,
    tmp_path: Path,
) -> None:
    # The log of the tests themselves must fit under the limit of `full`.
    async with database.write() as stores:
        await stores.outbox.text("x" * 300_000, None)
    async with at_work(sim, webhook), aiohttp.ClientSession() as telegram:
        async with (
            full(tmp_path / "bulletins.db"),
            telegram.post(address.url, json=an_update("once"), headers=knows()) as answer,
        ):
            assert answer.status == 503
            assert int(answer.headers["Retry-After"]) >= 1
        assert heard.texts() == []
        async with telegram.post(address.url, json=an_update("once"), headers=knows()) as answer:
            assert answer.status == 200
        await webhook.idle()

    assert heard.texts() == ["once"]


@pytest.mark.parametrize(("fault", "refused"), [("unauthorized", True), ("not_found", False)])
async def test_f16_f17_a_refused_token_and_a_wrong_address_end_it(
    sim: SimClient, webhook: Webhook, fault: str, *, refused: bool
) -> None:
    await sim.fault(fault, method="setWebhook")

    assert await webhook.run() == Halted(token_refused=refused)


async def test_a_webhook_that_telegram_will_not_have_stops_the_bot(
    app: App, inbox: Inbox, clock: HandClock, address: Address
) -> None:
    elsewhere = address.model_copy(update={"url": "https://example.org/telegram"})

    with pytest.raises(Stopped) as stopped:
        await Webhook(app, inbox, clock, elsewhere).run()
    assert stopped.value.reason is StopReason.WEBHOOK_REFUSED


async def test_a_port_that_is_taken_stops_the_bot(webhook: Webhook, address: Address) -> None:
    with socket.create_server((address.host, address.port)), pytest.raises(Stopped) as stopped:
        await webhook.run()
    assert stopped.value.reason is StopReason.CANNOT_LISTEN


async def test_trouble_with_setting_it_is_waited_out(
    sim: SimClient, webhook: Webhook, clock: HandClock, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.fault("bad_gateway", method="setWebhook")
    await sim.fault("flood", method="setWebhook", nth=2, retry_after=7)
    await sim.write(anna, anna, "patience")

    async with at_work(sim, webhook):
        await clock.until_someone_waits(1.0)
        clock.advance(1)
        await clock.until_someone_waits(7.0)
        clock.advance(7)
        await sim.wait_idle()
        await webhook.idle()

    assert heard.texts() == ["patience"]


async def test_polling_and_webhook_take_turns_without_losing_anything(
    sim: SimClient, bot: Bot, webhook: Webhook, intake: Intake, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.webhook(first_delay=0.01)
    async with at_work(sim, webhook):
        await sim.write(anna, anna, "brought")
        await sim.wait_idle()
        await webhook.idle()
    await sim.write(anna, anna, "between")
    await bot.delete_webhook()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(intake.run())
        await sim.wait_idle()
        await intake.idle()
        intake.stop()

    assert heard.texts() == ["brought", "between"]
