"""Stores what reviewers remark on single items. Must not decide which item is meant."""

from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.review import Comment
from storage.moments import from_ms, to_ms
from storage.session import Row, Store


class Comments(Store):
    """Comments by draft and revision."""

    async def add(self, comment: Comment, chat: ChatId, message: MessageId) -> bool:
        """Keep a comment that came in a message; False if that one brought it before."""
        added = await self._session.change(
            "comments.add",
            draft=comment.draft,
            revision=comment.revision,
            item=comment.item,
            reviewer=comment.reviewer,
            text=comment.text,
            chat=chat,
            message=message,
            given_at=to_ms(comment.given_at),
        )
        return added > 0

    async def of(self, draft: DraftId, revision: int) -> tuple[Comment, ...]:
        """Return the comments on a revision, the first one first."""
        rows = await self._session.rows("comments.of", draft=draft, revision=revision)
        return tuple(_comment(row) for row in rows)

    async def written_in(self, chat: ChatId, message: MessageId) -> Comment | None:
        """Return the comment that a message brought."""
        row = await self._session.row("comments.written_in", chat=chat, message=message)
        return None if row is None else _comment(row)


def _comment(row: Row) -> Comment:
    return Comment(
        draft=DraftId(row["draft"]),
        revision=row["revision"],
        item=row["item"],
        reviewer=PersonId(row["reviewer"]),
        text=row["text"],
        given_at=from_ms(row["given_at"]),
    )
