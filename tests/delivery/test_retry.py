"""The table of faults as one pure function: what Telegram did, and what we do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.rulings import Rulings
from bot.domain.delivery import (
    Delivered,
    DeliveryKind,
    DeliveryState,
    Halted,
    Migrated,
    NotSent,
    Refused,
    SendOutcome,
    Throttled,
    Trouble,
    Uncertain,
    Unreachable,
)
from bot.domain.ids import ChatId, MessageId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from bot.domain.retry import Consequence, backoff, clamp_throttle, decide
from tests.delivery.builders import a_delivery

LOST = Uncertain(Trouble.TIMEOUT)
UNKNOWN_CHAT = Unreachable(Trouble.CHAT_NOT_FOUND)


def test_what_was_delivered_is_done() -> None:
    decision = decide(Delivered(MessageId(7)), a_delivery(), (), 0.5)

    assert decision.event is DeliveryEvent.DELIVERED
    assert decision.wait is None


@pytest.mark.parametrize(
    ("asked", "kept"), [(0, 1), (-1, 1), (0.2, 1), (17, 17), (3600, 3600), (1e9, 3600)]
)
def test_f03_the_wait_of_a_429_is_kept_within_an_hour(asked: float, kept: float) -> None:
    decision = decide(Throttled(asked), a_delivery(), (), 0.5)

    assert clamp_throttle(asked) == kept
    assert (decision.event, decision.wait) == (DeliveryEvent.THROTTLED, kept)
    assert decision.consequence is Consequence.PARK
    assert not decision.uncertain


def test_backoff_doubles_up_to_a_minute() -> None:
    waits = [backoff(attempts, jitter=0) for attempts in range(1, 10)]

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@given(attempts=st.integers(0, 10_000), jitter=st.floats(0, 1))
def test_backoff_stays_within_half_and_all_of_its_time(attempts: int, jitter: float) -> None:
    assert backoff(attempts, 0) / 2 <= backoff(attempts, jitter) <= 60


@pytest.mark.parametrize("attempts", [1, 5, 5_000])
def test_f05_what_never_left_is_tried_for_ever_and_repeats_nothing(attempts: int) -> None:
    decision = decide(NotSent(Trouble.NETWORK), a_delivery(attempts=attempts), (), 0.0)

    assert decision.event is DeliveryEvent.NOT_SENT
    assert decision.wait == backoff(attempts, 0.0)
    assert not decision.uncertain


def test_f04_a_failing_server_is_asked_again_and_the_doubt_is_marked() -> None:
    broken = Uncertain(Trouble.SERVER)

    decision = decide(broken, a_delivery(attempts=4), (broken, broken, broken), 0.0)

    assert (decision.event, decision.wait) == (DeliveryEvent.UNCERTAIN, 8.0)
    assert decision.uncertain


def test_f04_a_server_that_never_recovers_is_left_to_the_operator() -> None:
    decision = decide(Uncertain(Trouble.SERVER), a_delivery(attempts=100), (), 0.0)

    assert (decision.event, decision.wait) == (DeliveryEvent.EXHAUSTED, None)


@pytest.mark.parametrize("trouble", [Trouble.TIMEOUT, Trouble.NETWORK, Trouble.BAD_ANSWER])
def test_f06_to_f09_a_bulletin_whose_answer_was_lost_is_repeated_once(trouble: Trouble) -> None:
    first = decide(Uncertain(trouble), a_delivery(attempts=3), (), 0.5)
    second = decide(Uncertain(trouble), a_delivery(attempts=4), (LOST,), 0.5)

    assert (first.event, first.wait) == (DeliveryEvent.UNCERTAIN, 15.0)
    assert first.uncertain
    assert (second.event, second.wait) == (DeliveryEvent.EXHAUSTED, None)


def test_a_failing_server_before_it_does_not_use_up_the_one_repetition() -> None:
    decision = decide(LOST, a_delivery(attempts=2), (Uncertain(Trouble.SERVER),), 0.5)

    assert decision.event is DeliveryEvent.UNCERTAIN


def test_f06_progress_is_not_repeated_and_an_alarm_to_the_admins_is() -> None:
    progress = decide(LOST, a_delivery(kind=DeliveryKind.PROGRESS), (), 0.5)
    alarm = decide(LOST, a_delivery(kind=DeliveryKind.NOTICE), (), 0.5)

    assert progress.event is DeliveryEvent.EXHAUSTED
    assert alarm.event is DeliveryEvent.UNCERTAIN


def test_a_doubt_from_before_a_restart_uses_up_the_one_repetition() -> None:
    marked = replace(a_delivery(attempts=2), uncertain=True)
    rulings = Rulings(lambda: 0.5)

    server = rulings.after(marked, Uncertain(Trouble.SERVER))
    lost = rulings.after(marked, LOST)

    assert server.event is DeliveryEvent.UNCERTAIN
    assert (lost.event, lost.wait) == (DeliveryEvent.EXHAUSTED, None)


def test_an_edit_may_be_repeated_since_twice_is_once() -> None:
    edit = a_delivery(kind=DeliveryKind.PROGRESS, edits=MessageId(3), attempts=2)

    assert decide(LOST, edit, (LOST,), 0.0).wait == 2.0


@pytest.mark.parametrize(
    "trouble", [Trouble.BLOCKED, Trouble.DEACTIVATED, Trouble.KICKED, Trouble.NO_RIGHTS]
)
def test_f10_to_f12_a_chat_that_shut_us_out_is_asked_no_more(trouble: Trouble) -> None:
    decision = decide(Unreachable(trouble), a_delivery(), (), 0.5)

    assert (decision.event, decision.wait) == (DeliveryEvent.UNREACHABLE, None)
    assert decision.consequence is Consequence.DEACTIVATE
    assert decision.trouble is trouble


def test_f13_an_unknown_chat_is_believed_the_second_time_an_hour_later() -> None:
    first = decide(UNKNOWN_CHAT, a_delivery(), (), 0.5)
    second = decide(UNKNOWN_CHAT, a_delivery(attempts=2), (UNKNOWN_CHAT,), 0.5)

    assert (first.event, first.wait) == (DeliveryEvent.NOT_SENT, 3600.0)
    assert first.consequence is Consequence.NONE
    assert second.consequence is Consequence.DEACTIVATE


def test_f14_refused_content_stops_its_subject() -> None:
    decision = decide(Refused(Trouble.CONTENT), a_delivery(), (), 0.5)

    assert decision.event is DeliveryEvent.REFUSED
    assert decision.consequence is Consequence.CANCEL_SUBJECT


def test_another_refusal_concerns_that_message_alone() -> None:
    decision = decide(Refused(Trouble.TOPIC_NOT_FOUND), a_delivery(), (), 0.5)

    assert (decision.event, decision.consequence) == (DeliveryEvent.REFUSED, Consequence.NONE)


def test_f15_a_migrated_group_is_moved_and_sent_to_at_once() -> None:
    decision = decide(Migrated(ChatId(-1001)), a_delivery(chat=ChatId(-5)), (), 0.5)

    assert (decision.wait, decision.consequence) == (0.0, Consequence.MOVE_CHAT)


def test_f16_f17_a_refused_token_halts_everything_and_loses_nothing() -> None:
    decision = decide(Halted(token_refused=True), a_delivery(), (), 0.5)

    assert (decision.event, decision.wait) == (DeliveryEvent.NOT_SENT, 0.0)
    assert decision.consequence is Consequence.HALT


OUTCOMES: list[SendOutcome] = [
    Delivered(MessageId(1)),
    Throttled(3),
    Migrated(ChatId(-100)),
    Halted(token_refused=False),
    *[kind(trouble) for kind in (NotSent, Uncertain, Refused, Unreachable) for trouble in Trouble],
]


@given(
    outcome=st.sampled_from(OUTCOMES),
    kind=st.sampled_from(DeliveryKind),
    attempts=st.integers(1, 200),
    earlier=st.lists(st.sampled_from(OUTCOMES), max_size=3),
    jitter=st.floats(0, 1),
)
def test_every_decision_is_a_step_of_the_state_table_with_a_wait_exactly_if_queued(
    outcome: SendOutcome,
    kind: DeliveryKind,
    attempts: int,
    earlier: list[SendOutcome],
    jitter: float,
) -> None:
    decision = decide(outcome, a_delivery(kind=kind, attempts=attempts), earlier, jitter)

    state = advance(DELIVERY_TABLE, DeliveryState.SENDING, decision.event)
    assert (state is DeliveryState.QUEUED) == (decision.wait is not None)
    assert decision.wait is None or 0 <= decision.wait <= 3600
