"""Presses and messages about the guided way. Thin: unpack, one use case, reply."""

from telegram import CallbackQuery, Message

from bot.text.guide import GuideButton
from handlers.context import Context


async def press(query: CallbackQuery, button: GuideButton, context: Context) -> str | None:
    """Do what a button says."""
    raise NotImplementedError


async def practice(message: Message, context: Context) -> None:
    """/practice: a draft that goes through the whole desk and reaches nobody."""
    raise NotImplementedError
