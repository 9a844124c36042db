"""Stores the questions that wait for a person's answer. Must not know how they are answered."""

from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.prompt import GUIDED, Answered, Prompt, Purpose
from storage.moments import from_ms, to_ms
from storage.session import Row, Store

_GUIDED = {purpose.value: purpose.value for purpose in GUIDED}


class Prompts(Store):
    """Open prompts by chat and message."""

    async def open(self, prompt: Prompt) -> None:
        """Keep a prompt; one on the same message is replaced."""
        await self._session.change(
            "prompts.open",
            chat=prompt.chat,
            message=prompt.message,
            person=prompt.person,
            purpose=prompt.purpose,
            draft=prompt.draft,
            revision=prompt.revision,
            opened_at=to_ms(prompt.opened_at),
            target=prompt.target,
        )

    async def take(
        self, chat: ChatId, message: MessageId | None, person: PersonId
    ) -> Prompt | None:
        """Remove and return the prompt that this person answers: the one on `message` if it is
        theirs, or without a message the newest of theirs in the chat."""
        row = await self._session.row("prompts.take", chat=chat, message=message, person=person)
        return None if row is None else _prompt(row)

    async def peek(
        self, chat: ChatId, message: MessageId | None, person: PersonId
    ) -> Prompt | None:
        """Return what `take` would, without removing it."""
        row = await self._session.row("prompts.peek", chat=chat, message=message, person=person)
        return None if row is None else _prompt(row)

    async def note_answer(self, prompt: Prompt, message: MessageId) -> None:
        """Remember that a message in the prompt's chat answered it."""
        await self._session.change(
            "prompts.note_answer",
            chat=prompt.chat,
            message=message,
            purpose=prompt.purpose,
            draft=prompt.draft,
        )

    async def answered(self, chat: ChatId, message: MessageId) -> Answered | None:
        """Return what a message answered; None if it answered nothing."""
        row = await self._session.row("prompts.answered", chat=chat, message=message)
        if row is None:
            return None
        return Answered(purpose=Purpose(row["purpose"]), draft=DraftId(row["draft"]))

    async def close(self, draft: DraftId) -> None:
        """Remove all prompts about a draft."""
        await self._session.change("prompts.close", draft=draft)

    async def is_led(self, chat: ChatId, person: PersonId) -> bool:
        """Whether the guided way waits for a person's next text in a chat."""
        row = await self._session.row("prompts.is_led", chat=chat, person=person, **_GUIDED)
        return row is not None

    async def rest(self, chat: ChatId, person: PersonId) -> None:
        """Let what the guided way asks a person in a chat be as old as can be: it may still be
        replied to, but the next text is no answer."""
        await self._session.change("prompts.rest", chat=chat, person=person, **_GUIDED)

    async def close_for(self, draft: DraftId, person: PersonId) -> None:
        """Remove the prompts about a draft that one person was to answer."""
        await self._session.change("prompts.close_for", draft=draft, person=person)


def _prompt(row: Row) -> Prompt:
    return Prompt(
        chat=ChatId(row["chat"]),
        message=MessageId(row["message"]),
        person=PersonId(row["person"]),
        purpose=Purpose(row["purpose"]),
        draft=DraftId(row["draft"]),
        revision=row["revision"],
        opened_at=from_ms(row["opened_at"]),
        target=row["target"],
    )
