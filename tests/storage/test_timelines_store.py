"""What readers look through by day: what is confirmed of a front, a place, the days around one."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.domain.bulletin import Page
from bot.domain.draft import Confidence
from storage import sql
from storage.bulletins import Entry
from storage.database import Database
from storage.stores import Stores
from tests.storage.test_bulletins_store import FIFTH, SIXTH, bulletin, entry, publish

SEVENTH = date(2024, 12, 7)


def confirmed(one: Entry) -> Entry:
    """Return the same statement as a confirmed one."""
    statement = one.statement.model_copy(update={"confidence": Confidence.CONFIRMED})
    return one.model_copy(update={"statement": statement})


async def fill(stores: Stores) -> None:
    """Publish something on three days; the newest day has two items."""
    await publish(stores, 1, entry(1, "xxdaraa fifth", "south", day=FIFTH), day=FIFTH)
    await publish(stores, 2, confirmed(entry(2, "xxdaraa sixth", "south")))
    later = (entry(3, f"seventh {at}", "south", day=SEVENTH, at=at) for at in (1, 2))
    await publish(stores, 3, *later, day=SEVENTH)


def words(page: Page) -> list[str]:
    """Return what a page says."""
    return [str(one.text) for one in page.statements]


async def test_a_front_ends_before_a_day(db: Database) -> None:
    async with db.write() as stores:
        await fill(stores)
        use = stores.timelines
        page = await use.front("south", 5, 0, SEVENTH, confirmed=False)
        assert words(page) == ["xxdaraa sixth", "xxdaraa fifth"]
        assert page.total == 2
        assert (await use.front("south", 5, 0, None, confirmed=False)).total == 4
        assert await use.has_front("south", SEVENTH, confirmed=False)
        assert not await use.has_front("south", FIFTH, confirmed=False)


async def test_what_is_confirmed_follows_the_item(db: Database) -> None:
    async with db.write() as stores:
        await fill(stores)
        use = stores.timelines
        page = await use.front("south", 5, 0, None, confirmed=True)
        assert (words(page), page.total) == (["xxdaraa sixth"], 1)
        assert not await use.has_front("south", SIXTH, confirmed=True)
        now = bulletin(2).model_copy(update={"version": 1})
        assert await stores.bulletins.replace(now, "other words", (entry(2, "in doubt", "south"),))
        assert (await use.front("south", 5, 0, None, confirmed=True)).total == 0


async def test_a_place_is_found_by_its_token(db: Database) -> None:
    async with db.write() as stores:
        await fill(stores)
        use = stores.timelines
        page = await use.place("xxdaraa", 1, 0, None)
        assert (words(page), page.total) == (["xxdaraa sixth"], 2)
        assert words(await use.place("xxdaraa", 5, 0, SIXTH)) == ["xxdaraa fifth"]
        assert await use.has_place("xxdaraa", SIXTH)
        assert not await use.has_place("xxdaraa", FIFTH)


async def test_the_nearest_days_with_news_are_known(db: Database) -> None:
    async with db.write() as stores:
        await fill(stores)
        assert await stores.timelines.days_around(SIXTH) == (FIFTH, SEVENTH)
        assert await stores.timelines.days_around(SEVENTH) == (SIXTH, None)
        assert await stores.timelines.days_around(date(2020, 1, 1)) == (None, FIFTH)


@pytest.mark.parametrize("name", [one for one in sql.statements() if one.startswith("timelines.")])
async def test_no_page_reads_more_than_it_shows(db: Database, path: Path, name: str) -> None:
    await db.close()
    statement = sql.statements()[name]
    with closing(sqlite3.connect(path)) as connection:
        values = dict.fromkeys(sql.placeholders(statement))
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    # The page of a place is sorted once more when it is found; nothing else is sorted at all.
    assert not [step for step in plan if "TEMP B-TREE" in step] or name == "timelines.place"
    if "confirmed" in name:
        assert any("statement_fronts_confirmed (front=? AND" in step for step in plan), plan
