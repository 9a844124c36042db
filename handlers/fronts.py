"""What an answer about a front says: its newest items by day, and the buttons around them.

Must not choose what is asked (`handlers.reading` does).
"""

from datetime import date
from functools import partial

from bot.services.reading import PAGE, FrontPage
from bot.text import timelines
from bot.text.buttons import PageButton, Question
from bot.text.html import Html, joined
from bot.text.past import Screen
from bot.text.render import front_name
from bot.text.timelines import Asked
from handlers import keyboards, links
from handlers.context import Context


async def screen(button: PageButton, context: Context) -> Screen:
    """Return a page of what happened on a front; without one, the buttons of all."""
    say, theatre = context.say, context.theatre
    if not button.asked:
        return Screen(say.html("front-ask"), keyboards.front_rows(theatre, say))
    asked = Asked.read(button.asked)
    found = await _found(asked, button, context)
    button = button.model_copy(update={"asked": Asked(found.front, asked.before).packed})
    title = timelines.title_of(_title(found, asked.id, context), button, say)
    page, only = found.page, button.question is Question.CONFIRMED
    if not page.total:
        nothing = say.html("front-none-confirmed" if only else "front-none")
        rows = timelines.front_rows(button, None, theatre, say)
        return Screen(joined([title, nothing], "\n\n"), rows)
    entry = partial(timelines.entry, say=say, theatre=theatre, to=links.to(context))
    shown = timelines.by_day(title, page, partial(entry, beside=found.front), say)
    after = page.offset + shown.shown
    last = page.statements[shown.shown - 1].id.day if shown.shown and after < page.total else None
    if last and not await _goes_back(found.front, last, context, only=only):
        last = None
    html = timelines.shared(shown.html, links.to_answer(button, context), say)
    turning = keyboards.older_rows(button, shown.shown, page, PAGE, say)
    around = timelines.front_rows(button, last, theatre, say)
    return Screen(html, (*turning, *around))


async def _found(asked: Asked, button: PageButton, context: Context) -> FrontPage:
    use, actor = context.services.reading, context.actor
    only = button.question is Question.CONFIRMED
    if asked.before is None:
        return await use.front(actor, asked.id, button.offset, confirmed=only)
    front = timelines.require_id(asked.id, (one.id for one in context.theatre.front))
    return await use.front_before(actor, front, asked.before, button.offset, confirmed=only)


async def _goes_back(front: str, day: date, context: Context, *, only: bool) -> bool:
    use = context.services.reading
    return await use.goes_back(context.actor, front, day, confirmed=only)


def _title(found: FrontPage, words: str, context: Context) -> Html:
    name = front_name(found.front, context.theatre, context.say)
    if found.guessed:
        return context.say.html("front-title-guessed", front=name, found=words)
    return context.say.html("front-title", front=name)
