"""Presses and messages about a draft's board. Thin: unpack, one use case, reply."""

from telegram import CallbackQuery

from bot.text.boards import EditButton
from handlers.context import Context


async def press(query: CallbackQuery, button: EditButton, context: Context) -> str | None:
    """Do what a button says."""
    raise NotImplementedError
