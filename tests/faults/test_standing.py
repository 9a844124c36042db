"""What judges the copies finds each error that is planted, and nothing where there is none."""

import pytest

from bot.domain.delivery import CopyFigures
from tests.faults.standing import (
    Chat,
    Deed,
    Edition,
    Reckoning,
    Seen,
    edited_twice,
    told,
    wrong,
)
from tests.faults.thousand import Door

HERE, THERE = (7, 0), (8, 3)
BEFORE = Edition(parts=("one", "two", "three"))
NOW = Edition(
    parts=("ONE", "TWO"),
    spare=("see above",),
    earlier={"one": 1, "two": 2, "three": 3},
    told=("confirmed", 2),
)
RIGHT = (Seen(1, "ONE"), Seen(2, "TWO"))
ANSWERED = (Seen(1, "one"), Seen(2, "two"), Seen(5, "ONE", 1), Seen(6, "TWO", 2))


def names(
    *seen: Seen, door: Door = Door.OPEN, doubts: tuple[int, ...] = (), again: bool = False
) -> list[str]:
    """The errors in a chat where this stands; messages 9 and 10 tell an outcome."""
    chat = Chat(HERE, door, NOW, seen, frozenset(doubts), again, frozenset({9, 10}))
    return [breach.kind for breach in wrong(chat)]


@pytest.mark.parametrize(
    ("seen", "door"),
    [
        (RIGHT, Door.OPEN),
        ((*RIGHT, Seen(9, "confirmed", 2)), Door.OPEN),
        ((*RIGHT, Seen(3, "see above")), Door.KEEPS),
        (ANSWERED, Door.REFUSES),
        ((*ANSWERED, Seen(9, "TWO", 6)), Door.REFUSES),
        ((Seen(1, "ONE"), Seen(5, "TWO")), Door.TORN),
    ],
)
def test_nothing_is_wrong_where_each_copy_is_right(seen: tuple[Seen, ...], door: Door) -> None:
    assert names(*seen, door=door) == []


@pytest.mark.parametrize(
    ("seen", "door", "found"),
    [
        ((Seen(1, "ONE"), Seen(2, "two")), Door.OPEN, ["gap", "old text"]),
        ((*RIGHT, Seen(3, "two")), Door.OPEN, ["old text"]),
        ((*RIGHT, Seen(3, "three")), Door.OPEN, ["orphan"]),
        ((*RIGHT, Seen(3, "see above")), Door.OPEN, ["orphan"]),
        ((Seen(1, "ONE"),), Door.OPEN, ["gap"]),
        ((*RIGHT, Seen(3, "TWO")), Door.OPEN, ["repeated"]),
        ((*RIGHT, Seen(3, "of nobody")), Door.OPEN, ["unknown"]),
        ((Seen(1, "TWO"), Seen(2, "ONE")), Door.OPEN, ["out of order"]),
        (ANSWERED, Door.OPEN, ["old text", "old text"]),
        ((*RIGHT, Seen(9, "doubtful", 2)), Door.OPEN, ["told"]),
        ((*RIGHT, Seen(8, "confirmed", 2)), Door.OPEN, ["unknown"]),
        ((*ANSWERED[:3], Seen(6, "TWO")), Door.REFUSES, ["old text"]),
        ((*ANSWERED[:3], Seen(6, "TWO", 1)), Door.REFUSES, ["old text"]),
        ((*RIGHT, Seen(3, "see above")), Door.REFUSES, ["orphan"]),
    ],
)
def test_each_error_in_a_chat_is_found(
    seen: tuple[Seen, ...], door: Door, found: list[str]
) -> None:
    assert names(*seen, door=door) == found


def test_what_is_marked_may_be_there_twice_and_no_more_often() -> None:
    assert names(*RIGHT, Seen(3, "TWO"), doubts=(2,)) == []
    assert names(*RIGHT, Seen(3, "two"), doubts=(2,)) == []
    assert names(*RIGHT, Seen(3, "TWO"), doubts=(1,)) == ["repeated"]
    assert names(*RIGHT, Seen(3, "two"), Seen(4, "two"), doubts=(2,)) == ["old text"]


def test_an_outcome_may_stay_as_it_was_where_it_cannot_be_edited_or_came_twice() -> None:
    old = (*RIGHT, Seen(9, "doubtful", 2))
    assert names(*old, again=True) == []
    assert names(*old, Seen(10, "doubtful", 2), again=True) == ["told"]
    assert names(*ANSWERED, Seen(9, "doubtful", 2), door=Door.REFUSES) == []


def test_a_copy_edited_to_two_texts_in_one_change_is_found() -> None:
    once = Deed("editmessagetext", HERE, 1, "ONE")
    assert list(edited_twice([once, once, Deed("editmessagetext", THERE, 1, "TWO")])) == []
    (found,) = edited_twice([once, Deed("editmessagetext", HERE, 1, "TWO")])
    assert found.kind == "edited twice"


def told_wrong(*deeds: Deed, marked: bool = False, door: Door = Door.OPEN) -> list[str]:
    chat = Chat(HERE, door, NOW, RIGHT, told_again=marked)
    return [breach.kind for breach in told(chat, deeds)]


def test_an_outcome_that_is_lost_repeated_or_answers_another_message_is_found() -> None:
    right = Deed("sendmessage", HERE, 9, "confirmed", 2)
    assert told_wrong(right) == []
    assert told_wrong() == ["told"]
    assert told_wrong(right._replace(answers=1)) == ["told"]
    assert told_wrong(right._replace(answers=None)) == ["told"]
    again = right._replace(message=10)
    assert told_wrong(right, again) == ["told"]
    assert told_wrong(right, again, marked=True) == []
    assert told_wrong(right._replace(answers=None), door=Door.MOVED) == []
    assert told_wrong(right, again, door=Door.MOVED) == ["told"]


def reckoned(*deeds: Deed, closed: tuple[tuple[int, int], ...] = ()) -> CopyFigures:
    """The figures of a change after both places had three parts."""
    places = {HERE: HERE, THERE: THERE}
    reckoning = Reckoning(dict.fromkeys(places, BEFORE))
    delivered = [
        Deed("sendmessage", place, number, BEFORE.parts[number - 1])
        for place in places
        for number in (1, 2, 3)
    ]
    reckoning.read(delivered, places, set())
    reckoning.editions = dict.fromkeys(places, NOW)
    return reckoning.read(deeds, places, set(closed))


def test_the_figures_are_those_of_the_ledger() -> None:
    deeds = (
        Deed("editmessagetext", HERE, 1, "ONE"),
        Deed("sendmessage", HERE, 9, "TWO", 2),
        Deed("deletemessage", HERE, 3),
        Deed("editmessagetext", THERE, 1, "ONE"),
    )
    waiting = CopyFigures(edited=2, replied=1, removed=1, waiting=2)
    assert reckoned(*deeds) == waiting
    assert reckoned(*deeds[:3], closed=(THERE,)) == CopyFigures(
        edited=1, replied=1, removed=1, unreachable=3
    )
    assert reckoned(*deeds[1:]) != waiting
    assert reckoned(*deeds, deeds[1]._replace(message=10)) == waiting


def test_a_group_that_moved_has_what_it_was_sent_there() -> None:
    there = (-100, 0)
    reckoning = Reckoning({HERE: BEFORE})
    reckoning.read([Deed("sendmessage", HERE, 1, "one")], {HERE: HERE}, set())
    reckoning.editions = {HERE: NOW}
    sent = [Deed("sendmessage", there, 1, text) for text in NOW.parts]
    assert reckoning.read(sent, {there: HERE}, set()) == CopyFigures(sent=2)
