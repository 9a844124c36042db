"""Private notes, as the desk finds them again."""

from datetime import UTC, datetime

from bot.domain.ids import DraftId, PersonId
from bot.domain.policy import Member, Role
from storage.database import Database

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
ANNA, GONE = PersonId(11), PersonId(22)


async def test_notes_come_by_item_with_their_writers_tag_and_go_one_by_one(db: Database) -> None:
    async with db.write() as stores:
        await stores.members.add(Member(person=ANNA, role=Role.AUTHOR, tag="otter"), AT)
        one, two = [await stores.drafts.create(ANNA, AT) for _ in range(2)]
        second = await stores.notes.add(one, 2, GONE, "From a driver.", AT)
        first = await stores.notes.add(one, 1, ANNA, "From my aunt.", AT)
        await stores.notes.add(two, 1, ANNA, "Elsewhere.", AT)
    async with db.read() as stores:
        found = await stores.notes.of(one)
        assert [(note.id, note.item, note.tag, note.text) for note in found] == [
            (first, 1, "otter", "From my aunt."),
            (second, 2, "?", "From a driver."),
        ]
        assert found[0].written_at == AT
    async with db.write() as stores:
        assert not await stores.notes.drop(two, first)
        assert await stores.notes.drop(one, first)
        assert not await stores.notes.drop(one, first)
        assert [note.id for note in await stores.notes.of(one)] == [second]
        assert await stores.notes.of(DraftId(99)) == ()
