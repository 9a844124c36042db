"""The settings message in words: what a chat gets, and a screen for each thing that it can choose.

Must not change anything, nor know who may.
"""

from collections.abc import Callable
from datetime import datetime

from bot.domain.adjusting import Setting
from bot.domain.bulletin import Floor
from bot.domain.following import EVERY_KIND, Habits, Quiet, Rhythm
from bot.text import alerts
from bot.text.buttons import FollowAct, FollowButton, Key, Rows
from bot.text.following_keys import Screen, View, clock, grid, zone_name
from bot.text.following_times import TIMES
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from bot.text.lines import front_name

_NAMED = 5
"""Alerts that the overview names; more are on their own screen."""


def show(screen: Screen, view: View, say: Localizer) -> tuple[Html, Rows]:
    """Return a screen of the settings message."""
    html, rows = (_SCREENS | TIMES)[screen](view, say)
    if screen is Screen.HOME:
        return html, rows
    return html, (*rows, (view.shows(Screen.HOME, say.text("settings-button-back")),))


def overview(view: View, say: Localizer) -> Html:
    """Return what a chat gets, a line a choice."""
    one = view.subscription
    habits = one.habits
    chosen = [front_name(front, view.theatre, say) for front in one.choice.fronts]
    fronts = say.html("settings-fronts-some", fronts=say.listed(chosen))
    lines = [
        fronts if chosen else say.html("settings-fronts-all"),
        _kinds_line(habits, say),
        say.html(f"settings-floor-{one.choice.floor}"),
        _when_line(habits, say),
        _quiet_line(habits, say),
    ]
    if not habits.kinds:
        lines = [lines[1], lines[4]]
    if view.alerts:
        lines.append(_alerts_line(view, say))
    lines.append(say.html("settings-language", language=view.languages[one.language]))
    if habits.paused_until is not None:
        lines.append(say.html("settings-paused", until=_until(habits, say)))
    return joined(lines, "\n")


def stored(view: View, since: datetime | None, say: Localizer) -> Html:
    """Return a subscription with all that is kept of it."""
    habits = view.subscription.habits
    lines = [overview(view, say), say.html("privacy-zone", zone=zone_name(habits.zone, say))]
    if since is not None:
        lines.append(say.html("privacy-since", day=say.date(habits.local(since).date())))
    return joined(lines, "\n")


def _home(view: View, say: Localizer) -> tuple[Html, Rows]:
    title = (
        say.html("settings-title-there", chat=view.title)
        if view.title
        else say.html(
            "settings-title" if int(view.subscription.chat) > 0 else "settings-title-here"
        )
    )
    html = joined([title, overview(view, say)], "\n")
    names = ("fronts", "kinds", "floor", "when", "quiet", "alerts", "language")
    keys = [view.shows(Screen(name), say.text(f"settings-button-{name}")) for name in names]
    paused = view.subscription.habits.paused_until is not None
    value, name = ("off", "resume") if paused else ("on", "pause")
    keys.append(view.sets(Setting.PAUSE, value, say.text(f"settings-button-{name}")))
    leave = FollowButton(act=FollowAct.LEAVE, chat=view.chat)
    rows = (*grid(keys, 2), (Key(say.text("follow-button-leave"), leave),))
    if not view.subscription.habits.kinds:
        every = view.sets(Setting.KIND, "all", say.text("start-button-follow"))
        rows = ((every,), *rows)
    return html, rows


def _fronts(view: View, say: Localizer) -> tuple[Html, Rows]:
    chosen = set(view.subscription.choice.fronts)
    every = view.sets(Setting.FRONT, "", say.text("follow-button-all"), on=not chosen)
    keys = [
        view.sets(Setting.FRONT, one.id, front_name(one.id, view.theatre, say), on=one.id in chosen)
        for one in view.theatre.front
    ]
    return say.html("settings-ask-fronts"), ((every,), *grid(keys, 2))


def _kinds(view: View, say: Localizer) -> tuple[Html, Rows]:
    chosen = view.subscription.habits.kinds
    keys = [
        view.sets(Setting.KIND, kind, say.text(f"settings-button-kind-{kind}"), on=kind in chosen)
        for kind in EVERY_KIND
    ]
    return say.html("settings-ask-kinds"), grid(keys, 1)


def _floor(view: View, say: Localizer) -> tuple[Html, Rows]:
    now = view.subscription.choice.floor
    keys = [
        view.sets(Setting.FLOOR, one, say.text(f"settings-button-floor-{one}"), on=one is now)
        for one in Floor
    ]
    return say.html("settings-ask-floor"), grid(keys, 1)


def _language(view: View, say: Localizer) -> tuple[Html, Rows]:
    now = view.subscription.language
    keys = [
        view.sets(Setting.LANGUAGE, code, name, on=code == now)
        for code, name in view.languages.items()
    ]
    return say.html("settings-ask-language"), grid(keys, 2)


def _alerts(view: View, say: Localizer) -> tuple[Html, Rows]:
    return alerts.listed(view.alerts, view.chat, say)


_SCREENS: dict[Screen, Callable[[View, Localizer], tuple[Html, Rows]]] = {
    Screen.HOME: _home,
    Screen.FRONTS: _fronts,
    Screen.KINDS: _kinds,
    Screen.FLOOR: _floor,
    Screen.LANGUAGE: _language,
    Screen.ALERTS: _alerts,
}


def _kinds_line(habits: Habits, say: Localizer) -> Html:
    if not habits.kinds:
        return say.html("settings-kinds-none")
    kinds = say.listed([say.text(f"settings-kind-{kind}") for kind in habits.kinds])
    return say.html("settings-kinds", kinds=kinds)


def _when_line(habits: Habits, say: Localizer) -> Html:
    if habits.rhythm is Rhythm.NOW:
        return say.html("settings-when-now")
    values = {"hour": clock(habits.hour * 60), "zone": zone_name(habits.zone, say)}
    if habits.rhythm is Rhythm.WEEKLY:
        values["day"] = say.weekday(habits.weekday)
    line = say.html(f"settings-when-{habits.rhythm}", **values)
    urgent = say.html("settings-when-urgent") if habits.at_once else None
    return joined([line, urgent], " ") if urgent else line


def _quiet_line(habits: Habits, say: Localizer) -> Html:
    if habits.quiet is Quiet.OFF or habits.quiet_from == habits.quiet_until:
        return say.html("settings-quiet-off")
    values = {
        "begin": clock(habits.quiet_from),
        "end": clock(habits.quiet_until),
        "zone": zone_name(habits.zone, say),
    }
    line = say.html(f"settings-quiet-{habits.quiet}", **values)
    urgent = say.html("settings-quiet-urgent") if habits.urgent_passes else None
    return joined([line, urgent], " ") if urgent else line


def _alerts_line(view: View, say: Localizer) -> Html:
    shown = [alert.shown for alert in view.alerts[:_NAMED]]
    more = ["…"] if len(view.alerts) > _NAMED else []
    return say.html("settings-alerts", alerts=say.listed([*shown, *more]))


def _until(habits: Habits, say: Localizer) -> str:
    until = habits.paused_until
    return "" if until is None else say.date(habits.local(until).date())
