"""Presses of buttons: a family of `bot.text.buttons` made into a handler of PTB.

The presser is asked for at every press, and place and permission are checked again; that a button
is there proves nothing (threats T05, T06): its data can be sent from below any message of the bot.
Must not know what a button does.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from telegram import CallbackQuery, Message, Update
from telegram.ext import CallbackQueryHandler

from bot.domain.errors import Stale
from bot.domain.policy import Permission
from bot.text.buttons import Button
from handlers import answers, identity
from handlers.context import ChatKind, Context, Place

B = TypeVar("B", bound=Button)


class Toast(NamedTuple):
    """The words of a toast, and what is to be done once it is shown: a press that took effect says
    so whatever becomes of the rest."""

    words: str
    then: Callable[[], Awaitable[None]]


class Opens(NamedTuple):
    """An address of the bot's that a press opens for whoever pressed, and for nobody else."""

    url: str


Press = Callable[[CallbackQuery, B, Context], Awaitable[str | Toast | Opens | None]]
"""What a press runs; it returns the words of the toast, if there are any."""

PressHandler = CallbackQueryHandler[Context, None]


@dataclass(frozen=True, slots=True)
class PressRoute(Generic[B]):
    """A family of buttons: who may press one, where, and what that runs."""

    family: type[B]
    permission: Permission
    places: frozenset[Place]
    press: Press[B]


def pressing(route: PressRoute[Any]) -> PressHandler:
    """Return the handler of one family of buttons."""

    async def run(update: Update, context: Context) -> None:
        query = await _entered(update, context)
        # First of all: elsewhere not even whether somebody is a member is to be seen.
        if await _place_of(query, context) not in route.places:
            raise Stale("error-old-button")
        context.actor.require(route.permission)
        said = await route.press(query, route.family.unpack(query.data), context)
        if isinstance(said, Opens):
            await answers.lead(query, said.url)
            return
        await answers.toast(query, said.words if isinstance(said, Toast) else said)
        if isinstance(said, Toast):
            await said.then()

    return CallbackQueryHandler(run, pattern=route.family.matches)


def unknown() -> PressHandler:
    """Return the handler of presses that belong to no family, old or forged."""

    async def run(update: Update, context: Context) -> None:
        await _entered(update, context)
        raise Stale("error-old-button")

    return CallbackQueryHandler(run)


def message_of(query: CallbackQuery) -> Message:
    """Return the message under which the button stood; raises Stale if Telegram lost it."""
    # PTB 22.8 makes a Message of an InaccessibleMessage, too.
    if isinstance(query.message, Message) and query.message.is_accessible:
        return query.message
    raise Stale("error-old-button")


async def _entered(update: Update, context: Context) -> CallbackQuery:
    query = update.callback_query
    if query is None:
        raise Stale("error-old-button")
    context.update_id = update.update_id
    context.enter(await identity.presser(query.from_user, context))
    return query


async def _place_of(query: CallbackQuery, context: Context) -> Place:
    """Return where a press comes from; raises Stale if Telegram does not say."""
    if query.message is None:
        raise Stale("error-old-button")
    chat = query.message.chat
    match identity.kind_of(chat):
        case ChatKind.PRIVATE:
            return Place.PRIVATE
        case ChatKind.CHANNEL:
            return Place.CHANNEL
        case ChatKind.GROUP:
            is_desk = chat.id == await context.services.members.desk()
            return Place.DESK if is_desk else Place.GROUP
