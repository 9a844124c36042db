"""What somebody tried whose update was refused, for the record: read from the update alone.

What readers may do is none of the record's, unless the button was forged or old (threat T06). Must
not refuse anything, nor let words of a message or of forged data through.
"""

from telegram import CallbackQuery, Message, Update

from bot.domain.audit import Act
from bot.domain.errors import Stale
from bot.domain.policy import EVERYONE, Actor
from handlers import identity
from handlers.context import Context
from handlers.presses import PRESSES
from handlers.routes import ROUTES


async def who_tried(update: Update, context: Context) -> Actor | None:
    """Return whose update it is; None if nobody's."""
    query, message = update.callback_query, update.effective_message
    if query is not None:
        return await identity.presser(query.from_user, context)
    return None if message is None else await identity.writer(message, context)


def attempt_of(update: Update, actor: Actor) -> tuple[Act, str] | None:
    """Return act and subject of what was tried; None for what the record has no room for."""
    if update.callback_query is not None:
        return _press(update.callback_query)
    message = update.effective_message
    if message is None:
        return None
    return _command(message) if _name(message) else _words(actor)


def _press(query: CallbackQuery) -> tuple[Act, str] | None:
    for route in PRESSES:
        if not route.family.matches(query.data):
            continue
        name = route.family.__name__.removesuffix("Button").lower()
        try:
            button = route.family.unpack(query.data)
        except Stale:
            return Act.PRESS, f"button {name}"
        if route.permission in EVERYONE:
            return None
        draft = getattr(button, "draft", None)
        return Act.PRESS, f"button {name}" + (f", draft {draft}" if draft else "")
    return Act.PRESS, ""


def _command(message: Message) -> tuple[Act, str] | None:
    route = next((one for one in ROUTES if one.name == _name(message)), None)
    if route is None or route.for_everyone:
        return None
    return Act.COMMAND, f"command /{route.name}"


def _words(actor: Actor) -> tuple[Act, str] | None:
    return (Act.REPLY, "") if actor.role is not None else None


def _name(message: Message) -> str:
    words = (message.text or message.caption or "").split(maxsplit=1)
    first = words[0] if words else ""
    return first[1:].partition("@")[0].lower() if first.startswith("/") else ""
