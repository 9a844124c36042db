"""Quiet hours held against the ledger: who is asleep is not written to, or without a sound.

A third part of the invariants, beside `tests.faults.invariants` and `tests.faults.arrivals`. Must
not know how anything is stored.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.draft import Kind
from bot.domain.following import Habits, Quiet
from bot.simulator.views import LedgerEntry
from tests.faults.arrivals import Breach, place_of
from tests.faults.record import Place, Published

SLACK = timedelta(seconds=5)
"""What was claimed before the quiet hours began may arrive a little later."""


@dataclass(frozen=True)
class Nights:
    """Who sleeps when, and what they were sent. `numbered` gives the bulletin of a text; `later`
    are the texts of second parts and those behind, which come with the first."""

    sends: Iterable[LedgerEntry]
    habits: Mapping[Place, Habits]
    moved: Mapping[int, int]
    moment: Callable[[int], datetime]
    numbered: Mapping[str, int]
    published: Mapping[int, Published]
    later: Collection[str]

    def wakings(self) -> Iterator[Breach]:
        """Return what of the bulletins woke somebody up."""
        for entry in self.sends:
            place, text = place_of(entry, self.moved), entry.raw_sha256 or ""
            habits, number = self.habits.get(place), self.numbered.get(text)
            if habits is None or number is None or self._passes(habits, number):
                continue
            at = self.moment(entry.time)
            if habits.quiet_ends(at) is None or habits.quiet_ends(at - SLACK) is None:
                continue
            if habits.quiet is Quiet.HELD and text not in self.later:
                yield Breach("woken", f"{place} at {at:%H:%M:%S}, ledger entry {entry.seq}")
            elif not entry.silent:
                yield Breach("a sound", f"{place} at {at:%H:%M:%S}, ledger entry {entry.seq}")

    def _passes(self, habits: Habits, number: int) -> bool:
        return habits.urgent_passes and self.published[number].content.kind is Kind.FLASH
