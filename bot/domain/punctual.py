"""A plan for a time, and whether what was planned goes out, waits, or has to be asked about again
(fault F24).

Pure: times and clocks are handed in. Must not know who may plan.
"""

from collections.abc import Hashable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.model import Frozen

DOUBT = timedelta(minutes=1)
"""By how much a plan may be early by the monotonic clock: wall clocks are put right by less than
this all the time."""


class Timing(StrEnum):
    """What is to be done with something that has a time."""

    WAIT = "wait"
    SEND = "send"
    ASK = "ask"


def judge(due: datetime, now: datetime, jumped: timedelta, grace: timedelta) -> Timing:
    """Say what is to be done at `now` with what is due at `due`, if the wall clock has `jumped`
    since it was planned (forwards above zero). Only what is on time by both clocks is sent."""
    if now < due:
        return Timing.WAIT
    late = now - due
    steady = late - jumped
    on_time = late <= grace and -DOUBT <= steady <= grace
    return Timing.SEND if on_time else Timing.ASK


class _Look(NamedTuple):
    wall: datetime
    monotonic: float


class Watch:
    """Remembers both clocks as they were when each plan was first seen. A plan is known by
    anything that changes with its time."""

    def __init__(self) -> None:
        self._seen: dict[Hashable, _Look] = {}

    def look(self, plans: Iterable[Hashable], wall: datetime, monotonic: float) -> None:
        """Begin to watch those that are new, and forget those that are gone."""
        now = _Look(wall, monotonic)
        self._seen = {plan: self._seen.get(plan, now) for plan in plans}

    def jumped(self, plan: Hashable, wall: datetime, monotonic: float) -> timedelta:
        """Return by how much the wall clock was set since a plan was first seen."""
        first = self._seen.get(plan, _Look(wall, monotonic))
        return wall - first.wall - timedelta(seconds=monotonic - first.monotonic)


class Plan(Frozen):
    """When a part of a draft goes out: part 0 is the bulletin, the others are additions, none of
    them before `earliest`. `due_at` is None while it is held. `asked` says that it was late."""

    draft: DraftId
    revision: int
    part: int
    number: BulletinNumber
    due_at: datetime | None = None
    earliest: datetime | None = None
    adds_to: BulletinNumber | None = None
    asked: bool = False

    @property
    def seen(self) -> int:
        """What a button carries back, so that it does nothing once the time has changed."""
        return 0 if self.due_at is None else int(self.due_at.timestamp())
