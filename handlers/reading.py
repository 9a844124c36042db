"""Readers: what happened on a front, in a place, on a day, about some words; the newest bulletin.

Every answer is one message; its buttons carry the question, so they never expire and need no
state. Must not search.
"""

from typing import NamedTuple

from telegram import CallbackQuery, Message, MessageEntity

from bot.domain.bulletin import Page
from bot.domain.errors import BadInput, Stale
from bot.domain.ids import BulletinNumber
from bot.domain.policy import Permission
from bot.services.reading import PAGE, BulletinPage
from bot.text import pages, past, searched, timelines
from bot.text.buttons import PageButton, Question, Rows
from bot.text.correcting import start_key
from bot.text.html import Html, joined
from bot.text.retracting import retract_key
from bot.text.whole import WholeButton
from handlers import answers, asked, fronts, keyboards, links, places
from handlers.callbacks import Opens, message_of
from handlers.context import ChatKind, Context
from handlers.identity import kind_of

LONGEST = 200
"""Characters of a question: more words than that are no question."""

_DIGITS = 18
"""Of a bulletin's number; a forged longer one would not fit the database."""

_NOTHING = {
    Question.SEARCH: "search-nothing",
    Question.DAY: "day-none",
}


class Screen(NamedTuple):
    """An answer: its text and its buttons, and which bulletin it shows, if it is one."""

    html: Html
    rows: Rows = ()
    bulletin: BulletinNumber | None = None


async def latest(message: Message, context: Context) -> None:
    """/latest: the newest bulletin."""
    await answers.reply(message, *_with_tools(await _latest(context), message, context))


async def front(message: Message, context: Context) -> None:
    """/front: what happened on a front; alone, buttons of the fronts."""
    await _answer(message, Question.FRONT, context.words, context)


async def place(message: Message, context: Context) -> None:
    """/place: what happened in a place, day by day."""
    await _answer(message, Question.PLACE, context.words, context)


async def search(message: Message, context: Context) -> None:
    """/search: the statements with all the words."""
    await _answer(message, Question.SEARCH, context.words, context)


async def on(message: Message, context: Context) -> None:
    """/on: what was published about a day."""
    await _answer(message, Question.DAY, context.words, context)


async def answer(message: Message, kind: Question, words: str, context: Context) -> None:
    """Answer what plain words or a link ask for."""
    await _answer(message, kind, " ".join(words.split()), context)


async def press(query: CallbackQuery, button: PageButton, context: Context) -> None:
    """Turn a page, in place; the newest bulletin comes as a message of its own."""
    message = message_of(query)
    if button.question is Question.LATEST:
        await latest(message, context)
        return
    if button.question is Question.SEARCH and not button.asked:
        button = button.model_copy(update={"asked": _asked_in(message)})
    await answers.show(message, *_with_tools(await _compose(button, context), message, context))


async def press_whole(query: CallbackQuery, button: WholeButton, context: Context) -> Opens | None:
    """Show what an edition leaves out: in private in a message of its own. What a group or channel
    reads is its administrators' choice, so whoever presses there reads it in their own chat."""
    message, number = message_of(query), button.bulletin
    found = await context.services.reading.bulletin(context.actor, number)
    if kind_of(message.chat) is not ChatKind.PRIVATE:
        return Opens(links.to_bulletin(number, context))
    await answers.reply(message, *_with_tools(_part(found, 0, context), message, context))
    return None


async def _answer(message: Message, kind: Question, words: str, context: Context) -> None:
    if len(words) > LONGEST:
        raise BadInput("error-question-too-long", limit=LONGEST)
    try:
        screen = await _compose(PageButton(question=kind, asked=words), context)
    except BadInput as refusal:
        if refusal.code != "error-unknown-front":
            raise
        html = context.say.html(refusal.code, **refusal.values)
        both = joined([html, context.say.html("front-ask")], " ")
        screen = Screen(both, keyboards.front_rows(context.theatre, context.say))
    quoting = asked.plain_words(message, context) is not None
    await answers.reply(message, *_with_tools(screen, message, context), quoting=quoting)


async def _compose(button: PageButton, context: Context) -> Screen:
    match button.question:
        case Question.FRONT | Question.CONFIRMED:
            return Screen(*await fronts.screen(button, context))
        case Question.PLACE:
            return Screen(*await places.screen(button, context))
        case Question.SEARCH:
            return _beside(await _search(button, context), button, context)
        case Question.DAY:
            return await _day(button, context)
        case Question.BULLETIN:
            return await _bulletin(button, context)
        case Question.LATEST:
            return await _latest(context)


