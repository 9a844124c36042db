"""Whether the bot may write, and what it may see: Telegram's rules about chats and rights.

Every refusal is an ApiError in Telegram's words (Bot API; tdlib/telegram-bot-api). It must not
change anything.
"""

from bot.simulator.answers import bad_request, forbidden, migrated
from bot.simulator.model import Chat, Json, Message
from bot.simulator.params import Params
from bot.simulator.state import Simulator

_NOUNS = {
    "can_send_messages": "text messages",
    "can_send_documents": "documents",
    "can_send_photos": "photos",
    "can_send_videos": "videos",
}


def require_reachable(sim: Simulator, chat: Chat) -> None:
    """Refuse when the bot has no access to the chat at all."""
    # Asked before membership: the bot was taken along, so it would look like a stranger here.
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if chat.kind == "private":
        _require_private(chat)
        return
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    member = sim.bot_member(chat)
    if member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not member.inside:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def _require_private(chat: Chat) -> None:
    if chat.person is not None and chat.person.deactivated:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    # Last, because Telegram names the lasting reasons first.
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")


def require_writable(sim: Simulator, chat: Chat, right: str = "can_send_messages") -> None:
    """Refuse when the bot may not send what `right` (a ChatPermissions field) is about."""
    require_reachable(sim, chat)
    if chat.kind == "private":
        return
    member = sim.bot_member(chat)
    if chat.kind == "channel":
        if not (member.admin and "can_post_messages" in member.rights):
            raise bad_request("need administrator rights in the channel chat")
        return
    # An upper-case refusal of the core server arrives as 400, in its raw form.
    if chat.write_forbidden:
        raise bad_request("CHAT_WRITE_FORBIDDEN")
    if member.admin:
        return
    allowed = member.rights if member.status == "restricted" else chat.permissions
    # Without the right to write at all, the right to send photos is worth nothing.
    if "can_send_messages" not in allowed or right not in allowed:
        raise bad_request(f"not enough rights to send {_NOUNS[right]} to the chat")


def require_right(sim: Simulator, chat: Chat, right: str, words: str) -> None:
    """Refuse with `words` unless the bot is an administrator who has `right`."""
    require_reachable(sim, chat)
    member = sim.bot_member(chat)
    if chat.kind != "private" and not (member.admin and right in member.rights):
        raise bad_request(words)


def read_thread(sim: Simulator, chat: Chat, params: Params) -> int | None:
    """The forum topic of a request; the general topic has no id of its own."""
    thread = params.integer("message_thread_id")
    if not thread:
        return None
    # The general topic has no id, so 1 is refused as well.
    if not chat.forum or thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed_topics and not sim.bot_member(chat).admin:
        raise bad_request("TOPIC_CLOSED")
    return thread


def read_reply(chat: Chat, params: Params) -> Message | None:
    """The message that a request answers (reply_parameters, or the older reply_to_message_id)."""
    given = params.json("reply_parameters")
    wish: Json = given if isinstance(given, dict) else {}
    number = wish.get("message_id") or params.integer("reply_to_message_id")
    if not number:
        return None
    target = chat.messages.get(int(number))
    # Both the old and the new spelling are in use among clients.
    lenient = wish.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")
    if target is None and not lenient:
        raise bad_request("message to be replied not found")
    if target is not None and (quote := wish.get("quote")) and quote not in (target.text or ""):
        raise bad_request("QUOTE_TEXT_INVALID")
    return target


def visible_to_bot(sim: Simulator, message: Message) -> bool:
    """Whether the bot gets this message at all (Bot features, "Privacy mode")."""
    chat = message.chat
    if chat.kind == "private":
        return True
    member = sim.bot_member(chat)
    if chat.kind == "channel":
        return member.admin
    if not member.inside:
        return False
    return member.admin or not sim.privacy or _addressed(sim, message)


def _addressed(sim: Simulator, message: Message) -> bool:
    """Privacy mode lets through service messages, replies to the bot, what was sent via it,
    commands and mentions."""
    if message.service or message.extra.get("via_bot") == sim.bot_user:
        return True
    if message.reply_to is not None:
        target = message.chat.messages.get(message.reply_to)
        if target is not None and target.by_bot:
            return True
    return any(_calls(sim, message, entity) for entity in message.entities)


def _calls(sim: Simulator, message: Message, entity: Json) -> bool:
    units = (message.text or "").encode("utf-16-le", "surrogatepass")
    start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    value = units[start:end].decode("utf-16-le", "surrogatepass").lower()
    own = f"@{sim.bot.username}".lower()
    if entity["type"] == "bot_command" and entity["offset"] == 0:
        # A command for another bot is none of ours.
        return "@" not in value or value.endswith(own)
    return entity["type"] == "mention" and value == own
