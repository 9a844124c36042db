"""Whether an answer is to a member's plain words, which may have been an update: then it quotes
them and has a button that makes them one.

Must not make the draft (`handlers.plain` does).
"""

from telegram import Message

from bot.domain.policy import Permission
from bot.text.buttons import Key, Rows
from bot.text.plain_words import UpdateButton
from handlers.context import ChatKind, Context
from handlers.identity import kind_of


def plain_words(message: Message, context: Context) -> Message | None:
    """Return the message of a member who wrote no command in private: this one, or the one that
    this answer of the bot quotes."""
    if kind_of(message.chat) is not ChatKind.PRIVATE or not context.actor.may(Permission.DRAFT):
        return None
    asked = message.reply_to_message if _is_own(message) else message
    if asked is None or _is_own(asked) or not asked.text or asked.text.startswith("/"):
        return None
    return asked


def update_rows(message: Message, context: Context) -> Rows:
    """Return the button that makes a draft of a member's plain words; none for anything else."""
    asked = plain_words(message, context)
    if asked is None:
        return ()
    button = UpdateButton(message=asked.message_id)
    return ((Key(context.say.text("plain-button-update"), button),),)


def _is_own(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == message.get_bot().id
