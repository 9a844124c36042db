"""What the bot answers in chats: commands, presses, texts. Thin: unpack, one use case, reply.

Knows Telegram and the use cases; must not know storage. `register` is all that the application
needs from here, with `context_types` and, once it runs, `menu.publish`.
"""

from types import NoneType
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    Application,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.domain.theatre import Theatre
from bot.services.services import Services
from bot.text.i18n import Catalogs
from handlers import audience, errors, gate, home, texts
from handlers.callbacks import pressing, unknown
from handlers.context import Context
from handlers.presses import PRESSES
from handlers.queries import QUERIES, asking
from handlers.routes import ROUTES

App = Application[ExtBot[None], Context, None, None, None, Any]

_PRIVATE = filters.ChatType.PRIVATE & gate.NEW_MESSAGES
_GROUP = filters.ChatType.GROUPS & gate.NEW_MESSAGES


def context_types(
    services: Services, catalogs: Catalogs, theatre: Theatre
) -> ContextTypes[Context, None, None, None]:
    """Return the contexts in which handlers run, with what they need."""
    parts = {"services": services, "catalogs": catalogs, "theatre": theatre, "routes": ROUTES}
    bound: type[Context] = type("BoundContext", (Context,), parts)
    return ContextTypes(bound, bot_data=NoneType, chat_data=NoneType, user_data=NoneType)


def register(application: App) -> None:
    """Let the application answer. Edited messages have one handler; none else takes them."""
    for route in ROUTES:
        new = gate.NEW_MESSAGES | gate.NEW_POSTS
        application.add_handler(CommandHandler(route.name, gate.command(route), new))
    application.add_handlers(_presses())
    application.add_handlers([asking(route) for route in QUERIES])
    application.add_handlers(_messages())
    application.add_handler(ChatMemberHandler(_own_membership, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_error_handler(errors.on_error)


def _presses() -> list[Any]:
    return [*(pressing(route) for route in PRESSES), unknown()]


def _messages() -> list[Any]:
    content = filters.ALL & ~filters.StatusUpdate.ALL
    return [
        MessageHandler(
            filters.StatusUpdate.MIGRATE & gate.NEW_MESSAGES, gate.entered(audience.moved)
        ),
        MessageHandler(
            content & filters.ChatType.PRIVATE & gate.EDITED, gate.entered(texts.edited)
        ),
        MessageHandler(filters.COMMAND & _PRIVATE, gate.entered(home.unknown_command)),
        MessageHandler(content & _PRIVATE, gate.entered(texts.private)),
        MessageHandler(_ReplyToBot() & filters.TEXT & _GROUP, gate.entered(texts.group_reply)),
    ]


class _ReplyToBot(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        replied = message.reply_to_message
        return bool(replied and replied.from_user and replied.from_user.id == message.get_bot().id)


async def _own_membership(update: Update, context: Context) -> None:
    if update.my_chat_member is not None:
        await audience.own_membership(update.my_chat_member, context)
