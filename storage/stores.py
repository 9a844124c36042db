"""All stores of one transaction, side by side. Must not hold any SQL or rule of its own."""

from storage.acts import Acts
from storage.alerting import Alerting
from storage.alerts import Alerts
from storage.audience import Audience
from storage.audit import Audit
from storage.boots import Boots
from storage.bulletins import Bulletins
from storage.cards import Cards
from storage.changes import Changes
from storage.comments import Comments
from storage.control import Control
from storage.copies import Copies
from storage.desk import Desk
from storage.digests import Digests
from storage.drafts import Drafts
from storage.editions import Editions
from storage.fan_outs import FanOuts
from storage.flights import Flights
from storage.inbox import Inbox
from storage.kept_texts import KeptTexts
from storage.leftovers import Leftovers
from storage.members import Members
from storage.notes import Notes
from storage.outbox import Outbox
from storage.pace import PaceNote
from storage.people import People
from storage.progress import ProgressMessages
from storage.prompts import Prompts
from storage.proofs import Proofs
from storage.questions import Questions
from storage.releases import Releases
from storage.reminders import Reminders
from storage.reviews import Reviews
from storage.searching import Searching
from storage.session import Session
from storage.settlements import Settlements
from storage.shelves import Shelves
from storage.timelines import Timelines
from storage.traces import KeptTraces
from storage.tries import Tries
from storage.wishes import Wishes


class Stores:
    """What `Database.write` and `Database.read` hand out; of no use after they are left."""

    def __init__(self, session: Session) -> None:
        self.acts = Acts(session)
        self.alerts = Alerts(session)
        self.audit = Audit(session)
        self.members = Members(session)
        self.people = People(session)
        self.desk = Desk(session)
        self.drafts = Drafts(session)
        self.shelves = Shelves(session)
        self.kept_texts = KeptTexts(session)
        self.leftovers = Leftovers(session)
        self.notes = Notes(session)
        self.reviews = Reviews(session)
        self.comments = Comments(session)
        self.cards = Cards(session)
        self.prompts = Prompts(session)
        self.proofs = Proofs(session)
        self.questions = Questions(session)
        self.releases = Releases(session)
        self.reminders = Reminders(session)
        self.bulletins = Bulletins(session)
        self.editions = Editions(session)
        self.changes = Changes(session)
        self.audience = Audience(session)
        self.boots = Boots(session)
        self.alerting = Alerting(session)
        self.digests = Digests(session)
        self.outbox = Outbox(session)
        self.fan_outs = FanOuts(session)
        self.copies = Copies(session)
        self.flights = Flights(session)
        self.control = Control(session)
        self.inbox = Inbox(session)
        self.pace = PaceNote(session)
        self.progress = ProgressMessages(session)
        self.timelines = Timelines(session)
        self.traces = KeptTraces(session)
        self.tries = Tries(session)
        self.wishes = Wishes(session)
        self.settlements = Settlements(session)
        self.searching = Searching(session)
