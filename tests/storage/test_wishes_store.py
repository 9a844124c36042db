"""Acts that wait for a word, as they are kept and taken up once."""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import PersonId
from bot.domain.policy import Member, Role
from bot.domain.wish import WINDOW, Wish, Wished
from storage.database import Database

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
ANNA, BEN = PersonId(11), PersonId(22)


async def test_a_wish_is_taken_once_and_leaves_with_whoever_asked(db: Database) -> None:
    async with db.write() as stores:
        for person, tag in ((ANNA, "otter"), (BEN, "heron")):
            await stores.members.add(Member(person=person, role=Role.ADMIN, tag=tag), AT)
        first = await stores.wishes.add(Wished.RETRACT, '{"number": 7}', ANNA, AT)
        second = await stores.wishes.add(Wished.RETRACT, "{}", BEN, AT + WINDOW)
        other = await stores.wishes.add(Wished.EXPORT, "{}", ANNA, AT)
    assert len({first, second, other}) == 3
    async with db.write() as stores:
        assert [one.id for one in await stores.wishes.of(Wished.RETRACT)] == [first, second]
        kept = Wish(
            id=first, act=Wished.RETRACT, details='{"number": 7}', asked_by=ANNA, asked_at=AT
        )
        assert await stores.wishes.get(first) == kept
        assert await stores.wishes.take(first) == kept
        assert await stores.wishes.take(first) is None
        await stores.members.remove(ANNA)
        assert await stores.wishes.get(other) is None
        assert await stores.wishes.forget(AT + WINDOW) == 0
        assert await stores.wishes.forget(AT + WINDOW + timedelta(seconds=1)) == 1
        assert await stores.wishes.get(second) is None
