"""Readers ask about rumours: those that are open, and what became of older ones.

Members of the desk who write updates get their own list (`handlers.settling`) in private, and from
there to this one and back. Must not settle anything.
"""

from telegram import CallbackQuery, Message

from bot.domain.errors import Stale
from bot.domain.policy import Permission
from bot.services.rumours import PAGE
from bot.text import rumoured
from bot.text.buttons import Key, Rows
from bot.text.past import Screen
from bot.text.rumoured import RumouredButton, View
from bot.text.settling import Order, RumourButton
from handlers import answers, links, settling
from handlers.callbacks import message_of
from handlers.context import ChatKind, Context
from handlers.identity import kind_of


async def rumours(message: Message, context: Context) -> None:
    """/rumours: the desk's list for those who may settle them, else the readers'."""
    if _is_of_the_desk(message, context):
        await settling.rumours(message, context)
        return
    screen = await _compose(RumouredButton(view=View.OPEN), context)
    await answers.reply(message, *screen)


async def press(query: CallbackQuery, button: RumouredButton, context: Context) -> None:
    """Turn a page of the readers' list, in place."""
    message = message_of(query)
    screen = await _compose(button, context)
    await answers.show(message, screen.html, (*screen.rows, *_desk_rows(message, context)))


async def _compose(button: RumouredButton, context: Context) -> Screen:
    use, say, to = context.services.rumours, context.say, links.to(context)
    match button.view:
        case View.OPEN:
            found = await use.heard(context.actor, button.offset)
            _require_page(button.offset, found.total)
            return rumoured.open_ones(found, use.today(), say, to, PAGE)
        case View.SETTLED:
            told = await use.settled(context.actor, button.offset)
            _require_page(button.offset, told.total)
            return rumoured.settled(told, say, to, PAGE)


def _require_page(offset: int, total: int) -> None:
    """Raise Stale for a page that is behind the end: it was settled away, or never was."""
    if offset and offset >= total:
        raise Stale("error-old-button")


def _desk_rows(message: Message, context: Context) -> Rows:
    if not _is_of_the_desk(message, context):
        return ()
    button = RumourButton(order=Order.NEWEST)
    return ((Key(context.say.text("rumoured-button-desk"), button),),)


def _is_of_the_desk(message: Message, context: Context) -> bool:
    return kind_of(message.chat) is ChatKind.PRIVATE and context.actor.may(Permission.DRAFT)
