"""Who may do what: roles, permissions, and the actor of a use case.

One table, refused by default.
"""

from enum import StrEnum

from bot.domain.errors import Forbidden
from bot.domain.ids import PersonId
from bot.domain.model import Frozen


class Role(StrEnum):
    """A member's role."""

    ADMIN = "admin"
    REVIEWER = "reviewer"
    AUTHOR = "author"
    TRANSLATOR = "translator"


class Permission(StrEnum):
    """One kind of act; each use case names the one that it needs."""

    READ = "read"
    FOLLOW = "follow"
    DRAFT = "draft"
    REVIEW = "review"
    SEE_MEMBERS = "see_members"
    FREEZE = "freeze"
    THAW = "thaw"
    MANAGE_MEMBERS = "manage_members"
    SET_DESK = "set_desk"
    SEE_RECORD = "see_record"


EVERYONE = frozenset({Permission.READ, Permission.FOLLOW})
_TRANSLATOR = EVERYONE | {Permission.SEE_MEMBERS, Permission.FREEZE}
_AUTHOR = _TRANSLATOR | {Permission.DRAFT}
_REVIEWER = _AUTHOR | {Permission.REVIEW, Permission.THAW}
_ADMIN = _REVIEWER | {Permission.MANAGE_MEMBERS, Permission.SET_DESK, Permission.SEE_RECORD}

PERMISSIONS: dict[Role | None, frozenset[Permission]] = {
    None: EVERYONE,
    Role.TRANSLATOR: frozenset(_TRANSLATOR),
    Role.AUTHOR: frozenset(_AUTHOR),
    Role.REVIEWER: frozenset(_REVIEWER),
    Role.ADMIN: frozenset(_ADMIN),
}


class Actor(Frozen):
    """A person acting now. `role` is None for a reader; `tag` is a member's short name, the only
    thing that other members see of them."""

    person: PersonId
    role: Role | None
    tag: str
    language: str

    def may(self, permission: Permission) -> bool:
        """Whether the table grants it."""
        return permission in PERMISSIONS[self.role]

    def require(self, permission: Permission) -> None:
        """Raise Forbidden unless the table grants it."""
        if not self.may(permission):
            raise Forbidden("error-not-a-member" if self.role is None else "error-not-your-role")


class Member(Frozen):
    """A trusted person, as the desk knows them. Identity is the numeric id (threat T14)."""

    person: PersonId
    role: Role
    tag: str
