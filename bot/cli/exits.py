"""Exit codes, and the one clear sentence for each thing that can end a command.

Must not show a traceback or the token. Codes 0 to 2 have their usual meaning.
"""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import typer
from rich.console import Console

from bot import log
from bot.config import SettingsTrouble
from bot.domain.errors import (
    Refusal,
    Stopped,
    StopReason,
    StorageError,
    StorageProblem,
    TheatreError,
)
from bot.text.i18n import Catalogs

Result = TypeVar("Result")

errors = Console(stderr=True, soft_wrap=True, highlight=False)


class Exit(IntEnum):
    """Why a command ended; the README lists them."""

    FAILED = 1
    USAGE = 2
    NO_TOKEN = 10
    TOKEN_REFUSED = 11
    UNREACHABLE = 12
    WRONG_ADDRESS = 13
    CANNOT_LISTEN = 14
    WEBHOOK_REFUSED = 15
    DATABASE_LOCKED = 20
    DATABASE_DAMAGED = 21
    DATABASE_NEWER = 22
    DISK_FULL = 23
    DATABASE_UNREADABLE = 24
    THEATRE = 30
    SETTINGS = 31
    BAD_FILE = 40
    RECORD_FORGED = 41
    SOMETHING_WRONG = 50


_STORAGE = {
    StorageProblem.LOCKED: (Exit.DATABASE_LOCKED, "The database is in use by another process."),
    StorageProblem.DAMAGED: (
        Exit.DATABASE_DAMAGED,
        "The database is damaged or is no database of this bot. It was left as it is.",
    ),
    StorageProblem.NEWER: (
        Exit.DATABASE_NEWER,
        "The database was made by a newer version of this program. Update the program.",
    ),
    StorageProblem.FULL: (Exit.DISK_FULL, "The disk is full."),
    StorageProblem.UNREADABLE: (
        Exit.DATABASE_UNREADABLE,
        "The database cannot be opened. Check the path and who may read and write it.",
    ),
}

_STOPS = {
    StopReason.NO_TOKEN: (
        Exit.NO_TOKEN,
        "There is no token. Get one from @BotFather in Telegram; BULLETIN_TOKEN in .env takes it.",
    ),
    StopReason.TOKEN_REFUSED: (
        Exit.TOKEN_REFUSED,
        "Telegram refused the token. Ask @BotFather for the present one; BULLETIN_TOKEN takes it.",
    ),
    StopReason.UNREACHABLE: (
        Exit.UNREACHABLE,
        "The Bot API cannot be reached. Check the network and BULLETIN_API_URL.",
    ),
    StopReason.WRONG_ADDRESS: (
        Exit.WRONG_ADDRESS,
        "What answers at BULLETIN_API_URL is not the Bot API.",
    ),
    StopReason.CANNOT_LISTEN: (
        Exit.CANNOT_LISTEN,
        "The webhook cannot listen at BULLETIN_WEBHOOK_LISTEN. Is the port taken?",
    ),
    StopReason.WEBHOOK_REFUSED: (
        Exit.WEBHOOK_REFUSED,
        "Telegram refused the webhook.",
    ),
}


def end(code: Exit, sentence: str) -> NoReturn:
    """Say why on standard error, and leave."""
    errors.print(sentence, markup=False)
    raise typer.Exit(int(code))


def require_database(path: Path) -> None:
    """End unless there is a database: asking must not make an empty one in the wrong folder."""
    if not path.exists():
        sentence = f"There is no database {path}. Is BULLETIN_DATABASE right?"
        end(Exit.DATABASE_UNREADABLE, sentence)


def carry_out(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a command's work; every known trouble becomes its sentence and its code."""
    with explained():
        return asyncio.run(work)


def _reason(stop: Stopped) -> str:
    """Return what Telegram said, and what helps, as far as it is known."""
    said = f" It says: {stop.detail}" if stop.detail else ""
    if stop.reason is StopReason.WEBHOOK_REFUSED and " port" in stop.detail:
        return f"{said}. BULLETIN_WEBHOOK_URL needs port 443, 80, 88 or 8443."
    return said


@contextmanager
def explained() -> Iterator[None]:
    """Turn every known trouble of a command into its sentence and its code."""
    # Before anything is logged: unconfigured, structlog writes to standard output.
    log.configure("WARNING")
    try:
        yield
    except Stopped as stop:
        code, sentence = _STOPS[stop.reason]
        end(code, sentence + _reason(stop))
    except StorageError as error:
        end(*_STORAGE[error.problem])
    except TheatreError as error:
        end(Exit.THEATRE, f"The theatre file is broken: {error}")
    except SettingsTrouble as trouble:
        end(Exit.SETTINGS, f"The settings cannot be used. {trouble}")
    except Refusal as refusal:
        say = Catalogs.load().localizer("en")
        end(Exit.FAILED, say.text(refusal.code, **refusal.values))
