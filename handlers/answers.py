"""Answers to the chat that asked: a new message, an edit in place, a toast.

The only way in which handlers speak; a message to any other chat is a row of the outbox. HTML and
the absence of link previews are the application's defaults.
"""

from contextlib import suppress
from typing import TypedDict

from telegram import CallbackQuery, ForceReply, InlineKeyboardMarkup, InputFile, Message
from telegram.error import BadRequest

from bot.domain.draft import MediaKind
from bot.domain.rich import RichText
from bot.text import render
from bot.text.buttons import Rows
from bot.text.html import Html, escape, joined
from handlers import entities
from handlers.keyboards import markup

ASKING = "❓ "
"""The sign before a question, by which it is known again when somebody replies to it."""

TOAST = 200
"""Characters of an answer to a press (bot-api.md, Limits)."""


class _Told(TypedDict):
    caption: str
    reply_markup: InlineKeyboardMarkup | None
    protect_content: bool
    allow_sending_without_reply: bool


async def reply(
    message: Message,
    html: Html,
    rows: Rows = (),
    *,
    protected: bool = False,
    quoting: bool = False,
) -> Message:
    """Answer in the message's chat and topic; in groups as a reply.

    `protected`: not to be passed on or saved. `quoting`: as a reply in a private chat, too, so that
    a button below the answer still knows what was asked.
    """
    return await message.reply_text(
        html,
        reply_markup=markup(rows),
        protect_content=protected,
        allow_sending_without_reply=True,
        do_quote=True if quoting else None,
    )


async def reply_message(
    message: Message, shown: render.Message, rows: Rows = (), *, protected: bool = False
) -> Message:
    """Answer with a rendered message: words, or a file that Telegram keeps, with its caption."""
    file = shown.attachment
    if file is None:
        return await reply(message, shown.html, rows, protected=protected)
    told = _Told(
        caption=shown.html,
        reply_markup=markup(rows),
        protect_content=protected,
        allow_sending_without_reply=True,
    )
    match MediaKind(file.kind):
        case MediaKind.PHOTO:
            return await message.reply_photo(file.file, **told)
        case MediaKind.VIDEO:
            return await message.reply_video(file.file, **told)
        case MediaKind.DOCUMENT:
            return await message.reply_document(file.file, **told)


async def ask(message: Message, html: Html, hint: str) -> Message:
    """Answer with a question that opens the reply field.

    In a group nobody's field opens (selective, and nobody is named): naming the person would show
    who an anonymous administrator is (threat T25).
    """
    return await message.reply_text(
        joined([escape(ASKING), html]),
        reply_markup=ForceReply(selective=True, input_field_placeholder=hint[:64]),
        allow_sending_without_reply=True,
        do_quote=True,
    )


def is_question(message: Message) -> bool:
    """Whether a message of the bot is one that `ask` sent: Telegram does not say so any more."""
    return (message.text or "").startswith(ASKING)


async def quote(message: Message, text: RichText) -> Message:
    """Answer with a person's own text and formatting, to be copied."""
    return await message.reply_text(
        text.text, entities=entities.to_telegram(text), parse_mode=None, do_quote=False
    )


async def send_file(message: Message, name: str, data: bytes, caption: Html) -> Message:
    """Answer with a file."""
    file = InputFile(data, filename=name)
    return await message.reply_document(file, caption=caption, do_quote=False)


async def show(message: Message, html: Html, rows: Rows = ()) -> None:
    """Change one of the bot's own messages in place; the same again is no error."""
    try:
        await message.edit_text(html, reply_markup=markup(rows))
    except BadRequest as error:
        if "not modified" not in str(error):
            raise


async def replace(message: Message, old: int, html: Html, rows: Rows) -> bool:
    """Change an earlier message of the bot in the same chat; False if it cannot be changed."""
    try:
        await message.get_bot().edit_message_text(
            html, chat_id=message.chat_id, message_id=old, reply_markup=markup(rows)
        )
    except BadRequest as error:
        return "not modified" in str(error)
    return True


async def strip(message: Message, old: int) -> None:
    """Take the buttons from an earlier message of the bot, if it still has any."""
    with suppress(BadRequest):
        await message.get_bot().edit_message_reply_markup(message.chat_id, old)


async def remove(message: Message, old: int) -> None:
    """Delete an earlier message of the bot; after two days, when that is refused, it loses its
    buttons at least."""
    try:
        await message.get_bot().delete_message(message.chat_id, old)
    except BadRequest:
        await strip(message, old)


async def show_rows(message: Message, rows: Rows) -> None:
    """Change the buttons of one of the bot's own messages."""
    try:
        await message.edit_reply_markup(markup(rows))
    except BadRequest as error:
        if "not modified" not in str(error):
            raise


async def lead(query: CallbackQuery, url: str) -> None:
    """End the press by opening an address of the bot's. A press that is too old is let be."""
    try:
        await query.answer(url=url)
    except BadRequest as error:
        if "too old" not in str(error):
            raise


async def toast(query: CallbackQuery, words: str | None, *, alert: bool = False) -> None:
    """End the press; with words, show them over the chat. A press that is too old is let be."""
    try:
        await query.answer(words[:TOAST] if words else None, show_alert=alert)
    except BadRequest as error:
        if "too old" not in str(error):
            raise
