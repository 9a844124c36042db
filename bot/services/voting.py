"""Counting: who may decide on a draft, whose approvals count, and how many it takes. This is the
one place where that is said: for reviews, times, publications and reminders.

No use case: runs inside the transaction of one. Must not write anything.
"""

from bot.domain.draft import Draft, DraftState, Revision
from bot.domain.errors import Forbidden, NotFound, Stale
from bot.domain.ids import DraftId, PersonId
from bot.domain.model import Frozen
from bot.domain.policy import PERMISSIONS, Actor, Permission
from bot.domain.review import Review
from bot.services.context import ServiceContext, require_now
from storage.stores import Stores


class Count(Frozen):
    """The approvals that count at this moment, and how many it takes."""

    votes: tuple[Review, ...]
    needed: int

    @property
    def reached(self) -> bool:
        """Whether they decide."""
        return len(self.votes) >= self.needed

    @property
    def later(self) -> bool:
        """Whether somebody has approved it for later: it is held then, whoever was the last."""
        return any(vote.later for vote in self.votes)


async def authors(stores: Stores, draft: Draft) -> frozenset[PersonId]:
    """Return everybody whose work the draft is: none of them may decide on it."""
    return await stores.drafts.writers(draft.id) | {draft.author}


async def barred(stores: Stores, draft: Draft) -> frozenset[PersonId]:
    """Return who may not decide on the draft: its authors, and those of what it corrects."""
    own = await authors(stores, draft)
    original = None if draft.corrects is None else await stores.bulletins.draft_of(draft.corrects)
    first = None if original is None else await stores.drafts.get(original)
    return own if first is None else own | await authors(stores, first)


async def deciders(stores: Stores, draft: Draft) -> frozenset[PersonId]:
    """Return who may decide on the draft now; on practice its author alone."""
    needed = Permission.DRAFT if draft.practice else Permission.REVIEW
    members = await stores.members.all()
    able = frozenset(one.person for one in members if needed in PERMISSIONS[one.role])
    if draft.practice:
        return able & {draft.author}
    return able - await barred(stores, draft)


def needed(context: ServiceContext, draft: Draft, written: Revision) -> int:
    """Return how many approvals the draft takes."""
    return 1 if draft.practice else context.rules.quorum.get(written.content.kind, 1)


async def count(context: ServiceContext, stores: Stores, draft: Draft, written: Revision) -> Count:
    """Return the approvals that count: of these very messages, by people who may decide now;
    those of who left meanwhile are bound to no messages any more."""
    able = await deciders(stores, draft)
    votes = tuple(
        vote
        for vote in await stores.reviews.approvals(draft.id, written.number)
        if vote.hash == written.hash and vote.reviewer in able
    )
    return Count(votes=votes, needed=needed(context, draft, written))


async def addition_stands(
    stores: Stores, draft: Draft, written: Revision, word_of: PersonId | None
) -> bool:
    """Whether what adds to a bulletin may follow though its reviewers have left: their approvals
    were checked when these very messages began to go out, but somebody who may decide now has to
    stand by it."""
    first = await stores.bulletins.get(draft.number) if draft.number is not None else None
    if first is None or (first.version == 0 and first.hash != written.hash):
        return False
    return word_of in await deciders(stores, draft)


async def expected(stores: Stores, draft_id: DraftId, revision: int) -> Draft:
    """Return the draft; raises NotFound, and Stale if it does not stand at this revision."""
    draft = await stores.drafts.get(draft_id)
    if draft is None:
        raise NotFound("error-no-such-draft")
    if draft.revision != revision:
        raise Stale("error-newer-revision")
    return draft


async def latest(stores: Stores, draft: Draft) -> Revision:
    """Return the present revision of a draft; raises NotFound if there is none."""
    revision = await stores.drafts.revision(draft.id, draft.revision)
    if revision is None:
        raise NotFound("error-no-such-draft")
    return revision


async def require_decider(stores: Stores, actor: Actor, draft_id: DraftId) -> None:
    """Raise Forbidden unless the actor's role, at this moment, lets them decide on this draft; on
    practice its author may, whatever their role."""
    draft = await stores.drafts.get(draft_id)
    own = draft is not None and draft.practice and draft.author == actor.person
    await require_now(stores, actor, Permission.DRAFT if own else Permission.REVIEW)
    if draft is not None and draft.practice and not own:
        raise Forbidden("error-practice-alone")


async def decidable(
    stores: Stores, actor: Actor, draft_id: DraftId, revision: int
) -> tuple[Draft, Revision]:
    """Return a draft on which the actor may decide now, whoever else does."""
    await require_decider(stores, actor, draft_id)
    draft = await expected(stores, draft_id, revision)
    if not draft.practice:
        if draft.author == actor.person:
            raise Forbidden("error-own-draft")
        if actor.person in await authors(stores, draft):
            raise Forbidden("error-wrote-too")
        if actor.person in await barred(stores, draft):
            raise Forbidden("error-wrote-original", number=str(draft.number or 0))
    if draft.state is not DraftState.IN_REVIEW:
        raise Stale("error-already-decided")
    return draft, await latest(stores, draft)
