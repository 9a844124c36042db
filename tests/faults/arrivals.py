"""What Telegram took, held against what may arrive: nothing else, nowhere else, in order, once.

The half of the invariants that looks from the ledger to the outbox; `tests.faults.invariants` has
the other half. Must not know how anything is stored.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from bot.simulator.views import LedgerEntry
from tests.faults.record import Place, Row, hashed

PLAIN = "sendmessage"
NOT_SENDING = ("edit", "delete", "pin", "unpin")


class Breach(NamedTuple):
    """An invariant that does not hold, and where."""

    kind: str
    where: str


@dataclass(frozen=True)
class Arrivals:
    """The ledger, and what it may hold.

    `rows` are the deliveries of bulletins, `letters` the hashes of what the outbox holds, by chat,
    `approved` the bulletin of each text by its hash, `recipients` who may have it. In the chats of
    `talks` people ask and are answered. `doubts` counts the answers to a chat that were lost, each
    of which may cost one more copy. `moved` says where groups went; the rows and the recipients are
    where they went to.
    """

    ledger: Sequence[LedgerEntry]
    rows: Sequence[Row]
    letters: Mapping[int, Collection[str]]
    approved: Mapping[str, int]
    recipients: Mapping[int, Collection[Place]]
    talks: Collection[int]
    doubts: Mapping[int, int]
    crashes: int
    moved: Mapping[int, int]

    def all(self) -> Iterator[Breach]:
        """Return each breach."""
        yield from self._uncalled_for()
        yield from self._changed()
        yield from self._out_of_order()
        yield from self._too_often()

    def _uncalled_for(self) -> Iterator[Breach]:
        """Only what was approved is sent, to those who follow, by the one method there is for it;
        what else people get they were to get, or have asked for."""
        shown = {entry.sha256 for entry in self.ledger if self._is_copy(entry)}
        for entry in self._sends():
            number = self.approved.get(entry.raw_sha256 or "")
            talking = entry.chat_id in self.talks
            if entry.method != PLAIN and (not talking or entry.sha256 in shown):
                yield Breach("another way", _where(entry))
            elif entry.protected:
                if not talking:
                    yield Breach("uncalled for", _where(entry))
            elif number is None:
                if not talking and entry.raw_sha256 not in self.letters.get(entry.chat_id, ()):
                    yield Breach("uncalled for", _where(entry))
            elif place_of(entry, self.moved) not in self.recipients.get(number, ()):
                yield Breach("stranger", f"bulletin {number}, {_where(entry)}")

    def _changed(self) -> Iterator[Breach]:
        """A copy stays what it was: nobody edits it, or takes it away."""
        copies = {
            (entry.chat_id, entry.message_id): entry
            for entry in self.ledger
            if self._is_copy(entry)
        }
        for entry in self.ledger:
            first = copies.get((entry.chat_id, entry.message_id))
            if first is None or entry.seq <= first.seq:
                continue
            if entry.method.startswith("delete") or entry.html != first.html:
                yield Breach("changed", _where(entry))

    def _out_of_order(self) -> Iterator[Breach]:
        """No part comes before the part before it."""
        first: dict[tuple[Place, str | None], int] = {}
        for at, entry in enumerate(self.ledger):
            if self._is_copy(entry):
                first.setdefault((place_of(entry, self.moved), entry.raw_sha256), at)
        places: defaultdict[tuple[int, Place], list[Row]] = defaultdict(list)
        for row in self.rows:
            places[row.subject, row.place].append(row)
        for (number, place), rows in places.items():
            parts = sorted(rows, key=lambda row: row.part)
            found = [first.get((place, hashed(row.html))) for row in parts]
            came = [at for at in found if at is not None]
            if any(later < earlier for earlier, later in pairwise(came)):
                yield Breach("out of order", f"bulletin {number} to {place}")

    def _too_often(self) -> Iterator[Breach]:
        """A lost answer, and a crash, cost one copy each; nothing else does."""
        copies = Counter(
            (place_of(entry, self.moved), entry.raw_sha256)
            for entry in self.ledger
            if self._is_copy(entry)
        )
        doubts: Counter[int] = Counter()
        for chat, lost in self.doubts.items():
            doubts[self.moved.get(chat, chat)] += lost
        for row in self.rows:
            count = copies[row.place, hashed(row.html)]
            most = 1 + doubts[row.chat] + self.crashes
            if count > most:
                where = f"bulletin {row.subject} to {row.place}, part {row.part}"
                yield Breach("too often", f"{where}: {count}, and no more than {most} may be")

    def _sends(self) -> Iterator[LedgerEntry]:
        return (one for one in self.ledger if not one.method.startswith(NOT_SENDING))

    def _is_copy(self, entry: LedgerEntry) -> bool:
        """Whether this is a part of a bulletin as readers get it; members' cards are protected."""
        return (
            entry.method == PLAIN
            and not entry.protected
            and (entry.raw_sha256 or "") in self.approved
        )


def place_of(entry: LedgerEntry, moved: Mapping[int, int]) -> Place:
    """Return where it went, or where its group is since."""
    return moved.get(entry.chat_id, entry.chat_id), entry.topic or 0


def _where(entry: LedgerEntry) -> str:
    return f"ledger entry {entry.seq}: {entry.method} to {entry.chat_id}"
