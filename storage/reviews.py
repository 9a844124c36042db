"""Stores what reviewers said, and who of them is on a draft. Must not decide what follows from
it."""

from datetime import datetime

from bot.domain.draft import DraftState
from bot.domain.ids import DraftId, PersonId
from bot.domain.review import Review, Verdict
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Reviews(Store):
    """Reviews by draft and revision."""

    async def add(self, review: Review) -> bool:
        """Keep a review; False if its reviewer has one on this revision, which stays. An approval
        gives way to another verdict, and to an approval of other messages or for another time."""
        added = await self._session.change(
            "reviews.add",
            draft=review.draft,
            revision=review.revision,
            reviewer=review.reviewer,
            verdict=review.verdict,
            reason=review.reason,
            hash=review.hash,
            given_at=to_ms(review.given_at),
            later=review.later,
        )
        return added > 0

    async def of(self, draft: DraftId, revision: int) -> tuple[Review, ...]:
        """Return the reviews of one revision, the first given coming first."""
        rows = await self._session.rows("reviews.of", draft=draft, revision=revision)
        return tuple(_review(row) for row in rows)

    async def of_draft(self, draft: DraftId) -> tuple[Review, ...]:
        """Return the reviews of all revisions, those of the first one coming first."""
        rows = await self._session.rows("reviews.of_draft", draft=draft)
        return tuple(_review(row) for row in rows)

    async def approvals(self, draft: DraftId, revision: int) -> tuple[Review, ...]:
        """Return the approvals of one revision; those whose reviewer has left since are bound to
        nothing: who left and came again has said nothing yet (threat T13)."""
        rows = await self._session.rows("reviews.approvals", draft=draft, revision=revision)
        return tuple(_review(row) for row in rows)

    async def void(self, reviewer: PersonId) -> frozenset[DraftId]:
        """Let a reviewer's approvals count no more for what is not published yet; return for
        what they did."""
        rows = await self._session.rows(
            "reviews.void", reviewer=reviewer, published=DraftState.PUBLISHED
        )
        return frozenset(DraftId(row["draft"]) for row in rows)

    async def take_back(self, draft: DraftId, revision: int, reviewer: PersonId) -> bool:
        """Remove an approval; False if there is none."""
        removed = await self._session.change(
            "reviews.take_back", draft=draft, revision=revision, reviewer=reviewer
        )
        return removed > 0

    async def submitted_before(self, draft: DraftId, revision: int) -> int:
        """Return the last revision before this one that reviewers were shown; 0 for none."""
        return await self._session.number(
            "reviews.submitted_before", draft=draft, revision=revision
        )

    async def claim(self, draft: DraftId, revision: int, reviewer: PersonId, at: datetime) -> bool:
        """Note who is on a draft; False if this revision of it is not in review."""
        claimed = await self._session.change(
            "reviews.claim",
            draft=draft,
            revision=revision,
            reviewer=reviewer,
            at=to_ms(at),
            in_review=DraftState.IN_REVIEW,
        )
        return claimed > 0

    async def release(self, draft: DraftId, reviewer: PersonId) -> bool:
        """Note that a reviewer is no longer on a draft; False if they were not."""
        released = await self._session.change("reviews.release", draft=draft, reviewer=reviewer)
        return released > 0

    async def claimed_before(self, at: datetime) -> tuple[DraftId, ...]:
        """Return the drafts in review that somebody has been on since a time, or longer."""
        rows = await self._session.rows(
            "reviews.claimed_before", at=to_ms(at), in_review=DraftState.IN_REVIEW
        )
        return tuple(DraftId(row["id"]) for row in rows)


def _review(row: Row) -> Review:
    return Review(
        draft=DraftId(row["draft"]),
        revision=row["revision"],
        reviewer=PersonId(row["reviewer"]),
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        hash=row["hash"],
        given_at=from_ms(row["given_at"]),
        later=bool(row["later"]),
    )
