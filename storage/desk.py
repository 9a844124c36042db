"""Stores which group is the desk, where review cards appear. Must not know who is in it."""

from bot.domain.ids import ChatId
from storage.session import Store


class Desk(Store):
    """The desk's chat, if there is one."""

    async def get(self) -> ChatId | None:
        """Return the desk's chat."""
        row = await self._session.row("desk.get")
        return None if row is None else ChatId(row["chat"])

    async def set(self, chat: ChatId) -> None:
        """Make `chat` the desk, in place of another."""
        await self._session.change("desk.set", chat=chat)

    async def move(self, old: ChatId, new: ChatId) -> bool:
        """Follow the desk from a group to its supergroup; False if `old` is not the desk."""
        return await self._session.change("desk.move", old=old, new=new) > 0
