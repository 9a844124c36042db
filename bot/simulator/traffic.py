"""The log of requests: what was asked, when, and how it was answered.

It counts every request, accepted or not; what was accepted is the ledger's. No bodies are kept.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.simulator.model import Json

SECOND = 1_000_000_000


@dataclass(slots=True)
class Request:
    """One Bot API request; times in monotonic nanoseconds, `answered` None while it is held."""

    seq: int
    method: str
    chat_id: object
    received: int
    answered: int | None = None
    status: int | None = None
    fault: str | None = None

    @property
    def api(self) -> Json:
        """The request as `/sim/requests` shows it."""
        return {name: getattr(self, name) for name in Request.__slots__}


class Traffic:
    """Requests in the order of their arrival."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.counts: Counter[str] = Counter()

    def begin(self, method: str, chat_id: object, now: int) -> Request:
        """A request has been read."""
        request = Request(len(self.requests) + 1, method, chat_id, now)
        self.requests.append(request)
        # Kept, not counted: waits look at it at every request.
        self.counts[method] += 1
        return request

    def read(self, method: str | None = None, after: int = 0) -> list[Json]:
        """Requests with a `seq` above `after`, of one method (in lower case) or of all."""
        wanted = method.lower() if method else None
        found = self.requests[after:]
        return [each.api for each in found if wanted in {None, each.method}]


def busiest_second(times: Iterable[int]) -> int:
    """The most events within any second; `times` in ascending nanoseconds."""
    every = list(times)
    # A sliding window: a second that starts with any of the events.
    best = start = 0
    for end, time in enumerate(every):
        while time - every[start] >= SECOND:
            start += 1
        best = max(best, end - start + 1)
    return best
