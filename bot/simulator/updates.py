"""The queue of updates that wait for the bot.

Numbers them, keeps them until they are confirmed (24 hours at most), and can misbehave on purpose:
restart the numbers, deliver an update twice, carry JSON that is no update. Source: Bot API,
"Getting updates". It must not know how they are delivered.
"""

import json
from collections import deque
from dataclasses import dataclass

from bot.simulator.clock import Clock
from bot.simulator.model import Json

KEPT = 24 * 3600  # seconds
_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# An offset this far beyond the last number belongs to an earlier numbering; tdlib, TQueue.
_TOLERANCE = 10


@dataclass(slots=True)
class Pending:
    """One update on its way; `forced` means a second delivery that no offset confirms unseen."""

    update_id: int
    body: str
    date: int
    epoch: int = 0
    forced: bool = False


class UpdateQueue:
    """Updates in order, and the settings that decide which are made at all."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self.next_id = first_id
        self.allowed: frozenset[str] | None = None
        self.pending: deque[Pending] = deque()
        self.sent: dict[int, str] = {}
        self._clock = clock
        self._epoch = 0

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind (getUpdates, allowed_updates)."""
        return kind not in _UNASKED if self.allowed is None else kind in self.allowed

    def allow(self, kinds: object) -> None:
        """Remember allowed_updates: an empty list means the default."""
        if isinstance(kinds, list):
            self.allowed = frozenset(map(str, kinds)) or None

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue an update and return its number; None when the bot did not ask for the kind."""
        if not self.wants(kind):
            return None
        return self.inject({kind: payload})

    def inject(self, update: Json) -> int:
        """Queue any JSON object, numbered unless it brings a number."""
        number = update.get("update_id")
        if not isinstance(number, int):
            number = self.next_id
            # The number first, as Telegram writes it.
            update = {"update_id": number} | update
            self.next_id += 1
        # Frozen now: what the bot gets is the state at that moment.
        body = json.dumps(update)
        self.pending.append(Pending(number, body, self._clock.now(), self._epoch))
        self.sent[number] = body
        return number

    def redeliver(self, update_id: int) -> bool:
        """Queue an earlier update once more under its old number; whether it is known."""
        body = self.sent.get(update_id)
        if body is None:
            return False
        pending = Pending(update_id, body, self._clock.now(), self._epoch, forced=True)
        self.pending.append(pending)
        return True

    def restart(self, next_id: int) -> None:
        """Number on from elsewhere, as Telegram does after a quiet week."""
        self.next_id = next_id
        # Offsets of the old numbering must not confirm updates of the new.
        self._epoch += 1

    def confirm(self, offset: int) -> None:
        """Forget what an offset confirms; a negative one keeps the last so many."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
            return
        stale = offset > self.next_id + _TOLERANCE
        self.pending = deque(
            each
            for each in self.pending
            if each.forced or each.update_id >= offset or (stale and each.epoch == self._epoch)
        )

    def head(self, limit: int) -> list[Pending]:
        """The oldest updates that are still kept; seen once, a second delivery can be confirmed."""
        oldest = self._clock.now() - KEPT
        # A bot that was away for longer has lost them for good.
        while self.pending and self.pending[0].date < oldest:
            self.pending.popleft()
        found = [self.pending[at] for at in range(min(limit, len(self.pending)))]
        for each in found:
            each.forced = False
        return found

    def done(self, update: Pending) -> None:
        """A webhook took this update."""
        if update in self.pending:
            self.pending.remove(update)
