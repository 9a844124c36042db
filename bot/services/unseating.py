"""What a member's word counted for ends with their right to decide: the votes on what is not
published are void, and the cards show it (threat T13).

No use case: runs inside the transaction of one. Must not change any membership.
"""

from bot.domain.draft import DraftState
from bot.domain.ids import PersonId
from bot.services.context import ServiceContext
from bot.services.mail import Mail
from storage.stores import Stores


async def void_votes(context: ServiceContext, stores: Stores, person: PersonId) -> None:
    """Void what somebody voted; it does not come back with them."""
    for id_ in sorted(await stores.reviews.void(person)):
        draft = await stores.drafts.get(id_)
        if draft is not None and draft.state is DraftState.IN_REVIEW:
            await Mail(context, stores).refresh_cards(draft)
