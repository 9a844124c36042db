"""What the bot answers in chats: commands, presses, texts. Thin: unpack, one use case, reply.

Knows Telegram and the use cases; must not know storage. `register` is all that the application
needs from here, with `context_types` and, once it runs, `menu.publish`.
"""

from types import NoneType
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.ext import (
    Application,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.domain.policy import Permission
from bot.domain.theatre import Theatre
from bot.services.services import Services
from bot.text import buttons
from bot.text.edits import EditButton
from bot.text.files import FileButton
from bot.text.guide import GuideButton
from bot.text.hints import HintButton
from bot.text.i18n import Catalogs
from bot.text.meant import ReasonButton
from bot.text.shelf import ShelfButton
from bot.text.timing import TimeButton
from handlers import (
    audience,
    control,
    drafting,
    editing,
    errors,
    gate,
    guiding,
    home,
    members,
    proofing,
    reading,
    reasons,
    review,
    scheduling,
    shelf,
    texts,
)
from handlers.callbacks import message_of, pressing, unknown
from handlers.context import Context
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
    application.add_handlers(_messages())
    application.add_handler(ChatMemberHandler(_own_membership, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_error_handler(errors.on_error)


def _presses() -> list[Any]:
    return [
        pressing(buttons.DraftButton, Permission.DRAFT, drafting.press),
        pressing(FileButton, Permission.DRAFT, drafting.press_file),
        pressing(EditButton, Permission.DRAFT, editing.press),
        pressing(GuideButton, Permission.DRAFT, _guided),
        pressing(ShelfButton, Permission.DRAFT, shelf.press),
        pressing(HintButton, Permission.DRAFT, proofing.press),
        pressing(TimeButton, Permission.REVIEW, scheduling.press),
        pressing(buttons.ReviewButton, Permission.DRAFT, review.press),
        pressing(ReasonButton, Permission.DRAFT, reasons.press),
        pressing(buttons.ControlButton, Permission.REVIEW, control.press),
        pressing(buttons.WaitingButton, Permission.MANAGE_MEMBERS, control.press_waiting),
        pressing(buttons.FollowButton, Permission.FOLLOW, audience.press),
        pressing(buttons.PageButton, Permission.READ, reading.press),
        pressing(buttons.LanguageButton, Permission.READ, home.press_language),
        pressing(buttons.InviteButton, Permission.MANAGE_MEMBERS, members.press_invite),
        pressing(buttons.RemoveButton, Permission.MANAGE_MEMBERS, members.press_remove),
        unknown(),
    ]


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


async def _guided(query: CallbackQuery, button: GuideButton, context: Context) -> str | None:
    """The guided way leads to the board in the end."""
    if await guiding.press(query, button, context):
        await drafting.show(message_of(query), button.draft, context)
    return guiding.said(button, context)


class _ReplyToBot(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        replied = message.reply_to_message
        return bool(replied and replied.from_user and replied.from_user.id == message.get_bot().id)


async def _own_membership(update: Update, context: Context) -> None:
    if update.my_chat_member is not None:
        await audience.own_membership(update.my_chat_member, context)
