"""All use cases together, as the handlers are given them."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.services.audience import Audience
from bot.services.context import ServiceContext
from bot.services.control import Control
from bot.services.drafting import Drafting
from bot.services.inbox import Inbox
from bot.services.members import Members
from bot.services.pace import PaceNotes
from bot.services.publishing import Publishing
from bot.services.reading import Reading
from bot.services.release import Release
from bot.services.review import Review


@dataclass(frozen=True)
class Services:
    """One attribute a group of use cases."""

    members: Members
    drafting: Drafting
    review: Review
    publishing: Publishing
    control: Control
    release: Release
    audience: Audience
    reading: Reading
    inbox: Inbox
    pace: PaceNotes

    @classmethod
    def build(cls, context: ServiceContext, wake: Callable[[], None]) -> "Services":
        """Build the use cases; `wake` tells the delivery worker that there is something to send."""
        publishing = Publishing(context, wake)
        return cls(
            members=Members(context),
            drafting=Drafting(context, wake),
            review=Review(context, publishing),
            publishing=publishing,
            control=Control(context, wake),
            release=Release(context, wake),
            audience=Audience(context, wake),
            reading=Reading(context),
            inbox=Inbox(context.database, context.clock),
            pace=PaceNotes(context),
        )
