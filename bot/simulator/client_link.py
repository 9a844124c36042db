"""The client's wire: one HTTP session to the control API, and its errors.

The deeds are in `client_places`, `client_people`, `client_watch` and `client_trouble`; `client`
puts them together. It must not know any endpoint.
"""

import json
from io import BytesIO
from types import TracebackType
from typing import Any, Self

import aiohttp

Json = dict[str, Any]


class SimError(Exception):
    """The simulator refused an order that makes no sense; the text says why."""


class Link:
    """Use as `async with SimClient(url) as sim`, or call `close` in the end."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def order(self, endpoint: str, /, **order: object) -> Json:
        """POST to `/sim/<endpoint>`; raises SimError for a refusal."""
        if self._session is None:
            # A test may hold more waits open at once than aiohttp's default of 100.
            connector = aiohttp.TCPConnector(limit=0)
            # The simulator ends every wait itself; a limit here would cut long ones short.
            patience = aiohttp.ClientTimeout(total=None)
            self._session = aiohttp.ClientSession(connector=connector, timeout=patience)
        # A stream, since a file makes the order larger than aiohttp likes to take at once.
        body = BytesIO(json.dumps(order).encode())
        headers = {"Content-Type": "application/json"}
        address = f"{self.url}/sim/{endpoint}"
        async with self._session.post(address, data=body, headers=headers) as response:
            answer: Json = await response.json(content_type=None)
        if response.status != 200:
            raise SimError(answer.get("error", f"HTTP {response.status}"))
        return answer
