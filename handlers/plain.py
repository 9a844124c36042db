"""Words without a command: a reader's are a question; a member's are one if they look like it, and
one tap makes them an update after all.

Chooses who answers; must not answer itself.
"""

from telegram import CallbackQuery, Message

from bot.domain.errors import Stale
from bot.domain.rich import RichText
from bot.text.buttons import Question
from bot.text.item_names import is_name
from bot.text.plain_words import LONGEST, Asks, UpdateButton
from handlers import asked, drafting, entities, glossary, history, media, reading
from handlers.callbacks import message_of
from handlers.context import Context

_QUESTIONS = {
    Asks.FRONT: Question.FRONT,
    Asks.PLACE: Question.PLACE,
    Asks.SEARCH: Question.SEARCH,
}


async def answer(message: Message, words: str, context: Context) -> None:
    """Answer what the words ask for."""
    if is_name(words):
        await history.item_named(message, words, context)
        return
    if len(words) > LONGEST:
        await reading.answer(message, Question.SEARCH, words, context)
        return
    directory = context.services.directory
    found = directory.meant(words)
    if found.asks is Asks.SEARCH and directory.names_day(words, context.actor.language):
        await reading.answer(message, Question.DAY, words, context)
    elif found.asks is Asks.ENTRY:
        await glossary.show(message, found.asked, context)
    else:
        await reading.answer(message, _QUESTIONS[found.asks], found.asked, context)


async def is_question(message: Message, text: RichText, context: Context) -> bool:
    """Whether a member asks something with a message that answers no question of ours: it looks
    like it, and no draft goes on with it."""
    if not message.text or media.of(message) is not None:
        return False
    if not context.services.directory.asks(text.text):
        return False
    incoming = drafting.incoming_of(message, text)
    return not await context.services.questions.goes_on(context.actor, incoming)


async def press(query: CallbackQuery, button: UpdateButton, context: Context) -> None:
    """Make a draft of the message that was taken for a question; once, however often it is
    pressed."""
    message = asked.plain_words(message_of(query), context)
    if message is None or message.message_id != button.message:
        raise Stale("error-plain-gone")
    text = entities.from_message(message)
    await drafting.write(message, text, context, begins=True)
