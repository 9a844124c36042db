"""What a handler is given: the use cases, the catalogs, the theatre, and who acts in what language.

Holds no state of a conversation (that is in the database) and does nothing by itself.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from telegram import Message
from telegram.ext import CallbackContext, ExtBot

from bot.domain.asked import Asked
from bot.domain.policy import EVERYONE, Actor, Permission
from bot.domain.theatre import Theatre
from bot.services.services import Services
from bot.text.i18n import Catalogs, Localizer


class Context(CallbackContext[ExtBot[None], None, None, None]):
    """One update's surroundings; its number and `enter` come before any handler."""

    services: Services
    catalogs: Catalogs
    theatre: Theatre
    routes: tuple["Route", ...]
    update_id: int
    actor: Actor
    say: Localizer

    def asked(self, message: Message | None = None) -> Asked:
        """Return what asks for an act: the update, and when its message was sent if that counts."""
        return Asked(update_id=self.update_id, sent_at=message.date if message else None)

    def enter(self, actor: Actor) -> None:
        """Let `actor` act, in their language."""
        self.actor = actor
        self.say = self.catalogs.localizer(actor.language)

    @property
    def words(self) -> str:
        """What stands behind the command, in single spaces."""
        return " ".join(self.args or ())


class ChatKind(StrEnum):
    """Where a command may be given; groups include supergroups and their topics."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


class Place(StrEnum):
    """Where a button may be pressed. The desk's group is no other group: what stands there is for
    members alone."""

    PRIVATE = "private"
    DESK = "desk"
    GROUP = "group"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Route:
    """A command: who may give it, where, and what it runs. Its words are `command-<name>`.

    `on_desk`: among groups in the desk's alone.
    """

    name: str
    permission: Permission
    chats: frozenset[ChatKind]
    handler: Callable[[Message, Context], Awaitable[None]]
    on_desk: bool = False

    @property
    def for_everyone(self) -> bool:
        """Whether readers may give it too."""
        return self.permission in EVERYONE

    @property
    def description(self) -> str:
        """The id of its words in the catalogs."""
        return f"command-{self.name}"
