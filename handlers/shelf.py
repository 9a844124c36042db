"""Presses and messages about the list of drafts, which stays one message. In private chats only.

Thin: unpack, one use case, reply. Must not know the steps of a draft's board.
"""

from telegram import CallbackQuery, Message

from bot.domain.ids import DraftId
from bot.text.shelf import Screen, ShelfAct, ShelfButton, open_rows
from handlers import answers, boards
from handlers.callbacks import message_of
from handlers.context import Context


async def drafts(message: Message, context: Context) -> None:
    """/drafts: one's own, shared ones, and what was put aside."""
    screen = await context.services.shelf.drafts(context.actor)
    await boards.end_guiding(message, context)
    await answers.reply(message, screen.html, screen.rows, protected=True)


async def press(query: CallbackQuery, button: ShelfButton, context: Context) -> str | None:
    """Do what a button says."""
    message = message_of(query)
    match button.act:
        case ShelfAct.LIST | ShelfAct.ASIDE | ShelfAct.LOOK | ShelfAct.KEPT:
            await answers.show(message, *await _screen(button, context))
        case ShelfAct.READ:
            await _read(message, DraftId(button.subject), context)
        case ShelfAct.OPEN:
            await boards.show(message, DraftId(button.subject), context)
        case ShelfAct.REOPEN:
            return await _reopen(message, DraftId(button.subject), context)
        case ShelfAct.SHARE | ShelfAct.OWN:
            return await _share(message, button, context)
        case ShelfAct.USE:
            return await _use(message, button.subject, context)
        case ShelfAct.DROP:
            return await _drop(message, button.subject, context)
    return None


async def _screen(button: ShelfButton, context: Context) -> Screen:
    shelf, actor, subject = context.services.shelf, context.actor, button.subject
    match button.act:
        case ShelfAct.ASIDE:
            return await shelf.put_aside(actor, subject)
        case ShelfAct.LOOK:
            return await shelf.look(actor, DraftId(subject))
        case ShelfAct.KEPT:
            return await context.services.lateness.waiting(actor, subject)
        case _:
            return await shelf.drafts(actor, subject)


async def _read(message: Message, draft: DraftId, context: Context) -> None:
    for one in await context.services.shelf.read(context.actor, draft):
        await answers.reply_message(message, one, protected=True)


async def _reopen(message: Message, draft: DraftId, context: Context) -> str:
    await context.services.shelf.reopen(context.actor, draft)
    await boards.show(message, draft, context)
    await answers.show(message, *await context.services.shelf.put_aside(context.actor))
    return context.say.text("shelf-reopened", draft=str(draft))


async def _share(message: Message, button: ShelfButton, context: Context) -> str:
    shared, draft = button.act is ShelfAct.SHARE, DraftId(button.subject)
    await context.services.shelf.share(context.actor, draft, shared=shared)
    await boards.show(message, draft, context)
    return context.say.text("shelf-shared-now" if shared else "shelf-own-now")


async def _use(message: Message, kept: int, context: Context) -> str:
    draft = await context.services.lateness.use(context.actor, kept)
    done = context.say.html("shelf-used", draft=str(draft))
    await answers.show(message, done, open_rows(draft, context.say))
    return context.say.text("shelf-used-toast")


async def _drop(message: Message, kept: int, context: Context) -> str:
    await context.services.lateness.drop(context.actor, kept)
    await answers.show(message, context.say.html("shelf-dropped"))
    return context.say.text("shelf-dropped-toast")
