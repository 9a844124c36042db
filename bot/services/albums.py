"""What was sent together stays together: an album's files go where its words are, whichever of its
messages has them and in whatever order they come.

Runs inside the transaction of a use case (`drafting`). Must not parse and must not show anything.
"""

from bot.domain.draft import Content, Draft, DraftState, Revision
from bot.domain.errors import Refusal
from bot.domain.ids import DraftId
from bot.domain.lifecycle import DraftEvent
from bot.domain.policy import Actor
from bot.services import mail
from bot.services.context import ServiceContext
from bot.services.revising import Change, Revising
from bot.services.understanding import IncomingText, has_words
from bot.text import enclosing
from storage.drafts import Written
from storage.stores import Stores


class Albums:
    """Finds and moves the files of albums, in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores
        self.touched: list[DraftId] = []
        """Drafts that gave a file away to what it was sent together with."""

    async def gather(
        self, actor: Actor, draft: Draft, content: Content, sent: IncomingText, item: int
    ) -> Content:
        """Bring the files of the album, which came before its words, to where the words are."""
        rows = await self._stores.drafts.album(sent.chat, sent.album) if sent.album else ()
        for row in rows:
            if row.media is None or row.text.text.strip() or row.message == sent.message:
                continue
            if row.draft != draft.id and not await self._let_go(actor, row):
                continue
            content = enclosing.taken_out(content, {row.media.unique})
            content = enclosing.enclosed(content, (row.media,), item)
            await self._stores.drafts.move_message(sent.chat, row, draft.id, item)
        return content

    async def _let_go(self, actor: Actor, row: Written) -> bool:
        """Take a file from the draft that it was put to; False if it is not in its writer's hands
        any more."""
        revising = Revising(self._context, self._stores)
        try:
            draft = await revising.editable(actor, row.draft)
        except Refusal:
            return False
        if row.media is None or draft.state is not DraftState.WRITING:
            return False
        revision = await revising.latest(draft)
        content = enclosing.taken_out(revision.content, {row.media.unique})
        change = only_files(revision, content)
        await revising.write(actor, draft, change)
        if not has_words(content) and not content.media:
            # It was begun by this file alone.
            draft = await mail.reread(self._stores, draft)
            await self._stores.drafts.step(draft, DraftEvent.WITHDRAW, self._context.clock.now())
        self.touched.append(draft.id)
        return True

    async def beside(self, sent: IncomingText) -> tuple[Draft, int] | None:
        """Return the draft and item of what was sent together with a file: the one with words."""
        rows = await self._stores.drafts.album(sent.chat, sent.album) if sent.album else ()
        for row in sorted(rows, key=lambda row: not row.text.text.strip()):
            draft = await self._stores.drafts.get(row.draft)
            if draft is not None and draft.state is DraftState.WRITING:
                return draft, row.item
        return None


def only_files(revision: Revision, content: Content) -> Change:
    """Return a change of the files alone: the words are as they were written."""
    return Change(content=content, source=revision.source, problems=revision.problems)
