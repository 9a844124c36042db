"""What Telegram says of the bot: is the token right, whose it is, the time, the webhook.

Asks with methods that change nothing. Must not set or remove a webhook, nor show an address of one:
other programs put the token into it.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.checkup.findings import Finding, Topic, ok, unknown, warning, wrong
from bot.config import TELEGRAM, Settings
from bot.services.ports import Clock
from bot.transport import AiohttpRequest, FloodLimit, TokenRefused, WrongAddress

Answer = TypeVar("Answer")

PATIENCE = timedelta(minutes=1)
"""How long we wait in all when Telegram asks us to (429); beyond it the rest is not looked at."""

APART = timedelta(minutes=2)
"""How far our clock may be from Telegram's: dates, invitations and schedules count in minutes."""

RECENT = timedelta(hours=1)
CROWD = 100
"""Updates that wait at Telegram; a bot that keeps up has a handful."""

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}", re.ASCII)
_BOTFATHER = "Ask @BotFather for the present one (/token); BULLETIN_TOKEN takes it."


class Garbled(TelegramError):
    """An answer in which a field is missing that the library wants: a server of another version."""


class Line:
    """The way to Telegram: one request at a time, so that a running bot keeps its pace."""

    def __init__(self, bot: Bot, request: AiohttpRequest, clock: Clock) -> None:
        self.bot, self.clock = bot, clock
        self._request = request
        self._waited = timedelta()

    async def ask(self, question: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer; a 429 is waited for within PATIENCE. Raises TelegramError: Garbled if
        the answer cannot be understood."""
        while True:
            try:
                return await question()
            except FloodLimit as limit:
                self._waited += limit.retry_after
                if self._waited > PATIENCE:
                    raise
                await self.clock.wait(asyncio.Event(), limit.seconds)
            except (KeyError, TypeError, ValueError):
                # Raised out of reach of the original, which holds the answer.
                break
        raise Garbled("the answer is not one that this version understands")

    async def date(self, address: str) -> datetime | None:
        """Return the time that the server at an address says it is, if it says one."""
        said = await self._request.date_at(address)
        try:
            return None if said is None else parsedate_to_datetime(said).astimezone(UTC)
        except ValueError:
            return None


@asynccontextmanager
async def line(settings: Settings, clock: Clock) -> AsyncIterator[Line]:
    """Open the way to the Bot API of the settings, which must have a token."""
    token = settings.token.get_secret_value() if settings.token else ""
    request = AiohttpRequest()
    bot = Bot(
        token, base_url=f"{settings.api_url}/bot", request=request, get_updates_request=request
    )
    await request.initialize()
    try:
        yield Line(bot, request, clock)
    finally:
        await request.shutdown()


def form(settings: Settings) -> Finding | None:
    """Return what is wrong with the token as it is written; None if Telegram can be asked."""
    if settings.token is None:
        return wrong(Topic.TOKEN, "There is no token.", _BOTFATHER)
    if _TOKEN.fullmatch(settings.token.get_secret_value()):
        return None
    says = "BULLETIN_TOKEN is not what a token looks like: digits, a colon, letters."
    return wrong(Topic.TOKEN, says, "Copy it again, whole, without spaces or quotes.")


async def whose(line: Line) -> tuple[User | None, Finding]:
    """Ask who the bot is, which says whether token, address and network are right."""
    try:
        found = await line.ask(line.bot.get_me)
    except (TokenRefused, InvalidToken):
        return None, wrong(Topic.TOKEN, "Telegram refused the token.", _BOTFATHER)
    except (WrongAddress, Garbled):
        says = "What answers at BULLETIN_API_URL is not the Bot API."
        return None, wrong(Topic.TOKEN, says, f"Leave it empty for {TELEGRAM}, or correct it.")
    except FloodLimit as limit:
        return None, unknown(Topic.TOKEN, f"Telegram asks us to wait {limit.seconds:.0f} s.")
    except TelegramError as error:
        says = f"The Bot API cannot be reached ({error.message})."
        remedy = "Check the network, a firewall or proxy, and BULLETIN_API_URL."
        return None, wrong(Topic.TOKEN, says, remedy)
    return found, ok(Topic.TOKEN, f"Telegram knows the token: it is @{found.username}'s.")


async def time(line: Line, address: str) -> Finding:
    """Compare our clock with that of the server."""
    theirs = await line.date(address)
    if theirs is None:
        return ok(Topic.CLOCK, "The server does not say what time it is, so nothing was compared.")
    apart = line.clock.now() - theirs
    if abs(apart) < APART:
        return ok(Topic.CLOCK, "The clock agrees with Telegram's.")
    way = "ahead of" if apart > timedelta() else "behind"
    says = f"The clock is {_minutes(abs(apart))} {way} Telegram's."
    return warning(Topic.CLOCK, says, "Let the machine set its clock by the network (NTP).")


def nature(user: User, *, in_groups: bool) -> Iterator[Finding]:
    """Judge what @BotFather was told about the bot; `in_groups` is whether it works in any."""
    if not user.can_join_groups:
        remedy = "Tell @BotFather: /setjoingroups, Enable."
        says = "The bot cannot be added to groups; desk and subscribed groups need that."
        yield (
            warning(Topic.BOT, says, remedy)
            if in_groups
            else ok(Topic.BOT, "The bot cannot be added to groups, and is in none.")
        )
    if user.can_read_all_group_messages:
        remedy = "Tell @BotFather: /setprivacy, Enable; then remove the bot from groups and add it."
        says = "Privacy mode is off: the bot is sent all that people write in its groups."
        yield warning(Topic.BOT, says, remedy)
    else:
        says = "Privacy mode is on: in groups the bot sees commands and replies, all that it needs."
        yield ok(Topic.BOT, says)
    if user.supports_inline_queries:
        yield ok(Topic.BOT, "Inline mode is on: people can share items from any chat.")
    else:
        says = "Inline mode is off: nobody can share items by writing @%s in a chat."
        yield warning(Topic.BOT, says % user.username, "Tell @BotFather: /setinline.")


async def webhook(line: Line, settings: Settings, *, running: bool) -> list[Finding]:
    """Compare what Telegram does with updates with what the settings want."""
    try:
        info = await line.ask(line.bot.get_webhook_info)
    except TelegramError as error:
        return [unknown(Topic.WEBHOOK, f"Telegram did not say ({error.message}).")]
    found = [_way(info, settings, running=running)]
    if info.url and info.last_error_date is not None:
        found += _failure(info, line.clock.now() - info.last_error_date)
    if running and info.pending_update_count > CROWD:
        says = f"{info.pending_update_count} updates wait at Telegram, though the bot runs."
        found.append(warning(Topic.WEBHOOK, says, "See the log of the bot: does it receive any?"))
    return found


def _way(info: WebhookInfo, settings: Settings, *, running: bool) -> Finding:
    wanted = settings.webhook_url or ""
    if info.url == wanted:
        says = "Telegram brings updates to BULLETIN_WEBHOOK_URL." if wanted else "None; we poll."
        return ok(Topic.WEBHOOK, says)
    says = _difference(info.url, wanted)
    if not running:
        return warning(Topic.WEBHOOK, says, "The next start of the bot sets this right.")
    remedy = (
        "Start the bot again. If it comes back, another program has the token:"
        " let @BotFather make a new one (/revoke)."
    )
    return wrong(Topic.WEBHOOK, says, remedy)


def _difference(found: str, wanted: str) -> str:
    if not found:
        return "Telegram has no webhook, but BULLETIN_WEBHOOK_URL is set."
    host = urlsplit(found).hostname
    if not wanted:
        return f"A webhook at {host} is set, so polling gets nothing."
    return f"Telegram brings updates to another address, at {host}, than BULLETIN_WEBHOOK_URL."


def _failure(info: WebhookInfo, ago: timedelta) -> Iterator[Finding]:
    why = info.last_error_message
    says = f"Telegram could not bring an update {_minutes(ago)} ago: {why}."
    remedy = "Check the https server before BULLETIN_WEBHOOK_LISTEN, its certificate, and the bot."
    if ago < RECENT and info.pending_update_count:
        yield wrong(Topic.WEBHOOK, says, remedy)
    elif ago < RECENT:
        yield warning(Topic.WEBHOOK, says, remedy)


def _minutes(span: timedelta) -> str:
    count = round(span.total_seconds() / 60)
    return "1 minute" if count == 1 else f"{count:,} minutes"
