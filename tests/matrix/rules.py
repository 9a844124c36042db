"""What must happen in a cell: one pure function of the row's permission and places.

Refused by default: a cell is allowed only when every question below is answered. Must not ask the
bot anything.
"""

from enum import StrEnum
from typing import NamedTuple

from bot.domain.policy import PERMISSIONS, Permission, Role
from handlers.context import ChatKind
from tests.matrix.cells import ROLES, Cell, Command, Press, Where, Who
from tests.matrix.examples import STRICTER


class Kind(StrEnum):
    """The classes of answers."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    SILENT = "silent"


class Verdict(NamedTuple):
    """What must happen; `code` is the sentence of a refusal."""

    kind: Kind
    code: str = ""


ALLOWED, SILENT = Verdict(Kind.ALLOWED), Verdict(Kind.SILENT)

REFUSALS = (
    "error-not-a-member",
    "error-not-your-role",
    "error-anonymous",
    "error-not-administrator",
    "error-only-in-private",
    "error-only-in-group",
    "error-only-on-desk",
    "error-name-in-private",
    "error-old-button",
)
"""The sentences of all refusals for want of a right or a place."""

FACELESS = {Who.ANONYMOUS, Who.CHANNEL, Who.SERVICE, Who.POST}
ADMINISTER = {Who.ADMIN, Who.ANONYMOUS, Who.POST}
"""Who administers the chats of the town: they made them, hide behind them, or are them."""


def must(cell: Cell) -> Verdict:
    """Return what must happen. The place comes first, so that a public chat does not show by the
    answer who is a member (threat T25)."""
    if isinstance(cell, Command):
        # What Telegram copies from a channel into its group is nobody's message.
        if cell.who is Who.SERVICE and cell.where is not Where.PRIVATE:
            return SILENT
        refused = _out_of_place(cell) or _not_permitted(cell.route.permission, cell)
    elif cell.where.place not in cell.route.places:
        refused = "error-old-button"
    else:
        needed = {cell.route.permission, *STRICTER.get(cell.route.family.family, ())}
        found = (_not_permitted(one, cell) for one in sorted(needed))
        refused = next((code for code in found if code), "")
    return Verdict(Kind.REFUSED, refused) if refused else ALLOWED


def _out_of_place(cell: Command) -> str:
    route, where = cell.route, cell.where
    if where.kind not in route.chats:
        private = ChatKind.PRIVATE in route.chats
        return "error-only-in-private" if private else "error-only-in-group"
    if route.on_desk and where.kind is ChatKind.GROUP and where is not Where.DESK:
        return "error-only-on-desk"
    return ""


def _not_permitted(permission: Permission, cell: Cell) -> str:
    role = _role(cell)
    if permission not in PERMISSIONS.get(role, ()):
        if isinstance(cell, Command) and cell.who in FACELESS and cell.where.kind is ChatKind.GROUP:
            return "error-anonymous"
        return "error-not-a-member" if role is None else "error-not-your-role"
    return _not_theirs(cell) if permission is Permission.FOLLOW else ""


def _not_theirs(cell: Cell) -> str:
    """What a chat follows its administrators decide; the words of the command name a channel."""
    names = isinstance(cell, Command) and cell.with_words
    if cell.where is Where.PRIVATE and not names:
        return ""
    if names and cell.where is not Where.PRIVATE:
        return "error-name-in-private"
    return "" if cell.who in ADMINISTER else "error-not-administrator"


def _role(cell: Cell) -> Role | None:
    """Return as what somebody acts: whoever is seen behind nothing has no role (threat T10)."""
    if isinstance(cell, Press) and cell.who is Who.ANONYMOUS:
        return Role.ADMIN
    return ROLES.get(cell.who)