async def _search(button: PageButton, context: Context) -> Screen:
    say = context.say
    found = await context.services.searching.search(context.actor, button.asked, button.offset)
    screen = Screen(searched.title(button.asked, found, say, context.theatre))
    meant = searched.meant_rows(found.meant, say)
    if found.page.total:
        screen = _page(button, screen.html, found.page, context)
    elif not meant:
        # What somebody can do instead, so that no answer is a dead end.
        meant = (*keyboards.front_rows(context.theatre, say), searched.latest_row(say))
    return screen._replace(rows=(*screen.rows, *meant))


async def _day(button: PageButton, context: Context) -> Screen:
    if not button.asked:
        return Screen(context.say.html("day-ask"))
    say = context.say
    found = await context.services.reading.on(context.actor, button.asked, button.offset)
    title = say.html("day-title", day=say.date_long(found.day))
    exact = button.model_copy(update={"asked": found.day.isoformat()})
    screen = _page(exact, title, found.page, context)
    around = timelines.around_rows(found.before, found.after, say)
    rows = (*screen.rows, *around, *past.changed_rows(found.changed, say))
    return screen._replace(rows=rows)


async def _bulletin(button: PageButton, context: Context) -> Screen:
    if not button.asked.isdecimal() or len(button.asked) > _DIGITS:
        raise Stale("error-old-button")
    number = BulletinNumber(int(button.asked))
    found = await context.services.reading.bulletin(context.actor, number)
    return _part(found, button.offset, context)


async def _latest(context: Context) -> Screen:
    return _part(await context.services.reading.latest(context.actor), 0, context)


def _page(button: PageButton, title: Html, found: Page, context: Context) -> Screen:
    """Return a page of statements, with the buttons to those before and after it."""
    say = context.say
    if not found.total:
        return Screen(joined([title, say.html(_NOTHING[button.question])], "\n\n"))
    shown = pages.fill(title, found, say, context.theatre, links.to_history(context))
    after = found.offset + shown.shown
    earlier = button.model_copy(update={"offset": after}) if after < found.total else None
    back = max(0, found.offset - PAGE)
    later = button.model_copy(update={"offset": back}) if found.offset else None
    return Screen(shown.html, _turning(button.question, earlier, later, context))


def _part(found: BulletinPage, at: int, context: Context) -> Screen:
    """Return one message of a bulletin, with the buttons to those before and after it, and to what
    was changed in it."""
    bulletin, messages = found.bulletin, found.messages
    if bulletin is None:
        return Screen(context.say.html("latest-taken-back" if found.taken_back else "latest-none"))

    def part(place: int) -> PageButton | None:
        if not 0 <= place < len(messages):
            return None
        return PageButton(question=Question.BULLETIN, offset=place, asked=str(bulletin.number))

    if at >= len(messages):
        raise Stale("error-old-button")
    rows = _turning(Question.BULLETIN, part(at + 1), part(at - 1), context)
    changed = (bulletin.number,) if bulletin.version else ()
    rows = (*rows, *past.changed_rows(changed, context.say))
    return Screen(messages[at], rows, bulletin.number)


def _beside(screen: Screen, button: PageButton, context: Context) -> Screen:
    """Return the answer of a search with a link to the same search, if it found anything, and the
    way to the timeline of the place that was searched for."""
    say = context.say
    html, rows = screen.html, screen.rows
    if say.html(_NOTHING[Question.SEARCH]) not in html:
        html = timelines.shared(html, links.to_answer(button, context), say)
    place_id = context.services.directory.place_named(button.asked)
    if place_id is not None:
        rows = (*rows, (timelines.timeline_key(place_id, context.theatre, say),))
    return screen._replace(html=html, rows=rows)


def _with_tools(screen: Screen, message: Message, context: Context) -> tuple[Html, Rows]:
    """Return an answer with the buttons for members in private: what they wrote may have been an
    update; and who sees a bulletin can correct it or take it back."""
    number = screen.bulletin
    private = kind_of(message.chat) is ChatKind.PRIVATE
    rows = (*screen.rows, *asked.update_rows(message, context))
    if number is None or not private or not context.actor.may(Permission.DRAFT):
        return screen.html, rows
    tools = [start_key(number, context.say)]
    if context.actor.may(Permission.REVIEW):
        tools.append(retract_key(number, context.say))
    return screen.html, (*rows, tuple(tools))


def _turning(
    kind: Question, onward: PageButton | None, back: PageButton | None, context: Context
) -> Rows:
    """Newest first, so onward is earlier; a day and a bulletin are read from their beginning."""
    say = context.say
    if kind is Question.SEARCH:
        labels = say.text("page-earlier"), say.text("page-later")
        return keyboards.page_rows(onward, back, labels)
    return keyboards.page_rows(back, onward, (say.text("page-back"), say.text("page-on")))


def _asked_in(message: Message) -> str:
    """Return the words that the answer's title repeats, for a question too long for a button."""
    found = message.parse_entities([MessageEntity.CODE])
    words = next(iter(found.values()), "").strip("\u2068\u2069 ")
    if not words:
        raise Stale("error-old-button")
    return words
