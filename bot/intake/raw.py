"""Reads of a raw update what storing it takes: its id, the chat it is kept in order by, its sender.

Must not parse more: that is PTB's, one update at a time, after it is safe.
"""

import json
import re
from typing import Any

import structlog

from bot.services.inbox import Arrived

log = structlog.get_logger(__name__)

FREEZE = re.compile(r"/freeze(@\w+)?(\s|$)", re.IGNORECASE)
LARGEST_ID = 2**63 - 1
_SENT_AT_WILL = ("message", "edited_message", "callback_query", "inline_query")
_MOVES = {"migrate_to_chat_id", "migrate_from_chat_id"}


def read_batch(batch: object) -> list[Arrived]:
    """Return the updates of an answer to getUpdates, in its order.

    One without an id cannot be stored; it is logged and left out. Raises ValueError for what is no
    list of updates at all.
    """
    if not isinstance(batch, list):
        raise ValueError("not a list")  # noqa: TRY004 - bad data from outside, not a bug
    arrived = [read_update(raw) for raw in batch]
    known = [update for update in arrived if update is not None]
    if len(known) < len(batch):
        log.error("updates_without_id", updates=len(batch) - len(known))
    if batch and not known:
        raise ValueError("not a list of updates")
    return known


def read_update(raw: object) -> Arrived | None:
    """Return one update as the inbox keeps it; None if it has no usable id."""
    if not isinstance(raw, dict):
        return None
    update_id = _id(raw.get("update_id"))
    if update_id is None:
        return None
    # ASCII, since a lone surrogate in a text could not be stored otherwise.
    return Arrived(update_id=update_id, chat=_chat(raw), raw=json.dumps(raw))


def sender(raw: str) -> int | None:
    """Return whose allowance a stored update is paid from: a person's, or that of the chat in whose
    name they write. None for what nobody sends at will: a chat that moved, the bot's own place."""
    update = json.loads(raw)
    for kind in _SENT_AT_WILL:
        body = update.get(kind)
        if isinstance(body, dict) and not _MOVES & body.keys():
            for place in (body.get("sender_chat"), body.get("from")):
                if isinstance(place, dict) and (found := _id(place.get("id"))) is not None:
                    return found
    return None


def asks_to_freeze(raw: str) -> bool:
    """Whether a stored update is a new message with the one command that waits for nothing."""
    message = json.loads(raw).get("message")
    text = message.get("text") if isinstance(message, dict) else None
    return isinstance(text, str) and bool(FREEZE.match(text))


def _chat(raw: dict[str, Any]) -> int | None:
    """Return the update's chat, else the person it comes from, else None."""
    for body in raw.values():
        if not isinstance(body, dict):
            continue
        message = body.get("message")
        about = message if isinstance(message, dict) else body
        for place in (about.get("chat"), body.get("from")):
            if isinstance(place, dict) and (found := _id(place.get("id"))) is not None:
                return found
    return None


def _id(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if abs(value) <= LARGEST_ID else None
