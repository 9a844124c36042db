"""How much a stranger may ask of us: arithmetic over moments that are handed in (threat T16).

Must not read a clock, nor know who is a stranger. Moments are seconds of one monotonic clock.
"""

from bot.domain.model import Frozen

MOST_PERSONS = 10_000


class Allowance(Frozen):
    """What one person may send: `burst` updates at once, and `per_second` more as time passes.

    The defaults let a reader leaf fast, and no one be answered faster than Telegram lets us write
    to one chat.
    """

    burst: int = 30
    per_second: float = 1.0


class Buckets:
    """A bucket for each person; remembers at most `most` of them, the latest.

    Who was forgotten begins with a full bucket again, as does whoever was quiet long enough.
    """

    def __init__(self, allowance: Allowance | None = None, most: int = MOST_PERSONS) -> None:
        allowance = allowance or Allowance()
        self._interval = 1 / allowance.per_second
        self._ahead = allowance.burst * self._interval
        self._most = most
        self._full_at: dict[int, float] = {}

    def __len__(self) -> int:
        """How many persons are remembered."""
        return len(self._full_at)

    def take(self, person: int, now: float) -> bool:
        """Whether one more update of the person is within their allowance; if so, it is spent."""
        full_at = max(now, self._full_at.pop(person, now)) + self._interval
        # The sum of many intervals is not exact.
        within = full_at <= now + self._ahead + self._interval / 1000
        self._full_at[person] = full_at if within else full_at - self._interval
        self._forget(now)
        return within

    def _forget(self, now: float) -> None:
        while len(self._full_at) > self._most or self._full_at[next(iter(self._full_at))] <= now:
            del self._full_at[next(iter(self._full_at))]
