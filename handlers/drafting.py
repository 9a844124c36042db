"""Authors: a text becomes a draft on a board, and the board's buttons. In private chats only.

Must not decide what a text means (`bot.services.drafting`) nor whether it is an answer
(`handlers.texts`).
"""

from telegram import CallbackQuery, Message

from bot.domain.draft import Draft
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.drafting import Board, Edited, IncomingText, Outcome
from bot.text import shelves
from bot.text.buttons import DraftAct, DraftButton, Key
from bot.text.cards import closed
from bot.text.files import FileButton, file_rows
from bot.text.guide import lead_row
from bot.text.html import joined, tag
from bot.text.reader import MAX_TEXT
from handlers import answers, boards, documents, entities, media
from handlers.callbacks import message_of
from handlers.context import Context

_MESSAGES_BACK = 3
"""A text that takes more messages than this goes back as a file."""


async def draft(message: Message, context: Context) -> None:
    """/draft with a text writes it; alone it explains, and lists the open drafts."""
    text = entities.without_command(message)
    if text:
        await write(message, text, context, begins=True)
        return
    await boards.end_guiding(message, context)
    drafts = await context.services.drafting.listed(context.actor)
    rows = (lead_row(context.say), *((_open_key(one, context),) for one, _ in drafts))
    how = context.say.html("drafting-how", count=len(drafts))
    lines = (shelves.named(one.id, said) for one, said in drafts if said)
    await answers.reply(message, joined([how, *lines], "\n"), rows, protected=True)


async def write(
    message: Message, text: RichText, context: Context, *, begins: bool = False
) -> tuple[Board, ...]:
    """Make a draft of each update in the text, or let it go on with one, and show its board; return
    what was written now.

    `begins`: it goes on with none.
    """
    incoming = incoming_of(message, text).model_copy(update={"begins": begins})
    written = await context.services.drafting.write(context.actor, incoming)
    await _say_apart(message, written, context)
    await _remark(message, written[-1], incoming, context)
    for one in written:
        await (_refresh if one.aside else _show_below)(message, one, context)
    return tuple(one for one in written if not one.aside)


async def show_edited(message: Message, edited: Edited, context: Context) -> None:
    """Say what the edit of a message did to a draft, and show it."""
    board, outcome = edited.board, edited.outcome
    if outcome is Outcome.NOTHING:
        # Telegram calls it an edit when it has looked up a link, too.
        await _refresh(message, board, context)
        return
    if outcome is not Outcome.CHANGED:
        html = context.say.html(f"edited-{outcome}", draft=str(board.draft.id))
        rows = ((_open_key(board.draft, context),),) if outcome is Outcome.UNPLACED else ()
        await answers.reply(message, html, rows)
    if outcome in (Outcome.CHANGED, Outcome.TAKEN_BACK):
        await _show_below(message, board, context)


