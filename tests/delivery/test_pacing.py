"""The pacer is arithmetic: the tests move its clock, nobody waits."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.ids import ChatId
from bot.domain.pacing import Limits, Pacer

GROUP = ChatId(-100)


def send_all(pacer: Pacer, chats: list[ChatId], lateness: list[float], now: float) -> list[float]:
    """Begin a request for each chat as soon as it may, each a little late, as timers are."""
    begun = []
    for chat, late in zip(chats, lateness, strict=True):
        now = max(now, pacer.ready_at(chat)) + late
        pacer.take(chat, now)
        begun.append(now)
    return begun


def busiest(moments: list[float], seconds: float) -> int:
    return max(sum(first <= other < first + seconds for other in moments) for first in moments)


def test_the_first_request_need_not_wait() -> None:
    assert Pacer(Limits()).ready_at(ChatId(1)) <= 0.0


def test_the_limit_of_thirty_is_nearly_used_and_never_passed() -> None:
    pacer = Pacer(Limits())
    chats = [ChatId(person) for person in range(1, 401)]

    begun = send_all(pacer, chats, [0.001] * 400, now=5.0)

    assert busiest(begun, 1.0) <= 30
    assert 399 / (begun[-1] - begun[0]) > 29.4


def test_idle_time_earns_no_burst() -> None:
    pacer = Pacer(Limits(per_second=10))
    pacer.take(ChatId(1), 0.0)

    begun = send_all(pacer, [ChatId(2), ChatId(3), ChatId(4)], [0.0] * 3, now=60.0)

    assert begun[0] == 60.0
    assert begun[1] - begun[0] > 0.09
    assert begun[2] - begun[1] > 0.09


@settings(deadline=None, max_examples=60)
@given(
    rate=st.floats(1, 1000),
    lateness=st.lists(st.floats(0, 0.5) | st.just(0.0), min_size=2, max_size=120),
)
def test_however_late_the_timers_no_second_holds_more_than_the_rate(
    rate: float, lateness: list[float]
) -> None:
    pacer = Pacer(Limits(per_second=rate), slack=0.004)
    chats = [ChatId(person) for person in range(1, len(lateness) + 1)]

    begun = send_all(pacer, chats, lateness, now=0.0)

    assert busiest(begun, 1.0) <= rate * 1.004 + 1


def test_a_chat_is_written_to_once_a_second_while_others_go_on() -> None:
    pacer = Pacer(Limits())
    pacer.take(ChatId(1), 10.0)

    assert pacer.chat_at(ChatId(1)) == 11.0
    assert pacer.ready_at(ChatId(2)) < 10.1


def test_a_group_gets_twenty_messages_in_any_minute() -> None:
    pacer = Pacer(Limits(per_second=1000))

    begun = send_all(pacer, [GROUP] * 50, [0.0] * 50, now=0.0)

    assert busiest(begun, 60.0) == 20
    assert begun[20] == 60.0


def test_a_429_in_one_group_parks_that_group_alone() -> None:
    pacer = Pacer(Limits())

    everywhere = pacer.throttled(GROUP, 30.0, now=100.0)

    assert not everywhere
    assert pacer.chat_at(GROUP) == 130.0
    assert pacer.ready_at(ChatId(1)) <= 100.0
    assert pacer.rate(100.0) == Limits().per_second


def test_a_429_in_a_private_chat_outside_a_broadcast_parks_that_chat_alone() -> None:
    pacer = Pacer(Limits())
    pacer.take(ChatId(1), 99.0)

    assert not pacer.throttled(ChatId(1), 30.0, now=100.0)


def test_a_429_in_a_private_chat_in_mid_broadcast_stops_everything() -> None:
    pacer = Pacer(Limits())
    begun = send_all(pacer, [ChatId(person) for person in range(1, 13)], [0.0] * 12, now=0.0)

    everywhere = pacer.throttled(ChatId(3), 7.0, now=begun[-1])

    assert everywhere
    assert pacer.closed(begun[-1])
    assert pacer.ready_at(ChatId(99)) == begun[-1] + 7.0


def test_a_429_in_three_chats_within_five_seconds_stops_everything() -> None:
    pacer = Pacer(Limits())

    answers = [pacer.throttled(ChatId(-chat), 20.0, now=float(chat)) for chat in (1, 2, 3)]

    assert answers == [False, False, True]
    assert pacer.ready_at(ChatId(7)) == 23.0


def test_three_429s_of_one_group_or_far_apart_stop_nobody_else() -> None:
    one_group, slow = Pacer(Limits()), Pacer(Limits())

    assert not any(one_group.throttled(GROUP, 2.0, now=float(second)) for second in (1, 2, 3))
    assert not any(slow.throttled(ChatId(-at), 2.0, now=float(at)) for at in (6, 12, 18))


def broadcast(pacer: Pacer, seconds: float, now: float = 0.0, first: int = 1) -> tuple[float, int]:
    """Write to new readers for a while, as fast as allowed; return when it ended, and the last."""
    end = now + seconds
    reader = first - 1
    while (moment := max(now, pacer.open_at())) < end:
        now, reader = moment, reader + 1
        pacer.take(ChatId(reader), now)
    return now, reader


@pytest.mark.parametrize("rate", [29.7, 9.0, 2.0])
def test_f02_a_broadcast_is_known_for_one_however_slow_it_is(rate: float) -> None:
    pacer = Pacer(Limits(per_second=rate))
    now, reader = broadcast(pacer, 10.0)

    assert pacer.throttled(ChatId(reader), 3.0, now)


def test_f02_is_known_again_after_each_halving_of_the_rate() -> None:
    pacer = Pacer(Limits())
    now, reader = broadcast(pacer, 5.0)

    for _ in range(5):
        assert pacer.throttled(ChatId(reader), 3.0, now)
        now, reader = broadcast(pacer, 6.0, pacer.closed_until, reader + 1)


def test_f02_the_first_requests_after_a_pause_belong_to_the_broadcast() -> None:
    pacer = Pacer(Limits())
    now, reader = broadcast(pacer, 5.0)
    pacer.throttled(ChatId(reader), 3.0, now)

    now, reader = broadcast(pacer, 0.3, pacer.closed_until, reader + 1)

    assert pacer.throttled(ChatId(reader), 3.0, now)


def test_a_few_messages_to_the_desk_are_no_broadcast() -> None:
    pacer = Pacer(Limits())
    for person in range(1, 10):
        pacer.take(ChatId(person), person / 10)

    assert not pacer.throttled(ChatId(9), 3.0, now=1.0)


def test_a_groups_own_long_wait_does_not_stop_everyone_as_long() -> None:
    pacer = Pacer(Limits())

    answers = [
        pacer.throttled(chat, seconds, now)
        for chat, seconds, now in [(GROUP, 3600.0, 0.0), (ChatId(7), 1.0, 1.0), (ChatId(8), 1, 2.0)]
    ]

    assert answers == [False, False, True]
    assert pacer.closed_until == 3.0
    assert pacer.chat_at(GROUP) == 3600.0


def test_a_long_wait_that_comes_last_parks_its_group_alone() -> None:
    pacer = Pacer(Limits())
    pacer.throttled(ChatId(7), 1.0, now=0.0)
    pacer.throttled(ChatId(8), 1.5, now=1.0)

    assert pacer.throttled(GROUP, 3600.0, now=2.0)
    assert pacer.closed_until == 2.5
    assert pacer.chat_at(GROUP) == 3602.0


def test_after_a_429_for_all_the_rate_halves_and_climbs_back_without_a_burst() -> None:
    pacer = Pacer(Limits(per_second=20))
    for chat in (1, 2, 3):
        pacer.throttled(ChatId(-chat), 10.0, now=100.0)
    assert [pacer.rate(moment) for moment in (105.0, 110.0, 125.0, 200.0)] == [10, 10, 12.5, 20]

    begun = send_all(pacer, [ChatId(person) for person in range(1, 1500)], [0.0] * 1499, now=100.0)

    assert begun[0] == 110.0
    first_second = [moment for moment in begun if moment < 111.0]
    assert len(first_second) in {10, 11}
    assert pacer.rate(begun[-1]) == 20
    assert busiest(begun, 1.0) <= 21


def test_late_answers_of_one_flood_halve_the_rate_once() -> None:
    pacer = Pacer(Limits(per_second=20))
    for chat in range(1, 9):
        pacer.throttled(ChatId(-chat), 10.0, now=100.0)

    assert pacer.rate(100.0) == 10


def test_the_rate_never_falls_to_nothing() -> None:
    pacer = Pacer(Limits(per_second=4))
    for again in range(10):
        for chat in (1, 2, 3):
            pacer.throttled(ChatId(-chat), 1.0, now=again * 1.5)

    assert pacer.rate(15.0) >= 1


class PacerUnderFire(RuleBasedStateMachine):
    """Requests, waits and 429s in any order: the promises hold throughout."""

    def __init__(self) -> None:
        super().__init__()
        self.pacer = Pacer(Limits(per_second=25))
        self.now = 0.0
        self.begun: list[tuple[float, ChatId]] = []
        self.closed_until = 0.0

    @rule(chat=st.sampled_from([1, 2, 3, 4, 5, -6, -7]), late=st.floats(0, 0.2))
    def send(self, chat: int, late: float) -> None:
        self.now = max(self.now, self.pacer.ready_at(ChatId(chat))) + late
        self.pacer.take(ChatId(chat), self.now)
        self.begun.append((self.now, ChatId(chat)))
        assert self.now >= self.closed_until

    @rule(seconds=st.floats(0, 90))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule(chat=st.sampled_from([1, 2, -6, -7, -8]), seconds=st.floats(1, 100))
    def flood(self, chat: int, seconds: float) -> None:
        if self.pacer.throttled(ChatId(chat), seconds, self.now):
            self.closed_until = max(self.closed_until, self.pacer.closed_until)
        assert self.pacer.ready_at(ChatId(chat)) >= self.now + seconds

    @invariant()
    def each_chat_has_its_second(self) -> None:
        for chat in {chat for _, chat in self.begun}:
            moments = [moment for moment, other in self.begun if other == chat]
            gaps = [later - sooner for sooner, later in pairwise(moments)]
            assert all(gap >= 0.999 for gap in gaps)

    @invariant()
    def the_rate_stays_between_its_bounds(self) -> None:
        assert 1 <= self.pacer.rate(self.now) <= 25


TestPacerUnderFire = PacerUnderFire.TestCase
TestPacerUnderFire.settings = settings(deadline=None, max_examples=40, stateful_step_count=30)
