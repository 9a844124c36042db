"""Addresses that lead into the private chat with the bot, to what was published.

Must not know what is found there.
"""

from collections.abc import Callable

from telegram.helpers import create_deep_linked_url

from bot.domain.ids import BulletinNumber, ItemId
from bot.text import permalinks
from bot.text.buttons import PageButton, Question
from bot.text.item_names import payload
from bot.text.timelines import Asked
from handlers.context import Context


def to_history(context: Context) -> Callable[[ItemId], str]:
    """Return what makes the address of a statement's history."""
    address = to(context)
    return lambda name: address(payload(name))


def to(context: Context) -> Callable[[str], str]:
    """Return what makes the address of a parameter."""
    username = context.bot.username
    return lambda parameter: create_deep_linked_url(username, parameter)


def to_bulletin(number: BulletinNumber, context: Context) -> str:
    """Return the address of a bulletin."""
    return to(context)(permalinks.bulletin(number))


def to_answer(button: PageButton, context: Context) -> str | None:
    """Return the address that asks the same once more; None if there is none."""
    parameter = _parameter(button, context)
    return None if parameter is None else to(context)(parameter)


def _parameter(button: PageButton, context: Context) -> str | None:
    match button.question:
        case Question.FRONT | Question.CONFIRMED:
            return permalinks.front(Asked.read(button.asked).id)
        case Question.PLACE:
            return permalinks.place(Asked.read(button.asked).id)
        case Question.SEARCH:
            return context.services.directory.link(button.asked)
        case Question.DAY | Question.BULLETIN | Question.LATEST:
            return None
