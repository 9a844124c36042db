"""What a subscriber changes in the settings, one thing at a time.

Pure. Must not know who may, nor how the settings are shown.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.domain.bulletin import Choice, Floor, Subscription
from bot.domain.draft import Kind
from bot.domain.following import EVERY_KIND, Habits, Quiet, Rhythm

PAUSE = timedelta(days=7)


class Setting(StrEnum):
    """What can be changed. HOURS are both ends of the quiet hours, such as `22-7`; FRONT and KIND
    are turned on or off, no FRONT means all of them."""

    FRONT = "front"
    KIND = "kind"
    FLOOR = "floor"
    LANGUAGE = "language"
    RHYTHM = "rhythm"
    HOUR = "hour"
    WEEKDAY = "day"
    ZONE = "zone"
    QUIET = "quiet"
    FROM = "from"
    UNTIL = "until"
    HOURS = "hours"
    URGENT = "urgent"
    PAUSE = "pause"


class Wish(NamedTuple):
    """One change: what, and to which value."""

    setting: Setting
    value: str


def adjusted(
    before: Subscription, wish: Wish, known: frozenset[str], now: datetime
) -> Subscription:
    """Return a subscription after a change; `known` are all fronts there are. Raises ValueError for
    a value that cannot be."""
    match wish.setting:
        case Setting.FRONT:
            return _with_choice(before, fronts=_turned(before.choice.fronts, wish.value, known))
        case Setting.FLOOR:
            return _with_choice(before, floor=Floor(wish.value))
        case Setting.LANGUAGE:
            return before.model_copy(update={"language": wish.value})
        case _:
            changes = _habits(before.habits, wish, now)
            habits = Habits.model_validate(before.habits.model_dump() | changes)
            return before.model_copy(update={"habits": habits})


def _with_choice(before: Subscription, **changes: object) -> Subscription:
    choice = Choice.model_validate(before.choice.model_dump() | changes)
    return before.model_copy(update={"choice": choice})


def _turned(fronts: tuple[str, ...], front: str, known: frozenset[str]) -> tuple[str, ...]:
    """Turn a front on or off; all of them are the same as none."""
    if front and front not in known:
        raise ValueError(f"no front {front!r}")
    wanted = set(fronts) ^ {front} if front else set()
    return () if wanted >= known else tuple(sorted(wanted))


def _habits(before: Habits, wish: Wish, now: datetime) -> dict[str, object]:
    """Return the habits that a wish changes."""
    match wish.setting:
        case Setting.KIND:
            return {"kinds": _kinds(before.kinds, wish.value)}
        case Setting.HOURS:
            begin, _, end = wish.value.partition("-")
            return _hours(before, quiet_from=int(begin) * 60, quiet_until=int(end) * 60)
        case Setting.FROM:
            return _hours(before, quiet_from=int(wish.value) * 60)
        case Setting.UNTIL:
            return _hours(before, quiet_until=int(wish.value) * 60)
        case Setting.PAUSE:
            return {"paused_until": now + PAUSE if _switch(wish.value) else None}
        case _:
            name, read = _PLAIN[wish.setting]
            return {name: read(wish.value)}


def _kinds(kinds: tuple[Kind, ...], value: str) -> tuple[Kind, ...]:
    """Turn a kind on or off; "all" turns all on."""
    if value == "all":
        return EVERY_KIND
    wanted = set(kinds) ^ {Kind(value)}
    return tuple(kind for kind in EVERY_KIND if kind in wanted)


def _hours(before: Habits, **ends: int) -> dict[str, object]:
    # Who sets the hours wants them.
    return {"quiet": Quiet.SILENT if before.quiet is Quiet.OFF else before.quiet, **ends}


def _switch(value: str) -> bool:
    if value not in {"on", "off"}:
        raise ValueError(f"neither on nor off: {value!r}")
    return value == "on"


_PLAIN: dict[Setting, tuple[str, Callable[[str], object]]] = {
    Setting.RHYTHM: ("rhythm", Rhythm),
    Setting.HOUR: ("hour", int),
    Setting.WEEKDAY: ("weekday", int),
    Setting.ZONE: ("zone", str),
    Setting.QUIET: ("quiet", Quiet),
    Setting.URGENT: ("urgent_passes", _switch),
}
