"""Presses and messages about the list of drafts. Thin: unpack, one use case, reply."""

from telegram import CallbackQuery, Message

from bot.text.shelf import ShelfButton
from handlers.context import Context


async def press(query: CallbackQuery, button: ShelfButton, context: Context) -> str | None:
    """Do what a button says."""
    raise NotImplementedError


async def drafts(message: Message, context: Context) -> None:
    """/drafts: one's own, shared ones, and what was put aside."""
    raise NotImplementedError
