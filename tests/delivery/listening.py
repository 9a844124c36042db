"""An intake at work, and handlers that remember what they were given."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.intake import Intake

Context = CallbackContext[ExtBot[None], None, None, None]
App = Application[ExtBot[None], Context, None, None, None, None]
Reaction = Callable[[Update], Awaitable[None]]


class Readers:
    """Remembers what the handlers were given; what they do then is up to the test."""

    def __init__(self) -> None:
        self.seen: list[Update] = []
        self.reaction: Reaction | None = None

    async def __call__(self, update: Update, _: Context) -> None:
        if self.reaction is not None:
            await self.reaction(update)
        self.seen.append(update)

    def texts(self, chat: int | None = None) -> list[str | None]:
        """The texts that were handled, of one chat or of all."""
        messages = [update.effective_message for update in self.seen]
        return [one.text for one in messages if one and chat in {None, one.chat_id}]


@asynccontextmanager
async def listening(intake: Intake) -> AsyncIterator[Intake]:
    """The intake runs for the length of the block."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(intake.run())
        try:
            yield intake
        finally:
            intake.stop()
