"""What changes after publication: what is found, what keeps its name, what is kept of before."""

from datetime import timedelta

import pytest

from bot.domain.bulletin import Bulletin, Choice
from bot.domain.change import Change, ChangeKind
from bot.domain.ids import BulletinNumber, ItemId
from storage.bulletins import Entry
from storage.database import Database
from storage.stores import Stores
from tests.storage.test_bulletins_store import AT, SIXTH, bulletin, entry, publish

ONE = BulletinNumber(1)


def version(number: int, *, retracted: bool = False) -> Bulletin:
    return bulletin(1).model_copy(update={"version": number, "retracted": retracted})


def keyed(words: str, key: int, *fronts: str, at: int) -> Entry:
    return entry(1, words, *fronts, at=at).model_copy(update={"key": key})


async def found(stores: Stores, word: str) -> list[str]:
    page = await stores.searching.page(f'"{word}"', 0, 10, 0)
    return [str(one.id) for one in page.statements]


async def test_what_is_replaced_keeps_its_name_and_is_found_by_its_new_words(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, keyed("snow", 1, "north", at=1), keyed("rain", 2, "south", at=2))
        told = keyed("hail", 2, "north", at=2)
        new, same = keyed("fog", 3, at=3), keyed("snow", 1, "north", at=1)
        assert await stores.bulletins.replace(version(1), "other words", [new, told, same])
        page = await stores.bulletins.statements(ONE, 10, 0)
        assert [one.text.text for one in page.statements] == ["fog", "hail", "snow"]
        assert await found(stores, "hail") == ["2024-12-06/S2"]
        assert await found(stores, "rain") == []
        assert (await stores.bulletins.front("south", 5, 0)).total == 0
        assert (await stores.bulletins.front("north", 5, 0)).total == 2
        assert await stores.bulletins.has("other words") == ONE
        assert (await stores.bulletins.get(ONE)) == version(1)


async def test_what_is_taken_out_is_found_no_more_but_known_by_its_name(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, keyed("snow", 1, "north", at=1), keyed("rain", 2, at=2))
        await stores.bulletins.replace(version(1), "w", [keyed("rain", 2, at=2)])
        await stores.bulletins.replace(version(2), "w", [keyed("sun", 3, at=3)])
        assert await found(stores, "snow") == []
        assert (await stores.bulletins.front("north", 5, 0)).total == 0
        for page in (
            await stores.bulletins.statements(ONE, 10, 0),
            await stores.bulletins.day_statements(SIXTH, 10, 0),
            await stores.bulletins.all_items(10, 0),
        ):
            assert [one.text.text for one in page.statements] == ["sun"]
            assert page.total == 1
        assert [one.statement.text.text for one in await stores.bulletins.kept(ONE)] == [
            "sun",
            "rain",
            "snow",
        ]
        gone = await stores.bulletins.item(ItemId.read("2024-12-06/S1"))
        assert gone is not None
        assert (gone.key, gone.gone) == (1, 1)
        assert await stores.bulletins.next_statement(SIXTH, "S") == 4
        back = [keyed("snow", 1, "north", at=1), keyed("sun", 3, at=3)]
        assert await stores.bulletins.replace(version(3), "w", back)
        assert await found(stores, "snow") == ["2024-12-06/S1"]
        assert await stores.bulletins.replace(version(4), "w", [])
        assert [one.gone for one in await stores.bulletins.kept(ONE)] == [4, 4, 2]


async def test_of_two_changes_to_one_version_the_second_does_nothing(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, keyed("snow", 1, at=1))
        assert await stores.bulletins.replace(version(1), "w", [keyed("rain", 1, at=1)])
        assert not await stores.bulletins.replace(version(1), "w", [keyed("hail", 1, at=1)])
        assert await found(stores, "rain") == ["2024-12-06/S1"]
        assert await stores.bulletins.replace(version(2, retracted=True), "w", [])
        assert not await stores.bulletins.replace(version(3), "w", [keyed("hail", 1, at=1)])
        assert await found(stores, "rain") == []
        assert await stores.bulletins.last() is None


@pytest.mark.parametrize("gone", [0, 1])
async def test_a_change_is_kept_with_what_it_replaced(db: Database, gone: int) -> None:
    async with db.write() as stores:
        await publish(stores, 1)
        await publish(stores, 2)
        changes = [
            Change(
                bulletin=BulletinNumber(number),
                version=at,
                kind=ChangeKind.CORRECTION,
                reason=f"{number}.{at}",
                before=bulletin(number).content,
                hash="abc",
                changed_at=AT + timedelta(minutes=number + 5 * at + gone),
            )
            for number in (1, 2)
            for at in (1, 2)
        ]
        for change in changes:
            await stores.changes.add(change)
        assert await stores.changes.of(ONE) == tuple(changes[:2])
        newest = await stores.changes.recent(3)
        assert [one.reason for one in newest] == ["2.2", "1.2", "2.1"]
        assert await stores.changes.recent(3, 3) == (changes[0],)
        assert await stores.changes.count() == 4


async def test_editions_are_kept_by_version_with_what_each_part_shows(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1)
        every, south = Choice(), Choice(fronts=("south",))
        pair: list[tuple[str, str | None]] = [("a", None), ("b", None)]
        await stores.editions.add(ONE, "en", every, pair, items=[[1, 2], [2, 3]])
        await stores.editions.add(ONE, "en", south, [("s", None)], items=[[3]])
        new: list[tuple[str, str | None]] = [("c", None), ("gone", None)]
        await stores.editions.add(ONE, "en", every, new, version=1, items=[[1, 3]], removes={2})
        assert await stores.editions.known(ONE) == {("en", every): 2, ("en", south): 1}
        assert await stores.editions.known(ONE, 1) == {("en", every): 2}
        assert await stores.editions.get(ONE, "en", every) == ("a", "b")
        assert await stores.editions.get(ONE, "en", every, 1) == ("c", "gone")
        shown = await stores.editions.shown(ONE, 0)
        assert [one.items for one in shown["en", every]] == [(1, 2), (2, 3)]
        (part,) = (await stores.editions.shown(ONE, 1))["en", every]
        assert (part.part, part.items) == (1, (1, 3))
