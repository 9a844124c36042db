"""What the proof-reader looks up: recent items, open rumours, the last word about a place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from bot.domain.bulletin import Bulletin, Statement
from bot.domain.draft import Confidence, Content, SectionKind
from bot.domain.ids import BulletinNumber, DraftId, ItemId, PersonId
from bot.domain.rich import RichText
from storage import sql
from storage.bulletins import Entry
from storage.database import Database
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
FOURTH, FIFTH, SIXTH = (date(2024, 12, day) for day in (4, 5, 6))
RUMOUR = Confidence.RUMOUR


async def publish(stores: Stores, number: int, day: date, *items: tuple[str, Confidence]) -> None:
    """Publish items, and a paragraph that is none."""
    bulletin = Bulletin(
        number=BulletinNumber(number), day=day, content=Content(day=day), hash="", published_at=AT
    )
    entries = [entry(bulletin, "P", number, "Words.", None)]
    begin = await stores.bulletins.next_statement(day, "S")
    entries += [
        entry(bulletin, "S", begin + at, text, confidence)
        for at, (text, confidence) in enumerate(items)
    ]
    await stores.bulletins.add(bulletin, str(number), None, entries)


def entry(
    bulletin: Bulletin, letter: str, number: int, text: str, confidence: Confidence | None
) -> Entry:
    statement = Statement(
        id=ItemId(day=bulletin.day, letter=letter, number=number),
        type="item" if letter == "S" else "paragraph",
        bulletin=bulletin.number,
        kind=SectionKind.TOPIC,
        confidence=confidence,
        text=RichText.plain(text),
    )
    return Entry(statement=statement, indexed=text.lower())


def names(found: tuple[Statement, ...]) -> list[str]:
    return [str(one.id) for one in found]


async def test_items_since_a_day_are_the_newest_first_and_bounded(db: Database) -> None:
    async with db.write() as stores:
        await publish(stores, 1, FOURTH, ("one", RUMOUR))
        await publish(stores, 3, SIXTH, ("five", RUMOUR))
        await publish(stores, 2, FIFTH, ("two", RUMOUR), ("three", Confidence.STATED))
    async with db.read() as stores:
        assert names(await stores.proofs.items_since(FIFTH, 10)) == [
            "2024-12-06/S1",
            "2024-12-05/S1",
            "2024-12-05/S2",
        ]
        assert names(await stores.proofs.items_since(FIFTH, 1)) == ["2024-12-06/S1"]


async def test_a_rumour_is_open_until_the_last_word_about_it(db: Database) -> None:
    first, second = ItemId(day=FIFTH, letter="S", number=1), ItemId(day=SIXTH, letter="S", number=1)
    async with db.write() as stores:
        await publish(stores, 1, FOURTH, ("old talk", RUMOUR))
        await publish(stores, 2, FIFTH, ("talk", RUMOUR), ("bread", Confidence.STATED))
        await publish(stores, 3, SIXTH, ("more talk", RUMOUR))
    async with db.write() as stores:
        assert names(await stores.proofs.open_rumours(FIFTH, 10)) == [str(second), str(first)]
        await stores.proofs.settle(first, second, Confidence.DENIED, AT)
        assert names(await stores.proofs.open_rumours(FIFTH, 10)) == [str(second)]
        await stores.proofs.settle(first, second, Confidence.CONFIRMED, AT)
        assert names(await stores.proofs.open_rumours(FOURTH, 1)) == [str(second)]


async def test_the_last_bulletin_about_a_word_is_the_newest_that_has_it(db: Database) -> None:
    stated = Confidence.STATED
    async with db.write() as stores:
        await publish(stores, 1, FOURTH, ("xxmanbij bread", stated))
        await publish(stores, 2, FIFTH, ("xxmanbij tea", stated), ("xxmanbij milk", stated))
        await publish(stores, 3, SIXTH, ("xxkobani tea", stated), ("words", stated))
    async with db.read() as stores:
        found = await stores.proofs.last_about("xxmanbij", FOURTH, 10)
        assert names(found) == ["2024-12-05/S1", "2024-12-05/S2"]
        assert not await stores.proofs.last_about("xxmanbij", SIXTH, 10)
        assert not await stores.proofs.last_about("xxraqqa", FOURTH, 10)


async def test_what_was_waved_aside_is_remembered_for_its_draft(db: Database) -> None:
    async with db.write() as stores:
        one = await stores.drafts.create(PersonId(1), AT)
        other = await stores.drafts.create(PersonId(1), AT)
        for _ in range(2):
            await stores.proofs.dismiss(one, "long.0.12345678")
        await stores.proofs.dismiss(one, "figures.3.12345678")
        assert await stores.proofs.dismissed(one) == {"long.0.12345678", "figures.3.12345678"}
        assert await stores.proofs.dismissed(other) == frozenset()
        assert await stores.proofs.dismissed(DraftId(99)) == frozenset()


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(sql.schema())
        yield connection


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("items_since", "SEARCH statements USING INTEGER PRIMARY KEY (rowid>?)"),
        ("open_rumours", "SEARCH statements USING INDEX statements_rumours"),
        ("about", "SCAN statement_words VIRTUAL TABLE INDEX"),
    ],
)
def test_no_question_reads_the_whole_archive(
    empty: sqlite3.Connection, question: str, way: str
) -> None:
    statement = sql.statements()[f"proofs.{question}"]
    values = dict.fromkeys(sql.placeholders(statement), 1)
    plan = [str(row[3]) for row in empty.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    assert any(step.startswith(way) for step in plan), plan
    assert "SCAN statements" not in plan
