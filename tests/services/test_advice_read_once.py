"""The proof-reader reads a revision once, however many members are shown it while the only writer
waits; and anew when it, the day or the archive has changed."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.domain.advice import AdviceCode
from bot.domain.draft import Draft, Revision
from bot.domain.ids import DraftId, MessageId, PersonId
from bot.domain.policy import Role
from bot.services.advising import advice_on
from bot.services.mirroring import Mirrors
from bot.services.readings import Archive, Readings
from bot.services.revising import Change, Revising
from tests.services.review_room import AT, ReviewRoom, content_of, review_room, revision_of

MEMBERS = range(1, 6)
RUMOUR = "There is talk of an agreement in Damascus, say people on the bridge."


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[ReviewRoom]:
    """A desk whose members all have a board of draft 1."""
    async with review_room(tmp_path) as found:
        for person in MEMBERS:
            await found.member(person, Role.AUTHOR)
        await found.member(9, Role.REVIEWER)
        draft = await found.drafted(1, RUMOUR)
        async with found.context.database.write() as stores:
            await stores.shelves.share(draft, shared=True)
            for person in MEMBERS:
                await stores.drafts.set_board(draft, PersonId(person), MessageId(person))
        yield found


async def refreshed(room: ReviewRoom) -> None:
    async with room.context.database.write() as stores:
        draft, _ = await standing(room)
        await Mirrors(room.context, stores).refresh(draft)


async def standing(room: ReviewRoom) -> tuple[Draft, Revision]:
    async with room.context.database.read() as stores:
        draft = await stores.drafts.get(DraftId(1))
        assert draft
        return draft, await Revising(room.context, stores).latest(draft)


async def test_all_boards_of_a_revision_take_one_reading(room: ReviewRoom) -> None:
    await refreshed(room)
    assert room.context.readings.count == 1
    async with room.context.database.read() as stores:
        assert len(await stores.shelves.boards(DraftId(1))) == len(MEMBERS)
    await refreshed(room)
    for person in MEMBERS:
        await room.services.editing.board(await room.actor(person), DraftId(1))
    assert room.context.readings.count == 1


async def test_the_next_revision_takes_one_more(room: ReviewRoom) -> None:
    await refreshed(room)
    actor = await room.actor(1)
    async with room.context.database.write() as stores:
        draft, _ = await standing(room)
        change = Change(content=content_of("The road is open."))
        await Revising(room.context, stores).write(actor, draft, change)
    await refreshed(room)
    assert room.context.readings.count == 2


async def test_what_was_waved_aside_is_left_out_without_another_reading(room: ReviewRoom) -> None:
    author = await room.actor(1)
    draft, revision = await standing(room)
    async with room.context.database.read() as stores:
        before = await advice_on(room.context, stores, draft, revision)
    assert before
    await room.services.proofing.dismiss(author, draft.id, draft.revision, before[0].name)
    async with room.context.database.read() as stores:
        after = await advice_on(room.context, stores, draft, revision)
    assert after == before[1:]
    assert room.context.readings.count == 1


async def test_the_hints_are_those_of_the_board_and_a_remedy_takes_one_reading_more(
    room: ReviewRoom,
) -> None:
    await refreshed(room)
    author, proofing = await room.actor(1), room.services.proofing
    sheet = await proofing.advice(author, DraftId(1))
    caution = next(one for one in sheet.advice if one.code is AdviceCode.NO_DISCLAIMER)
    assert room.context.readings.count == 1
    mended = await proofing.apply(author, DraftId(1), sheet.draft.revision, caution.name)
    assert mended.draft.revision == sheet.draft.revision + 1
    assert caution not in mended.advice
    assert room.context.readings.count == 2


async def test_a_new_bulletin_is_compared_with(room: ReviewRoom) -> None:
    await refreshed(room)
    other = await room.drafted(2, "Something else was published.")
    submitted = await room.services.review.submit(await room.actor(2), other, 1)
    reviewer = await room.actor(9)
    await room.services.review.approve(reviewer, other, submitted.draft.revision)
    before = room.context.readings.count
    await refreshed(room)
    assert room.context.readings.count == before + 1


ARCHIVE = Archive(date(2025, 3, 12), 7, 70)


def revision(number: int, words: str = RUMOUR) -> Revision:
    return revision_of(DraftId(1), number, content_of(words), 1, AT)


@pytest.mark.parametrize(
    ("asked", "archive"),
    [
        (revision(2), ARCHIVE),
        # A number that another content had, whose transaction came to nothing.
        (revision(1, "Other words."), ARCHIVE),
        (revision(1), ARCHIVE._replace(today=date(2025, 3, 13))),
        (revision(1), ARCHIVE._replace(bulletin=8)),
        (revision(1), ARCHIVE._replace(statement=71)),
    ],
)
def test_what_has_changed_is_not_known(asked: Revision, archive: Archive) -> None:
    readings = Readings()
    readings.keep(revision(1), ARCHIVE, ())
    assert readings.known(revision(1), ARCHIVE) == ()
    assert readings.known(asked, archive) is None


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    readings = Readings(most=2)
    for number in (1, 2):
        readings.keep(revision(number), ARCHIVE, ())
    readings.known(revision(1), ARCHIVE)
    readings.keep(revision(3), ARCHIVE, ())
    assert len(readings) == 2
    assert readings.known(revision(1), ARCHIVE) == ()
    assert readings.known(revision(2), ARCHIVE) is None
