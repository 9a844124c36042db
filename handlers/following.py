"""Subscribers: private chats, groups, topics and channels, and their settings message.

One message for ever, edited in place; who asks again gets a new one, and the old one points to it.
Must not decide what a chat receives.
"""

from telegram import CallbackQuery, Message

from bot.domain.adjusting import Setting
from bot.domain.bulletin import Subscription
from bot.domain.errors import NotFound
from bot.domain.forgetting import Forgotten
from bot.domain.ids import MessageId
from bot.text import alerts, following
from bot.text.buttons import FollowAct, FollowButton
from bot.text.following_keys import Screen, View, read_screen, read_wish
from bot.text.following_times import local_time
from bot.text.forgetting import forgotten
from bot.text.html import joined
from bot.text.i18n import Localizer
from handlers import answers, keyboards, targets
from handlers.callbacks import message_of
from handlers.context import Context
from handlers.targets import Target
from handlers.views import view_of


async def subscribe(message: Message, context: Context) -> None:
    """/subscribe: this chat, or in private `/subscribe @channel`."""
    target = await targets.commanded(message, context.words, context)
    await _open(message, target, context)


async def unsubscribe(message: Message, context: Context) -> None:
    """/unsubscribe: this chat, or in private `/unsubscribe @channel`."""
    target = await targets.commanded(message, context.words, context)
    gone = await _forget(target, context)
    rows = keyboards.follow_rows(context.say, target.chat_in_button)
    await answers.reply(message, forgotten(gone, context.say), rows)


async def press(query: CallbackQuery, button: FollowButton, context: Context) -> str | None:
    """Do what a button of the settings says; return the toast."""
    message = message_of(query)
    target = await targets.pressed(query, button, context)
    match button.act:
        case FollowAct.START:
            await _open(message, target, context, everything=True)
        case FollowAct.SHOW:
            await _show(message, target, read_screen(button.value), context)
        case FollowAct.SET:
            return await _set(message, target, button, context)
        case FollowAct.TOGGLE | FollowAct.ALL:
            now = button.model_copy(update={"value": f"{Setting.FRONT}={button.value}"})
            return await _set(message, target, now, context)
        case FollowAct.DROP:
            return await _drop(message, target, button.value, context)
        case FollowAct.BRING:
            return await _bring(target, context)
        case FollowAct.INSTEAD:
            await _instead(message, target, button.value, context)
        case FollowAct.LEAVE:
            gone = await _forget(target, context)
            rows = keyboards.follow_rows(context.say, target.chat_in_button)
            await answers.show(message, forgotten(gone, context.say), rows)
    return None


async def _open(
    message: Message, target: Target, context: Context, *, everything: bool = False
) -> None:
    """Subscribe, and send the one settings message."""
    await targets.require_voice(message, target, context)
    subscription, new = await context.services.audience.subscribe(
        context.actor, target.chat, target.topic, context.asked(), everything=everything
    )
    say = _voice(subscription, target, context)
    html, rows = following.show(Screen.HOME, await _view(subscription, target, context), say)
    first = say.html("follow-new" if new else "follow-known")
    parts = [first, say.html("settings-optional"), html] if new else [first, html]
    sent = await answers.reply(message, joined(parts, "\n\n"), rows)
    await _retire(sent, target, context)


async def _show(message: Message, target: Target, screen: Screen, context: Context) -> None:
    subscription = await context.services.audience.get(context.actor, target.chat, target.topic)
    if subscription is None:
        raise NotFound("error-not-subscribed")
    say = _voice(subscription, target, context)
    view = await _view(subscription, target, context)
    await answers.show(message, *following.show(screen, view, say))
    await _retire(message, target, context)


async def _set(message: Message, target: Target, button: FollowButton, context: Context) -> str:
    """Change one thing, and show what came of it; return what is to be said of a time zone."""
    wish, screen = read_wish(button.value)
    after = await context.services.audience.adjust(
        context.actor, target.chat, target.topic, wish, context.asked()
    )
    await _show(message, target, screen, context)
    if wish.setting is not Setting.ZONE:
        return ""
    time = local_time(after.habits.zone, context.services.audience.now())
    return context.say.text("settings-zone-set", time=time)


async def _drop(message: Message, target: Target, key: str, context: Context) -> str:
    """Remove an alert, in the settings message or below a list of alerts."""
    say, where = context.say, (target.chat, target.topic)
    watching = context.services.watching
    gone = await watching.drop(context.actor, *where, key, context.asked())
    subscription = await context.services.audience.get(context.actor, *where)
    if subscription is not None and subscription.settings == message.message_id:
        await _show(message, target, Screen.ALERTS, context)
    else:
        left = await watching.of_chat(context.actor, *where)
        await answers.show(message, *alerts.listed(left, target.chat_in_button, say))
    return say.text("alert-removed", words=gone.shown) if gone else ""


async def _instead(message: Message, target: Target, value: str, context: Context) -> None:
    alert = await context.services.watching.instead(
        context.actor, target.chat, target.topic, value, context.asked()
    )
    await answers.show(message, context.say.html("alert-added", words=alert.shown))


async def _bring(target: Target, context: Context) -> str:
    """Send the digest now; return whether there was anything for it."""
    brought = await context.services.digesting.bring(
        context.actor, target.chat, target.topic, context.asked()
    )
    return context.say.text("settings-brought" if brought else "settings-nothing-yet")


async def _forget(target: Target, context: Context) -> Forgotten:
    return await context.services.audience.unsubscribe(
        context.actor, target.chat, target.topic, context.asked()
    )


async def _retire(shown: Message, target: Target, context: Context) -> None:
    """Let the message that showed the settings until now point to this one. Of those that stand in
    somebody's private chat for a channel none is remembered: numbers differ from chat to chat."""
    if target.chat_in_button:
        return
    old = await context.services.audience.opened(
        context.actor, target.chat, target.topic, MessageId(shown.message_id)
    )
    if old is not None:
        link = shown.link
        say = context.say
        html = say.html("settings-moved-link", link=link) if link else say.html("settings-moved")
        await answers.replace(shown, old, html, ())


async def _view(subscription: Subscription, target: Target, context: Context) -> View:
    found = await context.services.watching.of_chat(context.actor, target.chat, target.topic)
    return view_of(subscription, found, context, target.chat_in_button, target.title)


def _voice(subscription: Subscription, target: Target, context: Context) -> Localizer:
    """What everybody sees in a group or channel is in its language, not in that of who pressed."""
    if target.chat_in_button or int(target.chat) == int(context.actor.person):
        return context.say
    return context.catalogs.localizer(subscription.language)
