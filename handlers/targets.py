"""Which chat a subscriber's command or button means, and whether they may speak for it.

Groups and channels only by an administrator of them, whom Telegram is asked about each time. Must
not change anything.
"""

from typing import NamedTuple

from telegram import CallbackQuery, Message

from bot.domain.errors import BadInput
from bot.domain.errors import Forbidden as NotAllowed
from bot.domain.ids import NO_TOPIC, ChatId, TopicId
from bot.text.buttons import FollowButton
from handlers import identity
from handlers.callbacks import message_of
from handlers.context import ChatKind, Context


class Target(NamedTuple):
    """The chat and topic that are meant; `chat_in_button` is 0 for the message's own chat, `title`
    the name of another."""

    chat: ChatId
    topic: TopicId
    chat_in_button: int = 0
    title: str = ""


async def commanded(message: Message, name: str, context: Context) -> Target:
    """Return what a command means: this chat, or in private the one with this name; raises a
    Refusal unless the writer administers it."""
    if name and identity.kind_of(message.chat) is ChatKind.PRIVATE:
        return await _named(message, name, context)
    if name:
        raise BadInput("error-name-in-private")
    if not await identity.wrote_as_administrator(message, context):
        raise NotAllowed("error-not-administrator")
    return Target(ChatId(message.chat_id), topic_of(message))


async def pressed(query: CallbackQuery, button: FollowButton, context: Context) -> Target:
    """Return what a button means; raises Forbidden unless the presser administers it now."""
    message = message_of(query)
    chat = button.chat or message.chat_id
    if not await identity.pressed_as_administrator(query, chat, context):
        raise NotAllowed("error-not-administrator")
    if not button.chat:
        return Target(ChatId(chat), topic_of(message))
    found = await identity.named_chat(chat, context)
    return Target(ChatId(chat), NO_TOPIC, chat, found.title or "")


async def require_voice(message: Message, target: Target, context: Context) -> None:
    """Raise BadInput with what is missing unless the bot may post where it is to."""
    if target.chat_in_button:
        await identity.require_voice(target.chat, None, context)
    elif identity.kind_of(message.chat) is not ChatKind.PRIVATE:
        await identity.require_voice(target.chat, target.topic or None, context)


def topic_of(message: Message) -> TopicId:
    """Return the topic of a forum in which a message stands."""
    # Elsewhere the number names a chain of replies, not a topic.
    thread = message.message_thread_id if message.is_topic_message else None
    return TopicId(thread or 0)


async def _named(message: Message, name: str, context: Context) -> Target:
    chat = await identity.named_chat(name, context)
    if not await identity.administers(message.from_user, chat.id, context):
        raise NotAllowed("error-not-administrator")
    return Target(ChatId(chat.id), NO_TOPIC, chat.id, chat.title or "")
