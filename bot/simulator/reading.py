"""A chat as a person sees it: messages with their senders, markup and buttons, in order.

For tests and the demo; the Bot API has no such view. It must not change anything.
"""

from bot.simulator.formatted import to_html
from bot.simulator.model import Chat, Json, Message, Person
from bot.simulator.places import SimulatorError

_FILES = ("photo", "video", "animation", "voice", "sticker", "document")


def read_chat(chat: Chat, viewer: Person | None = None, after: int = 0) -> Json:
    """The chat with its messages above id `after`; refuses a viewer who cannot read it."""
    if viewer is not None and not _reads(chat, viewer):
        raise SimulatorError(f"person {viewer.id} does not see chat {chat.id}")
    found = [read_message(each) for each in chat.messages.values() if each.id > after]
    return {
        "chat_id": chat.id,
        "kind": chat.kind,
        "title": chat.title,
        "version": chat.version,
        "migrated_to": chat.migrated_to,
        "topics": {str(number): name for number, name in chat.topics.items()},
        "messages": found,
    }


def _reads(chat: Chat, viewer: Person) -> bool:
    if chat.kind == "private":
        return chat.person is viewer
    return chat.member(viewer.id).inside


def read_message(message: Message) -> Json:
    """One message with everything that a person can tell about it."""
    text, entities = message.text, message.entities
    markup = message.markup or {}
    # Readers see the chat that somebody writes as, not the account.
    sender = message.extra.get("sender_chat") or message.sender or {}
    return {
        "message_id": message.id,
        "chat_id": message.chat.id,
        "thread": message.thread,
        "date": message.date,
        "sender": sender.get("title") or sender.get("first_name", ""),
        "sender_id": sender.get("id"),
        "by_bot": message.by_bot,
        "text": text,
        "html": None if text is None else to_html(text, entities),
        "entities": entities,
        "buttons": [[_button(each) for each in row] for row in markup.get("inline_keyboard", [])],
        "keyboard": [[each["text"] for each in row] for row in markup.get("keyboard", [])],
        "force_reply": bool(markup.get("force_reply")),
        "reply_to": message.reply_to,
        "edited": message.edit_date is not None,
        "pinned": message.id in message.chat.pinned,
        "protected": "has_protected_content" in message.extra,
        "silent": message.silent,
        "service": _service(message),
        "forward_origin": message.extra.get("forward_origin"),
        "media_group_id": message.extra.get("media_group_id"),
        "file": _file(message),
    }


def _button(button: Json) -> Json:
    named = {"text": button["text"], "data": button.get("callback_data")}
    return named | {"url": button.get("url"), "style": button.get("style")}


def _service(message: Message) -> str | None:
    return next(iter(message.content)) if message.service else None


def _file(message: Message) -> Json | None:
    kind = next((name for name in _FILES if name in message.content), None)
    if kind is None:
        return None
    value = message.content[kind]
    # The last size of a photo is the picture itself.
    value = value[-1] if isinstance(value, list) else value
    names = {"name": value.get("file_name"), "mime_type": value.get("mime_type")}
    return {"kind": kind, "file_id": value["file_id"], "size": value["file_size"]} | names
