"""The record, for the admins: /audit and its pages. Must not write anything."""

from telegram import CallbackQuery, Message

from bot.services.records import PAGE
from bot.text import record
from bot.text.buttons import Rows
from bot.text.html import Html
from bot.text.record import RecordButton
from handlers import answers
from handlers.callbacks import message_of
from handlers.context import Context


async def audit(message: Message, context: Context) -> None:
    """/audit: what members did and were refused, the newest first."""
    html, rows = await _page(0, context)
    await answers.reply(message, html, rows, protected=True)


async def press(query: CallbackQuery, button: RecordButton, context: Context) -> None:
    """Show another page in place."""
    await answers.show(message_of(query), *await _page(button.offset, context))


async def _page(offset: int, context: Context) -> tuple[Html, Rows]:
    found, more = await context.services.records.page(context.actor, offset)
    _, zone = context.services.scheduling.clock()
    html = record.page(found, zone, context.say)
    return html, record.page_rows(offset, PAGE, context.say, more=more)
