"""Acts that take a second person: who may decide is told first, and one of them has to agree within
ten minutes (threat T12).

While nobody else could agree, an admin acts alone, and that is recorded and said. Must not send
anything; retractions, which wait for the same person's word, are `retracting`'s.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from enum import StrEnum

from pydantic_core import to_json

from bot.domain.asked import Asked as Update
from bot.domain.audit import Act
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, PersonId
from bot.domain.model import Frozen
from bot.domain.policy import DECIDING, Actor, Member, Permission, Role
from bot.domain.wish import WINDOW, Wish, WishId
from bot.services.alarms import NOTHING
from bot.services.context import ServiceContext, require_now
from bot.services.inviting import INVITE_LIFE, draw_secret, free_tag, hash_of, is_taken
from bot.services.once import once
from bot.services.recording import Deed, acting, record
from bot.services.unseating import void_votes
from bot.services.wished import (
    ACTS,
    DETAILS,
    WISHED,
    Details,
    Dropping,
    Exporting,
    Inviting,
    Promoting,
    subject_of,
    told_of,
)
from bot.text import wishes as words
from bot.text.buttons import keyboard_json
from bot.text.wishes import Told
from storage.members import Invite
from storage.moments import to_ms
from storage.posts import Post
from storage.stores import Stores

Wanted = Callable[[Stores], Awaitable[Details]]
"""What works out what is to be done; raises a Refusal where that cannot be."""


class State(StrEnum):
    """What a wish came to: it waits for a second person, there is none and it is done, or it took
    none."""

    WAITS = "waits"
    ALONE = "alone"
    DONE = "one"


class Asked(Frozen):
    """What became of a wish; `secret` is an invitation's, `wish` what an archive is fetched by."""

    state: State
    secret: str = ""
    tag: str = ""
    wish: WishId | None = None


