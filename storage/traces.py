"""Counts what is kept of a chat beside its subscription, and lets it be forgotten.

Must not return any words: who asks sees them in the chat itself.
"""

from bot.domain.forgetting import Traces
from bot.domain.ids import ChatId, TopicId
from storage.moments import from_ms
from storage.session import Store
from storage.spans import LEAST, MOST


class KeptTraces(Store):
    """The record of copies, and questions whose answer still has to find its way."""

    async def of(self, chat: ChatId, topic: TopicId) -> Traces:
        """Return how much there is of a chat or topic."""
        place = {"chat": chat, "topic": topic}
        row = await self._session.row("traces.since", **place)
        return Traces(
            since=None if row is None else from_ms(row["subscribed_at"]),
            copies=await self._session.number("traces.copies", **place),
            questions=await self._session.number("traces.questions", **place),
        )

    async def step_back(self, chat: ChatId) -> None:
        """Let no mailing name a chat, whose deliveries are gone, as the place its claims have come
        to."""
        await self._session.change("traces.step_back", chat=chat, least=LEAST, most=MOST)
