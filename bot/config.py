"""Settings: environment variables with the prefix BULLETIN_, read from `.env` too.

The only place that looks at the environment. Holds the token as a secret that does not print.
"""

import os
from pathlib import Path
from typing import Annotated

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.ids import SERVICE_IDS

TELEGRAM = "https://api.telegram.org"
PREFIX = "BULLETIN_"


class SettingsTrouble(Exception):
    """The settings cannot be used; the text says which, and never shows a value."""


class Settings(BaseSettings):
    """All that an operator can set; `.env.example` lists the same (a test compares them)."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
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
    rate: Annotated[float, Field(gt=0, le=1000)] = Field(
        default=29.7, description="Messages a second over all chats; Telegram allows about 30."
    )
    progress_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=2.0, description="How often a progress message is brought up to date, in seconds."
    )
    log_json: bool = Field(default=False, description="Write the log as JSON lines.")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @field_validator("admin")
    @classmethod
    def _is_a_person(cls, value: int | None) -> int | None:
        if value in SERVICE_IDS:
            raise ValueError("this number stands for many people, not for one")
        return value

    @field_validator("api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _is_a_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()


def read_settings() -> Settings:
    """Read the settings of the environment and of `.env`; raises SettingsTrouble, for a misspelt
    name too, which would otherwise leave a default in force unseen."""
    try:
        _refuse_unknown_names()
        return Settings()
    except ValidationError as error:
        # Only our sentence goes on: the original holds the values, and one may be the token.
        sentence = _sentence(error)
    except UnicodeDecodeError:
        sentence = ".env is not UTF-8 text"
    except OSError as error:
        sentence = f".env cannot be read: {error.strerror}"
    raise SettingsTrouble(sentence)


def environment(**settings: str) -> dict[str, str]:
    """Return this process's environment, with these BULLETIN_ variables (named in full) and none
    of its own."""
    inherited = {
        name: value
        for name, value in os.environ.items()  # noqa: TID251 - this is the one place
        if not name.upper().startswith(PREFIX)
    }
    return inherited | settings


def _refuse_unknown_names() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    given = {*os.environ, *dotenv_values(".env", encoding="utf-8")}  # noqa: TID251 - the one place
    unknown = sorted(name for name in given if name.upper().startswith(PREFIX))
    unknown = [name for name in unknown if name.upper() not in known]
    if unknown:
        raise SettingsTrouble(f"there is no setting {', '.join(unknown)}")


def _sentence(error: ValidationError) -> str:
    return "; ".join(
        f"{PREFIX}{'_'.join(map(str, one['loc'])).upper()}: {_reason(one['msg'])}"
        for one in error.errors(include_input=False)
    )


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