class Wishing:
    """Use cases of acts that take two. `wake` is called when somebody is to be told."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake
        self._asked: dict[WishId, float] = {}

    async def invite(
        self, actor: Actor, role: Role, tag: str | None = None, update: Update | None = None
    ) -> Asked:
        """Draw an invitation for a role that decides; it works once another has agreed."""
        secret = draw_secret(self._context, update)

        async def wanted(stores: Stores) -> Details:
            chosen = await free_tag(stores, tag)
            return Inviting(hash=hash_of(self._context, secret), role=role, tag=chosen)

        asked = await self._ask(actor, Act.INVITE, wanted, update)
        return asked.model_copy(update={"secret": secret})

    async def change_role(
        self, actor: Actor, tag: str, role: Role, update: Update | None = None
    ) -> Asked:
        """Give a member another role; one that decides takes two."""
        actor.require(Permission.MANAGE_MEMBERS)

        async def wanted(stores: Stores) -> Promoting:
            member = await _member(stores, tag)
            if member.role is role:
                raise BadInput("error-role-already", tag=member.tag)
            await _keep_an_admin(stores, member, role)
            return Promoting(tag=member.tag, role=role)

        if role in DECIDING:
            return await self._ask(actor, Act.GRANT, wanted, update)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.MANAGE_MEMBERS)
            await self._promote(stores, await wanted(stores))
            return State.DONE

        done = await once(acting(self._context, actor, Act.GRANT), update, doing)
        self._wake()
        return Asked(state=State(done.came_to))

    async def drop(self, actor: Actor, chat: ChatId, update: Update | None = None) -> Asked:
        """Send no more bulletins to a group or channel."""

        async def wanted(stores: Stores) -> Details:
            if int(chat) >= 0 or not await stores.audience.of_chat(chat):
                raise NotFound("error-not-in-audience")
            return Dropping(chat=chat)

        return await self._ask(actor, Act.DROP_CHAT, wanted, update)

    async def export(self, actor: Actor, update: Update | None = None) -> Asked:
        """Ask for the archive as a file; `fetch` gives it."""

        async def wanted(_: Stores) -> Details:
            return Exporting()

        return await self._ask(actor, Act.EXPORT, wanted, update)

    async def agree(self, actor: Actor, id_: WishId) -> Told:
        """Let an act be done that another asked for; return what it was. Raises Stale if it waits
        no more, BadInput if it is the actor's own."""
        actor.require(Permission.REVIEW)
        async with acting(self._context, actor, Act.CONFIRM) as stores:
            await require_now(stores, actor, Permission.REVIEW)
            _, details, asker = await self._standing(stores, id_)
            stores.audit.subject = subject_of(details)
            if asker.person == actor.person:
                raise BadInput("error-wish-own")
            await stores.wishes.take(id_)
            fetched = await self._carry_out(stores, asker, details, actor.tag)
            told = told_of(details, asker.tag, actor.tag)
            await record(
                stores, Deed(self._context, _actor(asker), ACTS[details.what], subject_of(details))
            )
            others = [one for one in await self._others(stores, actor.person) if one != asker]
            await self._tell(stores, others, told, "done")
            await self._tell(stores, [asker], told, "done", fetched)
        self._wake()
        return told

    async def refuse(self, actor: Actor, id_: WishId) -> Told:
        """Let it not be done; any who could agree may, and whoever asked."""
        actor.require(Permission.REVIEW)
        async with acting(self._context, actor, Act.REJECT) as stores:
            await require_now(stores, actor, Permission.REVIEW)
            _, details, asker = await self._standing(stores, id_)
            await stores.wishes.take(id_)
            stores.audit.subject = subject_of(details)
            told = told_of(details, asker.tag, actor.tag)
            await self._tell(stores, await self._others(stores, actor.person), told, "refused")
        self._wake()
        return told

    async def fetch(self, actor: Actor, id_: WishId) -> bytes:
        """Return the archive as JSON to whoever asked, once, after a second person has agreed."""
        actor.require(Permission.MANAGE_MEMBERS)
        async with acting(self._context, actor, Act.EXPORT) as stores:
            await require_now(stores, actor, Permission.MANAGE_MEMBERS)
            _, details, asker = await self._standing(stores, id_)
            if asker.person != actor.person or not isinstance(details, Exporting):
                raise Stale("error-old-button")
            if not details.agreed:
                raise BadInput("error-wish-own")
            await stores.wishes.take(id_)
            return await _archive(stores)

    async def _ask(self, actor: Actor, act: Act, wanted: Wanted, update: Update | None) -> Asked:
        """Tell everybody who could agree, and wait; or do it now if there is nobody else. The same
        update again asks nobody anew and comes to the same."""
        actor.require(Permission.MANAGE_MEMBERS)

        async def doing(stores: Stores) -> str:
            await require_now(stores, actor, Permission.MANAGE_MEMBERS)
            details = await wanted(stores)
            await stores.wishes.forget(self._context.clock.now() - timedelta(days=1))
            asked = await self._asked_or_done(stores, actor, act, details)
            return asked.model_dump_json()

        done = await once(acting(self._context, actor, Act.WISH), update, doing)
        self._wake()
        asked = Asked.model_validate_json(done.came_to)
        if asked.wish is not None and asked.wish not in self._asked:
            await self._require_decided(asked.wish)
        return asked

    async def _require_decided(self, id_: WishId) -> None:
        """Raise Stale if a wish of before this start still waits: nobody can agree to it any
        more."""
        async with self._context.database.read() as stores:
            if await stores.wishes.get(id_) is not None:
                raise Stale("error-wish-restarted")

    async def _asked_or_done(
        self, stores: Stores, actor: Actor, act: Act, details: Details
    ) -> Asked:
        stores.audit.subject = subject_of(details)
        tag = details.tag if isinstance(details, Inviting | Promoting) else ""
        others = await self._others(stores, actor.person)
        if others:
            id_ = await self._add(stores, details, actor.person)
            await self._tell(stores, others, told_of(details, actor.tag), "asked", id_)
            return Asked(state=State.WAITS, tag=tag, wish=id_)
        await record(stores, Deed(self._context, actor, act, subject_of(details)))
        asker = Member(person=actor.person, role=Role.ADMIN, tag=actor.tag)
        fetched = await self._carry_out(stores, asker, details, actor.tag)
        return Asked(state=State.ALONE, tag=tag, wish=fetched)

    async def _add(self, stores: Stores, details: Details, person: PersonId) -> WishId:
        act, now = WISHED[details.what], self._context.clock.now()
        id_ = await stores.wishes.add(act, details.model_dump_json(), person, now)
        self._asked[id_] = self._context.clock.monotonic()
        return id_

    async def _standing(self, stores: Stores, id_: WishId) -> tuple[Wish, Details, Member]:
        """Return a wish that may still be done, by both clocks: one that was set must not open its
        window again (fault F24). One of before this start is void, as is that of a former admin."""
        wish = await stores.wishes.get(id_)
        since, clock = self._asked.get(id_), self._context.clock
        asker = None if wish is None else await stores.members.get(wish.asked_by)
        if wish is None or since is None or asker is None or asker.role is not Role.ADMIN:
            raise Stale("error-wish-gone")
        waited = timedelta(seconds=clock.monotonic() - since)
        if not wish.stands(clock.now()) or waited > WINDOW:
            raise Stale("error-wish-gone")
        return wish, DETAILS.validate_json(wish.details), asker

    async def _carry_out(
        self, stores: Stores, asker: Member, details: Details, agreed: str
    ) -> WishId | None:
        """Do it; return under what number the archive is to be fetched, if it is that."""
        match details:
            case Inviting():
                if await is_taken(stores, details.tag):
                    raise BadInput("error-tag-taken", tag=details.tag)
                invite = Invite(
                    hash=details.hash,
                    role=details.role,
                    tag=details.tag,
                    invited_by=asker.person,
                    expires_at=self._context.clock.now() + INVITE_LIFE,
                )
                await stores.members.add_invite(invite)
            case Promoting():
                await self._promote(stores, details)
            case Dropping():
                await _forget(stores, details.chat)
            case Exporting():
                allowed = details.model_copy(update={"agreed": agreed})
                return await self._add(stores, allowed, asker.person)
        return None

    async def _promote(self, stores: Stores, details: Promoting) -> None:
        member = await _member(stores, details.tag)
        await _keep_an_admin(stores, member, details.role)
        changed = member.model_copy(update={"role": details.role})
        await stores.members.add(changed, self._context.clock.now())
        await stores.members.void_invites(member.person)
        if details.role not in DECIDING:
            await void_votes(self._context, stores, member.person)
        stores.audit.subject = subject_of(details)
        said = Told("promoted", "", "", details.tag, details.role)
        await self._tell(stores, [member], said, "done")

    async def _others(self, stores: Stores, person: PersonId) -> list[Member]:
        everyone = await stores.members.all()
        return [one for one in everyone if one.role in DECIDING and one.person != person]

    async def _tell(
        self,
        stores: Stores,
        people: Sequence[Member],
        told: Told,
        stage: str,
        id_: WishId | None = None,
    ) -> None:
        now = self._context.clock.now()
        version = await stores.outbox.next_version(DeliveryKind.NOTICE, NOTHING, to_ms(now))
        for member in people:
            say = await self._context.say_to(stores, member.person)
            rows = words.rows(stage, id_, say) if id_ else ()
            post = Post(
                kind=DeliveryKind.NOTICE,
                subject=NOTHING,
                version=version,
                chat=ChatId(int(member.person)),
                text=await stores.outbox.text(
                    words.worded(stage, told, say), keyboard_json(rows) if rows else None
                ),
                lane=Lane.DESK,
                due_at=now,
                protected=True,
            )
            await stores.outbox.post(post)


