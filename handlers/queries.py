"""QUERIES: what answers inline queries, with the permission it needs.

Registration comes from here; what is not here does not run. Whoever asks is looked up at every
query, as at every press.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import InlineQuery, Update
from telegram.ext import InlineQueryHandler

from bot.domain.policy import Permission
from handlers import identity, inline
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class QueryRoute:
    """An answer to inline queries: who may ask, what it runs."""

    permission: Permission
    answer: Callable[[InlineQuery, Context], Awaitable[None]]


QUERIES: tuple[QueryRoute, ...] = (QueryRoute(Permission.READ, inline.items),)


def asking(route: QueryRoute) -> InlineQueryHandler[Context, None]:
    """Return the handler of a row."""

    async def run(update: Update, context: Context) -> None:
        query = update.inline_query
        if query is None:
            return
        context.update_id = update.update_id
        context.enter(await identity.presser(query.from_user, context))
        context.actor.require(route.permission)
        await route.answer(query, context)

    return InlineQueryHandler(run)
