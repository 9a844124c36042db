"""The invariants that hold after every run, whatever broke: `breaches` names each that does not.

The simulator's ledger is the oracle: append-only, and written before a fault is applied. It is
compared with the database file and the log. Must not know how anything is stored
(`tests.faults.record` does), and must not believe what the bot says of itself.
"""

import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.config import Settings
from bot.domain.bulletin import Choice
from bot.domain.following import Habits
from bot.services.opening import load_theatre
from bot.services.ports import SystemClock
from bot.simulator import DEFAULT_TOKEN
from bot.simulator.views import LedgerEntry
from bot.text import render
from bot.text.i18n import Catalogs
from tests.faults.arrivals import Arrivals, Breach, place_of
from tests.faults.nights import Nights
from tests.faults.record import (
    BULLETIN,
    Counters,
    Place,
    Published,
    Row,
    Subject,
    hashed,
    opened,
    read_nights,
    read_outbox,
    read_published,
)

CATALOGS = Catalogs.load()
THEATRE = load_theatre(Settings(_env_file=None))
OPEN = {"queued", "sending"}
MILLISECOND = timedelta(milliseconds=1)
DAY = timedelta(days=1)
SECRET = DEFAULT_TOKEN.partition(":")[2]


def machine_time() -> Callable[[int], datetime]:
    """Return what tells the wall clock's time at a moment of the monotonic one (nanoseconds)."""
    clock = SystemClock()
    start, zero = clock.now(), clock.monotonic()
    return lambda machine: start + timedelta(seconds=machine / 1e9 - zero)


@dataclass
class Evidence:
    """What is known after a run.

    `recipients` are the places that followed when a bulletin was approved; `departed` those that
    unsubscribed since, of which nothing is kept. In the chats of `talks` people ask and are
    answered. `doubts` counts, by chat, the answers that were lost; `moved` says where groups went.
    `crashes` processes died, each with at most `window` deliveries in flight. `moment` turns the
    ledger's time into the bot's. `finished` says that nothing may be on its way any more.
    """

    ledger: Sequence[LedgerEntry]
    database: Path
    recipients: Mapping[int, Collection[Place]]
    log: Sequence[str] = ()
    canaries: Collection[str] = (SECRET,)
    departed: Collection[Place] = ()
    talks: Collection[int] = ()
    doubts: Mapping[int, int] = field(default_factory=dict)
    moved: Mapping[int, int] = field(default_factory=dict)
    crashes: int = 0
    window: int = 256
    finished: bool = True
    moment: Callable[[int], datetime] = field(default_factory=machine_time)


def breaches(evidence: Evidence) -> list[Breach]:
    """Return every breach of an invariant; of a file that is not sound, that alone."""
    with opened(evidence.database) as connection:
        unsound = _unsound(connection)
        if unsound:
            return unsound
        rows, counters = read_outbox(connection)
        published = read_published(connection)
        nights = read_nights(connection)
    return list(_Case(evidence, rows, counters, published, nights).all())


def _unsound(connection: sqlite3.Connection) -> list[Breach]:
    """What SQLite finds wrong with the file itself."""
    try:
        return [
            Breach("unsound", str(tuple(row)))
            for check in ("integrity_check", "foreign_key_check")
            for row in connection.execute(f"PRAGMA {check}")
            if tuple(row) != ("ok",)
        ]
    except sqlite3.DatabaseError as error:
        return [Breach("unsound", str(error))]


