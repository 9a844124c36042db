"""The cells: everybody, every place, and each thing that can be tried there, generated from ROUTES
and PRESSES.

Must not say what is right: that is `rules`.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from bot.domain.policy import Role
from handlers.callbacks import PressRoute
from handlers.context import ChatKind, Place, Route
from handlers.presses import PRESSES
from handlers.routes import ROUTES


class Who(StrEnum):
    """Everybody who can reach the bot. ADMIN has made the chats; ANONYMOUS is an admin of the desk
    who hides behind a group, CHANNEL a reviewer who writes as a channel, REMOVED was a reviewer."""

    ADMIN = "admin"
    REVIEWER = "reviewer"
    AUTHOR = "author"
    TRANSLATOR = "translator"
    STRANGER = "stranger"
    REMOVED = "removed"
    ANONYMOUS = "anonymous"
    CHANNEL = "channel"
    SERVICE = "service"
    POST = "post"


class Where(StrEnum):
    """Every kind of chat; TOPIC is one of a forum."""

    PRIVATE = "private"
    DESK = "desk"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    TOPIC = "topic"
    CHANNEL = "channel"

    @property
    def kind(self) -> ChatKind:
        """What it is to a command."""
        return {"private": ChatKind.PRIVATE, "channel": ChatKind.CHANNEL}.get(self, ChatKind.GROUP)

    @property
    def place(self) -> Place:
        """What it is to a button."""
        names = {"private": Place.PRIVATE, "desk": Place.DESK, "channel": Place.CHANNEL}
        return names.get(self, Place.GROUP)


GROUPS = (Where.DESK, Where.GROUP, Where.SUPERGROUP, Where.TOPIC)
ROLES = {
    Who.ADMIN: Role.ADMIN,
    Who.REVIEWER: Role.REVIEWER,
    Who.AUTHOR: Role.AUTHOR,
    Who.TRANSLATOR: Role.TRANSLATOR,
}
PEOPLE = (*ROLES, Who.STRANGER, Who.REMOVED)

WRITE: dict[Who, tuple[Where, ...]] = {
    **dict.fromkeys(PEOPLE, (Where.PRIVATE, *GROUPS)),
    Who.ANONYMOUS: GROUPS,
    Who.CHANNEL: GROUPS,
    Who.SERVICE: (Where.PRIVATE, *GROUPS),
    # Whoever writes in a channel is the channel.
    Who.POST: (Where.CHANNEL,),
}
"""Where somebody can write as what they are."""

PRESS: dict[Who, tuple[Where, ...]] = {
    **dict.fromkeys(PEOPLE, tuple(Where)),
    # Telegram names the person who presses, whatever they write as.
    Who.ANONYMOUS: GROUPS,
    # It never names these; a forged update may.
    Who.CHANNEL: (*GROUPS, Where.CHANNEL),
    Who.SERVICE: (*GROUPS, Where.CHANNEL),
    Who.POST: (),
}
"""Where somebody can press a button."""


class Command(NamedTuple):
    """A command is given, alone or with words."""

    who: Who
    where: Where
    route: Route
    with_words: bool

    def __str__(self) -> str:
        words = " …" if self.with_words else ""
        return f"/{self.route.name}{words} by {self.who} in {self.where}"


class Press(NamedTuple):
    """A button is pressed: the example of its family, or another `act` with the same thing."""

    who: Who
    where: Where
    route: PressRoute[Any]
    act: str = ""

    def __str__(self) -> str:
        act = f" ({self.act})" if self.act else ""
        return f"{self.route.family.__name__}{act} by {self.who} in {self.where}"


Cell = Command | Press


def commands(who: Who) -> Iterator[Command]:
    """Return each command that somebody can give."""
    for where in WRITE[who]:
        for route in ROUTES:
            yield Command(who, where, route, with_words=False)
            yield Command(who, where, route, with_words=True)


def presses(who: Who) -> Iterator[Press]:
    """Return each press of somebody."""
    return (Press(who, where, route) for where in PRESS[who] for route in PRESSES)


def acts(who: Who) -> Iterator[Press]:
    """Return each act of each family where its buttons may be pressed; beside the cells, for what
    belongs elsewhere is refused whatever it would do."""
    for cell in presses(who):
        field = cell.route.family.model_fields.get("act")
        kinds: dict[str, str] = getattr(field and field.annotation, "__members__", {})
        if cell.where.place in cell.route.places:
            yield from (cell._replace(act=act) for act in kinds.values())


def cells(who: Who) -> list[Cell]:
    """Return all that somebody can try."""
    return [*commands(who), *presses(who)]
