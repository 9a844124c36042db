"""Who goes first, by the pacer: answers before the outbox, paid bulletins beside it."""

from collections import deque
from contextlib import AbstractContextManager

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.ids import ChatId
from bot.domain.pacing import Limits, Pace, Pacer
from tests.delivery.test_pacing import busiest

PAID = Limits(per_second=30, paid_per_second=200)
ANSWERS, BULLETINS, PAID_BULLETINS = range(3)


class Afternoon:
    """Readers ask, and there is always a bulletin to send, each to a chat of its own.

    What may begin begins at once, or as late as `lateness` says.
    """

    def __init__(self, pacer: Pacer, lateness: list[float], *lanes: int) -> None:
        self.pacer, self.lanes = pacer, lanes
        self.now = 0.0
        self.begun: dict[int, list[float]] = {ANSWERS: [], BULLETINS: [], PAID_BULLETINS: []}
        self._lateness = deque(lateness or [0.0])
        self._waiting: deque[AbstractContextManager[None]] = deque()
        self._chat = 0

    def asks(self) -> None:
        """A reader asks now."""
        place = self.pacer.answering()
        place.__enter__()
        self._waiting.append(place)

    def passes(self, until: float) -> None:
        """Let everything begin that may begin before `until`."""
        while (event := min(self._moments()))[0] < until:
            moment, lane = event
            self._lateness.rotate(-1)
            self.now = max(self.now, moment) + self._lateness[0]
            self._begin(lane)
        self.now = max(self.now, until)

    def all(self) -> list[float]:
        """When anything was begun."""
        return sorted(moment for lane in self.begun.values() for moment in lane)

    def _moments(self) -> list[tuple[float, int]]:
        may = {
            BULLETINS: self.pacer.open_at(),
            PAID_BULLETINS: self.pacer.open_at(paid=True),
            ANSWERS: self.pacer.answer_at(),
        }
        lanes = [*self.lanes, *([ANSWERS] if self._waiting else [])]
        return [(max(self.now, may[lane]), lane) for lane in lanes] or [(float("inf"), 0)]

    def _begin(self, lane: int) -> None:
        self._chat += 1
        kind = {"paid": lane == PAID_BULLETINS, "answer": lane == ANSWERS}
        self.pacer.take(ChatId(self._chat), self.now, **kind)
        self.begun[lane].append(self.now)
        if lane == ANSWERS:
            self._waiting.popleft().__exit__(None, None, None)


Gaps = st.lists(st.floats(0, 0.3) | st.just(0.0), min_size=1, max_size=60)
Lateness = st.lists(st.floats(0, 0.2) | st.just(0.0), max_size=30)


@settings(deadline=None, max_examples=80)
@given(gaps=Gaps, lateness=Lateness, lanes=st.sets(st.sampled_from([BULLETINS, PAID_BULLETINS])))
@example(gaps=[0.0] * 60, lateness=[], lanes={PAID_BULLETINS})
def test_no_second_holds_more_than_the_limits_however_many_ask(
    gaps: list[float], lateness: list[float], lanes: set[int]
) -> None:
    day = Afternoon(Pacer(PAID), lateness, *lanes)
    for gap in gaps:
        day.passes(day.now + gap)
        day.asks()
    day.passes(day.now + 3.0)

    unpaid = sorted(day.begun[ANSWERS] + day.begun[BULLETINS])
    assert busiest(unpaid, 1.0) <= 30 * 1.004 + 1
    assert busiest(day.all(), 1.0) <= 200 * 1.004 + 2


@settings(deadline=None, max_examples=80)
@given(gaps=Gaps, lanes=st.sets(st.sampled_from([BULLETINS, PAID_BULLETINS])))
@example(gaps=[0.0] * 60, lanes={BULLETINS, PAID_BULLETINS})
def test_an_answer_waits_for_earlier_answers_alone_whatever_is_in_the_outbox(
    gaps: list[float], lanes: set[int]
) -> None:
    day = Afternoon(Pacer(PAID), [], *lanes)
    asked: list[float] = []
    for gap in gaps:
        day.passes(day.now + gap)
        day.asks()
        asked.append(day.now)
    day.passes(day.now + 10.0)

    free = float("-inf")
    for asked_at, answered_at in zip(asked, day.begun[ANSWERS], strict=True):
        # One slot may have been taken just before anybody asked.
        assert answered_at <= max(asked_at + 1 / 30, free + 1 / 30) + 1e-6
        free = answered_at


