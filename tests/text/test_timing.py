"""What people are shown about a time, in each language, and the buttons below it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.punctual import Plan
from bot.text import timing
from bot.text.buttons import DATA_BYTES, Rows
from bot.text.i18n import Catalogs
from bot.text.reader import markup
from bot.text.timing import TimeAct, TimeButton

CATALOGS = Catalogs.load()
SAY = CATALOGS.localizer("en")
ZONE = ZoneInfo("Asia/Damascus")
NOW = datetime(2026, 12, 6, 12, 0, 20, tzinfo=UTC)
PLAN = Plan(draft=DraftId(7), revision=2, part=0, number=BulletinNumber(5))
ADDITION = PLAN.model_copy(update={"part": 1, "adds_to": BulletinNumber(4)})


def labels(rows: Rows) -> list[str]:
    return [key.label for row in rows for key in row]


def due(length: timedelta) -> Plan:
    return PLAN.model_copy(update={"due_at": NOW + length})


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=20), "0 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=2, minutes=5), "2 h 5 min"),
        (timedelta(days=1, hours=3, minutes=59), "1 d 3 h"),
    ],
)
def test_lengths_have_their_two_largest_units(length: timedelta, words: str) -> None:
    assert timing.span(length, SAY) == words


def test_the_time_left_is_rounded_up_and_the_zone_named() -> None:
    text = markup(timing.describe(due(timedelta(seconds=70)), NOW, ZONE, SAY)).text
    assert "6 December 2026, 15:01, in 2 min" in text
    assert "Asia/Damascus" in text


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("plan", [PLAN, ADDITION], ids=["bulletin", "addition"])
@pytest.mark.parametrize("length", [None, timedelta(hours=3), timedelta(hours=-3)])
def test_every_plan_can_be_said_in_every_language(
    language: str, plan: Plan, length: timedelta | None
) -> None:
    say = CATALOGS.localizer(language)
    timed = plan.model_copy(update={"due_at": None if length is None else NOW + length})
    text = markup(timing.describe(timed, NOW, ZONE, say)).text
    assert ("7" if plan is PLAN else "4") in text
    assert (length is None) == ("Asia/Damascus" not in text)
    assert "2026" in text or length is None


def test_what_has_to_wait_cannot_be_published_before() -> None:
    waits = ADDITION.model_copy(update={"earliest": NOW + timedelta(hours=2)})
    assert labels(timing.rows(waits, NOW, SAY)) == ["🕒 At a time"]
    assert labels(timing.rows(waits, NOW + timedelta(hours=2), SAY))[0] == "📣 Publish now"
    offered = labels(timing.pick_rows(waits, NOW, ZONE, SAY))
    assert offered == ["Today 18:00", "Today 21:00", "Tomorrow 08:00", "✍️ Another time", "↩️ Back"]


def test_times_that_have_passed_are_not_offered() -> None:
    late = NOW + timedelta(hours=7)
    assert labels(timing.pick_rows(PLAN, late, ZONE, SAY))[:3] == [
        "In 30 minutes",
        "In an hour",
        "Tomorrow 08:00",
    ]


@given(hours=st.integers(0, 24 * 400))
def test_all_that_is_offered_is_to_come_and_fits_a_button(hours: int) -> None:
    now = NOW + timedelta(hours=hours)
    for row in timing.pick_rows(due(timedelta(days=500)), now, ZONE, SAY):
        for key in row:
            assert len(key.button.pack().encode()) <= DATA_BYTES
            if isinstance(key.button, TimeButton) and key.button.act is TimeAct.AT:
                assert key.button.value > now.timestamp()
