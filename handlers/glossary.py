"""Who is who: /glossary, an entry by any of its names, and the list.

Must not decide what plain words ask for (`handlers.plain` does).
"""

from telegram import CallbackQuery, Message

from bot.domain.errors import BadInput, Stale
from bot.domain.theatre import ActorTag
from bot.text import glossary, timelines
from bot.text.buttons import Rows
from bot.text.glossary import GlossaryButton
from bot.text.past import Screen
from handlers import answers, asked
from handlers.callbacks import message_of
from handlers.context import Context

LONGEST = 200
"""Characters of a question, as in other answers."""


async def glossary_(message: Message, context: Context) -> None:
    """/glossary: an entry; alone, the list."""
    await show(message, context.words, context)


async def show(message: Message, words: str, context: Context) -> None:
    """Answer with the entry that words name."""
    if len(words) > LONGEST:
        raise BadInput("error-question-too-long", limit=LONGEST)
    screen = _named(words, context) if words else _list(GlossaryButton(), context)
    quoting = asked.plain_words(message, context) is not None
    rows = (*screen.rows, *asked.update_rows(message, context))
    await answers.reply(message, screen.html, rows, quoting=quoting)


async def press(query: CallbackQuery, button: GlossaryButton, context: Context) -> None:
    """Show an entry, or a page of the list, in place."""
    message = message_of(query)
    screen = _entry(button.asked, context) if button.asked else _list(button, context)
    rows = (*screen.rows, *asked.update_rows(message, context))
    await answers.show(message, screen.html, rows)


def _named(words: str, context: Context) -> Screen:
    found = context.services.directory.entry(context.actor, words)
    say, theatre = context.say, context.theatre
    if found.id is not None:
        return _entry(found.id, context)
    key = "glossary-meant" if found.others else "glossary-unknown"
    head = say.html(key, found=words[:60])
    if found.others:
        screen = glossary.some(head, found.others, theatre, say)
    else:
        screen = glossary.entries(head, 0, theatre, say)
    return screen._replace(rows=(*_place_rows(words, context), *screen.rows))


def _place_rows(words: str, context: Context) -> Rows:
    """Return the button to the place that words name, which has no entry."""
    place = context.services.directory.place_named(words)
    if place is None:
        return ()
    return ((timelines.timeline_key(place, context.theatre, context.say),),)


def _entry(id_: str, context: Context) -> Screen:
    return glossary.entry(_actor(id_, context), context.say)


def _actor(id_: str, context: Context) -> ActorTag:
    found = next((one for one in context.theatre.actor if one.id == id_), None)
    if found is None:
        raise Stale("error-old-button")
    return found


def _list(button: GlossaryButton, context: Context) -> Screen:
    head = context.say.html("glossary-ask")
    return glossary.entries(head, button.page, context.theatre, context.say)
