"""Subscribers: private chats, groups, topics and channels, and their settings message.

Groups and channels only by an administrator of them, whom Telegram is asked about at every press.
Must not decide what a chat receives.
"""

from typing import NamedTuple

import structlog
from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message

from bot.domain.bulletin import Subscription
from bot.domain.delivery import Trouble
from bot.domain.errors import BadInput
from bot.domain.errors import Forbidden as NotAllowed
from bot.domain.ids import NO_TOPIC, ChatId, TopicId
from bot.text.buttons import FollowAct, FollowButton, Rows
from bot.text.html import Html, joined
from bot.text.render import front_name
from handlers import answers, identity, keyboards
from handlers.callbacks import message_of
from handlers.context import ChatKind, Context

_log = structlog.get_logger()

_GONE = (ChatMember.BANNED, ChatMember.LEFT)


class Target(NamedTuple):
    """The chat and topic that are meant; `chat_in_button` is 0 for the message's own chat."""

    chat: ChatId
    topic: TopicId
    chat_in_button: int


async def subscribe(message: Message, context: Context) -> None:
    """/subscribe: this chat, or in private `/subscribe @channel`."""
    target = await _target(message, context)
    await _start(message, target, context)


async def unsubscribe(message: Message, context: Context) -> None:
    """/unsubscribe: this chat, or in private `/unsubscribe @channel`."""
    target = await _target(message, context)
    gone = await context.services.audience.unsubscribe(
        context.actor, target.chat, target.topic, context.asked()
    )
    html = context.say.html("follow-left" if gone else "follow-was-not")
    await answers.reply(message, html, keyboards.follow_rows(context.say, target.chat_in_button))


async def press(query: CallbackQuery, button: FollowButton, context: Context) -> None:
    """Do what a button of the settings says."""
    message = message_of(query)
    target = _pressed_target(message, button)
    if not await identity.pressed_as_administrator(query, target.chat, context):
        raise NotAllowed("error-not-administrator")
    match button.act:
        case FollowAct.START:
            await _start(message, target, context)
        case FollowAct.TOGGLE | FollowAct.ALL:
            await _toggle(message, target, button.front or None, context)
        case FollowAct.LEAVE:
            await _leave(message, target, context)


async def own_membership(change: ChatMemberUpdated, context: Context) -> None:
    """Follow what happens to the bot in a chat: blocked, removed, back again, given more rights.

    Any standing inside is worth a new attempt, which shows whether the rights suffice. A chat that
    nobody may have wanted it in it leaves without a word (threat T26).
    """
    chat = ChatId(change.chat.id)
    if change.new_chat_member.status in _GONE:
        private = identity.kind_of(change.chat) is ChatKind.PRIVATE
        await context.services.audience.left(chat, Trouble.BLOCKED if private else Trouble.KICKED)
    elif await _is_unwanted(change, context):
        await context.bot.leave_chat(change.chat.id)
    else:
        await context.services.audience.returned(chat)


async def moved(message: Message, context: Context) -> None:
    """Follow a group that became a supergroup, whichever of the two messages comes first."""
    here = ChatId(message.chat_id)
    if message.migrate_to_chat_id is not None:
        old, new = here, ChatId(message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        old, new = ChatId(message.migrate_from_chat_id), here
    else:
        return
    if not await context.services.members.moved(old, new):
        _log.warning("move_ignored", message=message.message_id)


async def _is_unwanted(change: ChatMemberUpdated, context: Context) -> bool:
    """Whether the bot was just put into a chat that it does not know, by somebody who neither is a
    member of the desk nor could subscribe that chat."""
    came = change.old_chat_member.status in _GONE
    if not came or identity.kind_of(change.chat) is ChatKind.PRIVATE:
        return False
    if await context.services.audience.is_known(ChatId(change.chat.id)):
        return False
    if (await identity.presser(change.from_user, context)).role is not None:
        return False
    return not await identity.administers(change.from_user, change.chat.id, context)


async def _target(message: Message, context: Context) -> Target:
    """Return what the command means; raises a Refusal unless the writer administers it."""
    if context.words and identity.kind_of(message.chat) is ChatKind.PRIVATE:
        return await _named_target(message, context)
    if context.words:
        raise BadInput("error-name-in-private")
    if not await identity.wrote_as_administrator(message, context):
        raise NotAllowed("error-not-administrator")
    return Target(ChatId(message.chat_id), _topic_of(message), 0)


async def _named_target(message: Message, context: Context) -> Target:
    chat = await identity.named_chat(context.words, context)
    if not await identity.administers(message.from_user, chat.id, context):
        raise NotAllowed("error-not-administrator")
    return Target(ChatId(chat.id), NO_TOPIC, chat.id)


async def _start(message: Message, target: Target, context: Context) -> None:
    if target.chat_in_button:
        await identity.require_voice(await identity.named_chat(target.chat, context), context)
    elif identity.kind_of(message.chat) is not ChatKind.PRIVATE:
        await identity.require_voice(message.chat, context)
    subscription, new = await context.services.audience.subscribe(
        context.actor, target.chat, target.topic, context.asked()
    )
    intro = context.say.html("follow-new" if new else "follow-known")
    html, rows = _settings(subscription, target, context)
    await answers.reply(message, joined([intro, html], "\n\n"), rows)


async def _toggle(message: Message, target: Target, front: str | None, context: Context) -> None:
    subscription = await context.services.audience.toggle(
        context.actor, target.chat, target.topic, front, context.asked()
    )
    await answers.show(message, *_settings(subscription, target, context))


async def _leave(message: Message, target: Target, context: Context) -> None:
    await context.services.audience.unsubscribe(
        context.actor, target.chat, target.topic, context.asked()
    )
    rows = keyboards.follow_rows(context.say, target.chat_in_button)
    await answers.show(message, context.say.html("follow-left"), rows)


def _settings(subscription: Subscription, target: Target, context: Context) -> tuple[Html, Rows]:
    say, theatre = context.say, context.theatre
    chosen = [front_name(front, theatre, say) for front in subscription.choice.fronts]
    html = say.html("follow-some", fronts=say.listed(chosen)) if chosen else say.html("follow-all")
    return html, keyboards.settings_rows(subscription, theatre, say, target.chat_in_button)


def _pressed_target(message: Message, button: FollowButton) -> Target:
    if button.chat:
        return Target(ChatId(button.chat), NO_TOPIC, button.chat)
    return Target(ChatId(message.chat_id), _topic_of(message), 0)


def _topic_of(message: Message) -> TopicId:
    # Elsewhere the number names a chain of replies, not a topic.
    thread = message.message_thread_id if message.is_topic_message else None
    return TopicId(thread or 0)
