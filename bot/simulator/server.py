"""The HTTP face of the simulator.

The Bot API is under `/bot<token>/`, files under `/file/bot<token>/`, the control API under `/sim/`.
Reads a request, lets the fault plan and the flood limits have their say, calls the method, answers.
Binds to loopback addresses alone. It must not know what any method does.
"""

import asyncio
import json
import signal
import socket
import struct
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import formatdate

from aiohttp import web

from bot.simulator.answers import ApiError, too_many
from bot.simulator.control import control
from bot.simulator.faults import SENDING, Fault
from bot.simulator.methods import METHODS
from bot.simulator.methods_updates import LOOPBACK
from bot.simulator.params import Params
from bot.simulator.polling import get_updates
from bot.simulator.requests import BODY_LIMIT, read_params
from bot.simulator.state import DEFAULT_TOKEN, Simulator
from bot.simulator.traffic import Request
from bot.simulator.webhook import WebhookSender

_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)
_FOREVER = 3600.0  # seconds; a hanging answer is ended by the caller long before
_RESET = struct.pack("ii", 1, 0)  # SO_LINGER: closing sends RST instead of FIN
_UNLIMITED = {"sendchataction", "deletemessage", "deletemessages"}


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def _refusal(error: ApiError) -> _Answer:
    after = (error.parameters or {}).get("retry_after")
    headers = {} if after is None else {"Retry-After": str(after)}
    return _Answer(error.status, _ENCODER.encode(error.body).encode(), headers)


