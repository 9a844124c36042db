"""Log lines: named events with keys, and neither a token nor what people wrote in any of them."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from telegram.ext import ExtBot

from bot import log
from bot.simulator import Served, SimClient
from bot.transport import AiohttpRequest
from tests.delivery.conftest import Bot

TOKEN = "4242424242:CANARY-log-secret-token"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    levels = {name: logging.getLogger(name).level for name in log.TALKATIVE}
    yield
    root.handlers = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_is_one_json_line_with_its_keys() -> None:
    stream = io.StringIO()
    log.configure("INFO", json_lines=True, stream=stream)

    structlog.get_logger("bot.some.module").info("orphans_requeued", deliveries=3)

    [line] = lines(stream)
    assert (line["event"], line["deliveries"], line["level"]) == ("orphans_requeued", 3, "info")


def test_what_is_below_the_level_is_not_logged() -> None:
    stream = io.StringIO()
    log.configure("WARNING", json_lines=True, stream=stream)

    structlog.get_logger("bot").info("unimportant")
    structlog.get_logger("bot").warning("important")

    assert [line["event"] for line in lines(stream)] == ["important"]


@pytest.mark.parametrize("json_lines", [True, False])
def test_t01_a_token_is_removed_from_values_messages_and_tracebacks(*, json_lines: bool) -> None:
    stream = io.StringIO()
    log.configure("DEBUG", json_lines=json_lines, secrets=["plain-secret"], stream=stream)
    logger = structlog.get_logger("bot")

    logger.info("asked", url=f"https://example.org/bot{TOKEN}/getMe", key="plain-secret")
    logging.getLogger("some.library").error("GET /bot%s/getMe", TOKEN.replace(":", "%3A"))
    try:
        raise ConnectionError(f"no route to /bot{TOKEN}/getMe")  # noqa: TRY301 - what is tested
    except ConnectionError:
        logger.exception("failed")

    written = stream.getvalue()
    assert "CANARY" not in written
    assert "plain-secret" not in written
    assert "ConnectionError" in written
    assert written.count(log.REDACTED) >= 4


@pytest.mark.parametrize("name", log.TALKATIVE)
def test_libraries_that_talk_too_much_stay_quiet_even_at_debug(name: str) -> None:
    log.configure("DEBUG", stream=io.StringIO())

    assert not logging.getLogger(f"{name}.inner").isEnabledFor(logging.INFO)


def test_ptbs_errors_lose_what_they_quote() -> None:
    stream = io.StringIO()
    log.configure("INFO", json_lines=True, stream=stream)
    ptb = logging.getLogger("telegram.ext.Application")

    ptb.error("Error for update %s: %d", "meet me at the mill", 7)
    ptb.error("No handler for %s", {"text": "meet me at the mill"})

    assert [line["event"] for line in lines(stream)] == [
        "Error for update <str>: 7",
        "No handler for <dict>",
    ]


async def test_t01_a_whole_conversation_at_debug_leaves_no_token_and_no_word(
    served: Served, sim: SimClient
) -> None:
    stream = io.StringIO()
    log.configure("DEBUG", json_lines=True, stream=stream)
    reader = await sim.person("Reader")
    await sim.start(reader)

    async with AiohttpRequest() as request:
        bot: Bot = ExtBot(served.token, base_url=served.bot_url, request=request)
        await bot.send_message(reader, "meet me at the mill")

    written = stream.getvalue()
    assert served.token not in written
    assert "mill" not in written
