"""Control endpoints for what people do in chats.

Where a person writes, all take {person_id, chat_id?, topic?, reply_to?, quote?, mask?,
mask_chat_id?}; the chat is the private one unless named; `mask` is anonymous, channel or service
(as mask_chat_id).

- `write` {..., text | html | text + entities} -> {message_id, message_ids, version}
- `start` {person_id, payload?} -> the same; unblocks, too
- `edit` {person_id, chat_id?, message_id, text | html, kind?, content?: another file}
- `delete` {person_id, chat_id?, message_id}
- `forward` {..., from_chat_id, message_id, hidden?}
- `file` {..., kind, name, mime_type?, content (base64), text | html as caption}
- `album` {..., files: [{kind, name, mime_type?, content, text?}]}
- `press` {person_id, chat_id?, message_id, data | label, stale?, within?} -> {query_id, answered,
  text, show_alert, url}; waits up to `within` seconds (default 5) for the bot's answer
- `inline` {person_id, query, offset?, within?} -> {query_id, answered, results, next_offset,
  button}
- `choose` {..., query_id, result_id} -> as `write`: sends a result of `inline` into the chat
"""

from base64 import b64decode

from bot.simulator import people
from bot.simulator.files import StoredFile
from bot.simulator.model import Json, Message
from bot.simulator.places import SimulatorError
from bot.simulator.state import Query, Simulator

_KINDS = {"document", "photo", "video", "animation", "voice", "sticker"}
_WAIT = 5.0  # seconds


def _written(*messages: Message) -> Json:
    last = messages[-1]
    written: Json = {"message_id": last.id, "message_ids": [each.id for each in messages]}
    return written | {"chat_id": last.chat.id, "version": last.chat.version}


def _write(sim: Simulator, order: Json) -> Json:
    return _written(*people.write(sim, order))


def _start(sim: Simulator, order: Json) -> Json:
    return _written(people.start(sim, order))


def _edit(sim: Simulator, order: Json) -> Json:
    file = _stored(sim, order) if "kind" in order else None
    return _written(people.edit(sim, order, file))


def _delete(sim: Simulator, order: Json) -> Json:
    people.delete(sim, order)
    return {}


def _forward(sim: Simulator, order: Json) -> Json:
    return _written(people.forward(sim, order))


def _stored(sim: Simulator, order: Json) -> StoredFile:
    kind = str(order.get("kind", "document"))
    if kind not in _KINDS:
        raise SimulatorError(f"unknown kind of file {kind!r}")
    content = b64decode(str(order.get("content", "")))
    mime_type = str(order.get("mime_type") or "application/octet-stream")
    return sim.files.add(kind, str(order.get("name") or kind), mime_type, content)


def _file(sim: Simulator, order: Json) -> Json:
    return _written(people.send_file(sim, order, _stored(sim, order)))


def _album(sim: Simulator, order: Json) -> Json:
    files = order.get("files") or []
    if not 2 <= len(files) <= 10:
        raise SimulatorError("an album has 2 to 10 files")
    group = str(next(sim.numbers) + 10**16)
    # Only the picture that has a caption of its own keeps one.
    common = {name: value for name, value in order.items() if name not in {"text", "html"}}
    sent = [people.send_file(sim, common | each, _stored(sim, each), group) for each in files]
    return _written(*sent)


async def _answered(sim: Simulator, query: Query, order: Json) -> Json:
    within = float(order.get("within", _WAIT))
    await sim.watch.until(lambda: query.answer is not None, within)
    shape: Json = {"query_id": query.id, "answered": query.answer is not None}
    return shape | (query.answer or {})


async def _press(sim: Simulator, order: Json) -> Json:
    pressed = people.press(sim, order)
    # A link button asks the bot nothing.
    if isinstance(pressed, str):
        return {"query_id": None, "answered": False, "url": pressed}
    return await _answered(sim, pressed, order)


async def _inline(sim: Simulator, order: Json) -> Json:
    return await _answered(sim, people.inline(sim, order), order)


def _choose(sim: Simulator, order: Json) -> Json:
    return _written(people.choose(sim, order))


ENDPOINTS = {
    "write": _write,
    "start": _start,
    "edit": _edit,
    "delete": _delete,
    "forward": _forward,
    "file": _file,
    "album": _album,
    "press": _press,
    "inline": _inline,
    "choose": _choose,
}
