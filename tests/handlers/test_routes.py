"""One table gives the commands their words, their menus and their rights."""

import re

import pytest

from bot.domain.ids import PersonId
from bot.domain.policy import Actor, Permission, Role
from handlers import menu
from handlers.context import ChatKind
from handlers.routes import ROUTES
from tests.handlers.builders import CATALOGS, ENGLISH

COMMAND_IN_WORDS = re.compile(r"(?<![<\w])/([a-z]+)")


def an_actor(role: Role | None) -> Actor:
    return Actor(person=PersonId(1), role=role, tag="K7P" if role else "", language="en")


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_every_command_has_words_that_telegram_takes(language: str) -> None:
    say = CATALOGS.localizer(language)
    for route in ROUTES:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", route.name)
        assert 3 <= len(say.text(route.description)) <= 256
        assert "<" not in say.text(route.description)
    assert len(ROUTES) <= 100


def test_no_command_stands_twice_and_each_has_a_place() -> None:
    names = [route.name for route in ROUTES]
    assert len(set(names)) == len(names)
    assert all(route.chats for route in ROUTES)


def test_every_permission_of_the_desk_is_asked_for_by_some_command() -> None:
    assert {route.permission for route in ROUTES} == set(Permission)


def test_every_command_that_a_sentence_names_exists() -> None:
    names = {route.name for route in ROUTES}
    for language in CATALOGS.languages:
        say = CATALOGS.localizer(language)
        for key in ("help-end-reader", "unknown-command", "cancel-nothing", "start-privacy"):
            assert set(COMMAND_IN_WORDS.findall(say.text(key))) <= names
        for route in ROUTES:
            assert set(COMMAND_IN_WORDS.findall(say.text(route.description))) <= names


def test_a_reader_is_told_of_the_readers_commands_alone() -> None:
    told = menu.list_commands(ROUTES, an_actor(None), ChatKind.PRIVATE, ENGLISH)
    assert "/front" in told
    assert "/subscribe" in told
    for hidden in ("/draft", "/queue", "/members", "/invite", "/desk"):
        assert hidden not in told


def test_an_admin_is_told_of_everything_in_private() -> None:
    told = menu.list_commands(ROUTES, an_actor(Role.ADMIN), ChatKind.PRIVATE, ENGLISH)
    assert all(f"/{route.name} " in told for route in ROUTES)


def test_help_in_a_group_does_not_betray_who_is_a_member() -> None:
    def told(role: Role | None) -> str:
        return menu.list_commands(ROUTES, an_actor(role), ChatKind.GROUP, ENGLISH)

    assert told(Role.ADMIN) == told(Role.AUTHOR) == told(None)
    assert "/invite" not in told(Role.ADMIN)


def test_the_readme_s_table_has_every_command_and_who_may_give_it() -> None:
    lines = menu.table(ROUTES, ENGLISH).splitlines()
    assert len(lines) == len(ROUTES) + 2
    assert "| `/queue` | Drafts that wait for review | admin, reviewer | private, desk |" in lines
    assert "| `/latest` | The newest bulletin | everyone | private, group, channel |" in lines
