"""Opens what the use cases need: theatre, database, catalogs. Without Telegram, so that a command
about texts or the archive need not load it.

Must not hold a rule of any use case.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

from bot.config import Settings, SettingsTrouble
from bot.domain.desk_rules import DeskRules, Night
from bot.domain.draft import Kind
from bot.domain.errors import TheatreError
from bot.domain.paying import PaidTerms
from bot.domain.theatre import Theatre
from bot.services.context import ServiceContext
from bot.services.ports import Clock, SystemClock
from bot.services.services import Services
from bot.text.i18n import FALLBACK, Catalogs
from bot.text.names import Names
from bot.text.words import WordLists
from storage.database import Database
from storage.looking import DatabaseToRead


def load_theatre(settings: Settings) -> Theatre:
    """Read the theatre of the settings, or the one inside; raises TheatreError."""
    if settings.theatre is None:
        inside = resources.files("bot.data").joinpath("theatre.toml")
        return Theatre.read(inside.read_text(encoding="utf-8"), "theatre.toml")
    try:
        text = settings.theatre.read_text(encoding="utf-8")
    except OSError as error:
        raise TheatreError(str(settings.theatre), 1, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise TheatreError(str(settings.theatre), 1, "is not UTF-8 text") from error
    return Theatre.read(text, str(settings.theatre))


def load_catalogs(settings: Settings) -> Catalogs:
    """Read the catalogs; raises SettingsTrouble if the collective's language has none, or one for
    readers alone."""
    catalogs = Catalogs.load()
    if settings.language not in catalogs.whole:
        spoken = ", ".join(catalogs.whole)
        raise SettingsTrouble(f"BULLETIN_LANGUAGE: there are catalogs for {spoken} alone")
    return catalogs


@asynccontextmanager
async def local_services(settings: Settings) -> AsyncIterator[Services]:
    """Open the database and give the use cases, without Telegram."""
    theatre = load_theatre(settings)
    database = await Database.open(settings.database)
    try:
        context = service_context(settings, theatre, database, SystemClock())
        yield Services.build(context, wake=lambda: None)
    finally:
        await database.close()


@asynccontextmanager
async def services_to_read(settings: Settings) -> AsyncIterator[Services]:
    """Give the use cases over a database of this version's schema that is only looked at: those
    that write raise StorageError. Theatre and language are the usual ones, whatever is set."""
    usual = settings.model_copy(update={"theatre": None, "language": FALLBACK})
    database = await DatabaseToRead.open(settings.database)
    try:
        context = service_context(usual, load_theatre(usual), database, SystemClock())
        yield Services.build(context, wake=lambda: None)
    finally:
        await database.close()


def service_context(
    settings: Settings, theatre: Theatre, database: Database, clock: Clock
) -> ServiceContext:
    """Return what every use case needs; raises SettingsTrouble for a language without catalogs."""
    catalogs = load_catalogs(settings)
    token = settings.token.get_secret_value() if settings.token else ""
    return ServiceContext(
        database=database,
        names=Names(theatre),
        words=WordLists.load(),
        catalogs=catalogs,
        clock=clock,
        language=settings.language,
        key=hashlib.sha256(token.encode()).digest(),
        paid=_paid_terms(settings),
        rules=desk_rules(settings),
    )


def desk_rules(settings: Settings) -> DeskRules:
    """Return the desk's rules as they are set."""
    start, end = (time.fromisoformat(part) for part in settings.night.split("-"))
    return DeskRules(
        zone=ZoneInfo(settings.timezone),
        quorum={
            Kind.DAILY: settings.quorum_daily,
            Kind.FLASH: settings.quorum_flash,
            Kind.ANALYSIS: settings.quorum_analysis,
        },
        remind_after=tuple(
            timedelta(minutes=int(part)) for part in settings.remind_minutes.split(",") if part
        ),
        night=Night(start=start, end=end),
        grace=timedelta(minutes=settings.schedule_grace_minutes),
        questions_a_day=settings.questions_a_day,
    )


def _paid_terms(settings: Settings) -> PaidTerms | None:
    price, ceiling = settings.paid_price, settings.paid_ceiling
    if not settings.paid_broadcast or price is None or ceiling is None:
        return None
    return PaidTerms(price=price, ceiling=ceiling)
