"""What the log says of a bulletin from its publication to its end: named events with figures, and
nobody's number, name or words."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import log
from tests.chat import Newsroom
from tests.stories.desk import approved, slow_reader

KEYS = {"event", "level", "timestamp"}


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What is logged during the story, as JSON lines."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    stream = io.StringIO()
    log.configure("INFO", json_lines=True, stream=stream)
    yield stream
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def events(stream: io.StringIO, *names: str) -> list[dict[str, object]]:
    """The events of these names, without what every line has."""
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    return [
        {"event": line["event"]} | {key: line[key] for key in line.keys() - KEYS}
        for line in lines
        if line["event"] in names
    ]


async def test_the_log_names_what_happened_to_a_bulletin(
    written: io.StringIO, room: Newsroom
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await slow_reader(room, rosa, 600)
    await approved(lea, omar)
    running = await omar.sees("Bulletin 1 is on its way", "1 of 2")
    await omar.taps("⏸ Pause", running)
    await omar.taps("▶️ Resume", await omar.sees("Bulletin 1 is paused"))
    await lea.asks("/freeze")
    await room.admin.thaws()
    await omar.thaws()
    await omar.taps("⏹ Cancel", running)
    question = await omar.sees("Cancel bulletin 1?")
    await omar.taps(question.labels[0], question)
    await omar.sees("Bulletin 1 is cancelled", "1 of 2")
    await room.bot.services.control.sweep()
    await room.bot.services.publishing.report_progress()

    names = ("frozen", "published", "thawed", "paused", "resumed", "cancelled", "delivered")
    assert events(written, *names) == [
        {"event": "published", "bulletin": 1, "recipients": 2, "paid": False},
        {"event": "paused", "bulletin": 1, "by": "chat"},
        {"event": "resumed", "bulletin": 1, "by": "chat"},
        {"event": "frozen", "by": "chat"},
        {"event": "thawed", "by": "chat", "old_database": False},
        {"event": "cancelled", "bulletin": 1, "by": "chat"},
        {
            "event": "delivered",
            "bulletin": 1,
            "total": 2,
            "sent": 1,
            "failed": 0,
            "cancelled": 1,
            "uncertain": 0,
        },
    ]
