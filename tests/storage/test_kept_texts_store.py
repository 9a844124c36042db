"""Texts that came too late: kept once, found by their writer, gone when they are let go."""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import DraftId, PersonId
from bot.domain.rich import RichText, Span, Style
from storage.database import Database
from storage.kept_texts import KeptText

AT = datetime(2024, 12, 6, 18, 0, tzinfo=UTC)
ANNA, BOB = PersonId(11), PersonId(22)
TEXT = RichText(text="The bridge is open.", spans=(Span(start=4, end=10, style=Style.BOLD),))


async def begun(db: Database) -> DraftId:
    async with db.write() as stores:
        return await stores.drafts.create(ANNA, AT)


async def test_a_text_comes_back_as_it_was_written(db: Database) -> None:
    draft = await begun(db)
    async with db.write() as stores:
        kept = await stores.kept_texts.add(draft, 3, BOB, TEXT, AT)
        found = await stores.kept_texts.get(kept)
    assert found == KeptText(id=kept, draft=draft, item=3, person=BOB, text=TEXT, kept_at=AT)


async def test_the_same_text_again_is_kept_once(db: Database) -> None:
    draft = await begun(db)
    async with db.write() as stores:
        first = await stores.kept_texts.add(draft, 3, BOB, TEXT, AT)
        again = await stores.kept_texts.add(draft, 3, BOB, TEXT, AT + timedelta(hours=1))
        elsewhere = await stores.kept_texts.add(draft, 4, BOB, TEXT, AT)
        somebody = await stores.kept_texts.add(draft, 3, ANNA, TEXT, AT)
    assert first == again
    assert len({first, elsewhere, somebody}) == 3


async def test_each_finds_their_own_the_oldest_first_until_they_let_it_go(db: Database) -> None:
    draft = await begun(db)
    async with db.write() as stores:
        later = await stores.kept_texts.add(draft, 3, BOB, TEXT, AT + timedelta(hours=1))
        first = await stores.kept_texts.add(draft, 4, BOB, TEXT, AT)
        await stores.kept_texts.add(draft, 5, ANNA, TEXT, AT)
        assert [one.id for one in await stores.kept_texts.of(BOB)] == [first, later]
        assert await stores.kept_texts.drop(first)
        assert not await stores.kept_texts.drop(first)
        assert [one.id for one in await stores.kept_texts.of(BOB)] == [later]
        assert await stores.kept_texts.get(first) is None
