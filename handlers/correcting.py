"""Members correct what is out: /correct, and the buttons of a correction's board. In private.

Must not decide what a correction may be (`bot.services.correcting` does).
"""

from telegram import CallbackQuery, Message

from bot.domain.draft import Draft
from bot.domain.errors import BadInput
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.text import bulletin_names
from bot.text.correcting import CorrectAct, CorrectButton
from handlers import answers, boards
from handlers.callbacks import message_of
from handlers.context import Context


async def correct(message: Message, context: Context) -> None:
    """/correct N, with or without what changes: a correction of bulletin N begins."""
    named = bulletin_names.read(context.words)
    if named is None:
        raise BadInput("error-correct-how")
    await _start(message, named.number, named.words, context)


async def press(query: CallbackQuery, button: CorrectButton, context: Context) -> None:
    """Do what a button of a correction says."""
    message, correcting = message_of(query), context.services.correcting
    match button.act:
        case CorrectAct.START:
            await _start(message, BulletinNumber(button.subject), "", context)
        case CorrectAct.SAY:
            draft_id = DraftId(button.subject)
            draft = await correcting.askable(context.actor, draft_id, button.revision)
            await _ask(message, draft, context)
        case CorrectAct.TAKE_IN:
            draft_id = DraftId(button.subject)
            await correcting.take_in(context.actor, draft_id, button.revision)
            await answers.reply(message, context.say.html("correct-taken-in"))
            await boards.show(message, draft_id, context)


async def answer(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the text as what a correction changes; one board is left, below it."""
    number = MessageId(message.message_id)
    correcting = context.services.correcting
    draft = await correcting.answer(context.actor, prompt, number, text.text)
    board = await context.services.editing.board(context.actor, draft)
    await boards.below(message, board, context, question=prompt.message)


async def _start(message: Message, number: BulletinNumber, words: str, context: Context) -> None:
    asked = context.asked()
    begun = await context.services.correcting.start(context.actor, number, words, asked)
    board = await context.services.editing.board(context.actor, begun.draft.id)
    await boards.below(message, board, context)
    if begun.unsaid:
        await _ask(message, begun.draft, context)


async def _ask(message: Message, draft: Draft, context: Context) -> None:
    say = context.say
    question = say.html("correct-ask", number=str(draft.corrects))
    sent = await answers.ask(message, question, say.text("correct-hint"))
    prompt = Prompt(
        chat=ChatId(sent.chat_id),
        message=MessageId(sent.message_id),
        person=context.actor.person,
        purpose=Purpose.CORRECT,
        draft=draft.id,
        revision=draft.revision,
        opened_at=sent.date,
    )
    await context.services.correcting.opened_prompt(prompt)
