"""When a subscription is told what: digests and quiet hours over summer time, and each change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.adjusting import PAUSE, Setting, Wish, adjusted
from bot.domain.bulletin import Choice, Floor, Subscription
from bot.domain.draft import Kind
from bot.domain.following import EVERY_KIND, Habits, Quiet, Rhythm, bits, kinds_of
from bot.domain.ids import NO_TOPIC, ChatId

NOON = datetime(2024, 12, 6, 12, tzinfo=UTC)
FRONTS = frozenset({"north", "south", "east"})
ZONES = (
    "UTC",
    "Asia/Damascus",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Beirut",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Etc/GMT-3",
    "Etc/GMT+11",
)
# Also times at which clocks change, which random ones would miss.
CHANGES = (
    datetime(2025, 3, 30, 1, tzinfo=UTC),
    datetime(2025, 10, 26, 1, tzinfo=UTC),
    datetime(2025, 3, 9, 7, tzinfo=UTC),
    datetime(2025, 11, 2, 6, tzinfo=UTC),
    datetime(2025, 3, 29, 22, tzinfo=UTC),
)
MOMENTS = st.one_of(
    st.builds(lambda minutes: NOON + timedelta(minutes=minutes), st.integers(0, 4 * 366 * 24 * 60)),
    st.builds(
        lambda at, minutes: at + timedelta(minutes=minutes),
        st.sampled_from(CHANGES),
        st.integers(-1500, 1500),
    ),
)
HABITS = st.builds(
    Habits,
    kinds=st.sets(st.sampled_from(EVERY_KIND)).map(tuple),
    rhythm=st.sampled_from(Rhythm),
    hour=st.integers(0, 23),
    weekday=st.integers(0, 6),
    zone=st.sampled_from(ZONES),
    quiet=st.sampled_from(Quiet),
    quiet_from=st.integers(0, 1439),
    quiet_until=st.integers(0, 1439),
    urgent_passes=st.booleans(),
)


def subscription(**habits: object) -> Subscription:
    return Subscription(
        chat=ChatId(5),
        topic=NO_TOPIC,
        language="en",
        choice=Choice(),
        habits=Habits.model_validate(habits),
    )


def after(before: Subscription, setting: Setting, value: str) -> Subscription:
    return adjusted(before, Wish(setting, value), FRONTS, NOON)


@given(HABITS, MOMENTS)
def test_the_next_digest_lies_ahead_at_the_hour_that_was_chosen(
    habits: Habits, now: datetime
) -> None:
    due = habits.next_digest(now)
    if habits.rhythm is Rhythm.NOW:
        assert due is None
        return
    assert due is not None
    assert due > now
    days = 7 if habits.rhythm is Rhythm.WEEKLY else 1
    # Where clocks change, a day has up to 25 hours; once it was left out (Apia).
    assert due - now <= timedelta(days=days, hours=2)
    local = due.astimezone(ZoneInfo(habits.zone))
    asked_for = local.replace(hour=habits.hour, minute=0, second=0, microsecond=0)
    # An hour that a change of clocks leaves out is told of as soon after it as there is one.
    assert abs(local.replace(tzinfo=None) - asked_for.replace(tzinfo=None)) <= timedelta(hours=1)
    if habits.rhythm is Rhythm.WEEKLY:
        assert local.weekday() == habits.weekday


@given(HABITS, MOMENTS)
def test_digest_follows_digest_without_end_and_none_comes_twice(
    habits: Habits, now: datetime
) -> None:
    seen: list[date] = []
    due = habits.next_digest(now)
    while due is not None and len(seen) < 10:
        seen.append(due.astimezone(ZoneInfo(habits.zone)).date())
        due = habits.next_digest(due)
    assert len(set(seen)) == len(seen)
    step = 7 if habits.rhythm is Rhythm.WEEKLY else 1
    gaps = {(later - earlier).days for earlier, later in pairwise(seen)}
    assert gaps <= {step}


@given(HABITS, MOMENTS)
def test_quiet_hours_end_later_on_and_within_a_day_even_a_long_one(
    habits: Habits, now: datetime
) -> None:
    end = habits.quiet_ends(now)
    if end is None:
        return
    assert habits.quiet is not Quiet.OFF
    assert now < end <= now + timedelta(hours=25)


@given(HABITS, MOMENTS)
def test_it_is_quiet_just_as_the_clock_on_the_wall_says(habits: Habits, now: datetime) -> None:
    local = habits.local(now)
    minute = local.hour * 60 + local.minute
    begin, end = habits.quiet_from, habits.quiet_until
    inside = begin <= minute < end if begin < end else (minute >= begin or minute < end)
    wanted = habits.quiet is not Quiet.OFF and begin != end and inside
    assert (habits.quiet_ends(now) is not None) == wanted


@pytest.mark.parametrize(
    ("zone", "now", "ends"),
    [
        # The night of 30 March has 23 hours in Berlin, that of 26 October 25.
        ("Europe/Berlin", datetime(2025, 3, 29, 22, tzinfo=UTC), (30, 5)),
        ("Europe/Berlin", datetime(2025, 10, 25, 21, tzinfo=UTC), (26, 6)),
        ("Asia/Damascus", datetime(2025, 3, 29, 22, tzinfo=UTC), (30, 4)),
    ],
)
def test_quiet_hours_end_by_the_clock_of_the_morning(
    zone: str, now: datetime, ends: tuple[int, int]
) -> None:
    end = Habits(quiet=Quiet.HELD, zone=zone).quiet_ends(now)
    assert end is not None
    assert (end.day, end.hour, end.minute) == (*ends, 0)


@pytest.mark.parametrize(
    ("day", "hour"), [(29, 7), (30, 6), (31, 6)], ids=["before", "the change", "after"]
)
def test_a_digest_at_eight_stays_at_eight_when_summer_begins(day: int, hour: int) -> None:
    habits = Habits(rhythm=Rhythm.DAILY, hour=8, zone="Europe/Berlin")
    due = habits.next_digest(datetime(2025, 3, day, 0, tzinfo=UTC))
    assert due == datetime(2025, 3, day, hour, tzinfo=UTC)


def test_a_digest_is_not_due_again_in_the_minute_in_which_it_was() -> None:
    habits = Habits(rhythm=Rhythm.DAILY, hour=8)
    eight = datetime(2025, 3, 1, 8, tzinfo=UTC)
    assert habits.next_digest(eight) == eight + timedelta(days=1)
    assert habits.next_digest(eight - timedelta(seconds=1)) == eight


def test_what_is_paused_gets_nothing_at_once_and_no_digest() -> None:
    habits = Habits(rhythm=Rhythm.DAILY, paused_until=NOON)
    assert habits.at_once == ()
    assert habits.next_digest(NOON) is None


def test_with_a_digest_only_what_is_urgent_comes_at_once_and_only_if_it_may() -> None:
    assert Habits().at_once == EVERY_KIND
    assert Habits(rhythm=Rhythm.DAILY).at_once == ()
    assert Habits(rhythm=Rhythm.DAILY, urgent_passes=True).at_once == (Kind.FLASH,)
    asleep = Habits(rhythm=Rhythm.WEEKLY, kinds=(Kind.DAILY,), urgent_passes=True)
    assert asleep.at_once == ()


@given(st.sets(st.sampled_from(EVERY_KIND)))
def test_kinds_are_read_as_they_were_kept(kinds: set[Kind]) -> None:
    assert set(kinds_of(bits(tuple(kinds)))) == kinds


def test_fronts_and_kinds_are_turned_on_and_off() -> None:
    one = after(subscription(), Setting.FRONT, "south")
    assert one.choice.fronts == ("south",)
    assert after(one, Setting.FRONT, "south").choice.fronts == ()
    assert after(after(one, Setting.FRONT, "north"), Setting.FRONT, "east").choice.fronts == ()
    assert after(one, Setting.FRONT, "").choice == Choice()
    kept = after(one, Setting.FLOOR, "no-rumours").choice
    assert kept == Choice(fronts=("south",), floor=Floor.NO_RUMOURS)
    two = after(one, Setting.KIND, "flash")
    assert two.habits.kinds == (Kind.DAILY, Kind.ANALYSIS)
    assert after(two, Setting.KIND, "all").habits.kinds == EVERY_KIND


def test_who_sets_quiet_hours_wants_them() -> None:
    preset = after(subscription(), Setting.HOURS, "23-8").habits
    assert (preset.quiet, preset.quiet_from, preset.quiet_until) == (Quiet.SILENT, 1380, 480)
    held = after(subscription(quiet=Quiet.HELD), Setting.FROM, "21").habits
    assert (held.quiet, held.quiet_from, held.quiet_until) == (Quiet.HELD, 1260, 420)


def test_a_pause_lasts_a_week_and_ends_when_asked() -> None:
    paused = after(subscription(), Setting.PAUSE, "on")
    assert paused.habits.paused_until == NOON + PAUSE
    assert after(paused, Setting.HOUR, "9").habits.paused_until == NOON + PAUSE
    assert after(paused, Setting.PAUSE, "off").habits.paused_until is None


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (Setting.FRONT, "moon"),
        (Setting.KIND, "gossip"),
        (Setting.FLOOR, ""),
        (Setting.RHYTHM, "hourly"),
        (Setting.HOUR, "24"),
        (Setting.HOUR, "-1"),
        (Setting.HOUR, "x"),
        (Setting.WEEKDAY, "7"),
        (Setting.FROM, "24"),
        (Setting.UNTIL, "99999999999999999999"),
        (Setting.HOURS, "22"),
        (Setting.QUIET, "loud"),
        (Setting.URGENT, "maybe"),
        (Setting.PAUSE, "ever"),
    ],
)
def test_what_no_button_offers_is_refused(setting: Setting, value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - pydantic's own is one of them
        after(subscription(), setting, value)


@given(
    st.sampled_from([one for one in Setting if one not in {Setting.ZONE, Setting.LANGUAGE}]),
    st.text(max_size=20),
)
def test_any_value_is_taken_or_refused_and_leaves_habits_that_can_be_kept(
    setting: Setting, value: str
) -> None:
    try:
        changed = after(subscription(), setting, value)
    except ValueError:
        return
    assert Habits.model_validate(changed.habits.model_dump()) == changed.habits
    assert Choice.read(changed.choice.key) == changed.choice
