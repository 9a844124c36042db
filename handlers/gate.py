"""What every message passes before a handler sees it: who writes, in which chat, with what right.

Refused by default: a command without a route does not run. Must not do anything itself.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext import filters

from bot.domain.errors import BadInput
from handlers import identity
from handlers.context import ChatKind, Context, Route

Run = Callable[[Update, Context], Coroutine[Any, Any, None]]


class _Shared(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return message.via_bot is not None and message.via_bot.id == message.get_bot().id


NEW_MESSAGES = filters.UpdateType.MESSAGE & ~filters.IS_AUTOMATIC_FORWARD & ~_Shared()
"""Never edited ones (threat T09), nor a channel's post that Telegram copies into its group, nor an
item that somebody shares through us: those are our words, not theirs."""

EDITED = filters.UpdateType.EDITED_MESSAGE
"""For the one handler that looks at edits; it runs nothing again."""

NEW_POSTS = filters.UpdateType.CHANNEL_POST & ~_Shared()


def command(route: Route) -> Run:
    """Return what runs a command: kind of chat, permission, handler."""

    async def run(message: Message, context: Context) -> None:
        # First of all: a public chat must not show by the answer who is a member (threat T25).
        await _require_place(route, message, context)
        if not context.actor.may(route.permission):
            identity.refuse_faceless(message, context.actor)
        context.actor.require(route.permission)
        await route.handler(message, context)

    return entered(run)


async def _require_place(route: Route, message: Message, context: Context) -> None:
    kind = identity.kind_of(message.chat)
    if kind not in route.chats:
        private = ChatKind.PRIVATE in route.chats
        raise BadInput("error-only-in-private" if private else "error-only-in-group")
    in_group = kind is ChatKind.GROUP
    if route.on_desk and in_group and message.chat_id != await context.services.members.desk():
        raise BadInput("error-only-on-desk")


def entered(handler: Callable[[Message, Context], Awaitable[None]]) -> Run:
    """Return what finds out who writes, then runs the handler."""

    async def run(update: Update, context: Context) -> None:
        message = update.effective_message
        if message is not None:
            context.update_id = update.update_id
            context.enter(await identity.writer(message, context))
            await handler(message, context)

    return run
