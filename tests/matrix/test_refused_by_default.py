"""What no table names, nobody may: roles, permissions, commands and buttons."""

from itertools import pairwise
from typing import Any

import pytest
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)

import handlers
from bot.domain.errors import Forbidden
from bot.domain.ids import PersonId
from bot.domain.policy import EVERYONE, PERMISSIONS, Actor, Permission, Role
from bot.text.buttons import Button
from handlers.presses import PRESSES
from handlers.queries import QUERIES
from handlers.routes import ROUTES

CHAIN = (None, Role.TRANSLATOR, Role.AUTHOR, Role.REVIEWER, Role.ADMIN)


def an_actor(role: Any) -> Actor:
    return Actor.model_construct(person=PersonId(1), role=role, tag="", language="en")


@pytest.mark.parametrize("permission", Permission)
def test_a_role_that_no_table_knows_may_nothing(permission: Permission) -> None:
    janitor = an_actor("janitor")
    assert not janitor.may(permission)
    with pytest.raises(Forbidden) as refused:
        janitor.require(permission)
    assert refused.value.code == "error-not-your-role"


@pytest.mark.parametrize("role", CHAIN)
def test_a_permission_that_no_table_knows_nobody_has(role: Role | None) -> None:
    unknown: Any = "fly"
    assert not an_actor(role).may(unknown)
    with pytest.raises(Forbidden):
        an_actor(role).require(unknown)


def test_the_table_has_each_role_and_each_may_more_than_the_one_below() -> None:
    assert set(PERMISSIONS) == set(CHAIN) == {None, *Role}
    for lower, higher in pairwise(CHAIN):
        assert PERMISSIONS[lower] < PERMISSIONS[higher]
    assert PERMISSIONS[None] == EVERYONE == {Permission.READ, Permission.FOLLOW}
    assert PERMISSIONS[Role.ADMIN] == set(Permission)


def test_each_button_that_can_be_made_has_a_row() -> None:
    def families(of: type[Button]) -> set[type[Button]]:
        return {one for sub in of.__subclasses__() for one in (sub, *families(sub))}

    assert {one.family for one in PRESSES} == families(Button)


def test_nothing_runs_but_the_rows_of_the_tables() -> None:
    application: Any = ApplicationBuilder().token("1:x").updater(None).build()
    handlers.register(application)
    found = [one for group in application.handlers.values() for one in group]
    commands = [one for one in found if isinstance(one, CommandHandler)]
    assert [set(one.commands) for one in commands] == [{route.name} for route in ROUTES]
    # The last takes what belongs to no family, and says so.
    presses = [one for one in found if isinstance(one, CallbackQueryHandler)]
    patterns = [one.pattern for one in presses]
    assert patterns == [*(one.family.matches for one in PRESSES), None]
    queries = [one for one in found if isinstance(one, InlineQueryHandler)]
    assert len(queries) == len(QUERIES)
    others = [one for one in found if one not in (*commands, *presses, *queries)]
    assert [type(one) for one in others] == [MessageHandler] * 5 + [ChatMemberHandler]
