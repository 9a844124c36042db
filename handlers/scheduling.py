"""Presses and messages about the time of a publication. Thin: unpack, one use case, reply."""

from telegram import CallbackQuery, Message

from bot.text.timing import TimeButton
from handlers.context import Context


async def press(query: CallbackQuery, button: TimeButton, context: Context) -> str | None:
    """Do what a button says."""
    raise NotImplementedError


async def at(message: Message, context: Context) -> None:
    """/at 18:30: when an approved draft goes out."""
    raise NotImplementedError
