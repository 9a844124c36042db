"""Who belongs: actors, invitations, roles, the language of a person, the desk's group.

Must not know how a person is reached.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.asked import Asked
from bot.domain.audit import Act
from bot.domain.errors import BadInput, Forbidden, NotFound
from bot.domain.ids import NO_TOPIC, ChatId, PersonId
from bot.domain.model import Frozen
from bot.domain.policy import DECIDING, Actor, Member, Permission, Role
from bot.services.context import ServiceContext, require_now
from bot.services.inviting import (
    INVITE_LIFE,
    INVITE_PREFIX,
    draw_secret,
    free_tag,
    hash_of,
    is_taken,
)
from bot.services.once import once
from bot.services.recording import BOT, acting, hashed
from bot.services.unseating import void_votes
from storage.members import Invite
from storage.stores import Stores

__all__ = ["INVITE_LIFE", "INVITE_PREFIX", "Invitation", "Members"]

FIRST_ADMIN = "Admin"
"""The tag of the admin of the settings, whom nobody invited under a name."""

_SET = "set"
TRIES, TRIES_LAST = 5, timedelta(hours=1)
"""So often somebody may try an invitation that does not work (threat T15)."""

_TRYING = b"tries of invitations"


class Invitation(Frozen):
    """What the inviting admin passes on; `secret` fits the parameter of a start link, and
    `expires_at` is on the collective's clock."""

    secret: str
    role: Role
    tag: str
    expires_at: datetime