class BotServer:
    """Answers HTTP requests for one simulator."""

    def __init__(self, simulator: Simulator) -> None:
        self._sim = simulator
        self._prefix = f"/bot{simulator.token}/"
        self._file_prefix = f"/file/bot{simulator.token}/"

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """One request, whatever it is for; the answer is dated by this Telegram's clock."""
        response = await self._route(request)
        # Without an offset aiohttp's own date is the same, and costs nothing.
        if self._sim.clock.offset:
            response.headers["Date"] = formatdate(self._sim.clock.now(), usegmt=True)
        return response

    async def _route(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith(self._prefix):
            return await self._call(request, path[len(self._prefix) :].lower())
        if path.startswith("/sim/"):
            return await control(self._sim, request)
        if path.startswith(self._file_prefix):
            return self._download(path[len(self._file_prefix) :])
        # Telegram does not say which part of the address is wrong.
        token_is_wrong = path.startswith(("/bot", "/file/bot"))
        refused = ApiError(401, "Unauthorized") if token_is_wrong else ApiError(404, "Not Found")
        return _response(_refusal(refused))

    def _download(self, path: str) -> web.Response:
        file = self._sim.files.at(path)
        if file is None:
            return _response(_refusal(ApiError(404, "Not Found")))
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _call(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        sim = self._sim
        try:
            params = await read_params(request, method)
        except ApiError as error:
            sim.traffic.begin(method, None, sim.clock.monotonic_ns()).status = error.status
            return _response(_refusal(error))
        chat_id = params.values.get("chat_id")
        record = sim.traffic.begin(method, chat_id, sim.clock.monotonic_ns())
        sim.watch.touch()
        try:
            answer = await self._answer(request, params, record)
            if sim.latency:
                await asyncio.sleep(sim.latency)
        finally:
            record.answered = sim.clock.monotonic_ns()
        # The connection is gone already; aiohttp wants an object all the same.
        if answer is None:
            return web.Response()
        record.status = answer.status
        return _response(answer)

    async def _answer(
        self, request: web.BaseRequest, params: Params, record: Request
    ) -> _Answer | None:
        """The answer, or None when the connection was cut instead."""
        faults = self._sim.faults
        fault = faults.draw(params.method, record.chat_id) if faults.active else None
        if fault is None:
            return await self._execute(params)
        record.fault = fault.kind
        return await self._misbehave(request, params, fault)

    async def _misbehave(
        self, request: web.BaseRequest, params: Params, fault: Fault
    ) -> _Answer | None:
        # Accepted means done and in the ledger, before anything goes wrong.
        real = await self._execute(params) if fault.accepted else None
        if fault.action == "hang":
            await asyncio.sleep(fault.delay or _FOREVER)
        elif fault.delay:
            await asyncio.sleep(fault.delay)
        match fault.action:
            case "delay":
                return real if real is not None else await self._execute(params)
            case "hold":
                await self._sim.watch.until(lambda: not self._sim.faults.orders(fault), _FOREVER)
                return real if real is not None else await self._execute(params)
            case "answer":
                return _Answer(fault.status, fault.body.encode(), fault.headers)
            case "truncate":
                body = real.body if real is not None else b'{"ok":true,"result":{}}'
                return _Answer(200, body[: len(body) // 2])
            case "reset" | "close" | "hang":
                _cut(request, reset=fault.action == "reset")
                return None

    async def _execute(self, params: Params) -> _Answer:
        try:
            if params.method == "getupdates":
                result = await get_updates(self._sim, params)
            else:
                result = self._run(params)
        except ApiError as error:
            return _refusal(error)
        return _Answer(200, f'{{"ok":true,"result":{result}}}'.encode())

    def _run(self, params: Params) -> str:
        method = METHODS.get(params.method)
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        if self._sim.flood.active:
            self._require_patience(params)
        return _ENCODER.encode(method(self._sim, params))

    def _require_patience(self, params: Params) -> None:
        if not params.method.startswith(SENDING) or params.method in _UNLIMITED:
            return
        # What is refused anyway does not use up the limit.
        chat = self._sim.find_chat(params.values.get("chat_id"))
        if chat is None:
            return
        wait = self._sim.flood.check(chat, self._sim.clock.monotonic_ns())
        if wait is not None:
            raise too_many(wait)


def _response(answer: _Answer) -> web.Response:
    kind = "application/json" if answer.body[:1] == b"{" else "text/html"
    return web.Response(
        status=answer.status, body=answer.body, headers=answer.headers, content_type=kind
    )


def _cut(request: web.BaseRequest, *, reset: bool) -> None:
    """End the connection without an answer."""
    transport = request.transport
    if transport is None:
        return
    if reset:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()
    else:
        transport.close()


@dataclass(slots=True)
class Served:
    """A simulator at work. `url` has no slash at its end; PTB's base_url is `bot_url`."""

    url: str
    simulator: Simulator
    _runner: web.ServerRunner
    _sender: WebhookSender

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.simulator.token

    @property
    def bot_url(self) -> str:
        """What PTB calls base_url."""
        return f"{self.url}/bot"

    @property
    def file_url(self) -> str:
        """What PTB calls base_file_url."""
        return f"{self.url}/file/bot"

    async def stop(self) -> None:
        """Let every waiting request go and close the port."""
        # The sender first: with the watch closed its waits would end at once, for ever.
        await self._sender.stop()
        self.simulator.watch.close()
        await self._runner.cleanup()


async def serve(simulator: Simulator, host: str = "127.0.0.1", port: int = 0) -> Served:
    """Serve on a loopback address; port 0 takes a free one. Raises ValueError for other hosts."""
    if host not in LOOPBACK:
        raise ValueError(f"the simulator serves loopback addresses alone, not {host!r}")
    server = web.Server(
        BotServer(simulator).handle,
        request_factory=_make_request,
        # A poll whose caller is gone must not take updates with it.
        handler_cancellation=True,
        access_log=None,
    )
    # Held polls are let go by the watch; nothing else is worth waiting for.
    runner = web.ServerRunner(server, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    sender = WebhookSender(simulator)
    sender.start()
    bound = runner.addresses[0][1]
    return Served(f"http://{host}:{bound}", simulator, runner, sender)


def _make_request(*arguments: object) -> web.BaseRequest:
    make: Callable[..., web.BaseRequest] = web.BaseRequest
    return make(*arguments, asyncio.get_running_loop(), client_max_size=BODY_LIMIT)


@asynccontextmanager
async def running(
    simulator: Simulator | None = None, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[Served]:
    """A simulator for the length of a `with` block."""
    served = await serve(simulator or Simulator(), host, port)
    try:
        yield served
    finally:
        await served.stop()


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def run_forever(
    port: int,
    token: str = DEFAULT_TOKEN,
    *,
    latency_ms: float = 0,
    record_only: bool = False,
    announce: Callable[[str], None] = _print,
) -> None:
    """Serve until SIGINT or SIGTERM; `announce` gets the address once it answers."""
    simulator = Simulator(token)
    simulator.latency = latency_ms / 1000
    simulator.record_only = record_only
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with running(simulator, port=port) as served:
        announce(served.url)
        await stop.wait()
