"""The client's part that makes people and chats, and moves people and the bot in and out."""

from typing import TypedDict, Unpack

from bot.simulator.client_link import Json, Link


class PersonDetails(TypedDict, total=False):
    """Optional details of a person."""

    id: int
    last_name: str
    username: str
    language_code: str
    deactivated: bool


class ChatDetails(TypedDict, total=False):
    """Optional details of a new chat: person ids, and the bot's status and rights in it."""

    id: int
    username: str
    creator: int
    admins: list[int]
    members: list[int]
    bot: str
    rights: list[str]


class Places(Link):
    """People, chats, topics and membership. All ids are Telegram's."""

    async def person(self, first_name: str = "Person", **details: Unpack[PersonDetails]) -> int:
        """A new person; returns the id, which is also that of the private chat with the bot."""
        return int((await self.order("person", first_name=first_name, **details))["id"])

    async def crowd(self, count: int) -> list[int]:
        """Many people at once, who have started the bot; no update tells it so again."""
        return list((await self.order("crowd", count=count))["ids"])

    async def change_person(self, person: int, **details: Unpack[PersonDetails]) -> None:
        """Change name, username, language, or deactivate the account."""
        await self.order("person_change", person_id=person, **details)

    async def group(self, title: str = "Group", **details: Unpack[ChatDetails]) -> int:
        """A new basic group; `bot="member"` puts the bot in."""
        return int((await self.order("group", title=title, **details))["id"])

    async def supergroup(
        self, title: str = "Supergroup", *, forum: bool = False, **details: Unpack[ChatDetails]
    ) -> int:
        """A new supergroup, with topics when it is a forum."""
        return int((await self.order("supergroup", title=title, forum=forum, **details))["id"])

    async def channel(self, title: str = "Channel", **details: Unpack[ChatDetails]) -> int:
        """A new channel; `bot="administrator"` lets the bot post."""
        return int((await self.order("channel", title=title, **details))["id"])

    async def topic(self, chat: int, name: str = "Topic", *, person: int | None = None) -> int:
        """A new topic of a forum; returns the message_thread_id."""
        return int((await self.order("topic", chat_id=chat, name=name, person_id=person))["id"])

    async def close_topic(self, chat: int, topic: int) -> None:
        """Close a topic: only administrators write there."""
        await self.order("close_topic", chat_id=chat, topic=topic)

    async def delete_topic(self, chat: int, topic: int) -> None:
        """Delete a topic with its messages."""
        await self.order("delete_topic", chat_id=chat, topic=topic)

    async def member(
        self, chat: int, person: int, status: str = "member", *, anonymous: bool = False
    ) -> None:
        """Put a person into a chat or change their status (Bot API, ChatMember.status)."""
        await self.order(
            "member", chat_id=chat, person_id=person, status=status, anonymous=anonymous
        )

    async def add_bot(self, chat: int, *, by: int | None = None) -> None:
        """Add the bot as an ordinary member."""
        await self._bot(chat, "member", by)

    async def promote_bot(
        self, chat: int, rights: list[str] | None = None, *, by: int | None = None
    ) -> None:
        """Make the bot an administrator, with all rights unless they are named."""
        await self._bot(chat, "administrator", by, rights)

    async def restrict_bot(
        self, chat: int, rights: list[str] | None = None, *, by: int | None = None
    ) -> None:
        """Leave the bot these permissions alone (none by default)."""
        await self._bot(chat, "restricted", by, rights)

    async def kick(self, chat: int, *, by: int | None = None) -> None:
        """Ban the bot from a chat."""
        await self._bot(chat, "kicked", by)

    async def remove_bot(self, chat: int, *, by: int | None = None) -> None:
        """Take the bot out without a ban: it is then not a member."""
        # Telegram answers differently to a ban and to a removal.
        await self._bot(chat, "left", by)

    async def _bot(
        self, chat: int, status: str, by: int | None, rights: list[str] | None = None
    ) -> None:
        await self.order("bot", chat_id=chat, status=status, person_id=by, rights=rights)

    async def block(self, person: int) -> None:
        """The person blocks the bot."""
        await self.order("block", person_id=person)

    async def unblock(self, person: int) -> None:
        """The person unblocks the bot."""
        await self.order("unblock", person_id=person)

    async def permissions(
        self,
        chat: int,
        allowed: list[str] | None = None,
        *,
        write_forbidden: bool = False,
        deleted: bool = False,
    ) -> None:
        """What ordinary members may do (all when None); or forbid writing; or delete the chat."""
        await self.order(
            "permissions",
            chat_id=chat,
            allowed=allowed,
            write_forbidden=write_forbidden,
            deleted=deleted,
        )

    async def migrate(self, chat: int, *, announce: bool = True, new_first: bool = False) -> int:
        """Turn a group into a supergroup; returns the new chat's id."""
        answer: Json = await self.order(
            "migrate", chat_id=chat, announce=announce, new_first=new_first
        )
        return int(answer["id"])
