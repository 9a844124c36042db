"""The screens of the settings message that are about time: digests, quiet hours, one's own zone.

A zone is asked for by what time it is; the answers are named zones, and fixed distances from UTC.
Must not change anything.
"""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.adjusting import Setting
from bot.domain.following import Habits, Quiet, Rhythm
from bot.text.buttons import Key, Rows
from bot.text.following_keys import Screen, View, clock, grid, zone_name
from bot.text.html import Html
from bot.text.i18n import Localizer

FIXED = tuple("Etc/GMT" if away == 0 else f"Etc/GMT{-away:+d}" for away in range(-11, 13))
"""A zone for each distance from UTC in whole hours, from west to east."""

_HOURS_A_ROW = 6
_PRESETS = ((21, 6), (22, 7), (23, 8))


def local_time(zone: str, now: datetime) -> str:
    """Return what time it is in a zone."""
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def _when(view: View, say: Localizer) -> tuple[Html, Rows]:
    habits = view.subscription.habits
    rhythms = [
        view.sets(
            Setting.RHYTHM, one, say.text(f"settings-button-rhythm-{one}"), on=habits.rhythm is one
        )
        for one in Rhythm
    ]
    if habits.rhythm is Rhythm.NOW:
        return say.html("settings-ask-when"), grid(rhythms, 1)
    hour = say.text("settings-button-hour", hour=clock(habits.hour * 60))
    times = [view.shows(Screen.HOUR, hour)]
    if habits.rhythm is Rhythm.WEEKLY:
        day = say.text("settings-button-day", day=say.weekday(habits.weekday))
        times.insert(0, view.shows(Screen.WEEKDAY, day))
    rows = (
        *grid(rhythms, 1),
        tuple(times),
        (view.brings(say.text("settings-button-bring")),),
        (_urgent(view, say, Screen.WHEN),),
        (_zone_key(view, say),),
    )
    return say.html("settings-ask-when"), rows


def _hour(view: View, say: Localizer) -> tuple[Html, Rows]:
    hour = view.subscription.habits.hour
    return say.html("settings-ask-hour", zone=_zone(view, say)), _hours(view, Setting.HOUR, hour)


def _weekday(view: View, say: Localizer) -> tuple[Html, Rows]:
    now = view.subscription.habits.weekday
    keys = [view.sets(Setting.WEEKDAY, day, say.weekday(day), on=day == now) for day in range(7)]
    return say.html("settings-ask-day"), grid(keys, 2)


def _quiet(view: View, say: Localizer) -> tuple[Html, Rows]:
    habits = view.subscription.habits
    ways = [
        view.sets(
            Setting.QUIET, one, say.text(f"settings-button-quiet-{one}"), on=habits.quiet is one
        )
        for one in Quiet
    ]
    presets = [_preset(view, *hours) for hours in _PRESETS]
    begin = say.text("settings-button-from", hour=clock(habits.quiet_from))
    end = say.text("settings-button-until", hour=clock(habits.quiet_until))
    ends = (view.shows(Screen.FROM, begin), view.shows(Screen.UNTIL, end))
    rows = (*grid(ways, 1), tuple(presets))
    if _is_quiet(habits):
        rows += (ends, (_urgent(view, say, Screen.QUIET),), (_zone_key(view, say),))
    return say.html("settings-ask-quiet"), rows


def _from(view: View, say: Localizer) -> tuple[Html, Rows]:
    hour = view.subscription.habits.quiet_from // 60
    return say.html("settings-ask-from", zone=_zone(view, say)), _hours(view, Setting.FROM, hour)


def _until(view: View, say: Localizer) -> tuple[Html, Rows]:
    hour = view.subscription.habits.quiet_until // 60
    return say.html("settings-ask-until", zone=_zone(view, say)), _hours(view, Setting.UNTIL, hour)


def _zone_screen(view: View, say: Localizer) -> tuple[Html, Rows]:
    keys = [
        view.sets(
            Setting.ZONE,
            zone,
            f"{local_time(zone, view.now)} · {zone_name(zone, say)}",
            on=zone == view.subscription.habits.zone,
        )
        for zone in view.zones
    ]
    other = view.shows(Screen.OTHER_ZONES, say.text("settings-button-zones"))
    return say.html("settings-ask-zone"), (*grid(keys, 2), (other,))


def _other_zones(view: View, say: Localizer) -> tuple[Html, Rows]:
    now = view.subscription.habits.zone
    keys = [
        view.sets(Setting.ZONE, zone, local_time(zone, view.now), on=zone == now) for zone in FIXED
    ]
    return say.html("settings-ask-zones"), grid(keys, _HOURS_A_ROW)


TIMES: dict[Screen, Callable[[View, Localizer], tuple[Html, Rows]]] = {
    Screen.WHEN: _when,
    Screen.HOUR: _hour,
    Screen.WEEKDAY: _weekday,
    Screen.QUIET: _quiet,
    Screen.FROM: _from,
    Screen.UNTIL: _until,
    Screen.ZONE: _zone_screen,
    Screen.OTHER_ZONES: _other_zones,
}


def _hours(view: View, setting: Setting, now: int) -> Rows:
    keys = [view.sets(setting, hour, clock(hour * 60), on=hour == now) for hour in range(24)]
    return grid(keys, _HOURS_A_ROW)


def _preset(view: View, begin: int, end: int) -> Key:
    habits = view.subscription.habits
    so = _is_quiet(habits) and (habits.quiet_from, habits.quiet_until) == (begin * 60, end * 60)
    label = f"{clock(begin * 60)}–{clock(end * 60)}"
    return view.sets(Setting.HOURS, f"{begin}-{end}", label, on=so)


def _is_quiet(habits: Habits) -> bool:
    return habits.quiet is not Quiet.OFF


def _urgent(view: View, say: Localizer, then: Screen) -> Key:
    passes = view.subscription.habits.urgent_passes
    label = say.text("settings-button-urgent")
    return view.sets(Setting.URGENT, "off" if passes else "on", label, on=passes, then=then)


def _zone_key(view: View, say: Localizer) -> Key:
    zone = view.subscription.habits.zone
    time = local_time(zone, view.now)
    return view.shows(Screen.ZONE, say.text("settings-button-zone", time=time))


def _zone(view: View, say: Localizer) -> str:
    return zone_name(view.subscription.habits.zone, say)
