"""Stores trusted people and the invitations to become one.

Must not know what a role may do, nor the secret of an invitation: it sees a keyed hash.
"""

from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.model import Frozen
from bot.domain.policy import Member, Role
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Invite(Frozen):
    """An invitation that works once, until `expires_at`; `tag` is what the newcomer will be
    called. `hash` stands for its secret."""

    hash: str
    role: Role
    tag: str
    invited_by: PersonId
    expires_at: datetime


class Members(Store):
    """Members and open invitations."""

    async def add(self, member: Member, at: datetime) -> None:
        """Add a member; one who is there keeps the day they joined and gets role and tag anew."""
        await self._session.change(
            "members.add",
            person=member.person,
            role=member.role,
            tag=member.tag,
            joined_at=to_ms(at),
        )

    async def get(self, person: PersonId) -> Member | None:
        """Return the member with this id."""
        row = await self._session.row("members.get", person=person)
        return None if row is None else _member(row)

    async def by_tag(self, tag: str) -> Member | None:
        """Return the member whom the desk calls `tag`."""
        row = await self._session.row("members.by_tag", tag=tag)
        return None if row is None else _member(row)

    async def all(self) -> tuple[Member, ...]:
        """Return everyone, those who joined first coming first."""
        return tuple(_member(row) for row in await self._session.rows("members.all"))

    async def remove(self, person: PersonId) -> bool:
        """Remove a member and the invitations they gave; False if there is none."""
        return await self._session.change("members.remove", person=person) > 0

    async def add_invite(self, invite: Invite) -> None:
        """Keep an invitation."""
        await self._session.change(
            "members.add_invite",
            hash=invite.hash,
            role=invite.role,
            tag=invite.tag,
            invited_by=invite.invited_by,
            expires_at=to_ms(invite.expires_at),
        )

    async def take_invite(self, hash: str, now: datetime) -> Invite | None:  # noqa: A002 - its word
        """Use an invitation up and return it; None if it is unknown, used or expired."""
        row = await self._session.row("members.take_invite", hash=hash)
        if row is None or row["expires_at"] <= to_ms(now):
            return None
        return Invite(
            hash=row["hash"],
            role=Role(row["role"]),
            tag=row["tag"],
            invited_by=PersonId(row["invited_by"]),
            expires_at=from_ms(row["expires_at"]),
        )

    async def void_invites(self, by: PersonId) -> int:
        """Remove the open invitations of one member; return how many there were."""
        return await self._session.change("members.void_invites", invited_by=by)


def _member(row: Row) -> Member:
    return Member(person=PersonId(row["person"]), role=Role(row["role"]), tag=row["tag"])
