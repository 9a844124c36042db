"""A thousand drafts, and eight presses at once on each: a thousand bulletins, and a polite word for
whoever came too late (threat T07)."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.draft import DraftState, Kind
from bot.domain.errors import Stale
from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.policy import Actor, Role
from bot.services.outcomes import Published, Voted
from tests.services.review_room import ReviewRoom, review_room

AUTHOR = 10
REVIEWERS = (1, 2, 3, 4)


async def press(room: ReviewRoom, actor: Actor, draft: DraftId) -> str:
    """Approve, and say what came of it."""
    try:
        outcome = await room.services.review.approve(actor, draft, 1)
    except Stale as late:
        return late.code
    if isinstance(outcome, Published):
        return "published" if outcome.is_new else "known"
    assert isinstance(outcome, Voted)
    return "voted"


@pytest.mark.parametrize(("quorum", "count"), [(1, 1_000), (2, 200)])
async def test_eight_presses_at_once_on_each_draft_give_one_bulletin_each(
    tmp_path: Path, quorum: int, count: int
) -> None:
    async with review_room(tmp_path, {Kind.DAILY: quorum}) as room:
        author = await room.member(AUTHOR, Role.AUTHOR)
        reviewers = [await room.member(person, Role.REVIEWER) for person in REVIEWERS]
        drafts = []
        for number in range(count):
            draft = await room.drafted(AUTHOR, f"News number {number}.")
            await room.services.review.submit(author, draft, 1)
            drafts.append(draft)

        for draft in drafts:
            said = Counter(
                await asyncio.gather(*(press(room, one, draft) for one in reviewers * 2))
            )
            assert said["published"] == 1
            # Whoever approved hears the same again; the others that it is decided.
            assert said["error-already-decided"] == 2 * (len(REVIEWERS) - quorum)
            assert said["known"] + said["voted"] == 2 * quorum - 1

        async with room.context.database.read() as stores:
            for number, draft in enumerate(drafts, start=1):
                found = await stores.drafts.get(draft)
                assert found
                assert (found.state, found.number) == (DraftState.PUBLISHED, number)
                bulletin = await stores.bulletins.get(BulletinNumber(number))
                votes = await stores.reviews.of(draft, 1)
                assert bulletin
                assert len(votes) == quorum
                assert {vote.hash for vote in votes} == {bulletin.hash}
            assert await stores.bulletins.next_number() == count + 1
