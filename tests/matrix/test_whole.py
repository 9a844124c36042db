"""The matrix has no untested cell, and its rules say what a person would say."""

import pytest

from bot.domain.policy import Permission
from bot.text.buttons import ReviewAct, ReviewButton
from handlers.callbacks import PressRoute
from handlers.presses import PRESSES
from handlers.routes import ROUTES
from tests.matrix import examples
from tests.matrix.cells import Cell, Command, Press, Where, Who, acts, cells
from tests.matrix.examples import Facts
from tests.matrix.rules import Kind, must

WRITERS, PRESSERS = 44, 50
"""Who x where: six kinds of people in six places but for writing in a channel, an anonymous
administrator and a channel in four groups, the service account in five, and a channel's post; and
who presses: the six people everywhere, the anonymous in four groups, two forged ids in five."""

FACTS = Facts(writing=4, waiting=3, held=2, question=9)
EVERY = [cell for who in Who for cell in cells(who)]


def test_each_row_has_an_example() -> None:
    assert {one.name for one in ROUTES} == examples.WORDS.keys()
    assert {one.family.family for one in PRESSES} == examples.BUTTONS.keys()
    assert examples.STRICTER.keys() <= examples.BUTTONS.keys()
    assert not examples.LAST - examples.WORDS.keys()


def test_each_button_of_the_examples_is_one_of_its_family() -> None:
    for route in PRESSES:
        data = examples.data(route.family.family, FACTS)
        assert route.family.unpack(data).pack() == data


def test_each_act_that_a_button_can_carry_is_tried() -> None:
    tried = {(one.route.family, one.act) for who in Who for one in acts(who)}
    for review in ReviewAct:
        assert (ReviewButton, review) in tried
    for family, act in tried:
        data = examples.data(family.family, FACTS, act)
        assert family.unpack(data).act == act


def test_no_cell_is_missing_and_none_stands_twice() -> None:
    assert len(EVERY) == 2 * WRITERS * len(ROUTES) + PRESSERS * len(PRESSES)
    assert len({str(cell) for cell in EVERY}) == len(EVERY)
    assert {cell.who for cell in EVERY} == set(Who)
    assert {cell.where for cell in EVERY} == set(Where)


def test_each_row_is_allowed_somewhere_and_not_everywhere() -> None:
    for route in (*ROUTES, *PRESSES):
        kinds = {must(one).kind for one in EVERY if one.route is route}
        assert Kind.ALLOWED in kinds, route
        for_all = isinstance(route, PressRoute) and route.permission is Permission.READ
        assert for_all or kinds - {Kind.ALLOWED}, route


def cell(name: str, who: Who, where: Where) -> Cell:
    """Return the cell of a command's name, or of a family's letter."""
    if name.startswith("/"):
        (route,) = (one for one in ROUTES if f"/{one.name}" == name)
        return Command(who, where, route, with_words=False)
    (family,) = (one for one in PRESSES if one.family.family == name)
    return Press(who, where, family)


@pytest.mark.parametrize(
    ("name", "who", "where", "code"),
    [
        ("/latest", Who.STRANGER, Where.PRIVATE, ""),
        ("/latest", Who.POST, Where.CHANNEL, ""),
        ("/draft", Who.STRANGER, Where.PRIVATE, "error-not-a-member"),
        ("/draft", Who.TRANSLATOR, Where.PRIVATE, "error-not-your-role"),
        ("/draft", Who.AUTHOR, Where.GROUP, "error-only-in-private"),
        ("/draft", Who.STRANGER, Where.GROUP, "error-only-in-private"),
        ("/queue", Who.REVIEWER, Where.DESK, ""),
        ("/queue", Who.REVIEWER, Where.TOPIC, "error-only-on-desk"),
        ("/queue", Who.REMOVED, Where.DESK, "error-not-a-member"),
        ("/queue", Who.ANONYMOUS, Where.DESK, "error-anonymous"),
        ("/freeze", Who.TRANSLATOR, Where.SUPERGROUP, ""),
        ("/freeze", Who.CHANNEL, Where.DESK, "error-anonymous"),
        ("/desk", Who.REVIEWER, Where.GROUP, "error-not-your-role"),
        ("/desk", Who.ADMIN, Where.PRIVATE, "error-only-in-group"),
        ("/subscribe", Who.REVIEWER, Where.GROUP, "error-not-administrator"),
        ("/subscribe", Who.ANONYMOUS, Where.GROUP, ""),
        ("r", Who.AUTHOR, Where.DESK, "error-not-your-role"),
        ("r", Who.STRANGER, Where.DESK, "error-not-a-member"),
        ("r", Who.SERVICE, Where.DESK, "error-not-a-member"),
        ("r", Who.REVIEWER, Where.CHANNEL, "error-old-button"),
        ("m", Who.REMOVED, Where.PRIVATE, "error-not-a-member"),
        ("s", Who.STRANGER, Where.CHANNEL, "error-not-administrator"),
    ],
)
def test_the_rules_say_what_a_person_would(name: str, who: Who, where: Where, code: str) -> None:
    verdict = must(cell(name, who, where))
    assert (verdict.kind is Kind.ALLOWED, verdict.code) == (not code, code)