class _Case:
    """The evidence of one run, laid out for comparing."""

    def __init__(
        self,
        evidence: Evidence,
        rows: list[Row],
        counters: dict[Subject, Counters],
        published: dict[int, Published],
        nights: dict[Place, Habits],
    ) -> None:
        self._evidence, self._moved = evidence, evidence.moved
        self._rows = [row._replace(chat=self._now(row.chat)) for row in rows]
        self._recipients = {
            number: {(self._now(chat), topic) for chat, topic in places}
            for number, places in evidence.recipients.items()
        }
        self._counters, self._published, self._nights = counters, published, nights
        # Cards show the same text to members before the approval; they are protected.
        self._sends = [
            entry
            for entry in evidence.ledger
            if entry.method == "sendmessage" and not entry.protected
        ]
        self._copies = Counter((place_of(one, self._moved), one.raw_sha256) for one in self._sends)
        self._editions = {number: _rendered(one) for number, one in published.items()}
        self._approved = {
            hashed(part): number
            for number, editions in self._editions.items()
            for edition in editions
            for part in edition
        }

    def all(self) -> Iterator[Breach]:
        yield from self._lost()
        yield from self._unapproved_texts()
        yield from self._early()
        yield from self._repeated()
        yield from self._wakings()
        yield from self._arrivals().all()
        yield from self._not_in_ledger()
        yield from self._miscounted()
        yield from self._canaries()

    def _arrivals(self) -> Arrivals:
        letters: defaultdict[int, set[str]] = defaultdict(set)
        for row in self._rows:
            letters[row.chat].add(hashed(row.html))
        return Arrivals(
            ledger=self._evidence.ledger,
            rows=list(self._bulletin_rows()),
            letters=letters,
            approved=self._approved,
            recipients=self._recipients,
            talks=self._evidence.talks,
            doubts=self._evidence.doubts,
            crashes=self._evidence.crashes,
            moved=self._moved,
        )

    def _wakings(self) -> Iterator[Breach]:
        """Who is asleep is not woken up."""
        later = {
            hashed(part)
            for editions in self._editions.values()
            for edition in editions
            for part in edition[1:]
        }
        return Nights(
            sends=self._sends,
            habits=self._nights,
            moved=self._moved,
            moment=self._evidence.moment,
            numbered=self._approved,
            published=self._published,
            later=later,
        ).wakings()

    def _lost(self) -> Iterator[Breach]:
        """Each recipient of each bulletin has every part in the ledger, or a reason."""
        found: defaultdict[tuple[int, Place], list[Row]] = defaultdict(list)
        for row in self._bulletin_rows():
            found[row.subject, row.place].append(row)
        for number, places in self._recipients.items():
            for place in set(places) - set(self._evidence.departed):
                if not found[number, place]:
                    yield Breach("lost", f"bulletin {number} to {place}: no delivery")
        for row in self._bulletin_rows():
            if not self._copies_of(row) and not self._excused(row):
                yield Breach("lost", f"{_name(row)}: {row.state} without a reason")
            if self._evidence.finished and row.state in OPEN and not self._sleeps(row):
                yield Breach("open", _name(row))

    def _sleeps(self, row: Row) -> bool:
        """Whether it waits for the end of its chat's quiet hours, which is still to come."""
        now = self._evidence.moment(time.monotonic_ns())
        ends = row.held_until
        return row.place in self._nights and ends is not None and now < ends < now + DAY

    def _excused(self, row: Row) -> bool:
        match row.state:
            case "failed":
                return row.trouble is not None
            case "cancelled":
                left = row.place in self._evidence.departed
                return row.trouble is not None or row.called_off or left
            case state:
                return state in OPEN

    def _unapproved_texts(self) -> Iterator[Breach]:
        """What is stored for a chat is one whole edition of what was approved, and the approval is
        of this content."""
        for number, one in self._published.items():
            if not all(part in self._published for part in one.family):
                continue
            wanted = _fingerprint([self._published[part] for part in one.family])
            if one.approvals and all(approval.hash != wanted for approval in one.approvals):
                yield Breach("not approved", f"bulletin {number}: the approval is of another text")
        stored: defaultdict[tuple[int, Place], dict[int, str]] = defaultdict(dict)
        for row in self._bulletin_rows():
            stored[row.subject, row.place][row.part] = row.html
        for (number, place), parts in stored.items():
            edition = tuple(parts[part] for part in sorted(parts))
            if edition not in self._editions.get(number, ()):
                yield Breach("not approved", f"bulletin {number} to {place}: another text")

    def _early(self) -> Iterator[Breach]:
        """No bulletin is sent before it was approved, nor without an approval."""
        approved_at = {
            number: min((one.given_at for one in published.approvals), default=None)
            for number, published in self._published.items()
        }
        for entry in self._sends:
            number = self._approved.get(entry.raw_sha256 or "")
            if number is None:
                continue
            since = approved_at[number]
            if since is None or self._evidence.moment(entry.time) < since - MILLISECOND:
                yield Breach("early", f"bulletin {number}, ledger entry {entry.seq}")

    def _repeated(self) -> Iterator[Breach]:
        """What arrived twice is marked uncertain; of crashes there are no more than were in
        flight."""
        repeated = 0
        for row in self._bulletin_rows():
            extra = self._copies_of(row) - 1
            repeated += max(0, extra)
            if extra > 0 and not row.uncertain:
                yield Breach("repeated", f"{_name(row)}: {extra} more, not marked uncertain")
        bound = self._evidence.crashes * self._evidence.window
        if self._evidence.crashes and repeated > bound:
            yield Breach("repeated", f"{repeated} in all; no more than {bound} were in flight")

    def _not_in_ledger(self) -> Iterator[Breach]:
        """What the database calls sent was sent: that message, and that text."""
        accepted: defaultdict[tuple[int, int], set[str | None]] = defaultdict(set)
        for entry in self._evidence.ledger:
            accepted[self._now(entry.chat_id), entry.message_id].add(entry.raw_sha256)
        for row in self._rows:
            if row.state != "sent":
                continue
            texts = accepted[row.chat, row.message or 0]
            if not texts:
                yield Breach("never sent", f"{_name(row)}: message {row.message}")
            elif hashed(row.html) not in texts:
                yield Breach("another text", f"{_name(row)}: message {row.message}")

    def _miscounted(self) -> Iterator[Breach]:
        """The counters are what one counts. Who unsubscribed is counted and not kept."""
        counted: dict[Subject, Counter[str]] = defaultdict(Counter)
        for row in self._rows:
            counted[row.kind, row.subject].update((row.state, "total"))
        for subject in counted | self._counters:
            kept = self._counters.get(subject, Counters(0, 0, 0, 0))
            states = counted.get(subject, Counter())
            pairs = [(states[state], getattr(kept, state)) for state in Counters._fields]
            forgets = bool(self._evidence.departed) and subject[0] == BULLETIN
            if any(found > said or (found < said and not forgets) for found, said in pairs):
                yield Breach("miscounted", f"{subject}: {kept}, but there are {dict(states)}")

    def _canaries(self) -> Iterator[Breach]:
        """No secret and nothing that people wrote stands in the log."""
        for number, line in enumerate(self._evidence.log, 1):
            for index, canary in enumerate(self._evidence.canaries):
                if canary in line:
                    yield Breach("canary", f"log line {number}, canary {index}: {line[:60]}")

    def _bulletin_rows(self) -> Iterator[Row]:
        return (row for row in self._rows if row.kind == BULLETIN)

    def _now(self, chat: int) -> int:
        """Where a chat is since it moved."""
        return self._moved.get(chat, chat)

    def _copies_of(self, row: Row) -> int:
        return self._copies[row.place, hashed(row.html)]


def _rendered(one: Published) -> set[tuple[str, ...]]:
    """The editions of a bulletin, made anew from its content."""
    return {_edition(one, language, choice) for language, choice in one.editions}


def _fingerprint(family: Sequence[Published]) -> str:
    """The hash that an approval is bound to: the full edition of the bulletin, and of all that adds
    to it, in each language."""
    return render.fingerprint(
        message
        for language in CATALOGS.languages
        for one in family
        for message in _edition(one, language, Choice())
    )


def _edition(one: Published, language: str, choice: Choice) -> tuple[str, ...]:
    frame = render.Frame(one.number, adds_to=one.adds_to)
    say = CATALOGS.localizer(language)
    found = render.messages(one.content, frame, choice, THEATRE, say)
    return tuple(message.html for message in found)


def _name(row: Row) -> str:
    return f"{row.kind} {row.subject} to {row.place}, part {row.part}"
