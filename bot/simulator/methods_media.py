"""Bot API methods that send files and albums, copy and forward messages, and hand files out.

Source: Bot API, "Sending files", sendMediaGroup, copyMessage, forwardMessage, getFile. Files come
by upload or by file_id; addresses on the web are refused, since nothing here reaches the network.
"""

from itertools import pairwise

from bot.simulator.access import require_reachable
from bot.simulator.answers import ApiError, bad_request
from bot.simulator.files import DOWNLOAD_LIMIT, UPLOAD_LIMIT, StoredFile
from bot.simulator.formatted import CAPTION_LIMIT, format_text
from bot.simulator.methods_messages import read_caption, read_ids
from bot.simulator.model import Json, Message
from bot.simulator.outgoing import Outgoing, deliver
from bot.simulator.params import Params, Upload
from bot.simulator.people import origin_of
from bot.simulator.state import Simulator

ALBUM = range(2, 11)
_RIGHTS = {"document": "can_send_documents", "photo": "can_send_photos", "video": "can_send_videos"}


def _file(sim: Simulator, params: Params, kind: str, value: object) -> StoredFile:
    """The file that a parameter uploads (itself or by attach://) or names by its file_id."""
    upload = params.files.get(kind) if value is None else None
    if isinstance(value, str) and value.startswith("attach://"):
        upload = params.files.get(value.removeprefix("attach://"))
    if upload is not None:
        return _keep(sim, kind, upload)
    if not isinstance(value, str) or not value:
        raise bad_request(f"there is no {kind} in the request")
    # Nothing here reaches the network, least of all at a bot's request.
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = sim.files.find(value)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    # An id is bound to the kind of file that it was made for.
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _keep(sim: Simulator, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    return sim.files.add(kind, upload.name, upload.mime_type, upload.content)


def _send_file(sim: Simulator, params: Params) -> Json:
    kind = params.method.removeprefix("send")
    caption = read_caption(params)
    file = _file(sim, params, kind, params.values.get(kind))
    content = {kind: file.field()} | caption.fields("caption")
    raw = params.text("caption")
    outgoing = Outgoing(content, _RIGHTS[kind], raw, caption.dropped)
    return deliver(sim, params, outgoing).api()


def send_media_group(sim: Simulator, params: Params) -> list[Json]:
    """Bot API, sendMediaGroup: 2-10 items; documents only among themselves."""
    items = params.objects("media")
    if not items:
        raise bad_request("there are no media messages to send")
    if len(items) > ALBUM[-1]:
        raise bad_request("too many messages to send as an album")
    if len(items) not in ALBUM:
        raise bad_request("an album must include 2-10 items")
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= set(_RIGHTS):
        raise bad_request("can't parse InputMedia: Media type is unsupported")
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("can't mix document and other media types in an album")
    group = str(next(sim.numbers) + 10**16)
    # All items are checked before the first is sent: an album arrives whole or not at all.
    prepared = [_album_item(sim, params, item, group) for item in items]
    # Albums carry no keyboard.
    single = Params(params.method, {k: v for k, v in params.values.items() if k != "reply_markup"})
    return [deliver(sim, single, outgoing).api() for outgoing in prepared]


def _album_item(sim: Simulator, params: Params, item: Json, group: str) -> Outgoing:
    kind = item["type"]
    file = _file(sim, params, kind, item.get("media"))
    raw = str(item.get("caption") or "")
    entities = item.get("caption_entities")
    caption = format_text(raw, item.get("parse_mode"), entities, limit=CAPTION_LIMIT)
    content = {kind: file.field()} | caption.fields("caption")
    extra = {"media_group_id": group}
    return Outgoing(content, _RIGHTS[kind], raw or None, caption.dropped, extra)


def get_file(sim: Simulator, params: Params) -> Json:
    """Bot API, getFile: up to 20 MB; the path is good for /file/bot<token>/<path>."""
    file = sim.files.find(params.text("file_id") or "")
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    shape: Json = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    return shape | {"file_size": len(file.content), "file_path": file.path}


def _source(sim: Simulator, params: Params, number: int, deed: str) -> Message | None:
    chat = sim.chat(params.values.get("from_chat_id"))
    require_reachable(sim, chat)
    message = chat.messages.get(number)
    if message is None or message.service:
        return None
    # A bot may copy what it protected itself.
    if "has_protected_content" in message.extra and not message.by_bot:
        raise bad_request(f"message can't be {deed}")
    return message


def _copy(sim: Simulator, params: Params, source: Message) -> Message:
    content = source.content
    if "caption" in params.values and "text" not in content:
        caption = read_caption(params)
        kept = {k: v for k, v in content.items() if k not in {"caption", "caption_entities"}}
        content = kept | caption.fields("caption")
    return deliver(sim, params, Outgoing(content, _right(content)))


def _right(content: Json) -> str:
    return next((_RIGHTS[kind] for kind in _RIGHTS if kind in content), "can_send_messages")


def _forward(sim: Simulator, params: Params, source: Message) -> Message:
    # A forward of a forward names the first source.
    origin = source.extra.get("forward_origin") or origin_of(source)
    # A forward has neither a keyboard nor a reply of its own.
    plain = Params(params.method, {k: v for k, v in params.values.items() if k in _FORWARDED})
    extra = {"forward_origin": origin}
    content = source.content
    return deliver(sim, plain, Outgoing(content, _right(content), extra=extra))


_FORWARDED = {"chat_id", "message_thread_id", "disable_notification", "protect_content"}


def _one(sim: Simulator, params: Params) -> Json:
    """Bot API, copyMessage and forwardMessage."""
    copies = params.method == "copymessage"
    noun, deed = ("copy", "copied") if copies else ("forward", "forwarded")
    source = _source(sim, params, params.integer("message_id") or 0, deed)
    if source is None:
        raise bad_request(f"message to {noun} not found")
    if copies:
        return {"message_id": _copy(sim, params, source).id}
    return _forward(sim, params, source).api()


def _many(sim: Simulator, params: Params) -> list[Json]:
    """Bot API, copyMessages and forwardMessages: ids that are not there are skipped."""
    numbers = read_ids(params)
    if any(second <= first for first, second in pairwise(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    copies = params.method == "copymessages"
    carry = _copy if copies else _forward
    deed = "copied" if copies else "forwarded"
    sources = [_source(sim, params, number, deed) for number in numbers]
    return [{"message_id": carry(sim, params, each).id} for each in sources if each is not None]


METHODS = {
    "senddocument": _send_file,
    "sendphoto": _send_file,
    "sendvideo": _send_file,
    "sendmediagroup": send_media_group,
    "getfile": get_file,
    "copymessage": _one,
    "forwardmessage": _one,
    "copymessages": _many,
    "forwardmessages": _many,
}