class Members:
    """Use cases about members and persons. `wake` is called when the desk is to see something."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def actor(self, person: PersonId, language: str | None) -> Actor:
        """Return who acts. `language` is Telegram's guess, which a choice of the person beats."""
        async with self._context.database.read() as stores:
            member = await stores.members.get(person)
            chosen = await stores.people.language(person)
        spoken = self._context.catalogs.localizer(chosen or language or self._context.language)
        return Actor(
            person=person,
            # Whoever writes as a chat has its negative number and is nobody (threat T10).
            role=member.role if member and person > 0 else None,
            tag=member.tag if member else "",
            language=spoken.language,
        )

    async def ensure_admin(self, person: PersonId) -> None:
        """Make the person of the settings the first admin; does nothing once there is any, so that
        an admin who was removed does not come back with the next start (threat T13)."""
        async with acting(self._context, BOT, Act.FIRST_ADMIN) as stores:
            if not any(one.role is Role.ADMIN for one in await stores.members.all()):
                taken = await is_taken(stores, FIRST_ADMIN)
                tag = await free_tag(stores, None if taken else FIRST_ADMIN)
                member = Member(person=person, role=Role.ADMIN, tag=tag)
                await stores.members.add(member, self._context.clock.now())
                stores.audit.subject = f"member {tag}"

    async def has_admin(self) -> bool:
        """Whether anyone could invite others."""
        async with self._context.database.read() as stores:
            return any(member.role is Role.ADMIN for member in await stores.members.all())

    async def invite(
        self, actor: Actor, role: Role, tag: str | None = None, asked: Asked | None = None
    ) -> Invitation:
        """Make an invitation; raises BadInput if the tag is taken or no tag at all. Asked for by an
        update that is handled again, it is the same invitation. A role that decides takes a second
        person's word (`Wishing.invite`)."""
        actor.require(Permission.MANAGE_MEMBERS)
        if role in DECIDING:
            raise Forbidden("error-wish-needed")
        secret = draw_secret(self._context, asked)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.MANAGE_MEMBERS)
            invite = Invite(
                hash=hash_of(self._context, secret),
                role=role,
                tag=await free_tag(stores, tag),
                invited_by=actor.person,
                expires_at=self._context.clock.now() + INVITE_LIFE,
            )
            await stores.members.add_invite(invite)
            stores.audit.subject = f"member {invite.tag}"
            return f"{invite.expires_at.isoformat()} {invite.tag}"

        done = await once(acting(self._context, actor, Act.INVITE), asked, doing)
        expires, _, given = done.came_to.partition(" ")
        until = self._context.rules.local(datetime.fromisoformat(expires))
        return Invitation(secret=secret, role=role, tag=given, expires_at=until)

    async def join(self, person: Actor, secret: str) -> Member:
        """Use an invitation; raises BadInput, the same for every kind of failure, the sixth within
        an hour included, whose invitation may be good (threat T15)."""
        now = self._context.clock.now()
        refusal = BadInput("error-invite-invalid")
        async with acting(self._context, person, Act.JOIN) as stores:
            if (await stores.members.get(person.person)) is not None:
                raise BadInput("error-already-member")
            who = hashed(self._context, person.person, _TRYING)
            tired = await stores.tries.since(who, now - TRIES_LAST) >= TRIES
            invite = None if tired else await self._take_invite(stores, secret, now)
            if invite is not None:
                member = await self._admit(stores, person, invite)
            elif tired:
                # Nothing is written, or whoever tries on and on would fill the database.
                stores.audit.quiet = True
            else:
                await stores.tries.add(who, now)
                stores.audit.refused = refusal.code
        # Raised after the commit, so that an expired invitation is really gone.
        if invite is None:
            refusal.recorded = True
            raise refusal
        return member

    async def everyone(self, actor: Actor) -> tuple[Member, ...]:
        """Return all members in the order in which they joined."""
        actor.require(Permission.SEE_MEMBERS)
        async with self._context.database.read() as stores:
            return await stores.members.all()

    async def remove(self, actor: Actor, tag: str) -> Member:
        """End a membership at once, with the invitations that this member gave, all of the desk's
        that is on its way to them, and their word on what is not published: it does not come back
        with them (threat T13)."""
        actor.require(Permission.MANAGE_MEMBERS)
        async with acting(self._context, actor, Act.REMOVE) as stores:
            await require_now(stores, actor, Permission.MANAGE_MEMBERS)
            member = await stores.members.by_tag(tag)
            if member is None:
                raise NotFound("error-no-such-member", tag=tag)
            stores.audit.subject = f"member {member.tag}"
            admins = [one for one in await stores.members.all() if one.role is Role.ADMIN]
            if admins == [member]:
                raise BadInput("error-last-admin")
            await stores.members.void_invites(member.person)
            await stores.outbox.cancel_desk(ChatId(int(member.person)))
            await stores.members.remove(member.person)
            await void_votes(self._context, stores, member.person)
        self._wake()
        return member

    async def choose_language(self, actor: Actor, language: str) -> Actor:
        """Keep the language that a person chose, and let the bulletins in their private chat be in
        it too; raises BadInput for one without a catalog."""
        if language not in self._context.catalogs.languages:
            raise BadInput("error-unknown-language", found=language)
        async with self._context.database.write() as stores:
            await stores.people.choose_language(actor.person, language)
            await stores.audience.speak(ChatId(int(actor.person)), NO_TOPIC, language)
        return actor.model_copy(update={"language": language})

    async def set_desk(self, actor: Actor, chat: ChatId, asked: Asked | None = None) -> None:
        """Let review cards appear in this group; handled again, it takes them from no other group
        that was chosen since."""
        actor.require(Permission.SET_DESK)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.SET_DESK)
            await stores.desk.set(chat)
            return _SET

        await once(acting(self._context, actor, Act.SET_DESK, f"chat {chat}"), asked, doing)

    async def desk(self) -> ChatId | None:
        """Return the group of the review cards."""
        async with self._context.database.read() as stores:
            return await stores.desk.get()

    async def moved(self, old: ChatId, new: ChatId) -> bool:
        """Follow a group that became a supergroup: desk, subscriptions and what is queued. False
        for what cannot be such a move: it is forged, and changes nothing (fault F15)."""
        if int(old) >= 0 or int(new) >= 0:
            return False
        async with self._context.database.write() as stores:
            await stores.desk.move(old, new)
            await stores.audience.move(old, new)
            await stores.alerts.move(old, new)
            await stores.questions.move(old, new)
            now = self._context.clock.now()
            await stores.outbox.move(old, new, now)
            await stores.fan_outs.follow(old, new, now)
            await stores.copies.follow(new, now)
        return True

    async def _take_invite(self, stores: Stores, secret: str, now: datetime) -> Invite | None:
        invite = await stores.members.take_invite(hash_of(self._context, secret), now)
        if invite is not None and invite.expires_at - now > INVITE_LIFE:
            # Made after now: a clock was set, and how old it is nobody knows (fault F24).
            return None
        return invite

    async def _admit(self, stores: Stores, person: Actor, invite: Invite) -> Member:
        taken = await is_taken(stores, invite.tag)
        tag = await free_tag(stores, None) if taken else invite.tag
        member = Member(person=person.person, role=invite.role, tag=tag)
        await stores.members.add(member, self._context.clock.now())
        await stores.people.choose_language(person.person, person.language)
        stores.audit.who, stores.audit.subject = tag, f"role {invite.role}"
        return member
