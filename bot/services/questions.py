"""Questions that wait for a person's next message: which one a message answers, and whether a text
that replies to nothing is an answer at all.

Must not take an answer: each kind of question has a use case of its own for that.
"""

import re

from bot.domain.ids import ChatId, MessageId
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Answered, Prompt
from bot.services.context import ServiceContext
from bot.services.receiving import How, Place, Receiving
from bot.services.understanding import IncomingText, is_update, read

LONGEST_UNASKED = 500
"""Characters of a text that is taken as a reason without replying to the question for it."""

_PARAGRAPHS = re.compile(r"\n\s*\n")


class Questions:
    """Use cases of whoever is asked something."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def open(self, prompt: Prompt) -> None:
        """Remember a question that waits for the person's next message."""
        async with self._context.database.write() as stores:
            await stores.prompts.open(prompt)

    async def asked(self, actor: Actor, chat: ChatId, reply_to: MessageId | None) -> Prompt | None:
        """Return the open question that a message of this person answers."""
        async with self._context.database.read() as stores:
            return await stores.prompts.peek(chat, reply_to, actor.person)

    async def answered(self, chat: ChatId, message: MessageId) -> Answered | None:
        """Return what a message has answered already, if it was handled before."""
        async with self._context.database.read() as stores:
            return await stores.prompts.answered(chat, message)

    async def could_be_reason(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> bool:
        """Whether a text that replies to nothing may be the reason that a question asked for: one
        short paragraph that neither is an update nor goes on with one that came after it."""
        actor.require(Permission.DRAFT)
        words = incoming.text.text.strip()
        if len(words) > LONGEST_UNASKED or _PARAGRAPHS.search(words):
            return False
        async with self._context.database.read() as stores:
            place = await Receiving(self._context, stores).place(actor, incoming)
        if place and (place.how is How.CUT or _is_after(place, prompt)):
            return False
        updates = (await read(self._context, incoming.text)).updates
        return len(updates) < 2 and not any(map(is_update, updates))

    async def goes_on(self, actor: Actor, incoming: IncomingText) -> bool:
        """Whether a draft goes on with a text of a member, or was made of it already."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            if await stores.drafts.drafts_of(incoming.chat, incoming.message):
                return True
            return await Receiving(self._context, stores).place(actor, incoming) is not None

    async def comes_first(self, actor: Actor, prompt: Prompt, incoming: IncomingText) -> bool:
        """Whether a text is the first after a question, so that it goes on with nothing that came
        before; but for the next piece of a paste that the client cut."""
        async with self._context.database.read() as stores:
            place = await Receiving(self._context, stores).place(actor, incoming)
        return place is not None and place.how is How.FOLLOWS and not _is_after(place, prompt)

    async def drop(self, actor: Actor, chat: ChatId) -> Prompt | None:
        """Forget the newest open question, and return it."""
        async with self._context.database.write() as stores:
            return await stores.prompts.take(chat, None, actor.person)


def _is_after(place: Place, prompt: Prompt) -> bool:
    """Whether the last message of a draft came after the question."""
    return place.last.message > prompt.message
