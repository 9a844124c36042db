"""Members, invitations, languages and the desk, as the services find them again."""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import ChatId, PersonId
from bot.domain.policy import Member, Role
from storage.database import Database
from storage.members import Invite

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
ANNA, BOB = PersonId(11), PersonId(22)


def invite(hash_: str = "h1", minutes: int = 30) -> Invite:
    return Invite(
        hash=hash_,
        role=Role.AUTHOR,
        tag="heron",
        invited_by=ANNA,
        expires_at=AT + timedelta(minutes=minutes),
    )


async def test_members_are_found_by_number_and_by_tag(db: Database) -> None:
    anna = Member(person=ANNA, role=Role.ADMIN, tag="otter")
    bob = Member(person=BOB, role=Role.AUTHOR, tag="heron")
    async with db.write() as stores:
        await stores.members.add(bob, AT + timedelta(days=1))
        await stores.members.add(anna, AT)
    async with db.read() as stores:
        assert await stores.members.get(ANNA) == anna
        assert await stores.members.by_tag("heron") == bob
        assert await stores.members.all() == (anna, bob)
        assert await stores.members.get(PersonId(33)) is None
        assert await stores.members.by_tag("nobody") is None


async def test_a_member_added_again_has_the_new_role(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=BOB, role=Role.AUTHOR, tag="heron"), AT)
        await stores.members.add(Member(person=BOB, role=Role.REVIEWER, tag="heron"), AT)
        assert [member.role for member in await stores.members.all()] == [Role.REVIEWER]


async def test_an_invitation_works_once(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=ANNA, role=Role.ADMIN, tag="otter"), AT)
        await stores.members.add_invite(invite())
        assert await stores.members.take_invite("another", AT) is None
        assert await stores.members.take_invite("h1", AT) == invite()
        assert await stores.members.take_invite("h1", AT) is None


async def test_an_expired_invitation_is_used_up_without_effect(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=ANNA, role=Role.ADMIN, tag="otter"), AT)
        await stores.members.add_invite(invite(minutes=1))
        assert await stores.members.take_invite("h1", AT + timedelta(minutes=1)) is None
        assert await stores.members.take_invite("h1", AT) is None


async def test_a_member_who_is_removed_takes_their_invitations_along(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=ANNA, role=Role.ADMIN, tag="otter"), AT)
        await stores.members.add_invite(invite())
        assert await stores.members.remove(ANNA)
        assert not await stores.members.remove(ANNA)
        assert await stores.members.take_invite("h1", AT) is None


async def test_an_admin_can_void_all_their_invitations(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=ANNA, role=Role.ADMIN, tag="otter"), AT)
        await stores.members.add_invite(invite("h1"))
        await stores.members.add_invite(invite("h2"))
        assert await stores.members.void_invites(ANNA) == 2
        assert await stores.members.take_invite("h2", AT) is None


async def test_a_reader_is_forgotten_when_they_ask(db: Database) -> None:
    async with db.write() as stores:
        await stores.people.choose_language(BOB, "es")
        await stores.people.choose_language(BOB, "ar")
        assert await stores.people.language(BOB) == "ar"
        assert await stores.people.forget(BOB)
        assert await stores.people.language(BOB) is None
        assert not await stores.people.forget(BOB)


async def test_there_is_one_desk_and_it_follows_its_group(db: Database) -> None:
    group, supergroup, other = ChatId(-5), ChatId(-1005), ChatId(-6)
    async with db.write() as stores:
        assert await stores.desk.get() is None
        await stores.desk.set(other)
        await stores.desk.set(group)
        assert not await stores.desk.move(other, supergroup)
        assert await stores.desk.move(group, supergroup)
        assert await stores.desk.get() == supergroup
