"""Addresses that lead into the private chat with the bot: from a statement's name to its history.

Must not know what is found there.
"""

from collections.abc import Callable

from telegram.helpers import create_deep_linked_url

from bot.domain.ids import BulletinNumber, ItemId
from bot.text.item_names import payload
from handlers.context import Context


def to_history(context: Context) -> Callable[[ItemId], str]:
    """Return what makes the address of a statement's history."""
    username = context.bot.username
    return lambda name: create_deep_linked_url(username, payload(name))


def to_bulletin(number: BulletinNumber, context: Context) -> str:
    """Return the address of a bulletin."""
    return create_deep_linked_url(context.bot.username, f"b-{number}")
