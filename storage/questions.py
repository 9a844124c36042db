"""Stores what readers asked the desk, how often somebody did, and which messages wait for answers.

Must not know who asked: a keyed hash counts them. Must not decide how long anything is kept.
"""

import json
from datetime import datetime

from bot.domain.asking import Asking, Origin, QuestionId, QuestionState
from bot.domain.delivery import CLOSED, DeliveryKind, DeliveryState
from bot.domain.ids import ChatId, DraftId, MessageId, PersonId, TopicId
from storage.moments import from_ms, to_ms
from storage.session import Row, Store, Value

_UNDER_WAY: dict[str, Value] = {
    "kind": DeliveryKind.QUESTION,
    "queued": DeliveryState.QUEUED,
    "sending": DeliveryState.SENDING,
}
_OVER: dict[str, Value] = {
    "kind": DeliveryKind.QUESTION,
    "sent": DeliveryState.SENT,
    "cancelled": DeliveryState.CANCELLED,
    "failed": DeliveryState.FAILED,
    "closed": json.dumps(CLOSED),
}


class Questions(Store):
    """Questions by number. A number is never taken twice: rows are emptied, not deleted."""

    async def add(self, origin: Origin, language: str, text: str, at: datetime) -> QuestionId:
        """Keep a question; return its number."""
        number = await self._session.number(
            "questions.add",
            chat=origin.chat,
            topic=origin.topic,
            message=origin.message,
            language=language,
            text=text,
            state=QuestionState.OPEN,
            asked_at=to_ms(at),
        )
        return QuestionId(number)

    async def get(self, number: QuestionId) -> Asking | None:
        """Return a question, whatever became of it."""
        row = await self._session.row("questions.get", id=number)
        return None if row is None else _asking(row)

    async def open(self, limit: int, offset: int = 0) -> tuple[Asking, ...]:
        """Return questions that wait, the oldest first."""
        return _askings(await self._session.rows("questions.open", limit=limit, offset=offset))

    async def count_open(self) -> int:
        """Return how many questions wait."""
        return await self._session.number("questions.count_open")

    async def open_of(self, chat: ChatId) -> tuple[Asking, ...]:
        """Return what a chat asked and is still to hear about: all that is stored of it."""
        return _askings(await self._session.rows("questions.open_of", chat=chat))

    async def forget_of(self, chat: ChatId, topic: TopicId) -> int:
        """Forget where the open questions of a chat or topic came from, so that no answer goes
        there; return how many."""
        return await self._session.change("questions.forget_of", chat=chat, topic=topic)

    async def settle(
        self,
        number: QuestionId,
        state: QuestionState,
        by: PersonId | None,
        at: datetime,
        answer: str = "",
    ) -> bool:
        """End a question that waits, forget where it came from, and close what asks for its answer;
        False if it does not wait."""
        settled = await self._session.change(
            "questions.settle", id=number, state=state, by=by, at=to_ms(at), answer=answer
        )
        if settled:
            await self._session.change("questions.close_prompts", id=number)
        return settled > 0

    async def drafted(self, number: QuestionId, draft: DraftId) -> None:
        """Note the draft that was made of a question and its answer."""
        await self._session.change("questions.drafted", id=number, draft=draft)

    async def move(self, old: ChatId, new: ChatId) -> None:
        """Follow a group that became a supergroup."""
        await self._session.change("questions.move", old=old, new=new)

    async def lapsed(self, before: datetime, limit: int) -> tuple[Asking, ...]:
        """Return questions that have waited since before a time."""
        rows = await self._session.rows("questions.lapsed", before=to_ms(before), limit=limit)
        return _askings(rows)

    async def empty(self, before: datetime, limit: int) -> int:
        """Delete the words of questions that ended before a time, and what was told of them; return
        how many questions."""
        rows = await self._session.rows("questions.settled", before=to_ms(before), limit=limit)
        for row in rows:
            await self.wipe(QuestionId(row["id"]))
        return len(rows)

    async def wipe(self, number: QuestionId) -> None:
        """Delete the words of a question, and what was told of it and is not on its way."""
        await self._session.change("questions.empty", id=number)
        await self._session.change("questions.clear_told", id=number, **_UNDER_WAY)
        await self._session.change("questions.drop_told", id=number, **_UNDER_WAY)

    async def forget_answered(self, version: int) -> int:
        """Forget to whom what `version` names went, once it has arrived or never will; return how
        many."""
        await self._session.change("questions.clear_answers", version=version, **_OVER)
        return await self._session.change("questions.drop_answers", version=version, **_OVER)

    async def note_asking(self, who: str, at: datetime) -> None:
        """Remember that somebody asked."""
        await self._session.change("questions.note_asking", who=who, at=to_ms(at))

    async def asked_since(self, who: str, after: datetime) -> int:
        """Return how often somebody asked after a time."""
        return await self._session.number("questions.asked_since", who=who, after=to_ms(after))

    async def forget_askings(self, before: datetime) -> int:
        """Remove what is older; return how many."""
        return await self._session.change("questions.forget_askings", before=to_ms(before))

    async def open_prompt(
        self, number: QuestionId, chat: ChatId, message: MessageId, person: PersonId, at: datetime
    ) -> None:
        """Remember that a person's reply to a message answers a question."""
        await self._session.change(
            "questions.open_prompt",
            chat=chat,
            message=message,
            person=person,
            question=number,
            at=to_ms(at),
        )

    async def prompt(self, chat: ChatId, message: MessageId, person: PersonId) -> QuestionId | None:
        """Return the question that a person's reply to a message answers."""
        row = await self._session.row("questions.prompt", chat=chat, message=message, person=person)
        return None if row is None else QuestionId(row["question"])


def _askings(rows: list[Row]) -> tuple[Asking, ...]:
    return tuple(_asking(row) for row in rows)


def _asking(row: Row) -> Asking:
    message = None if row["message"] is None else MessageId(row["message"])
    known = row["chat"] is not None
    origin = Origin(ChatId(row["chat"]), TopicId(row["topic"]), message) if known else None
    return Asking(
        id=QuestionId(row["id"]),
        origin=origin,
        language=row["language"],
        text=row["text"],
        state=QuestionState(row["state"]),
        asked_at=from_ms(row["asked_at"]),
        answer=row["answer"],
        answered_by=None if row["answered_by"] is None else PersonId(row["answered_by"]),
        answered_at=None if row["answered_at"] is None else from_ms(row["answered_at"]),
        draft=None if row["draft"] is None else DraftId(row["draft"]),
    )
