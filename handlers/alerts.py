"""/alert: places and words that a chat hears of at once. Must not decide what is meant."""

from telegram import Message

from bot.text import alerts
from bot.text.html import joined
from handlers import answers, targets
from handlers.context import Context
from handlers.targets import Target


async def alert(message: Message, context: Context) -> None:
    """/alert Manbij: adds one. /alert: lists them. In private also `/alert @channel Manbij`."""
    words = context.words
    name, _, rest = words.partition(" ")
    named = name.startswith("@") and len(name) > 1
    target = await targets.commanded(message, name if named else "", context)
    text = rest if named else words
    if text:
        await _add(message, target, text, context)
    else:
        await _list(message, target, context)


async def _list(message: Message, target: Target, context: Context) -> None:
    found = await context.services.watching.of_chat(context.actor, target.chat, target.topic)
    await answers.reply(message, *alerts.listed(found, target.chat_in_button, context.say))


async def _add(message: Message, target: Target, text: str, context: Context) -> None:
    await targets.require_voice(message, target, context)
    added = await context.services.watching.add(
        context.actor, target.chat, target.topic, text, context.asked()
    )
    say = context.say
    lines = [say.html("alert-added" if added.new else "alert-known", words=added.alert.shown)]
    rows = alerts.drop_rows([added.alert], target.chat_in_button, say)
    if added.meant is not None:
        instead = alerts.instead_rows(added.alert, added.meant, target.chat_in_button, say)
        place = added.meant.names.get(say.language, added.meant.names["en"])
        lines.append(say.html("alert-meant", place=place))
        rows = (*instead, *rows)
    if added.alone:
        lines.append(say.html("alert-only"))
    await answers.reply(message, joined(lines, "\n\n"), rows)
