"""Presses about the proof-reader's advice. Thin: unpack, one use case, reply.

Must not know what any advice means.
"""

from telegram import CallbackQuery, Message

from bot.services.proofing import Sheet
from bot.text import hints
from bot.text.hints import REMEDIES, HintAct, HintButton
from handlers import answers
from handlers.callbacks import Toast, message_of
from handlers.context import Context


async def press(query: CallbackQuery, button: HintButton, context: Context) -> Toast | None:
    """Do what a button says; the message then shows the advice that is left."""
    message = message_of(query)
    proofing, actor = context.services.proofing, context.actor
    pressed = (actor, button.draft, button.revision, button.advice)
    match button.act:
        case HintAct.SHOW:
            await _show(message, await proofing.advice(actor, button.draft), context)
            return None
        case HintAct.DISMISS:
            sheet, said = await proofing.dismiss(*pressed), "proof-left"
        case _:
            sheet, said = await proofing.apply(*pressed, REMEDIES[button.act]), "proof-done"
    return Toast(context.say.text(said), lambda: _show(message, sheet, context))


async def _show(message: Message, sheet: Sheet, context: Context) -> None:
    html, rows = hints.screen(sheet.draft, sheet.advice, context.say, context.theatre)
    await answers.show(message, html, rows)
