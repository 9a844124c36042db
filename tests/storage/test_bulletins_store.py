"""What was published, as readers find it: by front, by words, by day, page by page."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.bulletin import Bulletin, Choice, Statement
from bot.domain.draft import Confidence, Content, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText, Span, Style
from storage.bulletins import COUNTED, Entry
from storage.database import Database
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
FIFTH, SIXTH = date(2024, 12, 5), date(2024, 12, 6)


def bulletin(number: int, day: date = SIXTH) -> Bulletin:
    return Bulletin(
        number=BulletinNumber(number),
        day=day,
        content=Content(day=day, closing=(RichText.plain("Until tomorrow."),)),
        hash="",
        published_at=AT,
    )


def entry(number: int, words: str, *fronts: str, day: date = SIXTH, at: int = 1) -> Entry:
    statement = Statement(
        id=ItemId(day=day, letter="S", number=at),
        type="item",
        bulletin=BulletinNumber(number),
        kind=SectionKind.TOPIC,
        fronts=fronts,
        confidence=Confidence.STATED,
        text=RichText.plain(words),
    )
    return Entry(statement=statement, indexed=words.lower())


async def publish(stores: Stores, number: int, *entries: Entry, day: date = SIXTH) -> None:
    await stores.bulletins.add(bulletin(number, day), f"words of {number}", None, entries)


async def test_a_bulletin_comes_back_as_it_was_published(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 7)
    async with db.read() as stores:
        assert await stores.bulletins.get(BulletinNumber(7)) == bulletin(7)
        assert await stores.bulletins.get(BulletinNumber(8)) is None


async def test_the_same_words_of_the_same_day_are_known(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 7)
        assert await stores.bulletins.has("words of 7") == 7
        assert await stores.bulletins.has("other words") is None


async def test_a_statement_comes_back_with_all_that_is_known_of_it(db: Database) -> None:
    item = Statement(
        id=ItemId(day=SIXTH, letter="S", number=1),
        type="item",
        bulletin=BulletinNumber(1),
        kind=SectionKind.FRONT,
        heading="The river",
        front="east",
        fronts=("east", "south"),
        confidence=Confidence.RUMOUR,
        text=RichText(text="A ferry sank", spans=(Span(start=2, end=7, style=Style.ITALIC),)),
        places=("deir-ez-zor",),
        actors=("saa", "sdf"),
    )
    paragraph = Statement(
        id=ItemId(day=SIXTH, letter="P", number=1),
        type="paragraph",
        bulletin=BulletinNumber(1),
        kind=SectionKind.ANALYSIS,
        text=RichText.plain("It will be a cold night."),
    )
    async with db.write() as stores:
        entries = [Entry(statement=each, indexed="x") for each in (item, paragraph)]
        await stores.bulletins.add(bulletin(1), "words", None, entries)
        page = await stores.bulletins.statements(BulletinNumber(1), 10, 0)
    assert page.statements == (item, paragraph)
    assert page.total == 2


async def test_a_front_gives_its_items_newest_first(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, entry(1, "first", "south", at=1), entry(1, "no", "north", at=2))
        await publish(stores, 3, entry(3, "old", "south", day=FIFTH), day=FIFTH)
        await publish(stores, 2, entry(2, "a", "south", "east", at=3), entry(2, "b", "south", at=4))
        page = await stores.bulletins.front("south", 3, 0)
        rest = await stores.bulletins.front("south", 3, 3)
    assert [str(found.text) for found in page.statements] == ["a", "b", "first"]
    assert [str(found.text) for found in rest.statements] == ["old"]
    assert (page.total, rest.total, rest.offset) == (4, 4, 3)


async def test_a_paragraph_concerns_no_front_but_is_found_by_its_words(db: Database) -> None:
    paragraph = entry(1, "snow", "south").statement.model_copy(
        update={"type": "paragraph", "id": ItemId(day=SIXTH, letter="P", number=1)}
    )
    async with db.write() as stores:
        await publish(stores, 1, Entry(statement=paragraph, indexed="snow"))
        assert (await stores.bulletins.front("south", 9, 0)).statements == ()
        assert (await stores.searching.page("snow", 0, 9, 0)).statements == (paragraph,)
        assert (await stores.bulletins.all_items(9, 0)).statements == ()


async def test_a_search_gives_matches_newest_first(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, entry(1, "the bridge is open"), day=SIXTH)
        await publish(
            stores,
            2,
            entry(2, "a bridge burns", day=FIFTH),
            entry(2, "rain", day=FIFTH, at=2),
            day=FIFTH,
        )
        page = await stores.searching.page("bridge", 0, 1, 0)
        rest = await stores.searching.page("bridge", 0, 1, 1)
        both = await stores.searching.page('"bridge" AND "burns"', 0, 9, 0)
        none = await stores.searching.page("sun", 0, 9, 0)
    assert [str(found.text) for found in page.statements] == ["the bridge is open"]
    assert [str(found.text) for found in rest.statements] == ["a bridge burns"]
    assert (page.total, both.total, none.total) == (2, 1, 0)


async def test_totals_of_the_archive_are_counted_up_to_a_bound(db: Database) -> None:
    entries = [entry(1, "bridge", "south", at=at) for at in range(1, COUNTED + 51)]
    async with db.write() as stores:
        await publish(stores, 1, *entries)
        assert (await stores.searching.page("bridge", 0, 5, 0)).total == COUNTED
        assert (await stores.bulletins.front("south", 5, 0)).total == COUNTED
        assert (await stores.bulletins.all_items(5, 0)).total == COUNTED
        assert (await stores.bulletins.front("south", 5, COUNTED + 20)).total == COUNTED + 25
        whole = await stores.bulletins.statements(BulletinNumber(1), 5, COUNTED)
        assert whole.total == COUNTED + 50


async def test_a_day_gives_its_bulletins_newest_first_each_in_written_order(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, entry(1, "one", at=1), entry(1, "two", at=2))
        await publish(stores, 2, entry(2, "three", at=3), entry(2, "four", at=4))
        await publish(stores, 3, entry(3, "before", day=FIFTH), day=FIFTH)
        page = await stores.bulletins.day_statements(SIXTH, 3, 0)
        rest = await stores.bulletins.day_statements(SIXTH, 3, 3)
        assert [found.number for found in await stores.bulletins.of_day(SIXTH)] == [2, 1]
        assert await stores.bulletins.days(5) == (SIXTH, FIFTH)
        assert await stores.bulletins.days(1) == (SIXTH,)
        last = await stores.bulletins.last()
    words = [str(found.text) for found in (*page.statements, *rest.statements)]
    assert words == ["three", "four", "one", "two"]
    assert page.total == 4
    assert last == bulletin(2)


async def test_an_empty_archive_answers_with_nothing(db: Database) -> None:
    async with db.read() as stores:
        assert await stores.bulletins.last() is None
        assert await stores.bulletins.next_number() == 1
        assert await stores.bulletins.days(5) == ()
        assert (await stores.bulletins.day_statements(SIXTH, 5, 0)).total == 0


async def test_numbers_go_on_over_the_bulletins_of_a_day(db: Database) -> None:
    async with db.write() as stores:
        assert await stores.bulletins.next_statement(SIXTH, "S") == 1
        await publish(stores, 1, entry(1, "one", at=1), entry(1, "two", at=2))
        assert await stores.bulletins.next_statement(SIXTH, "S") == 3
        assert await stores.bulletins.next_statement(SIXTH, "P") == 1
        assert await stores.bulletins.next_statement(FIFTH, "S") == 1


async def test_a_bulletin_that_cannot_be_placed_is_refused(db: Database) -> None:
    with pytest.raises(ValueError, match="no place"):
        async with db.write() as stores:
            await publish(stores, 1 << 20, entry(1 << 20, "one"))


async def test_an_edition_is_kept_for_each_language_and_choice(db: Database) -> None:
    south = Choice(fronts=("south", "north"))
    async with db.write() as stores:
        await publish(stores, 1)
        await stores.editions.add(BulletinNumber(1), "en", south, [("one", None), ("two", "[]")])
        await stores.editions.add(BulletinNumber(1), "ar", south, [("واحد", None)])
        same = Choice(fronts=("north", "south", "north"))
        assert await stores.editions.get(BulletinNumber(1), "en", same) == ("one", "two")
        assert await stores.editions.get(BulletinNumber(1), "ar", same) == ("واحد",)
        assert await stores.editions.get(BulletinNumber(1), "en", Choice()) == ()
