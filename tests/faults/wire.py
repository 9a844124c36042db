"""A wire between the bot and Telegram that can be cut: then nobody answers at that address (F05).

Passes bytes on, and must not look into them.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

CHUNK = 1 << 16


class Wire:
    """Leads from a loopback port of its own to the server at `url`."""

    def __init__(self, url: str) -> None:
        place = urlsplit(url)
        self._to = (place.hostname, place.port)
        self._server: asyncio.Server | None = None
        self._ends: set[asyncio.StreamWriter] = set()
        self._port = 0

    @property
    def url(self) -> str:
        """Where the wire begins."""
        return f"http://127.0.0.1:{self._port}"

    async def mend(self) -> None:
        """Let requests through, at the same address as before."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Refuse connections, and break those that are open."""
        if self._server is not None:
            self._server.close()
            for end in list(self._ends):
                end.transport.abort()
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._to)
        self._ends |= {writer, back}
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._pass(reader, back))
            tasks.create_task(self._pass(there, writer))

    async def _pass(self, source: asyncio.StreamReader, end: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(CHUNK):
                end.write(data)
                await end.drain()
        except ConnectionError:
            pass  # cut: both sides see it by themselves
        finally:
            end.close()
            self._ends.discard(end)


@asynccontextmanager
async def a_wire(url: str) -> AsyncIterator[Wire]:
    """A wire that works, for the length of a block."""
    wire = Wire(url)
    await wire.mend()
    try:
        yield wire
    finally:
        await wire.cut()