def test_a_thousand_readers_who_ask_at_once_are_answered_at_the_limit_before_any_bulletin() -> None:
    day = Afternoon(Pacer(Limits()), [0.001], BULLETINS)
    for _ in range(1000):
        day.asks()
    day.passes(36.0)

    assert busiest(day.all(), 1.0) <= 30
    assert day.begun[BULLETINS][0] > day.begun[ANSWERS][-1]
    assert day.begun[ANSWERS][-1] < 34.2


@settings(deadline=None, max_examples=60)
@given(
    seconds=st.floats(1, 60),
    at=st.floats(0, 3),
    readers=st.integers(0, 20),
    lanes=st.sets(st.sampled_from([BULLETINS, PAID_BULLETINS])),
)
def test_between_a_429_for_all_and_its_end_nothing_begins(
    seconds: float, at: float, readers: int, lanes: set[int]
) -> None:
    day = Afternoon(Pacer(PAID), [], *lanes)
    day.passes(at)
    told = day.now
    for chat in (-1, -2, -3):
        day.pacer.throttled(ChatId(chat), seconds, told)
    for _ in range(readers):
        day.asks()
    day.passes(told + seconds + 2.0)

    end = told + seconds
    assert not [moment for moment in day.all() if told < moment < end - 1e-9]
    after = [moment for moment in day.all() if moment >= end - 1e-9]
    assert len(day.begun[ANSWERS]) == readers
    assert not after or busiest(after, 1.0) <= 200 / 2 * 1.02 + 2


def test_paid_bulletins_use_their_own_rate_and_leave_the_ordinary_one_to_the_rest() -> None:
    day = Afternoon(Pacer(Limits(paid_per_second=1000)), [], BULLETINS, PAID_BULLETINS)
    day.passes(2.0)

    assert busiest(day.begun[BULLETINS], 1.0) == 30
    assert 1000 * 0.98 <= busiest(day.all(), 1.0) <= 1005


def test_what_is_paid_goes_no_faster_where_paid_broadcasts_are_off() -> None:
    pacer = Pacer(Limits(per_second=10))
    pacer.take(ChatId(1), 5.0, paid=True)

    assert pacer.open_at(paid=True) == pacer.open_at() > 5.09


def test_a_429_for_all_halves_both_rates_and_says_so_until_they_are_back() -> None:
    pacer = Pacer(PAID)
    assert pacer.pace(100.0) is None
    for chat in (1, 2, 3):
        pacer.throttled(ChatId(-chat), 10.0, now=100.0)

    assert pacer.pace(104.0) == Pace(per_second=15, paid_per_second=100, pause=6)
    assert pacer.pace(140.0) == Pace(per_second=22.5, paid_per_second=150, pause=0)
    assert pacer.pace(170.0) is None


def test_three_answers_may_follow_each_other_and_then_the_chat_has_its_seconds() -> None:
    pacer, reader = Pacer(Limits()), ChatId(1)
    for _ in range(3):
        assert pacer.chat_at(reader, answer=True) <= 50.0
        pacer.take(reader, 50.0, answer=True)

    assert pacer.chat_at(reader, answer=True) == 51.0
    assert pacer.chat_at(reader) == 53.0


def test_a_429_for_answers_that_ran_ahead_is_that_chats_own() -> None:
    hasty, calm = Pacer(Limits()), Pacer(Limits())
    for pacer in (hasty, calm):
        for chat in range(2, 14):
            pacer.take(ChatId(chat), 50.0 + chat / 30)
    for pacer, answers in ((hasty, 3), (calm, 1)):
        for _ in range(answers):
            pacer.take(ChatId(1), 50.5, answer=True)

    assert not hasty.throttled(ChatId(1), 5.0, now=50.6)
    assert calm.throttled(ChatId(1), 5.0, now=50.6)


def test_many_answers_are_no_broadcast_in_which_one_readers_429_would_stop_everything() -> None:
    pacer = Pacer(Limits())
    for chat in range(1, 15):
        pacer.take(ChatId(chat), 50.0 + chat / 30, answer=True)

    assert not pacer.throttled(ChatId(3), 600.0, now=50.5)
