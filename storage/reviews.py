"""Stores what reviewers said. Must not decide what follows from it."""

from bot.domain.ids import DraftId, PersonId
from bot.domain.review import Review, Verdict
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Reviews(Store):
    """Reviews by draft and revision."""

    async def add(self, review: Review) -> bool:
        """Keep a review; False if its reviewer has one on this revision, which stays."""
        added = await self._session.change(
            "reviews.add",
            draft=review.draft,
            revision=review.revision,
            reviewer=review.reviewer,
            verdict=review.verdict,
            reason=review.reason,
            hash=review.hash,
            given_at=to_ms(review.given_at),
        )
        return added > 0

    async def of(self, draft: DraftId, revision: int) -> tuple[Review, ...]:
        """Return the reviews of one revision, the first given coming first."""
        rows = await self._session.rows("reviews.of", draft=draft, revision=revision)
        return tuple(_review(row) for row in rows)


def _review(row: Row) -> Review:
    return Review(
        draft=DraftId(row["draft"]),
        revision=row["revision"],
        reviewer=PersonId(row["reviewer"]),
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        hash=row["hash"],
        given_at=from_ms(row["given_at"]),
    )
