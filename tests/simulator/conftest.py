"""A running simulator, its client, and a real PTB bot that talks to it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.simulator import Served, SimClient, running


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with running() as served:
        yield served


@pytest.fixture
async def sim(served: Served) -> AsyncIterator[SimClient]:
    async with SimClient(served.url) as client:
        yield client


@pytest.fixture
async def bot(served: Served) -> AsyncIterator[Bot]:
    bot = Bot(
        served.token,
        base_url=served.bot_url,
        base_file_url=served.file_url,
        request=HTTPXRequest(connection_pool_size=8),
    )
    async with bot:
        yield bot


class Raw:
    """Plain HTTP to the Bot API, to see status, headers and body as they are."""

    def __init__(self, served: Served, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.base = f"{served.bot_url}{served.token}"

    async def call(self, method: str, **fields: object) -> tuple[int, dict[str, object]]:
        async with self.session.post(f"{self.base}/{method}", json=fields) as response:
            return response.status, await response.json()

    async def refusal(self, method: str, **fields: object) -> str:
        status, body = await self.call(method, **fields)
        assert body["ok"] is False
        assert body["error_code"] == status
        return f"{status} {body['description']}"


@pytest.fixture
async def raw(served: Served) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(served, session)
