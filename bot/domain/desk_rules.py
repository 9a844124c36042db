"""What a collective has settled for its desk: its time zone, how many approvals a kind takes, when
reviewers are reminded, when it is night, and how late a schedule may be. Must not know the time."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Field

from bot.domain.draft import Kind
from bot.domain.model import Frozen

_QUORUM = {Kind.DAILY: 1, Kind.FLASH: 1, Kind.ANALYSIS: 2}


class Night(Frozen):
    """The hours in which nothing but what is urgent makes a sound; it may run past midnight. Equal
    ends mean that there is none."""

    start: time
    end: time

    def holds(self, at: time) -> bool:
        """Whether a time of day lies in the night; its first minute does, its end does not."""
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


class DeskRules(Frozen):
    """`quorum` is how many approvals a kind takes; `remind_after` when reviewers are reminded of
    what waits, counted from its submission; `grace` how late a schedule may be and still send;
    `questions_a_day` how often a reader may ask the desk."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    zone: ZoneInfo = ZoneInfo("UTC")
    quorum: Mapping[Kind, int] = Field(default_factory=lambda: _QUORUM)
    remind_after: tuple[timedelta, ...] = (timedelta(minutes=60), timedelta(minutes=240))
    night: Night = Night(start=time(22), end=time(7))
    grace: timedelta = timedelta(minutes=15)
    questions_a_day: int = 3

    def local(self, at: datetime) -> datetime:
        """Return a moment in the collective's time zone."""
        return at.astimezone(self.zone)

    def clock(self, at: datetime) -> str:
        """Return a moment's time of day there, such as "18:30 EET"."""
        return f"{self.local(at):%H:%M %Z}"

    def is_night(self, at: datetime) -> bool:
        """Whether it is night for the collective at a moment."""
        return self.night.holds(self.local(at).time())
