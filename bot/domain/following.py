"""How a subscription wants to be served: which kinds, at once or in a digest, and when it is quiet.

Pure arithmetic of clocks; must not know what is published, nor the time.
"""

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.domain.draft import Kind
from bot.domain.model import Frozen

BITS: dict[Kind, int] = {Kind.DAILY: 1, Kind.FLASH: 2, Kind.ANALYSIS: 4}
"""How a set of kinds is kept: a bit each."""

EVERY_KIND = tuple(BITS)
DAY_MINUTES = 24 * 60


class Rhythm(StrEnum):
    """When a subscription is told: with each publication, or in a digest a day or a week."""

    NOW = "now"
    DAILY = "daily"
    WEEKLY = "weekly"


class Quiet(StrEnum):
    """What happens in quiet hours: nothing else than ever; messages make no sound; or they are held
    until the hours are over."""

    OFF = "off"
    SILENT = "silent"
    HELD = "held"


def bits(kinds: tuple[Kind, ...]) -> int:
    """Return a set of kinds as it is kept."""
    return sum(BITS[kind] for kind in set(kinds))


def kinds_of(number: int) -> tuple[Kind, ...]:
    """Return the kinds that `bits` wrote."""
    return tuple(kind for kind, bit in BITS.items() if number & bit)


class Habits(Frozen):
    """When a subscription wants what. `zone` is an IANA name; `hour` and `weekday` (0 is Monday)
    are of its digest; quiet hours are minutes of the local day, over midnight if they end before
    they begin. `urgent_passes`: a flash comes at once and with a sound, whatever else is chosen."""

    kinds: tuple[Kind, ...] = EVERY_KIND
    rhythm: Rhythm = Rhythm.NOW
    hour: int = Field(default=8, ge=0, le=23)
    weekday: int = Field(default=0, ge=0, le=6)
    zone: str = "UTC"
    quiet: Quiet = Quiet.OFF
    quiet_from: int = Field(default=22 * 60, ge=0, lt=DAY_MINUTES)
    quiet_until: int = Field(default=7 * 60, ge=0, lt=DAY_MINUTES)
    urgent_passes: bool = False
    paused_until: datetime | None = None

    @property
    def at_once(self) -> tuple[Kind, ...]:
        """The kinds that come with their publication; none while it is paused."""
        if self.paused_until is not None:
            return ()
        if self.rhythm is Rhythm.NOW:
            return self.kinds
        urgent = self.urgent_passes and Kind.FLASH in self.kinds
        return (Kind.FLASH,) if urgent else ()

    def local(self, at: datetime) -> datetime:
        """Return a time as the clocks of the zone show it."""
        return at.astimezone(ZoneInfo(self.zone))

    def offset(self, at: datetime) -> int:
        """Return the zone's distance from UTC at a time, in minutes."""
        distance = at.astimezone(ZoneInfo(self.zone)).utcoffset() or timedelta()
        return round(distance.total_seconds() / 60)

    def next_digest(self, after: datetime) -> datetime | None:
        """Return when the next digest is due, later than `after`; None for what has none, or is
        paused."""
        if self.rhythm is Rhythm.NOW or self.paused_until is not None:
            return None
        zone = ZoneInfo(self.zone)
        local = after.astimezone(zone)
        day = local.date()
        if self.rhythm is Rhythm.WEEKLY:
            day += timedelta(days=(self.weekday - day.weekday()) % 7)
        step = timedelta(days=7 if self.rhythm is Rhythm.WEEKLY else 1)
        due = datetime.combine(day, time(self.hour), zone)
        if due <= local:
            due = datetime.combine(day + step, time(self.hour), zone)
        return due.astimezone(UTC)

    def quiet_ends(self, at: datetime) -> datetime | None:
        """Return when the quiet hours end in which a time lies, by the clock on the wall even in a
        night in which it is changed; None if it lies in none."""
        if self.quiet is Quiet.OFF or self.quiet_from == self.quiet_until:
            return None
        local = self.local(at)
        minute = local.hour * 60 + local.minute
        over_midnight = self.quiet_from > self.quiet_until
        begun, unended = minute >= self.quiet_from, minute < self.quiet_until
        if not (begun or unended if over_midnight else begun and unended):
            return None
        day = local.date() + timedelta(days=minute >= self.quiet_until)
        end = datetime.combine(day, _time(self.quiet_until), ZoneInfo(self.zone))
        if end.astimezone(UTC) <= at:
            # An hour that there is twice, and this is the second.
            end = end.replace(fold=1)
        return end.astimezone(UTC)


def _time(minute: int) -> time:
    return time(minute // 60, minute % 60)
