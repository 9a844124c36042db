"""Settings: environment variables with the prefix BULLETIN_, read from `.env` too.

The only place that looks at the environment. Holds the token as a secret that does not print.
"""

import os
import re
from decimal import Decimal
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.ids import SERVICE_IDS

TELEGRAM = "https://api.telegram.org"
PREFIX = "BULLETIN_"
ENV_FILE = ".env"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_NIGHT = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_LONGEST_WAIT = 60 * 24 * 30
SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")


class SettingsTrouble(Exception):
    """The settings cannot be used; the text says which, and never shows a value.

    `troubles` are its parts; `settings` is what would hold but for names that do not exist.
    """

    def __init__(self, *troubles: str, settings: "Settings | None" = None) -> None:
        super().__init__("; ".join(troubles))
        self.troubles, self.settings = troubles, settings


class Settings(BaseSettings):
    """All that an operator can set; `.env.example` lists the same (a test compares them)."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        frozen=True,
        extra="ignore",
        env_ignore_empty=True,
    )

    token: SecretStr | None = Field(
        default=None, description="The bot's token, from @BotFather. Keep it secret."
    )
    admin: int | None = Field(
        default=None,
        gt=0,
        lt=2**52,
        description="Numeric Telegram id of the first admin; the bot answers /whoami with yours.",
    )
    database: Path = Field(
        default=Path("bulletin.db"), description="The database file; it is made if it is not there."
    )
    api_url: str = Field(
        default=TELEGRAM, description="The Bot API server: Telegram's, or your own."
    )
    language: str = Field(
        default="en",
        description="The collective's language: en, es or ar. People can choose others.",
    )
    theatre: Path | None = Field(
        default=None, description="Another file of fronts, places and actors than the one inside."
    )
    timezone: str = Field(
        default="UTC",
        description="The collective's time zone, such as Europe/Athens: for schedules, the night"
        " and what day it is.",
    )
    quorum_daily: Annotated[int, Field(ge=1, le=9)] = Field(
        default=1, description="How many approvals a daily update takes."
    )
    quorum_flash: Annotated[int, Field(ge=1, le=9)] = Field(
        default=1, description="How many approvals an urgent flash takes."
    )
    quorum_analysis: Annotated[int, Field(ge=1, le=9)] = Field(
        default=2, description="How many approvals an analysis takes."
    )
    remind_minutes: str = Field(
        default="60,240",
        description="After how many minutes reviewers are reminded of what waits; empty: never.",
    )
    night: str = Field(
        default="22:00-07:00",
        description="When the desk sleeps: no reminders, and nothing makes a sound but a flash.",
    )
    schedule_grace_minutes: Annotated[int, Field(ge=1, le=1440)] = Field(
        default=15,
        description="How late a scheduled bulletin may be and still go out by itself, in minutes.",
    )
    questions_a_day: Annotated[int, Field(ge=0, le=50)] = Field(
        default=3,
        description="How many questions a reader may put to the desk a day; 0: none are taken.",
    )
    rate: Annotated[float, Field(gt=0, le=1000)] = Field(
        default=29.7, description="Messages a second over all chats; Telegram allows about 30."
    )
    paid_broadcast: bool = Field(
        default=False,
        description="Send bulletins as paid broadcasts, for Telegram Stars, up to the ceiling.",
    )
    paid_price: Annotated[Decimal, Field(gt=0)] | None = Field(
        default=None,
        validate_default=True,
        description="Stars that one paid message costs, as Telegram tells you. Paid broadcasts"
        " need it.",
    )
    paid_ceiling: Annotated[Decimal, Field(gt=0)] | None = Field(
        default=None,
        validate_default=True,
        description="Stars that one bulletin may cost at most; a dearer one goes out unpaid. Paid"
        " broadcasts need it.",
    )
    paid_rate: Annotated[float, Field(gt=0, le=1000)] = Field(
        default=995, description="Messages a second of paid broadcasts; Telegram allows 1000."
    )
    progress_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=2.0, description="How often a progress message is brought up to date, in seconds."
    )
    webhook_url: str | None = Field(
        default=None,
        description="Your own https address to which Telegram brings updates; empty: they are"
        " fetched by polling.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        validate_default=True,
        description="What Telegram proves itself with: 32 to 256 of A-Z a-z 0-9 _ and -."
        " A webhook needs it.",
    )
    webhook_listen: str = Field(
        default="127.0.0.1:8080",
        description="Host and port on which the webhook listens, behind your https server.",
    )
    log_json: bool = Field(default=False, description="Write the log as JSON lines.")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @field_validator("admin")
    @classmethod
    def _is_a_person(cls, value: int | None) -> int | None:
        if value in SERVICE_IDS:
            raise ValueError("this number stands for many people, not for one")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ValueError, OSError) as error:
            raise ValueError("is no time zone, such as Europe/Athens") from error
        return value

    @field_validator("remind_minutes")
    @classmethod
    def _are_minutes(cls, value: str) -> str:
        minutes = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() and 0 < int(part) <= _LONGEST_WAIT for part in minutes):
            raise ValueError("must be minutes, such as 60,240")
        return ",".join(sorted(minutes, key=int))

    @field_validator("night")
    @classmethod
    def _is_a_night(cls, value: str) -> str:
        if _NIGHT.fullmatch(value) is None:
            raise ValueError("must be two times, such as 22:00-07:00")
        return value

    @field_validator("api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("paid_price", "paid_ceiling")
    @classmethod
    def _is_agreed(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        """Nothing is paid without the operator's word on what it costs, and may cost."""
        if value is None and info.data.get("paid_broadcast"):
            raise ValueError("is needed with BULLETIN_PAID_BROADCAST")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_encrypted(cls, value: str | None) -> str | None:
        # A Bot API server of one's own on the same machine needs no certificate.
        local = value and value.startswith("http://") and _place(value)[0] in LOOPBACK
        if value and not local and not (value.startswith("https://") and _place(value)[0]):
            raise ValueError("must begin with https://")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _cannot_be_guessed(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        """Threat T04: no webhook without a secret, and none that can be tried out."""
        if value is None and info.data.get("webhook_url"):
            raise ValueError("is needed with BULLETIN_WEBHOOK_URL")
        if value is not None and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("must have 32 to 256 characters of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("webhook_listen")
    @classmethod
    def _is_a_place(cls, value: str) -> str:
        host, port = _place(f"//{value}")
        if not host or not port:
            raise ValueError("must be a host and a port, such as 127.0.0.1:8080")
        return value

    @field_validator("log_level")
    @classmethod
    def _is_a_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()


def read_settings() -> Settings:
    """Read the settings of the environment and of `.env`; raises SettingsTrouble, for a misspelt
    name too, which would otherwise leave a default in force unseen."""
    settings: Settings | None = None
    troubles: tuple[str, ...] = ()
    try:
        troubles = tuple(f"there is no setting {name}" for name in _unknown_names())
        settings = Settings()
    except ValidationError as error:
        # Only our sentences go on: the original holds the values, and one may be the token.
        troubles += _sentences(error)
    except UnicodeDecodeError:
        troubles += (f"{ENV_FILE} is not UTF-8 text",)
    except OSError as error:
        troubles += (f"{ENV_FILE} cannot be read: {error.strerror}",)
    if settings is None or troubles:
        raise SettingsTrouble(*troubles, settings=settings)
    return settings


def file_of_secrets(*, empty: bool = False) -> Path | None:
    """Return `.env` if a token or another secret stands in it, or, with `empty`, has a place there;
    raises OSError, UnicodeDecodeError if it cannot be read."""
    secret = {PREFIX + name.upper() for name in ("token", "webhook_secret")}
    given = dotenv_values(ENV_FILE, encoding="utf-8")
    holds = any((value or empty) and name.upper() in secret for name, value in given.items())
    return Path(ENV_FILE) if holds else None


def environment(**settings: str) -> dict[str, str]:
    """Return this process's environment, with these BULLETIN_ variables (named in full) and none
    of its own."""
    inherited = {
        name: value
        for name, value in os.environ.items()  # noqa: TID251 - this is the one place
        if not name.upper().startswith(PREFIX)
    }
    return inherited | settings


def _unknown_names() -> list[str]:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    given = {*os.environ, *dotenv_values(ENV_FILE, encoding="utf-8")}  # noqa: TID251 - the one place
    ours = sorted(name for name in given if name.upper().startswith(PREFIX))
    return [name for name in ours if name.upper() not in known]


def _place(address: str) -> tuple[str | None, int | None]:
    """Return host and port of an address; None for what it does not have."""
    try:
        parts = urlsplit(address)
        place = parts.hostname, parts.port
    except ValueError:
        # Its text would show the value.
        return None, None
    return place


def _sentences(error: ValidationError) -> tuple[str, ...]:
    return tuple(
        f"{PREFIX}{'_'.join(map(str, one['loc'])).upper()}: {_reason(one['msg'])}"
        for one in error.errors(include_input=False)
    )


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
