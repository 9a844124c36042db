"""One request goes ahead of all others with the same text, so that a bad text costs one (F14).

Must not send or wait; moments are seconds of the worker's monotonic clock.
"""

from bot.domain.ids import TextId

PATIENCE = 2.0
"""Seconds after which a probe that nobody answered holds the others up no longer (F27)."""


class Probes:
    """Which texts Telegram has taken, and which are being tried out now."""

    def __init__(self) -> None:
        self._taken: set[TextId] = set()
        self._tried: dict[TextId, float] = {}

    def hold(self, text: TextId, now: float) -> float:
        """Return the seconds for which a delivery of `text` has to wait; 0 or less: none."""
        tried = self._tried.get(text)
        return 0.0 if tried is None else tried + PATIENCE - now

    def begin(self, text: TextId, now: float) -> None:
        """A request with `text` begins."""
        if text not in self._taken:
            self._tried[text] = now

    def end(self, text: TextId, *, taken: bool) -> bool:
        """A request with `text` was answered; `taken` if Telegram accepted it. Return whether
        others may have waited for this."""
        tried = self._tried.pop(text, None) is not None
        if taken:
            self._taken.add(text)
        return tried

    def forget(self) -> None:
        """Forget what is known; for a moment in which nothing is being sent."""
        self._taken.clear()
        self._tried.clear()
