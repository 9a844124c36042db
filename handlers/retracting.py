"""Taking bulletins back: /retract, and the button where members see a bulletin.

Must not decide anything: who may, and what that does, is `bot.services.retracting`'s.
"""

from telegram import CallbackQuery, Message

from bot.domain.errors import BadInput
from bot.domain.ids import BulletinNumber, ChatId, MessageId
from bot.domain.wish import WishId
from bot.text import bulletin_names, progress
from bot.text.html import joined
from bot.text.retracting import RetractAct, RetractButton, question
from handlers import answers
from handlers.callbacks import Toast, message_of
from handlers.context import Context


async def retract(message: Message, context: Context) -> None:
    """/retract N and why: shows what that would do, with the buttons that do it."""
    if not context.words:
        await answers.reply(message, context.say.html("retract-how"))
        return
    named = bulletin_names.read(context.words)
    if named is None:
        raise BadInput("error-retract-number", found=context.words.split()[0][:20])
    asked = await context.services.retracting.ask(context.actor, named.number, named.words)
    await answers.reply(message, *question(asked, context.say), protected=True)


async def press(query: CallbackQuery, button: RetractButton, context: Context) -> Toast | None:
    """Do what a button says."""
    message, use, say = message_of(query), context.services.retracting, context.say
    match button.act:
        case RetractAct.HOW:
            number = BulletinNumber(button.subject)
            await use.how(context.actor, number)
            await answers.reply(message, say.html("retract-how-this", number=str(number)))
            return None
        case RetractAct.NO:
            left = await use.drop(context.actor, WishId(button.subject))
            await answers.show(message, say.html("retract-left", number=str(left)))
            return None
        case _:
            return await _do(message, button, context)


async def _do(message: Message, button: RetractButton, context: Context) -> Toast:
    delete = button.act is RetractAct.DELETE
    wish, update = WishId(button.subject), context.asked()
    done = await context.services.retracting.retract(context.actor, wish, update, delete=delete)
    words = context.say.text("retract-done", number=str(done.number))
    return Toast(words, lambda: _follow(message, done.number, context))


async def _follow(message: Message, number: BulletinNumber, context: Context) -> None:
    """Let the question show how far the notice is, from now on."""
    say, publishing = context.say, context.services.publishing
    done = say.html("retract-done", number=str(number))
    figures = await publishing.figures(number)
    if figures is None or not figures.total:
        await answers.show(message, joined([done, say.html("retract-nobody")], "\n"))
        return
    await answers.show(message, done)
    # From zero, so that the sweep sees a difference even if all is done by now.
    start = figures.model_copy(update={"sent": 0, "failed": 0, "cancelled": 0})
    standing = await context.services.control.standing(number)
    html = progress.begun(number, start, say, standing, change=True)
    sent = await answers.reply(message, html, progress.rows(number, start, standing, say))
    place = ChatId(sent.chat_id), MessageId(sent.message_id)
    await publishing.show_progress(context.actor, number, *place)
