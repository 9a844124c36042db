"""The screens of the settings message: all their buttons fit and mean something, in every
language."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest

from bot.config import Settings
from bot.domain.adjusting import Setting, Wish, adjusted
from bot.domain.alert import MOST, Alert
from bot.domain.bulletin import Choice, Floor, Subscription
from bot.domain.errors import TheatreError
from bot.domain.following import Habits, Quiet, Rhythm
from bot.domain.ids import NO_TOPIC, ChatId
from bot.domain.theatre import Theatre
from bot.services.opening import load_theatre
from bot.text import following
from bot.text.buttons import FollowAct, FollowButton
from bot.text.following_keys import Screen, View, read_screen, read_wish, zone_name
from bot.text.following_times import FIXED, local_time
from bot.text.reader import markup, read
from tests.handlers.builders import CATALOGS, ENGLISH, NOON

THEATRE = load_theatre(Settings(_env_file=None, token="1:x"))
FRONTS = frozenset(front.id for front in THEATRE.front)
FAR = -4_503_599_627_370_495
"""The longest number that a chat can have."""
ALERTS = tuple(Alert(words=f"{n:02}" + "ع" * 58, shown=f"{n:02}" + "ع" * 58) for n in range(MOST))
FULL = Subscription(
    chat=ChatId(FAR),
    topic=NO_TOPIC,
    language="ar",
    choice=Choice(fronts=tuple(sorted(FRONTS))[1:], floor=Floor.NO_RUMOURS),
    habits=Habits(
        rhythm=Rhythm.WEEKLY, quiet=Quiet.HELD, zone="America/Los_Angeles", paused_until=NOON
    ),
)


def a_view(one: Subscription = FULL, alerts: tuple[Alert, ...] = ALERTS) -> View:
    return View(
        subscription=one,
        alerts=alerts,
        now=NOON,
        theatre=THEATRE,
        zones=THEATRE.zones,
        languages={code: CATALOGS.localizer(code).native_name for code in CATALOGS.languages},
        chat=FAR,
        title="News of the valley",
    )


def buttons(language: str, screen: Screen) -> Iterator[FollowButton]:
    say = CATALOGS.localizer(language)
    for one in (FULL, FULL.model_copy(update={"habits": Habits(kinds=())})):
        _, rows = following.show(screen, a_view(one), say)
        for row in rows:
            assert len(row) <= 8
            for key in row:
                assert key.label.strip()
                assert isinstance(key.button, FollowButton)
                yield key.button


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("screen", Screen)
def test_every_button_fits_and_means_something(language: str, screen: Screen) -> None:
    for button in buttons(language, screen):
        assert FollowButton.unpack(button.pack()) == button
        match button.act:
            case FollowAct.SHOW:
                read_screen(button.value)
            case FollowAct.SET:
                wish, _ = read_wish(button.value)
                adjusted(FULL, wish, FRONTS, NOON)
            case _:
                assert button.act in {FollowAct.BRING, FollowAct.DROP, FollowAct.LEAVE}


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("screen", Screen)
def test_every_screen_fits_one_message(language: str, screen: Screen) -> None:
    html, rows = following.show(screen, a_view(), CATALOGS.localizer(language))
    assert len(markup(html).text) < 1_000
    assert sum(len(row) for row in rows) <= 100
    read(html)


def test_what_is_ticked_is_what_is_chosen() -> None:
    for screen in Screen:
        _, rows = following.show(screen, a_view(), ENGLISH)
        for key in (key for row in rows for key in row):
            if key.label.startswith("✓") and isinstance(key.button, FollowButton):
                wish, _ = read_wish(key.button.value)
                if wish.setting not in {Setting.FRONT, Setting.KIND, Setting.URGENT}:
                    assert adjusted(FULL, wish, FRONTS, NOON) == FULL


def test_an_overview_in_arabic_keeps_hours_and_names_apart() -> None:
    say = CATALOGS.localizer("ar")
    html = following.overview(a_view(), say)
    assert "\u206822:00\u2069–\u206807:00\u2069" in html
    assert "لوس انجلوس" in html


def test_fixed_zones_have_the_sign_that_people_say() -> None:
    assert len(FIXED) == 24
    for zone in FIXED:
        away = NOON.astimezone(ZoneInfo(zone)).utcoffset()
        assert away is not None
        hours = round(away.total_seconds() / 3600)
        assert zone_name(zone, ENGLISH) == (f"UTC{hours:+d}" if hours else "UTC")
    assert len({local_time(zone, NOON) for zone in FIXED}) == 24


def test_a_zone_of_the_theatre_that_is_none_is_named_with_its_line() -> None:

    text = 'id = "x"\nname = "X"\nzones = [\n  "Asia/Damascus",\n  "Mars/Base",\n]\nfront = []\n'
    with pytest.raises(TheatreError) as wrong:
        Theatre.read(text, "x.toml")
    assert "5" in str(wrong.value)
    assert "Mars/Base" in str(wrong.value)


def test_a_wish_of_each_setting_is_read_as_it_was_written() -> None:
    for setting in Setting:
        key = a_view().sets(setting, "x", "label", then=Screen.QUIET)
        assert isinstance(key.button, FollowButton)
        assert read_wish(key.button.value) == (Wish(setting, "x"), Screen.QUIET)
