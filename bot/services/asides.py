"""What other rooms of the desk add to a review card: the proof-reader's advice, the private notes
of items, what changed between two versions.

No use case: runs inside the transaction of one. Must not know how a card is put together.
"""

from bot.domain.draft import Content, Draft, Revision
from bot.domain.theatre import Theatre
from bot.services.advising import all_advice_on
from bot.services.consequences import Consequences
from bot.services.context import ServiceContext
from bot.text import changes as diff
from bot.text import hints, remarks
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.stores import Stores


async def advice(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision, say: Localizer
) -> list[Html]:
    """Return the proof-reader's lines; what the authors waved aside is for the reviewers to see."""
    found = await all_advice_on(context, stores, draft, revision)
    left = await stores.proofs.dismissed(draft.id)
    return hints.card_lines(found, say, context.theatre, left)


async def notes(stores: Stores, draft: Draft, revision: Revision, say: Localizer) -> list[Html]:
    """Return a line for each private note on an item, for the desk alone."""
    content = revision.content
    return [
        say.html("card-note", about=remarks.subject(note.item, content, say), words=note.text)
        for note in await stores.notes.of(draft.id)
        if content.item(note.item) is not None
    ]


async def effects(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision, say: Localizer
) -> list[Html]:
    """Return a line for each published item that an approval would turn, and who would be told."""
    return await Consequences(context, stores).card_lines(draft, revision, say)


def changes(old: Revision, new: Revision, say: Localizer, theatre: Theatre) -> list[Html]:
    """Return what changed from one version to another, by section and item."""
    return differences(old.content, new.content, say, theatre)


def differences(old: Content, new: Content, say: Localizer, theatre: Theatre) -> list[Html]:
    """Return the same for two contents."""
    return diff.changes(old, new, say, theatre)
