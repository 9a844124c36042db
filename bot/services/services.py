"""All use cases together, as the handlers are given them."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.services.alerting import Alerting
from bot.services.answering import Answering
from bot.services.asking import Asking
from bot.services.audience import Audience
from bot.services.commenting import Commenting
from bot.services.context import ServiceContext
from bot.services.control import Control
from bot.services.correcting import Correcting
from bot.services.digesting import Digesting
from bot.services.directory import Directory
from bot.services.drafting import Drafting
from bot.services.editing import Editing
from bot.services.guiding import Guiding
from bot.services.histories import Histories
from bot.services.inbox import Inbox
from bot.services.lateness import Lateness
from bot.services.members import Members
from bot.services.pace import PaceNotes
from bot.services.proofing import Proofing
from bot.services.publishing import Publishing
from bot.services.questions import Questions
from bot.services.queueing import Queueing
from bot.services.reading import Reading
from bot.services.records import Records
from bot.services.release import Release
from bot.services.reminding import Reminding
from bot.services.resting import Resting
from bot.services.retracting import Retracting
from bot.services.review import Review
from bot.services.rumours import Rumours
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.settling import Settling
from bot.services.shelf import Shelf
from bot.services.tidying import Tidying
from bot.services.watching import Watching
from bot.services.wishing import Wishing


@dataclass(frozen=True)
class Services:
    """One attribute a group of use cases."""

    members: Members
    drafting: Drafting
    questions: Questions
    correcting: Correcting
    editing: Editing
    guiding: Guiding
    shelf: Shelf
    lateness: Lateness
    proofing: Proofing
    review: Review
    queueing: Queueing
    commenting: Commenting
    publishing: Publishing
    scheduling: Scheduling
    reminding: Reminding
    tidying: Tidying
    digesting: Digesting
    alerting: Alerting
    rumours: Rumours
    settling: Settling
    retracting: Retracting
    control: Control
    release: Release
    audience: Audience
    resting: Resting
    watching: Watching
    reading: Reading
    directory: Directory
    asking: Asking
    answering: Answering
    searching: Searching
    histories: Histories
    inbox: Inbox
    pace: PaceNotes
    records: Records
    wishing: Wishing

    @classmethod
    def build(cls, context: ServiceContext, wake: Callable[[], None]) -> "Services":
        """Build the use cases; `wake` tells the delivery worker that there is something to send."""
        publishing = Publishing(context, wake)
        return cls(
            members=Members(context, wake),
            drafting=Drafting(context, wake),
            questions=Questions(context),
            correcting=Correcting(context, wake),
            editing=Editing(context, wake),
            guiding=Guiding(context, wake),
            shelf=Shelf(context, wake),
            lateness=Lateness(context, wake),
            proofing=Proofing(context, wake),
            review=Review(context, publishing),
            queueing=Queueing(context, wake),
            commenting=Commenting(context, wake),
            publishing=publishing,
            scheduling=Scheduling(context, publishing),
            reminding=Reminding(context, wake),
            tidying=Tidying(context, wake),
            digesting=Digesting(context, wake),
            alerting=Alerting(context, wake),
            rumours=Rumours(context),
            settling=Settling(context, wake),
            retracting=Retracting(context, wake),
            control=Control(context, wake),
            release=Release(context, wake),
            audience=Audience(context, wake),
            resting=Resting(context),
            watching=Watching(context),
            reading=Reading(context),
            directory=Directory(context),
            asking=Asking(context, wake),
            answering=Answering(context, wake),
            searching=Searching(context),
            histories=Histories(context),
            inbox=Inbox(context.database, context.clock),
            pace=PaceNotes(context),
            records=Records(context, wake),
            wishing=Wishing(context, wake),
        )
