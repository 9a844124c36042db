"""Whose approval counts when people leave and come again, or want it to go out later."""

from pathlib import Path

from bot.domain.draft import DraftState, Kind
from bot.domain.ids import DraftId
from bot.domain.policy import Role
from bot.services.outcomes import Held, Outcome, Published, Voted
from tests.services.review_room import ReviewRoom, review_room

TWO = {Kind.DAILY: 2, Kind.FLASH: 1, Kind.ANALYSIS: 2}
ADMIN, OMAR, KIM, NUR, LEA = 1, 2, 3, 4, 5


async def staffed(room: ReviewRoom) -> DraftId:
    """Let there be a desk, and a draft of Lea's in review; return it."""
    await room.member(ADMIN, Role.ADMIN)
    for reviewer in (OMAR, KIM, NUR):
        await room.member(reviewer, Role.REVIEWER)
    lea = await room.member(LEA, Role.AUTHOR)
    draft = await room.drafted(LEA, "A convoy reached Manbij.")
    await room.services.review.submit(lea, draft, 1)
    return draft


async def approves(
    room: ReviewRoom, person: int, draft: DraftId, *, later: bool = False
) -> Outcome:
    return await room.services.review.approve(await room.actor(person), draft, 1, later=later)


async def leaves(room: ReviewRoom, person: int) -> None:
    await room.services.members.remove(await room.actor(ADMIN), f"T{person}")


async def state(room: ReviewRoom, draft: DraftId) -> DraftState:
    async with room.context.database.read() as stores:
        found = await stores.drafts.get(draft)
    assert found is not None
    return found.state


async def test_a_vote_does_not_come_back_with_its_reviewer(tmp_path: Path) -> None:
    async with review_room(tmp_path, TWO) as room:
        draft = await staffed(room)
        await approves(room, OMAR, draft)
        await leaves(room, OMAR)
        await room.member(OMAR, Role.REVIEWER)
        outcome = await approves(room, KIM, draft)
        assert isinstance(outcome, Voted)
        assert (outcome.votes, outcome.needed) == (1, 2)
        # Their word anew counts.
        assert isinstance(await approves(room, OMAR, draft), Published)


async def test_what_is_approved_and_held_needs_a_new_word_when_its_reviewer_left(
    tmp_path: Path,
) -> None:
    async with review_room(tmp_path, TWO) as room:
        draft = await staffed(room)
        await approves(room, OMAR, draft, later=True)
        assert isinstance(await approves(room, KIM, draft), Held)
        await leaves(room, OMAR)
        await room.member(OMAR, Role.REVIEWER)
        async with room.context.database.read() as stores:
            votes = await stores.reviews.of(draft, 1)
        assert [vote.hash != "" for vote in votes] == [False, True]


async def test_later_counts_whoever_says_it_first_or_last(tmp_path: Path) -> None:
    for number, (first, last) in enumerate([(True, False), (False, True)]):
        folder = tmp_path / str(number)
        folder.mkdir()
        async with review_room(folder, TWO) as room:
            draft = await staffed(room)
            await approves(room, OMAR, draft, later=first)
            assert isinstance(await approves(room, KIM, draft, later=last), Held)
            assert await state(room, draft) is DraftState.APPROVED


async def test_a_reviewer_who_waits_for_others_may_say_now_after_all(tmp_path: Path) -> None:
    async with review_room(tmp_path, TWO) as room:
        draft = await staffed(room)
        await approves(room, OMAR, draft, later=True)
        assert isinstance(await approves(room, OMAR, draft), Voted)
        assert isinstance(await approves(room, KIM, draft), Published)


async def test_later_of_somebody_who_left_holds_nothing(tmp_path: Path) -> None:
    async with review_room(tmp_path, TWO) as room:
        draft = await staffed(room)
        await approves(room, OMAR, draft, later=True)
        await leaves(room, OMAR)
        await approves(room, KIM, draft)
        assert isinstance(await approves(room, NUR, draft), Published)
