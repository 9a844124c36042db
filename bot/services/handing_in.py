"""What keeps a draft from being handed in.

No use case: asked inside the transaction of one. Must not write anything.
"""

from bot.domain.draft import Content, Revision
from bot.domain.errors import BadInput
from bot.domain.review import Verdict
from bot.services.understanding import has_words
from bot.text import enclosing
from storage.stores import Stores


def require_words(content: Content) -> None:
    """Raise BadInput for a draft that has nothing to read."""
    if not has_words(content) or not (content.sections or content.opening()):
        files = enclosing.all_of(content)
        raise BadInput("error-only-files" if files else "error-nothing-to-publish")


async def refuse_decided(stores: Stores, written: Revision) -> None:
    """Raise BadInput for a version that was decided against: it has to be changed first."""
    for vote in await stores.reviews.of(written.draft, written.number):
        if vote.verdict is Verdict.REQUEST_CHANGES:
            raise BadInput("error-changes-awaited")
        if vote.verdict is Verdict.REJECT:
            raise BadInput("error-rejected-before")
