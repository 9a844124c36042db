"""Who acts, and whether they administer a chat, as far as Telegram can tell.

A person is their numeric id. Whoever writes as a chat (an anonymous administrator, a channel) and
Telegram's own service ids act as strangers (threat T10). Must not decide what anybody may do.
"""

from telegram import (
    CallbackQuery,
    Chat,
    ChatFullInfo,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatPermissions,
    Message,
    User,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden

from bot.domain.errors import BadInput
from bot.domain.errors import Forbidden as NotAllowed
from bot.domain.ids import SERVICE_IDS, PersonId
from bot.domain.policy import Actor
from handlers.context import ChatKind, Context

_ADMINISTERS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)
_KINDS: dict[str, ChatKind] = {
    Chat.PRIVATE: ChatKind.PRIVATE,
    Chat.GROUP: ChatKind.GROUP,
    Chat.SUPERGROUP: ChatKind.GROUP,
    Chat.CHANNEL: ChatKind.CHANNEL,
}


def kind_of(chat: Chat | ChatFullInfo) -> ChatKind:
    """Return what kind of chat it is."""
    return _KINDS[chat.type]


def is_person(user: User | None) -> bool:
    """Whether a person stands behind the user."""
    return user is not None and not user.is_bot and user.id not in SERVICE_IDS


async def writer(message: Message, context: Context) -> Actor:
    """Return who wrote the message."""
    user = message.from_user
    if user is None or message.sender_chat is not None or not is_person(user):
        return await _faceless(message.sender_chat or message.chat, context)
    return await presser(user, context)


async def presser(user: User, context: Context) -> Actor:
    """Return the person who pressed a button; Telegram gives the real id even of anonymous
    administrators, so it must never be shown."""
    return await context.services.members.actor(PersonId(user.id), user.language_code)


async def wrote_as_administrator(message: Message, context: Context) -> bool:
    """Whether the writer administers the chat: it is their own, they post in the channel, they
    write in the group's name, or Telegram says so."""
    chat = message.chat
    match kind_of(chat):
        case ChatKind.PRIVATE | ChatKind.CHANNEL:
            return True
        case ChatKind.GROUP:
            if message.sender_chat is not None:
                return message.sender_chat.id == chat.id
            return await administers(message.from_user, chat.id, context)


async def pressed_as_administrator(query: CallbackQuery, chat: int, context: Context) -> bool:
    """Whether the presser administers the chat now; one's private chat is one's own."""
    return chat == query.from_user.id or await administers(query.from_user, chat, context)


async def administers(user: User | None, chat: int, context: Context) -> bool:
    """Whether Telegram counts the person among the chat's administrators."""
    if user is None or not is_person(user):
        return False
    try:
        member = await context.bot.get_chat_member(chat, user.id)
    except (BadRequest, Forbidden) as error:
        raise BadInput("error-chat-unreachable") from error
    return member.status in _ADMINISTERS


async def require_voice(chat: int, topic: int | None, context: Context) -> None:
    """Raise BadInput with what is missing unless the bot may post in the chat, in its topic, and
    send files there. To edit its own messages it needs no right of its own."""
    try:
        seen = await context.bot.get_chat(chat)
        own = await context.bot.get_chat_member(chat, context.bot.id)
    except (BadRequest, Forbidden) as error:
        raise BadInput("error-chat-unreachable") from error
    kind = kind_of(seen)
    everyone = None if own.status in _ADMINISTERS else seen.permissions
    if not _may_post(own, kind) or (everyone and not everyone.can_send_messages):
        raise BadInput(f"error-cannot-post-{kind}")
    if not _may_send_files(own if isinstance(own, ChatMemberRestricted) else everyone):
        raise BadInput("error-cannot-post-files")
    if topic is not None:
        await _require_topic(chat, topic, context)


async def _require_topic(chat: int, topic: int, context: Context) -> None:
    # Telegram has no question for whether a topic is open; to be typing there needs the same.
    try:
        await context.bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=topic)
    except BadRequest as error:
        raise BadInput("error-cannot-post-topic") from error


async def named_chat(name: str | int, context: Context) -> ChatFullInfo:
    """Return the chat behind `@name` or a numeric id; raises BadInput if the bot cannot see it."""
    try:
        found = await context.bot.get_chat(name)
    except (BadRequest, Forbidden) as error:
        raise BadInput("error-chat-unreachable") from error
    if found.type == Chat.PRIVATE:
        raise BadInput("error-chat-unreachable")
    return found


def refuse_faceless(message: Message, actor: Actor) -> None:
    """Raise Forbidden with the reason that helps someone who hides behind a chat."""
    if actor.person < 0 and kind_of(message.chat) is ChatKind.GROUP:
        raise NotAllowed("error-anonymous")


async def _faceless(chat: Chat, context: Context) -> Actor:
    # A chat's id is negative, so it can never be a member's.
    return await context.services.members.actor(PersonId(-abs(chat.id)), None)


def _may_post(own: ChatMember, kind: ChatKind) -> bool:
    if isinstance(own, ChatMemberAdministrator):
        return kind is ChatKind.GROUP or bool(own.can_post_messages)
    if isinstance(own, ChatMemberRestricted):
        return own.can_send_messages
    return kind is ChatKind.GROUP and own.status == ChatMember.MEMBER


def _may_send_files(allowed: ChatMemberRestricted | ChatPermissions | None) -> bool:
    """Whether photos, videos and documents may be sent, all of which bulletins can have."""
    if allowed is None:
        return True
    rights = (allowed.can_send_photos, allowed.can_send_videos, allowed.can_send_documents)
    return all(right is not False for right in rights)
