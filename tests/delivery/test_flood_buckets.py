"""What a stranger may ask of the bot is arithmetic: the tests hand in the moments (T16)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.flood import Allowance, Buckets

ANNA, BEN = 1, 2
THREE = Allowance(burst=3, per_second=0.5)


def test_a_burst_passes_and_then_one_every_two_seconds() -> None:
    buckets = Buckets(THREE)

    assert [buckets.take(ANNA, 10.0) for _ in range(5)] == [True, True, True, False, False]
    assert [buckets.take(ANNA, 11.9), buckets.take(ANNA, 12.0)] == [False, True]
    assert not buckets.take(ANNA, 12.0)


def test_nobody_pays_for_another() -> None:
    buckets = Buckets(THREE)

    assert not all(buckets.take(ANNA, 0.0) for _ in range(100))
    assert all(buckets.take(BEN, 0.0) for _ in range(3))


def test_what_was_refused_costs_nothing() -> None:
    buckets = Buckets(THREE)

    passed = [moment for moment in range(200) if buckets.take(ANNA, float(moment))]

    assert passed == [0, 1, 2, 3, *range(4, 200, 2)]


def test_a_crowd_does_not_fill_the_memory() -> None:
    buckets = Buckets(THREE, most=50)

    for person in range(1000):
        assert buckets.take(person, 0.0)
        assert len(buckets) <= 50
    assert buckets.take(BEN, 100.0)
    assert len(buckets) == 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0, 20), min_size=1, max_size=120), st.integers(1, 9))
def test_no_span_of_time_holds_more_than_burst_and_refill(waits: list[float], burst: int) -> None:
    buckets = Buckets(Allowance(burst=burst, per_second=0.5))
    now, passed = 0.0, list[float]()
    for wait in waits:
        now += wait / 10
        if buckets.take(ANNA, now):
            passed.append(now)

    for at, first in enumerate(passed):
        for count, last in enumerate(passed[at:], start=1):
            assert count <= burst + (last - first) * 0.5 + 0.01
