"""A time of publication that falls away, because an author changes or withdraws what was approved.

No use case: runs inside the transaction of one, before the plan is forgotten. Must not decide
whether it falls away.
"""

from bot.domain.draft import Draft, DraftState
from bot.domain.policy import Actor
from bot.services.announcing import Announcing, sentence
from bot.services.context import ServiceContext
from storage.stores import Stores

_PLANNED = frozenset({DraftState.APPROVED, DraftState.SCHEDULED})


async def unplan(
    context: ServiceContext, stores: Stores, draft: Draft, by: Actor, key: str
) -> None:
    """Forget when a draft was to go out; the plan's message says why, and if there was a time, so
    do new ones to whoever set it and to the desk's group."""
    release = await stores.releases.get(draft.id, 0)
    revision = await stores.drafts.revision(draft.id, draft.revision)
    if release is not None and revision is not None and draft.state in _PLANNED:
        telling = Announcing(context, stores, draft, revision.content.kind)
        said = sentence(key, draft=str(draft.id), tag=by.tag)
        await telling.replace(release, said)
        if release.due_at is not None:
            planner = {release.planned_by} - {None, by.person}
            await telling.tell_desk(said, *(one for one in planner if one is not None))
    await stores.releases.drop(draft.id)
