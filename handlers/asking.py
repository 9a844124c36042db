"""Questions to the desk: /ask for readers; /questions, /answer, buttons and replies for those who
answer.

Must not show the desk who asked, nor decide anything.
"""

from telegram import CallbackQuery, Message

from bot.domain.asking import Origin, QuestionId
from bot.domain.errors import BadInput, Stale
from bot.domain.ids import ChatId, DraftId, MessageId, TopicId
from bot.text import questions
from bot.text.buttons import Rows
from bot.text.html import Html, joined
from bot.text.pages import Place
from bot.text.questions import QuestionAct, QuestionButton
from handlers import answers, entities
from handlers.callbacks import message_of
from handlers.context import Context

_DIGITS = 9
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


async def ask(message: Message, context: Context) -> None:
    """/ask WORDS: puts a question before the desk; its answer comes back here."""
    words = entities.without_command(message).text
    kept = await context.services.asking.ask(
        context.actor, _origin(message), words, context.asked()
    )
    html = context.say.html("ask-kept", number=str(kept.number))
    left = context.say.html("ask-left", count=kept.left)
    await answers.reply(message, joined([html, left], "\n"))


async def listed(message: Message, context: Context) -> None:
    """/questions: what readers asked and nobody has answered yet."""
    await answers.reply(message, *await _page(0, context), protected=True)


async def answer(message: Message, context: Context) -> None:
    """/answer NUMBER WORDS: answers a question."""
    given = entities.without_command(message).text.split(maxsplit=1)
    if not given:
        await answers.reply(message, context.say.html("answer-how"))
        return
    name = given[0].translate(_ISOLATES)
    if not name.isdecimal() or len(name) > _DIGITS:
        raise BadInput("error-answer-number", found=name[:20])
    await _take(message, QuestionId(int(name)), "".join(given[1:]), context)


async def is_answer(message: Message, context: Context) -> bool:
    """Whether a message answers a question by replying to what asked the writer for that."""
    return await _prompted(message, context) is not None


async def take(message: Message, context: Context) -> None:
    """Take a reply as the answer."""
    number = await _prompted(message, context)
    if number is None:
        raise Stale("error-no-question")
    await _take(message, number, message.text or message.caption or "", context)


async def press(query: CallbackQuery, button: QuestionButton, context: Context) -> DraftId | None:
    """Do what a button says; return the draft that it made."""
    message, number = message_of(query), QuestionId(button.number)
    use = context.services.answering
    match button.act:
        case QuestionAct.ANSWER:
            await _ask(message, number, context)
        case QuestionAct.CLOSE:
            await use.close(context.actor, number, context.asked())
        case QuestionAct.DRAFT:
            return await use.draft(context.actor, number)
        case QuestionAct.LIST:
            await answers.show(message, *await _page(button.number, context))
    return None


def said(button: QuestionButton, draft: DraftId | None, context: Context) -> str | None:
    """Return the toast of a press."""
    if draft is not None:
        return context.say.text("question-drafted", draft=str(draft))
    if button.act is QuestionAct.CLOSE:
        return context.say.text("question-toast-closed", number=str(button.number))
    return None


async def _page(offset: int, context: Context) -> tuple[Html, Rows]:
    page = await context.services.answering.open(context.actor, offset)
    return questions.listed(page.questions, Place(page.offset, page.total), context.say)


async def _ask(message: Message, number: QuestionId, context: Context) -> None:
    use, say = context.services.answering, context.say
    await use.begin(context.actor, number)
    html = say.html("question-ask", number=str(number))
    sent = await answers.ask(message, html, say.text("question-hint"))
    place = ChatId(sent.chat_id), MessageId(sent.message_id)
    await use.opened_prompt(context.actor, number, *place)


async def _take(message: Message, number: QuestionId, words: str, context: Context) -> None:
    use, say = context.services.answering, context.say
    told = await use.answer(context.actor, number, words, context.asked())
    key = "question-told" if told else "question-told-nobody"
    await answers.reply(message, say.html(key, number=str(number)))


async def _prompted(message: Message, context: Context) -> QuestionId | None:
    replied = message.reply_to_message
    if replied is None or not answers.is_question(replied):
        return None
    chat, number = ChatId(message.chat_id), MessageId(replied.message_id)
    return await context.services.answering.prompted(context.actor, chat, number)


def _origin(message: Message) -> Origin:
    # Elsewhere the number names a chain of replies, not a topic.
    thread = message.message_thread_id if message.is_topic_message else None
    chat, number = ChatId(message.chat_id), MessageId(message.message_id)
    return Origin(chat, TopicId(thread or 0), number)
