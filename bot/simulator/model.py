"""The nouns of the simulated Telegram: people, chats, members and messages.

Plain state with its Bot API shape and nothing else. It must not decide who may do what (that is
`access`), send anything, or know HTTP.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

ANONYMOUS_ADMIN = 1087968824
CHANNEL_BOT = 136817688
SERVICE = 777000

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
    "can_react_to_messages",
)


@dataclass(slots=True)
class Person:
    """A user account. `api` is the Bot API's User."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    deactivated: bool = False
    is_bot: bool = False

    @property
    def api(self) -> Json:
        """Bot API, User; absent fields are left out as Telegram leaves them out."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if (value := getattr(self, name)) is not None:
                user[name] = value
        return user

    @property
    def name(self) -> str:
        """First and last name as a client shows them."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(slots=True)
class Member:
    """Somebody's standing in a chat; `rights` holds the rights that are granted."""

    status: Status
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def inside(self) -> bool:
        """Whether this one reads the chat at all."""
        return self.status not in {"left", "kicked"}

    @property
    def admin(self) -> bool:
        """Whether this one runs the chat."""
        return self.status in {"creator", "administrator"}

    def api(self, user: Json) -> Json:
        """Bot API, ChatMember in the variant that the status asks for."""
        shape: Json = {"status": self.status, "user": user}
        if self.status == "creator":
            shape["is_anonymous"] = self.anonymous
        elif self.status == "administrator":
            shape |= {name: name in self.rights for name in ADMIN_RIGHTS}
            shape |= {"can_be_edited": False, "is_anonymous": self.anonymous}
        elif self.status == "restricted":
            shape |= {name: name in self.rights for name in PERMISSIONS}
            shape |= {"is_member": True, "until_date": 0}
        elif self.status == "kicked":
            shape["until_date"] = 0
        return shape


@dataclass(slots=True)
class Message:
    """One message. `content` and `extra` hold Bot API fields (text, document, forward_origin)."""

    chat: "Chat"
    id: int
    date: int
    sender: Json | None
    content: Json
    by_bot: bool = False
    markup: Json | None = None
    thread: int | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    silent: bool = False
    service: bool = False
    extra: Json = field(default_factory=dict)

    def api(self, *, deep: bool = True) -> Json:
        """Bot API, Message. Replies nest one level only, as Telegram nests them."""
        shape: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.api}
        if self.sender is not None:
            shape["from"] = self.sender
        if self.edit_date is not None:
            shape["edit_date"] = self.edit_date
        if self.thread is not None:
            shape |= {"message_thread_id": self.thread, "is_topic_message": True}
        # A deleted target leaves no trace in the reply.
        if deep and self.reply_to is not None and (target := self.chat.messages.get(self.reply_to)):
            shape["reply_to_message"] = target.api(deep=False)
        # Only inline keyboards are part of a message; the others are the client's.
        if self.markup is not None and "inline_keyboard" in self.markup:
            shape["reply_markup"] = self.markup
        # Content last: nothing may hide what was written.
        return shape | self.extra | self.content

    @property
    def text(self) -> str | None:
        """The text or the caption."""
        text: str | None = self.content.get("text", self.content.get("caption"))
        return text

    @property
    def entities(self) -> list[Json]:
        """Entities of the text or the caption; offsets in UTF-16 units."""
        caption: list[Json] = self.content.get("caption_entities", [])
        text: list[Json] = self.content.get("entities", caption)
        return text

    @property
    def forwarded(self) -> bool:
        """Whether it is a forward, which nobody can edit."""
        return "forward_origin" in self.extra


@dataclass(slots=True)
class Chat:
    """A chat with its members, topics and what is written in it.

    `version` grows at every visible change, so that a test can wait instead of polling.
    """

    id: int
    kind: ChatKind
    title: str
    # Basic groups and private chats draw from one numbering, others from their own.
    ids: Iterator[int]
    username: str | None = None
    forum: bool = False
    person: Person | None = None
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    started: bool = False
    blocked: bool = False
    write_forbidden: bool = False
    deleted: bool = False
    migrated_to: int | None = None
    version: int = 0

    @property
    def api(self) -> Json:
        """Bot API, Chat."""
        shape: Json = {"id": self.id, "type": self.kind}
        # A private chat is named like its person, now and not when it was made.
        if self.person is not None:
            shape["first_name"] = self.person.first_name
            for name in ("last_name", "username"):
                if (value := getattr(self.person, name)) is not None:
                    shape[name] = value
            return shape
        shape["title"] = self.title
        if self.username is not None:
            shape["username"] = self.username
        if self.forum:
            shape["is_forum"] = True
        return shape

    def member(self, user_id: int) -> Member:
        """The standing of a user; one who was never here has `left`."""
        return self.members.get(user_id) or Member("left")
