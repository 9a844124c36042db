"""The client's part that reads chats and records, and waits for them to change.

Every wait is held by the simulator and ends with the change itself: no sleeping, no polling.
"""

import asyncio
from collections.abc import Callable

from bot.simulator.client_link import Json, Link
from bot.simulator.views import ChatView, LedgerEntry, RequestEntry, SimMessage, Stats

WITHIN = 5.0  # seconds


class Watching(Link):
    """Reading and waiting; a wait that is not fulfilled raises TimeoutError."""

    async def chat(self, chat: int, viewer: int | None = None, *, after: int = 0) -> ChatView:
        """The chat as `viewer` sees it (SimError if they do not); messages above id `after`."""
        order = {"chat_id": chat, "viewer": viewer, "after": after}
        return ChatView.model_validate(await self.order("chat", **order))

    async def messages(self, chat: int, *, after: int = 0) -> list[SimMessage]:
        """The messages of a chat above id `after`."""
        return (await self.chat(chat, after=after)).messages

    async def wait(self, chat: int, after_version: int, within: float = WITHIN) -> int:
        """Wait until the chat's version exceeds `after_version`; returns the new version."""
        answer = await self.order("wait", chat_id=chat, after=after_version, within=within)
        if not answer["changed"]:
            raise TimeoutError(f"nothing new in chat {chat} after version {after_version}")
        return int(answer["version"])

    async def wait_for(
        self,
        chat: int,
        wanted: Callable[[SimMessage], bool],
        *,
        after: int = 0,
        within: float = WITHIN,
    ) -> SimMessage:
        """Wait for a message above id `after` that `wanted` accepts, as it is or after an edit."""
        clock = asyncio.get_running_loop()
        end = clock.time() + within
        while True:
            view = await self.chat(chat, after=after)
            for message in view.messages:
                if wanted(message):
                    return message
            try:
                # From the version that was read: a change in between ends the wait at once.
                await self.wait(chat, view.version, max(0.0, end - clock.time()))
            except TimeoutError:
                # What is there instead is what one wants to know when a test fails.
                shown = [each.text or each.service for each in view.messages]
                raise TimeoutError(f"chat {chat} never showed it; it shows {shown}") from None

    async def wait_reply(self, chat: int, after: int, within: float = WITHIN) -> SimMessage:
        """Wait for the first message of the bot after message `after`."""
        return await self.wait_for(chat, lambda each: each.by_bot, after=after, within=within)

    async def wait_ledger(self, count: int, within: float = WITHIN) -> int:
        """Wait until the ledger has at least `count` entries; returns how many it has."""
        answer = await self.order("wait_ledger", count=count, within=within)
        return self._reached(answer, f"the ledger never reached {count}")

    async def wait_requests(self, method: str, count: int = 1, within: float = WITHIN) -> int:
        """Wait until `method` has been called `count` times in all."""
        answer = await self.order("wait_requests", method=method, count=count, within=within)
        return self._reached(answer, f"{method} was never called {count} times")

    @staticmethod
    def _reached(answer: Json, complaint: str) -> int:
        if not answer["reached"]:
            raise TimeoutError(f"{complaint}: {answer['count']}")
        return int(answer["count"])

    async def wait_idle(self, within: float = WITHIN) -> None:
        """Wait until the bot has confirmed every update."""
        if not (await self.order("wait_idle", within=within))["idle"]:
            raise TimeoutError("updates are still waiting for the bot")

    async def ledger(self, after: int = 0) -> list[LedgerEntry]:
        """Accepted calls with a `seq` above `after`."""
        entries = (await self.order("ledger", after=after))["entries"]
        return [LedgerEntry.model_validate(entry) for entry in entries]

    async def requests(self, method: str | None = None, *, after: int = 0) -> list[RequestEntry]:
        """Requests with a `seq` above `after`, of one method or all."""
        found = (await self.order("requests", method=method, after=after))["requests"]
        return [RequestEntry.model_validate(entry) for entry in found]

    async def stats(self) -> Stats:
        """Counts so far."""
        return Stats.model_validate(await self.order("stats"))

    async def commands(
        self, scope: str | Json = "default", language: str = ""
    ) -> list[Json] | None:
        """Commands set for just this scope (`default`, `chat:-5`, or a BotCommandScope)."""
        answer = await self.order("commands", scope=scope, language=language)
        commands: list[Json] | None = answer["commands"]
        return commands

    async def menu(self, person: int, chat: int | None = None) -> list[Json]:
        """The commands that a person is offered in a chat."""
        order = {"person_id": person, "chat_id": chat if chat is not None else person}
        commands: list[Json] = (await self.order("menu", **order))["commands"]
        return commands

    async def profile(self) -> dict[str, dict[str, str]]:
        """Names and descriptions of the bot by field and language."""
        return await self.order("profile")
