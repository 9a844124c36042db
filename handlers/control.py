"""Holding back what is on its way: the buttons under a bulletin's progress, /freeze and /thaw.

Must not decide anything: who may, and what is too late, is `bot.services.control`'s.
"""

from telegram import CallbackQuery, Message

from bot.text import release
from bot.text.buttons import ControlAct, ControlButton, WaitingAct, WaitingButton
from bot.text.progress import control_key
from handlers import answers
from handlers.callbacks import message_of
from handlers.context import Context


async def press(query: CallbackQuery, button: ControlButton, context: Context) -> str | None:
    """Do what a button under a bulletin's progress says."""
    control, actor, number = context.services.control, context.actor, button.bulletin
    match button.act:
        case ControlAct.PAUSE:
            await control.pause(actor, number, context.asked())
        case ControlAct.RESUME:
            await control.resume(actor, number, context.asked())
        case ControlAct.CANCEL:
            await _ask(message_of(query), button, context)
            return None
        case ControlAct.SURE:
            await control.cancel(actor, number)
            done = context.say.html("control-cancelled", number=str(number))
            await answers.show(message_of(query), done)
    return context.say.text(f"control-done-{button.act}", number=str(number))


async def press_waiting(
    query: CallbackQuery, button: WaitingButton, context: Context
) -> str | None:
    """Do what a button under the notice of an old database says."""
    use, actor, message = context.services.release, context.actor, message_of(query)
    match button.act:
        case WaitingAct.SEND:
            await use.send(actor, button.freeze)
            await answers.show(message, context.say.html("release-done-send"))
        case WaitingAct.CANCEL:
            waiting = await use.waiting(actor, button.freeze, button.latest)
            await answers.reply(message, *release.question(button, waiting, context.say))
        case WaitingAct.SURE:
            free = await use.cancel(actor, button.freeze, button.latest)
            done = "release-done-sure" if free else "release-done-sure-held"
            await answers.show(message, context.say.html(done))
    return None


async def freeze(message: Message, context: Context) -> None:
    """/freeze: nothing goes to readers any more."""
    await context.services.control.freeze(context.actor, context.asked(message))
    await answers.reply(message, context.say.html("freeze-done"))


async def thaw(message: Message, context: Context) -> None:
    """/thaw: the first member asks, the second lifts the freeze."""
    came_to = await context.services.control.thaw(context.actor, context.asked(message))
    await answers.reply(message, context.say.html(f"thaw-{came_to}"))


async def _ask(message: Message, button: ControlButton, context: Context) -> None:
    await context.services.control.require_open(context.actor, button.bulletin)
    question = context.say.html("control-ask-cancel", number=str(button.bulletin))
    key = control_key(ControlAct.SURE, button.bulletin, context.say)
    await answers.reply(message, question, ((key,),))
