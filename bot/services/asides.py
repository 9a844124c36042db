"""What other rooms of the desk add to a review card: the proof-reader's advice, the private notes
of items, what changed between two versions.

No use case: runs inside the transaction of one. Must not know how a card is put together.
"""

from bot.domain.draft import Draft, Revision
from bot.domain.theatre import Theatre
from bot.services.context import ServiceContext
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.stores import Stores


async def advice(
    context: ServiceContext,  # noqa: ARG001 - to come with the proof-reader
    stores: Stores,  # noqa: ARG001
    draft: Draft,  # noqa: ARG001
    revision: Revision,  # noqa: ARG001
    say: Localizer,  # noqa: ARG001
) -> list[Html]:
    """Return the proof-reader's lines (`advising.advice_on` through `hints.card_lines`)."""
    return []


async def notes(
    stores: Stores,  # noqa: ARG001 - to come with the notes
    draft: Draft,  # noqa: ARG001
    revision: Revision,  # noqa: ARG001
    say: Localizer,  # noqa: ARG001
) -> list[Html]:
    """Return a line for each private note on an item (`storage.notes`)."""
    return []


def changes(
    old: Revision,  # noqa: ARG001 - to come with `bot.text.changes`
    new: Revision,  # noqa: ARG001
    say: Localizer,  # noqa: ARG001
    theatre: Theatre,  # noqa: ARG001
) -> list[Html]:
    """Return what changed from one version to another, by section and item."""
    return []
