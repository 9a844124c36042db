"""A light Bot API server in a process of its own, which records what reaches it and when.

`python -m benchmarks.server` prints its port and ends when its standard input does, so it never
outlives who started it (`benchmarks.serving`). It parses no more than it needs: a load generator
that is slower than what it measures measures itself. Must not import anything of the project.
"""

import asyncio
import json
import math
import re
import sys
import time
from array import array
from functools import partial
from urllib.parse import parse_qs, urlsplit

SENT, EDITED, REFUSED = 0, 1, 2
"""What became of a request that was recorded: the codes of `Record.kinds`."""

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CHAT = re.compile(rb'(?:^|&)chat_id=(-?\d+)|"chat_id": ?(-?\d+)')
MESSAGE = re.compile(rb'(?:^|&)message_id=(\d+)|"message_id": ?(\d+)')
POLL_SECONDS = 10.0
TEXT = json.dumps("The road to the bridge is open again, residents say. " * 16).encode()
"""What every answer repeats, about as long as a bulletin: reading it is part of a send's cost."""
ME = b'{"id":4242,"is_bot":true,"first_name":"Desk","username":"desk_bot"}'


class Ledger:
    """Every recorded request in three columns (17 bytes each), what it was, when, and to whom."""

    def __init__(self, latency: float = 0.0) -> None:
        self.latency = latency
        self.times, self.chats, self.kinds = array("d"), array("q"), array("b")
        self.began, self.cpu = time.monotonic(), time.process_time()
        self.lateness = 0.0
        self.sent = 0
        self.flood_from, self.flood_seconds, self.flood_private = -1, 0.0, False
        self.flood_until = -math.inf

    def add(self, kind: int, chat: int, now: float) -> None:
        """Note that a request to `chat` arrived at `now` of the machine's monotonic clock."""
        self.times.append(now)
        self.chats.append(chat)
        self.kinds.append(kind)

    def flooded(self, chat: int, now: float) -> int:
        """Return the whole seconds that `chat` must wait, 0 if it need not."""
        if self.sent == self.flood_from:
            self.flood_from, self.flood_until = -1, now + self.flood_seconds
        if now >= self.flood_until or (self.flood_private and chat < 0):
            return 0
        return math.ceil(self.flood_until - now)

    def columns(self) -> bytes:
        """Return times, chats and kinds, one column after the other."""
        return self.times.tobytes() + self.chats.tobytes() + self.kinds.tobytes()

    def tally(self) -> bytes:
        """Return as JSON how busy this process was since the ledger began."""
        return json.dumps(
            {
                "requests": len(self.times),
                "cpu": time.process_time() - self.cpu,
                "wall": time.monotonic() - self.began,
                "lateness": self.lateness / max(1, len(self.times)),
            }
        ).encode()


class Telegram:
    """Answers methods, after the latency that was asked for."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.ledger = Ledger()

    def take(self, transport: asyncio.Transport, path: bytes, body: bytes) -> None:
        """Answer one request, now or later."""
        now = time.monotonic()
        if path.startswith(b"/control/"):
            transport.write(_answer(self._control(path.decode())))
            return
        method = path[path.rfind(b"/") + 1 :].lower()
        if method == b"getupdates":
            answer = _answer(b'{"ok":true,"result":[]}')
            self._loop.call_later(POLL_SECONDS, partial(_write, transport, answer))
            return
        answer = self._result(method, body, now)
        if self.ledger.latency:
            due = now + self.ledger.latency
            self._loop.call_at(due, self._late, transport, answer, due)
        else:
            transport.write(answer)

    def _late(self, transport: asyncio.Transport, answer: bytes, due: float) -> None:
        self.ledger.lateness += time.monotonic() - due
        _write(transport, answer)

    def _result(self, method: bytes, body: bytes, now: float) -> bytes:
        if method not in {b"sendmessage", b"editmessagetext"}:
            return _answer(b'{"ok":true,"result":%s}' % (ME if method == b"getme" else b"true"))
        ledger, chat = self.ledger, _number(CHAT, body)
        if wait := ledger.flooded(chat, now):
            ledger.add(REFUSED, chat, now)
            return _flood(wait)
        if method == b"editmessagetext":
            ledger.add(EDITED, chat, now)
            return _message(_number(MESSAGE, body), chat)
        ledger.add(SENT, chat, now)
        ledger.sent += 1
        return _message(ledger.sent, chat)

    def _control(self, path: str) -> bytes:
        place = urlsplit(path)
        asked = {name: float(values[-1]) for name, values in parse_qs(place.query).items()}
        match place.path.removeprefix("/control/"):
            case "begin":
                self.ledger = Ledger(asked["latency"])
            case "flood":
                self.ledger.flood_from = self.ledger.sent + int(asked["after"])
                self.ledger.flood_seconds = asked["seconds"]
                self.ledger.flood_private = bool(asked["private"])
            case "record":
                return self.ledger.columns()
            case "tally":
                return self.ledger.tally()
            case other:
                raise ValueError(f"no such order: {other}")
        return b"{}"


class Connection(asyncio.Protocol):
    """One client's connection: cuts requests out of what arrives."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._buffer = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take every request that is complete."""
        self._buffer = self._buffer + data if self._buffer else data
        while (head := self._buffer.find(b"\r\n\r\n")) >= 0:
            found = LENGTH.search(self._buffer, 0, head)
            end = head + 4 + (int(found[1]) if found else 0)
            if len(self._buffer) < end:
                return
            request, self._buffer = self._buffer[:end], self._buffer[end:]
            path = request[request.find(b" ") + 1 : request.find(b" HTTP/")]
            self._telegram.take(self._transport, path, request[head + 4 :])


def _number(pattern: re.Pattern[bytes], body: bytes) -> int:
    found = pattern.search(body)
    if found is None:
        raise ValueError(f"a request without {pattern.pattern!r}")
    return int(found[1] or found[2])


def _message(number: int, chat: int) -> bytes:
    kind = b'"type":"private","first_name":"R"' if chat > 0 else b'"type":"supergroup","title":"G"'
    return _answer(
        b'{"ok":true,"result":{"message_id":%d,"from":%s,"chat":{"id":%d,%s},"date":1733500000,'
        b'"text":%s,"entities":[{"offset":0,"length":8,"type":"bold"}]}}'
        % (number, ME, chat, kind, TEXT)
    )


def _flood(wait: int) -> bytes:
    words = (
        b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",'
        b'"parameters":{"retry_after":%d}}' % (wait, wait)
    )
    return _answer(words, b"429 Too Many Requests")


def _answer(body: bytes, status: bytes = b"200 OK") -> bytes:
    return (
        b"HTTP/1.1 %s\r\nServer: nginx\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\nConnection: keep-alive\r\n\r\n%s" % (status, len(body), body)
    )


def _write(transport: asyncio.Transport, answer: bytes) -> None:
    if not transport.is_closing():
        transport.write(answer)


async def main() -> None:
    """Serve on a free loopback port until standard input ends."""
    loop = asyncio.get_running_loop()
    telegram = Telegram()
    server = await loop.create_server(partial(Connection, telegram), "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.buffer.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
