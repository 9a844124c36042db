"""python-telegram-bot's requests over aiohttp: one pool of connections for everything.

Must not decide what a failure means for a message. It says by the *cause* of the exception whether
the request ever left (`NeverLeft`) or its answer was lost (`AnswerLost`). Addresses carry the
token, so no error that leaves this module holds one, not even in its context.
"""

import json
import math
import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final, cast

import aiohttp
import structlog
from telegram import error as telegram_error
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.domain.delivery import Trouble
from bot.domain.model import Frozen
from bot.domain.retry import clamp_throttle

log = structlog.get_logger(__name__)

CONNECTIONS = 512
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
DEFAULT: Final = BaseRequest.DEFAULT_NONE
UNSET: Final = (DEFAULT, None)
Seconds = Any
"""PTB's timeouts: a float, None, or the private marker `DEFAULT`. PTB downloads files with None,
"no limit"; here both stand for the usual time, since nothing may hang for ever."""

NOT_SENT = (
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientConnectorError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
_RETRY_AFTER = re.compile(r"retry after (\d{1,12})", re.IGNORECASE | re.ASCII)


class NeverLeft(Exception):
    """The cause of an error after which nothing can have been sent (fault F05)."""

    trouble = Trouble.NETWORK


class AnswerLost(Exception):
    """The cause of an error after which the request may have been carried out (F04, F06-F09)."""

    def __init__(self, trouble: Trouble, what: str) -> None:
        super().__init__(what)
        self.trouble = trouble


class TokenRefused(telegram_error.TelegramError):
    """401: Telegram does not know the token. Not PTB's InvalidToken, whose text repeats it."""


class WrongAddress(telegram_error.TelegramError):
    """404, or a redirection: what answers at this address is not the Bot API."""


class FloodLimit(telegram_error.RetryAfter):
    """429, with a wait that can be relied on, and without PTB's warning at each look."""

    @property
    def retry_after(self) -> timedelta:
        """Return how long Telegram wants us to wait: 1 to 3600 seconds."""
        return self._retry_after

    @property
    def seconds(self) -> float:
        """Return the same in seconds."""
        return self._retry_after.total_seconds()


class Timeouts(Frozen):
    """Seconds for each kind of request. `connect` includes waiting for a free connection, `read`
    is for an ordinary answer, `upload` for a request that carries files."""

    connect: float = 5.0
    read: float = 15.0
    upload: float = 120.0


class Encoded:
    """A body of JSON that needs no more work; takes the place of PTB's RequestData, whose values
    are encoded for each request anew."""

    __slots__ = ("body",)
    contains_files = False

    def __init__(self, body: bytes) -> None:
        self.body = body


class AiohttpRequest(BaseRequest):
    """PTB's way out to HTTP. One object serves all of a bot's requests, polling included."""

    __slots__ = ("_connections", "_session", "_timeouts", "_usual")

    def __init__(self, timeouts: Timeouts | None = None, connections: int = CONNECTIONS) -> None:
        self._timeouts = timeouts or Timeouts()
        self._usual = self._limits(None, DEFAULT, DEFAULT, DEFAULT)
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Return the seconds that an ordinary answer may take."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Open the pool; does nothing if it is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=60),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the pool; does nothing if it is closed."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, url: str, body: bytes) -> object:
        """POST parameters that are JSON already, within the usual time; return the `result`.

        Raises what `do_request` raises, and what PTB makes of Telegram's refusals.
        """
        return await self.post(url, cast("RequestData", Encoded(body)))

    async def do_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | Encoded | None = None,
        read_timeout: Seconds = DEFAULT,
        write_timeout: Seconds = DEFAULT,
        connect_timeout: Seconds = DEFAULT,
        pool_timeout: Seconds = DEFAULT,  # noqa: ARG002 - aiohttp counts it with the connecting
    ) -> tuple[int, bytes]:
        """Return status and body of an answer that PTB can read.

        Raises NetworkError or TimedOut from NeverLeft or AnswerLost, FloodLimit, TokenRefused,
        WrongAddress.
        """
        limits = self._usual
        if not isinstance(request_data, Encoded):
            limits = self._limits(request_data, read_timeout, write_timeout, connect_timeout)
        failure: telegram_error.TelegramError | None
        try:
            status, body = await self._exchange(method, url, request_data, limits)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            failure = _failure(error)
        else:
            failure = None if status == HTTPStatus.OK else _rejection(method, status, body)
        # Raised out here, where the original error, whose text may name the address, is no context.
        if failure is not None:
            raise failure
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; raises NetworkError from AnswerLost. PTB's own would log the payload."""
        answer = _json_object(payload)
        if answer is None:
            raise _lost(Trouble.BAD_ANSWER, "the answer is not a JSON object")
        return answer

    async def _exchange(
        self,
        method: str,
        url: str,
        data: RequestData | Encoded | None,
        limits: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise telegram_error.NetworkError("the transport is closed") from NeverLeft("closed")
        body, headers = _body(data)
        async with self._session.request(
            method,
            URL(url, encoded=True),
            data=body,
            headers=headers,
            timeout=limits,
            # A redirection would carry the token to another host.
            allow_redirects=False,
        ) as response:
            return response.status, await response.read()

    def _limits(
        self, data: RequestData | None, read: Seconds, write: Seconds, connect: Seconds
    ) -> aiohttp.ClientTimeout:
        """Combine PTB's timeouts: the total stands in for the write timeout."""
        files = data is not None and data.contains_files
        usual = self._timeouts.upload if files else self._timeouts.read
        reading = usual if read in UNSET else read
        writing = usual if write in UNSET else write
        connecting = self._timeouts.connect if connect in UNSET else connect
        return aiohttp.ClientTimeout(
            total=connecting + writing + reading,
            connect=connecting,
            sock_connect=connecting,
            sock_read=reading,
        )


class _Answer(dict[str, Any]):
    """An answer in which a missing `result` is a failure that PTB passes on (fault F09)."""

    def __missing__(self, key: str) -> Any:  # noqa: ANN401 - it never returns
        raise _lost(Trouble.BAD_ANSWER, f"the answer has no {key!r}")


def _body(
    data: RequestData | Encoded | None,
) -> tuple[aiohttp.FormData | bytes | None, dict[str, str]]:
    """Encode as a form, as PTB does; PTB's files become parts of a multipart form."""
    if data is None:
        return None, {}
    if isinstance(data, Encoded):
        return data.body, JSON
    if not data.contains_files:
        return data.url_encoded_parameters().encode(), FORM
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, {}


def _failure(error: Exception) -> telegram_error.NetworkError:
    """Translate what aiohttp raised, keeping the kind of error and dropping its words."""
    kind = type(error).__name__
    if isinstance(error, NOT_SENT):
        late = isinstance(error, aiohttp.ConnectionTimeoutError)
        failure = telegram_error.TimedOut if late else telegram_error.NetworkError
        return _caused(failure(f"not sent: {kind}"), NeverLeft(kind))
    if isinstance(error, TimeoutError):
        lost = AnswerLost(Trouble.TIMEOUT, kind)
        return _caused(telegram_error.TimedOut(f"no answer in time: {kind}"), lost)
    return _lost(Trouble.NETWORK, f"the answer was lost: {kind}")


def _rejection(method: str, status: int, body: bytes) -> telegram_error.TelegramError | None:
    """Return the error for an answer that PTB would misread; None leaves it to PTB."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _lost(Trouble.SERVER, f"Telegram answered {status}")
    if method == "POST" and status == HTTPStatus.UNAUTHORIZED:
        return TokenRefused("Telegram refused the token")
    if method == "POST" and (status == HTTPStatus.NOT_FOUND or 300 <= status < 400):
        return WrongAddress(f"not the Bot API: status {status}")
    answer = _json_object(body)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return FloodLimit(timedelta(seconds=_flood_seconds(answer or {})))
    if answer is None and status >= 300:
        return _lost(Trouble.BAD_ANSWER, f"status {status} without a JSON object")
    return None


def _flood_seconds(answer: dict[str, Any]) -> float:
    """Read the wait of a 429, whatever stands there (fault F03)."""
    parameters = answer.get("parameters")
    given = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(given, bool) or not isinstance(given, int | float) or math.isnan(given):
        found = _RETRY_AFTER.search(str(answer.get("description", "")))
        given = int(found[1]) if found else 0
    seconds = clamp_throttle(given)
    if seconds != given:
        log.warning("flood_wait_clamped", seconds=seconds)
    return seconds


def _json_object(body: bytes) -> _Answer | None:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return _Answer(answer) if isinstance(answer, dict) else None


def _lost(trouble: Trouble, what: str) -> telegram_error.NetworkError:
    return _caused(telegram_error.NetworkError(what), AnswerLost(trouble, what))


def _caused(
    failure: telegram_error.NetworkError, cause: NeverLeft | AnswerLost
) -> telegram_error.NetworkError:
    failure.__cause__ = cause
    return failure
