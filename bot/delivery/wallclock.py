"""Whether the wall clock was set: it is compared with the monotonic one, look by look (fault F24).

Arithmetic over moments that are handed in; must not read a clock or change a due time.
"""

from datetime import datetime, timedelta

TOLERANCE = timedelta(seconds=2)
"""What a look may find the clocks apart without a jump. Time servers let a clock creep by at most
0.5 ms a second (ntpd's limit), and two readings are never taken at quite the same moment."""


class Jumps:
    """Remembers the last look at both clocks.

    A machine that slept counts as a jump forward: the monotonic clock of Linux stands still
    meanwhile, and so did all who waited by it.
    """

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        self._tolerance = tolerance
        self._last: tuple[datetime, float] | None = None

    def look(self, wall: datetime, monotonic: float) -> timedelta:
        """Return by how much the wall clock jumped since the last look, forwards above zero; zero
        within the tolerance and at the first look. Creeping is forgotten from look to look."""
        last, self._last = self._last, (wall, monotonic)
        if last is None:
            return timedelta()
        jump = wall - last[0] - timedelta(seconds=monotonic - last[1])
        return jump if abs(jump) > self._tolerance else timedelta()