async def revise(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the text as the next revision of the draft that the prompt asked about."""
    incoming = incoming_of(message, text)
    revised = await context.services.drafting.revise(context.actor, prompt, incoming)
    await _remark(message, revised, incoming, context)
    for other in revised.others:
        await _refresh(message, other, context)
    board = await context.services.editing.board(context.actor, revised.draft.id)
    await boards.below(message, board, context, question=prompt.message)


async def press(query: CallbackQuery, button: DraftButton, context: Context) -> str | None:
    """Do what a board's button says."""
    message = message_of(query)
    match button.act:
        case DraftAct.SUBMIT:
            return await _submit(message, button, context)
        case DraftAct.EDIT:
            await _ask_for_text(message, button, context)
        case DraftAct.PREVIEW:
            await _preview(message, button, context)
        case DraftAct.DISCARD | DraftAct.WITHDRAW:
            return await _ask_whether_sure(message, button, context)
        case DraftAct.SURE:
            return await _discard(message, button, context)
        case DraftAct.SHOW:
            await show(message, button.draft, context)
    return None


async def press_file(query: CallbackQuery, button: FileButton, context: Context) -> str:
    """Take a file out of a draft."""
    message = message_of(query)
    await context.services.drafting.take_out(context.actor, button.draft, button.unique)
    await answers.show_rows(message, ())
    await show(message, button.draft, context)
    return context.say.text("media-taken-out")


async def _submit(message: Message, button: DraftButton, context: Context) -> str:
    submitted = await context.services.review.submit(context.actor, button.draft, button.revision)
    await show(message, button.draft, context)
    return context.say.text("drafting-submitted", count=submitted.reviewers)


async def _ask_for_text(message: Message, button: DraftButton, context: Context) -> None:
    drafting = context.services.drafting
    board = await drafting.check_editable(context.actor, button.draft, button.revision)
    await _hand_back(message, board, context)
    question = context.say.html("drafting-ask-text", draft=str(button.draft))
    sent = await answers.ask(message, question, context.say.text("drafting-ask-hint"))
    prompt = Prompt(
        chat=ChatId(sent.chat_id),
        message=MessageId(sent.message_id),
        person=context.actor.person,
        purpose=Purpose.EDIT,
        draft=button.draft,
        revision=button.revision,
        opened_at=sent.date,
    )
    await context.services.questions.open(prompt)


async def _hand_back(message: Message, board: Board, context: Context) -> None:
    """Send the author's text as it is, to be copied and changed."""
    source = board.revision.source
    pieces = list(entities.pieces(source, MAX_TEXT))
    if len(pieces) > _MESSAGES_BACK:
        name, words = f"draft-{board.draft.id}.txt", context.say.html("drafting-file-back")
        await answers.send_file(message, name, source.text.encode(), words)
        return
    for piece in pieces:
        await answers.quote(message, piece)


async def _preview(message: Message, button: DraftButton, context: Context) -> None:
    drafting = context.services.drafting
    board = await drafting.board(context.actor, button.draft)
    files = {one.file: one for one in board.files}
    for one in await drafting.preview(context.actor, button.draft):
        file = files.get(one.attachment.file) if one.attachment else None
        rows = file_rows(board.draft, file, context.say)
        await answers.reply_message(message, one, rows, protected=True)


async def _ask_whether_sure(message: Message, button: DraftButton, context: Context) -> str:
    say, act = context.say, button.act
    sure = DraftButton(act=DraftAct.SURE, draft=button.draft, revision=button.revision)
    keep = DraftButton(act=DraftAct.SHOW, draft=button.draft, revision=button.revision)
    rows = (
        (Key(say.text(f"drafting-button-sure-{act}"), sure),),
        (Key(say.text("drafting-button-keep"), keep),),
    )
    board = await context.services.editing.board(context.actor, button.draft)
    shown, _ = boards.screen(board, context)
    question = tag("b", say.html(f"drafting-sure-{act}"))
    await answers.show(message, closed(shown, question), rows)
    return say.text(f"drafting-sure-{act}")


async def _discard(message: Message, button: DraftButton, context: Context) -> str:
    await context.services.shelf.discard(context.actor, button.draft, button.revision)
    await show(message, button.draft, context)
    return context.say.text("drafting-discarded")


async def show(message: Message, draft_id: DraftId, context: Context) -> None:
    """Show the draft on the board that was pressed, or on a new one below another message."""
    await boards.show(message, draft_id, context)


async def _remark(message: Message, board: Board, incoming: IncomingText, context: Context) -> None:
    """Say what a file asks for, or betrays."""
    if board.waits:
        await answers.reply(message, context.say.html("media-waits"))
    if incoming.media is not None:
        await documents.warn(message, board.draft, incoming.media, board.files, context)


async def _say_apart(message: Message, written: tuple[Board, ...], context: Context) -> None:
    """Say why what goes on with a draft is one of its own."""
    for one in written:
        if one.apart is not None:
            busy = one.apart.busy
            values = {"draft": str(one.draft.id), "of": str(one.apart.of)}
            if busy is None:
                html = context.say.html("drafting-apart-closed", **values)
            else:
                html = context.say.html("drafting-apart-busy", tag=busy.tag, **values)
            await answers.reply(message, html)


async def _refresh(message: Message, board: Board, context: Context) -> None:
    if board.message is not None:
        now = await context.services.editing.board(context.actor, board.draft.id)
        await answers.replace(message, board.message, *boards.screen(now, context))


async def _show_below(message: Message, board: Board, context: Context) -> None:
    """Show the draft once, at the bottom of the chat: what the client cut stands above its board
    already; a board that other messages stand below goes."""
    now = await context.services.editing.board(context.actor, board.draft.id)
    old = now.message
    if old is not None and old > message.message_id:
        if await answers.replace(message, old, *boards.screen(now, context)):
            await boards.end_guiding(message, context)
            return
        now = now.model_copy(update={"message": None})
    await boards.below(message, now, context)


def _open_key(one: Draft, context: Context) -> Key:
    state = context.say.text(f"draft-state-{one.state.replace('_', '-')}")
    label = context.say.text("drafting-button-open", draft=str(one.id), state=state)
    label = f"🎓 {label}" if one.practice else label
    return Key(label, DraftButton(act=DraftAct.SHOW, draft=one.id, revision=one.revision))


def incoming_of(message: Message, text: RichText) -> IncomingText:
    """Return a text of this message as the use cases take it."""
    return IncomingText(
        chat=ChatId(message.chat_id),
        message=MessageId(message.message_id),
        text=text,
        at=message.date,
        media=media.of(message),
        album=message.media_group_id or "",
    )
