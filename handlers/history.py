"""Readers look back: /item, a statement and what became of it; /corrections, what was changed after
it was published.

Every answer is one message; its buttons carry the question, so they never expire and need no
state. Must not look anything up.
"""

from telegram import CallbackQuery, Message

from bot.domain.errors import BadInput, Stale
from bot.services.histories import CHANGES
from bot.text import bulletin_names, corrected, histories
from bot.text.pages import Place
from bot.text.past import HistoryButton, Screen, View
from handlers import answers, links
from handlers.callbacks import message_of
from handlers.context import Context


async def item(message: Message, context: Context) -> None:
    """/item: a statement by its name, with its history; alone, how a name is written."""
    await item_named(message, context.words, context)


async def item_named(message: Message, words: str, context: Context) -> None:
    """Answer with the statement that the words name."""
    if words.strip():
        await answers.reply(message, *await _item(words, 0, context))
    else:
        await answers.reply(message, context.say.html("history-ask"))


async def corrections(message: Message, context: Context) -> None:
    """/corrections: what was changed lately; with a number, in that bulletin."""
    await answers.reply(message, *await _changes(context.words.strip(), 0, context))


async def press(query: CallbackQuery, button: HistoryButton, context: Context) -> None:
    """Turn a page, in place."""
    screen = await _compose(button, context)
    await answers.show(message_of(query), *screen)


async def _compose(button: HistoryButton, context: Context) -> Screen:
    match button.view:
        case View.ITEM:
            return await _item(button.asked, button.offset, context)
        case View.CHANGES:
            return await _changes(button.asked, button.offset, context)


async def _item(words: str, offset: int, context: Context) -> Screen:
    life = await context.services.histories.item(context.actor, words)
    _require_page(offset, len(life.steps))
    return histories.item(life, offset, context.say, links.to_history(context))


async def _changes(asked: str, offset: int, context: Context) -> Screen:
    if not asked:
        return await _recent(offset, context)
    named = bulletin_names.read(asked)
    if named is None or named.words:
        raise BadInput("error-corrections-how", found=asked[:40])
    found = await context.services.histories.changes_of(context.actor, named.number)
    _require_page(offset, len(found.told))
    return corrected.changes_of(found, offset, context.say, links.to_history(context))


async def _recent(offset: int, context: Context) -> Screen:
    found = await context.services.histories.recent(context.actor, offset)
    _require_page(offset, found.total)
    return corrected.recent(found.told, Place(offset, found.total), CHANGES, context.say)


def _require_page(offset: int, total: int) -> None:
    """Raise Stale for a page that is behind the end: only a forged button asks for it."""
    if offset and offset >= total:
        raise Stale("error-old-button")
