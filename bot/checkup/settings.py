"""What an operator wrote: the settings, the file with the secrets, theatre and language.

Must not open the database or ask Telegram, and must not show a value that could be a secret.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.checkup.findings import Finding, Mark, Topic, ok, unknown, warning, wrong
from bot.config import Settings, SettingsTrouble, file_of_secrets, read_settings
from bot.domain.errors import TheatreError
from bot.services.opening import load_catalogs, load_theatre

FREE = 30
"""Messages a second over all chats that cost nothing."""

_CORRECT = "Correct it in .env or in the environment; the README has the table of settings."


def settings() -> tuple[Settings | None, list[Finding]]:
    """Read the settings; None if they cannot be used at all."""
    try:
        found = read_settings()
    except SettingsTrouble as trouble:
        findings = [wrong(Topic.SETTINGS, f"{one}.", _CORRECT) for one in trouble.troubles]
        if trouble.settings is None:
            findings.append(unknown(Topic.SETTINGS, "The rest waits until these can be read."))
        return trouble.settings, findings
    return found, [ok(Topic.SETTINGS, "Every setting can be used.")]


def secrets() -> Finding:
    """Look who can read the file with the token, or in which its place is empty yet."""
    try:
        file, waits = file_of_secrets(), file_of_secrets(empty=True)
        found = None if waits is None else exposed(Topic.SECRETS, waits)
    except (OSError, UnicodeDecodeError):
        return unknown(Topic.SECRETS, ".env cannot be read, so who else reads it is not known.")
    if file is None and found is not None:
        says = f"{found.says} No token stands in it yet."
        return warning(Topic.SECRETS, says, f"Before you put one in: {found.remedy}")
    if file is None:
        return ok(Topic.SECRETS, "No secret stands in .env.")
    return found or ok(Topic.SECRETS, f"Only its owner can read {file}.")


def exposed(topic: Topic, file: Path) -> Finding | None:
    """Return what is wrong if others than its owner can read or write a file; raises OSError."""
    mode = file.stat().st_mode & 0o077
    if not mode:
        return None
    # A group may be meant, for backups; everybody on the machine never is.
    mark, who = (Mark.WRONG, "Everybody") if mode & 0o007 else (Mark.WARNING, "Its group")
    says = f"{who} on this machine can open {file}."
    return Finding(topic=topic, mark=mark, says=says, remedy=f"chmod 600 {file}")


def pace(found: Settings) -> Iterator[Finding]:
    """Compare the rate with what Telegram allows without payment (Bots FAQ: about 30 a second)."""
    if found.rate > FREE:
        says = f"BULLETIN_RATE is {found.rate:g}: without payment Telegram allows about {FREE}."
        remedy = f"Leave it empty, or set at most {FREE}; BULLETIN_PAID_RATE is for what is paid."
        yield warning(Topic.SETTINGS, says, remedy)


def texts(found: Settings) -> Iterator[Finding]:
    """Read theatre and catalogs."""
    try:
        theatre = load_theatre(found)
    except TheatreError as error:
        remedy = "Correct the file, or leave BULLETIN_THEATRE empty for the one inside."
        yield wrong(Topic.THEATRE, f"The theatre file is broken: {error}.", remedy)
    else:
        yield ok(Topic.THEATRE, f"{theatre.name}, with {len(theatre.front)} fronts.")
    try:
        catalogs = load_catalogs(found)
    except SettingsTrouble as trouble:
        yield wrong(Topic.LANGUAGE, f"{trouble}.", _CORRECT)
    else:
        say = catalogs.localizer(found.language)
        yield ok(Topic.LANGUAGE, f"There is a catalog for “{say.language}”.")
