"""Showing a draft's board in a member's chat: in place where it stands, or a new one below, so that
there is never more than one with buttons.

Shared by those who change drafts; must not change one.
"""

from telegram import Message

from bot.domain.ids import ChatId, DraftId, MessageId
from bot.services.boarding import Board
from bot.services.guiding import Spot
from bot.text import boards, outline, shelves
from bot.text.buttons import Rows
from bot.text.html import Html
from handlers import answers
from handlers.context import Context


def screen(board: Board, context: Context, page: int = 0) -> tuple[Html, Rows]:
    """Return what a board says, and its buttons."""
    beside = board.beside._replace(page=page)
    html = outline.board(board.draft, board.revision, context.say, context.theatre, beside)
    if board.busy is not None:
        html = shelves.below_editor(html, board.busy, context.say)
    view = boards.View(
        board.own,
        page,
        board.advice,
        sent_back=beside.request is not None,
        behind=beside.behind,
    )
    rows = boards.rows(board.draft, board.revision, context.say, view)
    return html, rows


async def show(message: Message, draft: DraftId, context: Context) -> None:
    """Show a draft on the board that was pressed, or on a new one below another message."""
    board = await context.services.editing.board(context.actor, draft)
    if board.message == message.message_id:
        await put(message, board, context)
    else:
        await below(message, board, context)


async def put(message: Message, board: Board, context: Context, page: int = 0) -> None:
    """Show a board on the message that was pressed. It ends the guided way in this chat: the next
    text is no item any more."""
    await end_guiding(message, context)
    await answers.show(message, *screen(board, context, page))


async def refresh(message: Message, draft: DraftId, context: Context) -> None:
    """Show a draft as it stands, if the message is its board."""
    board = await context.services.editing.board(context.actor, draft)
    if board.message == message.message_id:
        await put(message, board, context)


async def below(
    message: Message, board: Board, context: Context, question: MessageId | None = None
) -> None:
    """Show a draft on a new board; the old one and an answered question are deleted."""
    await end_guiding(message, context)
    # Screens of items take its place, and they show private notes.
    sent = await answers.reply(message, *screen(board, context), protected=True)
    number = MessageId(sent.message_id)
    await context.services.drafting.board_shown(context.actor, board.draft.id, number)
    for old in (board.message, question):
        if old is not None:
            await answers.remove(message, old)


async def end_guiding(message: Message, context: Context) -> None:
    """Let the next text be no item: something else stands last now, on this message or below."""
    spot = Spot(chat=ChatId(message.chat_id), message=MessageId(message.message_id))
    await context.services.guiding.end(context.actor, spot)
