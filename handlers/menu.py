"""What a person is told they can do: /help, Telegram's command menu, the README's table.

All three come from ROUTES, by role and language. Must not run a command.
"""

from collections.abc import Iterable, Iterator, Sequence

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.domain.ids import PersonId
from bot.domain.policy import PERMISSIONS, Actor, Permission, Role
from bot.text.html import Html, escape, joined
from bot.text.i18n import FALLBACK, Catalogs, Localizer
from handlers.context import ChatKind, Context, Route

_log = structlog.get_logger()


def list_commands(routes: Sequence[Route], actor: Actor, kind: ChatKind, say: Localizer) -> Html:
    """Return the answer to /help. In groups it is the same for all, so that it does not betray who
    is a member (threat T25)."""
    if kind is not ChatKind.PRIVATE:
        here = [one for one in routes if one.for_everyone and kind in one.chats]
        return joined([say.html("help-title"), _lines(here, say)], "\n\n")
    parts = [say.html("help-title"), _lines((one for one in routes if one.for_everyone), say)]
    desk = [one for one in routes if not one.for_everyone and actor.may(one.permission)]
    if desk:
        parts += [say.html("help-desk"), _lines(desk, say)]
    end = "help-end-author" if actor.may(Permission.DRAFT) else "help-end-reader"
    return joined([*parts, say.html(end)], "\n\n")


async def publish(bot: ExtBot[None], routes: Sequence[Route], catalogs: Catalogs) -> None:
    """Set the menus that everyone sees, in each language."""
    scopes: tuple[tuple[ChatKind, BotCommandScope], ...] = (
        (ChatKind.PRIVATE, BotCommandScopeAllPrivateChats()),
        (ChatKind.GROUP, BotCommandScopeAllGroupChats()),
    )
    for kind, scope in scopes:
        shown = [one for one in routes if one.for_everyone and kind in one.chats]
        for language in (None, *catalogs.languages):
            say = catalogs.localizer(language or FALLBACK)
            await bot.set_my_commands(_commands(shown, say), scope, language)


async def refresh(context: Context, actor: Actor) -> None:
    """Set the menu of this person's private chat, in the language that they chose.

    Telegram's refusal is no reason to fail: the commands work without a menu.
    """
    say = context.catalogs.localizer(actor.language)
    shown = [
        one for one in context.routes if ChatKind.PRIVATE in one.chats and actor.may(one.permission)
    ]
    try:
        scope = BotCommandScopeChat(actor.person)
        await context.bot.set_my_commands(_commands(shown, say), scope)
    except TelegramError as error:
        _log.warning("menu_not_set", trouble=type(error).__name__)


async def forget(context: Context, person: PersonId) -> None:
    """Take a former member's menu away."""
    try:
        await context.bot.delete_my_commands(BotCommandScopeChat(person))
    except TelegramError as error:
        _log.warning("menu_not_removed", trouble=type(error).__name__)


def table(routes: Iterable[Route], say: Localizer) -> str:
    """Return the commands as the README's Markdown table."""
    return "\n".join(
        ["| command | what it does | who | where |", "|---|---|---|---|", *_rows(routes, say)]
    )


def _rows(routes: Iterable[Route], say: Localizer) -> Iterator[str]:
    for one in routes:
        who = "everyone" if one.for_everyone else ", ".join(_roles(one))
        places = (kind for kind in ChatKind if kind in one.chats)
        where = ", ".join("desk" if _is_desk(one, kind) else kind for kind in places)
        yield f"| `/{one.name}` | {say.text(one.description)} | {who} | {where} |"


def _is_desk(route: Route, kind: ChatKind) -> bool:
    return route.on_desk and kind is ChatKind.GROUP


def _roles(route: Route) -> Iterator[Role]:
    return (role for role in Role if route.permission in PERMISSIONS[role])


def _lines(routes: Iterable[Route], say: Localizer) -> Html:
    return joined(
        (joined([escape(f"/{one.name} – "), say.html(one.description)]) for one in routes),
        "\n",
    )


def _commands(routes: Iterable[Route], say: Localizer) -> list[BotCommand]:
    return [BotCommand(one.name, say.text(one.description)) for one in routes]
