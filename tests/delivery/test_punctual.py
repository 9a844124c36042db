"""Whether what has a time goes out, waits, or is asked about (fault F24)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.punctual import DOUBT, Timing, Watch, judge

DUE = datetime(2026, 12, 6, 18, 30, tzinfo=UTC)
GRACE = timedelta(minutes=15)
NONE = timedelta()
SECOND = timedelta(seconds=1)
LENGTHS = st.timedeltas(min_value=timedelta(days=-3), max_value=timedelta(days=3))


def test_it_waits_until_its_time_and_is_sent_within_its_grace() -> None:
    assert judge(DUE, DUE - SECOND, NONE, GRACE) is Timing.WAIT
    assert judge(DUE, DUE, NONE, GRACE) is Timing.SEND
    assert judge(DUE, DUE + GRACE, NONE, GRACE) is Timing.SEND
    assert judge(DUE, DUE + GRACE + SECOND, NONE, GRACE) is Timing.ASK


def test_a_clock_that_was_put_forward_makes_nothing_due_unasked() -> None:
    assert judge(DUE, DUE, DOUBT, GRACE) is Timing.SEND
    assert judge(DUE, DUE, DOUBT + SECOND, GRACE) is Timing.ASK


def test_a_clock_that_was_put_back_delays_nothing_beyond_the_grace() -> None:
    assert judge(DUE, DUE, -GRACE, GRACE) is Timing.SEND
    assert judge(DUE, DUE, -GRACE - SECOND, GRACE) is Timing.ASK


@given(late=LENGTHS, jumped=LENGTHS)
def test_nothing_is_sent_early_or_late_by_either_clock(late: timedelta, jumped: timedelta) -> None:
    found = judge(DUE, DUE + late, jumped, GRACE)
    assert (found is Timing.WAIT) == (late < NONE)
    if found is Timing.SEND:
        assert NONE <= late <= GRACE
        assert -DOUBT <= late - jumped <= GRACE


@given(steps=st.lists(st.tuples(LENGTHS, st.integers(0, 10_000))))
def test_a_watch_adds_up_the_jumps_since_a_plan_was_first_seen(
    steps: list[tuple[timedelta, int]],
) -> None:
    watch, wall, monotonic = Watch(), DUE, 1000.0
    watch.look(["plan"], wall, monotonic)
    for jump, passed in steps:
        wall += jump + timedelta(seconds=passed)
        monotonic += passed
        watch.look(["plan", "another"], wall, monotonic)
    jumped = watch.jumped("plan", wall, monotonic)
    assert abs(jumped - sum((jump for jump, _ in steps), NONE)) < timedelta(milliseconds=1)


def test_a_plan_that_is_gone_or_unknown_has_seen_no_jump() -> None:
    watch = Watch()
    watch.look(["plan"], DUE, 0.0)
    watch.look([], DUE, 0.0)
    watch.look(["plan"], DUE + timedelta(hours=1), 0.0)
    assert watch.jumped("plan", DUE + timedelta(hours=1), 0.0) == NONE
    assert watch.jumped("never seen", DUE, 5.0) == NONE
