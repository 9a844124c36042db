"""Presses and messages about the proof-reader's advice. Thin: unpack, one use case, reply."""

from telegram import CallbackQuery

from bot.text.hints import HintButton
from handlers.context import Context


async def press(query: CallbackQuery, button: HintButton, context: Context) -> str | None:
    """Do what a button says."""
    raise NotImplementedError
