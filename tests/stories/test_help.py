"""Stories of finding one's way: /help and Telegram's own menu of commands, by role and language."""

import pytest

from bot.domain.policy import PERMISSIONS, Role
from handlers.context import ChatKind
from handlers.routes import ROUTES
from tests.chat import CATALOGS, Newsroom, said

ROLES = [None, *Role]


def commands_of(role: Role | None, kind: ChatKind = ChatKind.PRIVATE) -> list[str]:
    """Return the commands that somebody of this role may give in such a chat."""
    return [
        route.name
        for route in ROUTES
        if route.permission in PERMISSIONS[role] and kind in route.chats
    ]


def listed(text: str) -> list[str]:
    """Return the commands that an answer names at the beginning of a line."""
    lines = (line for line in text.splitlines() if line.startswith("/"))
    return [line[1:].split()[0] for line in lines]


@pytest.mark.parametrize("language", CATALOGS.languages)
async def test_the_menu_is_that_of_the_role_in_the_person_s_language(
    room: Newsroom, language: str
) -> None:
    rosa = await room.person("Rosa", language)
    team = {role: await room.member(f"The-{role}", role, language) for role in Role}
    await room.settles()

    for role, one in [(None, rosa), *team.items()]:
        menu = await room.sim.menu(one.id)
        assert [command["command"] for command in menu] == commands_of(role)
        assert menu[0]["description"] == said(language, "command-start")


@pytest.mark.parametrize("role", ROLES)
async def test_help_names_all_that_the_role_may_do_and_each_of_it_answers(
    room: Newsroom, role: Role | None
) -> None:
    kim = await room.member("Kim", role) if role else await room.person("Kim")
    text = await kim.asks("/help")

    reachable = {route.name for route in ROUTES if route.permission in PERMISSIONS[role]}
    assert set(listed(text)) == reachable
    end = "help-end-author" if "draft" in reachable else "help-end-reader"
    assert text.endswith(said("en", end))
    for name in commands_of(role):
        answer = await kim.asks(f"/{name}")
        assert answer
        assert "Something went wrong" not in answer


@pytest.mark.parametrize("language", CATALOGS.languages)
async def test_help_is_in_the_person_s_language(room: Newsroom, language: str) -> None:
    text = await (await room.person("Rosa", language)).asks("/help")
    assert text.startswith(said(language, "help-title"))
    assert f"/latest – {said(language, 'command-latest')}" in text
    assert text.endswith(said(language, "help-end-reader"))


async def test_help_in_a_group_does_not_tell_who_is_a_member(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.group("Friends", creator=rosa.id, members=[room.admin.id], bot="member")

    answers = {(await one.writes("/help", chat=group)).text for one in (rosa, room.admin)}
    assert len(answers) == 1
    assert listed(answers.pop() or "") == commands_of(None, ChatKind.GROUP)
    menus = [await room.sim.menu(one.id, group) for one in (rosa, room.admin)]
    assert menus[0] == menus[1]


async def test_the_menu_follows_the_language_that_a_person_chooses(room: Newsroom) -> None:
    rosa = await room.person("Rosa", "en")
    await rosa.taps("Español", await rosa.writes("/language"))
    await room.settles()

    (first, *_) = await room.sim.menu(rosa.id)
    assert first["description"] == said("es", "command-start")


async def test_a_former_member_has_the_menu_of_a_reader(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    asking = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", asking)
    await room.settles()
    assert [one["command"] for one in await room.sim.menu(lea.id)] == commands_of(None)


def only_in(kind: ChatKind) -> list[str]:
    """Return the commands that have no place but one kind of chat."""
    return [route.name for route in ROUTES if route.chats == {kind}]


async def test_what_belongs_elsewhere_says_where(room: Newsroom) -> None:
    group = await room.sim.group("Friends", creator=room.admin.id, bot="member")
    for name in only_in(ChatKind.PRIVATE):
        answer = await room.admin.writes(f"/{name}", chat=group)
        assert answer.text == said("en", "error-only-in-private"), name
    for name in only_in(ChatKind.GROUP):
        assert await room.admin.asks(f"/{name}") == said("en", "error-only-in-group"), name
