"""What takes a second person: an invitation, a role, an end of bulletins, the archive.

No use case: values, and what is said of them. Must not do anything.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.domain.audit import Act
from bot.domain.ids import ChatId
from bot.domain.model import Frozen
from bot.domain.policy import Role
from bot.domain.wish import Wished
from bot.text.wishes import Told


class Inviting(Frozen):
    """An invitation that opens nothing yet; `hash` stands for its secret, which the asker has."""

    what: Literal["invite"] = "invite"
    hash: str
    role: Role
    tag: str


class Promoting(Frozen):
    """Another role for a member."""

    what: Literal["role"] = "role"
    tag: str
    role: Role


class Dropping(Frozen):
    """A group or channel that is to receive no bulletins any more."""

    what: Literal["drop"] = "drop"
    chat: ChatId


class Exporting(Frozen):
    """The archive as a file; `agreed` is who agreed, and it may be fetched once."""

    what: Literal["export"] = "export"
    agreed: str = ""


Details = Inviting | Promoting | Dropping | Exporting
DETAILS: TypeAdapter[Details] = TypeAdapter(Annotated[Details, Field(discriminator="what")])
WISHED = {
    "invite": Wished.GRANT,
    "role": Wished.GRANT,
    "drop": Wished.DROP_CHANNEL,
    "export": Wished.EXPORT,
}
ACTS = {
    "invite": Act.INVITE,
    "role": Act.GRANT,
    "drop": Act.DROP_CHAT,
    "export": Act.EXPORT,
}


def subject_of(details: Details) -> str:
    """Return what the record says of it."""
    match details:
        case Inviting() | Promoting():
            return f"member {details.tag}, role {details.role}"
        case Dropping():
            return f"chat {details.chat}"
        case Exporting():
            return ""


def told_of(details: Details, asker: str, other: str = "") -> Told:
    """Return what people are told of it: who asked, and who had the other word."""
    match details:
        case Inviting() | Promoting():
            return Told(details.what, asker, other, details.tag, details.role)
        case Dropping():
            return Told(details.what, asker, other, str(details.chat))
        case Exporting():
            return Told(details.what, asker, other)
