"""One request goes ahead of all others with the same text, so that a bad text costs one (F14).

Must not send or wait; moments are seconds of the worker's monotonic clock.
"""

from collections import Counter

from bot.domain.delivery import Delivered, SendOutcome, Unreachable
from bot.domain.ids import TextId

PATIENCE = 2.0
"""Seconds after which a probe that nobody answered holds the others up no longer (F27)."""


class Probes:
    """Which texts Telegram has taken, and which are being tried out now.

    A chat that cannot be written to says nothing about the text; each such answer lets one more
    probe go beside the others, since the chats that have gone often stand at the head of the line.
    """

    def __init__(self) -> None:
        self._taken: set[TextId] = set()
        self._tried: dict[TextId, list[float]] = {}
        self._in_vain: Counter[TextId] = Counter()

    def hold(self, text: TextId, now: float) -> float:
        """Return the seconds for which a delivery of `text` has to wait; 0 or less: none."""
        tried = self._tried.get(text, [])
        if text in self._taken or len(tried) <= self._in_vain[text]:
            return 0.0
        return tried[0] + PATIENCE - now

    def begin(self, text: TextId, now: float) -> None:
        """A request with `text` begins."""
        if text not in self._taken:
            self._tried.setdefault(text, []).append(now)

    def end(self, text: TextId, outcome: SendOutcome | None) -> bool:
        """A request with `text` was answered, or given up (None). Return whether others may have
        waited for this."""
        tried = self._tried.get(text)
        if isinstance(outcome, Delivered):
            self._taken.add(text)
            self._tried.pop(text, None)
        elif tried:
            tried.pop(0)
        if isinstance(outcome, Unreachable):
            self._in_vain[text] += 1
        return tried is not None

    def forget(self) -> None:
        """Forget what is known; for a moment in which nothing is being sent."""
        self._taken.clear()
        self._tried.clear()
        self._in_vain.clear()
