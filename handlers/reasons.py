"""Texts that became a draft of a reviewer who had been asked for a reason: were they the answer?

Must not decide anything, nor choose what becomes a draft (`handlers.texts` does).
"""

from collections.abc import Sequence

from telegram import CallbackQuery, Message

from bot.domain.draft import DraftState
from bot.domain.errors import NotFound, Stale
from bot.domain.ids import ChatId, MessageId
from bot.domain.prompt import REASONS, Prompt
from bot.domain.rich import RichText
from bot.services.drafting import Board
from bot.services.review import REASON_LONGEST
from bot.text import meant
from bot.text.meant import ReasonButton
from handlers import answers, review
from handlers.callbacks import message_of
from handlers.context import Context


async def offer(
    message: Message, text: RichText, asked: Prompt, written: Sequence[Board], context: Context
) -> None:
    """Ask whether a draft that has nothing but this text was meant as the answer to a question."""
    if len(written) != 1:
        return
    board, say = written[0], context.say
    words = board.revision.source.text.strip()
    if words != text.text.strip() or not (words or board.waits):
        return
    if words and len(words) <= REASON_LONGEST:
        button = ReasonButton(draft=board.draft.id, question=asked.message)
        screen = meant.offer(button, asked.draft, say)
    else:
        why = "long" if words else "file"
        screen = meant.refused(why, asked.draft, REASON_LONGEST, say)
    await answers.reply(message, *screen)


async def press(query: CallbackQuery, button: ReasonButton, context: Context) -> None:
    """Take a draft's words as the reason, and put the draft aside; one board is no more."""
    message, drafting = message_of(query), context.services.drafting
    questions = context.services.questions
    board = await drafting.board(context.actor, button.draft)
    chat, number = ChatId(message.chat_id), MessageId(message.message_id)
    # A press that was cut short goes on from there.
    if await questions.answered(chat, number) is None:
        asked = await questions.asked(context.actor, chat, button.question)
        if asked is None or asked.purpose not in REASONS:
            raise NotFound("error-no-question")
        if board.draft.state is not DraftState.WRITING:
            raise Stale("error-old-button")
        await review.reason(message, board.revision.source, asked, context)
    if board.draft.state is DraftState.WRITING:
        await context.services.shelf.discard(context.actor, button.draft, board.revision.number)
    for old in (board.message, number):
        if old is not None:
            await answers.remove(message, old)
