"""The proof-reader's advice on a draft, and its remedies: each is one more revision.

Must not know how anything is found (`bot.text.proof` does).
"""

from collections.abc import Callable

from bot.domain.advice import Advice, Remedy
from bot.domain.audit import Act
from bot.domain.draft import Content, Draft, Revision
from bot.domain.errors import Stale
from bot.domain.ids import DraftId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.services import advising
from bot.services.context import ServiceContext, require_now
from bot.services.recording import acting
from bot.services.revising import EDITABLE, Revising
from bot.text.proof.background import Background
from bot.text.proof.remedies import remedied
from storage.stores import Stores


class Sheet(Frozen):
    """A draft with the advice on its present revision."""

    draft: Draft
    revision: Revision
    advice: tuple[Advice, ...]


class Proofing:
    """Use cases of the proof-reader. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def advice(self, actor: Actor, draft_id: DraftId) -> Sheet:
        """Return what there is to say about a draft that the actor may work on."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft, revision = await self._opened(stores, actor, draft_id)
            dismissed = await stores.proofs.dismissed(draft.id)
            background = await advising.gather(self._context, stores, draft, revision.content)
        found = await advising.read(revision.content, background)
        left = tuple(advice for advice in found if advice.name not in dismissed)
        return Sheet(draft=draft, revision=revision, advice=left)

    async def apply(
        self,
        actor: Actor,
        draft_id: DraftId,
        revision: int,
        name: str,
        remedy: Remedy = Remedy.FIX,
    ) -> Sheet:
        """Take a remedy, as one more revision, and return what is left. Raises Stale if the
        revision has no such advice, or the advice no such remedy."""
        content, background = await self._look(actor, draft_id, revision)
        advice = await self._named(content, background, name)
        mended = remedied(content, advice, remedy, background)
        if mended is None:
            raise Stale("error-advice-gone")
        async with acting(self._context, actor, Act.EDIT, f"draft {draft_id}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            revising = Revising(self._context, stores)
            draft = await revising.editable(actor, draft_id)
            _require_same(draft, revision)
            await revising.step(actor, draft, lambda _: mended)
        self._wake()
        return await self.advice(actor, draft_id)

    async def dismiss(self, actor: Actor, draft_id: DraftId, revision: int, name: str) -> Sheet:
        """Leave the draft as it is and say no more about it, on no later revision either."""
        content, background = await self._look(actor, draft_id, revision)
        advice = await self._named(content, background, name)
        async with acting(self._context, actor, Act.DISMISS, f"draft {draft_id}") as stores:
            await require_now(stores, actor, Permission.DRAFT)
            draft, _ = await self._opened(stores, actor, draft_id)
            _require_same(draft, revision)
            await stores.proofs.dismiss(draft.id, advice.name)
        return await self.advice(actor, draft_id)

    async def _look(
        self, actor: Actor, draft_id: DraftId, revision: int
    ) -> tuple[Content, Background]:
        """Return a content and what it is compared with, before anything is written: reading it
        takes longer than others should wait."""
        actor.require(Permission.DRAFT)
        async with self._context.database.read() as stores:
            draft, written = await self._opened(stores, actor, draft_id)
            _require_same(draft, revision)
            background = await advising.gather(self._context, stores, draft, written.content)
        return written.content, background

    async def _opened(
        self, stores: Stores, actor: Actor, draft_id: DraftId
    ) -> tuple[Draft, Revision]:
        revising = Revising(self._context, stores)
        draft = await revising.opened(actor, draft_id)
        if draft.state not in EDITABLE:
            raise Stale("error-already-decided")
        return draft, await revising.latest(draft)

    async def _named(self, content: Content, background: Background, name: str) -> Advice:
        found = await advising.read(content, background)
        advice = next((one for one in found if one.name == name), None)
        if advice is None:
            raise Stale("error-advice-gone")
        return advice


def _require_same(draft: Draft, revision: int) -> None:
    if draft.revision != revision:
        raise Stale("error-newer-revision")
