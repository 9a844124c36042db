"""Bot API methods that send, edit, delete and pin text messages.

Source: Bot API, "Available methods" and "Updating messages". Media is `methods_media`'s.
"""

from bot.simulator.access import require_reachable, require_right, require_writable
from bot.simulator.answers import NOT_MODIFIED, bad_request
from bot.simulator.formatted import CAPTION_LIMIT, TEXT_LIMIT, Formatted, format_text
from bot.simulator.keyboards import read_markup
from bot.simulator.model import Chat, Json, Message
from bot.simulator.outgoing import Outgoing, deliver, record
from bot.simulator.params import Params
from bot.simulator.state import Simulator

DELETABLE = 48 * 3600  # seconds; Bot API, deleteMessage
BULK_LIMIT = 100


def read_text(params: Params) -> Formatted:
    """The text of a request, which must not be empty."""
    raw = params.text("text")
    if not raw:
        raise bad_request("message text is empty")
    entities = params.objects("entities")
    formatted = format_text(raw, params.text("parse_mode"), entities, limit=TEXT_LIMIT)
    if not formatted.text:
        raise bad_request("message text is empty")
    return formatted


def read_caption(params: Params) -> Formatted:
    """The caption of a request, which may be empty."""
    entities = params.objects("caption_entities")
    raw = params.text("caption") or ""
    return format_text(raw, params.text("parse_mode"), entities, limit=CAPTION_LIMIT)


def _with_preview(params: Params, content: Json) -> Json:
    options = params.json("link_preview_options")
    return content | {"link_preview_options": options} if options else content


def send_message(sim: Simulator, params: Params) -> Json:
    """Bot API, sendMessage."""
    formatted = read_text(params)
    content = formatted.fields("text")
    if "link_preview_options" in params.values:
        content = _with_preview(params, content)
    raw = params.text("text")
    return deliver(sim, params, Outgoing(content, raw=raw, dropped=formatted.dropped)).api()


def _own_message(sim: Simulator, params: Params) -> Message:
    """The bot's message that a request wants to edit."""
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = sim.chat(params.values.get("chat_id"))
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    require_reachable(sim, chat)
    if chat.kind == "channel":
        require_writable(sim, chat)
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to edit not found")
    if not message.by_bot or message.forwarded or message.service:
        raise bad_request("message can't be edited")
    return message


def _apply(sim: Simulator, params: Params, message: Message, change: Formatted | None) -> Json:
    """Change content and keyboard, unless nothing would change."""
    markup = read_markup(params)
    content = message.content
    if change is not None:
        name = "text" if "text" in content else "caption"
        rest = {key: content[key] for key in content if key not in _TEXT_FIELDS}
        content = _with_preview(params, change.fields("text" if name == "text" else "caption"))
        content = rest | content
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    # A new keyboard alone does not count as an edit for readers.
    if content != message.content:
        message.edit_date = sim.clock.now()
    message.content, message.markup = content, markup
    record(sim, params, message, change.dropped if change else 0)
    return message.api()


_TEXT_FIELDS = {"text", "entities", "caption", "caption_entities", "link_preview_options"}


def edit_message_text(sim: Simulator, params: Params) -> Json:
    """Bot API, editMessageText."""
    # The text is judged before the chat is looked up, as in telegram-bot-api.
    formatted = read_text(params)
    message = _own_message(sim, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _apply(sim, params, message, formatted)


def edit_message_caption(sim: Simulator, params: Params) -> Json:
    """Bot API, editMessageCaption."""
    formatted = read_caption(params)
    message = _own_message(sim, params)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    return _apply(sim, params, message, formatted)


def edit_message_reply_markup(sim: Simulator, params: Params) -> Json:
    """Bot API, editMessageReplyMarkup."""
    return _apply(sim, params, _own_message(sim, params), None)


def _require_deletable(sim: Simulator, message: Message) -> None:
    chat = message.chat
    # Supergroups and channels know no such limit for bots.
    young = sim.clock.now() - message.date < DELETABLE
    if chat.kind in {"private", "group"} and not young:
        raise bad_request("message can't be deleted for everyone")
    if message.by_bot or chat.kind == "private":
        return
    member = sim.bot_member(chat)
    if not (member.admin and "can_delete_messages" in member.rights):
        raise bad_request("message can't be deleted")


def _delete(sim: Simulator, params: Params, message: Message) -> None:
    _require_deletable(sim, message)
    del message.chat.messages[message.id]
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    record(sim, params, message)


def delete_message(sim: Simulator, params: Params) -> bool:
    """Bot API, deleteMessage: 48 hours in private chats and basic groups."""
    chat = sim.chat(params.values.get("chat_id"))
    require_reachable(sim, chat)
    message = chat.messages.get(params.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to delete not found")
    _delete(sim, params, message)
    return True


def read_ids(params: Params) -> list[int]:
    """The 1-100 message ids of a bulk method."""
    numbers = params.integers("message_ids")
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > BULK_LIMIT:
        raise bad_request("too many message identifiers specified")
    return numbers


def delete_messages(sim: Simulator, params: Params) -> bool:
    """Bot API, deleteMessages: ids that are not there are skipped."""
    numbers = read_ids(params)
    chat = sim.chat(params.values.get("chat_id"))
    require_reachable(sim, chat)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _require_deletable(sim, message)
    for message in found:
        _delete(sim, params, message)
    return True


def _pin_target(sim: Simulator, params: Params) -> tuple[Chat, Message | None]:
    chat = sim.chat(params.values.get("chat_id"))
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    require_right(sim, chat, right, "not enough rights to manage pinned messages in the chat")
    return chat, chat.messages.get(params.integer("message_id") or 0)


def pin_chat_message(sim: Simulator, params: Params) -> bool:
    """Bot API, pinChatMessage."""
    chat, message = _pin_target(sim, params)
    if message is None:
        raise bad_request("message to pin not found")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
    record(sim, params, message)
    return True


def unpin_chat_message(sim: Simulator, params: Params) -> bool:
    """Bot API, unpinChatMessage: the most recent one when no id is given."""
    chat, message = _pin_target(sim, params)
    # Without an id the most recent one is meant.
    if message is None and not params.integer("message_id") and chat.pinned:
        message = chat.messages[chat.pinned[-1]]
    if message is None or message.id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message.id)
    record(sim, params, message)
    return True


def unpin_all_chat_messages(sim: Simulator, params: Params) -> bool:
    """Bot API, unpinAllChatMessages."""
    chat, _ = _pin_target(sim, params)
    chat.pinned.clear()
    sim.changed(chat)
    return True


METHODS = {
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "unpinallchatmessages": unpin_all_chat_messages,
}