def _actor(member: Member) -> Actor:
    return Actor(person=member.person, role=member.role, tag=member.tag, language="")


async def _member(stores: Stores, tag: str) -> Member:
    everyone = await stores.members.all()
    found = next((one for one in everyone if one.tag.casefold() == tag.casefold()), None)
    if found is None:
        raise NotFound("error-no-such-member", tag=tag)
    return found


async def _keep_an_admin(stores: Stores, member: Member, role: Role) -> None:
    admins = [one for one in await stores.members.all() if one.role is Role.ADMIN]
    if admins == [member] and role is not Role.ADMIN:
        raise BadInput("error-last-admin")


async def _forget(stores: Stores, chat: ChatId) -> None:
    found = await stores.audience.of_chat(chat)
    if not found:
        # It left meanwhile, or has another number.
        raise NotFound("error-not-in-audience")
    for one in found:
        await stores.outbox.forget(one.chat, one.topic)
    await stores.audience.remove_chat(chat)
    await stores.alerts.forget_chat(chat)
    await stores.traces.step_back(chat)


async def _archive(stores: Stores) -> bytes:
    """Return the published bulletins as JSON, without anything about members or chats."""
    # The newest number is not that of the newest day: the archive may have come later.
    numbers = range(1, await stores.bulletins.next_number())
    found = [await stores.bulletins.get(BulletinNumber(number)) for number in numbers]
    return to_json([one.model_dump(mode="json") for one in found if one], indent=2)
