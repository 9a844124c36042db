"""Presses and messages about a draft's board. Thin: unpack, one use case, reply.

What people say about a whole draft is with `handlers.drafting`.
"""

from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, Message

from bot.domain.draft import Confidence
from bot.domain.errors import Stale
from bot.domain.ids import ChatId, MessageId
from bot.domain.prompt import ACTORS, Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.boarding import Board, ItemBoard
from bot.services.editing import Place
from bot.text import boards, item_screen, undoing
from bot.text.buttons import Rows
from bot.text.edits import EditAct, EditButton
from bot.text.html import Html
from bot.text.item_rows import item_rows, where_rows
from bot.text.shelf import kept_rows
from handlers import answers
from handlers.boards import below, put, refresh
from handlers.callbacks import message_of
from handlers.context import Context

_QUESTIONS = {
    EditAct.TEXT: Purpose.ITEM,
    EditAct.SOURCE: Purpose.SOURCE,
    EditAct.NOTE: Purpose.NOTE,
    EditAct.PLACES: Purpose.PLACES,
    EditAct.ACTORS: Purpose.PLACES,
    EditAct.NOT_BEFORE: Purpose.NOT_BEFORE,
}


async def press(query: CallbackQuery, button: EditButton, context: Context) -> str | None:
    """Do what a button says; a board that is behind is brought up to date, and says so."""
    message = message_of(query)
    try:
        return await _do(message, button, context)
    except Stale as refusal:
        if refusal.code == "error-newer-revision":
            await refresh(message, button.draft, context)
        raise


async def answer(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the answer to a question about an item; one board is left, below it."""
    number = MessageId(message.message_id)
    editing, actor = context.services.editing, context.actor
    answered = await editing.answer(actor, prompt, number, text, message.date)
    kept = answered.kept
    if kept is not None:
        said = item_screen.kept(kept.mine, kept.theirs, kept.reason, kept.tag, context.say)
        await answers.reply(message, said, kept_rows(kept.number, context.say))
    if answered.unknown:
        names = ", ".join(answered.unknown)
        what = "actors" if prompt.target.startswith(ACTORS) else "places"
        await answers.reply(message, context.say.html(f"editing-{what}-unknown", found=names))
    await below(message, answered.board, context, question=prompt.message)


async def _do(message: Message, button: EditButton, context: Context) -> str | None:
    if button.act in _QUESTIONS:
        await _ask(message, button, context)
        return None
    if button.act is EditAct.UNDO:
        editing = context.services.editing
        done = await editing.undo(context.actor, button.draft, button.revision)
        await put(message, done.board, context)
        now = done.board.revision.content
        return undoing.undone(done.undone, now, context.say, context.theatre)
    shown = await _ACTS[button.act](button, context)
    page = _page(shown, button)
    if isinstance(shown, ItemBoard):
        show = _where_screen if button.act is EditAct.WHERE else _item_screen
        await answers.show(message, *show(shown, context))
    else:
        await put(message, shown, context, page)
    return context.say.text("editing-deleted") if button.act is EditAct.DELETE else None


def _page(shown: Board | ItemBoard, button: EditButton) -> int:
    """Return the page on which the board goes on: the one asked for, or the item's."""
    if button.act is EditAct.BOARD:
        return max(0, button.number)
    item = shown.revision.content.item(button.item)
    return boards.page_of(shown.revision, item) if item else 0


def _item_screen(shown: ItemBoard, context: Context) -> tuple[Html, Rows]:
    say, theatre = context.say, context.theatre
    item = item_screen.ShownItem(shown.item, shown.notes, shown.waits_until)
    html = item_screen.item_screen(item, shown.revision, say, theatre)
    rows = item_rows(shown.revision, shown.item, shown.notes, theatre, say)
    return html, rows


def _where_screen(shown: ItemBoard, context: Context) -> tuple[Html, Rows]:
    html = item_screen.where(shown.item, shown.number, context.say)
    return html, where_rows(shown.revision, shown.item, context.theatre, context.say)


async def _ask(message: Message, button: EditButton, context: Context) -> None:
    purpose, editing = _QUESTIONS[button.act], context.services.editing
    shown = await editing.askable(context.actor, _place(button), purpose)
    actors = button.act is EditAct.ACTORS
    asks = "actors" if actors else purpose
    words = item_screen.question(asks, shown.item, shown.number, context.say, shown.zone)
    hint = context.say.text(f"editing-hint-{asks.replace('_', '-')}")
    sent = await answers.ask(message, words, hint)
    prompt = Prompt(
        chat=ChatId(sent.chat_id),
        message=MessageId(sent.message_id),
        person=context.actor.person,
        purpose=purpose,
        draft=button.draft,
        revision=button.revision,
        opened_at=sent.date,
        target=f"{ACTORS if actors else ''}{button.item}",
    )
    for earlier in await editing.ask(context.actor, prompt):
        await answers.remove(message, earlier)


def _place(button: EditButton) -> Place:
    return Place(draft=button.draft, revision=button.revision, item=button.item)


async def _board(button: EditButton, context: Context) -> Board:
    return await context.services.editing.board(context.actor, button.draft)


async def _item(button: EditButton, context: Context) -> ItemBoard:
    return await context.services.editing.item(context.actor, _place(button))


async def _judge(button: EditButton, context: Context) -> Board:
    if button.value not in set(Confidence):
        raise Stale("error-old-button")
    confidence = Confidence(button.value)
    return await context.services.editing.judge(context.actor, _place(button), confidence)


async def _up(button: EditButton, context: Context) -> ItemBoard:
    return await context.services.editing.move(context.actor, _place(button), -1)


async def _down(button: EditButton, context: Context) -> ItemBoard:
    return await context.services.editing.move(context.actor, _place(button), 1)


async def _section(button: EditButton, context: Context) -> Board:
    editing = context.services.editing
    return await editing.place_in(context.actor, _place(button), button.number)


async def _front(button: EditButton, context: Context) -> Board:
    return await context.services.editing.place_on(context.actor, _place(button), button.value)


async def _delete(button: EditButton, context: Context) -> Board:
    return await context.services.editing.delete(context.actor, _place(button))


async def _no_source(button: EditButton, context: Context) -> Board:
    editing = context.services.editing
    return await editing.drop_source(context.actor, _place(button), button.number)


async def _no_note(button: EditButton, context: Context) -> ItemBoard:
    return await context.services.editing.drop_note(context.actor, _place(button), button.number)


async def _no_places(button: EditButton, context: Context) -> Board:
    return await context.services.editing.clear_places(context.actor, _place(button))


async def _no_actors(button: EditButton, context: Context) -> Board:
    return await context.services.editing.clear_actors(context.actor, _place(button))


async def _no_time(button: EditButton, context: Context) -> Board:
    return await context.services.editing.clear_time(context.actor, _place(button))


_ACTS: dict[EditAct, Callable[[EditButton, Context], Awaitable[Board | ItemBoard]]] = {
    EditAct.BOARD: _board,
    EditAct.ITEM: _item,
    EditAct.WHERE: _item,
    EditAct.JUDGE: _judge,
    EditAct.UP: _up,
    EditAct.DOWN: _down,
    EditAct.SECTION: _section,
    EditAct.FRONT: _front,
    EditAct.DELETE: _delete,
    EditAct.NO_SOURCE: _no_source,
    EditAct.NO_NOTE: _no_note,
    EditAct.NO_PLACES: _no_places,
    EditAct.NO_ACTORS: _no_actors,
    EditAct.NO_TIME: _no_time,
}
