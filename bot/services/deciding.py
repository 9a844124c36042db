"""Who may decide on a draft, and whether enough of them have approved it.

No use case: runs inside the transaction of one. Must not change anything.
"""

from bot.domain.draft import Draft, Revision
from bot.domain.ids import PersonId
from bot.domain.policy import PERMISSIONS, Member, Permission
from bot.domain.review import Verdict
from bot.services.context import ServiceContext
from storage.stores import Stores


async def authors(stores: Stores, draft: Draft) -> frozenset[PersonId]:
    """Return everybody who has written the draft: none of them may decide."""
    return await stores.drafts.writers(draft.id) | {draft.author}


async def deciders(stores: Stores, draft: Draft) -> tuple[Member, ...]:
    """Return the members who may decide on the draft now."""
    written = await authors(stores, draft)
    return tuple(
        member
        for member in await stores.members.all()
        if Permission.REVIEW in PERMISSIONS[member.role] and member.person not in written
    )


async def is_approved(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> bool:
    """Whether enough of those who may decide now have approved this very revision and hash: who
    has left or become an author since does not count."""
    may = {member.person for member in await deciders(stores, draft)}
    votes = await stores.reviews.of(draft.id, revision.number)
    valid = [
        vote
        for vote in votes
        if vote.verdict is Verdict.APPROVE and vote.hash == revision.hash and vote.reviewer in may
    ]
    return len(valid) >= context.rules.quorum[revision.content.kind]
