"""What a link to the bot leads to: a bulletin, an item, a front, a place, a search.

Chooses who answers, and says what to do where a link leads nowhere; must not answer itself.
"""

from telegram import Message

from bot.domain.errors import NotFound
from bot.text.buttons import Key, PageButton, Question, Rows
from bot.text.html import Html
from bot.text.permalinks import Leads, Target
from handlers import answers, history, keyboards, reading
from handlers.context import Context


async def follow(message: Message, payload: str, context: Context) -> bool:
    """Answer with what a link names; False for a parameter that is no such link."""
    target = context.services.directory.target(payload)
    if target is None:
        return False
    match target.leads:
        case Leads.ITEM:
            await history.item_named(message, payload, context)
        case Leads.BULLETIN:
            await _bulletin(message, target.asked, context)
        case Leads.FRONT | Leads.PLACE:
            await _of_the_theatre(message, target, context)
        case Leads.SEARCH:
            await reading.answer(message, Question.SEARCH, target.asked, context)
        case Leads.BROKEN:
            await _lost(message, context.say.html("link-broken"), context)
    return True


async def _bulletin(message: Message, number: str, context: Context) -> None:
    try:
        await reading.answer(message, Question.BULLETIN, number, context)
    except NotFound:
        html = context.say.html("link-no-bulletin", number=number)
        await answers.reply(message, html, _latest_row(context))


async def _of_the_theatre(message: Message, target: Target, context: Context) -> None:
    theatre, is_front = context.theatre, target.leads is Leads.FRONT
    known = {one.id for one in (theatre.front if is_front else theatre.place)}
    if target.asked not in known:
        await _lost(message, context.say.html("link-unknown"), context)
        return
    question = Question.FRONT if is_front else Question.PLACE
    await reading.answer(message, question, target.asked, context)


async def _lost(message: Message, html: Html, context: Context) -> None:
    fronts = keyboards.front_rows(context.theatre, context.say)
    await answers.reply(message, html, (*fronts, *_latest_row(context)))


def _latest_row(context: Context) -> Rows:
    button = PageButton(question=Question.LATEST)
    return ((Key(context.say.text("start-button-latest"), button),),)
