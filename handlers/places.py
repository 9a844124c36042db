"""What an answer about a place says: its timeline; or which places may have been meant.

Must not choose what is asked (`handlers.reading` does).
"""

from functools import partial

from bot.services.directory import PAGE, PlacePage
from bot.text import timelines
from bot.text.buttons import Key, PageButton, Rows
from bot.text.html import Html, joined
from bot.text.past import Screen
from bot.text.timelines import Asked
from handlers import keyboards, links
from handlers.context import Context


async def screen(button: PageButton, context: Context) -> Screen:
    """Return a page of a place's timeline; without a place, those in the news."""
    say, theatre, use = context.say, context.theatre, context.services.directory
    if not button.asked:
        rows = timelines.place_keys(await use.places(context.actor), theatre, say)
        return Screen(say.html("place-ask"), rows)
    asked = Asked.read(button.asked)
    found = await use.place(context.actor, asked.id, button.offset, before=asked.before)
    place = found.named.id
    if place is None:
        return _unknown(found, asked.id, context)
    button = button.model_copy(update={"asked": Asked(place, asked.before).packed})
    title = timelines.title_of(_title(place, found, asked.id, context), button, say)
    page, front = found.page, (timelines.front_key(theatre.front_of(place), theatre, say),)
    if not page.total:
        days = tuple(timelines.day_keys(button, None, say))
        rows = (days, front) if days else (front,)
        return Screen(joined([title, say.html("place-none")], "\n\n"), rows)
    entry = partial(timelines.entry, say=say, theatre=theatre, to=links.to(context))
    shown = timelines.by_day(title, page, entry, say)
    days = await _days(place, button, found, shown.shown, context)
    html = timelines.shared(shown.html, links.to_answer(button, context), say)
    turning = keyboards.older_rows(button, shown.shown, page, PAGE, say)
    return Screen(html, (*turning, *((days,) if days else ()), front))


async def _days(
    place: str, button: PageButton, found: PlacePage, shown: int, context: Context
) -> tuple[Key, ...]:
    """Return the buttons to earlier days and back to the newest."""
    page, last = found.page, None
    if shown and page.offset + shown < page.total:
        last = page.statements[shown - 1].id.day
        if not await context.services.directory.goes_back(context.actor, place, last):
            last = None
    return tuple(timelines.day_keys(button, last, context.say))


def _title(place: str, found: PlacePage, words: str, context: Context) -> Html:
    name = timelines.place_name(place, context.theatre, context.say)
    if found.named.guessed:
        return context.say.html("place-title-guessed", place=name, found=words)
    return context.say.html("place-title", place=name)


def _unknown(found: PlacePage, words: str, context: Context) -> Screen:
    say = context.say
    others = timelines.place_keys(found.named.others, context.theatre, say)
    search = timelines.search_key(words, say)
    rows: Rows = (*others, *(((search,),) if search else ()))
    key = "place-meant" if others else "place-unknown"
    return Screen(say.html(key, found=words[:60]), rows)
