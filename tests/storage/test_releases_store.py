"""What goes out when, and how often somebody was reminded: as it is stored."""

from datetime import UTC, datetime, timedelta

from bot.domain.draft import DraftState
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, PersonId
from bot.domain.lifecycle import DraftEvent
from storage.database import Database
from storage.releases import Release
from storage.stores import Stores

NOON = datetime(2026, 12, 6, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
AUTHOR, OMAR = PersonId(1), PersonId(2)


async def a_draft(stores: Stores, *events: DraftEvent) -> DraftId:
    """Return a draft that has a number and took these steps."""
    number = await stores.drafts.create(AUTHOR, NOON)
    await stores.drafts.reserve_number(number)
    for event in events:
        draft = await stores.drafts.get(number)
        assert draft is not None
        assert await stores.drafts.step(draft, event, NOON)
    return number


TO_APPROVED = (DraftEvent.SUBMIT, DraftEvent.APPROVE)
TO_SCHEDULED = (*TO_APPROVED, DraftEvent.SCHEDULE)


async def test_a_plan_takes_the_place_of_another_and_settles_the_question(db: Database) -> None:
    async with db.write() as stores:
        draft = await a_draft(stores, *TO_SCHEDULED)
        first = Release(draft=draft, part=0, number=BulletinNumber(1), due_at=NOON + HOUR)
        await stores.releases.plan(first)
        await stores.releases.stands(draft, 0, PersonId(5), (ChatId(5), MessageId(6)))
        await stores.releases.asked(first, NOON + 2 * HOUR)
        asked = await stores.releases.get(draft, 0)
        assert await stores.releases.waiting() == ()
        await stores.releases.plan(
            first.model_copy(update={"due_at": NOON + 3 * HOUR, "planned_by": OMAR})
        )
        (due,) = await stores.releases.waiting()
    assert asked is not None
    assert asked.asked_at == NOON + 2 * HOUR
    assert due.release == Release(
        draft=draft,
        part=0,
        number=BulletinNumber(1),
        due_at=NOON + 3 * HOUR,
        planned_by=OMAR,
        chat=ChatId(5),
        message=MessageId(6),
    )


async def test_what_waits_is_scheduled_or_adds_to_what_is_published(db: Database) -> None:
    async with db.write() as stores:
        held = await a_draft(stores, *TO_APPROVED)
        timed = await a_draft(stores, *TO_SCHEDULED)
        out = await a_draft(stores, *TO_APPROVED, DraftEvent.PUBLISH)
        for draft in (held, timed, out):
            assert len(await stores.releases.reserve_additions(draft, [NOON])) == 1
            number = BulletinNumber(1000 * draft)
            await stores.releases.plan(
                Release(draft=draft, part=0, number=number, due_at=NOON + HOUR)
            )
        waiting = await stores.releases.waiting()
        left = await stores.releases.open()
    assert [(one.release.draft, one.release.part) for one in waiting] == [(out, 1), (timed, 0)]
    assert [(one.draft, one.part) for one in left] == [(out, 1)]


async def test_additions_get_new_numbers_at_each_submission_and_all_that_was_planned_goes(
    db: Database,
) -> None:
    async with db.write() as stores:
        draft = await a_draft(stores)
        first = await stores.releases.reserve_additions(draft, [NOON, NOON + HOUR])
        await stores.releases.plan(
            Release(draft=draft, part=0, number=BulletinNumber(1), due_at=NOON)
        )
        again = await stores.releases.reserve_additions(draft, [NOON])
        kept = await stores.releases.of(draft)
        await stores.releases.drop(draft)
        left = await stores.releases.of(draft)
    assert first == (2, 3)
    assert again == (2,)
    assert [one.part for one in kept] == [1]
    assert left == ()


async def test_a_message_is_known_by_the_plan_that_it_shows(db: Database) -> None:
    async with db.write() as stores:
        draft = await a_draft(stores, *TO_SCHEDULED)
        await stores.releases.plan(
            Release(draft=draft, part=0, number=BulletinNumber(1), due_at=NOON)
        )
        await stores.releases.stands(draft, 0, PersonId(5), (ChatId(5), MessageId(6)))
        assert await stores.releases.draft_of(ChatId(5), MessageId(6)) == draft
        assert await stores.releases.draft_of(ChatId(6), MessageId(6)) is None


async def test_reminders_are_counted_from_what_was_seen_and_anew_in_another_state(
    db: Database,
) -> None:
    async with db.write() as stores:
        draft = await a_draft(stores, DraftEvent.SUBMIT)
        await a_draft(stores)
        (pending,) = await stores.reminders.pending([DraftState.IN_REVIEW, DraftState.APPROVED])
        assert (pending.draft, pending.since, pending.reminded) == (draft, NOON, 0)
        assert await stores.reminders.count(pending, 2)
        assert not await stores.reminders.count(pending, 2)
        found = await stores.drafts.get(draft)
        assert found is not None
        await stores.drafts.step(found, DraftEvent.APPROVE, NOON + HOUR)
        (held,) = await stores.reminders.pending([DraftState.IN_REVIEW, DraftState.APPROVED])
    assert (held.state, held.since, held.reminded) == (DraftState.APPROVED, NOON + HOUR, 0)
