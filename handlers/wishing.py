"""Acts that take a second person: /role, /drop, /export, and the buttons that agree or refuse.

Must not do any of them: `bot.services.wishing` does.
"""

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.domain.errors import BadInput
from bot.domain.ids import ChatId
from bot.services.wishing import Asked, State
from bot.text import wishes
from bot.text.buttons import Key, Rows
from bot.text.fitting import first_words
from bot.text.html import clean
from bot.text.wishes import DropButton, WishAct, WishButton
from handlers import answers, identity
from handlers.callbacks import message_of
from handlers.context import Context
from handlers.roles import role_named

ARCHIVE = "bulletins.json"
_TITLE = 40


async def role(message: Message, context: Context) -> None:
    """/role TAG ROLE: gives a member another role."""
    tag, _, word = context.words.partition(" ")
    if not word:
        await answers.reply(message, context.say.html("role-how"))
        return
    wanted = role_named(word, context.say)
    use, update = context.services.wishing, context.asked()
    await _say(message, await use.change_role(context.actor, tag, wanted, update), context)


async def drop(message: Message, context: Context) -> None:
    """/drop [CHAT]: sends no more to a group or channel; alone, lists them."""
    if context.words:
        try:
            chat = ChatId(int(context.words))
        except ValueError as error:
            raise BadInput("error-not-in-audience") from error
        await _drop(message, chat, context)
        return
    found = await context.services.audience.groups(context.actor)
    chats = sorted({one.chat for one, _ in found})[:50]
    rows: Rows = tuple(
        [(Key(await _title(chat, context), DropButton(chat=chat)),) for chat in chats]
    )
    await answers.reply(message, context.say.html("drop-which" if rows else "drop-none"), rows)


async def press_drop(query: CallbackQuery, button: DropButton, context: Context) -> None:
    """Ask to send no more to the chat of the button."""
    await _drop(message_of(query), button.chat, context)


async def export(message: Message, context: Context) -> None:
    """/export: the archive as a file."""
    asked = await context.services.wishing.export(context.actor, context.asked())
    await _say(message, asked, context)
    if asked.state is State.ALONE and asked.wish is not None:
        data = await context.services.wishing.fetch(context.actor, asked.wish)
        await answers.send_file(message, ARCHIVE, data, context.say.html("export-file"))


async def press(query: CallbackQuery, button: WishButton, context: Context) -> None:
    """Agree, refuse, or fetch the archive."""
    use, message = context.services.wishing, message_of(query)
    match button.act:
        case WishAct.AGREE:
            told = await use.agree(context.actor, button.wish)
            await answers.show(message, wishes.worded("done", told, context.say))
        case WishAct.REFUSE:
            told = await use.refuse(context.actor, button.wish)
            await answers.show(message, wishes.worded("refused", told, context.say))
        case WishAct.FETCH:
            data = await use.fetch(context.actor, button.wish)
            await answers.send_file(message, ARCHIVE, data, context.say.html("export-file"))


async def _title(chat: ChatId, context: Context) -> str:
    """Return what a chat is called now, which is kept nowhere, and its number."""
    try:
        found = await identity.named_chat(chat, context)
    except (BadInput, TelegramError):
        return str(chat)
    return f"{first_words(clean(found.title or ''), _TITLE)} · {chat}"


async def _drop(message: Message, chat: ChatId, context: Context) -> None:
    asked = await context.services.wishing.drop(context.actor, chat, context.asked())
    await _say(message, asked, context)


async def _say(message: Message, asked: Asked, context: Context) -> None:
    await answers.reply(message, context.say.html(f"wish-{asked.state}"))
