"""Holds claims until they may begin: what is ready in their order, the rest by its time.

Must not know why something has to wait; moments are seconds of the worker's monotonic clock.
"""

import heapq
from collections import deque
from collections.abc import Callable, Iterator
from itertools import count

from bot.domain.delivery import Delivery


class Stock:
    """Claims that were not begun yet. `wait_of` returns the seconds that a delivery has to wait at
    a given moment; 0 or less: none."""

    def __init__(self, wait_of: Callable[[Delivery, float], float]) -> None:
        self._wait_of = wait_of
        self._ready: deque[Delivery] = deque()
        self._later: list[tuple[float, int, Delivery]] = []
        self._places = count()

    def __len__(self) -> int:
        return len(self._ready) + len(self._later)

    def __iter__(self) -> Iterator[Delivery]:
        yield from self._ready
        yield from (delivery for _, _, delivery in self._later)

    @property
    def ready(self) -> int:
        """How many do not wait for anything that is known."""
        return len(self._ready)

    def add(self, delivery: Delivery) -> None:
        """Take a claim over."""
        self._ready.append(delivery)

    def take(self, now: float) -> Delivery | None:
        """Remove and return the first delivery that may begin now."""
        while self._later and self._later[0][0] <= now:
            self._ready.append(heapq.heappop(self._later)[2])
        while self._ready:
            delivery = self._ready.popleft()
            wait = self._wait_of(delivery, now)
            if wait <= 0:
                return delivery
            heapq.heappush(self._later, (now + wait, next(self._places), delivery))
        return None

    def next_at(self, now: float) -> float:
        """Return the moment from which something may be ready; for a stock that is not empty."""
        return now if self._ready else self._later[0][0]

    def look_again(self) -> None:
        """What made deliveries wait has changed: ask anew at the next `take`."""
        self._ready.extend(delivery for _, _, delivery in sorted(self._later))
        self._later.clear()

    def drain(self) -> list[Delivery]:
        """Remove and return all."""
        self.look_again()
        drained = list(self._ready)
        self._ready.clear()
        return drained
