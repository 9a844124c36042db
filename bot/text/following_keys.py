"""Buttons of the settings message, and what it is drawn from.

Must not say anything in words; `bot.text.following` does.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.domain.adjusting import Setting, Wish
from bot.domain.alert import Alert
from bot.domain.bulletin import Subscription
from bot.domain.errors import Stale
from bot.domain.theatre import Theatre
from bot.text.buttons import FollowAct, FollowButton, Key, Rows
from bot.text.i18n import Localizer


class Screen(StrEnum):
    """What the settings message shows. OTHER_ZONES offers a time for each hour there is."""

    HOME = ""
    FRONTS = "fronts"
    KINDS = "kinds"
    FLOOR = "floor"
    WHEN = "when"
    HOUR = "hour"
    WEEKDAY = "day"
    QUIET = "quiet"
    FROM = "from"
    UNTIL = "until"
    ALERTS = "alerts"
    LANGUAGE = "language"
    ZONE = "zone"
    OTHER_ZONES = "zones"


class View(NamedTuple):
    """What is to be seen: a subscription with its alerts, at a time. `chat` is the one in buttons
    (as in FollowButton), `title` the name of a chat that is not the message's own; `zones` are
    offered, `languages` are those there are catalogs for."""

    subscription: Subscription
    alerts: tuple[Alert, ...]
    now: datetime
    theatre: Theatre
    zones: tuple[str, ...]
    languages: dict[str, str]
    chat: int = 0
    title: str = ""

    def shows(self, screen: Screen, label: str) -> Key:
        """Return the button of a screen."""
        return Key(label, FollowButton(act=FollowAct.SHOW, chat=self.chat, value=screen.value))

    def brings(self, label: str) -> Key:
        """Return the button that sends the digest now."""
        return Key(label, FollowButton(act=FollowAct.BRING, chat=self.chat))

    def sets(
        self,
        setting: Setting,
        value: object,
        label: str,
        *,
        on: bool = False,
        then: Screen | None = None,
    ) -> Key:
        """Return the button that changes something; `on` if it is so already. It shows the screen
        of its setting, or another one, `then`."""
        ticked = f"✓ {label}" if on else label
        wish = f"{setting}={value}" + (f"@{then}" if then else "")
        return Key(ticked, FollowButton(act=FollowAct.SET, chat=self.chat, value=wish))


_AFTER: dict[Setting, Screen] = {
    Setting.FRONT: Screen.FRONTS,
    Setting.KIND: Screen.KINDS,
    Setting.FLOOR: Screen.FLOOR,
    Setting.LANGUAGE: Screen.LANGUAGE,
    Setting.RHYTHM: Screen.WHEN,
    Setting.HOUR: Screen.WHEN,
    Setting.WEEKDAY: Screen.WHEN,
    Setting.QUIET: Screen.QUIET,
    Setting.FROM: Screen.QUIET,
    Setting.UNTIL: Screen.QUIET,
    Setting.HOURS: Screen.QUIET,
    Setting.URGENT: Screen.WHEN,
}
"""The screen that shows what a change came to; otherwise the overview."""


def read_wish(value: str) -> tuple[Wish, Screen]:
    """Read the value of a SET button, and which screen is to be shown then; raises Stale on
    anything else."""
    setting, equals, wanted = value.partition("=")
    if not equals or setting not in set(Setting):
        raise Stale("error-old-button")
    wanted, _, then = wanted.partition("@")
    screen = read_screen(then) if then else _AFTER.get(Setting(setting), Screen.HOME)
    return Wish(Setting(setting), wanted), screen


def read_screen(value: str) -> Screen:
    """Read the value of a SHOW button; raises Stale on anything else."""
    if value not in set(Screen):
        raise Stale("error-old-button")
    return Screen(value)


def grid(keys: Sequence[Key], width: int) -> Rows:
    """Return keys in rows of at most so many."""
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))


def clock(minutes: int) -> str:
    """Return a minute of the day as clocks show it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def zone_name(zone: str, say: Localizer) -> str:
    """Return what people call a time zone: its city, or its distance from UTC."""
    if zone == "UTC" or zone.startswith("Etc/"):
        # In these names the signs are the other way round than everybody says it.
        away = -int(zone.removeprefix("Etc/GMT") or 0) if zone.startswith("Etc/GMT") else 0
        return f"UTC{away:+d}" if away else "UTC"
    return say.city(zone)
